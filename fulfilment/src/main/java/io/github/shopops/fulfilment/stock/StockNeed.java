package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * What an order needs of an item, and between which numbers its promise stays therefore.
 *
 * <p>Of 5 pieces ordered 1 was cancelled and 1 is shipped; 2 lie in the basket: 3 are wanted and 2 of them picked, so that 2
 * or 3 are promised.
 *
 * @param picked how many pieces lie in baskets or are packed but not shipped, besides those that a movement takes out of
 *     them; zero or more
 * @param wanted how many pieces are still to go out: ordered less shipped, cancelled and refunded for shortage; zero or more
 */
public record StockNeed(long picked, long wanted) implements Serializable {
  /** Nothing is known of what is picked, and any number is wanted. */
  public static final StockNeed UNKNOWN = new StockNeed(0, Long.MAX_VALUE);

  /** Checks that neither is negative. */
  public StockNeed {
    checkArgument(picked >= 0, "Argument 'picked' must be zero or more but has value %s", picked);
    checkArgument(wanted >= 0, "Argument 'wanted' must be zero or more but has value %s", wanted);
  }
}
