package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * A part of a sale of a closed month that is taken off now (A4); what it costs in commission is not said here.
 *
 * @param credit the credit as it stood before
 * @param amount how much of it is taken off, above zero and at most the credit
 * @param because the events, by instant
 */
public record SalesClawback(Credit credit, Money amount, ImmutableList<TakeOff> because)
    implements Serializable {
  /** Checks the amount. */
  public SalesClawback {
    requireNonNull(credit, "credit");
    requireNonNull(because, "because");
    checkArgument(
        amount.isPositive() && !amount.isGreaterThan(credit.amount()),
        "Argument 'amount' must be above zero and at most %s but has value %s",
        credit.amount(),
        amount);
  }
}
