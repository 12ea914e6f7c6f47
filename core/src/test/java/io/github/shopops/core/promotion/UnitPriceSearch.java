package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.UnitPrices.Run;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every way to price the units of a cart at item level with some offers, and the cheapest of them. */
final class UnitPriceSearch {
  private final Checkout checkout;
  private final ImmutableList<CartLine> lines;
  private final TrialTerms terms;
  private final List<Move> moves = new ArrayList<>();
  private final Set<UnitPrices> best = new HashSet<>();
  private Optional<BigInteger> least = Optional.empty();

  private UnitPriceSearch(Checkout checkout) {
    this.checkout = checkout;
    this.lines = checkout.lines();
    this.terms = new TrialTerms(checkout);
  }

  /** A way to price a few units once: how many of each line, for how much, and what each offer takes off. */
  private record Move(
      ImmutableList<Integer> units,
      ImmutableList<BigInteger> amounts,
      ImmutableMap<OfferId, BigInteger> savings) {}

  /** The prices that cost least, if only these offers of the item level and bargains are switched on. */
  static ImmutableSet<UnitPrices> cheapest(Checkout checkout, Set<OfferId> offers) {
    UnitPriceSearch search = new UnitPriceSearch(checkout);
    search.collectMoves(offers);
    search.choose(0, new int[search.moves.size()]);
    return ImmutableSet.copyOf(search.best);
  }

  private void collectMoves(Set<OfferId> offers) {
    List<Offer> inForce = checkout.offers().stream()
        .filter(offer -> offers.contains(offer.id()))
        .filter(offer -> offer.level() == Level.ITEM && terms.holds(offer))
        .toList();
    for (int line = 0; line < lines.size(); line++) {
      for (Offer offer : inForce) {
        collectUnits(line, offer, inForce);
      }
      if (offers.contains(TrialTerms.bargainId(lines.get(line).id()))) {
        collectBargain(line);
      }
    }
    for (Offer offer : inForce) {
      if (offer.benefit() instanceof Benefit.Bundle bundle) {
        sets(offer, bundle).forEach(set -> collectSet(offer, bundle, set));
      }
    }
  }

  private void collectUnits(int place, Offer offer, List<Offer> inForce) {
    CartLine line = lines.get(place);
    BigInteger list = Fen.of(line.listPrice());
    if (!line.isIn(offer.scope())) {
      return;
    }
    Optional<BigInteger> cut = cut(offer.benefit(), list).map(price -> price.max(floor(line)));
    if (cut.isEmpty() || cut.orElseThrow().compareTo(list) >= 0) {
      return;
    }
    BigInteger price = cut.orElseThrow();
    collectUnit(place, price, ImmutableMap.of(offer.id(), list.subtract(price)));
    if (!checkout.policy().membersOnTop() || offer.benefit() instanceof Benefit.MemberPrice) {
      return;
    }
    BigInteger deposit = offer.benefit() instanceof Benefit.Presale presale
        ? Fen.of(presale.deposit())
        : BigInteger.ZERO;
    for (Offer member : inForce) {
      if (member.benefit() instanceof Benefit.MemberPrice onTop && line.isIn(member.scope())) {
        BigInteger both = unit(onTop.cut(), price).max(floor(line)).max(deposit);
        if (both.compareTo(price) < 0) {
          collectUnit(
              place,
              both,
              ImmutableMap.of(offer.id(), list.subtract(price), member.id(), price.subtract(both)));
        }
      }
    }
  }

  private void collectUnit(int place, BigInteger price, ImmutableMap<OfferId, BigInteger> savings) {
    List<Integer> units = new ArrayList<>();
    List<BigInteger> amounts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      units.add(i == place ? 1 : 0);
      amounts.add(i == place ? price : BigInteger.ZERO);
    }
    moves.add(new Move(ImmutableList.copyOf(units), ImmutableList.copyOf(amounts), savings));
  }

  private void collectBargain(int place) {
    CartLine line = lines.get(place);
    BigInteger list = Fen.of(line.listPrice());
    for (Bargain bargain : checkout.cart().bargains()) {
      BigInteger price = Fen.of(bargain.price()).max(floor(line));
      if (bargain.line().equals(line.id())
          && mayAgree(bargain, line)
          && price.compareTo(list) < 0) {
        collectUnit(
            place, price, ImmutableMap.of(TrialTerms.bargainId(line.id()), list.subtract(price)));
      }
    }
  }

  private boolean mayAgree(Bargain bargain, CartLine line) {
    Rate limit = checkout
        .policy()
        .bargainLimits()
        .getOrDefault(bargain.agent(), checkout.policy().bargainLimit());
    BigDecimal lowest = line.listPrice().getAmount().multiply(limit.fraction());
    return bargain.approvedBy() != null || bargain.price().getAmount().compareTo(lowest) >= 0;
  }

  /** What a unit costs, empty where the offer does not price single units or not this one. */
  private Optional<BigInteger> cut(Benefit benefit, BigInteger list) {
    if (benefit instanceof Benefit.UnitDiscount discount) {
      return Optional.of(unit(discount.cut(), list));
    } else if (benefit instanceof Benefit.MemberPrice member) {
      return Optional.of(unit(member.cut(), list));
    } else if (benefit instanceof Benefit.LossLeader leader) {
      return Optional.of(list.min(Fen.of(leader.price())));
    } else if (benefit instanceof Benefit.Presale presale) {
      BigInteger gain = Fen.of(presale.worth()).subtract(Fen.of(presale.deposit()));
      return list.compareTo(Fen.of(presale.worth())) < 0
          ? Optional.empty()
          : Optional.of(list.subtract(gain).max(Fen.of(presale.deposit())));
    }
    return Optional.empty();
  }

  private BigInteger unit(Cut cut, BigInteger price) {
    return cut(cut, price, checkout.policy().unitRounding());
  }

  private static BigInteger cut(Cut cut, BigInteger price, RoundingMode rounding) {
    if (cut instanceof Cut.Pays pays) {
      return Fen.rounded(price, pays.rate(), rounding);
    } else if (cut instanceof Cut.Off off) {
      return price.subtract(Fen.of(off.amount())).max(BigInteger.ZERO);
    }
    return price.min(Fen.of(((Cut.To) cut).price()));
  }

  private static BigInteger floor(CartLine line) {
    return line.floor().map(Fen::of).orElse(BigInteger.ZERO);
  }

  /** Every make-up of one set, as units of each line. */
  private Set<List<Integer>> sets(Offer offer, Benefit.Bundle bundle) {
    Set<List<Integer>> sets = new HashSet<>();
    List<Benefit.Bundle.Part> wanted = new ArrayList<>();
    for (Benefit.Bundle.Part part : bundle.parts()) {
      for (int i = 0; i < part.quantity(); i++) {
        wanted.add(part);
      }
    }
    fill(offer, wanted, new int[lines.size()], sets);
    return sets;
  }

  private void fill(
      Offer offer, List<Benefit.Bundle.Part> wanted, int[] taken, Set<List<Integer>> sets) {
    if (wanted.isEmpty()) {
      sets.add(Arrays.stream(taken).boxed().toList());
      return;
    }
    for (int i = 0; i < taken.length; i++) {
      CartLine line = lines.get(i);
      if (taken[i] < line.quantity()
          && line.isIn(offer.scope())
          && line.isPickedBy(wanted.get(0).goods())) {
        taken[i]++;
        fill(offer, wanted.subList(1, wanted.size()), taken, sets);
        taken[i]--;
      }
    }
  }

  private void collectSet(Offer offer, Benefit.Bundle bundle, List<Integer> units) {
    List<Fen.Claim> claims = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      BigInteger many = Fen.of(units.get(i));
      BigInteger list = Fen.of(lines.get(i).listPrice()).multiply(many);
      claims.add(new Fen.Claim(list, floor(lines.get(i)).multiply(many), list));
    }
    BigInteger list = Fen.sum(claims.stream().map(Fen.Claim::weight).toList());
    BigInteger least = Fen.sum(claims.stream().map(Fen.Claim::least).toList());
    BigInteger price =
        cut(bundle.cut(), list, checkout.policy().groupRounding()).max(least);
    if (price.compareTo(list) < 0) {
      moves.add(new Move(
          ImmutableList.copyOf(units),
          ImmutableList.copyOf(Fen.split(price, claims)),
          ImmutableMap.of(offer.id(), list.subtract(price))));
    }
  }

  private void choose(int move, int[] times) {
    if (move == moves.size()) {
      weigh(times);
      return;
    }
    for (times[move] = 0; fits(times); times[move]++) {
      choose(move + 1, times);
    }
    times[move] = 0;
  }

  /** Whether lines have as many units, and offers as many uses and as much budget. */
  private boolean fits(int[] times) {
    for (int line = 0; line < lines.size(); line++) {
      int units = 0;
      for (int move = 0; move < times.length; move++) {
        units += times[move] * moves.get(move).units().get(line);
      }
      if (units > lines.get(line).quantity()) {
        return false;
      }
    }
    Map<OfferId, Integer> uses = new HashMap<>();
    Map<OfferId, BigInteger> savings = new HashMap<>();
    for (int move = 0; move < times.length; move++) {
      int count = times[move];
      if (count > 0) {
        moves.get(move).savings().forEach((offer, saving) -> {
          uses.merge(offer, count, Integer::sum);
          savings.merge(offer, saving.multiply(Fen.of(count)), BigInteger::add);
        });
      }
    }
    return uses.entrySet().stream().allMatch(use -> use.getValue() <= terms.usesLeft(use.getKey()))
        && savings.entrySet().stream()
            .allMatch(saving -> terms.affords(saving.getKey(), saving.getValue()));
  }

  private void weigh(int[] times) {
    UnitPrices prices = prices(times);
    if (!terms.agree(prices.used())) {
      return;
    }
    int order = least.map(known -> prices.total().compareTo(known)).orElse(-1);
    if (order < 0) {
      best.clear();
      least = Optional.of(prices.total());
    }
    if (order <= 0) {
      best.add(prices);
    }
  }

  private UnitPrices prices(int[] times) {
    ImmutableList.Builder<ImmutableList<Run>> priced = ImmutableList.builder();
    for (int line = 0; line < lines.size(); line++) {
      ImmutableList.Builder<Run> runs = ImmutableList.builder();
      int left = lines.get(line).quantity();
      for (int i = 0; i < times.length; i++) {
        Move move = moves.get(i);
        int units = times[i] * move.units().get(line);
        if (units > 0) {
          runs.add(new Run(
              units,
              move.amounts().get(line).multiply(Fen.of(times[i])),
              ImmutableSortedSet.copyOf(move.savings().keySet())));
          left -= units;
        }
      }
      if (left > 0) {
        BigInteger list = Fen.of(lines.get(line).listPrice());
        runs.add(new Run(left, list.multiply(Fen.of(left)), ImmutableSortedSet.of()));
      }
      priced.add(runs.build());
    }
    return new UnitPrices(priced.build());
  }
}
