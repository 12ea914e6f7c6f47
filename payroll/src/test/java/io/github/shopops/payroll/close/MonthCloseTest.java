package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Outcome;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MonthCloseTest {
  private static final AgentId ANNA = AgentId.of("A01");
  private static final AgentId BEN = AgentId.of("A02");

  private static Shop october() {
    return new Shop("2026-10")
        .agent("A01", "junior", anna -> anna.teamScore(new BigDecimal("95")))
        .agent("A02", "senior");
  }

  private static MonthResult mural(Shop shop) {
    return MonthClose.of(Rulebooks.mural()).close(shop.facts());
  }

  private static Money total(Payslip slip, LineKind kind) {
    return slip.total(kind);
  }

  @Test
  @DisplayName("mural/C1: 1500 + 0.5 % of 20 000 + 10 % × 95/100 of base + 100 + 200")
  void close_paysBaseCommissionAndBonus() {
    Payslip slip = mural(october().flagged("1", "A01", "12000").flagged("2", "A01", "8000"))
        .payslip(ANNA);

    assertThat(total(slip, LineKind.BASE)).isEqualTo(yuan("1500.00"));
    assertThat(total(slip, LineKind.COMMISSION)).isEqualTo(yuan("100.00"));
    assertThat(total(slip, LineKind.BONUS)).isEqualTo(yuan("242.50"));
    assertThat(total(slip, LineKind.SUBSIDY)).isEqualTo(yuan("200.00"));
    assertThat(slip.net()).isEqualTo(yuan("2042.50"));
  }

  @Test
  @DisplayName(
      "shop/C10: who joins on the 12th of October has 20 of 31 days, and no full attendance")
  void close_proratesTheMonthOfAJoiner() {
    Shop shop = new Shop("2026-10")
        .agent(
            "A01",
            "初级客服",
            anna -> anna.joined(LocalDate.of(2026, 10, 12)).teamScore(BigDecimal.valueOf(100)));

    Payslip slip = mural(shop).payslip(ANNA);

    // 1500 × 20/31 = 967.74; 10 % of that = 96.77; 200 × 20/31 = 129.03
    assertThat(total(slip, LineKind.BASE)).isEqualTo(yuan("967.74"));
    assertThat(total(slip, LineKind.BONUS)).isEqualTo(yuan("96.77"));
    assertThat(total(slip, LineKind.SUBSIDY)).isEqualTo(yuan("129.03"));
  }

  @Test
  @DisplayName("mural/F7: the fine, and the order off the agent's sales")
  void close_takesAForfeitedOrderOff() {
    MonthResult month = mural(october()
        .flagged("1", "A01", "12000")
        .flagged("2", "A01", "8000")
        .incident("i1", "A01", "note-violation", incident -> incident.order(OrderId.of("2"))));
    Payslip slip = month.payslip(ANNA);

    // 12 000 × 0.5 % = 60
    assertThat(total(slip, LineKind.COMMISSION)).isEqualTo(yuan("60.00"));
    assertThat(total(slip, LineKind.FINE)).isEqualTo(yuan("-20.00"));
    assertThat(month.sales().ledger().of(ANNA).takenOff()).isEqualTo(yuan("8000.00"));
    assertThat(evidence(slip, LineKind.COMMISSION)).contains("2", "i1").doesNotContain("1");
    assertThat(slip.lines().stream()
            .filter(line -> line.kind() == LineKind.FINE)
            .findFirst()
            .orElseThrow()
            .flags())
        .containsExactly(PayLine.Flag.LEGALLY_CONTESTED);
  }

  @Test
  @DisplayName("A forfeit of somebody else's order takes nothing off, and says so")
  void close_leavesAnOrderWithItsOwnAgent() {
    MonthResult month = mural(october()
        .flagged("1", "A02", "12000")
        .incident("i1", "A01", "note-violation", incident -> incident.order(OrderId.of("1"))));

    assertThat(month.sales().ledger().of(BEN).net()).isEqualTo(yuan("12000.00"));
    assertThat(sentences(month.findings()))
        .anyMatch(text -> text.contains("A01") && text.contains("takes nothing off"));
  }

  @Test
  @DisplayName(
      "mural/A4: a refund for the buyer's own reason shrinks the sale, one for quality does not")
  void close_takesRefundsOffByFault() {
    MonthResult month = mural(october()
        .flagged("1", "A01", "1000")
        .flagged("2", "A02", "1000")
        .refund("r1", "1", "300", Refund.Fault.BUYER)
        .refund("r2", "2", "300", Refund.Fault.QUALITY));

    assertThat(month.sales().ledger().of(ANNA).net()).isEqualTo(yuan("700.00"));
    assertThat(month.sales().ledger().of(BEN).net()).isEqualTo(yuan("1000.00"));
  }

  @Test
  @DisplayName("A refund that only the export knows takes nothing off until somebody says why")
  void close_findsUnexplainedRefunds() {
    Shop shop = october()
        .order(
            "1",
            "1000",
            order -> order
                .refunded(yuan("400"))
                .flag(new PlantedFlag(SellerFlag.RED, ANNA, new Shop("2026-10").at("10T10:01"))));

    MonthResult month = mural(shop);

    assertThat(month.sales().ledger().of(ANNA).net()).isEqualTo(yuan("1000.00"));
    assertThat(sentences(month.findings())).anyMatch(text -> text.contains("400.00"));
  }

  @Test
  @DisplayName(
      "mural/A4: a return after the close is clawed back in its own month at the rate it was paid at")
  void close_clawsBackWhatAClosedMonthPaid() {
    Rulebook rules = Rulebooks.mural();
    MonthResult october =
        MonthClose.of(rules).close(october().flagged("1", "A01", "12000").facts());
    Shop november = new Shop("2026-11")
        .agent("A01", "junior")
        .flagged("2", "A01", "20000")
        .refund("r1", "1", "2000", Refund.Fault.BUYER);

    Payslip slip =
        MonthClose.of(rules).close(november.facts(october.closed(), null)).payslip(ANNA);

    // 20 000 × 0.5 % = 100; 2 000 × 0.5 % = 10 back
    assertThat(total(slip, LineKind.COMMISSION)).isEqualTo(yuan("100.00"));
    assertThat(total(slip, LineKind.CLAWBACK)).isEqualTo(yuan("-10.00"));
    assertThat(evidence(slip, LineKind.CLAWBACK)).contains("1", "r1");
    // 1500 + 60 + 142.50 + 100 + 200, whatever November brings
    assertThat(october.payslip(ANNA).net()).isEqualTo(yuan("2002.50"));
  }

  @Test
  @DisplayName("A forfeit in November of an order sold in October is a clawback, once")
  void close_clawsBackAForfeitOfAClosedMonth() {
    Rulebook rules = Rulebooks.mural();
    MonthResult october =
        MonthClose.of(rules).close(october().flagged("1", "A01", "12000").facts());
    Shop november = new Shop("2026-11")
        .agent("A01", "junior")
        .incident("i1", "A01", "bad-review", incident -> incident.order(OrderId.of("1")))
        .refund("r1", "1", "12000", Refund.Fault.SERVICE);

    MonthResult closed = MonthClose.of(rules).close(november.facts(october.closed(), null));
    Payslip slip = closed.payslip(ANNA);

    // 60 were paid and 60 come back; there is no commission to take them from, so they wait.
    assertThat(total(slip, LineKind.CLAWBACK)).isEqualTo(yuan("-60.00"));
    assertThat(total(slip, LineKind.CARRIED_OUT)).isEqualTo(yuan("60.00"));
    assertThat(closed.closed().receivables()).singleElement().satisfies(open -> {
      assertThat(open.kind()).isEqualTo(LineKind.CLAWBACK);
      assertThat(open.amount()).isEqualTo(yuan("60.00"));
    });
    assertThat(closed.closed().credits()).isEmpty();
  }

  @Test
  @DisplayName("law/wages-16: at most 20 % of the wage, the rest is carried and deducted once")
  void close_carriesWhatTheCapCutsOff() {
    Rulebook rules = Rulebooks.mural();
    Shop october = new Shop("2026-10").agent("A01", "junior");
    for (int i = 1; i <= 3; i++) {
      october.incident("i" + i, "A01", "off-shift", incident -> incident);
    }
    MonthResult first = MonthClose.of(rules).close(october.facts(null, "1000"));
    // Wage 1500 + 200 subsidy = 1700, no full attendance; 20 % = 340 of the 600 fined.
    assertThat(first.payslip(ANNA).net()).isEqualTo(yuan("1360.00"));
    assertThat(first.closed().receivables().stream().map(Receivable::amount).reduce(Money::plus))
        .contains(yuan("260.00"));
    assertThat(first.fund().fines()).isEqualTo(yuan("340.00"));

    Shop november = new Shop("2026-11").agent("A01", "junior");
    MonthResult second = MonthClose.of(rules).close(november.facts(first.closed(), "1000"));
    // Wage 1500 + 100 + 200 = 1800; 20 % = 360 leaves room for all 260.
    assertThat(second.payslip(ANNA).net()).isEqualTo(yuan("1540.00"));
    assertThat(second.closed().receivables()).isEmpty();
    assertThat(second.fund().opening()).isEqualTo(yuan("340.00"));
    assertThat(second.fund().closing()).isEqualTo(yuan("600.00"));
  }

  @Test
  @DisplayName("shop/STAFF: who is fined without being on the pay-roll is found, and owes")
  void close_findsStrangers() {
    MonthResult month = mural(october().late("i1", "A0l", 30));

    assertThat(month.payslip(AgentId.of("A0l")).net()).isEqualTo(yuan("0"));
    assertThat(sentences(month.findings()))
        .contains("A0l is not on the pay-roll of 2026-10: 0.00 paid out, 20.00 still owed. "
            + "Check the id, or add the person.");
  }

  @Test
  @DisplayName("shop/STAFF: who left still owes what comes back, and somebody has to decide")
  void close_findsWhoLeftOwing() {
    Rulebook rules = Rulebooks.mural();
    MonthResult october =
        MonthClose.of(rules).close(october().flagged("1", "A01", "12000").facts());
    Shop november = new Shop("2026-11")
        .agent("A01", "junior", anna -> anna.left(LocalDate.of(2026, 10, 31)))
        .refund("r1", "1", "2000", Refund.Fault.BUYER);

    MonthResult month = MonthClose.of(rules).close(november.facts(october.closed(), null));

    // 2 000 × 0.5 % = 10
    assertThat(month.payslip(ANNA).net()).isEqualTo(yuan("0"));
    assertThat(sentences(month.findings()))
        .contains("A01 was not employed in 2026-11: 0.00 paid out, 10.00 still owed. "
            + "A person decides what becomes of it.");
  }

  @Test
  @DisplayName("mural/C1: whoever took leave has no full attendance")
  void close_paysNoFullAttendanceAfterLeave() {
    Shop shop = new Shop("2026-10").agent("A01", "junior", anna -> anna.onLeave(true));

    assertThat(total(mural(shop).payslip(ANNA), LineKind.BONUS)).isEqualTo(yuan("0"));
  }

  @Test
  @DisplayName("shift/F19: opening + fines − outlays = closing")
  void close_keepsTheFund() {
    MonthResult month = mural(october().late("i1", "A01", 30).outlay("o1", "5.50"));

    assertThat(month.fund().fines()).isEqualTo(yuan("20.00"));
    assertThat(month.fund().outlays()).isEqualTo(yuan("5.50"));
    assertThat(month.fund().closing()).isEqualTo(yuan("14.50"));
  }

  @Test
  @DisplayName("shift/N7: no work code, no commission; the code in the note pays")
  void close_paysShiftByWorkCode() {
    Rulebook rules = Rulebooks.shift(yuan("3000.00"), Rate.percent("1"));
    Shop shop = new Shop("2026-10")
        .agent("A01", "anybody")
        .order("1", "1000", order -> order.note("好评返现 [a01]"))
        .order("2", "1000", order -> order.note("急"))
        .incident("c1", "A01", "complaint", incident -> incident)
        .incident("c2", "A01", "complaint", incident -> incident);

    MonthResult month = MonthClose.of(rules).close(shop.facts());
    Payslip slip = month.payslip(ANNA);

    assertThat(total(slip, LineKind.BASE)).isEqualTo(yuan("3000.00"));
    assertThat(total(slip, LineKind.COMMISSION)).isEqualTo(yuan("10.00"));
    assertThat(total(slip, LineKind.FINE)).isEqualTo(yuan("-150.00"));
    assertThat(month.attributions().find(OrderId.of("2")).orElseThrow().outcome())
        .isEqualTo(Outcome.SILENT);
  }

  @Test
  void close_keepsEverySilentSaleVisible() {
    MonthResult month =
        mural(october().order("1", "77.10", order -> order).flagged("2", "A01", "10"));

    assertThat(month.sales().ledger().silent().worth()).isEqualTo(yuan("77.10"));
    assertThat(month.sales().ledger().eligible()).isEqualTo(yuan("87.10"));
  }

  @Test
  @DisplayName(
      "mural/N4: a note 20 minutes and a second after the payment is found, with who has to answer for it")
  void close_auditsTheNotesOfCreditedOrders() {
    Shop shop = october();
    String note = "张三,3米*2.4米,图案一般,2026-10-19,自提,";
    shop.order("1", "100", order -> order.note(note).noteAt(shop.at("10T10:25")).flag(flag(shop)));
    shop.order(
        "2", "100", order -> order.note(note).noteAt(shop.at("10T10:25:01")).flag(flag(shop)));

    MonthResult month = mural(shop);

    assertThat(month.notes()).hasSize(2);
    assertThat(month.findings())
        .filteredOn(finding -> finding.clause().id().equals("mural/N4"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.subject().id()).isEqualTo("2"));
  }

  private static PlantedFlag flag(Shop shop) {
    return new PlantedFlag(SellerFlag.RED, ANNA, shop.at("10T10:01"));
  }

  @Test
  void close_doesNotDependOnTheOrderOfFacts() {
    Shop shop = october()
        .flagged("1", "A01", "12000")
        .flagged("2", "A02", "8000")
        .late("i1", "A01", 5)
        .late("i2", "A01", 30)
        .refund("r1", "1", "10", Refund.Fault.BUYER)
        .refund("r2", "2", "20", Refund.Fault.SERVICE);
    MonthResult straight = mural(shop);
    Collections.reverse(shop.orders);
    Collections.reverse(shop.employees);
    Collections.reverse(shop.incidents);
    Collections.reverse(shop.refunds);

    MonthResult reversed = mural(shop);

    assertThat(reversed.payslips()).isEqualTo(straight.payslips());
    assertThat(reversed.closed()).isEqualTo(straight.closed());
    assertThat(reversed.findings()).isEqualTo(straight.findings());
  }

  @Test
  void close_hashesEveryFactAndTheRules() {
    String hash = mural(october().flagged("1", "A01", "12000")).closed().contentHash();

    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(mural(october().flagged("1", "A01", "12000")).closed().contentHash())
        .isEqualTo(hash);
    assertThat(mural(october().flagged("1", "A01", "12000.01")).closed().contentHash())
        .isNotEqualTo(hash);
    assertThat(mural(october().order("1", "12000", order -> order.note("x")))
            .closed()
            .contentHash())
        .isNotEqualTo(mural(october().order("1", "12000", order -> order.note("y")))
            .closed()
            .contentHash());
    Rulebook renamed = Rulebooks.mural().withName("mural, ours");
    assertThat(MonthClose.of(renamed)
            .close(october().flagged("1", "A01", "12000").facts())
            .closed()
            .contentHash())
        .isNotEqualTo(hash);
  }

  @Test
  void close_isTheSameUnderAPresetSavedAndLoaded() {
    MonthFacts facts =
        october().flagged("1", "A01", "12000").late("i1", "A01", 30).facts();
    Rulebook loaded = RulebookJson.read(RulebookJson.write(Rulebooks.mural()));

    assertThat(MonthClose.of(loaded).close(facts).closed())
        .isEqualTo(MonthClose.of(Rulebooks.mural()).close(facts).closed());
  }

  @Test
  void closedMonth_survivesJson() {
    Shop shop = october().flagged("1", "A01", "12000").flagged("2", "A02", "99.99");
    for (int i = 1; i <= 3; i++) {
      shop.incident("i" + i, "A01", "off-shift", incident -> incident);
    }
    ClosedMonth closed = mural(shop).closed();
    assertThat(closed.receivables()).isNotEmpty();

    String json = ClosedMonthJson.write(closed);

    assertThat(ClosedMonthJson.read(json, ImmutableList.of())).isEqualTo(closed);
    assertThat(ClosedMonthJson.write(ClosedMonthJson.read(json, ImmutableList.of())))
        .isEqualTo(json);
  }

  @Test
  void close_explainsEveryLineInBothLanguages() {
    Shop shop = october()
        .flagged("1", "A01", "12000")
        .late("i1", "A01", 5)
        .late("i2", "A01", 30)
        .outlay("o1", "10")
        .refund("r1", "1", "10", Refund.Fault.BUYER);
    MonthResult month = mural(shop);

    for (Locale locale : ImmutableList.of(Locale.ENGLISH, Locale.CHINESE)) {
      month
          .payslips()
          .values()
          .forEach(slip -> slip.lines()
              .forEach(line ->
                  assertThat(said(line.message(), locale)).isNotBlank().doesNotContain("{", "}")));
      month
          .findings()
          .forEach(finding -> assertThat(said(finding.message(), locale)).isNotBlank());
      month
          .fund()
          .entries()
          .forEach(entry -> assertThat(said(entry.message(), locale)).isNotBlank());
    }
  }

  @Test
  void close_findsThatAMonthIsMissingBetween() {
    ClosedMonth october = mural(october()).closed();
    Shop december = new Shop("2026-12").agent("A01", "junior");
    Shop november = new Shop("2026-11").agent("A01", "junior");

    assertThat(sentences(MonthClose.of(Rulebooks.mural())
            .close(december.facts(october, "1000"))
            .findings()))
        .anyMatch(text -> text.contains("before 2026-12 is 2026-10"));
    assertThat(sentences(MonthClose.of(Rulebooks.mural())
            .close(november.facts(october, "1000"))
            .findings()))
        .noneMatch(text -> text.contains("before 2026-11"));
  }

  @Test
  @DisplayName("An order that two agents could claim waits for a person, and is found")
  void close_findsOrdersInReview() {
    Shop shop = october();
    shop.order(
        "1",
        "100",
        order ->
            order.flag(new PlantedFlag(SellerFlag.RED, AgentId.of("Z99"), shop.at("10T10:01"))));

    MonthResult month = mural(shop);

    assertThat(month.sales().ledger().review().worth()).isEqualTo(yuan("100.00"));
    assertThat(month.findings())
        .filteredOn(finding -> finding.subject().id().equals("1"))
        .singleElement()
        .satisfies(finding -> assertThat(said(finding.message(), Locale.ENGLISH))
            .isEqualTo("Z99 is not on the roster"));
  }

  @Test
  void payslip_ofAnUnknownAgent() {
    assertThatThrownBy(() -> mural(october()).payslip(AgentId.of("Z99")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'agent' must have a slip in 2026-10 but has value Z99");
  }

  private static ImmutableList<String> evidence(Payslip slip, LineKind kind) {
    return slip.lines().stream()
        .filter(line -> line.kind() == kind)
        .flatMap(line -> line.evidence().stream())
        .map(evidence -> evidence.id())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> sentences(ImmutableList<Finding> findings) {
    return findings.stream()
        .map(finding -> said(finding.message(), Locale.ENGLISH))
        .collect(ImmutableList.toImmutableList());
  }

  private static String said(Message message, Locale locale) {
    return PayrollExplanations.of(locale).explain(message);
  }
}
