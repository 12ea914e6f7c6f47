package io.github.shopops.payroll.grade;

import static io.github.shopops.payroll.grade.Careers.SIX;
import static io.github.shopops.payroll.grade.Careers.input;
import static io.github.shopops.payroll.grade.Careers.passed;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/** One of each value type of the package. */
public final class GradeSamples {
  private GradeSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each type
   */
  public static ImmutableList<Serializable> values() {
    GradeLadder ladder = GradeLadder.mural();
    GradeInput input =
        input("cc", "junior").addAssessments(passed("t1", "2026-10-01", SIX)).build();
    GradeDecision decision = GradeCalculator.of(ladder).decide(input);
    return ImmutableList.of(
        ladder,
        GradeLadder.annual().grades().get(0),
        GradeLadder.annual().grades().get(0).name(),
        ladder.steps().get(0),
        new Condition.CleanRun(2),
        new Condition.InGrade(12),
        new Condition.Service(24),
        new Condition.AssessmentPassed(SIX),
        input,
        input.assessments().get(0),
        decision,
        decision.outlooks().get(0),
        decision.outlooks().get(0).conditions().get(0),
        decision.advance().orElseThrow(),
        input.current().with(decision));
  }

  /**
   * Returns two careers' months that differ, for tests of equality.
   *
   * @return two months
   */
  public static ImmutableList<CareerMonth> months() {
    return Careers.months("ce", Careers.OCTOBER, "junior");
  }
}
