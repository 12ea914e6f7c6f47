package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import java.io.Serializable;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * What a slip really deducted of one claim (实扣), whether the claim arose in its month or was carried in.
 *
 * @param since the month the claim arose in
 * @param kind {@link LineKind#ADJUSTMENT}, {@link LineKind#COMPENSATION} or {@link LineKind#FINE}
 * @param clause the clause it arose under
 * @param evidence the facts it rests on
 * @param amount what was deducted, above zero
 */
public record Deduction(
    YearMonth since, LineKind kind, Clause clause, ImmutableList<Evidence> evidence, Money amount)
    implements Serializable {
  /** Checks kind and amount. */
  public Deduction {
    requireNonNull(since, "since");
    requireNonNull(clause, "clause");
    requireNonNull(evidence, "evidence");
    checkArgument(
        kind.isClaim(),
        "Argument 'kind' must be ADJUSTMENT, COMPENSATION or FINE but has value %s",
        kind);
    checkArgument(
        amount.isPositive(), "Argument 'amount' must be above zero but has value %s", amount);
  }
}
