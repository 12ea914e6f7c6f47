package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What base pay (底薪) each grade has, and how it is prorated; clauses C1 and C10.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PayPlan extends Serializable permits ImmutablePayPlan {
  /** Returns the clause that grants base pay. */
  Clause clause();

  /** Returns the grades, none of which shares a name with another. */
  ImmutableList<PayGrade> grades();

  /** Returns the base pay of a month at any grade not listed, empty where every grade must be. */
  Optional<Money> otherBase();

  /** Returns the days that are counted where a month is not whole; calendar days unless stated. */
  @Value.Default
  default Proration proration() {
    return Proration.CALENDAR_DAYS;
  }

  /** Returns from which side days are counted by {@link Proration#PAID_DAYS}; the days worked unless stated. */
  @Value.Default
  default DayCount dayCount() {
    return DayCount.WORKED;
  }

  /** Returns which days are work days and holidays; Monday to Friday, without a holiday, unless stated. */
  @Value.Default
  default WorkCalendar calendar() {
    return WorkCalendar.EMPTY;
  }

  /** Returns what a month is paid in which a grade changes; each grade its days unless stated. */
  @Value.Default
  default GradeChange gradeChange() {
    return GradeChange.PRORATED;
  }

  /** Returns the days by which the price of a day of unpaid leave or absence is worked out; 21.75 unless stated. */
  @Value.Default
  default Proration unpaidLeave() {
    return Proration.PAID_DAYS;
  }

  /** Returns the clause under which days of unpaid leave and of absence are not paid; shop/LEAVE unless stated. */
  @Value.Default
  default Clause unpaidLeaveClause() {
    return Catalogue.clause("shop/LEAVE");
  }

  /**
   * Looks for the base pay of a grade.
   *
   * @param grade its code or an alias, as a shop writes it
   * @return the base of a whole month, empty if the plan has no such grade and no base for others
   */
  default Optional<Money> base(String grade) {
    return grades().stream()
        .filter(candidate -> candidate.isCalled(grade))
        .findFirst()
        .map(PayGrade::base)
        .or(this::otherBase);
  }

  /** Checks that names are unique, amounts not negative, and that there is one currency. */
  @Value.Check
  default void check() {
    otherBase()
        .ifPresent(base -> checkArgument(
            !base.isNegative(),
            "Argument 'otherBase' must not be negative but has value %s",
            base));
    Set<String> taken = new HashSet<>();
    Set<CurrencyUnit> currencies = new HashSet<>();
    otherBase().ifPresent(base -> currencies.add(base.getCurrencyUnit()));
    for (PayGrade grade : grades()) {
      currencies.add(grade.base().getCurrencyUnit());
      for (String name : grade.name().plainNames()) {
        checkArgument(
            taken.add(name),
            "Argument 'grades' must name each grade differently but has '%s' twice",
            name);
      }
    }
    checkArgument(
        currencies.size() <= 1,
        "Argument 'grades' must be paid in one currency but has %s",
        currencies);
  }

  /**
   * Returns the plan of the custom-print shop (clause C1): 1 500 / 1 800 / 2 200 / 2 700 yuan for junior, intermediate,
   * senior and customer manager.
   *
   * @return the plan
   */
  static PayPlan mural() {
    return builder()
        .clause(Catalogue.clause("mural/C1"))
        .addGrades(
            grade("junior", 1500, "初级", "初级客服"),
            grade("intermediate", 1800, "中级", "中级客服"),
            grade("senior", 2200, "高级", "高级客服"),
            grade("customer-manager", 2700, "客户经理"))
        .build();
  }

  /**
   * Returns the plan of the two-shift service desk, whose document names no amount: one base for every grade.
   *
   * @param base the base pay of a whole month, not negative
   * @return the plan
   */
  static PayPlan shift(Money base) {
    return builder().clause(Catalogue.clause("shift/C1")).otherBase(base).build();
  }

  private static PayGrade grade(String code, long yuan, String... aliases) {
    return new PayGrade(
        code, ImmutableSet.copyOf(aliases), Money.ofMajor(CurrencyUnit.of("CNY"), yuan));
  }

  /** Builds plans. */
  final class Builder extends ImmutablePayPlan.Builder {
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
