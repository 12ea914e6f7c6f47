package io.github.shopops.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Apportionment.Part;
import io.github.shopops.core.money.ExactSplit.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("A split")
class ApportionmentProperties {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  /** An amount, and what it is split over; the arrays are not shared. */
  static final class Case {
    private final long amount;
    private final long[] weights;
    private final long[] floors;
    private final long[] caps;

    Case(long amount, long[] weights, long[] floors, long[] caps) {
      this.amount = amount;
      this.weights = weights;
      this.floors = floors;
      this.caps = caps;
    }

    long amount() {
      return amount;
    }

    long[] weights() {
      return weights;
    }

    long[] floors() {
      return floors;
    }

    long[] caps() {
      return caps;
    }

    long[] split() {
      return Apportionment.splitMinor(amount, weights, floors, caps);
    }

    @Override
    public String toString() {
      return amount + " over " + Arrays.toString(weights) + " in " + Arrays.toString(floors) + " … "
          + Arrays.toString(caps);
    }
  }

  @Property(tries = 2000)
  @Label("sums to the amount exactly")
  void sumIsExact(@ForAll("cases") Case split) {
    assertThat(Arrays.stream(split.split()).sum()).isEqualTo(split.amount());
  }

  @Property(tries = 2000)
  @Label("keeps every floor and every cap")
  void boundsHold(@ForAll("cases") Case split) {
    long[] shares = split.split();
    for (int i = 0; i < shares.length; i++) {
      assertThat(shares[i]).isBetween(split.floors()[i], split.caps()[i]);
    }
  }

  @Property(tries = 2000)
  @Label("gives each part its quota, rounded down or up to the fen")
  void quotaHolds(@ForAll("cases") Case split) {
    long[] shares = split.split();
    List<Fraction> quotas =
        new ExactSplit(split.weights(), split.floors(), split.caps()).quotas(split.amount());
    for (int i = 0; i < shares.length; i++) {
      long down = quotas.get(i).floor().longValueExact();
      boolean whole = quotas.get(i).rest().numerator().signum() == 0;
      assertThat(shares[i]).isBetween(down, whole ? down : down + 1);
    }
  }

  @Property(tries = 3000)
  @Label("is the split by definition, worked out in fractions")
  void equalsTheOracle(@ForAll("cases") Case split) {
    assertThat(split.split())
        .containsExactly(
            new ExactSplit(split.weights(), split.floors(), split.caps()).split(split.amount()));
  }

  @Property(tries = 500)
  @Label("without bounds is the split with bounds that do not bind")
  void looseBoundsChangeNothing(@ForAll("cases") Case split) {
    long[] none = new long[split.weights().length];
    long[] loose = new long[none.length];
    Arrays.fill(loose, Long.MAX_VALUE);

    assertThat(Apportionment.splitMinor(split.amount(), split.weights()))
        .containsExactly(Apportionment.splitMinor(split.amount(), split.weights(), none, loose))
        .containsExactly(new ExactSplit(split.weights(), none, loose).split(split.amount()));
  }

  @Property(tries = 1000)
  @Label("of a negative amount is the split of the amount, negated")
  void isSignSymmetric(@ForAll("cases") Case split) {
    long[] negated =
        new Case(-split.amount(), split.weights(), split.floors(), split.caps()).split();

    assertThat(Arrays.stream(negated).map(share -> -share).toArray())
        .containsExactly(split.split());
  }

  @Property(tries = 500)
  @Label("does not depend on the order in which the parts are given")
  void orderDoesNotMatter(@ForAll("cases") Case split, @ForAll long seed) {
    List<Part<Integer>> parts = parts(split);
    List<Part<Integer>> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, new Random(seed));
    ImmutableMap<Integer, Money> shares =
        Apportionment.over(shuffled).split(Money.ofMinor(CNY, split.amount()));

    assertThat(shares)
        .isEqualTo(Apportionment.over(parts).split(Money.ofMinor(CNY, split.amount())));
    assertThat(shares.values().stream().mapToLong(Money::getAmountMinorLong).toArray())
        .containsExactly(split.split());
  }

  @Property(tries = 500)
  @Label("does not depend on the unit in which the weights are measured")
  void scaleOfWeightsDoesNotMatter(@ForAll("cases") Case split) {
    BigDecimal unit = new BigDecimal("1000000000000000000000.5");
    List<Part<Integer>> scaled = parts(split).stream()
        .map(part -> new Part<>(part.id(), part.weight().multiply(unit), part.floor(), part.cap()))
        .toList();

    assertThat(Apportionment.over(scaled).split(Money.ofMinor(CNY, split.amount())))
        .isEqualTo(Apportionment.over(parts(split)).split(Money.ofMinor(CNY, split.amount())));
  }

  @Property(tries = 500)
  @Label("stays exact up to the last digit that amounts and weights have")
  void hugeNumbersAreExact(
      @ForAll @LongRange(min = 0) long amount, @ForAll("hugeWeights") List<Long> weights) {
    long[] numbers = weights.stream().mapToLong(Long::longValue).toArray();
    long[] none = new long[numbers.length];
    long[] loose = new long[numbers.length];
    Arrays.fill(loose, Long.MAX_VALUE);

    long[] shares = Apportionment.splitMinor(amount, numbers);

    assertThat(Arrays.stream(shares).mapToObj(BigInteger::valueOf).reduce(BigInteger::add))
        .contains(BigInteger.valueOf(amount));
    assertThat(shares)
        .containsExactly(new ExactSplit(numbers, none, loose).split(amount))
        .containsExactly(Apportionment.splitMinor(amount, numbers, none, loose));
  }

  @Property(tries = 100)
  @Label("over many parts hands each unit out by fraction, weight and id")
  void manyParts(@ForAll @LongRange(max = 1_000_000) long amount, @ForAll long seed) {
    Random random = new Random(seed);
    long[] weights = random.longs(300, 1, random.nextInt(20) + 2).toArray();
    long[] loose = new long[weights.length];
    Arrays.fill(loose, Long.MAX_VALUE);

    assertThat(Apportionment.splitMinor(amount, weights))
        .containsExactly(new ExactSplit(weights, new long[weights.length], loose).split(amount));
  }

  private static ImmutableList<Part<Integer>> parts(Case split) {
    ImmutableList.Builder<Part<Integer>> parts = ImmutableList.builder();
    for (int i = 0; i < split.weights().length; i++) {
      Part<Integer> part =
          Part.of(i, split.weights()[i]).atLeast(Money.ofMinor(CNY, split.floors()[i]));
      parts.add(
          split.caps()[i] == Long.MAX_VALUE
              ? part
              : part.atMost(Money.ofMinor(CNY, split.caps()[i])));
    }
    return parts.build();
  }

  @Provide
  Arbitrary<List<Long>> hugeWeights() {
    return Arbitraries.oneOf(
            Arbitraries.longs().greaterOrEqual(0),
            Arbitraries.longs().between(Long.MAX_VALUE - 10, Long.MAX_VALUE),
            Arbitraries.longs().between(0, 3))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
  }

  /** Splits that can be done: the amount lies between the sum of the floors and that of the caps. */
  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<long[]> part = Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(6, Arbitraries.longs().between(1, 5)),
                Tuple.of(2, Arbitraries.longs().between(1, 1_000_000))),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(0, 40))),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(-1L)),
                Tuple.of(1, Arbitraries.longs().between(0, 60))))
        .as((weight, floor, room) ->
            new long[] {weight, floor, room < 0 ? Long.MAX_VALUE : floor + room});
    return Combinators.combine(
            part.list().ofMinSize(1).ofMaxSize(7), Arbitraries.longs().between(0, 400))
        .as(ApportionmentProperties::feasible)
        .filter(split -> Arrays.stream(split.weights()).sum() > 0);
  }

  private static Case feasible(List<long[]> parts, long surplus) {
    long[] weights = parts.stream().mapToLong(part -> part[0]).toArray();
    long[] floors = parts.stream().mapToLong(part -> part[1]).toArray();
    long[] caps = parts.stream().mapToLong(part -> part[2]).toArray();
    long least = Arrays.stream(floors).sum();
    long room = 0;
    for (int i = 0; i < weights.length; i++) {
      room += weights[i] == 0 ? 0 : Math.min(caps[i] - floors[i], 1_000);
    }
    return new Case(least + Math.min(surplus, room), weights, floors, caps);
  }
}
