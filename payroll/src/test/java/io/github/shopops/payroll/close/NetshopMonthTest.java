package io.github.shopops.payroll.close;

import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * October 2026 in the online shop. Ours are base pay 3 000, base volume 50 000, own rates 1 % and 1.5 % from 100 000, team
 * rates 0.2 % and 0.3 % from 300 000, performance pay 800, 1 000, 1 500 and 1 200 by post, and the minimum wage.
 */
@DisplayName("netshop/C3")
class NetshopMonthTest {
  private static final String BASE = "BASE 3000.00 netshop/C1";

  private final Worked october = new Worked(month());

  static MonthResult month() {
    return month(OurRulebooks.netshop());
  }

  static MonthResult month(Rulebook rules) {
    Shop shop = new Shop("2026-10");
    // The team east sells 40 000 + 50 000 + 50 000.01 + 120 000 = 260 000.01, below 300 000.
    east(shop, "BELOW", "40000");
    east(shop, "AT", "50000");
    east(shop, "OVER", "50000.01");
    east(shop, "TOP", "130000");
    shop.refund("r1", "TOP", "10000", Refund.Fault.BUYER);
    // The team west sells 60 000 three times, 55 000 and 200 000 = 435 000, above 300 000.
    west(shop, "SELLER", "pre-sale", Standing.CONFIRMED, "2020-01-01")
        .sale("w1", "SELLER", "200000");
    west(shop, "TRIER", "pre-sale", Standing.PROBATION, "2026-09-01")
        .sale("w2", "TRIER", "60000")
        .score("TRIER", "95");
    west(shop, "LEADER", "team-leader", Standing.CONFIRMED, "2020-01-01")
        .sale("w3", "LEADER", "60000");
    west(shop, "LEADING", "team-leader", Standing.PROBATION, "2026-05-01")
        .sale("w4", "LEADING", "60000")
        .score("LEADING", "90");
    intern(shop, "G6999", "69.99", "2026-10-01");
    intern(shop, "G70", "70", "2026-10-01");
    intern(shop, "G80", "80", "2026-09-15");
    intern(shop, "G90", "90", "2026-08-31");
    intern(shop, "UNFIT", "90", "2026-07-31");
    west(shop, "UNSCORED", "pre-sale", Standing.INTERN, "2026-10-01");
    west(shop, "CARE", "after-sale", Standing.PROBATION, "2026-01-01").score("CARE", "85");
    west(shop, "OPS", "operations", Standing.PROBATION, "2026-01-01").score("OPS", "70");
    west(shop, "MIDWAY", "pre-sale", Standing.CONFIRMED, "2026-10-12")
        .laterSale("w5", "MIDWAY", "55000");
    intern(shop, "MIDDLE", "95", "2026-10-12");
    shop.agent("SINCE", "", since -> since.post("pre-sale").team("west").standing(Standing.INTERN))
        .score("SINCE", "99");
    return MonthClose.of(rules).close(shop.facts(null, "1800"));
  }

  private static void east(Shop shop, String agent, String sold) {
    shop.agent(agent, "", one -> one.post("pre-sale").team("east").joined(day("2020-01-01")))
        .sale(agent, agent, sold);
  }

  private static void intern(Shop shop, String agent, String score, String joined) {
    west(shop, agent, "pre-sale", Standing.INTERN, joined).score(agent, score);
  }

  private static Shop west(Shop shop, String agent, String post, Standing standing, String joined) {
    return shop.agent(agent, "", one -> more(one, standing).post(post).joined(day(joined)));
  }

  private static Employee.Builder more(Employee.Builder employee, Standing standing) {
    return employee.team("west").standing(standing);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  @DisplayName("the base volume of 50 000 has to be exceeded, by a fen")
  void baseVolume() {
    october.pays("BELOW", "3000", BASE, "COMMISSION 0.00 netshop/C3");
    october.pays("AT", "3000", BASE, "COMMISSION 0.00 netshop/C3");
    // 50 000.01 × 1 % + 50 000.01 × 0.2 % = 500.0001 + 100.00002 = 600.00
    october.pays("OVER", "3600", BASE, "COMMISSION 600.00 netshop/C3");
  }

  @Test
  @DisplayName("the whole of the own net sales at the own rate, and at the team's")
  void ratesByOwnAndTeamSales() {
    // (130 000 − 10 000) × 1.5 % + 120 000 × 0.2 % = 1 800 + 240
    october.pays("TOP", "5040", BASE, "COMMISSION 2040.00 netshop/C3");
    // 200 000 × 1.5 % + 200 000 × 0.3 % = 3 000 + 600
    october.pays("SELLER", "6600", BASE, "COMMISSION 3600.00 netshop/C3");
  }

  @Test
  @DisplayName("pre-sale agents have commission on probation too, and then no performance pay")
  void eitherCommissionOrPerformancePay() {
    // 60 000 × 1 % + 60 000 × 0.3 % = 600 + 180
    october.pays("TRIER", "3780", BASE, "COMMISSION 780.00 netshop/C3");
    october.finds("TRIER", "netshop/C3 INFO", "Commission was earned");
  }

  @Test
  @DisplayName("the gates 70, 80 and 90 of 800 are inclusive")
  void gates() {
    october.pays(
        "G6999", "3000", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 0.00 netshop/C3");
    // 800 × 80 %, × 90 %, × 100 %
    october.pays(
        "G70", "3640", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 640.00 netshop/C3");
    october.pays(
        "G80", "3720", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 720.00 netshop/C3");
    october.pays(
        "G90", "3800", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 800.00 netshop/C3");
  }

  @Test
  @DisplayName("at most three months: who began in July is not fit for the post in October")
  void monthsOnTrial() {
    october.pays("UNFIT", "3000", BASE, "COMMISSION 0.00 netshop/C3");
    october.finds("UNFIT", "netshop/C3 ERROR", "not fit for the post");
    october.pays(
        "SINCE", "3800", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 800.00 netshop/C3");
    october.finds("SINCE", "netshop/C3 WARNING", "3");
  }

  @Test
  @DisplayName(
      "after-sale, team leaders and operations: by score on probation, commission after it")
  void otherPosts() {
    // 1 000 × 90 %; 1 200 × 80 %; 1 500 × 100 %
    october.pays(
        "CARE", "3900", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 900.00 netshop/C3");
    october.pays(
        "OPS", "3960", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 960.00 netshop/C3");
    october.pays(
        "LEADING", "4500", BASE, "COMMISSION 0.00 netshop/C3", "PERFORMANCE 1500.00 netshop/C3");
    // 60 000 × 1 % + 60 000 × 0.3 %
    october.pays("LEADER", "3780", BASE, "COMMISSION 780.00 netshop/C3");
  }

  @Test
  @DisplayName("who is not employed for the whole month has neither")
  void partOfAMonth() {
    // 3 000 × 20/31 = 1 935.48
    october.pays("MIDWAY", "1935.48", "BASE 1935.48 netshop/C1", "COMMISSION 0.00 netshop/C3");
    october.pays("MIDDLE", "1935.48", "BASE 1935.48 netshop/C1", "COMMISSION 0.00 netshop/C3");
    october.finds("MIDDLE", "netshop/C3 INFO", "20/31");
  }

  @Test
  @DisplayName("without a score there is no performance pay, and it is found")
  void withoutAScore() {
    october.pays("UNSCORED", "3000", BASE, "COMMISSION 0.00 netshop/C3");
    october.finds("UNSCORED", "netshop/C3 ERROR", "no score sheet");
  }

  @Test
  @DisplayName("whom no rule pays by score needs none")
  void scoresThatNothingAsksFor() {
    for (String agent : List.of("SELLER", "LEADER", "MIDWAY")) {
      october.doesNotFind(agent, "no score sheet");
    }
  }
}
