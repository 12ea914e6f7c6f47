package io.github.shopops.core.promotion.cart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.LineId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a buyer is about to buy (购物车), of one shop or of several.
 *
 * <p>The order of lines and bargains means nothing. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Cart extends Serializable permits ImmutableCart {
  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /** Returns the lines. */
  ImmutableList<CartLine> lines();

  /** Returns the prices that agents agreed on, at most one a line. */
  ImmutableList<Bargain> bargains();

  /** Checks ids, currencies and that bargains are about lines of the cart. */
  @Value.Check
  default void check() {
    Map<LineId, CartLine> byId = new HashMap<>();
    for (CartLine line : lines()) {
      checkArgument(
          byId.put(line.id(), line) == null,
          "Argument 'lines' holds two lines with id %s",
          line.id());
      checkCurrency("listPrice", line.id(), line.listPrice());
    }
    Set<LineId> agreed = new HashSet<>();
    for (Bargain bargain : bargains()) {
      checkArgument(
          byId.containsKey(bargain.line()),
          "Argument 'bargains' must be about lines of the cart but names line %s",
          bargain.line());
      checkArgument(
          agreed.add(bargain.line()), "Argument 'bargains' holds two for line %s", bargain.line());
      checkCurrency("price", bargain.line(), bargain.price());
    }
  }

  private void checkCurrency(String name, LineId line, Money amount) {
    checkArgument(
        amount.getCurrencyUnit().equals(currency()),
        "Argument '%s' must be in %s on line %s but has value %s",
        name,
        currency(),
        line,
        amount);
  }

  /** Builds carts. */
  final class Builder extends ImmutableCart.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param currency the currency of all amounts
   * @return a new builder
   */
  static Builder builder(CurrencyUnit currency) {
    return new Builder().currency(currency);
  }
}
