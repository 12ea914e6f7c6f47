package io.github.shopops.core.promotion.sale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PricedLine;
import io.github.shopops.core.promotion.PricedShipping;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A cart that was paid, and what of it has come back so far (已付购物车).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PaidCart extends Serializable permits ImmutablePaidCart {
  /** How much of the price is paid. */
  enum Stage {
    /** All of it. */
    WHOLE,
    /** The deposits of presold goods only (已付定金). */
    DEPOSIT
  }

  /** Returns what the cart costs. */
  PricedCart priced();

  /** Returns how much of that is paid, all of it unless said otherwise. */
  @Value.Default
  default Stage stage() {
    return Stage.WHOLE;
  }

  /** Returns how many units of each line came back, by line; a line that is absent is all kept. */
  ImmutableSortedMap<LineId, Integer> returned();

  /** Returns what was given back for each line, by line; a line that is absent was given nothing back. */
  ImmutableSortedMap<LineId, Money> refunded();

  /** Returns what was given back of each shop's postage, by shop; a shop that is absent gave nothing back. */
  ImmutableSortedMap<String, Money> refundedPostage();

  /**
   * Returns what was paid for a line, before anything came back.
   *
   * @param line a line of the cart
   * @return its price, or its deposit where only that is paid
   */
  default Money paid(PricedLine line) {
    return stage() == Stage.WHOLE ? line.payable() : line.deposit();
  }

  /**
   * Returns what was paid for shipping, before anything came back.
   *
   * @param shipping the shipping of a shop
   * @return its price, or nothing where only deposits are paid
   */
  default Money paid(PricedShipping shipping) {
    return stage() == Stage.WHOLE
        ? shipping.payable()
        : Money.zero(shipping.payable().getCurrencyUnit());
  }

  /**
   * Returns how many units of a line came back.
   *
   * @param line a line of the cart
   * @return 0 or more
   */
  default int returned(PricedLine line) {
    return returned().getOrDefault(line.line().id(), 0);
  }

  /**
   * Returns how many units of a line are kept.
   *
   * @param line a line of the cart
   * @return 0 or more
   */
  default int kept(PricedLine line) {
    return line.line().quantity() - returned(line);
  }

  /**
   * Returns what was paid for a line and has not been given back.
   *
   * @param line a line of the cart
   * @return zero or more
   */
  default Money left(PricedLine line) {
    Money paid = paid(line);
    return paid.minus(
        refunded().getOrDefault(line.line().id(), Money.zero(paid.getCurrencyUnit())));
  }

  /**
   * Returns what was paid for a shop's shipping and has not been given back.
   *
   * @param shop a shop of the cart
   * @param shipping its shipping
   * @return zero or more
   */
  default Money left(String shop, PricedShipping shipping) {
    Money paid = paid(shipping);
    return paid.minus(refundedPostage().getOrDefault(shop, Money.zero(paid.getCurrencyUnit())));
  }

  /** Checks that only what was bought came back, and only what was paid was given back. */
  @Value.Check
  default void check() {
    returned().keySet().forEach(line -> checkLine("returned", line));
    refunded().keySet().forEach(line -> checkLine("refunded", line));
    for (PricedLine line : priced().lines()) {
      int units = returned(line);
      checkArgument(
          units >= 0 && units <= line.line().quantity(),
          "Argument 'returned' must be between 0 and %s for line %s but has value %s",
          line.line().quantity(),
          line.line().id(),
          units);
      checkRefunded("refunded", line.line().id(), paid(line), left(line));
    }
    for (String shop : refundedPostage().keySet()) {
      checkArgument(
          priced().shipping().containsKey(shop),
          "Argument 'refundedPostage' must name shops of the cart but has value %s",
          shop);
    }
    priced()
        .shipping()
        .forEach((shop, shipping) ->
            checkRefunded("refundedPostage", shop, paid(shipping), left(shop, shipping)));
  }

  private void checkLine(String name, LineId id) {
    checkArgument(
        priced().lines().stream().anyMatch(line -> line.line().id().equals(id)),
        "Argument '%s' must name lines that were bought but has value %s",
        name,
        id);
  }

  private static void checkRefunded(String name, Object of, Money paid, Money left) {
    checkArgument(
        !left.isNegative() && !left.isGreaterThan(paid),
        "Argument '%s' must be between 0 and %s for %s but has value %s",
        name,
        paid,
        of,
        paid.minus(left));
  }

  /**
   * Makes a paid cart of which nothing has come back.
   *
   * @param priced what it costs
   * @return the paid cart
   */
  static PaidCart of(PricedCart priced) {
    return builder(priced).build();
  }

  /**
   * Makes a paid cart of which units came back and were given back what was paid for them (convention
   * {@code promotion/R9}), postage apart.
   *
   * @param priced what it costs
   * @param returned how many units came back, by line
   * @return the paid cart
   * @throws IllegalArgumentException if more came back than was bought
   */
  static PaidCart after(PricedCart priced, Map<LineId, Integer> returned) {
    PaidCart units =
        builder(priced).returned(ImmutableSortedMap.copyOf(returned)).build();
    ImmutableSortedMap.Builder<LineId, Money> refunded = ImmutableSortedMap.naturalOrder();
    for (PricedLine line : priced.lines()) {
      if (units.returned(line) > 0) {
        refunded.put(
            line.line().id(),
            UnitShares.first(line.payable(), line.line().quantity(), units.returned(line)));
      }
    }
    return builder(priced)
        .returned(units.returned())
        .refunded(refunded.buildOrThrow())
        .build();
  }

  /** Builds paid carts. */
  final class Builder extends ImmutablePaidCart.Builder {
    Builder() {}
  }

  /**
   * Returns a builder of a cart that is paid in whole and of which nothing has come back.
   *
   * @param priced what it costs
   * @return a new builder
   */
  static Builder builder(PricedCart priced) {
    return new Builder()
        .priced(requireNonNull(priced, "priced"))
        .returned(ImmutableSortedMap.of())
        .refunded(ImmutableSortedMap.of())
        .refundedPostage(ImmutableSortedMap.of());
  }
}
