package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * A sale of a closed month, or a part of it, that is taken off its agent now (clauses A4, A5 and forfeits).
 *
 * @param order the order
 * @param soldIn the closed month in which it was credited
 * @param amount the sales taken off, above zero
 * @param clause the clause under which it is taken off
 * @param evidence the facts it rests on beside the order, such as the refund
 */
public record ReturnedSale(
    OrderId order, YearMonth soldIn, Money amount, Clause clause, ImmutableList<Evidence> evidence)
    implements Comparable<ReturnedSale>, Serializable {
  private static final Comparator<ReturnedSale> ORDER = Comparator.comparing(ReturnedSale::soldIn)
      .thenComparing(ReturnedSale::order)
      .thenComparing(ReturnedSale::clause)
      .thenComparing(
          ReturnedSale::evidence, Comparators.lexicographical(Comparator.<Evidence>naturalOrder()))
      .thenComparing(ReturnedSale::amount);

  /** Checks the amount's sign. */
  public ReturnedSale {
    requireNonNull(order, "order");
    requireNonNull(soldIn, "soldIn");
    requireNonNull(clause, "clause");
    requireNonNull(evidence, "evidence");
    checkArgument(
        amount.isPositive(), "Argument 'amount' must be above zero but has value %s", amount);
  }

  /** Orders by month, then by order, clause, evidence and amount. */
  @Override
  public int compareTo(ReturnedSale other) {
    return ORDER.compare(this, other);
  }
}
