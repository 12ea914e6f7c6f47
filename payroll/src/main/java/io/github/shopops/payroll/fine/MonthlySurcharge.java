package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;

/**
 * More points for who breaks rules often (追加扣分): once a month, as soon as there are so many violations of any one
 * gravity.
 *
 * <p>Each unexcused occurrence counts, be it of one kind or of several. With 2 moderate or 4 minor ones and 20 points,
 * a month with 3 moderate and 5 minor ones has 20 points more, not 40. This class is immutable and thread-safe.
 *
 * @param clause the clause it carries out
 * @param from from how many occurrences of a gravity on, at least one gravity
 * @param points how many points more, above zero
 */
public record MonthlySurcharge(Clause clause, ImmutableSortedMap<Gravity, Integer> from, int points)
    implements Serializable {
  /** Checks that it can be reached, and costs something. */
  public MonthlySurcharge {
    requireNonNull(clause, "clause");
    checkArgument(!from.isEmpty(), "Argument 'from' must not be empty");
    from.forEach((gravity, count) -> checkArgument(
        count > 0, "Argument 'from' must be above zero for %s but has value %s", gravity, count));
    checkArgument(points > 0, "Argument 'points' must be above zero but has value %s", points);
  }
}
