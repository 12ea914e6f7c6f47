package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.promotion.Certificate;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.PromotionPolicy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Holds the promised ratios against what is measured, in one run of a few minutes. The two sides of a ratio take turns,
 * and processor time of one thread is counted, so that what else the machine does matters little.
 */
public final class Targets {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long TURN = 100_000_000;
  private static final int TURNS = 31;
  private static final PromotionCalculator CALCULATOR =
      PromotionCalculator.of(PromotionPolicy.shopfront());

  private static Object sink = "";

  private Targets() {}

  /**
   * Measures and prints.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    List<SampleCart> samples =
        IntStream.range(0, 5).mapToObj(seed -> SampleCart.of(50, 10, seed)).toList();
    report(
        "5 carts, 50 lines, 10 offers: greedy",
        5,
        () -> samples.stream().map(Targets::price).toList(),
        () -> samples.stream().map(GreedyPricing::price).toList());
    SampleCart sample = samples.get(0);
    report(
        "50 lines, 10 offers: all orders",
        0.05,
        () -> price(sample),
        () -> OrderPricing.price(sample));
    SampleCart longer = SampleCart.of(400, 10, 0);
    SampleCart shorter = SampleCart.of(100, 10, 0);
    report("400 lines against 100, 10 offers", 4.4, () -> price(longer), () -> price(shorter));
    for (int parts : new int[] {10, 1000}) {
      ApportionmentBenchmark split = new ApportionmentBenchmark();
      split.parts = parts;
      split.compare();
      double least = parts == 10 ? 1 / 6.0 : 0.1;
      report(parts + " parts: BigDecimal", least, split::library, split::decimal);
      report(parts + " parts: bare longs", 2, split::library, split::kernel);
    }
    nodes(200, 40, 101);
    ReplayBenchmark many = replay(1_000_000);
    ReplayBenchmark few = replay(100_000);
    report("1 000 000 parcel events: by hand", 3, many::library, many::byHand);
    report("1 000 000 parcel events: bare ints", 3, many::library, many::limit);
    report("the same against 100 000 events", 12, many::library, few::library);
    AuditBenchmark large = audit(200_000);
    AuditBenchmark small = audit(100_000);
    report("200 000 parcels against 100 000", 2.2, large::library, small::library);
  }

  private static AuditBenchmark audit(int parcels) {
    AuditBenchmark audit = new AuditBenchmark();
    audit.parcels = parcels;
    audit.compare();
    return audit;
  }

  private static ReplayBenchmark replay(int events) {
    ReplayBenchmark replay = new ReplayBenchmark();
    replay.events = events;
    replay.compare();
    return replay;
  }

  private static PricedCart price(SampleCart sample) {
    return CALCULATOR.price(sample.cart(), sample.offers(), sample.context());
  }

  /** Prints the library's time as a multiple of another's, the median of the turns after the first half. */
  private static void report(String what, double most, Supplier<?> library, Supplier<?> other) {
    double[] ratios = new double[TURNS];
    double[] micros = new double[TURNS];
    for (int turn = 0; turn < 2 * TURNS; turn++) {
      double ours = time(library);
      double theirs = time(other);
      if (turn >= TURNS) {
        ratios[turn - TURNS] = ours / theirs;
        micros[turn - TURNS] = ours / 1_000;
      }
    }
    System.out.println(String.format(
        Locale.ROOT,
        "%-36s %8.3f  target at most %6.3f  %s  (%.1f µs)",
        what,
        median(ratios),
        most,
        median(ratios) <= most ? "met" : "MISSED",
        median(micros)));
  }

  private static double time(Supplier<?> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    long spent = 0;
    long runs = 0;
    for (long batch = 1; spent < TURN; batch *= 2) {
      for (long i = 0; i < batch; i++) {
        sink = work.get();
      }
      runs += batch;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    }
    if (sink.equals("")) {
      throw new IllegalStateException("Nothing was measured");
    }
    return (double) spent / runs;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void nodes(int lines, int offers, int carts) {
    List<Certificate> certificates = IntStream.range(0, carts)
        .mapToObj(seed -> price(SampleCart.of(lines, offers, seed)).certificate())
        .toList();
    long[] nodes = certificates.stream().mapToLong(Certificate::nodes).sorted().toArray();
    System.out.println(String.format(
        Locale.ROOT,
        "%d lines, %d offers: nodes median %d, nine in ten %d, most %d; proven %d of %d; target median at most 20000",
        lines,
        offers,
        nodes[carts / 2],
        nodes[carts * 9 / 10],
        nodes[carts - 1],
        certificates.stream().filter(Certificate::isOptimal).count(),
        carts));
  }
}
