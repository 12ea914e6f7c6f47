package io.github.shopops.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0.5%, 0.005",
    "0.5 %, 0.005",
    "' 0.5  % ', 0.005",
    "0.005, 0.005",
    "8.5折, 0.85",
    "8.5 折, 0.85",
    "10折, 1",
    "0折, 0",
    "120%, 1.2",
    "1, 1",
    "1.50 %, 0.015",
  })
  void parse(String text, BigDecimal fraction) {
    assertThat(Rate.parse(text).fraction()).isEqualTo(fraction);
  }

  @ParameterizedTest(name = "''{0}'' is no rate")
  @ValueSource(
      strings = {
        "",
        "%",
        "折",
        "-1%",
        "+1%",
        "1e-3",
        "1E+1000000000",
        ".5",
        "5.",
        "1,5",
        "五折",
        "0.5%%",
        "1 2%",
        "0.5‰"
      })
  void parse_otherText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rate.parse(text))
        .withMessage(
            "Argument 'text' must be a rate such as '0.5%', '0.005' or '8.5折' but has value '"
                + text + "'");
  }

  @Test
  void parse_moreThanTenTenths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rate.parse("85折"))
        .withMessage("Argument 'tenths' must be at most 10 but has value 85");
  }

  @Test
  void rate_normalised() {
    assertThat(Rate.percent("50.0")).isEqualTo(new Rate(new BigDecimal("0.50")));
    assertThat(Rate.percent("50")).isEqualTo(Rate.basisPoints(5000)).isEqualTo(Rate.zhe("5"));
    assertThat(new Rate(new BigDecimal("0.00"))).isEqualTo(Rate.ZERO).hasSameHashCodeAs(Rate.ZERO);
    assertThat(Rate.percent("100")).isEqualTo(Rate.ONE).hasSameHashCodeAs(Rate.ONE);
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void rate_badArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate(new BigDecimal("-0.01")))
        .withMessage("Argument 'fraction' must not be negative but has value -0.01");
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.basisPoints(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.zhe("-1"));
    assertThatNullPointerException().isThrownBy(() -> new Rate(null)).withMessage("fraction");
    assertThatNullPointerException().isThrownBy(() -> Rate.parse(null)).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> Rate.percent(null)).withMessage("percent");
    assertThatNullPointerException().isThrownBy(() -> Rate.zhe(null)).withMessage("tenths");
  }

  @ParameterizedTest(name = "{0} of {1}, {2}, is {3}")
  @CsvSource({
    "0.5 %, CNY 120000.00, HALF_UP, CNY 600.00",
    "0.5 %, CNY 1.00, HALF_UP, CNY 0.01",
    "0.5 %, CNY 1.00, DOWN, CNY 0.00",
    "0.5 %, CNY -1.00, HALF_UP, CNY -0.01",
    "8.5折, CNY 9.99, HALF_UP, CNY 8.49",
    "0 %, CNY 9.99, UNNECESSARY, CNY 0.00",
    "100 %, CNY 9.99, UNNECESSARY, CNY 9.99",
    "50 %, JPY 3, HALF_UP, JPY 2",
  })
  void of(String rate, String amount, RoundingMode rounding, String share) {
    assertThat(Rate.parse(rate).of(Money.parse(amount), rounding)).isEqualTo(Money.parse(share));
  }

  @Test
  void compareTo_bySize() {
    assertThat(Rate.percent("9"))
        .isLessThan(Rate.percent("10"))
        .isEqualByComparingTo(Rate.basisPoints(900));
  }

  @Test
  void toString_inPercent() {
    assertThat(Rate.basisPoints(50)).hasToString("0.5 %");
    assertThat(Rate.ONE).hasToString("100 %");
    assertThat(Rate.ZERO).hasToString("0 %");
  }
}
