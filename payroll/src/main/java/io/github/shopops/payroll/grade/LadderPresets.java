package io.github.shopops.payroll.grade;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.util.stream.IntStream;

/** The ladders of the rule catalogue's shops. */
final class LadderPresets {
  private static final String JUNIOR = "junior";
  private static final String INTERMEDIATE = "intermediate";
  private static final String SENIOR = "senior";
  private static final String MANAGER = "customer-manager";
  private static final String VETERAN = "veteran";

  /** The six skills that an intermediate has (G1). */
  static final ImmutableSet<String> INTERMEDIATE_SKILLS = ImmutableSet.of(
      "product-knowledge", "after-sales", "logistics", "production", "selling", "large-orders");

  /** What a senior is expert of (G1). */
  static final ImmutableSet<String> SENIOR_SKILLS =
      ImmutableSet.of("product-expert", "sales-expert");

  private LadderPresets() {}

  static GradeLadder mural() {
    Clause clause = Catalogue.clause("mural/G1");
    return GradeLadder.builder()
        .clause(clause)
        .addGrades(
            grade(JUNIOR, ImmutableList.of(), "初级", "初级客服"),
            grade(INTERMEDIATE, ImmutableList.of(), "中级", "中级客服"),
            grade(SENIOR, ImmutableList.of(), "高级", "高级客服"),
            grade(MANAGER, ImmutableList.of(), "客户经理"))
        .addSteps(
            step(
                clause,
                JUNIOR,
                INTERMEDIATE,
                new Condition.CleanRun(2),
                new Condition.AssessmentPassed(INTERMEDIATE_SKILLS)),
            step(
                clause,
                INTERMEDIATE,
                SENIOR,
                new Condition.CleanRun(3),
                new Condition.AssessmentPassed(SENIOR_SKILLS)),
            step(clause, SENIOR, MANAGER, new Condition.InGrade(12), new Condition.CleanRun(3)))
        .errors(IntStream.rangeClosed(1, 10)
            .mapToObj(number -> Catalogue.clause("mural/F" + number))
            .toList())
        .build();
  }

  static GradeLadder annual() {
    Clause clause = Catalogue.clause("annual/G2");
    return GradeLadder.builder()
        .clause(clause)
        .addGrades(
            grade(
                JUNIOR,
                duties("etiquette", "communication", "ordering", "guide-ordering"),
                "初级",
                "初级客服"),
            grade(
                INTERMEDIATE,
                duties("etiquette-good", "communication-good", "ordering-good", "guide-buying"),
                "中级",
                "中级客服"),
            grade(
                SENIOR,
                leading("etiquette-best", "communication", "ordering-good", "guide-buying")
                    .build(),
                "高级",
                "高级客服"),
            grade(
                VETERAN,
                leading("etiquette-best", "communication-good", "ordering-best", "guide-buying")
                    .add("lead-team")
                    .build(),
                "资深",
                "资深客服"))
        .entry(JUNIOR)
        .addSteps(
            step(clause, JUNIOR, INTERMEDIATE, new Condition.InGrade(3)),
            step(clause, INTERMEDIATE, SENIOR, new Condition.Service(12)),
            step(clause, SENIOR, VETERAN, new Condition.Service(24)))
        .build();
  }

  /** The duties of everybody, after those whose measure rises with the grade. */
  private static ImmutableList<String> duties(String... rising) {
    return ImmutableList.<String>builder()
        .add(rising)
        .add("brand", "promotions", "company-interest")
        .build();
  }

  /** The duties of those who also see to others. */
  private static ImmutableList.Builder<String> leading(String... rising) {
    return ImmutableList.<String>builder()
        .addAll(duties(rising))
        .add("assist-supervisor", "train-newcomers", "monthly-feedback", "coordinate");
  }

  private static Grade grade(String code, ImmutableList<String> duties, String... aliases) {
    return new Grade(code, ImmutableSet.copyOf(aliases), duties);
  }

  private static GradeStep step(Clause clause, String from, String to, Condition... conditions) {
    return new GradeStep(from, to, clause, ImmutableList.copyOf(conditions));
  }
}
