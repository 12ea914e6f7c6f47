package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.MONTH;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.score.DismissalRule;
import io.github.shopops.payroll.score.MeritKind;
import io.github.shopops.payroll.score.MeritRule;
import io.github.shopops.payroll.score.MonthScore;
import io.github.shopops.payroll.score.Ranking;
import io.github.shopops.payroll.score.ScoreBasis;
import io.github.shopops.payroll.score.ScoreHistory;
import io.github.shopops.payroll.score.ScorePlan;
import java.time.ZoneId;

/** How score plans and the scores of closed months look in JSON. */
final class ScoreShapes {
  /** A month without a score has no total. */
  static final Shape<MonthScore> MONTH_SCORE = Parts.<MonthScore>of()
      .part("agent", AGENT, MonthScore::agent)
      .part("month", MONTH, MonthScore::month)
      .optional("total", DECIMAL, MonthScore::total)
      .part("passed", YES_NO, MonthScore::passed)
      .part("warned", YES_NO, MonthScore::warned)
      .make(parts -> new MonthScore(
          parts.get("agent"),
          parts.get("month"),
          parts.orNull("total"),
          parts.<Boolean>get("passed"),
          parts.<Boolean>get("warned")));

  static final Shape<ScoreHistory> HISTORY =
      MONTH_SCORE.list().as(ScoreHistory::new, ScoreHistory::months);

  private ScoreShapes() {}

  static Shape<ScorePlan> plan(ZoneId zone, Shape<Clause> clause) {
    return ObjectShape.<ScorePlan, ScorePlan.Builder>of(
            () -> ScorePlan.builder().zone(zone))
        .field("clause", clause, ScorePlan::clause, (b, c) -> b.clause(c))
        .field("basis", basis(), ScorePlan::basis, (b, basis) -> b.basis(basis))
        .field("merits", merit().list(), ScorePlan::merits, (b, merits) -> b.merits(merits))
        .optional("ceiling", DECIMAL, ScorePlan::ceiling, (b, ceiling) -> b.ceiling(ceiling))
        .field("passMark", DECIMAL, ScorePlan::passMark, (b, mark) -> b.passMark(mark))
        .optional(
            "dismissal", dismissal(clause), ScorePlan::dismissal, (b, rule) -> b.dismissal(rule))
        .usually(
            "ties",
            choice(Ranking.Ties.class),
            Ranking.Ties.COMPETITION,
            ScorePlan::ties,
            (b, ties) -> b.ties(ties))
        .shape(ScorePlan.Builder::build);
  }

  private static Shape<ScoreBasis> basis() {
    return Choice.<ScoreBasis>of()
        .when(
            "composite",
            ScoreBasis.Composite.class,
            Parts.<ScoreBasis.Composite>of()
                .part("components", component().list(), ScoreBasis.Composite::components)
                .make(parts -> new ScoreBasis.Composite(parts.get("components"))))
        .when(
            "start",
            ScoreBasis.Start.class,
            Parts.<ScoreBasis.Start>of()
                .part("points", DECIMAL, ScoreBasis.Start::points)
                .make(parts -> new ScoreBasis.Start(parts.get("points"))))
        .shape();
  }

  private static Shape<ScoreBasis.Component> component() {
    return Parts.<ScoreBasis.Component>of()
        .part("code", TEXT, ScoreBasis.Component::code)
        .part("most", DECIMAL, ScoreBasis.Component::most)
        .make(parts -> new ScoreBasis.Component(parts.get("code"), parts.get("most")));
  }

  private static Shape<MeritRule> merit() {
    return Parts.<MeritRule>of()
        .part("kind", TEXT.as(MeritKind::of, MeritKind::code), MeritRule::kind)
        .part("points", WHOLE, MeritRule::points)
        .usually("oncePerMonth", YES_NO, false, MeritRule::oncePerMonth)
        .usually("unblemished", YES_NO, false, MeritRule::unblemished)
        .usually("spoiledBy", set(FineShapes.KIND), ImmutableSet.of(), MeritRule::spoiledBy)
        .make(parts -> new MeritRule(
            parts.get("kind"),
            parts.get("points"),
            parts.orElse("oncePerMonth", false),
            parts.orElse("unblemished", false),
            parts.orElse("spoiledBy", ImmutableSet.of())));
  }

  private static Shape<DismissalRule> dismissal(Shape<Clause> clause) {
    return Parts.<DismissalRule>of()
        .part("clause", clause, DismissalRule::clause)
        .part("failures", WHOLE, DismissalRule::failures)
        .part("warnings", WHOLE, DismissalRule::warnings)
        .make(parts ->
            new DismissalRule(parts.get("clause"), parts.get("failures"), parts.get("warnings")));
  }
}
