package io.github.shopops.payroll.score;

import static io.github.shopops.payroll.score.Scores.ANNA;
import static io.github.shopops.payroll.score.Scores.OCTOBER;
import static io.github.shopops.payroll.score.Scores.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorePlanTest {
  private static final ScorePlan ANNUAL = ScorePlan.annual(SHANGHAI);

  private static ScorePlan.Builder from() {
    return ScorePlan.builder().from(ANNUAL);
  }

  @Test
  void annual_hasTheNumbersOfTheDocument() {
    assertThat(((ScoreBasis.Composite) ANNUAL.basis()).components())
        .extracting(component -> component.code() + " " + component.most())
        .containsExactly("task 30", "handover 20", "callback 30", "skill 20");
    assertThat(ANNUAL.merits())
        .extracting(merit -> merit.kind() + " " + merit.points())
        .containsExactly(
            "best-work 5",
            "full-mark 5",
            "came-when-called 5",
            "extra-work 5",
            "no-complaint 5",
            "proposal 5");
    assertThat(ANNUAL.ceiling()).isEmpty();
    assertThat(ANNUAL.passMark()).isEqualTo(BigDecimal.valueOf(60));
    assertThat(ANNUAL.dismissal())
        .hasValue(new DismissalRule(Catalogue.clause("annual/S-DISMISSAL"), 2, 3));
  }

  @Test
  void kpi_startsWithAHundredAndKnowsNoMerits() {
    ScorePlan kpi = ScorePlan.kpi(SHANGHAI);
    assertThat(kpi.basis()).isEqualTo(new ScoreBasis.Start(BigDecimal.valueOf(100)));
    assertThat(kpi.merits()).isEmpty();
    assertThat(kpi.dismissal()).isEmpty();
  }

  @Test
  void build_numbersWrittenDifferently_areEqual() {
    assertThat(from()
            .passMark(new BigDecimal("60.0"))
            .ceiling(new BigDecimal("1.2E2"))
            .build())
        .isEqualTo(from().ceiling(new BigDecimal("120")).build());
  }

  @Test
  void build_badNumbers_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from().passMark(new BigDecimal("-1")).build())
        .withMessage("Argument 'passMark' must not be negative but has value -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from().ceiling(BigDecimal.ZERO).build())
        .withMessage("Argument 'ceiling' must be above zero but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from().ceiling(new BigDecimal("59")).build())
        .withMessage("Argument 'ceiling' must not be below the pass mark 60 but has value 59");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> from().addMerits(MeritRule.each(MeritKind.of("proposal"), 1)).build())
        .withMessageStartingWith("Argument 'merits' must have each kind once");
  }

  @Test
  void parts_bad_throw() {
    ScoreBasis.Component task = new ScoreBasis.Component("task", BigDecimal.TEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreBasis.Composite(ImmutableList.of()))
        .withMessage("Argument 'components' must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreBasis.Composite(ImmutableList.of(task, task)))
        .withMessageStartingWith("Argument 'components' must have each code once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreBasis.Component("Task", BigDecimal.TEN))
        .withMessage(
            "Argument 'code' must be lower-case words joined by hyphens but has value 'Task'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreBasis.Component("task", BigDecimal.ZERO))
        .withMessage("Argument 'most' must be above zero for 'task' but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreBasis.Start(BigDecimal.ZERO))
        .withMessage("Argument 'points' must be above zero but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeritRule.each(MeritKind.of("proposal"), 0))
        .withMessage("Argument 'points' must be above zero for 'proposal' but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DismissalRule(Catalogue.clause("annual/S"), 0, 3))
        .withMessage("Argument 'failures' must be above zero but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DismissalRule(Catalogue.clause("annual/S"), 2, 0))
        .withMessage("Argument 'warnings' must be above zero but has value 0");
  }

  @Test
  void facts_bad_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeritKind.of("Extra work"))
        .withMessageContaining("'code'");
    Merit merit = Scores.merit(ANNA, 1, "proposal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Merit(" ", ANNA, merit.at(), merit.kind()))
        .withMessage("Argument 'id' must not be blank but has value ' '");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthScore(ANNA, OCTOBER, null, true, false))
        .withMessage("Argument 'passed' must be false for A1 in 2026-10, which has no score");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthScore(ANNA, OCTOBER, new BigDecimal("-1"), false, false))
        .withMessage("Argument 'total' must not be negative for A1 in 2026-10 but has value -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Score(ANNA, OCTOBER, false, ImmutableList.of()))
        .withMessage("Argument 'lines' must not be empty for A1");
  }

  @Test
  void sheet_numbersWrittenDifferently_areEqual() {
    assertThat(
            new ScoreSheet(ANNA, OCTOBER, ImmutableSortedMap.of("task", new BigDecimal("20.00"))))
        .isEqualTo(
            new ScoreSheet(ANNA, OCTOBER, ImmutableSortedMap.of("task", new BigDecimal("2E1"))))
        .hasToString("ScoreSheet[agent=A1, month=2026-10, points={task=20}]");
  }

  @Test
  void history_isOrdered_andHasEachMonthOnce() {
    MonthScore september =
        new MonthScore(ANNA, OCTOBER.minusMonths(1), BigDecimal.TEN, false, false);
    MonthScore october = new MonthScore(ANNA, OCTOBER, BigDecimal.TEN, false, false);
    ScoreHistory history = ScoreHistory.empty().plus(List.of(october, september));
    assertThat(history.of(ANNA)).containsExactly(september, october);
    assertThat(october.evidence()).isEqualTo(Evidence.of(Evidence.Kind.SCORE, "A1 2026-10"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.plus(List.of(october)))
        .withMessage(
            "Argument 'months' must have each agent's month once but has 2026-10 of A1 twice");
  }
}
