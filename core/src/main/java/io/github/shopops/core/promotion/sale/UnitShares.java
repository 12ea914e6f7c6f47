package io.github.shopops.core.promotion.sale;

import org.joda.money.Money;

/** What was paid for single units of a line: a line has one price, and its units have whole shares of it (R9). */
final class UnitShares {
  private UnitShares() {}

  /**
   * Returns what was paid for the first units of a line, ⌊paid × units ÷ quantity⌋. A price over all units is first
   * divided, so that nothing passes 2^63: paid = whole × quantity + rest, and rest × units is below 2^62.
   */
  static Money first(Money paid, int quantity, int units) {
    long minor = paid.getAmountMinorLong();
    long whole = minor / quantity;
    long rest = minor % quantity;
    return Money.ofMinor(paid.getCurrencyUnit(), whole * units + rest * units / quantity);
  }
}
