package io.github.shopops.core.promotion.cart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Goods in a cart: so many units of one variant.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CartLine extends Serializable permits ImmutableCartLine {
  /** Returns the line's id, unique in its cart. */
  LineId id();

  /** Returns the shop that sells it. */
  String shop();

  /** Returns the item (商品). */
  String item();

  /** Returns the variant's code (规格编码). */
  String sku();

  /** Returns what the buyer sees, the item unless said otherwise. */
  @Value.Default
  default String title() {
    return item();
  }

  /** Returns the categories it is in. */
  ImmutableSet<String> categories();

  /** Returns the price of a unit before any offer (一口价). */
  Money listPrice();

  /** Returns how many units, at least 1. */
  int quantity();

  /** Returns the least that a unit may be sold for (底价), empty where there is no such floor. */
  Optional<Money> floor();

  /** Returns what a unit costs the shop (成本), empty where it is not known. */
  @Value.Redacted
  Optional<Money> cost();

  /** Returns whether the buyer has ticked it; an unticked line is not priced. */
  @Value.Default
  default boolean selected() {
    return true;
  }

  /**
   * Returns whether a scope holds this line.
   *
   * @param scope the scope
   * @return true if it picks the line and does not exclude it
   */
  default boolean isIn(Scope scope) {
    return (scope.includes().isEmpty() || isPickedByAny(scope.includes()))
        && !isPickedByAny(scope.excludes());
  }

  /** A loop, since every line is held against every offer. */
  private boolean isPickedByAny(ImmutableSet<Selector> selectors) {
    for (Selector selector : selectors) {
      if (isPickedBy(selector)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a selector picks this line.
   *
   * @param selector the selector
   * @return true if the line has that name
   */
  default boolean isPickedBy(Selector selector) {
    return switch (selector.kind()) {
      case SHOP -> shop().equals(selector.name());
      case CATEGORY -> categories().contains(selector.name());
      case ITEM -> item().equals(selector.name());
      case SKU -> sku().equals(selector.name());
    };
  }

  /** Checks signs, names and currencies. */
  @Value.Check
  default void check() {
    checkNotBlank("shop", shop());
    checkNotBlank("item", item());
    checkNotBlank("sku", sku());
    checkArgument(
        quantity() > 0,
        "Argument 'quantity' must be at least 1 on line %s but has value %s",
        id(),
        quantity());
    checkAmount("listPrice", listPrice());
    floor().ifPresent(floor -> checkAmount("floor", floor));
    cost().ifPresent(cost -> checkAmount("cost", cost));
    checkArgument(
        floor().stream().noneMatch(floor -> floor.isGreaterThan(listPrice())),
        "Argument 'floor' must be at most the list price %s on line %s but has value %s",
        listPrice(),
        id(),
        floor());
  }

  private void checkNotBlank(String name, String value) {
    checkArgument(!value.isBlank(), "Argument '%s' must not be blank on line %s", name, id());
  }

  private void checkAmount(String name, Money amount) {
    checkArgument(
        !amount.isNegative() && amount.getCurrencyUnit().equals(listPrice().getCurrencyUnit()),
        "Argument '%s' must be in %s and not negative on line %s but has value %s",
        name,
        listPrice().getCurrencyUnit(),
        id(),
        amount);
  }

  /** Builds lines. */
  final class Builder extends ImmutableCartLine.Builder {
    Builder() {}
  }

  /**
   * Returns a builder of one unit.
   *
   * @param id the line's id
   * @return a new builder
   */
  static Builder builder(LineId id) {
    return new Builder().id(id).quantity(1);
  }
}
