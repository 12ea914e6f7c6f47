package io.github.shopops.payroll.kpi;

import static io.github.shopops.payroll.kpi.Desk.AMY;
import static io.github.shopops.payroll.kpi.Desk.BOB;
import static io.github.shopops.payroll.kpi.Desk.MONTH;
import static io.github.shopops.payroll.kpi.Desk.POLICY;
import static io.github.shopops.payroll.kpi.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.payroll.kpi.ServiceCase.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCalculatorTest {
  private static final DayRange SIXTH = DayRange.of(LocalDate.of(2026, 10, 6));

  private static ServiceCase one(
      String id, Kind kind, String opened, @Nullable String answered, @Nullable String closed) {
    return new ServiceCase(
        id,
        AMY,
        kind,
        at(opened),
        answered == null ? null : at(answered),
        closed == null ? null : at(closed));
  }

  private static ServiceReport report(List<ServiceCase> cases, DayRange days) {
    return ServiceCalculator.of(POLICY).calculate(cases, List.of(), days, at("20T00:00"));
  }

  @ParameterizedTest(name = "kpi/K15, kpi/K16: {0} of the 6th at 09:00 answered {1}: {2}/{3}")
  @CsvSource({
    "QUESTION,  07T09:00,    1, 1",
    "QUESTION,  07T09:00:01, 0, 1",
    "COMPLAINT, 07T09:00,    1, 1",
    "COMPLAINT, ,            0, 1",
    "E_MAIL,    06T17:00,    1, 1",
    "E_MAIL,    06T17:00:01, 0, 1",
    "E_MAIL,    ,            0, 1"
  })
  void answers_inTime(Kind kind, String answered, long inTime, long judged) {
    ServiceReport report = report(List.of(one("1", kind, "06T09:00", answered, null)), MONTH);
    ServiceFigures figures = report.figures(AMY);
    Ratio expected = new Ratio(inTime, judged);
    boolean mail = kind == Kind.E_MAIL;
    assertThat(figures.mailInTime()).isEqualTo(mail ? expected : Ratio.NONE);
    assertThat(figures.answeredInTime()).isEqualTo(mail ? Ratio.NONE : expected);
    assertThat(report.late()).hasSize((int) (judged - inTime));
  }

  @Test
  @DisplayName("kpi/K15: what is not answered yet is not judged before its 24 hours are over")
  void answers_notYetDue() {
    ServiceCase open = one("1", Kind.COMPLAINT, "19T00:00", null, null);
    assertThat(report(List.of(open), MONTH).figures(AMY).answeredInTime()).isEqualTo(Ratio.NONE);
    assertThat(report(List.of(open), MONTH).figures(AMY).complaints()).isEqualTo(1);
    ServiceCase due = one("1", Kind.COMPLAINT, "18T23:59:59", null, null);
    assertThat(report(List.of(due), MONTH).late()).containsExactly(due);
  }

  @Test
  @DisplayName(
      "kpi/K15: satisfaction, complaint rate and handling time; a quarter is its parts together")
  void figures_ofAMonth() {
    List<ServiceCase> cases = List.of(
        one("1", Kind.COMPLAINT, "06T09:00", "06T10:00", "06T12:00"),
        one("2", Kind.COMPLAINT, "07T09:00", "07T10:00", "07T10:00"),
        one("3", Kind.COMPLAINT, "07T11:00", "07T12:00", null),
        one("4", Kind.QUESTION, "07T11:00", "07T12:00", "07T15:00"));
    List<Rating> ratings = List.of(
        new Rating("1", AMY, at("06T12:00"), 4, 5), new Rating("2", BOB, at("06T12:00"), 1, 1));
    ServiceCalculator calculator = ServiceCalculator.of(POLICY);
    ServiceReport month = calculator.calculate(cases, ratings, MONTH, at("20T00:00"));
    ServiceFigures figures = month.figures(AMY);
    // three hours and one, of two settled complaints
    assertThat(figures.handling()).isEqualTo(new Ratio(Duration.ofHours(4).toMillis(), 2));
    assertThat(figures.complaints()).isEqualTo(3);
    assertThat(figures.satisfaction()).isEqualTo(new Ratio(4, 5));
    assertThat(figures.answeredInTime()).isEqualTo(new Ratio(4, 4));
    Desk desk = new Desk().ask("b", AMY, "06T09:00").ask("c", AMY, "06T09:00");
    assertThat(figures.complaintRate(desk.report().figures(AMY))).isEqualTo(new Ratio(3, 2));
    assertThat(figures.complaintRate(KpiFigures.NONE).isDefined()).isFalse();

    DayRange rest = new DayRange(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 31));
    ServiceReport first = calculator.calculate(cases, ratings, SIXTH, at("20T00:00"));
    ServiceReport second = calculator.calculate(cases, ratings, rest, at("20T00:00"));
    assertThat(first.plus(second)).isEqualTo(second.plus(first)).isEqualTo(month);
    assertThat(month.plus(ServiceReport.EMPTY)).isEqualTo(month);
  }

  @Test
  void calculate_countsOnce_andRefusesTwoOfOneId() {
    ServiceCase open = one("1", Kind.COMPLAINT, "06T09:00", null, null);
    assertThat(report(List.of(open, open), MONTH).figures(AMY).complaints()).isEqualTo(1);
    ServiceCase other = one("1", Kind.QUESTION, "06T09:00", null, null);
    assertThatThrownBy(() -> report(List.of(open, other), MONTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'cases' holds two different facts with id '1'");
    assertThatThrownBy(() -> one("1", Kind.QUESTION, "06T09:00", "06T08:00", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Argument 'answeredAt' of case '1' must not be before");
  }
}
