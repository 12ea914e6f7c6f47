package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.payroll.incident.IncidentKind;
import java.io.Serializable;

/**
 * What merits of one kind add to a score (加分标准).
 *
 * @param kind the kind
 * @param points how many points each time, above zero
 * @param oncePerMonth whether only the first of an agent's month counts
 * @param unblemished whether it counts only in a month without any violation
 * @param spoiledBy the kinds of violation in whose month it does not count either
 */
public record MeritRule(
    MeritKind kind,
    int points,
    boolean oncePerMonth,
    boolean unblemished,
    ImmutableSet<IncidentKind> spoiledBy)
    implements Serializable {
  /** Checks that it adds something. */
  public MeritRule {
    requireNonNull(kind, "kind");
    requireNonNull(spoiledBy, "spoiledBy");
    checkArgument(
        points > 0, "Argument 'points' must be above zero for '%s' but has value %s", kind, points);
  }

  /**
   * Makes a rule by which each merit of a kind counts, whatever else happened.
   *
   * @param kind the kind
   * @param points how many points each time, above zero
   * @return the rule
   */
  public static MeritRule each(MeritKind kind, int points) {
    return new MeritRule(kind, points, false, false, ImmutableSet.of());
  }

  /** Whether a violation of a kind keeps these merits from counting. */
  boolean isSpoiledBy(IncidentKind violation) {
    return unblemished || spoiledBy.contains(violation);
  }
}
