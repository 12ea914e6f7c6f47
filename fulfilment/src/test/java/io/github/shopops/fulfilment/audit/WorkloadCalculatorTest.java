package io.github.shopops.fulfilment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadCalculatorTest {
  private static final WorkloadCalculator CALCULATOR =
      WorkloadCalculator.of(DayEndAuditTest.POLICY);

  /** Has one person refund so many cases of a kind, a minute apart. */
  private static void refund(Facts facts, AfterSaleKind kind, int cases, Instant from, String no) {
    Unit unit = facts.add(Unit.approved(no));
    for (int i = 0; i < cases; i++) {
      Instant at = from.plus(Duration.ofMinutes(i));
      unit.addCase(kind, AfterSaleStage.REFUNDED, at, AfterSaleStep.REFUND, at);
    }
  }

  @Test
  void measure_parcelsAndOrdersByPersonAndStep() {
    Facts facts = new Facts();
    Unit merged = facts.in(ParcelStage.PICKED, "001");
    merged.members.add(Unit.approved("002").order);
    facts.in(ParcelStage.PRINTED, "003");
    facts.in(ParcelStage.SHIPPED, "004").earlier(1);

    assertThat(CALCULATOR.measure(facts.day(), Facts.TODAY).steps())
        .containsExactly(
            new StepWork(Unit.PRINTER, ParcelStep.PRINT, 2, 3),
            new StepWork(Unit.PACKER, ParcelStep.PACK, 2, 3),
            new StepWork(Unit.PACKER, ParcelStep.SAVE_WAYBILL, 2, 3),
            new StepWork(Unit.PACKER, ParcelStep.PICK, 1, 2));
  }

  @Test
  void measure_stepNobodyIsRecordedFor_countsForNobody() {
    Facts facts = new Facts();
    Unit unit = facts.in(ParcelStage.OPEN, "001");
    unit.events.clear();
    unit.does(ParcelStep.PICK, Unit.ago(1, 0), null);

    assertThat(CALCULATOR.measure(facts.day(), Facts.TODAY).steps()).isEmpty();
  }

  @Test
  @DisplayName("L7: 60 returns in 2 hours reach the norm, 59 shortages do not")
  void measure_returnsAgainstNorm() {
    Facts facts = new Facts();
    Instant nine = Unit.ago(9, 0);
    refund(facts, AfterSaleKind.RETURN, 60, nine, "001");
    refund(facts, AfterSaleKind.SHORTAGE, 59, nine, "002");

    Workload workload = CALCULATOR.measure(facts.day(), Facts.TODAY);

    assertThat(workload.returns())
        .containsExactly(
            new ReturnWork(Unit.PACKER, AfterSaleKind.RETURN, nine, 60, 60),
            new ReturnWork(Unit.PACKER, AfterSaleKind.SHORTAGE, nine, 59, 60));
    assertThat(workload.returns()).extracting(ReturnWork::isReached).containsExactly(true, false);
  }

  @Test
  @DisplayName("L7: windows of 2 hours follow each other, empty ones too")
  void measure_windowsFollowEachOther() {
    Facts facts = new Facts();
    Instant first = Unit.ago(8, 50);
    refund(facts, AfterSaleKind.RETURN, 1, first, "001");
    refund(facts, AfterSaleKind.RETURN, 1, first.plus(Duration.ofMinutes(119)), "002");
    refund(facts, AfterSaleKind.RETURN, 1, first.plus(Duration.ofHours(2)), "003");
    refund(facts, AfterSaleKind.RETURN, 1, first.plus(Duration.ofMinutes(361)), "004");

    assertThat(CALCULATOR.measure(facts.day(), Facts.TODAY).returns())
        .extracting(ReturnWork::from, ReturnWork::handled)
        .containsExactly(
            tuple(first, 2),
            tuple(first.plus(Duration.ofHours(2)), 1),
            tuple(first.plus(Duration.ofHours(4)), 0),
            tuple(first.plus(Duration.ofHours(6)), 1));
  }

  @Test
  @DisplayName("L14: what the late shift does after midnight belongs to its day")
  void measure_afterMidnight_dayBefore() {
    Facts facts = new Facts();
    Unit unit = facts.in(ParcelStage.OPEN, "001");
    unit.events.clear();
    unit.does(ParcelStep.PACK, Instant.parse("2026-10-20T16:30:00Z"), AgentId.of("A020"));

    assertThat(CALCULATOR.measure(facts.day(), Facts.TODAY).steps())
        .containsExactly(new StepWork(AgentId.of("A020"), ParcelStep.PACK, 1, 1));
    assertThat(CALCULATOR.measure(facts.day(), Facts.TODAY.plusDays(1)).steps()).isEmpty();
  }
}
