package io.github.shopops.core.promotion.cart;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * How far an offer has been used: before a cart as part of the context, or by a cart as what the caller has to count.
 *
 * @param uses how often, not negative
 * @param discount what it took off, not negative
 */
public record OfferUse(int uses, Money discount) implements Serializable {
  /** Checks the signs. */
  public OfferUse {
    checkArgument(uses >= 0, "Argument 'uses' must not be negative but has value %s", uses);
    checkArgument(
        !discount.isNegative(),
        "Argument 'discount' must not be negative but has value %s",
        discount);
  }
}
