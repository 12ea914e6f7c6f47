package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.parcel.Parcel;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * An order that a buyer adds to a parcel (加单): paid, and held by nothing.
 *
 * @param order the added order
 * @param key to whom it goes, and from where
 * @param parcel the parcel to which it is added
 * @param parcelKey to whom the parcel goes, and from where
 * @param isPulled whether the clerk's note says that the parcel's goods are pulled already (已配货), whatever its stage
 * @param postage what a parcel of its own costs the buyer, zero or more
 * @param postagePaid what of that the buyer has paid with the added order, zero or more
 */
public record AddOn(
    OrderId order,
    MergeKey key,
    Parcel parcel,
    MergeKey parcelKey,
    boolean isPulled,
    Money postage,
    Money postagePaid)
    implements Serializable {
  /** Checks the amounts. */
  public AddOn {
    requireNonNull(order, "order");
    requireNonNull(key, "key");
    requireNonNull(parcel, "parcel");
    requireNonNull(parcelKey, "parcelKey");
    checkArgument(
        !postage.isNegative(), "Argument 'postage' must not be negative but has value %s", postage);
    checkArgument(
        !postagePaid.isNegative() && postagePaid.isSameCurrency(postage),
        "Argument 'postagePaid' must be in %s and not negative but has value %s",
        postage.getCurrencyUnit(),
        postagePaid);
  }
}
