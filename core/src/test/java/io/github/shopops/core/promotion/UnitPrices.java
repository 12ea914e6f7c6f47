package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** How the item level prices each unit: the runs of each ticked line, in the order of the line ids. */
record UnitPrices(ImmutableList<ImmutableList<Run>> lines) {
  /** Units priced alike, what they cost together in minor units, and the offers that make the price. */
  record Run(int units, BigInteger amount, ImmutableSortedSet<OfferId> offers) {}

  static UnitPrices of(PricedCart cart) {
    return new UnitPrices(cart.lines().stream()
        .map(line -> line.runs().stream()
            .map(run ->
                new Run(run.units(), Fen.of(run.amount()), ImmutableSortedSet.copyOf(run.offers())))
            .collect(ImmutableList.toImmutableList()))
        .collect(ImmutableList.toImmutableList()));
  }

  BigInteger total() {
    return lines.stream()
        .flatMap(ImmutableList::stream)
        .map(Run::amount)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  ImmutableSortedSet<OfferId> used() {
    return lines.stream()
        .flatMap(ImmutableList::stream)
        .flatMap(run -> run.offers().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
  }

  /** The same with one run a line and set of offers, whichever way the units were counted out. */
  UnitPrices merged() {
    return new UnitPrices(
        lines.stream().map(UnitPrices::merged).collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<Run> merged(ImmutableList<Run> runs) {
    Map<String, Run> merged = new TreeMap<>();
    for (Run run : runs) {
      merged.merge(
          run.offers().toString(),
          run,
          (a, b) -> new Run(a.units() + b.units(), a.amount().add(b.amount()), a.offers()));
    }
    return ImmutableList.copyOf(merged.values());
  }
}
