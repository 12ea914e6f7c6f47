package io.github.shopops.payroll.grade;

import static io.github.shopops.payroll.grade.Careers.SIX;
import static io.github.shopops.payroll.grade.Careers.input;
import static io.github.shopops.payroll.grade.Careers.passed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTextsTest {
  private static final GradeCalculator MURAL = GradeCalculator.of(GradeLadder.mural());
  private static final GradeCalculator ANNUAL = GradeCalculator.of(GradeLadder.annual());

  private static final GradeDecision STAYS = MURAL.decide(input("cec", "junior")
      .addAssessments(passed(
          "t1",
          "2026-09-01",
          ImmutableSet.of("product-knowledge", "after-sales", "production", "selling")))
      .build());
  private static final GradeDecision ADVANCES = MURAL.decide(
      input("cc", "junior").addAssessments(passed("t1", "2026-10-01", SIX)).build());

  private static List<GradeDecision> decisions() {
    GradeInput october =
        input("cc", "junior").addAssessments(passed("t1", "2026-10-01", SIX)).build();
    GradeInput after = GradeInput.builder()
        .from(october)
        .addHistory(october.current().with(ADVANCES))
        .current(Careers.month('c', Careers.OCTOBER.plusMonths(1), "junior"))
        .build();
    return List.of(
        STAYS,
        ADVANCES,
        MURAL.decide(after),
        MURAL.decide(input("c", "intermediate").build()),
        MURAL.decide(input("c?c", "senior").build()),
        MURAL.decide(input("c", "customer-manager").build()),
        MURAL.decide(input("c", "chief").build()),
        ANNUAL.decide(input("c", "").build()),
        ANNUAL.decide(input("c", "intermediate").build()),
        ANNUAL.decide(input("c", "senior").joined(LocalDate.of(2020, 1, 1)).build()));
  }

  private static List<Message> emitted() {
    List<Message> messages = new ArrayList<>();
    for (GradeDecision decision : decisions()) {
      messages.add(decision.message());
      decision.findings().forEach(finding -> messages.add(finding.message()));
      decision.outlooks().stream()
          .flatMap(outlook -> outlook.conditions().stream())
          .forEach(condition -> messages.add(condition.message()));
    }
    for (GradeLadder ladder : List.of(GradeLadder.mural(), GradeLadder.annual())) {
      ladder.grades().forEach(grade -> messages.addAll(grade.dutySentences()));
    }
    return messages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void messages_areAllWorded_andNoWordingIsUnused(String language) {
    Set<String> emitted = Texts.keys(emitted());
    SIX.forEach(skill -> emitted.add("grade.skill." + skill));

    assertThat(Texts.worded(language, "grade.")).isEqualTo(emitted);
    Texts.assertSayable(language, emitted());
  }

  @Test
  void sentences_sayWhatThereIsAndWhatIsMissing() {
    assertThat(said("en", STAYS))
        .isEqualTo("A017 stays junior agent: for intermediate agent 1 of 2 months running without"
            + " error since 2026-09, errors then: 1, 1 missing; 4 of 6 skills passed, missing:"
            + " carriers and their reach; large orders on one's own: inquiry, order sheet,"
            + " bargaining, sale");
    assertThat(said("zh", STAYS))
        .isEqualTo("A017仍为初级客服：晋升中级客服尚缺：2026-09有1次失误，此后连续无失误1个月，要求2个月，还差1；"
            + "考核通过4项，要求6项，尚缺：物流基本知识；独立完成大单的咨询、定单制作、议价、成交");
    assertThat(said("en", ADVANCES))
        .isEqualTo("A017 advances from junior agent to intermediate agent, from 2026-11-01 on");
    assertThat(said("zh", ADVANCES)).isEqualTo("A017由初级客服晋升为中级客服，自2026-11-01起");
  }

  @Test
  void sentences_ofAShopsOwnGrades_areInItsOwnWords() {
    Grade porter = new Grade("搬运", ImmutableSet.of(), ImmutableList.of("开门"));

    assertThat(porter.dutySentences())
        .extracting(PayrollExplanations.of(Locale.ENGLISH)::explain)
        .containsExactly("开门");
  }

  private static String said(String language, GradeDecision decision) {
    return PayrollExplanations.of(Locale.forLanguageTag(language)).explain(decision.message());
  }
}
