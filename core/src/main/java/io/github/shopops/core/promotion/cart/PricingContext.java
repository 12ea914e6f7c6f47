package io.github.shopops.core.promotion.cart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The circumstances in which a cart is priced: who buys, when, where it goes, and what offers have left.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PricingContext extends Serializable permits ImmutablePricingContext {
  /** Returns when the cart is priced. */
  Instant instant();

  /** Returns who buys, somebody of whom nothing is known unless said otherwise. */
  @Value.Default
  default Buyer buyer() {
    return Buyer.builder().build();
  }

  /** Returns where the goods go, in the words in which offers exclude regions; empty where it is not known yet. */
  Optional<String> region();

  /** Returns what each shop asks for shipping, by shop; a shop that is absent asks nothing. */
  ImmutableMap<String, Money> shippingFees();

  /** Returns how far offers were used by all buyers before, by offer; one that is absent was never used. */
  ImmutableMap<OfferId, OfferUse> used();

  /** Returns how many units of a gift are left, by sku; one that is absent is not counted. */
  ImmutableMap<String, Integer> giftStock();

  /** Returns which of an offer's gifts the buyer chose, by offer, as sku. */
  ImmutableMap<OfferId, String> giftChoices();

  /** Checks the signs. */
  @Value.Check
  default void check() {
    shippingFees()
        .forEach((shop, fee) -> checkArgument(
            !fee.isNegative(),
            "Argument 'shippingFees' must not be negative for shop %s but has value %s",
            shop,
            fee));
    giftStock()
        .forEach((sku, left) -> checkArgument(
            left >= 0,
            "Argument 'giftStock' must not be negative for %s but has value %s",
            sku,
            left));
  }

  /** Builds contexts. */
  final class Builder extends ImmutablePricingContext.Builder {
    Builder() {}
  }

  /**
   * Returns a builder of a context without fees and earlier use.
   *
   * @param instant when the cart is priced
   * @return a new builder
   */
  static Builder builder(Instant instant) {
    return new Builder().instant(instant);
  }
}
