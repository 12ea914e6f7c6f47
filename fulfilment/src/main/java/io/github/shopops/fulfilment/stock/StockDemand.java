package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What is asked of the stock of a SKU.
 *
 * @param sku the shop's own code for the goods
 * @param listed how many the platform lists for sale (上架数), zero or more
 * @param minimum how many there should always be (最低库存), zero or more
 * @param openDemand how many pieces of paid orders are neither shipped nor cancelled, zero or more
 * @param discontinued whether it is sold no longer (停售)
 */
public record StockDemand(
    String sku, long listed, long minimum, long openDemand, boolean discontinued)
    implements Serializable {
  /** Checks that no number is negative. */
  public StockDemand {
    requireNonNull(sku, "sku");
    check("listed", listed, sku);
    check("minimum", minimum, sku);
    check("openDemand", openDemand, sku);
  }

  private static void check(String name, long number, String sku) {
    checkArgument(
        number >= 0,
        "Argument '%s' must be zero or more of SKU %s but has value %s",
        name,
        sku,
        number);
  }
}
