package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An order as the platform means it (订单). Whether it counts for anybody is not said here but decided by attribution.
 *
 * <p>All amounts are in the currency of {@link #total}. This class is immutable and thread-safe; its
 * {@code toString} shows neither the buyer nor the note.
 */
@Value.Immutable
public sealed interface Order extends Serializable permits ImmutableOrder {
  /** Tags an order that was placed to try something out (测试订单). */
  String TEST = "test";

  /** Tags a link that only collects a price difference (补差价). */
  String PRICE_DIFFERENCE = "price-difference";

  /** Tags a purchase by the shop's own people (员工自购). */
  String STAFF_PURCHASE = "staff-purchase";

  /** Tags an order that nobody really placed (刷单). */
  String BRUSHED = "brushed";

  /** Tags an order that came by telephone and was entered by hand (电话订单). */
  String TELEPHONE = "telephone";

  /** Tags an order that is paid for when it arrives (货到付款). */
  String CASH_ON_DELIVERY = "cash-on-delivery";

  /** Returns the order's id. */
  OrderId id();

  /** Returns who bought. */
  @Value.Redacted
  BuyerId buyer();

  /** Returns when it was placed (下单). */
  Instant createdAt();

  /** Returns when it was paid, empty while it is not. */
  Optional<Instant> paidAt();

  /** Returns when it was shipped, empty while it is not. */
  Optional<Instant> shippedAt();

  /** Returns when it was signed for, empty while it is not. */
  Optional<Instant> signedAt();

  /** Returns where it stands on the platform. */
  OrderStatus status();

  /** Returns what the order came to before any change of price, postage included. */
  Money total();

  /** Returns what the buyer paid, gross: nothing that went back later is taken off; zero while unpaid. */
  Money paid();

  /** Returns the part of {@link #paid} that is postage. */
  Money postage();

  /** Returns what the platform says went back to the buyer so far, without saying when or why; see {@link Refund}. */
  Money refunded();

  /** Returns the flag on it, empty where none is known. */
  Optional<PlantedFlag> flag();

  /** Returns the seller's note (备注) as written, empty where the source does not carry notes. */
  @Value.Redacted
  Optional<String> note();

  /** Returns when the note was first complete, empty where the shop does not record it. */
  Optional<Instant> noteAt();

  /** Returns the lines, none where the source does not carry them. */
  ImmutableList<OrderLine> lines();

  /** Returns what marks it out, such as {@link #TEST}; an open set. */
  ImmutableSet<String> tags();

  /** Returns whether it was paid. */
  @Value.Derived
  default boolean isPaid() {
    return paidAt().isPresent();
  }

  /** Checks signs and currency. */
  @Value.Check
  default void check() {
    checkAmount("total", total());
    checkAmount("paid", paid());
    checkAmount("postage", postage());
    checkAmount("refunded", refunded());
    checkArgument(
        isPaid() || paid().isZero(),
        "Argument 'paid' must be zero on unpaid order %s but has value %s",
        id(),
        paid());
  }

  private void checkAmount(String name, Money amount) {
    checkArgument(
        !amount.isNegative(),
        "Argument '%s' must not be negative on order %s but has value %s",
        name,
        id(),
        amount);
    checkArgument(
        amount.getCurrencyUnit().equals(total().getCurrencyUnit()),
        "Argument '%s' must be in %s on order %s but has value %s",
        name,
        total().getCurrencyUnit(),
        id(),
        amount);
  }

  /** Builds orders; status, postage, refunds and amount paid start as unknown and zero. */
  final class Builder extends ImmutableOrder.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param currency the currency of all amounts
   * @return a new builder
   */
  static Builder builder(CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new Builder().status(OrderStatus.UNKNOWN).paid(zero).postage(zero).refunded(zero);
  }
}
