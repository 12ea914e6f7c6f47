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
 * The library, which proves its price to be the best, and a rule engine, which takes the best offer first as rules say.
 * Before anything is timed the rule engine's price is checked to be greedy's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class DroolsBenchmark {
  /** How many lines. */
  @Param({"5", "50", "200"})
  int lines;

  /** How many offers above the item level. */
  @Param({"5", "10", "40"})
  int offers;

  private final PromotionCalculator calculator =
      PromotionCalculator.of(PromotionPolicy.shopfront());
  private SampleCart sample;

  /** Makes the cart and compares the prices. */
  @Setup
  public void compare() {
    sample = SampleCart.of(lines, offers, 0);
    if (!drools().equals(GreedyPricing.price(sample).total())) {
      throw new IllegalStateException("Rules differ: " + drools() + ", greedy "
          + GreedyPricing.price(sample).total());
    }
  }

  /** The library. */
  @Benchmark
  public PricedCart library() {
    return calculator.price(sample.cart(), sample.offers(), sample.context());
  }

  /** The rule engine, with rules that are compiled before. */
  @Benchmark
  public Money drools() {
    return DroolsPricing.price(sample);
  }
}
