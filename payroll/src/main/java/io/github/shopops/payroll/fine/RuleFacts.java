package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.Money;

/** Which facts a rule needs, and whether its guards let an incident through. */
final class RuleFacts {
  private RuleFacts() {}

  /** The facts without which a rule cannot judge. */
  static ImmutableSet<Fact> needed(FineRule rule) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    if (rule.over().isPresent()
        || rule.atMost().isPresent()
        || rule.tariff() instanceof Tariff.BySteps) {
      facts.add(Fact.DURATION);
    }
    if (rule.stage().isPresent()) {
      facts.add(Fact.STAGE);
    }
    if (rule.forfeits()) {
      facts.add(Fact.ORDER);
    }
    if (rule.tariff() instanceof Tariff.WithLoss) {
      facts.add(Fact.LOSS);
    } else if (rule.tariff() instanceof Tariff.Stated) {
      facts.add(Fact.STATED);
      facts.add(Fact.REASON);
    } else if (rule.tariff() instanceof Tariff.Points points) {
      if (points.makesGood()) {
        facts.add(Fact.LOSS);
      }
      if (points.isStated()) {
        facts.add(Fact.POINTS);
      }
    }
    return Sets.immutableEnumSet(facts);
  }

  /**
   * Those of the needed facts that an incident does not carry. Points that the rule does not allow are as good as none,
   * even where the rule would have needed none.
   */
  static ImmutableSet<Fact> missing(FineRule rule, Incident incident) {
    Set<Fact> missing = EnumSet.noneOf(Fact.class);
    missing.addAll(Sets.filter(needed(rule), fact -> !fact.isIn(incident)));
    if (rule.tariff() instanceof Tariff.Points points
        && incident.points().filter(stated -> !points.allows(stated)).isPresent()) {
      missing.add(Fact.POINTS);
    }
    return Sets.immutableEnumSet(missing);
  }

  /**
   * Whether no guard has anything against an incident of the rule's kind. A fact that is missing speaks against nothing,
   * but for a loss: one that nobody proved exceeds no limit.
   */
  static boolean lets(FineRule rule, Incident incident) {
    return incident.duration().map(length -> lets(rule, length)).orElse(true)
        && rule.lossAbove().map(limit -> exceeds(incident, limit)).orElse(true)
        && rule.stage()
            .map(stage -> incident.stage().map(stage::equals).orElse(true))
            .orElse(true);
  }

  private static boolean lets(FineRule rule, Duration length) {
    boolean reached = !(rule.tariff() instanceof Tariff.BySteps table)
        || length.compareTo(table.steps().get(0).atLeast()) >= 0;
    return reached
        && rule.over().map(bound -> length.compareTo(bound) > 0).orElse(true)
        && rule.atMost().map(bound -> length.compareTo(bound) <= 0).orElse(true);
  }

  private static boolean exceeds(Incident incident, Money limit) {
    return incident.loss().map(loss -> loss.isGreaterThan(limit)).orElse(false);
  }
}
