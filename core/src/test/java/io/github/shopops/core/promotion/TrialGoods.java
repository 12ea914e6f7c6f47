package io.github.shopops.core.promotion;

import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Threshold;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** The goods of an offer as its level found them, and what the offer is worth on them. */
record TrialGoods(List<TrialLine> lines, Checkout checkout) {

  BigInteger amount() {
    return Fen.sum(lines.stream().map(TrialLine::amount).toList());
  }

  int pieces() {
    return lines.stream().mapToInt(line -> line.units().size()).sum();
  }

  BigInteger heldAgainstThresholds() {
    return checkout.policy().thresholds() == PromotionPolicy.ThresholdBasis.LIST
        ? Fen.sum(lines.stream().map(TrialLine::list).toList())
        : amount();
  }

  boolean gives(Offer offer) {
    return offer.benefit() instanceof Benefit.Gift gift
        ? giveAway(offer.id(), gift, new HashMap<>(checkout.context().giftStock())) > 0
        : discount(offer.benefit()).signum() > 0;
  }

  BigInteger discount(Benefit benefit) {
    if (benefit instanceof Benefit.SpendAndSave save) {
      return saved(save);
    } else if (benefit instanceof Benefit.SpendAndDiscount share) {
      return last(share.tiers().stream().filter(tier -> reaches(tier.from())).toList())
          .map(tier -> unpaid(amount(), tier.pays()))
          .orElse(BigInteger.ZERO);
    } else if (benefit instanceof Benefit.PieceDiscount share) {
      return last(share.tiers().stream().filter(tier -> pieces() >= tier.from()).toList())
          .map(tier -> unpaid(amount(), tier.pays()))
          .orElse(BigInteger.ZERO);
    } else if (benefit instanceof Benefit.NthPiece nth) {
      BigInteger cheapest = Fen.sum(lines.stream()
          .flatMap(line -> line.units().stream())
          .sorted()
          .limit(pieces() / nth.nth())
          .toList());
      return unpaid(cheapest, nth.pays());
    } else if (benefit instanceof Benefit.Coupon coupon) {
      return reaches(coupon.from()) ? worth(coupon) : BigInteger.ZERO;
    }
    return BigInteger.ZERO;
  }

  private BigInteger saved(Benefit.SpendAndSave save) {
    BigInteger times = save.most() == 1
        ? BigInteger.ONE
        : heldAgainstThresholds()
            .divide(Fen.of(save.tiers().get(0).from()))
            .min(Fen.of(save.most()));
    return last(save.tiers().stream().filter(tier -> reaches(tier.from())).toList())
        .map(tier -> Fen.of(tier.saves()).multiply(times))
        .orElse(BigInteger.ZERO);
  }

  private BigInteger worth(Benefit.Coupon coupon) {
    if (coupon.cut() instanceof Cut.Off off) {
      return amount().min(Fen.of(off.amount()));
    }
    BigInteger share = unpaid(amount(), ((Cut.Pays) coupon.cut()).rate());
    return coupon.most() == null ? share : share.min(Fen.of(coupon.most()));
  }

  /** Takes an offer's gift off what is left, the one chosen or else the first of which there is any; returns how often. */
  long giveAway(OfferId id, Benefit.Gift gift, Map<String, Integer> left) {
    String wanted = checkout.context().giftChoices().getOrDefault(id, "");
    for (boolean asWanted : List.of(true, false)) {
      for (Benefit.Gift.Present present : gift.choices()) {
        long times = Math.min(
            earned(gift), left.getOrDefault(present.sku(), Integer.MAX_VALUE) / present.quantity());
        if (times > 0 && (!asWanted || present.sku().equals(wanted))) {
          left.computeIfPresent(
              present.sku(), (sku, count) -> count - (int) times * present.quantity());
          return times;
        }
      }
    }
    return 0;
  }

  /** How often a gift is due. */
  private long earned(Benefit.Gift gift) {
    if (gift.from() instanceof Threshold.Pieces pieces) {
      return Math.min(gift.most(), pieces() / pieces.count());
    }
    BigInteger from = Fen.of(((Threshold.Spend) gift.from()).amount());
    return from.signum() == 0
        ? 1
        : heldAgainstThresholds().divide(from).min(Fen.of(gift.most())).longValueExact();
  }

  private boolean reaches(Money from) {
    return heldAgainstThresholds().compareTo(Fen.of(from)) >= 0;
  }

  private BigInteger unpaid(BigInteger amount, Rate pays) {
    return amount.subtract(Fen.rounded(amount, pays, checkout.policy().groupRounding()));
  }

  private static <T> Optional<T> last(List<T> tiers) {
    return tiers.isEmpty() ? Optional.empty() : Optional.of(tiers.get(tiers.size() - 1));
  }
}
