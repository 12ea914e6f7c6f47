package io.github.shopops.examples.dayend.sample;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.audit.AuditRule;
import java.io.Serializable;

/**
 * Something wrong that was put into the sample's day.
 *
 * @param rule the rule that is to find it
 * @param subject what the finding is to be about
 */
public record Fault(AuditRule rule, Evidence subject) implements Serializable {
  /** Checks that nothing is null. */
  public Fault {
    requireNonNull(rule, "rule");
    requireNonNull(subject, "subject");
  }
}
