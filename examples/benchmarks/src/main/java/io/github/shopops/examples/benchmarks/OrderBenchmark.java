package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.PromotionPolicy;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The best price by searching sets of offers and by trying all orders of them, for as many offers as all orders can be
 * tried of: ten that stand in three groups have 51 120 orders, forty would have more than there is time for.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OrderBenchmark {
  /** How many offers above the item level. */
  @Param({"5", "10"})
  int offers;

  private final PromotionCalculator calculator =
      PromotionCalculator.of(PromotionPolicy.shopfront());
  private SampleCart sample;

  /** Makes the cart and compares the prices; all orders never leave an offer out, so they can be dearer. */
  @Setup
  public void compare() {
    sample = SampleCart.of(50, offers, 0);
    if (library().total().isGreaterThan(orders())) {
      throw new IllegalStateException(
          "Not the best: " + library().total() + ", orders " + orders());
    }
  }

  /** The library. */
  @Benchmark
  public PricedCart library() {
    return calculator.price(sample.cart(), sample.offers(), sample.context());
  }

  /** All orders. */
  @Benchmark
  public Money orders() {
    return OrderPricing.price(sample);
  }
}
