package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.promotion.cart.PricingContext;
import java.util.Arrays;
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
    this.shopOfLine = cart.lines.stream()
        .mapToInt(line -> byName.getOrDefault(line.shop(), 0))
        .toArray();
  }

  ImmutableSortedMap<String, Integer> byName() {
    return byName;
  }

  /** Returns the shops' names, in the order of their indices. */
  ImmutableList<String> names() {
    return byName.keySet().asList();
  }

  /** Returns the shops of some lines. */
  int[] of(int[] lines) {
    return Arrays.stream(lines)
        .map(line -> shopOfLine[line])
        .distinct()
        .sorted()
        .toArray();
  }

  /** Sums what some lines' shops ask. */
  long fees(int[] lines) {
    long sum = 0;
    for (int shop : of(lines)) {
      sum += fees[shop];
    }
    return sum;
  }
}
