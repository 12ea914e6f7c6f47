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

  /** Returns the base pay of a month on probation (试用期工资), whatever the grade; empty where it is that of the grade. */
  Optional<Money> probationBase();

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
    return grade(grade).map(PayGrade::base).or(this::otherBase);
  }

  /**
   * Looks for a grade.
   *
   * @param name its code or an alias, as a shop writes it
   * @return the grade, empty if the plan does not list it
   */
  default Optional<PayGrade> grade(String name) {
    return grades().stream().filter(grade -> grade.isCalled(name)).findFirst();
  }

  /** Checks that names are unique, amounts not negative, and that there is one currency. */
  @Value.Check
  default void check() {
    otherBase()
        .ifPresent(base -> checkArgument(
            !base.isNegative(),
            "Argument 'otherBase' must not be negative but has value %s",
            base));
    probationBase()
        .ifPresent(base -> checkArgument(
            !base.isNegative(),
            "Argument 'probationBase' must not be negative but has value %s",
            base));
    Set<String> taken = new HashSet<>();
    Set<CurrencyUnit> currencies = new HashSet<>();
    probationBase().ifPresent(base -> currencies.add(base.getCurrencyUnit()));
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
   * Returns the plan of three grades (clause C2): 4 000 / 5 000 / 6 000 yuan for junior, intermediate and senior.
   *
   * <p>Reading: the document says "about" and, for seniors, "from".
   *
   * @return the plan
   */
  static PayPlan graded() {
    return builder()
        .clause(Catalogue.clause("graded/C2"))
        .addGrades(
            grade("junior", 4000, "初级", "初级客服"),
            grade("intermediate", 5000, "中级", "中级客服"),
            grade("senior", 6000, "高级", "高级客服"))
        .build();
  }

  /**
   * Returns a plan with one base for every grade, for documents that name none.
   *
   * @param clause the clause that grants it
   * @param base the base pay of a whole month, not negative
   * @return the plan
   */
  static PayPlan of(Clause clause, Money base) {
    return builder().clause(clause).otherBase(base).build();
  }

  /**
   * Returns the plan of the annual assessment (clauses C1, C5 and G2), whose document names its four grades without
   * their amounts: 1 600 yuan on probation, else the base of the grade.
   *
   * @param junior the base of a junior (初级客服)
   * @param intermediate the base from the middle grade on (中级客服)
   * @param senior the base of a senior (高级客服)
   * @param veteran the base of a veteran (资深客服)
   * @return the plan
   */
  static PayPlan annual(Money junior, Money intermediate, Money senior, Money veteran) {
    return builder()
        .clause(Catalogue.clause("annual/C1"))
        .addGrades(
            new PayGrade("junior", ImmutableSet.of("初级", "初级客服"), junior),
            new PayGrade("intermediate", ImmutableSet.of("中级", "中级客服"), intermediate),
            new PayGrade("senior", ImmutableSet.of("高级", "高级客服"), senior),
            new PayGrade("veteran", ImmutableSet.of("资深", "资深客服"), veteran))
        .probationBase(Money.ofMajor(CurrencyUnit.of("CNY"), 1600))
        .build();
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
