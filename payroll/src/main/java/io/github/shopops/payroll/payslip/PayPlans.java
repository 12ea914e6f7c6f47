package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * Pay plans as they follow each other (薪酬方案版本).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param first the plan before the first change
 * @param changes from which day on another plan holds
 */
public record PayPlans(PayPlan first, ImmutableSortedMap<LocalDate, PayPlan> changes)
    implements Serializable {
  /** Checks that nothing is null. */
  public PayPlans {
    requireNonNull(first, "first");
    requireNonNull(changes, "changes");
  }

  /**
   * Makes a plan that never changes.
   *
   * @param plan the plan
   * @return the plan for all time
   */
  public static PayPlans of(PayPlan plan) {
    return new PayPlans(plan, ImmutableSortedMap.of());
  }

  /**
   * Returns these plans with another one after them.
   *
   * @param since the first day on which it holds, after all changes so far
   * @param plan the plan
   * @return the longer sequence
   */
  public PayPlans since(LocalDate since, PayPlan plan) {
    checkArgument(
        changes.isEmpty() || since.isAfter(changes.lastKey()),
        "Argument 'since' must be after those of the changes so far %s but has value %s",
        changes.keySet(),
        since);
    return new PayPlans(
        first,
        ImmutableSortedMap.<LocalDate, PayPlan>naturalOrder()
            .putAll(changes)
            .put(since, plan)
            .buildOrThrow());
  }

  /**
   * Returns the plan in force on a day.
   *
   * @param day the day
   * @return the last plan that began on or before the day
   */
  public PayPlan on(LocalDate day) {
    Map.Entry<LocalDate, PayPlan> change = changes.floorEntry(day);
    return change == null ? first : change.getValue();
  }
}
