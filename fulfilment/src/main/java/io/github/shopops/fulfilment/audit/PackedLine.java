package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * So many pieces of a SKU that a parcel is to hold for an order.
 *
 * @param order for which order
 * @param sku the shop's own code for the goods, not blank
 * @param barcode what stands on each piece (条码), blank where the goods are known to have none, null where nobody said
 * @param quantity how many pieces, at least one
 * @param location where they lie (货位), not blank, null where nobody knows
 */
public record PackedLine(
    OrderId order,
    String sku,
    @Nullable String barcode,
    int quantity,
    @Nullable String location) implements Serializable {
  /** Checks texts and number. */
  public PackedLine {
    requireNonNull(order, "order");
    requireNonNull(sku, "sku");
    checkArgument(!sku.isBlank(), "Argument 'sku' must not be blank in order %s", order);
    checkArgument(
        location == null || !location.isBlank(),
        "Argument 'location' must not be blank of SKU %s",
        sku);
    checkArgument(
        quantity >= 1,
        "Argument 'quantity' must be at least 1 of SKU %s but has value %s",
        sku,
        quantity);
  }
}
