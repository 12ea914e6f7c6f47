package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;

import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Position;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** October 2026 under the three grades; the allowances of 1 000 and 1 500 and the minimum wage of 2 000 are ours. */
@DisplayName("graded/C2")
class GradedMonthTest {
  private final Worked october = new Worked(month());

  static MonthResult month() {
    return month(OurRulebooks.graded());
  }

  static MonthResult month(Rulebook rules) {
    Shop shop = new Shop("2026-10")
        .agent("J0", "junior")
        .score("J0", "0")
        .agent("J59", "junior")
        .score("J59", "59.5")
        .agent("J80", "初级客服")
        .score("J80", "80")
        .agent("J100", "junior")
        .score("J100", "100")
        .agent("M75", "中级客服")
        .score("M75", "75")
        .agent("S90", "senior")
        .score("S90", "90")
        .agent("PART", "intermediate", part -> part.joined(LocalDate.of(2026, 10, 12)))
        .score("PART", "80")
        .agent(
            "RISEN",
            "intermediate",
            risen -> risen.addEarlier(Position.until(LocalDate.of(2026, 10, 15), "junior")))
        .score("RISEN", "50")
        .agent("UNSCORED", "junior")
        .agent("ABOVE", "junior")
        .score("ABOVE", "100.5")
        .agent("UNGRADED", "trainee")
        .score("UNGRADED", "90")
        .agent(
            "TRIAL",
            "junior",
            trial -> trial
                .standing(Standing.PROBATION)
                .contract(Contract.builder()
                    .since(LocalDate.of(2026, 9, 1))
                    .until(LocalDate.of(2028, 8, 31))
                    .probationUntil(LocalDate.of(2026, 12, 31))
                    .wage(yuan("6000"))
                    .build()))
        .score("TRIAL", "0")
        .sale("1", "J80", "12000");
    return MonthClose.of(rules).close(shop.facts(null, "2000"));
  }

  @Test
  @DisplayName("a junior's share is 10 % at a score of 0 and 20 % at 100")
  void juniors() {
    // 4 000 × 10 % = 400
    october.pays("J0", "4400", "BASE 4000.00 graded/C2", "PERFORMANCE 400.00 graded/C2");
    // 4 000 × (10 % + 10 % × 59.5/100 = 15.95 %) = 638
    october.pays("J59", "4638", "BASE 4000.00 graded/C2", "PERFORMANCE 638.00 graded/C2");
    // 4 000 × (10 % + 10 % × 80/100 = 18 %) = 720; the sale of 12 000 pays nothing
    october.pays("J80", "4720", "BASE 4000.00 graded/C2", "PERFORMANCE 720.00 graded/C2");
    // 4 000 × 20 % = 800
    october.pays("J100", "4800", "BASE 4000.00 graded/C2", "PERFORMANCE 800.00 graded/C2");
    october.findsNothing("J80");
    october.finds("J59", "graded/C2 INFO", "59.5");
  }

  @Test
  @DisplayName("from the middle grade up 20 % to 30 %, and an allowance")
  void upperGrades() {
    // 5 000 × (20 % + 10 % × 75/100 = 27.5 %) = 1 375
    october.pays(
        "M75",
        "7375",
        "BASE 5000.00 graded/C2",
        "PERFORMANCE 1375.00 graded/C2",
        "SUBSIDY 1000.00 graded/C2");
    // 6 000 × (20 % + 10 % × 90/100 = 29 %) = 1 740
    october.pays(
        "S90",
        "9240",
        "BASE 6000.00 graded/C2",
        "PERFORMANCE 1740.00 graded/C2",
        "SUBSIDY 1500.00 graded/C2");
  }

  @Test
  @DisplayName("who joins on the 12th has 20 of 31 days of base pay, share and allowance")
  void partOfAMonth() {
    // 5 000 × 20/31 = 3 225.81; 3 225.81 × 28 % = 903.23; 1 000 × 20/31 = 645.16
    october.pays(
        "PART",
        "4774.20",
        "BASE 3225.81 graded/C2",
        "PERFORMANCE 903.23 graded/C2",
        "SUBSIDY 645.16 graded/C2");
  }

  @Test
  @DisplayName("who rises on the 16th has 15 days of the old grade and 16 of the new one")
  void gradeChangesInTheMonth() {
    // 4 000 × 15/31 = 1 935.48; both parts 140 000/31 = 4 516.13, so 2 580.65 for the second
    // 4 516.13 × (20 % + 10 % × 50/100 = 25 %) = 1 129.03
    october.pays(
        "RISEN",
        "6645.16",
        "BASE 1935.48 graded/C2",
        "BASE 2580.65 graded/C2",
        "PERFORMANCE 1129.03 graded/C2",
        "SUBSIDY 1000.00 graded/C2");
  }

  @Test
  @DisplayName(
      "without a valid score there is no share, and without a grade no pay, and both say so")
  void whatIsMissing() {
    october.pays("UNSCORED", "4000", "BASE 4000.00 graded/C2");
    october.finds("UNSCORED", "graded/C2 ERROR", "no score sheet");
    october.pays("ABOVE", "4000", "BASE 4000.00 graded/C2");
    october.finds("ABOVE", "graded/C2 ERROR", "100.5");
    october.pays("UNGRADED", "0");
    october.finds("UNGRADED", "graded/C2 ERROR", "no grade 'trainee'");
  }

  @Test
  @DisplayName("law/contract-19: a contract of two years has at most two months of probation")
  void probation() {
    // 1 September to 31 October would be two months; 4 400 is more than 80 % of the lowest grade, 3
    // 200
    october.pays("TRIAL", "4400", "BASE 4000.00 graded/C2", "PERFORMANCE 400.00 graded/C2");
    october.finds("TRIAL", "law/contract-19 WARNING", "longer than the 2 months");
  }
}
