package io.github.shopops.payroll.withholding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What goes into one month's withholding.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface WithholdingInput extends Serializable permits ImmutableWithholdingInput {
  /** Returns the slip that nothing is withheld from yet. */
  Payslip slip();

  /** Returns the tax as of an earlier month; one of an earlier year begins anew. Empty for the first month. */
  Optional<TaxYear> before();

  /** Returns the contributions that earlier months left open, in any order. */
  ImmutableList<Receivable> carriedIn();

  /**
   * Returns whether the person is employed in the month, as unless stated. Who is not owes no contributions and has no
   * further month of the basic deduction.
   */
  @Value.Default
  default boolean employed() {
    return true;
  }

  /**
   * Returns how many months of the year are counted for the basic deduction, this one included; one more than before
   * unless stated. Who takes the first job of the year may count from January on (announcement no. 13 of 2020).
   */
  Optional<Integer> months();

  /**
   * Returns what the month adds to the special additional deductions (专项附加扣除), what was reported late included; empty
   * for nothing.
   */
  Optional<Money> additionalDeductions();

  /** Returns the stated bases of contributions (缴费基数) by name; the month's taxable wage for those not named. */
  ImmutableMap<String, Money> bases();

  /** Checks persons, months, signs and currency. */
  @Value.Check
  default void check() {
    checkArgument(
        slip().lines().stream().noneMatch(line -> line.kind().isWithheld()),
        "Argument 'slip' of %s must have nothing withheld yet",
        slip().agent());
    before()
        .ifPresent(year -> checkArgument(
            year.agent().equals(slip().agent())
                && year.through().isBefore(slip().month()),
            "Argument 'before' of %s in %s must be of an earlier month but has %s",
            slip().agent(),
            slip().month(),
            year));
    carriedIn()
        .forEach(claim -> checkArgument(
            claim.agent().equals(slip().agent())
                && claim.kind().isContribution()
                && claim.since().isBefore(slip().month()),
            "Argument 'carriedIn' of %s in %s must hold the agent's contributions of earlier months but has %s",
            slip().agent(),
            slip().month(),
            claim));
    additionalDeductions().ifPresent(amount -> checkAmount("additionalDeductions", amount));
    bases().forEach((name, base) -> checkAmount("bases", base));
  }

  private void checkAmount(String name, Money amount) {
    checkArgument(
        !amount.isNegative() && amount.getCurrencyUnit().equals(slip().currency()),
        "Argument '%s' of %s must be in %s and not negative but has value %s",
        name,
        slip().agent(),
        slip().currency(),
        amount);
  }

  /** Builds inputs. */
  final class Builder extends ImmutableWithholdingInput.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param slip the slip that nothing is withheld from yet
   * @return a new builder
   */
  static Builder builder(Payslip slip) {
    return new Builder().slip(slip);
  }
}
