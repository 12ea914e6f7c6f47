package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.SHARE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.distinct;
import static io.github.shopops.core.json.Scalars.sorted;

import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Bundle;
import io.github.shopops.core.promotion.offer.Benefit.Coupon;
import io.github.shopops.core.promotion.offer.Benefit.FreeShipping;
import io.github.shopops.core.promotion.offer.Benefit.Gift;
import io.github.shopops.core.promotion.offer.Benefit.LossLeader;
import io.github.shopops.core.promotion.offer.Benefit.MemberPrice;
import io.github.shopops.core.promotion.offer.Benefit.NthPiece;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.Presale;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Benefit.UnitDiscount;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Threshold;
import org.joda.money.Money;

/**
 * How benefits look in JSON. What their constructors refuse is refused here first, at the very field that is to be
 * mended and in words.
 */
final class BenefitShapes {
  private static final String UNLIMITED = "unlimited";

  /** How often a threshold counts: a number from 1 on, or without a maximum. */
  private static final Shape<Integer> TIMES = Shape.of(
      place -> {
        if (place.node().isTextual()) {
          place.check(UNLIMITED.equals(place.node().textValue()), "json.type.times");
          return Benefit.UNLIMITED;
        }
        return COUNT.read(place);
      },
      most -> most == Benefit.UNLIMITED ? TextNode.valueOf(UNLIMITED) : COUNT.write(most));

  private final Shape<Money> amount;
  private final Shape<Money> positive;
  private final Shape<Cut> cut;
  private final Shape<Threshold> threshold;

  private BenefitShapes(Shape<Money> amount) {
    this.amount = amount;
    this.positive = amount.where(Money::isPositive, "json.above-zero");
    this.cut = reduction()
        .when(
            "to",
            Cut.To.class,
            Parts.<Cut.To>of()
                .part("price", amount, Cut.To::price)
                .make(parts -> new Cut.To(parts.get("price"))))
        .shape();
    this.threshold = threshold();
  }

  static Shape<Benefit> benefit(Shape<Money> amount) {
    return new BenefitShapes(amount).benefit();
  }

  private Shape<Benefit> benefit() {
    return Choice.<Benefit>of()
        .when(
            "unit-discount",
            UnitDiscount.class,
            Parts.<UnitDiscount>of()
                .part("cut", cut, UnitDiscount::cut)
                .make(parts -> new UnitDiscount(parts.get("cut"))))
        .when(
            "member-price",
            MemberPrice.class,
            Parts.<MemberPrice>of()
                .part("cut", cut, MemberPrice::cut)
                .make(parts -> new MemberPrice(parts.get("cut"))))
        .when("loss-leader", LossLeader.class, lossLeader())
        .when("bundle", Bundle.class, bundle())
        .when("presale", Presale.class, presale())
        .when("spend-and-save", SpendAndSave.class, spendAndSave())
        .when("spend-and-discount", SpendAndDiscount.class, spendAndDiscount())
        .when("piece-discount", PieceDiscount.class, pieceDiscount())
        .when("nth-piece", NthPiece.class, nthPiece())
        .when("gift", Gift.class, gift())
        .when("coupon", Coupon.class, coupon())
        .when("free-shipping", FreeShipping.class, freeShipping())
        .shape();
  }

  /** A share paid or an amount off, to which a price set may be added. */
  private Choice.Cases<Cut> reduction() {
    return Choice.<Cut>of()
        .when(
            "pays",
            Cut.Pays.class,
            Parts.<Cut.Pays>of()
                .part("rate", SHARE, Cut.Pays::rate)
                .make(parts -> new Cut.Pays(parts.get("rate"))))
        .when(
            "off",
            Cut.Off.class,
            Parts.<Cut.Off>of()
                .part("amount", positive, Cut.Off::amount)
                .make(parts -> new Cut.Off(parts.get("amount"))));
  }

  private Shape<Threshold> threshold() {
    return Choice.<Threshold>of()
        .when(
            "spend",
            Threshold.Spend.class,
            Parts.<Threshold.Spend>of()
                .part("amount", amount, Threshold.Spend::amount)
                .make(parts -> new Threshold.Spend(parts.get("amount"))))
        .when(
            "pieces",
            Threshold.Pieces.class,
            Parts.<Threshold.Pieces>of()
                .part("count", COUNT, Threshold.Pieces::count)
                .make(parts -> new Threshold.Pieces(parts.get("count"))))
        .shape();
  }

  private Shape<LossLeader> lossLeader() {
    return Parts.<LossLeader>of()
        .part("price", amount, LossLeader::price)
        .part("units", COUNT, LossLeader::units)
        .usually("stacks", YES_NO, false, LossLeader::stacks)
        .make(parts ->
            new LossLeader(parts.get("price"), parts.get("units"), parts.orElse("stacks", false)));
  }

  private Shape<Bundle> bundle() {
    Shape<Bundle.Part> part = Parts.<Bundle.Part>of()
        .part("goods", OfferShapes.SELECTOR, Bundle.Part::goods)
        .usually("quantity", COUNT, 1, Bundle.Part::quantity)
        .make(parts -> new Bundle.Part(parts.get("goods"), parts.orElse("quantity", 1)));
    return Parts.<Bundle>of()
        .part(
            "parts",
            part.list()
                .where(
                    parts -> parts.stream().mapToLong(Bundle.Part::quantity).sum() > 1,
                    "json.offer.bundle"),
            Bundle::parts)
        .part("cut", cut, Bundle::cut)
        .make(parts -> new Bundle(parts.get("parts"), parts.get("cut")));
  }

  private Shape<Presale> presale() {
    return Parts.<Presale>of()
        .part("deposit", positive, Presale::deposit)
        .part("worth", amount, Presale::worth)
        .make(parts -> {
          Money deposit = parts.get("deposit");
          Money worth = parts.get("worth");
          parts.demand(worth.isGreaterThan(deposit), "worth", "json.offer.worth", deposit);
          return new Presale(deposit, worth);
        });
  }

  private Shape<SpendAndSave> spendAndSave() {
    Shape<SpendAndSave.Tier> tier = Parts.<SpendAndSave.Tier>of()
        .part("from", positive, SpendAndSave.Tier::from)
        .part("saves", positive, SpendAndSave.Tier::saves)
        .make(parts -> {
          Money from = parts.get("from");
          Money saves = parts.get("saves");
          parts.demand(!saves.isGreaterThan(from), "saves", "json.offer.saves", from);
          return new SpendAndSave.Tier(from, saves);
        });
    return Parts.<SpendAndSave>of()
        .part(
            "tiers",
            tiers(tier, (place, before, next) -> {
              checkRising(place, before.from(), next.from());
              Place saves = place.field("saves");
              saves.demand(
                  next.saves().isGreaterThan(before.saves()), "json.offer.rising", before.saves());
            }),
            SpendAndSave::tiers)
        .usually("most", TIMES, 1, SpendAndSave::most)
        .make(parts -> {
          ImmutableList<SpendAndSave.Tier> tiers = parts.get("tiers");
          int most = parts.orElse("most", 1);
          parts.demand(most == 1 || tiers.size() == 1, "most", "json.offer.repeat", tiers.size());
          return new SpendAndSave(tiers, most);
        });
  }

  private Shape<SpendAndDiscount> spendAndDiscount() {
    Shape<SpendAndDiscount.Tier> tier = Parts.<SpendAndDiscount.Tier>of()
        .part("from", amount, SpendAndDiscount.Tier::from)
        .part("pays", SHARE, SpendAndDiscount.Tier::pays)
        .make(parts -> new SpendAndDiscount.Tier(parts.get("from"), parts.get("pays")));
    return Parts.<SpendAndDiscount>of()
        .part(
            "tiers",
            tiers(tier, (place, before, next) -> {
              checkRising(place, before.from(), next.from());
              place
                  .field("pays")
                  .demand(
                      next.pays().compareTo(before.pays()) < 0,
                      "json.offer.falling",
                      before.pays());
            }),
            SpendAndDiscount::tiers)
        .make(parts -> new SpendAndDiscount(parts.get("tiers")));
  }

  private static Shape<PieceDiscount> pieceDiscount() {
    Shape<PieceDiscount.Tier> tier = Parts.<PieceDiscount.Tier>of()
        .part("from", COUNT, PieceDiscount.Tier::from)
        .part("pays", SHARE, PieceDiscount.Tier::pays)
        .make(parts -> new PieceDiscount.Tier(parts.get("from"), parts.get("pays")));
    return Parts.<PieceDiscount>of()
        .part(
            "tiers",
            tiers(tier, (place, before, next) -> {
              place.field("from").demand(next.from() > before.from(), "json.tier", before.from());
              place
                  .field("pays")
                  .demand(
                      next.pays().compareTo(before.pays()) < 0,
                      "json.offer.falling",
                      before.pays());
            }),
            PieceDiscount::tiers)
        .make(parts -> new PieceDiscount(parts.get("tiers")));
  }

  private static Shape<NthPiece> nthPiece() {
    return Parts.<NthPiece>of()
        .part("nth", WHOLE.where(nth -> nth > 1, "json.at-least", 2), NthPiece::nth)
        .part("pays", SHARE, NthPiece::pays)
        .make(parts -> new NthPiece(parts.get("nth"), parts.get("pays")));
  }

  private Shape<Gift> gift() {
    Shape<Gift.Present> present = Parts.<Gift.Present>of()
        .part("sku", NAME, Gift.Present::sku)
        .usually("quantity", COUNT, 1, Gift.Present::quantity)
        .make(parts -> new Gift.Present(parts.get("sku"), parts.orElse("quantity", 1)));
    return Parts.<Gift>of()
        .part("from", threshold, Gift::from)
        .part("choices", distinct(present, "sku", Gift.Present::sku), Gift::choices)
        .usually("most", TIMES, 1, Gift::most)
        .make(parts -> {
          Threshold from = parts.get("from");
          ImmutableList<Gift.Present> choices = parts.get("choices");
          int most = parts.orElse("most", 1);
          parts.demand(!choices.isEmpty(), "choices", "json.no-items");
          parts.demand(
              most == 1
                  || !(from instanceof Threshold.Spend spend && spend.amount().isZero()),
              "from",
              "json.offer.gift-repeats");
          return new Gift(from, choices, most);
        });
  }

  private Shape<Coupon> coupon() {
    return Parts.<Coupon>of()
        .part("from", amount, Coupon::from)
        .part("cut", reduction().shape(), Coupon::cut)
        .optional("most", positive, Coupon::most)
        .make(parts -> new Coupon(parts.get("from"), parts.get("cut"), parts.orNull("most")));
  }

  private Shape<FreeShipping> freeShipping() {
    return Parts.<FreeShipping>of()
        .part("from", threshold, FreeShipping::from)
        .part("basis", choice(FreeShipping.Basis.class), FreeShipping::basis)
        .usually("excludedRegions", sorted(TEXT), ImmutableSet.of(), FreeShipping::excludedRegions)
        .make(parts -> new FreeShipping(
            parts.get("from"),
            parts.get("basis"),
            parts.orElse("excludedRegions", ImmutableSet.of())));
  }

  /** Tiers, at least one, each of which is held against the one before it. */
  private static <T> Shape<ImmutableList<T>> tiers(Shape<T> tier, TierCheck<T> check) {
    Shape<ImmutableList<T>> tiers = tier.list().where(list -> !list.isEmpty(), "json.no-items");
    return Shape.of(
        place -> {
          ImmutableList<T> read = tiers.read(place);
          ImmutableList<Place> items = place.items();
          for (int i = 1; i < read.size(); i++) {
            check.check(items.get(i), read.get(i - 1), read.get(i));
          }
          return read;
        },
        tiers::write);
  }

  private static void checkRising(Place tier, Money before, Money from) {
    tier.field("from").demand(from.isGreaterThan(before), "json.tier", before);
  }

  @FunctionalInterface
  private interface TierCheck<T> {
    void check(Place tier, T before, T next);
  }
}
