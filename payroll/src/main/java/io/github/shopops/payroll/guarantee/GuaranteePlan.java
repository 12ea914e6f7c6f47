package io.github.shopops.payroll.guarantee;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.payslip.LineKind;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a month's pay does not fall below (保底), clause C5. The top-up to it is never taken back and never carried.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface GuaranteePlan extends Serializable permits ImmutableGuaranteePlan {
  /** The kinds of lines that the guarantee itself brings, or that belong to closed months. */
  ImmutableSet<LineKind> NEVER_EARNED =
      ImmutableSet.of(LineKind.GUARANTEE_TOP_UP, LineKind.ADJUSTMENT);

  /** When what was earned above the guarantee is paid. */
  enum Settlement {
    /** At once: each month pays the greater of guarantee and earned (按月). */
    EACH_MONTH,
    /**
     * At the end of the year, in December or the month of leaving: each month pays the guarantee, and over the year pay is
     * the greater of all guarantees and all that was earned (年度核算). Base pay and the minimum wage are paid each month even
     * above the guarantee, since they may not be held back.
     */
    YEAR_END
  }

  /** Returns the clause that guarantees it. */
  Clause clause();

  /** Returns the guarantee of a whole month in the 1st, 2nd … year of service; the last holds for all later years. */
  ImmutableList<Money> years();

  /** Returns the guarantee of a whole month of probation, empty where it is no other. */
  Optional<Money> probation();

  /** Returns how the month of an anniversary counts; the year in which the month begins unless stated. */
  @Value.Default
  default ServiceYear serviceYear() {
    return ServiceYear.FROM_NEXT_MONTH;
  }

  /** Returns when what was earned above the guarantee is paid. */
  Settlement settlement();

  /** Returns the kinds of lines that count as earned; all others are paid beside the guarantee. */
  ImmutableSet<LineKind> earned();

  /** Checks that there are amounts, none negative and all in one currency, and that what is worked out is not earned. */
  @Value.Check
  default void check() {
    checkArgument(!years().isEmpty(), "Argument 'years' must not be empty");
    years().forEach(amount -> check("years", amount));
    probation().ifPresent(amount -> check("probation", amount));
    for (LineKind kind : NEVER_EARNED) {
      checkArgument(!earned().contains(kind), "Argument 'earned' must not hold %s", kind);
    }
  }

  /**
   * Returns the currency of all amounts.
   *
   * @return that of the first year's
   */
  default CurrencyUnit currency() {
    return years().get(0).getCurrencyUnit();
  }

  /**
   * Returns the plan of the annual assessment (C5): 2 000 / 2 200 / 2 500 yuan in the 1st / 2nd / 3rd year and later, 1 600
   * in probation, settled at the year's end.
   *
   * <p>Readings, all of them data: the year is the calendar year; the year of service is that in which the month begins;
   * base, commission with what was taken back and carried of it, performance pay and bonuses count as earned, while
   * awards, subsidies and overtime are paid beside the guarantee. That a month of probation brings no bonus is the bonus
   * plan's to say.
   *
   * @return the plan
   */
  static GuaranteePlan annual() {
    return builder()
        .clause(Catalogue.clause("annual/C5"))
        .addYears(yuan(2000), yuan(2200), yuan(2500))
        .probation(yuan(1600))
        .settlement(Settlement.YEAR_END)
        .addEarned(
            LineKind.BASE,
            LineKind.COMMISSION,
            LineKind.CLAWBACK,
            LineKind.PERFORMANCE,
            LineKind.BONUS,
            LineKind.CARRIED_IN,
            LineKind.CARRIED_OUT)
        .build();
  }

  private static Money yuan(long amount) {
    return Money.ofMajor(CurrencyUnit.of("CNY"), amount);
  }

  private void check(String name, Money amount) {
    checkArgument(
        !amount.isNegative() && amount.getCurrencyUnit().equals(currency()),
        "Argument '%s' must hold amounts of at least zero in %s but has value %s",
        name,
        currency(),
        amount);
  }

  /** Builds plans. */
  final class Builder extends ImmutableGuaranteePlan.Builder {
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
