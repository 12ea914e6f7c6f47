package io.github.shopops.payroll.close;

import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The end of 2026 under the annual assessment, with our numbers of {@link AnnualMonthTest}. Scores are 90 and 60 in both
 * months, so that each point of November's 700 pays 4.66, and of December's 70 one tenth of it.
 */
@DisplayName("annual/C5")
class AnnualDecemberTest {
  private final Worked december = new Worked(month());

  static MonthResult month() {
    return month(OurRulebooks.annual());
  }

  static MonthResult month(Rulebook rules) {
    YearMonth december = YearMonth.of(2026, 12);
    return Books.open(RulebookHistory.from(december.minusMonths(1), rules))
        // 100 000 × 0.5 % + 50 000 × 1 % = 1 000, 700 of it for pre-sale
        .close(shop("2026-11", "150000").facts(null, "1500"))
        // 20 000 × 0.5 % = 100, 70 of it for pre-sale
        .close(shop("2026-12", "20000").facts(null, "1500"))
        .month(december)
        .issued();
  }

  private static Shop shop(String month, String sold) {
    return new Shop(month)
        .agent(
            "SPARED", "intermediate", one -> one.post("pre-sale").joined(LocalDate.of(2025, 3, 1)))
        .sale("sale of " + month, "SPARED", sold)
        .score("SPARED", 30, 20, 20, 20)
        .agent("SHORT", "junior", one -> one.post("pre-sale").joined(LocalDate.of(2026, 1, 5)))
        .score("SHORT", 20, 10, 20, 10);
  }

  @Test
  @DisplayName("what November held back is paid, less what December topped up")
  void released() {
    // November: 2 100 + 700 ÷ 150 × 90 = 2 520, 2 200 paid. December: 2 100 + 42 = 2 142, 2 200
    // paid.
    // 2 520 + 2 142 − 4 400 = 262
    december.pays(
        "SPARED",
        "2462",
        "BASE 2100.00 annual/C1",
        "BONUS 42.00 annual/C7",
        "GUARANTEE_TOP_UP 58.00 annual/C5",
        "HOLDBACK 262.00 annual/C5");
  }

  @Test
  @DisplayName("what was topped up is never taken back")
  void kept() {
    // November: 1 800 + 280 = 2 080, 2 000 paid. December: 1 828, 2 000 paid; 3 908 is less than 4
    // 000.
    december.pays(
        "SHORT",
        "2000",
        "BASE 1800.00 annual/C1",
        "BONUS 28.00 annual/C7",
        "GUARANTEE_TOP_UP 172.00 annual/C5",
        "HOLDBACK 0.00 annual/C5");
  }
}
