package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import java.util.List;

/**
 * Which rule an incident falls under: the first of its kind whose guards have nothing against it.
 *
 * @param rule the rule, the last of the kind where none takes it
 * @param taken whether the rule takes it
 * @param missing the facts without which the rule cannot judge it
 */
record Judgement(FineRule rule, boolean taken, ImmutableSet<Fact> missing) {

  /** Tries the rules of the incident's kind, at least one, in order. */
  static Judgement of(List<FineRule> rules, Incident incident) {
    for (FineRule rule : rules) {
      if (RuleFacts.lets(rule, incident)) {
        return new Judgement(rule, true, RuleFacts.missing(rule, incident));
      }
    }
    return new Judgement(rules.get(rules.size() - 1), false, ImmutableSet.of());
  }
}
