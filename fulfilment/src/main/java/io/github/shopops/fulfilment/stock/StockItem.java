package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Goods at a place (库存项): what a shelf has one number for.
 *
 * @param sku the shop's own code for the goods
 * @param location where they lie (货位)
 */
public record StockItem(String sku, String location)
    implements Comparable<StockItem>, Serializable {
  private static final Comparator<StockItem> ORDER =
      Comparator.comparing(StockItem::sku).thenComparing(StockItem::location);

  /** Checks that neither is blank. */
  public StockItem {
    requireNonNull(sku, "sku");
    requireNonNull(location, "location");
    checkArgument(!sku.isBlank(), "Argument 'sku' must not be blank at location %s", location);
    checkArgument(!location.isBlank(), "Argument 'location' must not be blank of SKU %s", sku);
  }

  /**
   * Makes an item.
   *
   * @param sku the shop's own code for the goods
   * @param location where they lie
   * @return the item
   */
  public static StockItem of(String sku, String location) {
    return new StockItem(sku, location);
  }

  /** Orders by SKU, then by location, as text. */
  @Override
  public int compareTo(StockItem other) {
    return ORDER.compare(this, other);
  }

  /** Returns SKU and location. */
  @Override
  public String toString() {
    return sku + '@' + location;
  }
}
