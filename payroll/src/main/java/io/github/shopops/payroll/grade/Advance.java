package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A grade that was reached (晋升结果).
 *
 * @param to the code of the grade
 * @param since the first day on which it holds
 */
public record Advance(String to, LocalDate since) implements Serializable {
  /** Checks that a grade is named. */
  public Advance {
    requireNonNull(to, "to");
    requireNonNull(since, "since");
    checkArgument(!to.isBlank(), "Argument 'to' must name a grade but has value '%s'", to);
  }
}
