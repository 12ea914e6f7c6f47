package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.LINE;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.distinct;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.core.json.Scalars.sorted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.cart.PricingContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How carts and the circumstances in which they are priced look in JSON. */
final class CartShapes {
  private static final Shape<Integer> NUMBER =
      WHOLE.where(number -> number >= 0, "json.at-least", 0);

  private static final Shape<Buyer> BUYER = ObjectShape.<Buyer, Buyer.Builder>of(Buyer::builder)
      .usually("levels", sorted(TEXT), ImmutableSet.of(), Buyer::levels, (b, v) -> b.levels(v))
      .usually("tags", sorted(TEXT), ImmutableSet.of(), Buyer::tags, (b, v) -> b.tags(v))
      .usually(
          "earlierUse",
          map(OfferShapes.ID, NUMBER),
          ImmutableMap.of(),
          Buyer::earlierUse,
          (b, uses) -> b.earlierUse(uses))
      .shape(Buyer.Builder::build);

  private CartShapes() {}

  static Shape<Cart> cart(Shape<Money> amount) {
    Shape<ImmutableList<CartLine>> lines = distinct(line(amount), "id", CartLine::id);
    Shape<ImmutableList<Bargain>> bargains = distinct(bargain(amount), "line", Bargain::line);
    Shape<Cart> cart = Parts.<Cart>of()
        .part("currency", CURRENCY, Cart::currency)
        .part("lines", lines, Cart::lines)
        .usually("bargains", bargains, ImmutableList.of(), Cart::bargains)
        .make(parts -> Cart.builder(parts.get("currency"))
            .lines(parts.<ImmutableList<CartLine>>get("lines"))
            .bargains(parts.<ImmutableList<Bargain>>orElse("bargains", ImmutableList.of()))
            .build());
    return Shape.of(
        place -> {
          checkBargains(place);
          return cart.read(place);
        },
        cart::write);
  }

  /** Checks that bargains are about lines of the cart, as far as either can be read at all. */
  private static void checkBargains(Place cart) {
    if (cart.node().path("lines").isArray() && cart.node().path("bargains").isArray()) {
      Set<String> lines = new HashSet<>();
      cart.node().path("lines").forEach(line -> lines.add(line.path("id").asText()));
      for (Place bargain : cart.field("bargains").items()) {
        bargain
            .optional("line")
            .ifPresent(line ->
                line.demand(lines.contains(line.node().asText()), "json.cart.unknown-line"));
      }
    }
  }

  static Shape<PricingContext> context(Shape<Money> amount) {
    return Parts.<PricingContext>of()
        .optional("currency", CURRENCY, context -> currency(context).orElse(null))
        .part("instant", INSTANT, PricingContext::instant)
        .usually("buyer", BUYER, Buyer.builder().build(), PricingContext::buyer)
        .optional("region", TEXT, context -> context.region().orElse(null))
        .usually("shippingFees", map(TEXT, amount), ImmutableMap.of(), PricingContext::shippingFees)
        .usually("used", map(OfferShapes.ID, use(amount)), ImmutableMap.of(), PricingContext::used)
        .usually("giftStock", map(TEXT, NUMBER), ImmutableMap.of(), PricingContext::giftStock)
        .usually(
            "giftChoices",
            map(OfferShapes.ID, TEXT),
            ImmutableMap.of(),
            PricingContext::giftChoices)
        .make(parts -> PricingContext.builder(parts.get("instant"))
            .buyer(parts.orElse("buyer", Buyer.builder().build()))
            .region(Optional.ofNullable(parts.<String>orNull("region")))
            .shippingFees(parts.orElse("shippingFees", ImmutableMap.of()))
            .used(parts.orElse("used", ImmutableMap.of()))
            .giftStock(parts.orElse("giftStock", ImmutableMap.of()))
            .giftChoices(parts.orElse("giftChoices", ImmutableMap.of()))
            .build());
  }

  /** Returns the currency of a context's amounts, empty where it has none. */
  static Optional<CurrencyUnit> currency(PricingContext context) {
    return Stream.concat(
            context.shippingFees().values().stream(),
            context.used().values().stream().map(OfferUse::discount))
        .map(Money::getCurrencyUnit)
        .findFirst();
  }

  private static Shape<CartLine> line(Shape<Money> amount) {
    return Parts.<CartLine>of()
        .part("id", LINE, CartLine::id)
        .part("shop", NAME, CartLine::shop)
        .part("item", NAME, CartLine::item)
        .part("sku", NAME, CartLine::sku)
        .optional("title", TEXT, line -> line.title().equals(line.item()) ? null : line.title())
        .usually("categories", sorted(TEXT), ImmutableSet.of(), CartLine::categories)
        .part("listPrice", amount, CartLine::listPrice)
        .usually("quantity", COUNT, 1, CartLine::quantity)
        .optional("floor", amount, line -> line.floor().orElse(null))
        .optional("cost", amount, line -> line.cost().orElse(null))
        .usually("selected", YES_NO, true, CartLine::selected)
        .make(CartShapes::line);
  }

  private static CartLine line(Parts parts) {
    Money listPrice = parts.get("listPrice");
    @Nullable Money floor = parts.orNull("floor");
    parts.demand(
        floor == null || !floor.isGreaterThan(listPrice), "floor", "json.cart.floor", listPrice);
    String item = parts.get("item");
    return CartLine.builder(parts.get("id"))
        .shop(parts.get("shop"))
        .item(item)
        .sku(parts.get("sku"))
        .title(parts.orElse("title", item))
        .categories(parts.<ImmutableSet<String>>orElse("categories", ImmutableSet.of()))
        .listPrice(listPrice)
        .quantity(parts.orElse("quantity", 1))
        .floor(Optional.ofNullable(floor))
        .cost(Optional.ofNullable(parts.<Money>orNull("cost")))
        .selected(parts.orElse("selected", true))
        .build();
  }

  private static Shape<Bargain> bargain(Shape<Money> amount) {
    return Parts.<Bargain>of()
        .part("line", LINE, Bargain::line)
        .part("agent", AGENT, Bargain::agent)
        .part("price", amount, Bargain::price)
        .optional("approvedBy", AGENT, Bargain::approvedBy)
        .make(parts -> {
          AgentId agent = parts.get("agent");
          @Nullable AgentId approvedBy = parts.orNull("approvedBy");
          parts.demand(!agent.equals(approvedBy), "approvedBy", "json.cart.approved-by");
          return new Bargain(parts.get("line"), agent, parts.get("price"), approvedBy);
        });
  }

  private static Shape<OfferUse> use(Shape<Money> amount) {
    return Parts.<OfferUse>of()
        .part("uses", NUMBER, OfferUse::uses)
        .part("discount", amount, OfferUse::discount)
        .make(parts -> new OfferUse(parts.get("uses"), parts.get("discount")));
  }
}
