package io.github.shopops.core.promotion.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Any offers in a currency, with every benefit and every field. */
final class AnyOffers {
  private final CurrencyUnit currency;

  AnyOffers(CurrencyUnit currency) {
    this.currency = currency;
  }

  Arbitrary<OfferBook> book() {
    return offer("x").list().ofMaxSize(6).map(offers -> {
      List<Offer> named = new ArrayList<>();
      for (int i = 0; i < offers.size(); i++) {
        // Every other one excludes the one before it.
        ImmutableSet<OfferId> excludes =
            i % 2 == 0 ? ImmutableSet.of() : ImmutableSet.of(id(i - 1), id(0));
        named.add(Offer.builder(id(i), offers.get(i).title(), offers.get(i).benefit())
            .from(offers.get(i))
            .id(id(i))
            .excludes(excludes)
            .build());
      }
      return OfferBook.of(named);
    });
  }

  private static OfferId id(int i) {
    return OfferId.of("double-11." + i);
  }

  private Arbitrary<Offer> offer(String id) {
    Arbitrary<Offer> bare = Combinators.combine(
            name(), benefit(), scope(), window(), audience(), limits(), group().optional())
        .as((title, benefit, scope, window, audience, limits, group) -> Offer.builder(
                OfferId.of(id), title, benefit)
            .scope(scope)
            .window(window)
            .audience(audience)
            .limits(limits)
            .group(group)
            .build());
    return Combinators.combine(
            bare, Arbitraries.of(Level.class), Arbitraries.of(Application.class), yesNo())
        .as((offer, level, application, belowCost) -> Offer.builder(
                offer.id(), offer.title(), offer.benefit())
            .from(offer)
            .level(offer.benefit().levels().contains(level) ? level : offer.level())
            .application(
                offer.benefit() instanceof Benefit.Gift ? Application.AUTOMATIC : application)
            .belowCost(belowCost)
            .build());
  }

  private Arbitrary<Benefit> benefit() {
    return Arbitraries.oneOf(ImmutableList.of(
        cut().map(Benefit.UnitDiscount::new),
        cut().map(Benefit.MemberPrice::new),
        Combinators.combine(amount(), count(), yesNo()).as(Benefit.LossLeader::new),
        Combinators.combine(selector(), count(), cut())
            .as((goods, quantity, cut) -> new Benefit.Bundle(
                ImmutableList.of(
                    new Benefit.Bundle.Part(goods, quantity),
                    new Benefit.Bundle.Part(Selector.sku("other"), 1)),
                cut)),
        Combinators.combine(positive(), positive())
            .as((deposit, more) -> new Benefit.Presale(deposit, deposit.plus(more))),
        Combinators.combine(positive(), positive(), count(), yesNo())
            .as((from, saves, most, unlimited) ->
                SpendAndSave.each(from.plus(saves), saves, unlimited ? Benefit.UNLIMITED : most)),
        Combinators.combine(positive(), positive())
            .as((from, saves) -> SpendAndSave.of(
                new SpendAndSave.Tier(from.plus(saves), saves),
                new SpendAndSave.Tier(from.plus(saves).multipliedBy(2), saves.plus(from)))),
        Combinators.combine(amount(), positive(), below())
            .as((from, step, pays) -> Benefit.SpendAndDiscount.of(
                new Benefit.SpendAndDiscount.Tier(from, Rate.ONE),
                new Benefit.SpendAndDiscount.Tier(from.plus(step), pays))),
        Combinators.combine(count(), below())
            .as((from, pays) -> Benefit.PieceDiscount.of(
                new Benefit.PieceDiscount.Tier(from, Rate.ONE),
                new Benefit.PieceDiscount.Tier(from + 1, pays))),
        Combinators.combine(count(), share())
            .as((nth, pays) -> new Benefit.NthPiece(nth + 1, pays)),
        Combinators.combine(threshold(), name(), count(), count())
            .as((from, sku, quantity, most) -> new Benefit.Gift(
                from,
                ImmutableList.of(
                    new Benefit.Gift.Present(sku, quantity),
                    new Benefit.Gift.Present(sku + "2", 1)),
                from.equals(Threshold.spend(Money.zero(currency))) ? 1 : most)),
        Combinators.combine(
                amount(),
                Arbitraries.oneOf(share().map(Cut::pays), positive().map(Cut::off)),
                positive().injectNull(0.5))
            .as(Benefit.Coupon::new),
        Combinators.combine(threshold(), Arbitraries.of(Benefit.FreeShipping.Basis.class), names())
            .as(Benefit.FreeShipping::new)));
  }

  private Arbitrary<Cut> cut() {
    return Arbitraries.oneOf(
        share().map(Cut::pays), positive().map(Cut::off), amount().map(Cut::to));
  }

  private Arbitrary<Threshold> threshold() {
    return Arbitraries.oneOf(amount().map(Threshold::spend), count().map(Threshold::pieces));
  }

  private static Arbitrary<Scope> scope() {
    return Combinators.combine(selector().set().ofMaxSize(3), selector().set().ofMaxSize(2))
        .as((includes, excludes) -> {
          excludes.removeAll(includes);
          return new Scope(ImmutableSet.copyOf(includes), ImmutableSet.copyOf(excludes));
        });
  }

  private static Arbitrary<Selector> selector() {
    return Combinators.combine(Arbitraries.of(Selector.Kind.class), name()).as(Selector::new);
  }

  private static Arbitrary<Window> window() {
    return Combinators.combine(
            instant().injectNull(0.3), Arbitraries.longs().between(1, 9_000_000).injectNull(0.3))
        .as((start, length) -> new Window(
            start,
            length == null ? null : (start == null ? Instant.EPOCH : start).plusSeconds(length)));
  }

  private static Arbitrary<Audience> audience() {
    return Combinators.combine(names(), names()).as(Audience::new);
  }

  private Arbitrary<Limits> limits() {
    return Combinators.combine(
            count().injectNull(0.5), count().injectNull(0.5), positive().injectNull(0.5))
        .as(Limits::new);
  }

  private static Arbitrary<StackingGroup> group() {
    // A group holds the same number wherever it is named.
    return count().map(most -> new StackingGroup("group " + most, most));
  }

  static Arbitrary<Instant> instant() {
    return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
  }

  static Arbitrary<Integer> count() {
    return Arbitraries.integers().between(1, 1000);
  }

  static Arbitrary<Boolean> yesNo() {
    return Arbitraries.of(true, false);
  }

  static Arbitrary<Rate> share() {
    return Arbitraries.longs().between(0, 10_000).map(Rate::basisPoints);
  }

  private static Arbitrary<Rate> below() {
    return Arbitraries.longs().between(0, 9_999).map(Rate::basisPoints);
  }

  Arbitrary<Money> amount() {
    return Arbitraries.longs()
        .between(0, 10_000_000_000L)
        .map(minor -> Money.ofMinor(currency, minor));
  }

  private Arbitrary<Money> positive() {
    return amount().map(money -> money.plusMinor(1));
  }

  static Arbitrary<String> name() {
    return Arbitraries.strings()
        .withChars("ab\"\\/~{}[] 包邮'\u0001\n")
        .ofMinLength(1)
        .ofMaxLength(6)
        .map(name -> "n" + name);
  }

  static Arbitrary<ImmutableSet<String>> names() {
    return name().set().ofMaxSize(3).map(ImmutableSet::copyOf);
  }
}
