package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order, a sub-order (子订单) in the platform's words.
 *
 * @param id the sub-order's id, or null where the export gives none
 * @param title what the buyer saw
 * @param sku the shop's own code for the goods, or null where there is none
 * @param quantity how many, at least one
 * @param unitPrice the price of one before discounts of the order
 * @param paid what was paid for the line after its shares of all discounts, without postage (分摊后实付), or null where
 *     the source does not say
 */
public record OrderLine(
    @Nullable LineId id,
    String title,
    @Nullable String sku,
    int quantity,
    Money unitPrice,
    @Nullable Money paid)
    implements Serializable {
  /** Checks quantity, price and what was paid. */
  public OrderLine {
    requireNonNull(title, "title");
    requireNonNull(unitPrice, "unitPrice");
    checkArgument(
        quantity > 0, "Argument 'quantity' must be at least 1 but has value %s", quantity);
    checkArgument(
        !unitPrice.isNegative(),
        "Argument 'unitPrice' must not be negative but has value %s",
        unitPrice);
    checkArgument(
        paid == null
            || (!paid.isNegative() && paid.getCurrencyUnit().equals(unitPrice.getCurrencyUnit())),
        "Argument 'paid' must be in %s and not negative but has value %s",
        unitPrice.getCurrencyUnit(),
        paid);
  }
}
