package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the stock of a SKU, and what it was listed with.
 *
 * @param sku the shop's own code for the goods
 * @param listed how many the platform lists for sale (上架数), zero or more
 * @param minimum how many there should always be (最低库存), zero or more
 * @param openDemand how many pieces of paid orders are neither shipped nor cancelled, zero or more
 * @param discontinued whether it is sold no longer (停售)
 * @param barcode its barcode (条码), blank where it is known to have none, null where nobody says
 * @param location where it is to lie (货位), blank where no place was given to it, null where nobody says
 * @param merchantCode what the platform's listing has as the shop's code (商家编码), blank where it has none, as after a
 *     careless re-listing (clause {@code warehouse/L8}), null where nobody says
 */
public record StockDemand(
    String sku,
    long listed,
    long minimum,
    long openDemand,
    boolean discontinued,
    @Nullable String barcode,
    @Nullable String location,
    @Nullable String merchantCode)
    implements Serializable {
  /** Checks that no number is negative. */
  public StockDemand {
    requireNonNull(sku, "sku");
    check("listed", listed, sku);
    check("minimum", minimum, sku);
    check("openDemand", openDemand, sku);
  }

  /**
   * Makes what is asked of the stock of a SKU of which nobody says what it was listed with.
   *
   * @param sku the shop's own code for the goods
   * @param listed how many the platform lists for sale, zero or more
   * @param minimum how many there should always be, zero or more
   * @param openDemand how many pieces of paid orders are neither shipped nor cancelled, zero or more
   * @param discontinued whether it is sold no longer
   */
  public StockDemand(String sku, long listed, long minimum, long openDemand, boolean discontinued) {
    this(sku, listed, minimum, openDemand, discontinued, null, null, null);
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
