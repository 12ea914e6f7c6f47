package io.github.shopops.core.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.LINE;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How orders look in JSON. An order states its currency once; its amounts are numbers. */
public final class OrderShapes {
  /** A buyer, by id. */
  public static final Shape<BuyerId> BUYER = NAME.as(BuyerId::of, BuyerId::value);

  /** The colour of a flag, by the platform's number. */
  public static final Shape<SellerFlag> FLAG =
      WHOLE.where(code -> code >= 0, "json.at-least", 0).as(SellerFlag::new, SellerFlag::code);

  private static final Shape<PlantedFlag> PLANTED = Parts.<PlantedFlag>of()
      .part("flag", FLAG, PlantedFlag::flag)
      .optional("by", AGENT, PlantedFlag::by)
      .optional("at", INSTANT, PlantedFlag::at)
      .make(parts -> new PlantedFlag(parts.get("flag"), parts.orNull("by"), parts.orNull("at")));

  /** An order; one whose lines are in another currency than its total cannot be written. */
  public static final Shape<Order> ORDER = Shape.of(
      place -> {
        place.check(place.node().isObject(), "json.type.object");
        return order(CURRENCY.read(place.field("currency"))).read(place);
      },
      order -> order(order.total().getCurrencyUnit()).write(order));

  private OrderShapes() {}

  private static Shape<Order> order(CurrencyUnit currency) {
    Shape<Money> amount = Scalars.amount(currency);
    Money zero = Money.zero(currency);
    return ObjectShape.<Order, Order.Builder>of(() -> Order.builder(currency))
        .field("id", Scalars.ORDER, Order::id, (b, id) -> b.id(id))
        .field("buyer", BUYER, Order::buyer, (b, buyer) -> b.buyer(buyer))
        .field("createdAt", INSTANT, Order::createdAt, (b, at) -> b.createdAt(at))
        .optional("paidAt", INSTANT, Order::paidAt, (b, at) -> b.paidAt(at))
        .optional("shippedAt", INSTANT, Order::shippedAt, (b, at) -> b.shippedAt(at))
        .optional("signedAt", INSTANT, Order::signedAt, (b, at) -> b.signedAt(at))
        .usually(
            "status",
            NAME.as(OrderStatus::new, OrderStatus::code),
            OrderStatus.UNKNOWN,
            Order::status,
            (b, status) -> b.status(status))
        // Read before the others, in whose light they stand.
        .field("currency", CURRENCY, order -> order.total().getCurrencyUnit(), (b, unit) -> {})
        .field("total", amount, Order::total, (b, total) -> b.total(total))
        .usually("paid", amount, zero, Order::paid, (b, paid) -> b.paid(paid))
        .usually("postage", amount, zero, Order::postage, (b, postage) -> b.postage(postage))
        .usually("refunded", amount, zero, Order::refunded, (b, amt) -> b.refunded(amt))
        .optional("flag", PLANTED, Order::flag, (b, flag) -> b.flag(flag))
        .optional("note", TEXT, Order::note, (b, note) -> b.note(note))
        .optional("noteAt", INSTANT, Order::noteAt, (b, at) -> b.noteAt(at))
        .usually(
            "lines",
            line(amount).list(),
            ImmutableList.of(),
            Order::lines,
            (b, lines) -> b.lines(lines))
        .usually(
            "tags", Scalars.set(TEXT), ImmutableSet.of(), Order::tags, (b, tags) -> b.tags(tags))
        .shape(Order.Builder::build);
  }

  private static Shape<OrderLine> line(Shape<Money> amount) {
    return Parts.<OrderLine>of()
        .optional("id", LINE, OrderLine::id)
        .part("title", TEXT, OrderLine::title)
        .optional("sku", TEXT, OrderLine::sku)
        .part("quantity", COUNT, OrderLine::quantity)
        .part("unitPrice", amount, OrderLine::unitPrice)
        .optional("paid", amount, OrderLine::paid)
        .make(parts -> new OrderLine(
            parts.orNull("id"),
            parts.get("title"),
            parts.orNull("sku"),
            parts.<Integer>get("quantity"),
            parts.get("unitPrice"),
            parts.orNull("paid")));
  }
}
