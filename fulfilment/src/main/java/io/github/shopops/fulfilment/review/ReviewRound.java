package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.immutables.value.Value;

/**
 * All that is known when orders are reviewed. Nothing depends on the order of the cases.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ReviewRound extends Serializable permits ImmutableReviewRound {
  /** Returns the time of the review. */
  Instant now();

  /**
   * Returns the orders to review, for which nothing is allocated yet; unpaid ones wait, and make others wait, unless
   * they are {@linkplain io.github.shopops.core.order.Order#CASH_ON_DELIVERY paid for on delivery}.
   */
  ImmutableList<ReviewCase> cases();

  /** Returns orders that were reviewed earlier, in which duplicates are looked for. */
  ImmutableList<ReviewCase> earlier();

  /** Returns the stock by SKU, all locations together; a SKU that is not here has none. */
  ImmutableMap<String, StockLevel> stock();

  /** Returns the barcodes by SKU, blank ones too; a SKU that is not here is known to nobody. */
  ImmutableMap<String, String> barcodes();

  /** Checks that no order is there twice. */
  @Value.Check
  default void check() {
    Set<OrderId> orders = new HashSet<>();
    for (ReviewCase each : Iterables.concat(cases(), earlier())) {
      checkArgument(
          orders.add(each.order().id()),
          "Argument 'cases' must have each order once but has %s twice",
          each.order().id());
    }
  }

  /** Builds rounds. */
  final class Builder extends ImmutableReviewRound.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
