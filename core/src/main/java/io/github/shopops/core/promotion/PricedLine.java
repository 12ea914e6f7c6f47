package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a line costs: its list amount less its share of each offer.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PricedLine extends Serializable permits ImmutablePricedLine {
  /** Returns the line of the cart. */
  CartLine line();

  /** Returns the units by their price at item level, dearest first. */
  ImmutableList<UnitRun> runs();

  /** Returns what each offer takes off this line, above zero each, by offer. */
  ImmutableSortedMap<OfferId, Money> shares();

  /** Returns what is to be paid for it. */
  Money payable();

  /** Returns the part of {@link #payable} that is paid now as a deposit (定金), zero where nothing is presold. */
  Money deposit();

  /** Returns what it would cost without offers. */
  @Value.Derived
  default Money list() {
    return line().listPrice().multipliedBy(line().quantity());
  }

  /**
   * Returns what is left after the goods' cost (毛利).
   *
   * @return what is paid less cost, negative for a loss, empty where the cost is not known
   */
  default Optional<Money> margin() {
    return line().cost().map(cost -> payable().minus(cost.multipliedBy(line().quantity())));
  }

  /** Builds priced lines. */
  final class Builder extends ImmutablePricedLine.Builder {
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
