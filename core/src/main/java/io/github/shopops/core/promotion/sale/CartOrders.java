package io.github.shopops.core.promotion.sale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.promotion.PricedLine;
import io.github.shopops.core.promotion.PricedShipping;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A paid cart as the orders that it becomes, one for each shop (拆单).
 *
 * <p>An order's lines carry what was paid for them after their shares of every offer, and the order's paid amount is
 * their sum and the postage: what commission counts is what was paid. Flags, notes and tags are for the caller to add:
 * {@code Order.builder(currency).from(order).flag(flag)}. Presents are no lines of an order, since nothing is paid for
 * them and an offer may be over the goods of several shops: {@link io.github.shopops.core.promotion.AppliedOffer#present}
 * tells the warehouse what to add. This class is immutable and thread-safe; its
 * {@code toString} does not show the buyer.
 */
@Value.Immutable
public sealed interface CartOrders extends Serializable permits ImmutableCartOrders {
  /** Returns the cart. */
  PaidCart cart();

  /** Returns who bought. */
  @Value.Redacted
  BuyerId buyer();

  /** Returns the id of each shop's order, by shop: exactly the shops of the cart, and an id for each. */
  ImmutableSortedMap<String, OrderId> ids();

  /** Returns when the orders were placed. */
  Instant placedAt();

  /** Returns when they were paid. */
  Instant paidAt();

  /** Checks that each shop has its own order. */
  @Value.Check
  default void check() {
    ImmutableSet<String> shops = ImmutableSet.copyOf(cart().priced().shipping().keySet());
    checkArgument(
        ids().keySet().equals(shops),
        "Argument 'ids' must name the shops %s but has value %s",
        shops,
        ids());
    checkArgument(
        ImmutableSet.copyOf(ids().values()).size() == ids().size(),
        "Argument 'ids' must hold each order once but has value %s",
        ids());
  }

  /**
   * Returns the orders.
   *
   * @return by shop
   */
  default ImmutableList<Order> orders() {
    return cart().priced().shipping().entrySet().stream()
        .map(entry -> order(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns a statement as refunds of these orders: one for an order's goods with the id {@code refund.order}, and one
   * for its postage with the id {@code refund.order.postage}, each where it is above zero. A shop to which postage is no
   * part of an order's worth leaves the second out.
   *
   * @param statement what goes back
   * @param id the refund's id, from which those of its parts are made
   * @param at when the money goes back
   * @param fault whose fault it is that the goods come back
   * @return the refunds, by shop, goods before postage
   * @throws IllegalArgumentException if the statement is of another cart
   */
  default ImmutableList<Refund> refunds(
      RefundStatement statement, String id, Instant at, Refund.Fault fault) {
    requireNonNull(id, "id");
    checkArgument(
        statement.paid().priced().equals(cart().priced()),
        "Argument 'statement' must be of the cart of orders %s",
        ids().values());
    ImmutableSortedMap<String, Money> goods = statement.goodsByShop();
    ImmutableList.Builder<Refund> refunds = ImmutableList.builder();
    ids().forEach((shop, order) -> {
      Money amount = goods.get(shop);
      if (amount != null) {
        refunds.add(new Refund(id + "." + order, order, at, amount, fault));
      }
      Money postage = statement.postage().get(shop);
      if (postage != null) {
        refunds.add(new Refund(id + "." + order + ".postage", order, at, postage, fault));
      }
    });
    return refunds.build();
  }

  private Order order(String shop, PricedShipping shipping) {
    ImmutableList<PricedLine> lines = cart().priced().lines().stream()
        .filter(line -> line.line().shop().equals(shop))
        .collect(ImmutableList.toImmutableList());
    Money postage = cart().paid(shipping);
    Money goods = sum(lines.stream().map(cart()::paid));
    Money left = sum(lines.stream().map(cart()::left)).plus(cart().left(shop, shipping));
    return Order.builder(cart().priced().cart().currency())
        .id(requireNonNull(ids().get(shop), "ids"))
        .buyer(buyer())
        .createdAt(placedAt())
        .paidAt(paidAt())
        .status(
            cart().stage() == PaidCart.Stage.WHOLE
                ? OrderStatus.WAIT_SELLER_SEND_GOODS
                : OrderStatus.WAIT_BUYER_PAY)
        .total(sum(lines.stream().map(PricedLine::list)).plus(shipping.fee()))
        .paid(goods.plus(postage))
        .postage(postage)
        .refunded(goods.plus(postage).minus(left))
        .lines(lines.stream().map(this::orderLine).collect(ImmutableList.toImmutableList()))
        .build();
  }

  private OrderLine orderLine(PricedLine line) {
    return new OrderLine(
        line.line().id(),
        line.line().title(),
        line.line().sku(),
        line.line().quantity(),
        line.line().listPrice(),
        cart().paid(line));
  }

  private Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(cart().priced().cart().currency()), Money::plus);
  }

  /** Builds orders of carts. */
  final class Builder extends ImmutableCartOrders.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param cart the paid cart
   * @return a new builder
   */
  static Builder builder(PaidCart cart) {
    return new Builder().cart(requireNonNull(cart, "cart"));
  }
}
