package io.github.shopops.payroll.grade;

import static io.github.shopops.payroll.grade.Careers.AGENT;
import static io.github.shopops.payroll.grade.Careers.OCTOBER;
import static io.github.shopops.payroll.grade.Careers.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.payslip.MonthShare;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareerMonthTest {
  @ParameterizedTest(name = "mural/G1: {0} is an error: {1}")
  @CsvSource({
    "sheet-late,            true",
    "content-error,         true",
    "unconfirmed-delivery,  true",
    "note-violation,        true",
    "shipping-change,       true",
    "bad-review,            true",
    "no-follow-up,          true",
    "other-error,           true",
    // a bad review that was turned takes the sale off (A5), and is none of F1 to F10
    "bad-review-turned,     false",
    "late-arrival,          false",
    "off-shift,             false",
    "no-reply,              false",
    "idle-login,            false",
    "knowledge-gap,         false",
    "sleeping,              false",
  })
  void from_countsUnexcusedIncidentsUnderTheLaddersClauses(String kind, boolean error) {
    Incident incident = incident("i1", kind).build();

    assertThat(month(incident).errors().contains("i1")).isEqualTo(error);
    assertThat(month(Incident.builder().from(incident).excuse("chased").build()).errors())
        .isEmpty();
  }

  @Test
  void from_anErrorThatCannotBePriced_isAnErrorAllTheSame() {
    Incident withoutReason = Incident.builder()
        .id("i1")
        .agent(AGENT)
        .kind(IncidentKind.of("other-error"))
        .at(Instant.parse("2026-10-05T02:00:00Z"))
        .build();

    assertThat(month(withoutReason).errors()).containsExactly("i1");
  }

  @Test
  void from_keepsWhoAndWhat_inTheOrderOfTheIds() {
    CareerMonth month = month(
        incident("i2", "sheet-late").build(),
        incident("i1", "bad-review").build(),
        incident("i3", "late-arrival").build());

    assertThat(month.errors()).containsExactly("i1", "i2");
    assertThat(month.month()).isEqualTo(OCTOBER);
    assertThat(month.grade()).isEqualTo("初级");
    assertThat(month.worked()).isEqualTo(new MonthShare(11, 31));
    assertThat(month.advance()).isEmpty();
  }

  @Test
  void with_aDecisionOnAnotherMonth_isRefused() {
    CareerMonth october = input("c", "junior").build().current();
    GradeDecision september = GradeCalculator.of(GradeLadder.mural())
        .decide(input(Careers.months("c", OCTOBER.minusMonths(1), "junior")).build());

    assertThatThrownBy(() -> october.with(september))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("agent A017 in 2026-10");
  }

  /** Everything that any of the rules asks for. */
  private static Incident.Builder incident(String id, String kind) {
    return Incident.builder()
        .id(id)
        .agent(AGENT)
        .kind(IncidentKind.of(kind))
        .at(Instant.parse("2026-10-05T02:00:00Z"))
        .order(OrderId.of("O1"))
        .duration(Duration.ofHours(3))
        .loss(Money.parse("CNY 100.00"))
        .stage(Stage.AT_FACTORY)
        .stated(Money.parse("CNY 30.00"))
        .reason("wrong colour");
  }

  private static CareerMonth month(Incident... incidents) {
    FineStatement fines = FineCalculator.of(FinePolicy.mural(ZoneId.of("Asia/Shanghai")))
        .calculate(List.of(incidents), OCTOBER);
    return CareerMonth.from(GradeLadder.mural(), fines, AGENT, "初级", new MonthShare(11, 31));
  }
}
