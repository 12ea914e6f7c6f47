package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.AttributionCalculator;
import io.github.shopops.core.attribution.AttributionFacts;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.attribution.Roster;
import io.github.shopops.core.attribution.SalesCalculator;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.OrderBook;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
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
 * Who sold each order of a month, and 0.5 % of it for each agent: the library, the idiomatic way, and the practical
 * limit, over the same shop. The three are checked for equal commissions before anything is timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AttributionBenchmark {
  private static final Rate COMMISSION = Rate.percent("0.5");

  /** How many orders. */
  @Param({"10000", "100000", "1000000"})
  int size;

  private final AttributionPolicy policy = AttributionPolicy.mural(SampleShop.ZONE);
  private SampleShop shop;
  private AttributionFacts facts;
  private GuavaAttribution guava;
  private ArrayAttribution arrays;

  /** Makes the shop and compares the three. */
  @Setup
  public void compare() {
    shop = SampleShop.of(size);
    facts = resolve();
    guava = new GuavaAttribution(shop);
    arrays = new ArrayAttribution(shop);
    Map<String, Long> expected = arrays.commission();
    if (expected.isEmpty() || !expected.equals(library()) || !expected.equals(guava())) {
      throw new IllegalStateException(
          "Commissions differ: " + expected + ", " + library() + ", " + guava());
    }
  }

  /** The library, from resolved facts to commissions. */
  @Benchmark
  public Map<String, Long> library() {
    Attributions attributions = AttributionCalculator.of(policy).attribute(facts, SampleShop.MONTH);
    SalesLedger ledger = SalesCalculator.of(policy)
        .calculate(attributions, ImmutableList.of(), ImmutableList.of())
        .ledger();
    Map<String, Long> commission = new TreeMap<>();
    ledger
        .agents()
        .forEach((agent, sales) -> commission.put(
            agent.value(), COMMISSION.of(sales.net(), RoundingMode.HALF_UP).getAmountMinorLong()));
    return commission;
  }

  /** What the library does once before: sorting, numbering and indexing orders and contacts. */
  @Benchmark
  public AttributionFacts resolve() {
    return AttributionFacts.builder()
        .orders(OrderBook.of(shop.orders()))
        .contacts(ContactLog.of(shop.contacts()))
        .roster(Roster.of(shop.roster()))
        .build();
  }

  /** Guava and Joda-Money, idiomatically, from the lists of facts. */
  @Benchmark
  public Map<String, Long> guava() {
    return guava.commission();
  }

  /** A loop over bare arrays. */
  @Benchmark
  public Map<String, Long> limit() {
    return arrays.commission();
  }
}
