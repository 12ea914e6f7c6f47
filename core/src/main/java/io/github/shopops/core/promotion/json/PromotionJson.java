package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.json.Scalars.CURRENCY;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.margin.CartMargin;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.OfferBook;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Offers, carts, contexts, policies and platform costs as JSON, both ways; what a cart costs and what it leaves to the shop
 * as JSON, one way.
 *
 * <p>What is read from what {@code write} wrote equals what was written, and writing it again gives the same text. A text
 * states its currency once, in the field {@code currency}, and its amounts as numbers with at most the currency's
 * decimals; a text without amounts needs none. Rates are texts such as {@code "85 %"} or {@code "8.5折"}, instants texts
 * such as {@code "2026-11-11T00:00:00+08:00"}. What is left out is what is usual. This class needs Jackson.
 */
public final class PromotionJson {
  /** Amounts of a text that states no currency: none can be read, and each is written in its own. */
  private static final Shape<Money> ANY = Shape.of(
      place -> {
        new Place("", JsonNodeFactory.instance.objectNode()).checkField("currency");
        throw new IllegalStateException("An empty object has a field");
      },
      money -> Scalars.amount(money.getCurrencyUnit()).write(money));

  private PromotionJson() {}

  /**
   * Reads offers.
   *
   * @param json the text
   * @return the offers
   * @throws JsonRuleException if the text is no book of offers: an unknown field, tiers that fall, an end before the
   *     start, a rate above 100 %, an exclusion of an offer that it does not hold; it names the place and the remedy
   */
  public static OfferBook readOffers(String json) {
    Place place = Place.parse(requireNonNull(json, "json"));
    return OfferShapes.book(amount(place)).read(place);
  }

  /**
   * Writes offers.
   *
   * @param offers the offers
   * @return the text, indented, ending in a line break
   */
  public static String write(OfferBook offers) {
    return Place.print(OfferShapes.book(amount(OfferShapes.currency(offers))).write(offers));
  }

  /**
   * Reads a cart.
   *
   * @param json the text
   * @return the cart
   * @throws JsonRuleException if the text is no cart; it names the place and the remedy
   */
  public static Cart readCart(String json) {
    Place place = Place.parse(requireNonNull(json, "json"));
    return CartShapes.cart(amount(place)).read(place);
  }

  /**
   * Writes a cart.
   *
   * @param cart the cart
   * @return the text, indented, ending in a line break
   */
  public static String write(Cart cart) {
    return Place.print(CartShapes.cart(Scalars.amount(cart.currency())).write(cart));
  }

  /**
   * Reads the circumstances in which a cart is priced.
   *
   * @param json the text
   * @return the context
   * @throws JsonRuleException if the text is no context; it names the place and the remedy
   */
  public static PricingContext readContext(String json) {
    Place place = Place.parse(requireNonNull(json, "json"));
    return CartShapes.context(amount(place)).read(place);
  }

  /**
   * Writes the circumstances in which a cart is priced.
   *
   * @param context the context
   * @return the text, indented, ending in a line break
   * @throws IllegalArgumentException if its amounts are in several currencies
   */
  public static String write(PricingContext context) {
    return Place.print(CartShapes.context(amount(CartShapes.currency(context))).write(context));
  }

  /**
   * Reads a policy. One that says nothing is {@link PromotionPolicy#shopfront}.
   *
   * @param json the text
   * @return the policy
   * @throws JsonRuleException if the text is no policy; it names the place and the remedy
   */
  public static PromotionPolicy readPolicy(String json) {
    Place place = Place.parse(requireNonNull(json, "json"));
    return PolicyShapes.policy(own(place)).read(place);
  }

  /**
   * Writes a policy in full; clauses that are not in the catalogue are declared in it.
   *
   * @param policy the policy
   * @return the text, indented, ending in a line break
   */
  public static String write(PromotionPolicy policy) {
    return Place.print(PolicyShapes.policy(ImmutableList.of()).write(policy));
  }

  /**
   * Reads what a platform takes. The text must state the rate of categories that it does not name; what else it leaves
   * out costs nothing.
   *
   * @param json the text
   * @return the costs
   * @throws JsonRuleException if the text is no platform's costs: a rate above 100 %, a turnover of zero, an unknown
   *     clause; it names the place and the remedy
   */
  public static PlatformCosts readCosts(String json) {
    Place place = Place.parse(requireNonNull(json, "json"));
    return CostShapes.costs(amount(place), own(place)).read(place);
  }

  /**
   * Writes what a platform takes, in full; a clause that is not in the catalogue is declared in it.
   *
   * @param costs the costs
   * @return the text, indented, ending in a line break
   */
  public static String write(PlatformCosts costs) {
    Shape<Money> amount = Scalars.amount(CostShapes.currency(costs));
    return Place.print(CostShapes.costs(amount, ImmutableList.of()).write(costs));
  }

  /**
   * Writes what a cart costs, each sentence as the key of its text and what fills it, for a reader that has texts of its
   * own. Findings name what goods cost the shop and are for its staff alone; nothing else here does.
   *
   * @param priced the priced cart
   * @return the text, indented, ending in a line break
   */
  public static String write(PricedCart priced) {
    return Place.print(new PricedCartWriter(new Sentences(Optional.empty())).write(priced));
  }

  /**
   * Writes what a cart costs as {@link #write(PricedCart)} does, with each sentence worded besides.
   *
   * @param priced the priced cart
   * @param explanations the language to word it in, and the texts
   * @return the text, indented, ending in a line break
   */
  public static String write(PricedCart priced, Explanations explanations) {
    return Place.print(
        new PricedCartWriter(new Sentences(Optional.of(explanations))).write(priced));
  }

  /**
   * Writes what a cart leaves to the shop, each sentence as the key of its text and what fills it. It names what goods
   * cost the shop and is for its staff alone. Cost and margin are sums over the lines whose cost is known; the ids of the
   * others stand under {@code unknown}.
   *
   * @param margin what is left
   * @return the text, indented, ending in a line break
   */
  public static String write(CartMargin margin) {
    return Place.print(new CartMarginWriter(new Sentences(Optional.empty())).write(margin));
  }

  /**
   * Writes what a cart leaves to the shop as {@link #write(CartMargin)} does, with each sentence worded besides.
   *
   * @param margin what is left
   * @param explanations the language to word it in, and the texts
   * @return the text, indented, ending in a line break
   */
  public static String write(CartMargin margin, Explanations explanations) {
    return Place.print(
        new CartMarginWriter(new Sentences(Optional.of(explanations))).write(margin));
  }

  /** Returns the clauses that a text declares. */
  private static ImmutableList<Clause> own(Place text) {
    return text.optional("clauses").map(ClauseShapes.OWN::read).orElse(ImmutableList.of());
  }

  /** Amounts in the currency that a text states, which it must only where it has any. */
  private static Shape<Money> amount(Place text) {
    return text.optional("currency").map(CURRENCY::read).map(Scalars::amount).orElse(ANY);
  }

  /** Amounts to be written; where there are none, no currency is needed. */
  private static Shape<Money> amount(Optional<CurrencyUnit> currency) {
    return currency.map(Scalars::amount).orElse(ANY);
  }
}
