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

  /** Says what an item-level offer takes off: so many units or sets, their list amount, the cut, what comes off. */
  Message item(Benefit benefit, int times, long basis, long discount) {
    Money list = cart.money(basis);
    Money off = cart.money(discount);
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
  Message group(Benefit benefit, Reckoning reckoning, long taken) {
    Message arithmetic = arithmetic(benefit, reckoning);
    long unused = reckoning.discount() - taken;
    if (unused == 0) {
      return arithmetic;
    }
    return benefit instanceof Benefit.FreeShipping
        ? Message.of("promotion.applied.waived", arithmetic, cart.money(unused))
        : Message.of("promotion.applied.unused", arithmetic, cart.money(taken), cart.money(unused));
  }

  private Message arithmetic(Benefit benefit, Reckoning reckoning) {
    Money basis = cart.money(reckoning.basis());
    Money judged = cart.money(reckoning.judged());
    Money off = cart.money(reckoning.discount());
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
          ? Message.of(
              "promotion.applied.discount", basis, tier.from(), tier.pays(), off, zhe(tier.pays()))
          : Message.of(
              "promotion.applied.discount-list",
              judged,
              tier.from(),
              tier.pays(),
              basis,
              off,
              zhe(tier.pays()));
    } else if (benefit instanceof Benefit.PieceDiscount discount) {
      Benefit.PieceDiscount.Tier tier = discount.tiers().get(reckoning.tier());
      return Message.of(
          "promotion.applied.pieces",
          reckoning.pieces(),
          tier.from(),
          basis,
          tier.pays(),
          off,
          zhe(tier.pays()));
    } else if (benefit instanceof Benefit.NthPiece nth) {
      return Message.of(
          "promotion.applied.nth",
          reckoning.pieces(),
          reckoning.times(),
          cart.money(reckoning.subject()),
          nth.pays(),
          off,
          zhe(nth.pays()));
    } else if (benefit instanceof Benefit.Coupon coupon) {
      @Nullable Money most = coupon.most();
      return most == null
          ? Message.of("promotion.applied.coupon", judged, coupon.from(), cut(coupon.cut()), off)
          : Message.of(
              "promotion.applied.coupon-most", judged, coupon.from(), cut(coupon.cut()), off, most);
    }
    Benefit.FreeShipping shipping = (Benefit.FreeShipping) benefit;
    return Message.of(
        "promotion.applied.shipping",
        threshold(shipping.from()),
        reached(shipping.from(), reckoning),
        off);
  }

  /** Says which gift is given. */
  Message gift(Benefit.Gift gift, Reckoning reckoning, GivenPresent goods) {
    return Message.of(
        "promotion.applied.gift",
        threshold(gift.from()),
        reached(gift.from(), reckoning),
        goods.quantity(),
        goods.sku());
  }

  /** Says how a price is cut. */
  static Message cut(Cut cut) {
    if (cut instanceof Cut.Pays pays) {
      return Message.of("promotion.cut.pays", pays.rate(), zhe(pays.rate()));
    }
    return cut instanceof Cut.Off off
        ? Message.of("promotion.cut.off", off.amount())
        : Message.of("promotion.cut.to", ((Cut.To) cut).price());
  }

  /** Returns a share paid as the trade says it in Chinese, 8.5 for 85 % (折). */
  private static BigDecimal zhe(Rate pays) {
    return pays.fraction().movePointRight(1).stripTrailingZeros();
  }

  private static Message threshold(Threshold from) {
    return from instanceof Threshold.Spend spend
        ? Message.of("promotion.threshold.spend", spend.amount())
        : Message.of("promotion.threshold.pieces", ((Threshold.Pieces) from).count());
  }

  private Message reached(Threshold from, Reckoning reckoning) {
    return from instanceof Threshold.Spend
        ? Message.of("promotion.reached.spend", cart.money(reckoning.judged()))
        : Message.of("promotion.reached.pieces", reckoning.pieces());
  }
}
