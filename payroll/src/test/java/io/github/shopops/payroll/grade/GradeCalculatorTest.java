package io.github.shopops.payroll.grade;

import static io.github.shopops.payroll.grade.Careers.AGENT;
import static io.github.shopops.payroll.grade.Careers.EXPERT;
import static io.github.shopops.payroll.grade.Careers.OCTOBER;
import static io.github.shopops.payroll.grade.Careers.SIX;
import static io.github.shopops.payroll.grade.Careers.failed;
import static io.github.shopops.payroll.grade.Careers.input;
import static io.github.shopops.payroll.grade.Careers.month;
import static io.github.shopops.payroll.grade.Careers.months;
import static io.github.shopops.payroll.grade.Careers.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.grade.GradeDecision.Progress;
import io.github.shopops.payroll.payslip.MonthShare;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeCalculatorTest {
  private static final GradeCalculator MURAL = GradeCalculator.of(GradeLadder.mural());
  private static final GradeCalculator ANNUAL = GradeCalculator.of(GradeLadder.annual());

  @ParameterizedTest(name = "mural/G1, G3: junior {0} has {1} of 2 months, from {2}")
  @CsvSource({
    "c,   1,",
    "cc,  2, 2026-11-01",
    "ccc, 3, 2026-11-01",
    // an error begins the run anew
    "e,   0,",
    "ec,  1,",
    "cec, 1,",
    "ecc, 2, 2026-11-01",
    "ce,  0,",
    "cce, 0,",
    // a month not worked neither counts nor resets
    "-,   0,",
    "c-,  1,",
    "-c,  1,",
    "c-c, 2, 2026-11-01",
    "cc-, 2, 2026-11-01",
    "e-c, 1,",
    "c--c, 2, 2026-11-01",
    "c-ec, 1,",
    // nor does one of which there is no record
    "c?c, 2, 2026-11-01",
    "e?c, 1,",
    // a month worked in part does not count, but its errors do
    "pc,  1,",
    "cpc, 2, 2026-11-01",
    "cq,  0,",
    "cqc, 1,",
  })
  void junior_runOfMonthsWithoutError(String signs, int has, @Nullable LocalDate since) {
    GradeDecision decision = MURAL.decide(
        input(signs, "初级客服").addAssessments(passed("t1", "2026-10-20", SIX)).build());

    assertThat(progress(decision, 0).has()).isEqualTo(has);
    assertThat(progress(decision, 0).missing()).isEqualTo(Math.max(0, 2 - has));
    assertThat(decision.advance().map(Advance::since)).isEqualTo(Optional.ofNullable(since));
    assertThat(decision.advance().map(Advance::to).orElse("intermediate"))
        .isEqualTo("intermediate");
    assertThat(decision.grade()).isEqualTo("junior");
  }

  @ParameterizedTest(name = "mural/G1: intermediate {0} has {1} of 3 months")
  @CsvSource({"cc, 2, false", "ccc, 3, true", "c-cc, 3, true", "ccec, 1, false", "ecc, 2, false"})
  void intermediate_runOfThree(String signs, int has, boolean advances) {
    GradeDecision decision = MURAL.decide(input(signs, "intermediate")
        .addAssessments(passed("t1", "2026-03-01", EXPERT))
        .build());

    assertThat(progress(decision, 0).has()).isEqualTo(has);
    assertThat(decision.advance().isPresent()).isEqualTo(advances);
  }

  @ParameterizedTest(name = "mural/G1: senior {0} has {1} of 12 months and a run of {2}")
  @CsvSource({
    "cccccccccccc,   12, 12, true",
    "ccccccccccc,    11, 11, false",
    "eeeeeeeeeccc,   12, 3,  true",
    "cccccccccecc,   12, 2,  false",
    // two months not worked: ten of twelve, though a calendar year
    "ccccc--ccccc,   10, 10, false",
    "ccccc--ccccccc, 12, 12, true",
    "ccccccccccc-c,  12, 12, true",
    "eeeeeeeeecc-c,  12, 3,  true",
    "cccc,           4,  4,  false",
  })
  void senior_aYearAndThreeMonthsWithoutError_needsNoAssessment(
      String signs, int inGrade, int run, boolean advances) {
    GradeDecision decision = MURAL.decide(input(signs, "高级").build());

    assertThat(progress(decision, 0).has()).isEqualTo(inGrade);
    assertThat(progress(decision, 0).missing()).isEqualTo(Math.max(0, 12 - inGrade));
    assertThat(progress(decision, 1).has()).isEqualTo(run);
    assertThat(decision.advance())
        .isEqualTo(
            advances
                ? Optional.of(new Advance("customer-manager", LocalDate.of(2026, 11, 1)))
                : Optional.empty());
  }

  @Test
  void customerManager_isTheTop() {
    GradeDecision decision = MURAL.decide(input("cccc", "Customer Manager").build());

    assertThat(decision.advance()).isEmpty();
    assertThat(decision.outlooks()).isEmpty();
    assertThat(decision.message().key()).isEqualTo("grade.top");
  }

  @Test
  void decision_says_whatCountsAndWhatIsInTheWay() {
    GradeDecision decision = MURAL.decide(input("cec", "junior")
        .addAssessments(
            passed("t1", "2026-09-01", ImmutableSet.of("logistics", "selling", "production")),
            failed("t2", "2026-10-01", "selling"))
        .build());

    assertThat(decision.clause()).isEqualTo(Catalogue.clause("mural/G1"));
    assertThat(decision.message().key()).isEqualTo("grade.stays");
    assertThat(decision.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.INCIDENT, "error-2026-09"),
            Evidence.of(Evidence.Kind.MONTH, "2026-10"),
            Evidence.of(Evidence.Kind.ASSESSMENT, "t1"),
            Evidence.of(Evidence.Kind.ASSESSMENT, "t2"));
    // one month of two, and four skills of six
    assertThat(decision.outlooks().get(0).missing()).isEqualTo(1 + 4);
  }

  @ParameterizedTest(
      name = "mural/G1: six skills passed on {0}, one of them failed on {1}: {2} of 6")
  @CsvSource({
    // passed long before the run, in its middle, on the last day of the month
    "2025-01-01,, 6",
    "2026-09-30,, 6",
    "2026-10-31,, 6",
    // the day after is for the next month to see
    "2026-11-01,, 0",
    // the last result counts
    "2026-09-01, 2026-10-01, 5",
    "2026-10-01, 2026-09-01, 6",
    "2026-10-01, 2026-11-02, 6",
    // on one day the second id is the later one
    "2026-10-01, 2026-10-01, 5",
  })
  void assessment_lastResultUpToTheMonthsEndCounts(
      String passed, @Nullable String failed, int has) {
    GradeInput.Builder input = input("cc", "junior").addAssessments(passed("t1", passed, SIX));
    if (failed != null) {
      input.addAssessments(failed("t2", failed, "production"));
    }

    GradeDecision decision = MURAL.decide(input.build());

    assertThat(progress(decision, 1).has()).isEqualTo(has);
    assertThat(decision.advance().isPresent()).isEqualTo(has == 6);
  }

  @Test
  void assessment_inSeveralSittings_adds() {
    GradeDecision decision = MURAL.decide(input("cc", "junior")
        .addAssessments(
            passed("t1", "2026-05-01", ImmutableSet.of("product-knowledge", "after-sales")),
            passed("t2", "2026-06-01", ImmutableSet.of("logistics", "production")),
            passed("t3", "2026-07-01", ImmutableSet.of("selling", "large-orders")))
        .build());

    assertThat(decision.advance()).isPresent();
  }

  @Test
  void assessment_forTheGradeAfterNext_waitsUntilThatIsReached() {
    GradeDecision decision = MURAL.decide(input("ccc", "junior")
        .addAssessments(passed("t1", "2026-05-01", EXPERT))
        .build());

    assertThat(decision.advance()).isEmpty();
    assertThat(progress(decision, 1).has()).isZero();
  }

  @ParameterizedTest(name = "decided at the end of {0}, a grade holds from {1}")
  @CsvSource({
    "2026-12, 2027-01-01",
    "2026-01, 2026-02-01",
    "2026-02, 2026-03-01",
    "2028-02, 2028-03-01",
  })
  void effective_fromTheFirstOfTheNextMonth(YearMonth month, LocalDate since) {
    assertThat(MURAL
            .decide(input(months("cc", month, "junior"))
                .addAssessments(passed("t1", month.atDay(15).toString(), SIX))
                .build())
            .advance())
        .contains(new Advance("intermediate", since));
  }

  @ParameterizedTest(name = "when met: {0}, assessed on {1}: from {2}")
  @CsvSource({
    // the run is complete at the end of October
    "cc,  2026-10-17, 2026-11-01",
    "cc,  2026-05-01, 2026-11-01",
    // the run was complete before, the assessment was missing
    "ccc, 2026-10-17, 2026-10-17",
    "ccc, 2026-10-01, 2026-10-01",
    "cc-, 2026-10-31, 2026-10-31",
    // both were there before: nobody decided, and closed months stay as they are
    "ccc, 2026-09-20, 2026-10-01",
  })
  void effective_whenMet(String signs, String assessed, LocalDate since) {
    GradeLadder ladder = GradeLadder.builder()
        .from(GradeLadder.mural())
        .effective(Effective.WHEN_MET)
        .build();

    assertThat(GradeCalculator.of(ladder)
            .decide(input(signs, "junior")
                .addAssessments(passed("t1", assessed, SIX))
                .build())
            .advance())
        .contains(new Advance("intermediate", since));
  }

  @Test
  void effective_whenMet_byTheDayOfService_acrossTheYearsEnd() {
    GradeCalculator annual = GradeCalculator.of(GradeLadder.builder()
        .from(GradeLadder.annual())
        .effective(Effective.WHEN_MET)
        .build());
    YearMonth december = YearMonth.of(2026, 12);

    assertThat(annual
            .decide(input(months("cccc", december, "intermediate"))
                .joined(LocalDate.of(2025, 12, 31))
                .build())
            .advance())
        .contains(new Advance("senior", LocalDate.of(2026, 12, 31)));
    assertThat(annual
            .decide(input(months("cccc", december, "intermediate"))
                .joined(LocalDate.of(2026, 1, 1))
                .build())
            .advance())
        .contains(new Advance("senior", LocalDate.of(2027, 1, 1)));
  }

  @ParameterizedTest(name = "annual/G2: junior {0} has {1} of 3 months")
  @CsvSource({
    "cc,   2, false",
    "ccc,  3, true",
    "eee,  3, true",
    "pccc, 3, true",
    "pcc,  2, false",
    "cc-,  2, false",
    "cc-c, 3, true",
  })
  void annual_juniorAfterThreeMonths_errorsOrNot(String signs, int has, boolean advances) {
    GradeDecision decision = ANNUAL.decide(input(signs, "初级客服").build());

    assertThat(progress(decision, 0).has()).isEqualTo(has);
    assertThat(decision.advance().isPresent()).isEqualTo(advances);
  }

  @ParameterizedTest(name = "annual/G2: joined {0}, at the end of {1}: {2} months of service")
  @CsvSource({
    "2025-10-15, 2026-09, 11, false",
    "2025-10-15, 2026-10, 12, true",
    // a year from 1 November is over at the end of October, one from 2 November is not
    "2025-11-01, 2026-10, 12, true",
    "2025-11-02, 2026-10, 11, false",
    // eleven months after the 31st of December is the 30th of November
    "2025-12-31, 2026-11, 11, false",
    "2025-12-31, 2026-12, 12, true",
    "2024-02-29, 2025-01, 11, false",
    "2024-02-29, 2025-02, 12, true",
    "2024-01-31, 2024-02, 1,  false",
    "2026-10-01, 2026-10, 1,  false",
    "2026-10-02, 2026-10, 0,  false",
    "2026-12-01, 2026-10, 0,  false",
    "2020-05-05, 2026-10, 77, true",
  })
  void annual_seniorAfterAYearOfService(
      LocalDate joined, YearMonth month, int has, boolean advances) {
    GradeDecision decision =
        ANNUAL.decide(input(months("cc", month, "intermediate")).joined(joined).build());

    assertThat(progress(decision, 0).has()).isEqualTo(has);
    assertThat(progress(decision, 0).missing()).isEqualTo(Math.max(0, 12 - has));
    assertThat(decision.advance().isPresent()).isEqualTo(advances);
  }

  @ParameterizedTest(name = "annual/G2: senior, joined {0}: {1} of 24 months")
  @CsvSource({"2024-11-01, 24, true", "2024-11-02, 23, false", "2024-10-31, 24, true"})
  void annual_veteranAfterTwoYearsOfService(LocalDate joined, int has, boolean advances) {
    GradeDecision decision = ANNUAL.decide(input("c", "高级客服").joined(joined).build());

    assertThat(progress(decision, 0).has()).isEqualTo(has);
    assertThat(decision.advance())
        .isEqualTo(
            advances
                ? Optional.of(new Advance("veteran", LocalDate.of(2026, 11, 1)))
                : Optional.empty());
  }

  @Test
  void annual_whoseFirstDayIsUnknown_isKnownSinceTheFirstRecord() {
    GradeDecision decision =
        ANNUAL.decide(input("cc?cccccccccc", "intermediate").build());

    // October 2025 to October 2026
    assertThat(progress(decision, 0).has()).isEqualTo(13);
    assertThat(progress(decision, 0).message().key()).isEqualTo("grade.service-at-least");
  }

  @Test
  void annual_newcomerIsJuniorAtOnce() {
    GradeDecision decision =
        ANNUAL.decide(input("p", "").joined(LocalDate.of(2026, 10, 12)).build());

    assertThat(decision.advance()).contains(new Advance("junior", LocalDate.of(2026, 10, 12)));
    assertThat(decision.grade()).isEqualTo("junior");
    assertThat(decision.message().key()).isEqualTo("grade.enters");
  }

  @Test
  void mural_withoutAGrade_isUnknown() {
    GradeDecision decision = MURAL.decide(input("c", "").build());

    assertThat(decision.advance()).isEmpty();
    assertThat(decision.findings().get(0).message().key()).isEqualTo("grade.unknown");
  }

  @Test
  void unknownGrade_isAFinding() {
    GradeDecision decision = MURAL.decide(input("ccc", "王牌客服").build());

    assertThat(decision.grade()).isEqualTo("王牌客服");
    assertThat(decision.outlooks()).isEmpty();
    assertThat(decision.advance()).isEmpty();
    Finding finding = decision.findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.clause()).isEqualTo(Catalogue.clause("mural/G1"));
    assertThat(finding.subject()).isEqualTo(Evidence.of(Evidence.Kind.AGENT, "A017"));
  }

  @Test
  void gap_isAFinding_exceptBeforeJoining() {
    assertThat(MURAL.decide(input("c??c", "junior").build()).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO))
        .satisfies(finding -> assertThat(finding.message().key()).isEqualTo("grade.gap"));
    assertThat(MURAL
            .decide(input("c??c", "junior").joined(LocalDate.of(2026, 10, 8)).build())
            .findings())
        .isEmpty();
  }

  @Test
  void decisionAlreadyTaken_isNotTakenTwice() {
    GradeInput october =
        input("cc", "junior").addAssessments(passed("t1", "2026-10-01", SIX)).build();
    CareerMonth decided = october.current().with(MURAL.decide(october));

    GradeDecision november = MURAL.decide(GradeInput.builder()
        .from(october)
        .addHistory(decided)
        .current(month('c', OCTOBER.plusMonths(1), "junior"))
        .build());

    assertThat(november.advance()).isEmpty();
    assertThat(november.message().key()).isEqualTo("grade.already-decided");
    assertThat(november.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void decisionAlreadyTaken_isFollowedWhereNobodySaysTheGrade() {
    GradeInput october =
        input("cc", "junior").addAssessments(passed("t1", "2026-10-01", SIX)).build();
    CareerMonth decided = october.current().with(MURAL.decide(october));

    GradeDecision november = MURAL.decide(GradeInput.builder()
        .from(october)
        .addHistory(decided)
        .current(month('c', OCTOBER.plusMonths(1), ""))
        .build());

    assertThat(november.grade()).isEqualTo("intermediate");
    // the run of an intermediate begins with the grade
    assertThat(progress(november, 0).has()).isEqualTo(1);
    assertThat(november.findings()).isEmpty();
  }

  @Test
  void afterADemotion_everythingBeginsAnew() {
    GradeInput october =
        input("cc", "junior").addAssessments(passed("t1", "2026-10-01", SIX)).build();
    CareerMonth decided = october.current().with(MURAL.decide(october));
    CareerMonth november = month('c', OCTOBER.plusMonths(1), "intermediate");

    GradeDecision december = MURAL.decide(GradeInput.builder()
        .from(october)
        .addHistory(decided, november)
        .current(month('c', OCTOBER.plusMonths(2), "junior"))
        .build());

    assertThat(december.message().key()).isEqualTo("grade.stays");
    assertThat(progress(december, 0).has()).isEqualTo(1);
    assertThat(december.findings()).isEmpty();
  }

  @Test
  void threshold_ofWhatCountsAsAMonth_isExact() {
    GradeLadder ladder = GradeLadder.builder()
        .from(GradeLadder.annual())
        .countsFrom(Rate.percent("50"))
        .build();
    CareerMonth september = month('p', OCTOBER.minusMonths(1), "junior");

    assertThat(ladder.counts(worked(september, 15, 30))).isTrue();
    assertThat(ladder.counts(worked(september, 15, 31))).isFalse();
    assertThat(ladder.counts(worked(september, 16, 31))).isTrue();
    GradeLadder any = GradeLadder.builder().from(ladder).countsFrom(Rate.ZERO).build();
    assertThat(any.counts(worked(september, 1, 31))).isTrue();
    assertThat(any.counts(worked(september, 0, 31))).isFalse();
  }

  @Test
  void severalSteps_theFirstThatIsOpenIsTaken() {
    GradeLadder ladder = GradeLadder.builder()
        .from(GradeLadder.annual())
        .addSteps(new GradeStep(
            "junior",
            "veteran",
            Catalogue.clause("mural/G1"),
            ImmutableList.of(new Condition.CleanRun(1))))
        .build();
    GradeCalculator calculator = GradeCalculator.of(ladder);

    GradeDecision second = calculator.decide(input("c", "junior").build());
    assertThat(second.advance().map(Advance::to)).contains("veteran");
    assertThat(second.clause()).isEqualTo(Catalogue.clause("mural/G1"));
    assertThat(second.outlooks()).hasSize(2);
    assertThat(calculator.decide(input("ccc", "junior").build()).advance().map(Advance::to))
        .contains("intermediate");
  }

  @Test
  void factsOfOthersAndOfLater_areNotLookedAt() {
    GradeInput plain = input("c", "junior").build();
    AgentId other = AgentId.of("A018");
    GradeInput more = GradeInput.builder()
        .from(plain)
        .addHistory(
            CareerMonth.builder()
                .from(month('c', OCTOBER.minusMonths(1), "junior"))
                .agent(other)
                .build(),
            month('c', OCTOBER.plusMonths(1), "junior"))
        .addAssessments(
            new Assessment("t1", other, LocalDate.of(2026, 10, 1), SIX, ImmutableSet.of()))
        .build();

    assertThat(MURAL.decide(more)).isEqualTo(MURAL.decide(plain));
  }

  @Test
  void twoRecordsOfOneMonth_areRefused() {
    GradeInput input = input("cc", "junior")
        .addHistory(month('e', OCTOBER.minusMonths(1), "junior"))
        .build();

    assertThatThrownBy(() -> MURAL.decide(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'history' must tell of each month once but has 2026-09 of agent A017 twice");
  }

  @Test
  void twoAssessmentsOfOneId_areRefused() {
    GradeInput input = input("cc", "junior")
        .addAssessments(passed("t1", "2026-10-01", SIX), failed("t1", "2026-10-01", "selling"))
        .build();

    assertThatThrownBy(() -> MURAL.decide(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'assessments' must hold each id once but has t1 twice");
  }

  private static CareerMonth worked(CareerMonth month, int days, int of) {
    return CareerMonth.builder().from(month).worked(new MonthShare(days, of)).build();
  }

  /** A condition of the first step. */
  private static Progress progress(GradeDecision decision, int condition) {
    assertThat(decision.agent()).isEqualTo(AGENT);
    return decision.outlooks().get(0).conditions().get(condition);
  }
}
