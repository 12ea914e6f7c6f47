package io.github.shopops.core.promotion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Goods that go with an order for nothing (赠品).
 *
 * @param sku the goods
 * @param quantity how many, at least 1
 */
public record GivenPresent(String sku, int quantity) implements Serializable {
  /** Checks the number. */
  public GivenPresent {
    requireNonNull(sku, "sku");
    checkArgument(
        quantity > 0, "Argument 'quantity' must be at least 1 but has value %s", quantity);
  }
}
