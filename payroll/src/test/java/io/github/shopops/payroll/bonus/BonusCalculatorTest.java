package io.github.shopops.payroll.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusCalculatorTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final AgentId AGENT = AgentId.of("A017");
  private static final BonusCalculator MURAL = BonusCalculator.of(BonusPlan.mural(SHANGHAI));
  private static final BonusCalculator SHIFT = BonusCalculator.of(BonusPlan.shift(SHANGHAI));

  private static Money yuan(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static FineStatement fines(Incident... incidents) {
    return FineCalculator.of(FinePolicy.mural(SHANGHAI)).calculate(List.of(incidents), OCTOBER);
  }

  private static BonusContext context(Trainee... trainees) {
    return BonusContext.builder(fines()).addTrainees(trainees).build();
  }

  private static Incident.Builder late(Duration length) {
    return Incident.builder()
        .id("i1")
        .agent(AGENT)
        .at(at("2026-10-08T08:40:00"))
        .kind(IncidentKind.of("late-arrival"))
        .duration(length);
  }

  private static BonusSubject.Builder subject() {
    return BonusSubject.builder()
        .agent(AGENT)
        .base(yuan("1500.00"))
        .teamScore(new BigDecimal("95"))
        .share(MonthShare.WHOLE);
  }

  private static BonusStatement mural(FineStatement fines, BonusSubject subject) {
    return MURAL.calculate(BonusContext.builder(fines).build(), List.of(subject));
  }

  private static List<Money> amounts(BonusStatement statement, String agent) {
    return statement.payLines(AgentId.of(agent)).stream().map(PayLine::amount).toList();
  }

  @Test
  void mural_C1_wholeMonth() {
    // 10 % of 1 500.00 × 95/100 = 142.50, full attendance 100.00, subsidy 200.00
    BonusStatement statement = mural(fines(), subject().build());
    assertThat(statement.payLines(AGENT))
        .extracting(PayLine::kind)
        .containsExactly(LineKind.BONUS, LineKind.BONUS, LineKind.SUBSIDY);
    assertThat(amounts(statement, "A017"))
        .containsExactly(yuan("142.50"), yuan("100.00"), yuan("200.00"));
    assertThat(statement.findings()).isEmpty();
    assertThat(statement.payLines(AGENT)).allSatisfy(line -> {
      assertThat(line.clause().id()).isEqualTo("mural/C1");
      assertThat(line.evidence())
          .containsExactly(
              Evidence.of(Evidence.Kind.AGENT, "A017"),
              Evidence.of(Evidence.Kind.MONTH, "2026-10"));
    });
  }

  @ParameterizedTest(name = "C1 team score: 10 % of {0} × {1}/100 = {2}")
  @CsvSource({
    "1500.00, 100, 150.00",
    "1500.00, 0, 0.00",
    "1800.00, 87.5, 157.50",
    "2200.00, 33.33, 73.33", // 73.326
    "1500.05, 50, 75.00", // 75.0025
    "1500.10, 50, 75.01", // 75.005, half up
    "532.26, 95, 50.56" // 50.5647, the base pay of 11 days of 31
  })
  void mural_C1_teamScore(String base, String score, String bonus) {
    BonusStatement statement = mural(
        fines(), subject().base(yuan(base)).teamScore(new BigDecimal(score)).build());
    assertThat(amounts(statement, "A017").get(0)).isEqualTo(yuan(bonus));
  }

  @Test
  void mural_noScore_isFoundAndNotPaid() {
    BonusSubject subject = BonusSubject.builder()
        .agent(AGENT)
        .base(yuan("1500.00"))
        .share(MonthShare.WHOLE)
        .build();
    BonusStatement statement = mural(fines(), subject);
    assertThat(amounts(statement, "A017")).containsExactly(yuan("100.00"), yuan("200.00"));
    assertThat(statement.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.message().key()).isEqualTo("bonus.no-score");
    });
  }

  @Test
  void mural_partOfMonth_proratesSubsidyAndLosesAttendance() {
    // 200.00 × 11/31 = 70.967…
    BonusStatement statement = mural(
        fines(), subject().base(yuan("532.26")).share(new MonthShare(11, 31)).build());
    assertThat(amounts(statement, "A017")).containsExactly(yuan("50.56"), yuan("70.97"));
    assertThat(statement.findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("bonus.attendance.part-month");
  }

  @Test
  void subsidy_notProrated_isWholeForPartOfMonth() {
    BonusPlan plan = BonusPlan.builder()
        .zone(SHANGHAI)
        .addRules(new BonusRule.Subsidy(
            BonusPlan.mural(SHANGHAI).rules().get(0).clause(), yuan("200.00"), false))
        .build();
    BonusStatement statement = BonusCalculator.of(plan)
        .calculate(context(), List.of(subject().share(new MonthShare(11, 31)).build()));
    assertThat(amounts(statement, "A017")).containsExactly(yuan("200.00"));
  }

  @Test
  void mural_leave_losesAttendance() {
    BonusStatement statement = mural(fines(), subject().onLeave(true).build());
    assertThat(amounts(statement, "A017")).containsExactly(yuan("142.50"), yuan("200.00"));
  }

  @Test
  void mural_lateOnce_losesAttendanceThoughTheFineIsFree() {
    BonusStatement statement =
        mural(fines(late(Duration.ofMinutes(5)).build()), subject().build());
    assertThat(amounts(statement, "A017")).containsExactly(yuan("142.50"), yuan("200.00"));
    assertThat(statement.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.evidence()).containsExactly(Evidence.of(Evidence.Kind.INCIDENT, "i1"));
    });
  }

  @Test
  void mural_excusedOrNotLateAtAll_keepsAttendance() {
    Incident excused = late(Duration.ofMinutes(5)).excuse("flood").build();
    Incident punctual = late(Duration.ZERO).build();
    Incident another = Incident.builder()
        .from(late(Duration.ofMinutes(5)).build())
        .agent(AgentId.of("A2"))
        .build();
    for (Incident incident : List.of(excused, punctual, another)) {
      assertThat(amounts(mural(fines(incident), subject().build()), "A017"))
          .contains(yuan("100.00"));
    }
  }

  private static Trainee trainee(String name, String mentor, String readyAt) {
    return new Trainee(name, AgentId.of(mentor), at(readyAt));
  }

  private static BonusStatement shift(Trainee... trainees) {
    List<BonusSubject> mentors = List.of(
        subject().agent(AgentId.of("A1")).build(),
        subject().agent(AgentId.of("A2")).build(),
        subject().agent(AgentId.of("A3")).build());
    BonusStatement statement = SHIFT.calculate(context(trainees), mentors);
    assertThat(SHIFT.calculate(
            BonusContext.builder(fines())
                .trainees(Lists.reverse(List.of(trainees)))
                .build(),
            Lists.reverse(mentors)))
        .isEqualTo(statement);
    return statement;
  }

  @Test
  void shift_C8_threeFastest() {
    BonusStatement statement = shift(
        trainee("d", "A1", "2026-10-20T09:00:00"),
        trainee("c", "A1", "2026-10-12T09:00:00"),
        trainee("b", "A2", "2026-10-08T09:00:00"),
        trainee("a", "A1", "2026-10-05T09:00:00"),
        trainee("z", "A3", "2026-09-30T23:59:59"));
    assertThat(amounts(statement, "A1")).containsExactly(yuan("150.00"), yuan("50.00"));
    assertThat(amounts(statement, "A2")).containsExactly(yuan("100.00"));
    assertThat(amounts(statement, "A3")).isEmpty();
    PayLine line = statement.payLines(AgentId.of("A1")).get(0);
    assertThat(line.kind()).isEqualTo(LineKind.AWARD);
    assertThat(line.clause().id()).isEqualTo("shift/C8");
    assertThat(line.evidence()).containsExactly(Evidence.of(Evidence.Kind.TRAINEE, "a"));
  }

  @Test
  void shift_C8_tieForFirst_sharesFirstAndSecond() {
    // (150 + 100) / 2 = 125 each, and the next has the third place
    BonusStatement statement = shift(
        trainee("a", "A1", "2026-10-05T09:00:00"),
        trainee("b", "A2", "2026-10-05T09:00:00"),
        trainee("c", "A3", "2026-10-06T09:00:00"));
    assertThat(amounts(statement, "A1")).containsExactly(yuan("125.00"));
    assertThat(amounts(statement, "A2")).containsExactly(yuan("125.00"));
    assertThat(amounts(statement, "A3")).containsExactly(yuan("50.00"));
  }

  @Test
  void shift_C8_threeTieForThird_shareItToTheFen() {
    // 50.00 / 3: 16.67 + 16.67 + 16.66
    BonusStatement statement = shift(
        trainee("a", "A1", "2026-10-05T09:00:00"),
        trainee("b", "A1", "2026-10-06T09:00:00"),
        trainee("e", "A3", "2026-10-07T09:00:00"),
        trainee("c", "A2", "2026-10-07T09:00:00"),
        trainee("d", "A2", "2026-10-07T09:00:00"));
    assertThat(amounts(statement, "A2")).containsExactly(yuan("16.67"), yuan("16.67"));
    assertThat(amounts(statement, "A3")).containsExactly(yuan("16.66"));
  }

  @Test
  void shift_unknownMentor_isPaidAndFound() {
    BonusStatement statement = shift(trainee("a", "A9", "2026-10-05T09:00:00"));
    assertThat(amounts(statement, "A9")).containsExactly(yuan("150.00"));
    assertThat(statement.findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("bonus.award.stranger");
  }

  @Test
  void calculate_contradictions_throw() {
    Trainee once = trainee("a", "A1", "2026-10-05T09:00:00");
    assertThat(amounts(shift(once, once), "A1")).containsExactly(yuan("150.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shift(once, trainee("a", "A2", "2026-10-05T09:00:00")))
        .withMessage("Argument 'trainees' must not have two different entries of 'a'");
    ImmutableList<BonusSubject> twice =
        ImmutableList.of(subject().build(), subject().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MURAL.calculate(context(), twice))
        .withMessage("Argument 'subjects' must have each agent once but has A017 twice");
  }

  @Test
  void subject_badNumbers_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> subject().teamScore(new BigDecimal("100.5")).build())
        .withMessage(
            "Argument 'teamScore' must be between 0 and 100 for agent A017 but has value 100.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> subject().base(yuan("-1.00")).build())
        .withMessage("Argument 'base' must not be negative for agent A017 but has value CNY -1.00");
  }

  @Test
  void sentences_sayTheArithmetic() {
    var english = PayrollExplanations.of(Locale.ENGLISH);
    var chinese = PayrollExplanations.of(Locale.CHINESE);
    List<PayLine> lines =
        mural(fines(), subject().share(new MonthShare(11, 31)).build()).payLines(AGENT);
    assertThat(english.explain(lines.get(0).message()))
        .isEqualTo("10 % of the base pay of 1,500.00 × score 95/100 = 142.50");
    assertThat(chinese.explain(lines.get(1).message())).isEqualTo("补助 200.00 × 当月11/31 = 70.97");
    assertThat(english.explain(shift(trainee("a", "A1", "2026-10-05T09:00:00"))
            .payLines(AgentId.of("A1"))
            .get(0)
            .message()))
        .isEqualTo("Mentor of a, ready at 2026-10-05 09:00:00, place 1 in the month: 150.00");
  }
}
