package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Bundle;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Threshold;
import io.github.shopops.core.promotion.offer.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.joda.money.Money;

/** Offers of every kind, for the goods of {@link Carts}. */
final class Offers {
  private Offers() {}

  /** Any offers, at most three of them at item level and at most five at the others. */
  static Arbitrary<OfferBook> books() {
    return Combinators.combine(
            upTo(3, offers(itemBenefits())),
            upTo(5, offers(groupBenefits())),
            Arbitraries.integers().between(0, 7).list().ofMaxSize(4),
            Arbitraries.integers().between(0, 7))
        .as(Offers::book);
  }

  static <T> Arbitrary<List<T>> upTo(int most, Arbitrary<T> some) {
    return some.list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
  }

  /** A book in which levels are mixed by id, and pairs of offers exclude each other. */
  private static OfferBook book(
      List<Offer.Builder> items, List<Offer.Builder> groups, List<Integer> pairs, int turn) {
    List<Offer.Builder> all = new ArrayList<>(items);
    all.addAll(groups);
    ImmutableList.Builder<Offer> offers = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      int place = (i + turn) % all.size();
      Offer.Builder offer = all.get(i).id(id(place));
      for (int k = 1; k < pairs.size(); k += 2) {
        int excluded = pairs.get(k) % all.size();
        if (pairs.get(k - 1) == place && excluded != place) {
          offer.addExcludes(id(excluded));
        }
      }
      offers.add(offer.build());
    }
    return OfferBook.of(offers.build());
  }

  static OfferId id(int number) {
    return OfferId.of("o" + number);
  }

  /** An offer for everyone, always, without limits. */
  static Offer plain(String id, Benefit benefit) {
    return Offer.builder(OfferId.of(id), id, benefit).build();
  }

  /** The offer, about goods of our shops only. */
  static Offer ofOurShops(Offer offer) {
    Scope scope = offer.scope();
    Set<Selector> ours = new HashSet<>(
        Set.of(Selector.sku("k1"), Selector.sku("k2"), Selector.sku("k3"), Selector.sku("k4")));
    ours.removeAll(scope.excludes());
    return scope.includes().isEmpty()
        ? Offer.builder(offer.id(), offer.title(), offer.benefit())
            .from(offer)
            .scope(new Scope(ImmutableSet.copyOf(ours), scope.excludes()))
            .build()
        : offer;
  }

  /** The offer for the buyer to take or leave; a gift as it is. */
  static Offer elective(Offer offer) {
    return offer.benefit() instanceof Benefit.Gift
        ? offer
        : Offer.builder(offer.id(), offer.title(), offer.benefit())
            .from(offer)
            .application(Application.ELECTIVE)
            .build();
  }

  static Offer within(Offer offer, Limits limits) {
    return Offer.builder(offer.id(), offer.title(), offer.benefit())
        .from(offer)
        .limits(limits)
        .build();
  }

  /** A book whose item offers stand for themselves and whose other offers are about all goods. */
  static OfferBook unlimited(List<Offer.Builder> items, List<Offer.Builder> groups) {
    ImmutableList.Builder<Offer> offers = ImmutableList.builder();
    for (int i = 0; i < items.size(); i++) {
      offers.add(
          items.get(i).id(id(i)).limits(Limits.none()).group(Optional.empty()).build());
    }
    for (int i = 0; i < groups.size(); i++) {
      offers.add(groups.get(i).id(id(9 - i)).scope(Scope.everything()).build());
    }
    return OfferBook.of(offers.build());
  }

  /** Everything that makes all goods free. */
  static Arbitrary<Benefit> wholeDiscounts() {
    Money nothing = Carts.yuan("0.00");
    return Arbitraries.of(
        new Benefit.UnitDiscount(Cut.pays(Rate.ZERO)),
        new Benefit.MemberPrice(Cut.to(nothing)),
        SpendAndDiscount.of(new SpendAndDiscount.Tier(nothing, Rate.ZERO)),
        PieceDiscount.of(new PieceDiscount.Tier(1, Rate.ZERO)),
        new Benefit.Coupon(nothing, Cut.pays(Rate.ZERO), null),
        new Benefit.Coupon(nothing, Cut.off(Carts.yuan("10000.00")), null));
  }

  /** Every benefit with a threshold of this kind, worth something as soon as it is reached. */
  static List<Benefit> from(Threshold threshold) {
    Benefit.Gift.Present bag = new Benefit.Gift.Present("bag", 1);
    ImmutableList.Builder<Benefit> benefits = ImmutableList.builder();
    benefits.add(new Benefit.Gift(threshold, ImmutableList.of(bag), 1));
    for (Benefit.FreeShipping.Basis basis : Benefit.FreeShipping.Basis.values()) {
      benefits.add(new Benefit.FreeShipping(threshold, basis, ImmutableSet.of()));
    }
    if (threshold instanceof Threshold.Spend spend) {
      Money amount = spend.amount();
      benefits.add(
          SpendAndSave.of(new SpendAndSave.Tier(amount, Carts.fen(1))),
          SpendAndSave.each(amount, amount, Benefit.UNLIMITED),
          SpendAndDiscount.of(new SpendAndDiscount.Tier(amount, Rate.ZERO)),
          new Benefit.Coupon(amount, Cut.off(Carts.fen(1)), null),
          new Benefit.Coupon(amount, Cut.pays(Rate.ZERO), Carts.fen(1)));
    } else {
      int count = ((Threshold.Pieces) threshold).count();
      benefits.add(PieceDiscount.of(new PieceDiscount.Tier(count, Rate.ZERO)));
    }
    return benefits.build();
  }

  /** The first threshold of a benefit. */
  static Threshold from(Benefit benefit) {
    if (benefit instanceof SpendAndSave save) {
      return Threshold.spend(save.tiers().get(0).from());
    } else if (benefit instanceof SpendAndDiscount discount) {
      return Threshold.spend(discount.tiers().get(0).from());
    } else if (benefit instanceof PieceDiscount discount) {
      return Threshold.pieces(discount.tiers().get(0).from());
    } else if (benefit instanceof Benefit.NthPiece nth) {
      return Threshold.pieces(nth.nth());
    } else if (benefit instanceof Benefit.Gift gift) {
      return gift.from();
    } else if (benefit instanceof Benefit.FreeShipping free) {
      return free.from();
    }
    return Threshold.spend(((Benefit.Coupon) benefit).from());
  }

  static Arbitrary<Offer.Builder> offers(Arbitrary<? extends Benefit> benefits) {
    return Combinators.combine(
            benefits.map(Benefit.class::cast),
            Arbitraries.of(true, false),
            scopes(),
            windows(),
            Arbitraries.frequency(
                Tuple.of(8, Audience.everyone()),
                Tuple.of(1, Audience.levels("gold", "platinum")),
                Tuple.of(1, Audience.tagged("new"))),
            limits(),
            Arbitraries.of(Application.values()),
            Arbitraries.frequency(
                Tuple.of(6, ImmutableList.<StackingGroup>of()),
                Tuple.of(2, ImmutableList.of(StackingGroup.of("one"))),
                Tuple.of(1, ImmutableList.of(new StackingGroup("two", 2)))))
        .as((benefit, last, scope, window, audience, limits, application, groups) -> {
          ImmutableList<Level> levels = benefit.levels().asList();
          Offer.Builder offer = Offer.builder(id(0), "offer", benefit)
              .level(levels.get(last ? levels.size() - 1 : 0))
              .scope(scope)
              .window(window)
              .audience(audience)
              .limits(limits)
              .application(benefit instanceof Benefit.Gift ? Application.AUTOMATIC : application);
          groups.forEach(offer::group);
          return offer;
        });
  }

  static Arbitrary<Benefit> itemBenefits() {
    return Arbitraries.oneOf(
        cuts().map(Benefit.UnitDiscount::new),
        cuts().map(Benefit.UnitDiscount::new),
        cuts().map(Benefit.MemberPrice::new),
        cuts().map(Benefit.MemberPrice::new),
        Combinators.combine(
                Carts.prices(), Arbitraries.integers().between(1, 2), Arbitraries.of(true, false))
            .as(Benefit.LossLeader::new),
        Combinators.combine(parts().list().ofMinSize(1).ofMaxSize(2), cuts()).as(Offers::bundle),
        Combinators.combine(
                Arbitraries.of("0.01", "1.00", "9.99", "20.00"),
                Arbitraries.of("0.01", "1.00", "30.00"))
            .as((deposit, gain) -> new Benefit.Presale(
                Carts.yuan(deposit), Carts.yuan(deposit).plus(Carts.yuan(gain)))));
  }

  static Arbitrary<Benefit> groupBenefits() {
    return Arbitraries.oneOf(
        goodsBenefits(),
        goodsBenefits(),
        goodsBenefits(),
        Combinators.combine(
                thresholds(),
                Arbitraries.of("present", "bag", "cup"),
                Arbitraries.integers().between(1, 2),
                Arbitraries.of(1, 2, Benefit.UNLIMITED))
            .as(Offers::gift),
        Combinators.combine(
                thresholds(),
                Arbitraries.of(Benefit.FreeShipping.Basis.values()),
                Arbitraries.of(ImmutableSet.<String>of(), ImmutableSet.of("far")))
            .as(Benefit.FreeShipping::new));
  }

  /** What takes something off goods at shop or platform level. */
  static Arbitrary<Benefit> goodsBenefits() {
    Arbitrary<Money> limits = Arbitraries.of("0.01", "5.00", "50.00").map(Carts::yuan);
    return Arbitraries.oneOf(
        Combinators.combine(amounts(), amounts(), Arbitraries.of(1, 1, 2, Benefit.UNLIMITED))
            .as(Offers::spendAndSave),
        Combinators.combine(amounts(), rates(), Arbitraries.of(true, false))
            .as(Offers::spendAndDiscount),
        Combinators.combine(
                Arbitraries.integers().between(1, 4), rates(), Arbitraries.of(true, false))
            .as(Offers::pieceDiscount),
        Combinators.combine(Arbitraries.integers().between(2, 3), rates())
            .as(Benefit.NthPiece::new),
        Combinators.combine(from(), amounts().map(Cut::off))
            .as((from, cut) -> new Benefit.Coupon(from, cut, null)),
        Combinators.combine(from(), rates().map(Cut::pays), limits.injectNull(0.5))
            .as(Benefit.Coupon::new));
  }

  private static Benefit bundle(List<Bundle.Part> parts, Cut cut) {
    return parts.stream().mapToInt(Bundle.Part::quantity).sum() > 1
        ? new Bundle(ImmutableList.copyOf(parts), cut)
        : new Bundle(
            ImmutableList.<Bundle.Part>builder().addAll(parts).addAll(parts).build(), cut);
  }

  private static Benefit gift(Threshold from, String sku, int quantity, int most) {
    boolean free = from instanceof Threshold.Spend spend && spend.amount().isZero();
    ImmutableList.Builder<Benefit.Gift.Present> choices = ImmutableList.builder();
    choices.add(new Benefit.Gift.Present(sku, quantity));
    if (quantity > 1 && !sku.equals("bag")) {
      choices.add(new Benefit.Gift.Present("bag", 1));
    }
    return new Benefit.Gift(from, choices.build(), free ? 1 : most);
  }

  private static Benefit spendAndSave(Money one, Money other, int most) {
    Money from = one.isLessThan(other) ? other : one;
    Money saves = one.isLessThan(other) ? one : other;
    SpendAndSave.Tier tier = new SpendAndSave.Tier(from, saves);
    return most == 1
        ? SpendAndSave.of(
            tier, new SpendAndSave.Tier(from.multipliedBy(2), saves.plus(Carts.fen(1))))
        : new SpendAndSave(ImmutableList.of(tier), most);
  }

  private static Benefit spendAndDiscount(Money from, Rate pays, boolean tiers) {
    SpendAndDiscount.Tier tier = new SpendAndDiscount.Tier(from, pays);
    return tiers && pays.compareTo(Rate.ZERO) > 0
        ? SpendAndDiscount.of(tier, new SpendAndDiscount.Tier(from.plus(Carts.fen(1)), Rate.ZERO))
        : SpendAndDiscount.of(tier);
  }

  private static Benefit pieceDiscount(int from, Rate pays, boolean tiers) {
    PieceDiscount.Tier tier = new PieceDiscount.Tier(from, pays);
    return tiers && pays.compareTo(Rate.percent("10")) > 0
        ? PieceDiscount.of(tier, new PieceDiscount.Tier(from + 1, Rate.percent("10")))
        : PieceDiscount.of(tier);
  }

  private static Arbitrary<Money> amounts() {
    return Arbitraries.of(
            "0.01", "0.99", "5.00", "10.00", "19.98", "33.33", "50.00", "66.66", "99.99", "100.00",
            "133.33", "150.00", "200.00")
        .map(Carts::yuan);
  }

  private static Arbitrary<Money> from() {
    return Arbitraries.oneOf(amounts(), Arbitraries.just(Carts.yuan("0.00")));
  }

  private static Arbitrary<Threshold> thresholds() {
    return Arbitraries.oneOf(
        from().map(Threshold::spend), Arbitraries.integers().between(1, 4).map(Threshold::pieces));
  }

  private static Arbitrary<Rate> rates() {
    return Arbitraries.of("0", "33.3", "50", "80", "85", "95", "100").map(Rate::percent);
  }

  private static Arbitrary<Cut> cuts() {
    return Arbitraries.oneOf(
        rates().map(Cut::pays), amounts().map(Cut::off), Carts.prices().map(Cut::to));
  }

  private static Arbitrary<Bundle.Part> parts() {
    return Combinators.combine(selectors(), Arbitraries.integers().between(1, 2))
        .as(Bundle.Part::new);
  }

  private static Arbitrary<Selector> selectors() {
    return Arbitraries.of(
        Selector.sku("k1"),
        Selector.sku("k2"),
        Selector.sku("k3"),
        Selector.item("i1"),
        Selector.item("i2"),
        Selector.shop("s1"),
        Selector.shop("s2"),
        Selector.category("odd"),
        Selector.category("even"),
        Selector.category("all"));
  }

  private static Arbitrary<Scope> scopes() {
    Arbitrary<Scope> some = selectors().map(Scope::of);
    Arbitrary<Scope> less = selectors().map(Scope.everything()::except);
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(Scope.everything())), Tuple.of(2, some), Tuple.of(1, less));
  }

  private static Arbitrary<Window> windows() {
    return Arbitraries.frequency(
        Tuple.of(30, Window.always()),
        Tuple.of(1, new Window(Carts.NOW, null)),
        Tuple.of(1, new Window(null, Carts.NOW)),
        Tuple.of(1, new Window(Carts.NOW.plusNanos(1), null)));
  }

  private static Arbitrary<Limits> limits() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(Limits.none())),
        Tuple.of(1, Arbitraries.integers().between(1, 3).map(Limits.none()::perBuyer)),
        Tuple.of(1, Arbitraries.integers().between(1, 3).map(Limits.none()::total)),
        Tuple.of(1, amounts().map(Limits.none()::budget)));
  }
}
