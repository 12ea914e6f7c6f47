package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * October 2026 at the service desk, after a September. Ours are base pay of 3 000, commission of 1 % and the minimum wage
 * of 2 000.
 */
@DisplayName("shift")
class ShiftMonthTest {
  private static final String BASE = "BASE 3000.00 shift/C1";
  private static final String NO_COMMISSION = "COMMISSION 0.00 shift/C1";

  private final MonthResult result = month();
  private final Worked october = new Worked(result);

  static MonthResult month() {
    return month(OurRulebooks.shift());
  }

  static MonthResult month(Rulebook rules) {
    YearMonth october = YearMonth.of(2026, 10);
    Shop september =
        new Shop("2026-09").agent("BACK", "").sale("s1", "BACK", "30000").agent("FOUND", "");
    // In October an order and a missed cleaning turn of September are told.
    Shop learned = new Shop("2026-09")
        .agent("BACK", "")
        .agent("FOUND", "")
        .sale("s2", "FOUND", "4000")
        .incident("s1", "FOUND", "cleaning-missed", one -> one);
    learned.employees.clear();
    return Books.open(RulebookHistory.from(october.minusMonths(1), rules))
        .close(september.facts(null, "2000"))
        .learn(learned.facts(null, "2000"))
        .close(shop().facts(null, "2000"))
        .month(october)
        .issued();
  }

  private static Shop shop() {
    Shop shop = new Shop("2026-10")
        .agent("BACK", "")
        .sale("o1", "BACK", "5000")
        .refund("r1", "s1", "10000", Refund.Fault.BUYER)
        .agent("FOUND", "")
        .agent("SELL", "")
        .sale("o2", "SELL", "20000")
        .refund("r2", "o2", "2000", Refund.Fault.BUYER)
        .order("o3", "700", order -> order.note("急"))
        .agent("GUIDE", "")
        .agent("BLAMED", "")
        .incident("c1", "BLAMED", "complaint", one -> one)
        .incident("c2", "BLAMED", "complaint", one -> one)
        .incident("c3", "BLAMED", "complaint", one -> one)
        .incident("d1", "BLAMED", "other-work", one -> one)
        .incident("d2", "BLAMED", "cleaning-missed", one -> one)
        .incident("d3", "BLAMED", "contact-disclosed", one -> one)
        .outlay("x1", "80");
    trainee(shop, "T1", "SELL", "08T18:00");
    trainee(shop, "T2", "GUIDE", "15T18:00");
    trainee(shop, "T3", "GUIDE", "22T18:00");
    trainee(shop, "T4", "SELL", "29T18:00");
    return night(shop.agent("NIGHT", ""));
  }

  private static void trainee(Shop shop, String name, String mentor, String ready) {
    shop.trainees.add(new Trainee(name, AgentId.of(mentor), shop.at(ready)));
  }

  /** Until 02:00 on the 12th, four hours on the day of rest, leave on the 14th, 15 minutes late on the 15th. */
  private static Shop night(Shop shop) {
    return shop.duty("NIGHT", 12, "late")
        .clocked("NIGHT", "12T17:30", "13T02:00")
        .duty("NIGHT", 13, null)
        .clocked("NIGHT", "13T09:00", "13T13:00")
        .duty("NIGHT", 14, "late")
        .unpaidLeave("l1", "NIGHT", 14)
        .duty("NIGHT", 15, "late")
        .clocked("NIGHT", "15T17:45", "16T01:00");
  }

  @Test
  @DisplayName("shift/A6, N7, C8: sales by work code, and 150 for the first trainee")
  void salesAndMentors() {
    // (20 000 − 2 000) × 1 %; the order without a code is nobody's
    october.pays("SELL", "3330", BASE, "COMMISSION 180.00 shift/C1", "AWARD 150.00 shift/C8");
    october.pays(
        "GUIDE", "3150", BASE, NO_COMMISSION, "AWARD 100.00 shift/C8", "AWARD 50.00 shift/C8");
    assertThat(result.sales().ledger().silent().worth()).isEqualTo(yuan("700.00"));
  }

  @Test
  @DisplayName("shift/F17, F18: 50, then 100, then a separation to be decided; 10 each")
  void complaints() {
    october.pays(
        "BLAMED",
        "2820",
        BASE,
        NO_COMMISSION,
        "FINE -50.00 shift/F17",
        "FINE -100.00 shift/F17",
        "FINE -10.00 shift/F18",
        "FINE -10.00 shift/F18",
        "FINE -10.00 shift/F18");
    october.finds("BLAMED", "shift/F17 ERROR", "3 occurrences");
  }

  @Test
  @DisplayName("mural/A4: 10 000 × 1 % come back, 50 of them out of this month's commission")
  void clawback() {
    october.pays(
        "BACK",
        "3000",
        BASE,
        "COMMISSION 50.00 shift/C1",
        "CLAWBACK -100.00 mural/A4",
        "CARRIED_OUT 50.00 mural/A4");
  }

  @Test
  @DisplayName("shop/ADJUSTMENT: 4 000 × 1 % and a fine of 10 of September")
  void adjustment() {
    october.pays(
        "FOUND",
        "3030",
        BASE,
        NO_COMMISSION,
        "ADJUSTMENT 40.00 shop/ADJUSTMENT",
        "CARRIED_IN -10.00 shift/F18");
  }

  @Test
  @DisplayName(
      "shift/L14, law/labour-44: one hour on a work day, four on a day of rest, a day of leave")
  void clock() {
    // 3 000 ÷ 21.75 ÷ 8 = 17.2414: × 150 % × 1 = 25.86, × 200 % × 4 = 137.93; 3 000 ÷ 21.75 =
    // 137.93
    october.pays(
        "NIGHT",
        "3025.86",
        BASE,
        NO_COMMISSION,
        "OVERTIME 25.86 law/labour-44",
        "OVERTIME 137.93 law/labour-44",
        "UNPAID_LEAVE -137.93 shop/LEAVE");
  }

  @Test
  @DisplayName("shift/F19: 180 + 10 − 80")
  void fund() {
    assertThat(result.fund().fines()).isEqualTo(yuan("190.00"));
    assertThat(result.fund().closing()).isEqualTo(yuan("110.00"));
  }
}
