package io.github.shopops.payroll.discipline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's conduct in a month (当月表现), as later months need it.
 *
 * @param agent who
 * @param month the month
 * @param serious the ids of the serious incidents, in the order of the ids
 * @param measure the severest measure that was stated or proposed, null if there was none
 */
public record Conduct(
    AgentId agent,
    YearMonth month,
    ImmutableSortedSet<String> serious,
    @Nullable Measure measure) implements Serializable {
  /** Checks that nothing else is null. */
  public Conduct {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    requireNonNull(serious, "serious");
  }

  /** Returns whether there was a warning, verbal or written. */
  public boolean isWarned() {
    return measure != null && measure.isWarning();
  }
}
