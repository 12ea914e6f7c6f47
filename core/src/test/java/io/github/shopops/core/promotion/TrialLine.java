package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.UnitPrices.Run;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A line as later levels see it.
 *
 * @param line the line
 * @param units what each unit that is open to later offers costs after the item level
 * @param closed what the units cost that are not open
 * @param amount what is left of the open units
 * @param least below which the open units do not get
 */
record TrialLine(
    CartLine line,
    ImmutableList<BigInteger> units,
    BigInteger closed,
    BigInteger amount,
    BigInteger least) {

  static TrialLine of(CartLine line, List<Run> runs, Checkout checkout) {
    BigInteger floor = line.floor().map(Fen::of).orElse(BigInteger.ZERO);
    List<BigInteger> units = new ArrayList<>();
    BigInteger closed = BigInteger.ZERO;
    BigInteger least = BigInteger.ZERO;
    for (Run run : runs) {
      if (benefits(run, checkout).stream()
          .anyMatch(benefit -> benefit instanceof Benefit.LossLeader leader && !leader.stacks())) {
        closed = closed.add(run.amount());
        continue;
      }
      BigInteger deposit = benefits(run, checkout).stream()
          .map(TrialLine::deposit)
          .reduce(BigInteger.ZERO, BigInteger::max);
      least = least.add(floor.max(deposit).multiply(Fen.of(run.units())));
      units.addAll(prices(run));
    }
    return new TrialLine(line, ImmutableList.copyOf(units), closed, Fen.sum(units), least);
  }

  private static List<Benefit> benefits(Run run, Checkout checkout) {
    return run.offers().stream()
        .map(checkout.book().offers()::get)
        .filter(Objects::nonNull)
        .map(Offer::benefit)
        .toList();
  }

  private static BigInteger deposit(Benefit benefit) {
    return benefit instanceof Benefit.Presale presale ? Fen.of(presale.deposit()) : BigInteger.ZERO;
  }

  /** Whole fen that sum to the run's amount. */
  private static List<BigInteger> prices(Run run) {
    BigInteger units = Fen.of(run.units());
    List<BigInteger> prices = new ArrayList<>();
    for (int i = 0; i < run.units(); i++) {
      BigInteger before = run.amount().multiply(Fen.of(i)).divide(units);
      prices.add(run.amount().multiply(Fen.of(i + 1L)).divide(units).subtract(before));
    }
    return prices;
  }

  TrialLine less(BigInteger share) {
    return new TrialLine(line, units, closed, amount.subtract(share), least);
  }

  BigInteger room() {
    return amount.subtract(least);
  }

  BigInteger payable() {
    return closed.add(amount);
  }

  BigInteger afterItemLevel() {
    return closed.add(Fen.sum(units));
  }

  /** What the open units cost before any offer. */
  BigInteger list() {
    return Fen.of(line.listPrice()).multiply(Fen.of(units.size()));
  }
}
