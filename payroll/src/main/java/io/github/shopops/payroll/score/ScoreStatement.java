package io.github.shopops.payroll.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A month's scores (考评结果): who got how many points for what, who is where, and what a person should know or decide.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ScoreStatement extends Serializable permits ImmutableScoreStatement {
  /** Returns the month. */
  YearMonth month();

  /** Returns the scores by agent; whoever could not be scored is missing, and a finding says why. */
  ImmutableSortedMap<AgentId, Score> scores();

  /** Returns the scores in their places (排名), the best first, those that share a place by agent. */
  ImmutableList<Ranking.Ranked<AgentId, BigDecimal>> ranks();

  /** Returns sheets and merits that are refused, failures, and dismissals to be decided, most serious first. */
  ImmutableList<Finding> findings();

  /** Returns the history with this month in it, for the next one. */
  ScoreHistory history();

  /**
   * Returns an agent's score.
   *
   * @param agent the agent
   * @return the exact score, empty for one who was not scored; never a zero in its place
   */
  default Optional<BigDecimal> total(AgentId agent) {
    return Optional.ofNullable(scores().get(agent)).map(Score::total);
  }

  /** Builds statements; only a calculator has reason to. */
  final class Builder extends ImmutableScoreStatement.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
