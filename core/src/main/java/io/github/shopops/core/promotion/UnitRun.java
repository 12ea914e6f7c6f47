package io.github.shopops.core.promotion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * Units of a line that are treated alike at item level.
 *
 * @param units how many, at least 1
 * @param amount what they cost together after the item level
 * @param offers what made that price, none for the list price; two where a member price came on top
 */
public record UnitRun(int units, Money amount, ImmutableList<OfferId> offers)
    implements Serializable {
  /** Checks the number. */
  public UnitRun {
    checkArgument(units > 0, "Argument 'units' must be at least 1 but has value %s", units);
    checkArgument(
        !amount.isNegative(), "Argument 'amount' must not be negative but has value %s", amount);
  }
}
