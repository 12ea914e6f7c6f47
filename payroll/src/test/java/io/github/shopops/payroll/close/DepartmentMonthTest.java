package io.github.shopops.payroll.close;

import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.attribution.Contact.Manner;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** October 2026 in the customer-service department; base pay 3 500, the supervisors' 0.4 % and the minimum wage are ours. */
@DisplayName("department/C4")
class DepartmentMonthTest {
  private static final String BASE = "BASE 3500.00 department/C1";

  private final Worked october = new Worked(month());

  static MonthResult month() {
    return month(OurRulebooks.department());
  }

  static MonthResult month(Rulebook rules) {
    Shop shop = new Shop("2026-10");
    agent(shop, "SALE90", "pre-sale").score("SALE90", "90");
    // Two buyers talked to somebody and paid 120 and 240: the average order value K4 is 180.
    shop.sale("1", "SALE90", "99640").sale("2", "SALE90", "120").sale("3", "SALE90", "240");
    talk(shop, "buyer of 2");
    talk(shop, "buyer of 3");
    agent(shop, "SALE0", "pre-sale").score("SALE0", "0").sale("4", "SALE0", "60000");
    agent(shop, "SALEX", "pre-sale").sale("5", "SALEX", "20000");
    agent(shop, "PART", "pre-sale", part -> part.joined(LocalDate.of(2026, 10, 12)))
        .score("PART", "80")
        .laterSale("6", "PART", "20000");
    agent(shop, "ALL80", "all-round", all -> all.parcels(20))
        .score("ALL80", "80")
        .sale("7", "ALL80", "50000");
    agent(shop, "ALLX", "all-round", all -> all.parcels(20)).sale("8", "ALLX", "10000");
    agent(shop, "CARE75", "after-sale", care -> care.parcels(100)).score("CARE75", "75");
    agent(shop, "CAREX", "after-sale").score("CAREX", "75");
    agent(shop, "LEAD90", "supervisor").score("LEAD90", "90");
    agent(shop, "LEADX", "supervisor");
    return MonthClose.of(rules).close(shop.facts(null, "2000"));
  }

  private static Shop agent(Shop shop, String agent, String post) {
    return agent(shop, agent, post, one -> one);
  }

  private static Shop agent(
      Shop shop, String agent, String post, UnaryOperator<Employee.Builder> more) {
    return shop.agent(agent, "", one -> more.apply(one.post(post)));
  }

  private static void talk(Shop shop, String buyer) {
    shop.talk(buyer, "SALE90", "10T09:50", Direction.FROM_BUYER, Manner.TYPED)
        .talk(buyer, "SALE90", "10T09:51", Direction.FROM_AGENT, Manner.TYPED);
  }

  @Test
  @DisplayName("pre-sale: sales × 0.5 % × score")
  void preSale() {
    // 100 000 × 0.5 % × 90/100 = 450
    october.pays("SALE90", "3950", BASE, "COMMISSION 450.00 department/C4");
    october.pays("SALE0", "3500", BASE, "COMMISSION 0.00 department/C4");
    october.pays("SALEX", "3500", BASE, "COMMISSION 0.00 department/C4");
    october.finds("SALEX", "department/C4 ERROR", "no score sheet");
    // 3 500 × 20/31 = 2 258.06; 20 000 × 0.5 % × 80/100 = 80
    october.pays("PART", "2338.06", "BASE 2258.06 department/C1", "COMMISSION 80.00 department/C4");
  }

  @Test
  @DisplayName("after-sale: parcels × average order value × 0.8 % × score")
  void afterSale() {
    // 100 × 180 × 0.8 % × 75/100 = 108
    october.pays("CARE75", "3608", BASE, "PERFORMANCE 108.00 department/C4");
    october.pays("CAREX", "3500", BASE);
    october.finds("CAREX", "department/C4 WARNING", "parcels");
  }

  @Test
  @DisplayName("all-round: sales × 0.6 %, without score, and parcels by score")
  void allRound() {
    // 50 000 × 0.6 % = 300; 20 × 180 × 0.8 % × 80/100 = 23.04
    october.pays(
        "ALL80",
        "3823.04",
        BASE,
        "COMMISSION 300.00 department/C4",
        "PERFORMANCE 23.04 department/C4");
    // 10 000 × 0.6 % = 60, and nothing by score
    october.pays("ALLX", "3560", BASE, "COMMISSION 60.00 department/C4");
    october.finds("ALLX", "department/C4 WARNING", "No score");
  }

  @Test
  @DisplayName("supervisors: mean of the pre-sale agents' sales × rate × score")
  void supervisors() {
    // (100 000 + 60 000 + 20 000 + 20 000) ÷ 4 = 50 000; × 0.4 % × 90/100 = 180
    october.pays("LEAD90", "3680", BASE, "PERFORMANCE 180.00 department/C4");
    october.pays("LEADX", "3500", BASE);
    october.finds("LEADX", "department/C4 WARNING", "No score");
  }
}
