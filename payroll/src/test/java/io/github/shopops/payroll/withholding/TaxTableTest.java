package io.github.shopops.payroll.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTableTest {
  @ParameterizedTest(name = "law/tax-2018-61: {0} a year: {1} less {2} is {3}")
  @CsvSource({
    // the published rates and quick deductions, at both ends of each band
    "      0.00, 3 %,     0,     0.00",
    "  36000.00, 3 %,     0,  1080.00",
    "  36000.01,10 %,  2520,  1080.00",
    "  36001.00,10 %,  2520,  1080.10",
    " 144000.00,10 %,  2520, 11880.00",
    " 144001.00,20 %, 16920, 11880.20",
    " 300000.00,20 %, 16920, 43080.00",
    " 300001.00,25 %, 31920, 43080.25",
    " 420000.00,25 %, 31920, 73080.00",
    " 420001.00,30 %, 52920, 73080.30",
    " 660000.00,30 %, 52920,145080.00",
    " 660001.00,35 %, 85920,145080.35",
    " 960000.00,35 %, 85920,250080.00",
    " 960001.00,45 %,181920,250080.45",
    "2000000.00,45 %,181920,718080.00"
  })
  void tax_ofChina_isThePublishedTable(String taxable, String rate, BigDecimal quick, String tax) {
    TaxTable table = TaxTable.china();
    Money amount = Money.parse("CNY " + taxable.strip());
    TierSchedule.Tier band = table.bandOf(amount);
    assertThat(band.rate()).isEqualTo(Rate.parse(rate));
    assertThat(table.quickDeduction(band)).isEqualByComparingTo(quick);
    assertThat(table.tax(amount, RoundingMode.HALF_UP)).isEqualTo(Money.parse("CNY " + tax));
  }

  @Test
  void tax_belowZero_isNone() {
    assertThat(TaxTable.china().tax(Money.parse("CNY -1.00"), RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("CNY 0.00"));
  }

  @Test
  void new_withOtherBands_isRefused() {
    CurrencyUnit yuan = CurrencyUnit.of("CNY");
    Money one = Money.parse("CNY 1.00");
    TierSchedule.Tier late = new TierSchedule.Tier(one, Rate.ONE);
    assertThatThrownBy(() -> new TaxTable(2019, one, TierSchedule.marginal(late)))
        .hasMessageStartingWith("Argument 'bands' must be marginal and begin at zero but has");
    assertThatThrownBy(
            () -> new TaxTable(2019, Money.parse("USD 1.00"), TierSchedule.flat(yuan, Rate.ONE)))
        .hasMessage("Argument 'monthly' must be in CNY but has value USD 1.00");
    assertThatThrownBy(() -> new TaxTable(2019, one.negated(), TierSchedule.flat(yuan, Rate.ONE)))
        .hasMessage("Argument 'monthly' must not be negative but has value CNY -1.00");
  }
}
