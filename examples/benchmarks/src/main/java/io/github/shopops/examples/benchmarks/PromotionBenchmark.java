package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.PromotionPolicy;
import java.util.concurrent.TimeUnit;
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
 * What a cart costs: the library, which proves its price to be the best and says why each offer lost, and greedy, which
 * does neither. Before anything is timed the library's price is checked to be proven and not above greedy's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class PromotionBenchmark {
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
    PricedCart priced = library();
    if (!priced.certificate().isOptimal()
        || priced.total().isGreaterThan(greedy().total())) {
      throw new IllegalStateException(
          "Not the best: " + priced.total() + ", greedy " + greedy().total());
    }
  }

  /** The library: the best price, proven, with shares and reasons. */
  @Benchmark
  public PricedCart library() {
    return calculator.price(sample.cart(), sample.offers(), sample.context());
  }

  /** Greedy: a price with shares. */
  @Benchmark
  public GreedyPricing.Result greedy() {
    return GreedyPricing.price(sample);
  }
}
