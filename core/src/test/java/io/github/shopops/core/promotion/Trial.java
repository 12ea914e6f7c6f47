package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Threshold;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** One set of shop, platform and shipping offers, tried on units that the item level has priced. */
final class Trial {
  private final Checkout checkout;
  private final ImmutableList<CartLine> lines;
  private final TrialTerms terms;
  private final ImmutableSortedSet<OfferId> itemOffers;
  private final ImmutableSortedSet<OfferId> chosen;
  private final List<TrialLine> open = new ArrayList<>();
  private final Map<String, BigInteger> fees = new TreeMap<>();
  private final Map<OfferId, TrialGoods> goods = new HashMap<>();
  private final Set<OfferId> eligible = new HashSet<>();
  private final Map<OfferId, List<BigInteger>> shares = new TreeMap<>();

  private Trial(
      Checkout checkout, UnitPrices prices, Collection<OfferId> chosen, TrialTerms terms) {
    this.checkout = checkout;
    this.lines = checkout.lines();
    this.terms = terms;
    this.itemOffers = prices.used();
    this.chosen = ImmutableSortedSet.copyOf(chosen);
    for (int i = 0; i < lines.size(); i++) {
      open.add(TrialLine.of(lines.get(i), prices.lines().get(i), checkout));
      String shop = lines.get(i).shop();
      fees.put(
          shop,
          Optional.ofNullable(checkout.context().shippingFees().get(shop))
              .map(Fen::of)
              .orElse(BigInteger.ZERO));
    }
  }

  static Trial of(Checkout checkout, UnitPrices prices, Collection<OfferId> chosen) {
    return of(checkout, prices, chosen, new TrialTerms(checkout));
  }

  static Trial of(
      Checkout checkout, UnitPrices prices, Collection<OfferId> chosen, TrialTerms terms) {
    Trial trial = new Trial(checkout, prices, chosen, terms);
    trial.applyGoodsLevel(Level.SHOP);
    trial.applyGoodsLevel(Level.PLATFORM);
    trial.applyShipping();
    return trial;
  }

  ImmutableSortedSet<OfferId> chosen() {
    return chosen;
  }

  /** What is chosen, less gifts of which nothing is left once earlier offers of the choice have given theirs. */
  ImmutableSortedSet<OfferId> given() {
    return give(new HashMap<>(checkout.context().giftStock()));
  }

  private ImmutableSortedSet<OfferId> give(Map<String, Integer> left) {
    ImmutableSortedSet.Builder<OfferId> given = ImmutableSortedSet.naturalOrder();
    for (Level level : Level.values()) {
      for (Offer offer : at(level)) {
        if (chosen.contains(offer.id())
            && (!(offer.benefit() instanceof Benefit.Gift gift)
                || goods(offer).giveAway(offer.id(), gift, left) > 0)) {
          given.add(offer.id());
        }
      }
    }
    return given.build();
  }

  BigInteger total() {
    return Fen.sum(payable()).add(Fen.sum(fees.values()));
  }

  /** What is paid for each line, by line id. */
  List<BigInteger> payable() {
    return open.stream().map(TrialLine::payable).toList();
  }

  /** What each offer takes off each line, by line id. */
  Map<OfferId, List<BigInteger>> shares() {
    return shares;
  }

  /** The goods of an offer as its level found them; none at item level and for shipping. */
  TrialGoods goods(Offer offer) {
    return goods.getOrDefault(offer.id(), new TrialGoods(List.of(), checkout));
  }

  boolean isLegal() {
    return agrees()
        && at(Level.SHOP, Level.PLATFORM, Level.SHIPPING).stream().noneMatch(this::isMissing);
  }

  /** Whether it is legal as a cart shows it, which leaves out gifts that others have given away. */
  boolean isLegalAsShown() {
    Map<String, Integer> left = new HashMap<>(checkout.context().giftStock());
    give(left);
    return agrees()
        && at(Level.SHOP, Level.PLATFORM, Level.SHIPPING).stream()
            .filter(offer -> !(offer.benefit() instanceof Benefit.Gift gift)
                || goods(offer).giveAway(offer.id(), gift, new HashMap<>(left)) > 0)
            .noneMatch(this::isMissing);
  }

  private boolean agrees() {
    return eligible.containsAll(chosen) && terms.agree(and(chosen, itemOffers));
  }

  /** Whether an offer that applies of itself could, and does not. */
  private boolean isMissing(Offer offer) {
    List<OfferId> automatic = checkout.offers().stream()
        .filter(other -> other.application() == Application.AUTOMATIC)
        .map(Offer::id)
        .filter(chosen::contains)
        .toList();
    return offer.application() == Application.AUTOMATIC
        && !chosen.contains(offer.id())
        && eligible.contains(offer.id())
        && terms.agree(and(and(automatic, itemOffers), Set.of(offer.id())));
  }

  private static Set<OfferId> and(Collection<OfferId> some, Collection<OfferId> others) {
    Set<OfferId> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private List<Offer> at(Level... levels) {
    return checkout.offers().stream()
        .filter(offer -> List.of(levels).contains(offer.level()))
        .toList();
  }

  /** Whether nothing but amounts keeps the offer from applying. */
  private boolean mayApply(Offer offer) {
    return terms.holds(offer)
        && terms.usesLeft(offer.id()) >= 1
        && itemOffers.stream()
            .flatMap(id -> checkout.offers().stream().filter(other -> other.id().equals(id)))
            .noneMatch(item ->
                item.excludes().contains(offer.id()) || offer.excludes().contains(item.id()));
  }

  private void applyGoodsLevel(Level level) {
    List<TrialLine> entry = List.copyOf(open);
    Map<OfferId, BigInteger> nominal = new TreeMap<>();
    for (Offer offer : at(level)) {
      List<TrialLine> found =
          entry.stream().filter(line -> line.line().isIn(offer.scope())).toList();
      TrialGoods group = new TrialGoods(found, checkout);
      goods.put(offer.id(), group);
      if (mayApply(offer)
          && group.amount().signum() > 0
          && group.gives(offer)
          && terms.affords(offer.id(), group.discount(offer.benefit()))) {
        eligible.add(offer.id());
        nominal.put(offer.id(), group.discount(offer.benefit()));
      }
    }
    for (Offer offer : at(level)) {
      if (chosen.contains(offer.id()) && eligible.contains(offer.id())) {
        takeOff(offer, nominal.getOrDefault(offer.id(), BigInteger.ZERO), entry);
      }
    }
  }

  private void takeOff(Offer offer, BigInteger nominal, List<TrialLine> entry) {
    List<Fen.Claim> claims = new ArrayList<>();
    for (int i = 0; i < entry.size(); i++) {
      boolean shares = lines.get(i).isIn(offer.scope()) && entry.get(i).amount().signum() > 0;
      claims.add(new Fen.Claim(
          shares ? entry.get(i).amount() : BigInteger.ZERO,
          BigInteger.ZERO,
          shares ? open.get(i).room() : BigInteger.ZERO));
    }
    BigInteger room = Fen.sum(claims.stream().map(Fen.Claim::most).toList());
    List<BigInteger> split = Fen.split(nominal.min(room), claims);
    shares.put(offer.id(), split);
    for (int i = 0; i < split.size(); i++) {
      open.set(i, open.get(i).less(split.get(i)));
    }
  }

  private void applyShipping() {
    Map<String, BigInteger> asked = Map.copyOf(fees);
    for (Offer offer : at(Level.SHIPPING)) {
      Benefit.FreeShipping free = (Benefit.FreeShipping) offer.benefit();
      List<String> shops =
          terms.inScope(offer).stream().map(CartLine::shop).distinct().toList();
      BigInteger nominal = Fen.sum(
          shops.stream().map(shop -> asked.getOrDefault(shop, BigInteger.ZERO)).toList());
      if (mayApply(offer)
          && nominal.signum() > 0
          && terms.affords(offer.id(), nominal)
          && isDelivered(free)
          && isReached(offer, free)) {
        eligible.add(offer.id());
        if (chosen.contains(offer.id())) {
          shops.forEach(shop -> fees.put(shop, BigInteger.ZERO));
        }
      }
    }
  }

  private boolean isDelivered(Benefit.FreeShipping free) {
    Optional<String> region = checkout.context().region();
    return free.excludedRegions().isEmpty()
        || (region.isPresent() && !free.excludedRegions().contains(region.orElseThrow()));
  }

  private boolean isReached(Offer offer, Benefit.FreeShipping free) {
    if (free.from() instanceof Threshold.Pieces pieces) {
      return terms.inScope(offer).stream().mapToInt(CartLine::quantity).sum() >= pieces.count();
    }
    BiFunction<TrialLine, Benefit.FreeShipping.Basis, BigInteger> amount =
        (line, basis) -> switch (basis) {
          case LIST ->
            Fen.of(line.line().listPrice()).multiply(Fen.of(line.line().quantity()));
          case ITEM -> line.afterItemLevel();
          case PAYABLE -> line.payable();
        };
    BigInteger spent = Fen.sum(open.stream()
        .filter(line -> line.line().isIn(offer.scope()))
        .map(line -> amount.apply(line, free.basis()))
        .toList());
    return spent.compareTo(Fen.of(((Threshold.Spend) free.from()).amount())) >= 0;
  }
}
