package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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

  private final Money zero;
  private final int[] all;
  private final Map<Selector, BitSet> picked = new HashMap<>();

  CartIndex(Cart cart) {
    this.currency = cart.currency();
    this.zero = Money.zero(currency);
    this.lines = cart.lines().stream()
        .filter(CartLine::selected)
        .sorted(Comparator.comparing(CartLine::id))
        .collect(ImmutableList.toImmutableList());
    this.size = lines.size();
    this.all = IntStream.range(0, size).toArray();
    this.quantity = new int[size];
    this.list = new long[size];
    this.floor = new long[size];
    long total = 0;
    int pieces = 0;
    for (int line = 0; line < size; line++) {
      CartLine goods = lines.get(line);
      quantity[line] = goods.quantity();
      list[line] = minor(goods.listPrice());
      floor[line] = goods.floor().isPresent() ? minor(goods.floor().get()) : 0;
      total = Math.addExact(total, Math.multiplyExact(list[line], quantity[line]));
      pieces = Math.addExact(pieces, quantity[line]);
    }
    this.total = total;
  }

  /** Returns the lines that a scope holds, as indices. */
  int[] in(Scope scope) {
    if (scope.equals(Scope.everything())) {
      return all;
    }
    BitSet in = new BitSet(size);
    if (scope.includes().isEmpty()) {
      in.set(0, size);
    }
    scope.includes().forEach(selector -> in.or(pickedBy(selector)));
    scope.excludes().forEach(selector -> in.andNot(pickedBy(selector)));
    int[] lines = new int[in.cardinality()];
    int line = -1;
    for (int i = 0; i < lines.length; i++) {
      line = in.nextSetBit(line + 1);
      lines[i] = line;
    }
    return lines;
  }

  /** Returns the lines that a selector picks; offers name the same few over and over. */
  private BitSet pickedBy(Selector selector) {
    return picked.computeIfAbsent(selector, unknown -> {
      BitSet in = new BitSet(size);
      for (int line = 0; line < size; line++) {
        in.set(line, lines.get(line).isPickedBy(unknown));
      }
      return in;
    });
  }

  /** Returns those of some lines that a selector picks. */
  int[] pickedBy(Selector selector, int[] among) {
    return Arrays.stream(among)
        .filter(line -> lines.get(line).isPickedBy(selector))
        .toArray();
  }

  Money money(long minor) {
    return minor == 0 ? zero : Money.ofMinor(currency, minor);
  }

  /** Takes a share of an amount, rounded once. */
  static long share(long amount, BigDecimal fraction, RoundingMode rounding) {
    return BigDecimal.valueOf(amount).multiply(fraction).setScale(0, rounding).longValueExact();
  }

  static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
