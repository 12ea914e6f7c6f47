package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.incident.IncidentKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a shop scores its people (考评方案): a basis, plus points for merits, minus points for violations.
 *
 * <p>Points are exact decimals; a score below zero counts as zero. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ScorePlan extends Serializable permits ImmutableScorePlan {
  /** Returns the zone whose calendar says in which month a merit was earned. */
  ZoneId zone();

  /** Returns the clause under which the basis, the merits and the bounds of a score stand. */
  Clause clause();

  /** Returns what a score is before plus and minus points. */
  ScoreBasis basis();

  /** Returns what merits add, each kind once. */
  ImmutableList<MeritRule> merits();

  /** Returns the highest score, empty where plus points may go as far as they get. */
  Optional<BigDecimal> ceiling();

  /** Returns the pass mark (及格线): a score below it fails, one of just as many points passes. */
  BigDecimal passMark();

  /** Returns when a dismissal is to be decided, empty where the plan knows none. */
  Optional<DismissalRule> dismissal();

  /** Returns what the place after a shared one is in the list of ranks. */
  Ranking.Ties ties();

  /**
   * The annual assessment's score (S): task 30, hand-over 20, call-back satisfaction 30 and skill 20, five points for
   * each of six kinds of merit, and a dismissal to be decided after two months running below the pass mark or three
   * with a warning.
   *
   * <p>Readings: the pass mark, which the document does not name, is 60; plus points may pass 100; a full mark counts for
   * each test; the best work and the
   * month without an upheld complaint count once a month, the best work only in a month without any violation, the
   * other only in one without a quarrel with a customer, which the document calls an upheld complaint; ties take up
   * their places (1, 1, 3).
   *
   * @param zone the shop's zone
   * @return the plan
   */
  static ScorePlan annual(ZoneId zone) {
    return builder()
        .zone(zone)
        .clause(Catalogue.clause("annual/S"))
        .basis(new ScoreBasis.Composite(ImmutableList.of(
            component("task", 30),
            component("handover", 20),
            component("callback", 30),
            component("skill", 20))))
        .addMerits(
            new MeritRule(MeritKind.of("best-work"), 5, true, true, ImmutableSet.of()),
            MeritRule.each(MeritKind.of("full-mark"), 5),
            MeritRule.each(MeritKind.of("came-when-called"), 5),
            MeritRule.each(MeritKind.of("extra-work"), 5),
            new MeritRule(
                MeritKind.of("no-complaint"),
                5,
                true,
                false,
                ImmutableSet.of(IncidentKind.of("customer-quarrel"))),
            MeritRule.each(MeritKind.of("proposal"), 5))
        .dismissal(new DismissalRule(Catalogue.clause("annual/S-DISMISSAL"), 2, 3))
        .build();
  }

  /**
   * The KPI scheme's score (C9): 100, from which the points of violations are taken off.
   *
   * <p>Readings: the document names neither the 100 nor a pass mark, which is 60.
   *
   * @param zone the shop's zone
   * @return the plan
   */
  static ScorePlan kpi(ZoneId zone) {
    return builder()
        .zone(zone)
        .clause(Catalogue.clause("kpi/C9"))
        .basis(new ScoreBasis.Start(BigDecimal.valueOf(100)))
        .build();
  }

  private static ScoreBasis.Component component(String code, int most) {
    return new ScoreBasis.Component(code, BigDecimal.valueOf(most));
  }

  /** Checks that each kind of merit comes once, and the bounds. */
  @Value.Check
  default ScorePlan check() {
    checkArgument(
        merits().stream().map(MeritRule::kind).distinct().count() == merits().size(),
        "Argument 'merits' must have each kind once but has value %s",
        merits());
    ceiling()
        .ifPresent(most -> checkArgument(
            most.signum() > 0, "Argument 'ceiling' must be above zero but has value %s", most));
    checkArgument(
        passMark().signum() >= 0,
        "Argument 'passMark' must not be negative but has value %s",
        passMark());
    checkArgument(
        ceiling().map(most -> most.compareTo(passMark()) >= 0).orElse(true),
        "Argument 'ceiling' must not be below the pass mark %s but has value %s",
        passMark(),
        ceiling().orElse(passMark()));
    return isExact()
        ? this
        : builder()
            .from(this)
            .passMark(Exact.of(passMark()))
            .ceiling(ceiling().map(Exact::of))
            .build();
  }

  private boolean isExact() {
    return Exact.is(passMark()) && ceiling().map(Exact::is).orElse(true);
  }

  /**
   * Builds plans; without being told otherwise the pass mark is 60, plus points may go as far as they get, no dismissal
   * is known, and ties take up their places.
   */
  final class Builder extends ImmutableScorePlan.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder().passMark(BigDecimal.valueOf(60)).ties(Ranking.Ties.COMPETITION);
  }
}
