package io.github.shopops.core.clause;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Something a person should know: which clause, about what, how serious, why. Never an amount of money.
 *
 * @param clause the clause it is found under
 * @param severity how much it matters
 * @param subject what it is about
 * @param message what is found
 * @param evidence further facts it rests on, in the order in which they tell the story
 */
public record Finding(
    Clause clause,
    Severity severity,
    Evidence subject,
    Message message,
    ImmutableList<Evidence> evidence)
    implements Serializable {
  /** Most serious first, then by clause, subject, text and evidence, so that a list of findings has one order. */
  public static final Comparator<Finding> BY_SEVERITY = Comparator.comparing(Finding::severity)
      .reversed()
      .thenComparing(Finding::clause)
      .thenComparing(Finding::subject)
      .thenComparing(finding -> finding.message().toString())
      .thenComparing(
          Finding::evidence, Comparators.lexicographical(Comparator.<Evidence>naturalOrder()));

  /** Checks that nothing is null. */
  public Finding {
    requireNonNull(clause, "clause");
    requireNonNull(severity, "severity");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
    requireNonNull(evidence, "evidence");
  }

  /**
   * Makes a finding that needs no evidence beyond its subject.
   *
   * @param clause the clause
   * @param severity how much it matters
   * @param subject what it is about
   * @param message what is found
   * @return the finding
   */
  public static Finding of(Clause clause, Severity severity, Evidence subject, Message message) {
    return new Finding(clause, severity, subject, message, ImmutableList.of());
  }
}
