package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.money.Apportionment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Splits an amount by the largest remainder: the library, the same with {@link BigDecimal}, and a bare loop over longs
 * that checks nothing and knows no ties. All three are checked for equal shares before anything is timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ApportionmentBenchmark {
  private static final long AMOUNT = 1_234_567_89L;

  /** Among how many parts. */
  @Param({"10", "1000"})
  int parts;

  private long[] weights;
  private BigDecimal[] decimals;

  /** Makes the weights and compares the shares. */
  @Setup
  public void compare() {
    weights = new Random(20261111).longs(parts, 1_00, 10_000_00).toArray();
    decimals = Arrays.stream(weights)
        .mapToObj(weight -> BigDecimal.valueOf(weight, 2))
        .toArray(BigDecimal[]::new);
    long[] shares = library();
    long[] fen = Arrays.stream(decimal())
        .mapToLong(share -> share.unscaledValue().longValueExact())
        .toArray();
    if (!Arrays.equals(shares, kernel()) || !Arrays.equals(shares, fen)) {
      throw new IllegalStateException(
          "Shares differ: " + Arrays.toString(shares) + ", " + Arrays.toString(fen));
    }
  }

  /** The library. */
  @Benchmark
  public long[] library() {
    return Apportionment.splitMinor(AMOUNT, weights);
  }

  /** The same as one would write it with decimals. */
  @Benchmark
  public BigDecimal[] decimal() {
    BigDecimal amount = BigDecimal.valueOf(AMOUNT, 2);
    BigDecimal total = Arrays.stream(decimals).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal[] shares = new BigDecimal[parts];
    BigDecimal[] fractions = new BigDecimal[parts];
    BigDecimal left = amount;
    for (int i = 0; i < parts; i++) {
      BigDecimal product = amount.multiply(decimals[i]);
      shares[i] = product.divide(total, 2, RoundingMode.DOWN);
      fractions[i] = product.subtract(shares[i].multiply(total));
      left = left.subtract(shares[i]);
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, parts).boxed().toList());
    order.sort(Comparator.<Integer, BigDecimal>comparing(i -> fractions[i])
        .thenComparing(i -> decimals[i])
        .reversed());
    BigDecimal fen = new BigDecimal("0.01");
    for (int i = 0; left.signum() > 0; i++) {
      shares[order.get(i)] = shares[order.get(i)].add(fen);
      left = left.subtract(fen);
    }
    return shares;
  }

  /** The least that could be done. */
  @Benchmark
  public long[] kernel() {
    long total = 0;
    for (long weight : weights) {
      total += weight;
    }
    long[] shares = new long[parts];
    long[] fractions = new long[parts];
    long left = AMOUNT;
    for (int i = 0; i < parts; i++) {
      long product = AMOUNT * weights[i];
      shares[i] = product / total;
      fractions[i] = product - shares[i] * total;
      left -= shares[i];
    }
    if (left > 0) {
      long[] sorted = fractions.clone();
      Arrays.sort(sorted);
      long bar = sorted[parts - (int) left];
      for (int i = 0; i < parts; i++) {
        shares[i] += fractions[i] >= bar ? 1 : 0;
      }
    }
    return shares;
  }
}
