package io.github.shopops.core.promotion;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Threshold;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says what an offer does to a cart, with its arithmetic. */
final class OfferTexts {
  private final CartIndex cart;

  OfferTexts(CartIndex cart) {
    this.cart = cart;
  }

  /**
   * Says what an item-level offer takes off: so many units or sets, what they cost before, the cut, what comes off, and
   * how much of that the goods' least price leaves.
   */
  Message item(Benefit benefit, int times, long basis, long asked, long discount) {
    Message arithmetic = arithmetic(benefit, times, cart.money(basis), cart.money(asked));
    return asked == discount
        ? arithmetic
        : Message.of("promotion.applied.floored", arithmetic, cart.money(discount));
  }

  private static Message arithmetic(Benefit benefit, int times, Money list, Money off) {
    if (benefit instanceof Benefit.UnitDiscount unit) {
      return Message.of("promotion.applied.unit", times, list, cut(unit.cut()), off);
    } else if (benefit instanceof Benefit.MemberPrice member) {
      return Message.of("promotion.applied.member", times, list, cut(member.cut()), off);
    } else if (benefit instanceof Benefit.LossLeader leader) {
      return Message.of("promotion.applied.loss-leader", times, list, leader.price(), off);
    } else if (benefit instanceof Benefit.Bundle bundle) {
      return Message.of("promotion.applied.bundle", times, list, cut(bundle.cut()), off);
    }
    Benefit.Presale presale = (Benefit.Presale) benefit;
    return Message.of(
        "promotion.applied.presale", times, list, presale.deposit(), presale.worth(), off);
  }

  /** Says what an offer on a group of goods takes off, and how much of that found no room. */
  Message group(Benefit benefit, Reckoning reckoning, long face, long taken) {
    Message arithmetic = arithmetic(benefit, reckoning, face);
    long unused = face - taken;
    if (unused == 0) {
      return arithmetic;
    }
    return benefit instanceof Benefit.FreeShipping
        ? Message.of("promotion.applied.waived", arithmetic, cart.money(unused))
        : Message.of("promotion.applied.unused", arithmetic, cart.money(taken), cart.money(unused));
  }

  private Message arithmetic(Benefit benefit, Reckoning reckoning, long face) {
    Money basis = cart.money(reckoning.basis());
    Money judged = cart.money(reckoning.judged());
    Money off = cart.money(face);
    if (benefit instanceof Benefit.SpendAndSave save) {
      Benefit.SpendAndSave.Tier tier = save.tiers().get(reckoning.tier());
      return reckoning.times() == 1
          ? Message.of("promotion.applied.save", judged, tier.from(), off)
          : Message.of(
              "promotion.applied.save-each",
              judged,
              tier.from(),
              reckoning.times(),
              tier.saves(),
              off);
    } else if (benefit instanceof Benefit.SpendAndDiscount discount) {
      Benefit.SpendAndDiscount.Tier tier = discount.tiers().get(reckoning.tier());
      return judged.equals(basis)
          ? Message.of("promotion.applied.discount", basis, tier.from(), share(tier.pays()), off)
          : Message.of(
              "promotion.applied.discount-list",
              judged,
              tier.from(),
              share(tier.pays()),
              basis,
              off);
    } else if (benefit instanceof Benefit.PieceDiscount discount) {
      Benefit.PieceDiscount.Tier tier = discount.tiers().get(reckoning.tier());
      return Message.of(
          "promotion.applied.pieces",
          reckoning.pieces(),
          tier.from(),
          basis,
          share(tier.pays()),
          off);
    } else if (benefit instanceof Benefit.NthPiece nth) {
      return Message.of(
          "promotion.applied.nth",
          reckoning.pieces(),
          reckoning.times(),
          cart.money(reckoning.subject()),
          share(nth.pays()),
          off);
    } else if (benefit instanceof Benefit.Coupon coupon) {
      return Message.of(
          "promotion.applied.coupon",
          reached(Threshold.spend(coupon.from()), reckoning),
          worth(coupon),
          off);
    }
    Benefit.FreeShipping shipping = (Benefit.FreeShipping) benefit;
    return Message.of("promotion.applied.shipping", reached(shipping.from(), reckoning), off);
  }

  private static Message worth(Benefit.Coupon coupon) {
    @Nullable Money most = coupon.most();
    return most == null
        ? cut(coupon.cut())
        : Message.of("promotion.cut.most", cut(coupon.cut()), most);
  }

  /** Says which gift is given. */
  Message gift(
      Benefit.Gift gift, Reckoning reckoning, GivenPresent goods, @Nullable String wanted) {
    Message given = Message.of(
        "promotion.applied.gift", reached(gift.from(), reckoning), goods.quantity(), goods.sku());
    return wanted == null || wanted.equals(goods.sku())
        ? given
        : Message.of("promotion.applied.gift-instead", given, wanted);
  }

  /** Says how a price is cut. */
  static Message cut(Cut cut) {
    if (cut instanceof Cut.Pays pays) {
      return pays.rate().equals(Rate.ZERO)
          ? Message.of("promotion.cut.free")
          : Message.of("promotion.cut.pays", pays.rate(), zhe(pays.rate()));
    }
    return cut instanceof Cut.Off off
        ? Message.of("promotion.cut.off", off.amount())
        : Message.of("promotion.cut.to", ((Cut.To) cut).price());
  }

  /** Says which share of an amount is paid. */
  private static Message share(Rate pays) {
    return pays.equals(Rate.ZERO)
        ? Message.of("promotion.share.nothing")
        : Message.of("promotion.share", pays, zhe(pays));
  }

  /** Returns a share paid as the trade says it in Chinese, 8.5 for 85 % (折). */
  private static BigDecimal zhe(Rate pays) {
    return pays.fraction().movePointRight(1).stripTrailingZeros();
  }

  /** Says what was held against a threshold, and the threshold. */
  private Message reached(Threshold from, Reckoning reckoning) {
    if (from instanceof Threshold.Pieces pieces) {
      return Message.of("promotion.reached.pieces", reckoning.pieces(), pieces.count());
    }
    Money amount = ((Threshold.Spend) from).amount();
    Money judged = cart.money(reckoning.judged());
    return amount.isZero()
        ? Message.of("promotion.reached.any", judged)
        : Message.of("promotion.reached.spend", judged, amount);
  }
}
