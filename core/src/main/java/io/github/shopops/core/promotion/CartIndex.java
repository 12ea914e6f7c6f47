package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The ticked lines of a cart, by id, with their amounts in minor units. */
final class CartIndex {
  final CurrencyUnit currency;
  final ImmutableList<CartLine> lines;
  final int size;
  final int[] quantity;
  /** List price of a unit. */
  final long[] list;
  /** Least price of a unit. */
  final long[] floor;
  /** What all units cost by list prices. */
  final long total;

  CartIndex(Cart cart) {
    this.currency = cart.currency();
    this.lines = cart.lines().stream()
        .filter(CartLine::selected)
        .sorted(Comparator.comparing(CartLine::id))
        .collect(ImmutableList.toImmutableList());
    this.size = lines.size();
    this.quantity = lines.stream().mapToInt(CartLine::quantity).toArray();
    this.list = lines.stream().mapToLong(line -> minor(line.listPrice())).toArray();
    this.floor = lines.stream()
        .mapToLong(line -> line.floor().map(CartIndex::minor).orElse(0L))
        .toArray();
    long total = 0;
    int pieces = 0;
    for (int line = 0; line < size; line++) {
      total = Math.addExact(total, Math.multiplyExact(list[line], quantity[line]));
      pieces = Math.addExact(pieces, quantity[line]);
    }
    this.total = total;
  }

  /** Returns the lines that a scope holds, as indices. */
  int[] in(Scope scope) {
    int[] in = new int[size];
    int count = 0;
    for (int line = 0; line < size; line++) {
      if (lines.get(line).isIn(scope)) {
        in[count++] = line;
      }
    }
    return Arrays.copyOf(in, count);
  }

  /** Returns those of some lines that a selector picks. */
  int[] pickedBy(Selector selector, int[] among) {
    return Arrays.stream(among)
        .filter(line -> lines.get(line).isPickedBy(selector))
        .toArray();
  }

  Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }

  /** Takes a share of an amount, rounded once. */
  static long share(long amount, BigDecimal fraction, RoundingMode rounding) {
    return BigDecimal.valueOf(amount).multiply(fraction).setScale(0, rounding).longValueExact();
  }

  static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
