package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;

import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * October 2026 under the annual assessment. Ours are base pay 1 800, 2 100, 2 600 and 3 000 by grade, the pool's tiers of
 * 0.5 %, 1 % from 100 000 and 1.5 % from 300 000, its parts of 70 % and 30 %, and the minimum wage of 1 500.
 */
@DisplayName("annual")
class AnnualMonthTest {
  private static final String JUNIOR = "BASE 1800.00 annual/C1";

  private final Worked october = new Worked(month());

  static MonthResult month() {
    return month(OurRulebooks.annual());
  }

  static MonthResult month(Rulebook rules) {
    Shop september = new Shop("2026-09");
    agent(september, "THIRD", "senior", "2024-02-01", one -> one.post("pre-sale"))
        .score("THIRD", 10, 10, 10, 10);
    ClosedMonth closed =
        MonthClose.of(rules).close(september.facts(null, "1500")).closed();
    Shop shop = new Shop("2026-10");
    preSale(shop);
    agent(shop, "CARE", "junior", "2024-10-15", one -> one.post("after-sale"))
        .score("CARE", 30, 20, 30, 20);
    agent(shop, "CARE2", "junior", "2024-09-30", one -> one.post("after-sale"))
        .score("CARE2", 10, 10, 20, 10);
    agent(shop, "UNSCORED", "junior", "2026-03-01", one -> one.post("after-sale"));
    agent(
            shop,
            "TRIAL",
            "junior",
            "2026-10-01",
            one -> one.post("after-sale").standing(Standing.PROBATION))
        .score("TRIAL", 30, 20, 30, 20);
    agent(shop, "JOINER", "junior", "2026-10-12", one -> one).score("JOINER", 30, 20, 30, 20);
    agent(shop, "LEAVER", "junior", "2026-01-01", one -> one.left(LocalDate.of(2026, 10, 20)))
        .score("LEAVER", 30, 20, 30, 20);
    agent(shop, "TAKER", "junior", "2026-01-01", one -> one)
        .score("TAKER", 30, 20, 30, 20)
        .incident("e1", "TAKER", "equipment-taken", taken -> taken.loss(yuan("300")));
    return MonthClose.of(rules).close(shop.facts(closed, "1500"));
  }

  /** The shop sells 150 000. The pre-sale agents' scores are 88 + 90 + 72 + 60 + 40 + 0 = 350. */
  private static void preSale(Shop shop) {
    agent(shop, "FIRST", "junior", "2026-01-05", one -> one.post("pre-sale"))
        .sale("1", "FIRST", "150000")
        .score("FIRST", 28, 18, 26, 16);
    agent(shop, "SECOND", "intermediate", "2025-03-01", one -> one.post("pre-sale"))
        .score("SECOND", 25, 15, 25, 15)
        .merit("m1", "SECOND", "extra-work")
        .merit("m2", "SECOND", "proposal");
    agent(shop, "THIRD", "senior", "2024-02-01", one -> one.post("pre-sale"))
        .score("THIRD", 10, 10, 10, 10);
    agent(shop, "MINOR", "junior", "2026-02-01", one -> one.post("pre-sale"))
        .score("MINOR", 30, 20, 30, 20)
        .merit("m3", "MINOR", "best-work")
        .incident("v1", "MINOR", "not-mandarin", one -> one)
        .incident("v2", "MINOR", "messy-desk", one -> one)
        .incident("v3", "MINOR", "noise", one -> one)
        .incident("v4", "MINOR", "wrong-entry", one -> one);
    agent(shop, "MODERATE", "veteran", "2020-01-01", one -> one.post("pre-sale"))
        .score("MODERATE", 30, 20, 30, 20)
        .incident("v5", "MODERATE", "lights-left-on", one -> one)
        .incident("v6", "MODERATE", "meeting-missed", one -> one);
    agent(shop, "NEGATIVE", "junior", "2026-02-01", one -> one.post("pre-sale"))
        .score("NEGATIVE", 10, 5, 10, 5)
        .merit("m4", "NEGATIVE", "no-complaint")
        .incident("v7", "NEGATIVE", "customer-quarrel", one -> one)
        .incident("v8", "NEGATIVE", "customer-quarrel", one -> one);
  }

  private static Shop agent(
      Shop shop, String agent, String grade, String joined, UnaryOperator<Employee.Builder> more) {
    return shop.agent(agent, grade, one -> more.apply(one.joined(LocalDate.parse(joined))));
  }

  // The pool is 100 000 × 0.5 % + 50 000 × 1 % = 1 000, 700 of it for pre-sale: 2 for each of 350
  // points.

  @Test
  @DisplayName("annual/C7: 700 ÷ 350 × own score, below the guarantee of the first year topped up")
  void firstYear() {
    // 28 + 18 + 26 + 16 = 88 points, 176; 2 000 − 1 976 = 24
    october.pays(
        "FIRST", "2000", JUNIOR, "BONUS 176.00 annual/C7", "GUARANTEE_TOP_UP 24.00 annual/C5");
  }

  @Test
  @DisplayName("annual/C5: 2 200 in the second year, what is above it waits for the year's end")
  void secondYear() {
    // 80 + 5 + 5 = 90 points, 180; 2 100 + 180 − 2 200 = 80 held back
    october.pays(
        "SECOND",
        "2200",
        "BASE 2100.00 annual/C1",
        "BONUS 180.00 annual/C7",
        "HOLDBACK -80.00 annual/C5");
    // Joined on the 15th of October 2024: the month begins in the second year; 300 ÷ 150 × 100 =
    // 200
    october.pays(
        "CARE", "2200", JUNIOR, "BONUS 200.00 annual/C7", "GUARANTEE_TOP_UP 200.00 annual/C5");
  }

  @Test
  @DisplayName("annual/C5: 2 500 from the third year on")
  void thirdYear() {
    // Joined on the 30th of September 2024; 300 ÷ 150 × 50 = 100; 2 500 − 1 900 = 600
    october.pays(
        "CARE2", "2500", JUNIOR, "BONUS 100.00 annual/C7", "GUARANTEE_TOP_UP 600.00 annual/C5");
    // 40 points, 80, which waits for the end of the year; base pay above the guarantee does not
    october.pays(
        "THIRD",
        "2600",
        "BASE 2600.00 annual/C1",
        "BONUS 80.00 annual/C7",
        "HOLDBACK -80.00 annual/C5");
  }

  @Test
  @DisplayName("annual/S-DISMISSAL: below the pass mark in two months running")
  void twoBadMonths() {
    october.finds("THIRD", "annual/S-DISMISSAL ERROR", "2");
    october.finds("THIRD", "annual/S INFO", "40");
  }

  @Test
  @DisplayName("annual/F20: four minor or two moderate violations cost 20 points more")
  void surcharge() {
    // 100 − 4 × 2 − 20 = 72 points, 144; the best work does not count with violations
    october.pays(
        "MINOR", "2000", JUNIOR, "BONUS 144.00 annual/C7", "GUARANTEE_TOP_UP 56.00 annual/C5");
    // 100 − 2 × 10 − 20 = 60 points, 120: just passed; only the bonus waits
    october.pays(
        "MODERATE",
        "3000",
        "BASE 3000.00 annual/C1",
        "BONUS 120.00 annual/C7",
        "HOLDBACK -120.00 annual/C5");
  }

  @Test
  @DisplayName("annual/C7: a score below 0 counts 0")
  void negativeScore() {
    // 30 − 2 × 20 = −10, and a quarrel is an upheld complaint
    october.pays(
        "NEGATIVE", "2000", JUNIOR, "BONUS 0.00 annual/C7", "GUARANTEE_TOP_UP 200.00 annual/C5");
  }

  @Test
  @DisplayName("annual/C5: the month of probation is 1 600 without a bonus")
  void probation() {
    october.pays("TRIAL", "1600", "BASE 1600.00 annual/C1", "GUARANTEE_TOP_UP 0.00 annual/C5");
  }

  @Test
  @DisplayName("annual/C7: without a score sheet no part of the pool")
  void withoutAScore() {
    october.pays("UNSCORED", "2000", JUNIOR, "GUARANTEE_TOP_UP 200.00 annual/C5");
    october.finds("UNSCORED", "annual/S ERROR", "no score sheet");
  }

  @Test
  @DisplayName("annual/C5: part of a month has part of the guarantee")
  void partOfAMonth() {
    // 1 800 × 20/31 = 1 161.29; 2 000 × 20/31 = 1 290.32; 129.03 more
    october.pays(
        "JOINER", "1290.32", "BASE 1161.29 annual/C1", "GUARANTEE_TOP_UP 129.03 annual/C5");
    // Whoever leaves is settled as at the year's end: nothing was held back.
    october.pays(
        "LEAVER",
        "1290.32",
        "BASE 1161.29 annual/C1",
        "GUARANTEE_TOP_UP 129.03 annual/C5",
        "HOLDBACK 0.00 annual/C5");
  }

  @Test
  @DisplayName("annual/F20: equipment taken costs 20 points and its price")
  void equipmentTaken() {
    // At most 20 % of 2 000 = 400 and 2 000 − 1 500 = 500: all of the 300
    october.pays(
        "TAKER",
        "1700",
        JUNIOR,
        "GUARANTEE_TOP_UP 200.00 annual/C5",
        "COMPENSATION -300.00 annual/F20");
  }
}
