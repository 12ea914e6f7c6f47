package io.github.shopops.examples.shopfiles.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({"1,1", "12.50,12.50", "-3,-3", "+4.,4", "１２．５,12.5", "007,7"})
  void decimal_digitsAndOnePoint_isRead(String text, BigDecimal number) {
    assertThat(Numbers.decimal(text, 15))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        ".5",
        "1.2.3",
        "1e3",
        "0x1",
        "1 2",
        "1,000",
        "一",
        "1234567890123456",
        "-.5"
      })
  void decimal_anythingElse_isNone(String text) {
    assertThat(Numbers.decimal(text, 15)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2E+18", "1E+18", "1.2e18", "3.70E+18", "1234567.0", "１.2E+18"})
  void isDamagedId_numberOfASpreadsheet_isOne(String id) {
    assertThat(Numbers.isDamagedId(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200000000000000000", "R1001", "1E5", "", "E+5", "A1.2E+3", "1.2E+"})
  void isDamagedId_anythingElse_isNone(String id) {
    assertThat(Numbers.isDamagedId(id)).isFalse();
  }

  @Test
  void withoutUnit_signAndUnit_areTakenOff() {
    assertThat(Numbers.withoutUnit("0元")).isEqualTo("0");
    assertThat(Numbers.withoutUnit("￥12.50 元")).isEqualTo("12.50");
    assertThat(Numbers.withoutUnit("12")).isEqualTo("12");
  }
}
