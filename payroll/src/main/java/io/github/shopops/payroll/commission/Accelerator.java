package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a month's commission is multiplied by for how well it went (考核系数): a step table, or the measure itself.
 *
 * <p>It multiplies the commission of all tiers together, before it is split, capped and rounded. Where the measure is not
 * known no commission is paid and somebody is told: it never counts as 1.
 */
public sealed interface Accelerator extends Serializable {
  /** Returns what it goes by. */
  Measure measure();

  /** What an accelerator goes by. */
  enum Measure {
    /** The score of the month in points (考核得分). */
    SCORE,
    /** What was reached of the month's target (任务完成率), 1 for all of it. */
    ATTAINMENT
  }

  /**
   * Where a step begins, inclusively, and the multiplier from there on.
   *
   * @param from the threshold in points, or as a part of the target such as 0.8; not negative, without trailing zeros
   * @param multiplier what the commission is multiplied by, above 100 % where more is paid
   */
  record Step(BigDecimal from, Rate multiplier) implements Serializable {
    /** Checks the threshold's sign and drops its trailing zeros. */
    public Step {
      requireNonNull(from, "from");
      requireNonNull(multiplier, "multiplier");
      checkArgument(
          from.signum() >= 0, "Argument 'from' must not be negative but has value %s", from);
      from = Measures.plain(from);
    }
  }

  /**
   * A table of multipliers: with 80 % from 70 and 100 % from 90, a score of 89.99 takes 600.00 to 480.00, one of 69.99 to
   * nothing.
   *
   * @param measure what it goes by
   * @param steps the steps, at least one, thresholds rising; below the first nothing is paid
   */
  record Steps(Measure measure, ImmutableList<Step> steps) implements Accelerator {
    /** Checks that there are steps and that they rise. */
    public Steps {
      requireNonNull(measure, "measure");
      requireNonNull(steps, "steps");
      checkArgument(!steps.isEmpty(), "Argument 'steps' must not be empty");
      for (int i = 1; i < steps.size(); i++) {
        checkArgument(
            steps.get(i).from().compareTo(steps.get(i - 1).from()) > 0,
            "Argument 'steps' must have rising thresholds but has %s after %s",
            steps.get(i).from(),
            steps.get(i - 1).from());
      }
    }
  }

  /**
   * The measure itself: score ÷ 100 (clause department/C4), or the part of the target reached. A score of 80 takes 600.00
   * to 480.00.
   *
   * @param measure what it goes by
   */
  record Proportional(Measure measure) implements Accelerator {
    /** Checks that there is a measure. */
    public Proportional {
      requireNonNull(measure, "measure");
    }
  }
}
