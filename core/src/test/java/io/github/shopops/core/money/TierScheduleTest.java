package io.github.shopops.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.TierSchedule.Mode;
import io.github.shopops.core.money.TierSchedule.Portion;
import io.github.shopops.core.money.TierSchedule.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierScheduleTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Tier FIRST = tier("0", "1");
  private static final Tier SECOND = tier("50000", "1.5");
  private static final Tier THIRD = tier("100000", "2");
  private static final TierSchedule MARGINAL = TierSchedule.marginal(FIRST, SECOND, THIRD);
  private static final TierSchedule WHOLE = TierSchedule.wholeAmount(FIRST, SECOND, THIRD);

  private static Money cny(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }

  private static Tier tier(String from, String percent) {
    return new Tier(cny(from), Rate.percent(percent));
  }

  @ParameterizedTest(name = "[C6] {0} pays {1} by bands and {2} on the whole")
  @CsvSource({
    "0, 0, 0",
    "-0.01, 0, 0",
    "-120000, 0, 0",
    "0.01, 0, 0",
    // 0.50 × 1 % = half a fen, up
    "0.50, 0.01, 0.01",
    "0.49, 0, 0",
    "30000, 300, 300",
    "49999.99, 500, 500",
    // the band begins at its threshold: 500.00, and 50 000 × 1.5 %
    "50000, 500, 750",
    // 500 + 40 000 × 1.5 %, and 90 000 × 1.5 %
    "90000, 1100, 1350",
    "99999.99, 1250, 1500",
    "100000, 1250, 2000",
    // 500 + 750 + 20 000 × 2 %
    "120000, 1650, 2400",
  })
  void amountOn(String base, String marginal, String whole) {
    assertThat(MARGINAL.amountOn(cny(base), RoundingMode.HALF_UP)).isEqualTo(cny(marginal));
    assertThat(WHOLE.amountOn(cny(base), RoundingMode.HALF_UP)).isEqualTo(cny(whole));
  }

  @Test
  void amountOn_appliesOnceToTheTotal() {
    // lines of 30 000 + 40 000 + 50 000 pay 1 650.00; one by one they would pay 300 + 400 + 500
    assertThat(MARGINAL.amountOn(cny("30000").plus(40_000).plus(50_000), RoundingMode.HALF_UP))
        .isEqualTo(cny("1650"));
  }

  @Test
  void amountOn_roundsOnceAtTheEnd() {
    // 1 % of 0.30 and 1 % of 0.30 are 0.003 each: 0.006, which is 0.01 and not 0.00 + 0.00
    TierSchedule schedule = TierSchedule.marginal(tier("0", "1"), tier("0.30", "1"));

    assertThat(schedule.amountOn(cny("0.60"), RoundingMode.HALF_UP)).isEqualTo(cny("0.01"));
    assertThat(schedule.amountOn(cny("0.60"), RoundingMode.DOWN)).isEqualTo(cny("0"));
    assertThat(schedule.exactOn(cny("0.60"))).isEqualByComparingTo("0.006");
  }

  @Test
  void amountOn_belowTheFirstThreshold() {
    TierSchedule marginal = TierSchedule.marginal(tier("100", "10"));
    TierSchedule whole = TierSchedule.wholeAmount(tier("100", "10"));

    assertThat(marginal.amountOn(cny("99.99"), RoundingMode.HALF_UP)).isEqualTo(cny("0"));
    assertThat(marginal.amountOn(cny("150"), RoundingMode.HALF_UP)).isEqualTo(cny("5"));
    assertThat(whole.amountOn(cny("99.99"), RoundingMode.HALF_UP)).isEqualTo(cny("0"));
    assertThat(whole.amountOn(cny("100"), RoundingMode.HALF_UP)).isEqualTo(cny("10"));
  }

  @ParameterizedTest(name = "{1} beyond {0} pays {2} by bands and {3} on the whole")
  @CsvSource({
    "0, 120000, 1650, 2400",
    "60000, 60000, 1000, 1500",
    // clawback of 30 000 on 120 000: marginal true-up 550.00, whole-amount true-up 1 050.00
    "120000, -30000, -550, -1050",
    "-10, 30010, 300, 300",
    "100, -200, -1, -1",
  })
  void amountBeyond(String attained, String base, String marginal, String whole) {
    assertThat(MARGINAL.amountBeyond(cny(attained), cny(base), RoundingMode.HALF_UP))
        .isEqualTo(cny(marginal));
    assertThat(WHOLE.amountBeyond(cny(attained), cny(base), RoundingMode.HALF_UP))
        .isEqualTo(cny(whole));
  }

  @Test
  void portionsOf_marginal() {
    assertThat(MARGINAL.portionsOf(cny("120000.50")))
        .containsExactly(
            new Portion(
                cny("0"), cny("50000"), Rate.percent("1"), cny("50000"), new BigDecimal("500.00")),
            new Portion(
                cny("50000"),
                cny("100000"),
                Rate.percent("1.5"),
                cny("50000"),
                new BigDecimal("750.00")),
            new Portion(
                cny("100000"), null, Rate.percent("2"), cny("20000.50"), new BigDecimal("400.01")));
    assertThat(MARGINAL.portionsOf(cny("0.50")))
        .containsExactly(new Portion(
            cny("0"), cny("50000"), Rate.percent("1"), cny("0.50"), new BigDecimal("0.005")));
    assertThat(MARGINAL.portionsOf(cny("50000"))).hasSize(1);
    assertThat(MARGINAL.portionsOf(cny("0"))).isEmpty();
    assertThat(MARGINAL.portionsOf(cny("-1"))).isEmpty();
  }

  @Test
  void portionsOf_wholeAmount() {
    assertThat(WHOLE.portionsOf(cny("50000")))
        .containsExactly(new Portion(
            cny("50000"),
            cny("100000"),
            Rate.percent("1.5"),
            cny("50000"),
            new BigDecimal("750.00")));
    assertThat(WHOLE.portionsOf(cny("0"))).isEmpty();
    assertThat(WHOLE.portionsOf(cny("-1"))).isEmpty();
  }

  @Test
  void flat_paysOneRate() {
    assertThat(TierSchedule.flat(CNY, Rate.percent("0.5"))
            .amountOn(cny("120000"), RoundingMode.HALF_UP))
        .isEqualTo(cny("600"));
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void schedule_badTiers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TierSchedule.marginal())
        .withMessage("Argument 'tiers' must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tier("-0.01", "1"))
        .withMessage("Argument 'from' must not be negative but has value CNY -0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TierSchedule.marginal(FIRST, THIRD, SECOND))
        .withMessage(
            "Argument 'tiers' must have rising thresholds but has CNY 50000.00 after CNY 100000.00");
    assertThatIllegalArgumentException().isThrownBy(() -> TierSchedule.wholeAmount(FIRST, FIRST));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            TierSchedule.marginal(FIRST, new Tier(Money.of(CurrencyUnit.EUR, 5), Rate.ONE)))
        .withMessage(
            "Argument 'tiers' must be in one currency but has thresholds CNY 0.00 and EUR 5.00");
    assertThatNullPointerException()
        .isThrownBy(() -> new TierSchedule(null, ImmutableList.of(FIRST)))
        .withMessage("mode");
  }

  @Test
  void amountOn_otherCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MARGINAL.amountOn(Money.of(CurrencyUnit.EUR, 1), RoundingMode.HALF_UP))
        .withMessage("Argument 'base' must be in CNY but has value EUR 1.00");
  }

  @Test
  void equals_byModeAndTiers() {
    assertThat(TierSchedule.marginal(FIRST, SECOND))
        .isEqualTo(new TierSchedule(Mode.MARGINAL, ImmutableList.of(tier("0", "1.0"), SECOND)))
        .isNotEqualTo(TierSchedule.wholeAmount(FIRST, SECOND))
        .isNotEqualTo(TierSchedule.marginal(FIRST));
  }
}
