package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.attendance.Shift;
import io.github.shopops.payroll.payslip.DayCount;
import io.github.shopops.payroll.payslip.GradeChange;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Proration;
import io.github.shopops.payroll.payslip.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttendanceShapesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Shape<AttendancePolicy> POLICY =
      AttendanceShapes.policy(ZONE, ClauseShapes.cited(List.of()));
  private static final Shape<PayPlan> PAY =
      PayShapes.pay(Scalars.amount(CurrencyUnit.of("CNY")), ClauseShapes.cited(List.of()));
  private static final WorkCalendar CALENDAR = new WorkCalendar(
      ImmutableSet.of(DayOfWeek.SUNDAY),
      ImmutableSortedSet.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)),
      ImmutableSortedSet.of(LocalDate.of(2026, 10, 5)),
      ImmutableSortedSet.of(LocalDate.of(2026, 10, 11)));
  private static final Shift SHIFT = new Shift(
      "night",
      LocalTime.of(22, 0),
      LocalTime.of(6, 0),
      ImmutableList.of(new Shift.Pause(LocalTime.of(23, 45), LocalTime.of(0, 15))),
      true,
      false);

  static List<AttendancePolicy> policies() {
    return List.of(
        AttendancePolicy.shift(ZONE),
        AttendancePolicy.mural(ZONE, List.of(SHIFT)),
        AttendancePolicy.office(ZONE, SHIFT),
        AttendancePolicy.builder()
            .from(AttendancePolicy.office(ZONE, SHIFT))
            .calendar(CALENDAR)
            .grace(Duration.ofMinutes(3))
            .reach(Duration.ofHours(2))
            .build());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void policy_roundTrip(AttendancePolicy policy) {
    String text = Place.print(POLICY.write(policy));
    assertThat(POLICY.read(Place.parse(text))).isEqualTo(policy);
  }

  @Test
  void policy_leavesOutWhatIsUsual() {
    JsonNode written = POLICY.write(AttendancePolicy.shift(ZONE));
    assertThat(ImmutableList.copyOf(written.fieldNames()))
        .containsExactly("shifts", "shiftClause", "leaveClause");
    assertThat(written.get("shifts").get(0).toString())
        .isEqualTo("{\"code\":\"early\",\"start\":\"08:30\",\"end\":\"17:30\"}");
  }

  @Test
  void policy_withATimeThatIsNone_isRefusedAtItsPlace() {
    String text = Place.print(POLICY.write(AttendancePolicy.shift(ZONE))).replace("08:30", "25:00");
    assertThatThrownBy(() -> POLICY.read(Place.parse(text)))
        .isInstanceOf(JsonRuleException.class)
        .hasMessageContaining("/shifts/0/start");
  }

  @Test
  void pay_roundTrip() {
    PayPlan plan = PayPlan.builder()
        .from(PayPlan.mural())
        .proration(Proration.PAID_DAYS)
        .dayCount(DayCount.MISSED)
        .calendar(CALENDAR)
        .gradeChange(GradeChange.NEXT_MONTH)
        .unpaidLeave(Proration.CALENDAR_DAYS)
        .build();
    assertThat(PAY.read(Place.parse(Place.print(PAY.write(plan))))).isEqualTo(plan);
  }

  @Test
  void pay_leavesOutWhatIsUsual() {
    assertThat(ImmutableList.copyOf(PAY.write(PayPlan.mural()).fieldNames()))
        .containsExactly("clause", "grades", "proration");
  }
}
