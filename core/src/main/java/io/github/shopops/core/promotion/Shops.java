package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.promotion.cart.PricingContext;
import java.util.Map;
import java.util.TreeMap;

/** The shops whose goods are in a cart, by name, and what they ask for shipping in minor units. */
final class Shops {
  /** For each shop, what it asks. */
  final long[] fees;
  /** For each line, its shop. */
  private final int[] shopOfLine;

  private final ImmutableSortedMap<String, Integer> byName;

  Shops(CartIndex cart, PricingContext context) {
    Map<String, Integer> names = new TreeMap<>();
    cart.lines.forEach(line -> names.put(line.shop(), 0));
    int next = 0;
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      name.setValue(next++);
    }
    this.byName = ImmutableSortedMap.copyOf(names);
    this.fees = new long[byName.size()];
    context.shippingFees().forEach((name, fee) -> {
      Integer shop = byName.get(name);
      if (shop != null) {
        fees[shop] = CartIndex.minor(fee);
      }
    });
    long total = cart.total;
    for (long fee : fees) {
      total = Math.addExact(total, fee);
    }
    this.shopOfLine = new int[cart.size];
    for (int line = 0; line < cart.size; line++) {
      shopOfLine[line] = byName.getOrDefault(cart.lines.get(line).shop(), 0);
    }
  }

  ImmutableSortedMap<String, Integer> byName() {
    return byName;
  }

  /** Returns the shops' names, in the order of their indices. */
  ImmutableList<String> names() {
    return byName.keySet().asList();
  }

  /** Returns for each shop whether any of some lines is its. */
  boolean[] of(int[] lines) {
    boolean[] of = new boolean[fees.length];
    for (int line : lines) {
      of[shopOfLine[line]] = true;
    }
    return of;
  }

  /** Sums what some lines' shops ask. */
  long fees(int[] lines) {
    long sum = 0;
    boolean[] of = of(lines);
    for (int shop = 0; shop < fees.length; shop++) {
      sum += of[shop] ? fees[shop] : 0;
    }
    return sum;
  }
}
