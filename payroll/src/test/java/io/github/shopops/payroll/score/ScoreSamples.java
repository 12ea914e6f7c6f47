package io.github.shopops.payroll.score;

import static io.github.shopops.payroll.score.Scores.ANNA;
import static io.github.shopops.payroll.score.Scores.BEN;
import static io.github.shopops.payroll.score.Scores.SHANGHAI;
import static io.github.shopops.payroll.score.Scores.annual;
import static io.github.shopops.payroll.score.Scores.merit;
import static io.github.shopops.payroll.score.Scores.sheet;
import static io.github.shopops.payroll.score.Scores.violation;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import java.io.Serializable;

/** One of each value type of scores, and of points among the fines. */
public final class ScoreSamples {
  private ScoreSamples() {}

  /**
   * Returns the values.
   *
   * @return one of each type at least
   */
  public static ImmutableList<Serializable> values() {
    ScorePlan plan = ScorePlan.annual(SHANGHAI);
    ScoreBasis.Composite composite = (ScoreBasis.Composite) plan.basis();
    FineStatement fines = annual(
        violation(ANNA, 1, "noise"),
        violation(ANNA, 2, "meeting-missed"),
        violation(ANNA, 3, "meeting-missed"));
    ScoreInput input = ScoreInput.builder(fines)
        .addAgents(ANNA, BEN)
        .addSheets(sheet(ANNA, "28", "20", "25.5", "16"))
        .addMerits(merit(ANNA, 1, "extra-work"))
        .addWarned(ANNA)
        .build();
    ScoreStatement statement = ScoreCalculator.of(plan).calculate(input);
    Score score = statement.scores().values().asList().get(0);
    return ImmutableList.of(
        FinePolicy.annual(SHANGHAI),
        FinePolicy.annual(SHANGHAI).surcharge().orElseThrow(),
        fines,
        fines.surcharges().get(0),
        new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.COMPETITION),
        statement.ranks().get(0),
        plan,
        ScorePlan.kpi(SHANGHAI),
        ScorePlan.kpi(SHANGHAI).basis(),
        composite,
        composite.components().get(0),
        plan.merits().get(0),
        plan.merits().get(0).kind(),
        plan.dismissal().orElseThrow(),
        input,
        input.sheets().get(0),
        input.merits().get(0),
        statement,
        score,
        score.lines().get(0),
        statement.history(),
        statement.history().months().get(0));
  }
}
