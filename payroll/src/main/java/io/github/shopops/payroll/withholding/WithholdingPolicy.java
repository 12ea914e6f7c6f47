package io.github.shopops.payroll.withholding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.payslip.LineKind;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an employer withholds from pay; nothing unless stated.
 *
 * <p>Not done here: the yearly settlement itself (only its figure is shown), a year-end bonus taxed apart (全年一次性奖金),
 * income exempt from tax beyond whole kinds of lines, contributions above what is deductible, the 60 000 yuan that
 * announcement no. 19 of 2020 deducts at once for low incomes, residents of other countries, and fees for services. This
 * class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface WithholdingPolicy extends Serializable permits ImmutableWithholdingPolicy {
  /** Returns the clause under which income tax is withheld (law/tax-2018-61); empty where it is not. */
  Optional<Clause> tax();

  /** Returns the tables of income tax, by years rising. */
  ImmutableList<TaxTable> tables();

  /**
   * Returns the kinds of lines that tax, and contributions where no base is stated, are on. A claim among them lowers
   * the income by what was really deducted of it.
   */
  ImmutableSet<LineKind> taxable();

  /** Returns how the tax of the year so far is rounded; half up unless stated. */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /** Returns what employer and employee contribute, in the order in which it is withheld. */
  ImmutableList<Contribution> contributions();

  /** Returns whether nothing is withheld at all. */
  default boolean isOff() {
    return tax().isEmpty() && contributions().isEmpty();
  }

  /**
   * Looks for the table of a year.
   *
   * @param year the year
   * @return the latest table that holds in it, empty before the first
   */
  default Optional<TaxTable> table(int year) {
    return tables().reverse().stream().filter(table -> table.year() <= year).findFirst();
  }

  /** Checks that years rise and names are unique. */
  @Value.Check
  default void check() {
    for (int i = 1; i < tables().size(); i++) {
      checkArgument(
          tables().get(i - 1).year() < tables().get(i).year(),
          "Argument 'tables' must have rising years but has %s after %s",
          tables().get(i).year(),
          tables().get(i - 1).year());
    }
    Set<String> names = new HashSet<>();
    contributions()
        .forEach(contribution -> checkArgument(
            names.add(contribution.name()),
            "Argument 'contributions' must name each differently but has '%s' twice",
            contribution.name()));
  }

  /**
   * Returns a policy that withholds nothing.
   *
   * @return the policy
   */
  static WithholdingPolicy none() {
    return builder().build();
  }

  /**
   * Returns the national income tax of China (law/tax-2018-61), without contributions, whose rates and limits the
   * employer names. Taxed are all earnings; what a closed month paid too much lowers them when it is deducted, while
   * compensations and fines do not.
   *
   * @return the policy
   */
  static WithholdingPolicy china() {
    return builder()
        .tax(Catalogue.clause("law/tax-2018-61"))
        .addTables(TaxTable.china())
        .addTaxable(
            LineKind.BASE,
            LineKind.COMMISSION,
            LineKind.CLAWBACK,
            LineKind.PERFORMANCE,
            LineKind.BONUS,
            LineKind.AWARD,
            LineKind.SUBSIDY,
            LineKind.GUARANTEE_TOP_UP,
            LineKind.HOLDBACK,
            LineKind.OVERTIME,
            LineKind.ADJUSTMENT,
            LineKind.UNPAID_LEAVE)
        .build();
  }

  /** Builds policies. */
  final class Builder extends ImmutableWithholdingPolicy.Builder {
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
