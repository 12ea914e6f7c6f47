package io.github.shopops.payroll.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeLadderTest {
  private static final Clause G1 = Catalogue.clause("mural/G1");

  @Test
  void mural_errorsAreF1ToF10() {
    assertThat(GradeLadder.mural().errors())
        .extracting(Clause::id)
        .containsExactly(
            "mural/F1",
            "mural/F2",
            "mural/F3",
            "mural/F4",
            "mural/F5",
            "mural/F6",
            "mural/F7",
            "mural/F8",
            "mural/F9",
            "mural/F10");
  }

  @Test
  void mural_asksSixSkillsOfAnIntermediate_andTwoOfASenior() {
    assertThat(GradeLadder.mural().stepsFrom("junior").get(0).conditions().get(1))
        .isEqualTo(new Condition.AssessmentPassed(Careers.SIX));
    assertThat(GradeLadder.mural().stepsFrom("intermediate").get(0).conditions().get(1))
        .isEqualTo(new Condition.AssessmentPassed(Careers.EXPERT));
    assertThat(GradeLadder.mural().stepsFrom("customer-manager")).isEmpty();
  }

  @ParameterizedTest(name = "annual/G2: {0} is called {1} and has {2} duties")
  @CsvSource({
    // the document numbers 7, 8, 12 and 14, of which 0, 1, 1 and 1 are the time of service
    "junior, 初级客服, 7",
    "intermediate, 中级客服, 7",
    "senior, 高级客服, 11",
    "veteran, 资深客服, 12",
  })
  void annual_dutiesOfEachGrade(String code, String name, int duties) {
    Grade grade = GradeLadder.annual().grade(name).orElseThrow();

    assertThat(grade.code()).isEqualTo(code);
    assertThat(grade.dutySentences()).hasSize(duties).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"Customer Manager", "customer_manager", "客户经理", "ＣＵＳＴＯＭＥＲ－ＭＡＮＡＧＥＲ"})
  void grade_isFoundUnderEveryName(String name) {
    assertThat(GradeLadder.mural().grade(name).map(Grade::code)).contains("customer-manager");
    assertThat(GradeLadder.annual().grade(name)).isEmpty();
  }

  @Test
  void build_refuses() {
    refused("has 'junior' twice", builder().addGrades(grade("Junior")));
    refused("'entry' must name a grade of the ladder", builder().entry("intern"));
    refused("'steps' must name a grade of the ladder", builder().addSteps(step("junior", "x")));
    refused("'steps' must name a grade of the ladder", builder().addSteps(step("初级", "senior")));
    refused(
        "one step from 'junior' to 'senior' but has two",
        builder().addSteps(step("junior", "senior"), step("junior", "senior")));
    refused(
        "'countsFrom' must be at most the whole month but has value 101 %",
        builder().countsFrom(Rate.percent("101")));
  }

  @Test
  void parts_refuse() {
    assertThatThrownBy(() -> new Condition.CleanRun(0))
        .hasMessage("Argument 'months' must be at least 1 but has value 0");
    assertThatThrownBy(() -> new Condition.InGrade(-1)).hasMessageContaining("'months'");
    assertThatThrownBy(() -> new Condition.Service(0)).hasMessageContaining("'months'");
    assertThatThrownBy(() -> new Condition.AssessmentPassed(ImmutableSet.of()))
        .hasMessage("Argument 'skills' must not be empty");
    assertThatThrownBy(() -> step("junior", "junior")).hasMessageContaining("'to'");
    assertThatThrownBy(() -> new GradeStep("a", "b", G1, ImmutableList.of()))
        .hasMessageContaining("'conditions'");
    assertThatThrownBy(() -> new Advance(" ", LocalDate.EPOCH)).hasMessageContaining("'to'");
    assertThatThrownBy(() -> grade("-")).hasMessageContaining("'code' must name a grade");
    assertThatThrownBy(() -> new Assessment(
            "t1",
            Careers.AGENT,
            LocalDate.EPOCH,
            ImmutableSet.of("selling"),
            ImmutableSet.of("selling")))
        .hasMessageContaining("'failed' must not name skills that assessment t1 passed");
  }

  private static void refused(String message, GradeLadder.Builder builder) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static GradeLadder.Builder builder() {
    return GradeLadder.builder()
        .clause(G1)
        .addGrades(new Grade("junior", ImmutableSet.of("初级"), ImmutableList.of()), grade("senior"));
  }

  private static Grade grade(String code) {
    return new Grade(code, ImmutableSet.of(), ImmutableList.of());
  }

  private static GradeStep step(String from, String to) {
    return new GradeStep(from, to, G1, ImmutableList.of(new Condition.CleanRun(1)));
  }
}
