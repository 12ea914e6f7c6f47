package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.attendance.Shift;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * October 2026 in the custom-print shop, after a September. Ours are the day shift of 08:30–17:30 and the minimum wage of
 * 1 200. A junior with a full team score has 1 500 + 150 + 100 for attendance + 200 = 1 950 before commission.
 */
@DisplayName("mural")
class MuralMonthTest {
  private static final String BASE = "BASE 1500.00 mural/C1";
  private static final String NO_COMMISSION = "COMMISSION 0.00 mural/C1";
  private static final String TEAM = "BONUS 150.00 mural/C1";
  private static final String ATTENDANCE = "BONUS 100.00 mural/C1";
  private static final String SUBSIDY = "SUBSIDY 200.00 mural/C1";

  private final MonthResult result = month();
  private final Worked october = new Worked(result);

  static Rulebook rules() {
    return OurRulebooks.mural()
        .withAttendance(AttendancePolicy.mural(
            Shop.ZONE,
            ImmutableList.of(Shift.of("day", LocalTime.of(8, 30), LocalTime.of(17, 30)))));
  }

  static MonthResult month() {
    return month(rules());
  }

  static MonthResult month(Rulebook rules) {
    YearMonth october = YearMonth.of(2026, 10);
    // In October the team score of LATE turns out to have been 80 in September.
    return Books.open(RulebookHistory.from(october.minusMonths(1), rules))
        .close(september("100").facts(null, "1200"))
        .correct(september("80").facts(null, "1200"))
        .close(shop().facts(null, "1200"))
        .month(october)
        .issued();
  }

  private static Shop september(String score) {
    Shop shop = junior(new Shop("2026-09"), "BACK").flagged("s1", "BACK", "20000");
    for (int i = 1; i <= 3; i++) {
      shop.incident("s" + i, "BACK", "off-shift", one -> one);
    }
    return shop.agent("LATE", "junior", one -> one.teamScore(new BigDecimal(score)));
  }

  private static Shop shop() {
    Shop shop = new Shop("2026-10");
    junior(shop, "BACK").flagged("b1", "BACK", "10000");
    shop.refund("r1", "s1", "4000", Refund.Fault.BUYER);
    junior(shop, "LATE");
    shop.agent("SELL", "初级客服", one -> one.teamScore(new BigDecimal("95")))
        .flagged("o1", "SELL", "12000")
        .flagged("o2", "SELL", "4000")
        .refund("r2", "o1", "1000", Refund.Fault.SERVICE)
        .refund("r3", "o1", "500", Refund.Fault.QUALITY)
        .incident("i1", "SELL", "sheet-late", on("o2"));
    contents(junior(shop, "ERRS"));
    orders(junior(shop, "NOTE"));
    clock(junior(shop, "CLOCK"));
    answers(junior(shop, "CHAT"));
    joiner(shop);
    return shop.outlay("x1", "100");
  }

  private static Shop junior(Shop shop, String agent) {
    return shop.agent(agent, "junior", one -> one.teamScore(BigDecimal.valueOf(100)));
  }

  private static void contents(Shop shop) {
    shop.flagged("e1", "ERRS", "3000")
        .incident("e1", "ERRS", "content-error", one -> one.stage(Stage.BEFORE_PRODUCTION))
        .incident("e2", "ERRS", "content-error", one -> one.stage(Stage.AT_FACTORY))
        .incident(
            "e3", "ERRS", "content-error", one -> one.stage(Stage.AT_FACTORY).loss(yuan("612")))
        .incident("e4", "ERRS", "other-error", one -> one.stated(yuan("30")).reason("wrong frame"));
  }

  private static void orders(Shop shop) {
    for (int i = 1; i <= 8; i++) {
      shop.flagged("n" + i, "NOTE", "1000");
    }
    shop.flagged("n9", "NOTE", "1000")
        .incident("n1", "NOTE", "unconfirmed-delivery", on("n1"))
        .incident("n2", "NOTE", "note-violation", on("n2"))
        .incident("n3", "NOTE", "shipping-change", one -> on("n3").apply(one).loss(yuan("40")))
        .incident("n4", "NOTE", "bad-review", on("n4"))
        .incident("n5", "NOTE", "bad-review-turned", on("n5"))
        .incident("n6", "NOTE", "no-follow-up", on("n6"))
        .incident(
            "n7", "NOTE", "no-follow-up", one -> on("n7").apply(one).excuse("chased on the 14th"));
  }

  /** The 12th is a Monday. */
  private static void clock(Shop shop) {
    for (int day = 12; day <= 16; day++) {
      shop.duty("CLOCK", day, "day");
    }
    shop.clocked("CLOCK", "12T08:35", "12T19:30")
        .clocked("CLOCK", "13T08:40", "13T17:30")
        .clocked("CLOCK", "14T08:38", "14T17:30")
        .clocked("CLOCK", "15T08:41", "15T17:30");
  }

  private static void answers(Shop shop) {
    for (int i = 1; i <= 4; i++) {
      shop.incident("c" + i, "CHAT", "no-reply", lasting(Duration.ofMinutes(3)));
    }
    shop.incident("c5", "CHAT", "no-reply", lasting(Duration.ofMinutes(45)))
        .incident("c6", "CHAT", "no-reply", lasting(Duration.ofHours(2)))
        .incident("c7", "CHAT", "idle-login", lasting(Duration.ofMinutes(130)));
  }

  private static void joiner(Shop shop) {
    UnaryOperator<Employee.Builder> joined =
        one -> one.joined(LocalDate.of(2026, 10, 12)).teamScore(BigDecimal.valueOf(100));
    shop.agent("JOIN", "junior", joined)
        .incident("k1", "JOIN", "knowledge-gap", one -> one.stated(yuan("15")).reason("materials"));
  }

  private static UnaryOperator<Incident.Builder> on(String order) {
    return incident -> incident.order(OrderId.of(order));
  }

  private static UnaryOperator<Incident.Builder> lasting(Duration length) {
    return incident -> incident.duration(length);
  }

  @Test
  @DisplayName("mural/F1, A4: the forfeit and the return for poor service leave 11 000 of 16 000")
  void forfeit() {
    // 11 000 × 0.5 % = 55; 10 % of 1 500 × 95/100 = 142.50
    october.pays(
        "SELL",
        "1977.50",
        BASE,
        "COMMISSION 55.00 mural/C1",
        ATTENDANCE,
        "BONUS 142.50 mural/C1",
        SUBSIDY,
        "FINE -20.00 mural/F1");
  }

  @Test
  @DisplayName("mural/F2–F5: the loss above 500 instead of the fine, and at most 20 % of the wage")
  void contentErrors() {
    // 1 950 + 3 000 × 0.5 % = 1 965, 20 % of it 393: 612 − 393 = 219 and all the fines wait.
    october.pays(
        "ERRS",
        "1572",
        BASE,
        "COMMISSION 15.00 mural/C1",
        ATTENDANCE,
        TEAM,
        SUBSIDY,
        "COMPENSATION -612.00 mural/F4",
        "FINE -20.00 mural/F2",
        "FINE -50.00 mural/F3",
        "FINE -30.00 mural/F5",
        "CARRIED_OUT 20.00 mural/F2",
        "CARRIED_OUT 50.00 mural/F3",
        "CARRIED_OUT 219.00 mural/F4",
        "CARRIED_OUT 30.00 mural/F5");
  }

  @Test
  @DisplayName("mural/F6–F10, A5: six orders of nine forfeited, one excused by a recorded chase")
  void ordersAndNotes() {
    // (9 000 − 6 000) × 0.5 % = 15; 20 + 20 + 50 + 40 + 100 + 30 = 260 of 1 965
    october.pays(
        "NOTE",
        "1705",
        BASE,
        "COMMISSION 15.00 mural/C1",
        ATTENDANCE,
        TEAM,
        SUBSIDY,
        "COMPENSATION -40.00 mural/F8",
        "FINE -30.00 mural/F10",
        "FINE -20.00 mural/F6",
        "FINE -20.00 mural/F7",
        "FINE -50.00 mural/F8",
        "FINE -100.00 mural/F9");
  }

  @Test
  @DisplayName("mural/F11–F13 from the clock: 5, 10 and 8 minutes, then 11, then absent")
  void clock() {
    // 1 500 ÷ 21.75 = 68.97 off; 1 500 ÷ 21.75 ÷ 8 × 150 % × 2 = 25.86
    // 1 500 + 150 + 200 − 68.97 + 25.86 = 1 806.89, less 20 + 20 + 200
    october.pays(
        "CLOCK",
        "1566.89",
        BASE,
        NO_COMMISSION,
        TEAM,
        SUBSIDY,
        "OVERTIME 25.86 law/labour-44",
        "FINE -20.00 mural/F11",
        "FINE -20.00 mural/F12",
        "FINE -200.00 mural/F13",
        "UNPAID_LEAVE -68.97 shop/LEAVE");
    october.finds("CLOCK", "mural/C1 INFO", "No full attendance");
  }

  @Test
  @DisplayName("mural/F14–F16: the fourth slow answer, 45 minutes, two hours, two idle hours")
  void answers() {
    // 20 % of 1 950 = 390 of the 550: 50 + 100 + 200 + 40
    october.pays(
        "CHAT",
        "1560",
        BASE,
        NO_COMMISSION,
        ATTENDANCE,
        TEAM,
        SUBSIDY,
        "FINE -50.00 mural/F14",
        "FINE -100.00 mural/F15",
        "FINE -200.00 mural/F15",
        "FINE -200.00 mural/F16",
        "CARRIED_OUT 160.00 mural/F16");
  }

  @Test
  @DisplayName("mural/A4, law/wages-16: a return of September, and what was left of its fines")
  void clawbackAndCarry() {
    // September's wage was 1 500 + 100 + 150 + 200 = 1 950: 390 of the three fines of 200 taken,
    // 210 left.
    // 10 000 × 0.5 % = 50; 4 000 × 0.5 % = 20 back; 1 950 + 50 − 20 − 210
    october.pays(
        "BACK",
        "1770",
        BASE,
        "COMMISSION 50.00 mural/C1",
        "CLAWBACK -20.00 mural/A4",
        ATTENDANCE,
        TEAM,
        SUBSIDY,
        "CARRIED_IN -10.00 mural/F13",
        "CARRIED_IN -200.00 mural/F13");
  }

  @Test
  @DisplayName("shop/ADJUSTMENT: September's team score was 80, so 150 × 80/100 = 120 were due")
  void adjustment() {
    october.pays(
        "LATE",
        "1920",
        BASE,
        NO_COMMISSION,
        ATTENDANCE,
        TEAM,
        SUBSIDY,
        "ADJUSTMENT -30.00 shop/ADJUSTMENT");
  }

  @Test
  @DisplayName("mural/C10, F21: who joins on the 12th, and a fine that the manager states")
  void joiner() {
    // 1 500 × 20/31 = 967.74; 10 % = 96.77; 200 × 20/31 = 129.03
    october.pays(
        "JOIN",
        "1178.54",
        "BASE 967.74 mural/C1",
        NO_COMMISSION,
        "BONUS 96.77 mural/C1",
        "SUBSIDY 129.03 mural/C1",
        "FINE -15.00 mural/F21");
  }

  @Test
  @DisplayName(
      "shift/F19: opening + the fines deducted − outlays = closing, and the rest is carried")
  void fundAndCarry() {
    assertThat(result.fund().opening()).isEqualTo(yuan("390.00"));
    // SELL 20, NOTE 220, CLOCK 240, CHAT 390, BACK 210, JOIN 15
    assertThat(result.fund().fines()).isEqualTo(yuan("1095.00"));
    assertThat(result.fund().closing()).isEqualTo(yuan("1385.00"));
    // ERRS 219 + 100, CHAT 160
    assertThat(result.closed().receivables().stream().map(Receivable::amount).reduce(Money::plus))
        .contains(yuan("479.00"));
    assertThat(result.sales().ledger().of(AgentId.of("NOTE")).takenOff())
        .isEqualTo(yuan("6000.00"));
  }
}
