package io.github.shopops.core.money;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Splits an amount over weighted parts by the largest remainder (最大余数法): the shares sum to the amount exactly.
 *
 * <p>Each part gets its quota amount × weight ÷ sum of weights, rounded down to the minor unit; the units left over go
 * one each to the parts with the largest fraction, ties to the larger weight, then to the smaller id. So the order in
 * which parts are given does not matter, each share is within one minor unit of its quota, and the shares of −x are
 * those of x negated. Scores 1, 3, 3: a pool of 3 fen gives 1, 1, 1; one of 4 fen gives 0, 2, 2.
 *
 * <p>A part may have a floor and a cap. What a cap cuts off is split over the other parts by their weights, and what a
 * floor needs is taken from them in the same way; the quota above is then that of the split among the parts that keep
 * clear of their bounds. A part of weight zero gets its floor. This class is immutable and thread-safe.
 *
 * @param <K> the type of the parts' ids
 */
public final class Apportionment<K extends Comparable<? super K>> implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long NO_CAP = Long.MAX_VALUE;
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final ImmutableList<Part<K>> parts;

  private Apportionment(ImmutableList<Part<K>> parts) {
    this.parts = parts;
  }

  /**
   * One of those among whom an amount is split.
   *
   * @param id names the part, and decides between parts of equal fraction and weight
   * @param weight its share in relation to the other weights, exact, not negative, without trailing zeros
   * @param floor the least magnitude of its share, or null for nothing
   * @param cap the greatest magnitude of its share, or null for no limit
   * @param <K> the type of the id
   */
  public record Part<K extends Comparable<? super K>>(
      K id,
      BigDecimal weight,
      @Nullable Money floor,
      @Nullable Money cap) implements Serializable {
    /** Checks weight and bounds, and drops trailing zeros of the weight. */
    public Part {
      requireNonNull(id, "id");
      requireNonNull(weight, "weight");
      checkArgument(
          weight.signum() >= 0,
          "Argument 'weight' must not be negative but has value %s for part %s",
          weight,
          id);
      checkArgument(
          floor == null || !floor.isNegative(),
          "Argument 'floor' must not be negative but has value %s for part %s",
          floor,
          id);
      checkArgument(
          cap == null || !cap.isNegative(),
          "Argument 'cap' must not be negative but has value %s for part %s",
          cap,
          id);
      checkArgument(
          floor == null || cap == null || !cap.isLessThan(floor),
          "Argument 'cap' must be at least the floor %s but has value %s for part %s",
          floor,
          cap,
          id);
      weight = weight.stripTrailingZeros();
    }

    /**
     * Makes a part without floor and cap.
     *
     * @param id names the part
     * @param weight not negative
     * @param <K> the type of the id
     * @return the part
     */
    public static <K extends Comparable<? super K>> Part<K> of(K id, long weight) {
      return of(id, BigDecimal.valueOf(weight));
    }

    /**
     * Makes a part without floor and cap.
     *
     * @param id names the part
     * @param weight exact, not negative
     * @param <K> the type of the id
     * @return the part
     */
    public static <K extends Comparable<? super K>> Part<K> of(K id, BigDecimal weight) {
      return new Part<>(id, weight, null, null);
    }

    /**
     * Returns this part with a floor.
     *
     * @param least the least magnitude of its share, not negative
     * @return the part
     */
    public Part<K> atLeast(Money least) {
      return new Part<>(id, weight, requireNonNull(least, "least"), cap);
    }

    /**
     * Returns this part with a cap.
     *
     * @param most the greatest magnitude of its share, not negative
     * @return the part
     */
    public Part<K> atMost(Money most) {
      return new Part<>(id, weight, floor, requireNonNull(most, "most"));
    }
  }

  /**
   * Makes an apportionment over parts.
   *
   * @param parts the parts, in any order
   * @param <K> the type of their ids
   * @return the apportionment
   * @throws IllegalArgumentException if two parts have one id, or if no part has a weight above zero: who gets the
   *     amount then is for the caller to say
   */
  public static <K extends Comparable<? super K>> Apportionment<K> over(Iterable<Part<K>> parts) {
    Comparator<Part<K>> byId = (a, b) -> a.id().compareTo(b.id());
    ImmutableList<Part<K>> sorted = ImmutableList.sortedCopyOf(byId, parts);
    for (int i = 1; i < sorted.size(); i++) {
      checkArgument(
          byId.compare(sorted.get(i - 1), sorted.get(i)) != 0,
          "Argument 'parts' holds two parts with id %s",
          sorted.get(i).id());
    }
    checkArgument(
        sorted.stream().anyMatch(part -> part.weight().signum() > 0),
        "Argument 'parts' must hold a weight above zero but has value %s",
        sorted);
    return new Apportionment<>(sorted);
  }

  /**
   * Makes an apportionment by whole weights, without floors and caps.
   *
   * @param weights the weight of each id, none negative
   * @param <K> the type of the ids
   * @return the apportionment
   * @throws IllegalArgumentException if a weight is negative or none is above zero
   */
  public static <K extends Comparable<? super K>> Apportionment<K> byWeight(Map<K, Long> weights) {
    return over(weights.entrySet().stream()
        .map(entry -> Part.of(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Makes an apportionment by decimal weights, such as scores, without floors and caps.
   *
   * @param weights the exact weight of each id, none negative
   * @param <K> the type of the ids
   * @return the apportionment
   * @throws IllegalArgumentException if a weight is negative or none is above zero
   */
  public static <K extends Comparable<? super K>> Apportionment<K> byDecimalWeight(
      Map<K, BigDecimal> weights) {
    return over(weights.entrySet().stream()
        .map(entry -> Part.of(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Splits an amount.
   *
   * @param amount what is split, of either sign; floors and caps bound magnitudes
   * @return the share of each part, in the order of the ids; they sum to the amount
   * @throws IllegalArgumentException if the floors sum to more than the amount or the caps to less, or if a bound is in
   *     another currency
   * @throws ArithmeticException if the amount passes 2^63 minor units
   */
  public ImmutableMap<K, Money> split(Money amount) {
    CurrencyUnit currency = amount.getCurrencyUnit();
    long minor = amount.getAmountMinorLong();
    boolean bounded = parts.stream().anyMatch(part -> part.floor() != null || part.cap() != null);
    long[] floors = new long[bounded ? parts.size() : 0];
    long[] caps = new long[floors.length];
    for (int i = 0; i < floors.length; i++) {
      Part<K> part = parts.get(i);
      floors[i] = bound(part.floor(), 0, currency);
      caps[i] = bound(part.cap(), NO_CAP, currency);
    }
    long[] shares = shares(minor, quotas(), floors, caps);
    ImmutableMap.Builder<K, Money> split = ImmutableMap.builderWithExpectedSize(shares.length);
    for (int i = 0; i < shares.length; i++) {
      split.put(parts.get(i).id(), Money.ofMinor(currency, shares[i]));
    }
    return split.buildOrThrow();
  }

  /**
   * Splits minor units over weights alone: the bare arithmetic, for calculators that split by the million.
   *
   * @param amount what is split in minor units, of either sign
   * @param weights one weight a part, none negative, in the order of the ids
   * @return the shares in the order of the weights; they sum to the amount
   * @throws IllegalArgumentException if a weight is negative or none is above zero
   */
  public static long[] splitMinor(long amount, long[] weights) {
    return shares(amount, quotas(weights), new long[0], new long[0]);
  }

  /**
   * Splits minor units over weights with floors and caps.
   *
   * @param amount what is split in minor units, of either sign
   * @param weights one weight a part, none negative, in the order of the ids
   * @param floors the least magnitude of each share, not negative
   * @param caps the greatest magnitude of each share, at least the floor; {@link Long#MAX_VALUE} for no limit
   * @return the shares in the order of the weights; they sum to the amount
   * @throws IllegalArgumentException if a weight is negative or none is above zero, or if the floors sum to more than
   *     the amount or the caps to less
   */
  public static long[] splitMinor(long amount, long[] weights, long[] floors, long[] caps) {
    checkArgument(
        floors.length == weights.length && caps.length == weights.length,
        "Arguments 'floors' and 'caps' must have one value a weight but have %s and %s for %s weights",
        floors.length,
        caps.length,
        weights.length);
    return shares(amount, quotas(weights), floors, caps);
  }

  private static long[] shares(long amount, Quotas quotas, long[] floors, long[] caps) {
    checkArgument(
        amount != Long.MIN_VALUE,
        "Argument 'amount' must be above -2^63 minor units but has value %s",
        amount);
    long magnitude = Math.abs(amount);
    long[] shares = floors.length == 0
        ? LargestRemainder.split(magnitude, quotas)
        : LargestRemainder.split(magnitude, quotas, floors, caps);
    if (amount < 0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = -shares[i];
      }
    }
    return shares;
  }

  private static Quotas quotas(long[] weights) {
    long total = 0;
    boolean wide = false;
    for (long weight : weights) {
      checkArgument(weight >= 0, "Argument 'weights' must not hold negatives but holds %s", weight);
      total += weight;
      wide |= total < 0;
    }
    if (total == 0 && !wide) {
      throw new IllegalArgumentException(
          "Argument 'weights' must hold a weight above zero but has value "
              + Arrays.toString(weights));
    }
    return wide
        ? new Quotas.Wide(
            Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new))
        : new Quotas.Narrow(weights, total);
  }

  private Quotas quotas() {
    int scale =
        Math.max(0, parts.stream().mapToInt(part -> part.weight().scale()).max().orElse(0));
    BigInteger[] units = parts.stream()
        .map(part -> part.weight().setScale(scale).unscaledValue())
        .toArray(BigInteger[]::new);
    BigInteger total = Arrays.stream(units).reduce(BigInteger.ZERO, BigInteger::add);
    return total.compareTo(LONG_MAX) > 0
        ? new Quotas.Wide(units)
        : new Quotas.Narrow(
            Arrays.stream(units).mapToLong(BigInteger::longValueExact).toArray(),
            total.longValueExact());
  }

  private static long bound(@Nullable Money bound, long none, CurrencyUnit currency) {
    if (bound == null) {
      return none;
    }
    checkArgument(
        bound.getCurrencyUnit().equals(currency),
        "Argument 'amount' must be in the currency of the bound %s but is in %s",
        bound,
        currency);
    return bound.getAmountMinorLong();
  }
}
