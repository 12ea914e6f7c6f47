package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What later months need of a person's month: how it was scored, by the rules of that month.
 *
 * @param agent the person
 * @param month the month
 * @param total the score, zero or more; null for a month that was not scored
 * @param passed whether the score reached the pass mark; false for a month that was not scored
 * @param warned whether the person got a disciplinary warning in the month
 */
public record MonthScore(
    AgentId agent, YearMonth month, @Nullable BigDecimal total, boolean passed, boolean warned)
    implements Comparable<MonthScore>, Serializable {
  private static final Comparator<MonthScore> ORDER =
      Comparator.comparing(MonthScore::agent).thenComparing(MonthScore::month);

  /** Checks that a score is not negative, and that what passed was scored. */
  public MonthScore {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    if (total != null) {
      checkArgument(
          total.signum() >= 0,
          "Argument 'total' must not be negative for %s in %s but has value %s",
          agent,
          month,
          total);
      total = Exact.of(total);
    }
    checkArgument(
        !passed || total != null,
        "Argument 'passed' must be false for %s in %s, which has no score",
        agent,
        month);
  }

  /** Returns whether the month was scored and stayed below the pass mark. */
  public boolean failed() {
    return total != null && !passed;
  }

  /** Returns the month's score as evidence, such as {@code A017 2026-10}. */
  public Evidence evidence() {
    return evidence(agent, month);
  }

  static Evidence evidence(AgentId agent, YearMonth month) {
    return Evidence.of(Evidence.Kind.SCORE, agent.value() + " " + month);
  }

  /** Orders by agent, then by month. */
  @Override
  public int compareTo(MonthScore other) {
    return ORDER.compare(this, other);
  }
}
