package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a cart costs, line by line and offer by offer (购物车计价结果).
 *
 * <p>Shares of an offer sum to its discount, lines and shipping to the total, and every offer of the book is either
 * applied or rejected. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PricedCart extends Serializable permits ImmutablePricedCart {
  /** Returns the cart as it was given. */
  Cart cart();

  /** Returns the circumstances. */
  PricingContext context();

  /** Returns the ticked lines, by line id. */
  ImmutableList<PricedLine> lines();

  /** Returns the shipping of the shops whose goods are ticked, by shop. */
  ImmutableSortedMap<String, PricedShipping> shipping();

  /** Returns the offers that apply, by level, then by id. */
  ImmutableList<AppliedOffer> applied();

  /** Returns all other offers, by id. */
  ImmutableList<RejectedOffer> rejected();

  /** Returns what could be added, the least first. */
  ImmutableList<Hint> hints();

  /** Returns what has to be counted as used when the cart is paid, to be committed at once, by offer (核销). */
  ImmutableSortedMap<OfferId, OfferUse> uses();

  /** Returns what a person should know: lines below cost, bargains without a supervisor. */
  ImmutableList<Finding> findings();

  /** Returns whether the price is proven to be the best. */
  Certificate certificate();

  /** Returns what the goods would cost without offers. */
  @Value.Derived
  default Money list() {
    return sum(lines(), PricedLine::list);
  }

  /** Returns what is to be paid for the goods. */
  @Value.Derived
  default Money goods() {
    return sum(lines(), PricedLine::payable);
  }

  /** Returns what is to be paid for shipping. */
  @Value.Derived
  default Money postage() {
    return sum(shipping().values(), PricedShipping::payable);
  }

  /** Returns what is to be paid in all. */
  @Value.Derived
  default Money total() {
    return goods().plus(postage());
  }

  /** Returns the part of the total that is paid now as a deposit (定金), zero where nothing is presold. */
  @Value.Derived
  default Money deposit() {
    return sum(lines(), PricedLine::deposit);
  }

  /** Returns what is left to pay after the deposit (尾款). */
  @Value.Derived
  default Money tail() {
    return total().minus(deposit());
  }

  private <T> Money sum(Iterable<T> parts, Function<T, Money> amount) {
    long minor = 0;
    for (T part : parts) {
      minor = Math.addExact(minor, amount.apply(part).getAmountMinorLong());
    }
    return Money.ofMinor(cart().currency(), minor);
  }

  /** Builds priced carts. */
  final class Builder extends ImmutablePricedCart.Builder {
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
