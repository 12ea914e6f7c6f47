package io.github.shopops.payroll.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
  private static final long MAX = Long.MAX_VALUE;

  @ParameterizedTest(name = "kpi/K1: {0}/{1} with {2} decimals is {3}")
  @CsvSource({
    // 2475 ÷ 3076 = 0.804616…
    "2475, 3076, 4, 0.8046",
    "2475, 3076, 0, 1",
    "1, 2, 0, 1",
    "1, 8, 2, 0.13",
    "1, 3, 4, 0.3333",
    "2, 3, 4, 0.6667",
    "0, 5, 2, 0.00",
    "7, 2, 1, 3.5",
    "9223372036854775807, 9223372036854775807, 3, 1.000",
    "9223372036854775807, 1, 0, 9223372036854775807",
  })
  void value_isRoundedHalfUp(long numerator, long denominator, int decimals, BigDecimal value) {
    assertThat(new Ratio(numerator, denominator).value(decimals)).contains(value);
  }

  @Test
  void value_ofNothingToNothing_isNone() {
    assertThat(Ratio.NONE.isDefined()).isFalse();
    assertThat(Ratio.NONE.value(2)).isEmpty();
    assertThat(new Ratio(3, 0).value(2)).isEmpty();
    assertThat(Ratio.NONE).hasToString("–");
    assertThat(new Ratio(0, 1).isDefined()).isTrue();
    assertThat(new Ratio(2475, 3076)).hasToString("2475/3076");
  }

  @ParameterizedTest(name = "{0}/{1} against {2}/{3}: {4}")
  @CsvSource({
    "1, 2, 2, 4, 0",
    "1, 3, 1, 2, -1",
    "2475, 3076, 80, 100, 1",
    "0, 1, 0, 9, 0",
    "69999, 100000, 70, 100, -1",
    // products of 2^126, whose quotients agree in the first eighteen decimals
    "9223372036854775806, 9223372036854775807, 9223372036854775805, 9223372036854775806, 1",
    "9223372036854775806, 9223372036854775807, 1, 1, -1",
    "9223372036854775807, 1, 9223372036854775806, 1, 1",
    "1, 9223372036854775807, 1, 9223372036854775806, -1",
    "9223372036854775807, 3, 9223372036854775804, 3, 1",
  })
  void compareValue_isExact(long a, long b, long c, long d, int sign) {
    assertThat(Integer.signum(new Ratio(a, b).compareValue(new Ratio(c, d)))).isEqualTo(sign);
    assertThat(Integer.signum(new Ratio(c, d).compareValue(new Ratio(a, b)))).isEqualTo(-sign);
  }

  @Test
  void compareValue_withoutAValue_isRefused() {
    Ratio half = new Ratio(1, 2);

    assertThatThrownBy(() -> half.compareValue(Ratio.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'other' must have a value");
    assertThatThrownBy(() -> Ratio.NONE.compareValue(half))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'this' must have a value");
  }

  @Test
  void plus_addsBothNumbers_upToTheirLimit() {
    assertThat(new Ratio(2475, 3076).plus(new Ratio(25, 24))).isEqualTo(new Ratio(2500, 3100));
    assertThat(new Ratio(MAX - 1, 0).plus(new Ratio(1, MAX))).isEqualTo(new Ratio(MAX, MAX));
    assertThatThrownBy(() -> new Ratio(MAX, 1).plus(new Ratio(1, 1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Ratio(1, MAX).plus(new Ratio(1, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void constructor_refusesNegativeNumbers() {
    assertThatThrownBy(() -> new Ratio(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'numerator' must not be negative but has value -1");
    assertThatThrownBy(() -> new Ratio(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'denominator' must not be negative but has value -1");
  }
}
