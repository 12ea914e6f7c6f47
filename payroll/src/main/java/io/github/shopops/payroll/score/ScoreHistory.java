package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;

/**
 * The scores of earlier months (历史考评), which runs of bad months are counted on.
 *
 * @param months ordered by agent and month, each agent's month once
 */
public record ScoreHistory(ImmutableList<MonthScore> months) implements Serializable {
  private static final ScoreHistory EMPTY = new ScoreHistory(ImmutableList.of());

  /** Puts the months in order, and checks that none comes twice. */
  public ScoreHistory {
    months = ImmutableList.sortedCopyOf(months);
    for (int i = 1; i < months.size(); i++) {
      checkArgument(
          months.get(i - 1).compareTo(months.get(i)) != 0,
          "Argument 'months' must have each agent's month once but has %s of %s twice",
          months.get(i).month(),
          months.get(i).agent());
    }
  }

  /** Returns the history of a shop that never scored anybody. */
  public static ScoreHistory empty() {
    return EMPTY;
  }

  /**
   * Adds months.
   *
   * @param more months that are not in it yet
   * @return the longer history
   * @throws IllegalArgumentException if an agent's month comes twice
   */
  public ScoreHistory plus(Iterable<MonthScore> more) {
    return new ScoreHistory(ImmutableList.copyOf(Iterables.concat(months, more)));
  }

  /**
   * Returns an agent's months.
   *
   * @param agent the agent
   * @return the earliest first
   */
  public ImmutableList<MonthScore> of(AgentId agent) {
    return months.stream()
        .filter(month -> month.agent().equals(agent))
        .collect(ImmutableList.toImmutableList());
  }
}
