package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineStatement;
import java.io.Serializable;
import java.time.YearMonth;
import org.immutables.value.Value;

/**
 * What a month's scores are worked out of.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ScoreInput extends Serializable permits ImmutableScoreInput {
  /** Returns what became of the month's incidents; its month is the month. */
  FineStatement fines();

  /** Returns who is scored. */
  ImmutableSet<AgentId> agents();

  /**
   * Returns of whom a missing score is found: everybody who is scored, unless the rules do without the scores of some.
   */
  @Value.Default
  default ImmutableSet<AgentId> wanted() {
    return agents();
  }

  /** Returns what was assessed, in any order; a sheet given twice counts once, those of other months do not count. */
  ImmutableList<ScoreSheet> sheets();

  /** Returns what was done well, in any order; a merit given twice counts once, those of other months do not count. */
  ImmutableList<Merit> merits();

  /**
   * Returns who got a disciplinary warning (警告) in the month, which somebody decides and no rule here. Reading: several
   * warnings in one month are one bad month.
   */
  ImmutableSet<AgentId> warned();

  /** Returns the scores of earlier months. */
  ScoreHistory history();

  /** Checks that no month is closed before an earlier one. */
  @Value.Check
  default void check() {
    YearMonth month = fines().month();
    history()
        .months()
        .forEach(score -> checkArgument(
            score.month().isBefore(month),
            "Argument 'history' must be of months before %s but has %s of %s",
            month,
            score.month(),
            score.agent()));
  }

  /** Builds inputs; without being told otherwise there are no earlier months. */
  final class Builder extends ImmutableScoreInput.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param fines what became of the month's incidents; its month is the month
   * @return a new builder
   */
  static Builder builder(FineStatement fines) {
    return new Builder().fines(fines).history(ScoreHistory.empty());
  }
}
