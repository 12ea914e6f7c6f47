package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How many orders, and what they are worth together.
 *
 * @param orders how many
 * @param worth their sum
 */
public record Tally(long orders, Money worth) implements Serializable {
  /** Checks that nothing is null. */
  public Tally {
    requireNonNull(worth, "worth");
  }

  /**
   * Returns no orders.
   *
   * @param currency the currency of the sum
   * @return zero orders worth zero
   */
  public static Tally zero(CurrencyUnit currency) {
    return new Tally(0, Money.zero(currency));
  }

  /**
   * Adds another tally.
   *
   * @param other the other
   * @return the sum
   */
  public Tally plus(Tally other) {
    return new Tally(Math.addExact(orders, other.orders), worth.plus(other.worth));
  }
}
