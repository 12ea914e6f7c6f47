package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * So many pieces of a SKU from a place.
 *
 * @param sku the shop's own code for the goods, not blank
 * @param location where they lie (货位), not blank, null where nobody knows
 * @param quantity how many pieces, at least one
 */
public record PickLine(String sku, @Nullable String location, int quantity)
    implements Serializable {
  /** Checks texts and number. */
  public PickLine {
    requireNonNull(sku, "sku");
    checkArgument(!sku.isBlank(), "Argument 'sku' must not be blank at location %s", location);
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
