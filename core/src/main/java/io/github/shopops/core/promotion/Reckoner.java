package io.github.shopops.core.promotion;

import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.ItemPrices.Run;
import io.github.shopops.core.promotion.PromotionPolicy.ThresholdBasis;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * Reckons what offers on groups of goods take off, each by itself, on the amounts that a level found (conventions
 * {@code promotion/R3} to {@code R5}).
 */
final class Reckoner {
  private final PromotionPolicy policy;
  private final CartIndex cart;
  private final Presents presents;
  private final ItemPrices items;

  Reckoner(PromotionPolicy policy, CartIndex cart, PricingContext context, ItemPrices items) {
    this.policy = policy;
    this.cart = cart;
    this.presents = new Presents(context);
    this.items = items;
  }

  /** Reckons a shop or platform offer on what a level found open on each line. */
  Reckoning reckon(Candidate candidate, long[] open) {
    long basis = 0;
    long list = 0;
    int pieces = 0;
    for (int line : candidate.lines()) {
      basis += open[line];
      list += items.openUnits[line] * cart.list[line];
      pieces += items.openUnits[line];
    }
    Group group =
        new Group(basis, policy.thresholds() == ThresholdBasis.LIST ? list : basis, pieces);
    Benefit benefit = candidate.offer().benefit();
    if (benefit instanceof Benefit.SpendAndSave save) {
      return group.save(save);
    } else if (benefit instanceof Benefit.SpendAndDiscount discount) {
      return group.discount(discount);
    } else if (benefit instanceof Benefit.PieceDiscount discount) {
      return group.discount(discount);
    } else if (benefit instanceof Benefit.NthPiece nth) {
      return group.nth(nth, candidate.lines());
    } else if (benefit instanceof Benefit.Coupon coupon) {
      return group.coupon(coupon);
    }
    return group.gift(candidate, (Benefit.Gift) benefit);
  }

  /**
   * Returns what a shop or platform offer takes off at most if the item level leaves no more than this open. The n-th
   * piece can be worth more where less is open, if cheap units are closed, but never more than an n-th of it all.
   */
  long atMost(Candidate candidate, long[] open) {
    Reckoning reckoning = reckon(candidate, open);
    return candidate.offer().benefit() instanceof Benefit.NthPiece nth
        ? off(reckoning.basis() / nth.nth(), nth.pays())
        : reckoning.discount();
  }

  /** Reckons free shipping on amounts of lines and on the fees of the shops whose goods are in scope. */
  Reckoning shipping(Candidate candidate, Benefit.FreeShipping free, long[] payable, long fees) {
    long basis = 0;
    int pieces = 0;
    for (int line : candidate.lines()) {
      pieces += cart.quantity[line];
      basis += switch (free.basis()) {
        case LIST -> cart.list[line] * cart.quantity[line];
        case ITEM -> items.amount[line];
        case PAYABLE -> payable[line];
      };
    }
    Group group = new Group(basis, basis, pieces);
    long missing = 0;
    int missingPieces = 0;
    if (free.from() instanceof Threshold.Spend spend) {
      missing = Math.max(0, CartIndex.minor(spend.amount()) - basis);
    } else {
      missingPieces = Math.max(0, ((Threshold.Pieces) free.from()).count() - pieces);
    }
    boolean reached = missing == 0 && missingPieces == 0;
    return group.reckoned(reached ? 0 : -1, reached ? 1 : 0, fees, missing, missingPieces, fees);
  }

  /** Goods that an offer looks at: what they cost, what thresholds compare, how many they are. */
  private final class Group {
    private final long basis;
    private final long judged;
    private final int pieces;

    Group(long basis, long judged, int pieces) {
      this.basis = basis;
      this.judged = judged;
      this.pieces = pieces;
    }

    Reckoning reckoned(
        int tier, int times, long discount, long missing, int missingPieces, long next) {
      return new Reckoning(
          basis,
          judged,
          pieces,
          tier,
          times,
          basis,
          times > 0 ? discount : 0,
          missing,
          missingPieces,
          next);
    }

    Reckoning save(Benefit.SpendAndSave save) {
      int tier = -1;
      for (int i = 0; i < save.tiers().size() && judged >= from(save, i); i++) {
        tier = i;
      }
      if (save.most() > 1 && tier == 0) {
        long reached = judged / from(save, 0);
        int times = (int) Math.min(save.most(), reached);
        long saves = CartIndex.minor(save.tiers().get(0).saves());
        return reckoned(
            0,
            times,
            times * saves,
            times < save.most() ? (reached + 1) * from(save, 0) - judged : 0,
            0,
            (times + 1) * saves);
      }
      boolean more = tier + 1 < save.tiers().size();
      return reckoned(
          tier,
          tier < 0 ? 0 : 1,
          tier < 0 ? 0 : CartIndex.minor(save.tiers().get(tier).saves()),
          more ? from(save, tier + 1) - judged : 0,
          0,
          more ? CartIndex.minor(save.tiers().get(tier + 1).saves()) : 0);
    }

    private long from(Benefit.SpendAndSave save, int tier) {
      return CartIndex.minor(save.tiers().get(tier).from());
    }

    Reckoning discount(Benefit.SpendAndDiscount discount) {
      int tier = -1;
      while (tier + 1 < discount.tiers().size()
          && judged >= CartIndex.minor(discount.tiers().get(tier + 1).from())) {
        tier++;
      }
      boolean more = tier + 1 < discount.tiers().size();
      long from = more ? CartIndex.minor(discount.tiers().get(tier + 1).from()) : 0;
      return reckoned(
          tier,
          tier < 0 ? 0 : 1,
          tier < 0 ? 0 : off(basis, discount.tiers().get(tier).pays()),
          more ? from - judged : 0,
          0,
          more ? off(from, discount.tiers().get(tier + 1).pays()) : 0);
    }

    Reckoning discount(Benefit.PieceDiscount discount) {
      int tier = -1;
      while (tier + 1 < discount.tiers().size()
          && pieces >= discount.tiers().get(tier + 1).from()) {
        tier++;
      }
      boolean more = tier + 1 < discount.tiers().size();
      return reckoned(
          tier,
          tier < 0 ? 0 : 1,
          tier < 0 ? 0 : off(basis, discount.tiers().get(tier).pays()),
          0,
          more ? discount.tiers().get(tier + 1).from() - pieces : 0,
          more ? off(basis, discount.tiers().get(tier + 1).pays()) : 0);
    }

    Reckoning nth(Benefit.NthPiece nth, int[] lines) {
      int cut = pieces / nth.nth();
      long subject = cheapest(lines, cut);
      return new Reckoning(
          basis,
          judged,
          pieces,
          cut > 0 ? 0 : -1,
          cut,
          subject,
          off(subject, nth.pays()),
          0,
          nth.nth() - pieces % nth.nth(),
          off(cheapest(lines, Math.min(cut + 1, pieces)), nth.pays()));
    }

    Reckoning coupon(Benefit.Coupon coupon) {
      long from = CartIndex.minor(coupon.from());
      boolean reached = judged >= from && basis > 0;
      return reckoned(
          reached ? 0 : -1,
          reached ? 1 : 0,
          worth(coupon, basis),
          reached ? 0 : Math.max(from - judged, 0),
          0,
          worth(coupon, from));
    }

    private long worth(Benefit.Coupon coupon, long amount) {
      Money most = coupon.most();
      long off = coupon.cut() instanceof Cut.Pays pays
          ? off(amount, pays.rate())
          : amount - ItemOptions.cut(amount, coupon.cut(), policy.groupRounding());
      return most == null ? off : Math.min(off, CartIndex.minor(most));
    }

    Reckoning gift(Candidate candidate, Benefit.Gift gift) {
      long each = gift.from() instanceof Threshold.Spend spend
          ? CartIndex.minor(spend.amount())
          : ((Threshold.Pieces) gift.from()).count();
      long reached = gift.from() instanceof Threshold.Spend ? judged : pieces;
      long times = each == 0 ? 1 : Math.min(gift.most(), reached / each);
      long left = presents.left(candidate.offer(), gift);
      boolean more = times < Math.min(gift.most(), left) && each > 0;
      long missing = more ? (times + 1) * each - reached : 0;
      int given = (int) Math.min(times, left);
      return reckoned(
          given > 0 ? 0 : -1,
          given,
          0,
          gift.from() instanceof Threshold.Spend ? missing : 0,
          gift.from() instanceof Threshold.Pieces ? (int) missing : 0,
          0);
    }
  }

  private long off(long amount, Rate pays) {
    return amount - CartIndex.share(amount, pays.fraction(), policy.groupRounding());
  }

  /** Sums the cheapest open units of some lines, by their prices after the item level. */
  private long cheapest(int[] lines, int count) {
    record Price(long each, int units) {}

    List<Price> prices = new ArrayList<>();
    for (int line : lines) {
      for (Run run : items.openRuns(line)) {
        long floor = run.amount() / run.units();
        int dearer = (int) (run.amount() % run.units());
        prices.add(new Price(floor, run.units() - dearer));
        prices.add(new Price(floor + 1, dearer));
      }
    }
    prices.sort(Comparator.comparingLong(Price::each));
    long sum = 0;
    int left = count;
    for (Price price : prices) {
      int taken = Math.min(left, price.units());
      sum += taken * price.each();
      left -= taken;
    }
    return sum;
  }
}
