package io.github.shopops.payroll.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Ratios")
class RatioProperties {
  @Property
  @Label("ratios of the parts make up the ratio of the whole, however they are grouped and ordered")
  void partsMakeUpTheWhole(
      @ForAll("counts") Ratio a, @ForAll("counts") Ratio b, @ForAll("counts") Ratio c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(Ratio.NONE)).isEqualTo(a);
    assertThat(Ratio.NONE.plus(a)).isEqualTo(a);
  }

  @Property
  @Label("the ratio of the whole lies between those of its parts")
  void wholeLiesBetweenItsParts(@ForAll("values") Ratio a, @ForAll("values") Ratio b) {
    Ratio one = half(a);
    Ratio other = half(b);
    Ratio low = one.compareValue(other) <= 0 ? one : other;
    Ratio high = one.compareValue(other) <= 0 ? other : one;
    assertThat(one.plus(other).compareValue(low)).isNotNegative();
    assertThat(one.plus(other).compareValue(high)).isNotPositive();
  }

  @Property
  @Label("two ratios compare as their cross products do, to the last unit")
  void comparesAsCrossProducts(@ForAll("values") Ratio a, @ForAll("values") Ratio b) {
    BigInteger difference = BigInteger.valueOf(a.numerator())
        .multiply(BigInteger.valueOf(b.denominator()))
        .subtract(BigInteger.valueOf(b.numerator()).multiply(BigInteger.valueOf(a.denominator())));
    assertThat(Integer.signum(a.compareValue(b))).isEqualTo(difference.signum());
    assertThat(Integer.signum(b.compareValue(a))).isEqualTo(-difference.signum());
  }

  @Property
  @Label("comparing is an order: what is below a smaller one is below a greater one")
  void comparesTransitively(
      @ForAll("values") Ratio a, @ForAll("values") Ratio b, @ForAll("values") Ratio c) {
    List<Ratio> sorted = List.of(a, b, c).stream().sorted(Ratio::compareValue).toList();
    assertThat(sorted.get(0).compareValue(sorted.get(2))).isNotPositive();
  }

  @Property
  @Label("what is shown is off by half of its last decimal at most")
  void shownValueIsClose(
      @ForAll("values") Ratio a, @ForAll @IntRange(min = 0, max = 12) int decimals) {
    BigDecimal shown = a.value(decimals).orElseThrow();
    BigDecimal off = shown
        .multiply(BigDecimal.valueOf(a.denominator()))
        .subtract(BigDecimal.valueOf(a.numerator()))
        .abs()
        .multiply(BigDecimal.valueOf(2));
    assertThat(off)
        .isLessThanOrEqualTo(BigDecimal.valueOf(a.denominator()).movePointLeft(decimals));
    assertThat(shown.scale()).isEqualTo(decimals);
  }

  /** Small enough to be added to another one. */
  private static Ratio half(Ratio ratio) {
    return new Ratio(ratio.numerator() / 2, Math.max(1, ratio.denominator() / 2));
  }

  /** Counts of a shop, with and without a value. */
  @Provide
  Arbitrary<Ratio> counts() {
    Arbitrary<Long> count = Arbitraries.longs().between(0, 1L << 60);
    return Combinators.combine(count, count).as(Ratio::new);
  }

  /** Ratios with a value, as often at the end of the range as elsewhere. */
  @Provide
  Arbitrary<Ratio> values() {
    Arbitrary<Long> any = Arbitraries.longs().between(0, Long.MAX_VALUE);
    Arbitrary<Long> large = Arbitraries.longs().between(Long.MAX_VALUE - 3, Long.MAX_VALUE);
    Arbitrary<Long> small = Arbitraries.longs().between(0, 9);
    Arbitrary<Long> number = Arbitraries.oneOf(any, large, small);
    return Combinators.combine(number, number.map(of -> Math.max(1, of))).as(Ratio::new);
  }
}
