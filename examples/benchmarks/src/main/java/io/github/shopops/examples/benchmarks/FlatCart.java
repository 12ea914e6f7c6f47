package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Threshold;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * A {@link SampleCart} as arrays of longs, with units at their lowest price: what greedy and all orders share. It knows
 * what the samples hold and no more: no floors, limits, gifts, bundles, windows or audiences.
 */
final class FlatCart {
  final List<CartLine> lines;
  final Offer[] offers;
  /** For each offer, the lines in its scope. */
  final int[][] scope;
  /** For each line, what its units cost after price cuts. */
  final long[] open;

  FlatCart(SampleCart sample) {
    this.lines = sample.cart().lines();
    this.offers = sample.offers().offers().values().stream()
        .filter(offer -> offer.level() != Level.ITEM)
        .toArray(Offer[]::new);
    this.scope = new int[offers.length][];
    for (int offer = 0; offer < offers.length; offer++) {
      scope[offer] = lines(offers[offer]);
    }
    this.open = new long[lines.size()];
    for (int line = 0; line < open.length; line++) {
      open[line] = minor(lines.get(line).listPrice());
    }
    for (Offer offer : sample.offers().offers().values()) {
      if (offer.benefit() instanceof Benefit.UnitDiscount cut) {
        for (int line : lines(offer)) {
          open[line] = Math.min(
              open[line], pays(minor(lines.get(line).listPrice()), ((Cut.Pays) cut.cut()).rate()));
        }
      }
    }
    for (int line = 0; line < open.length; line++) {
      open[line] *= lines.get(line).quantity();
    }
  }

  private int[] lines(Offer offer) {
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).isIn(offer.scope()))
        .toArray();
  }

  /** Returns whether an offer can join others. */
  boolean joins(int offer, boolean[] chosen) {
    Offer one = offers[offer];
    StackingGroup group = one.group().orElse(null);
    int others = 0;
    for (int other = 0; other < offers.length; other++) {
      if (chosen[other]) {
        if (excludes(offer, other)) {
          return false;
        }
        others += group != null && group.equals(offers[other].group().orElse(null)) ? 1 : 0;
      }
    }
    return group == null || others < group.most();
  }

  boolean excludes(int one, int other) {
    return offers[one].excludes().contains(offers[other].id())
        || offers[other].excludes().contains(offers[one].id());
  }

  /** Returns what an offer takes off amounts of lines, for free shipping only whether it takes anything. */
  long saves(int offer, long[] amounts) {
    if (offers[offer].level() == Level.SHIPPING) {
      return isFree(offer, amounts) ? 1 : 0;
    }
    return discount(offer, amounts);
  }

  /** Returns what an offer of shop or platform takes off amounts of lines, zero where it is not reached. */
  long discount(int offer, long[] amounts) {
    long basis = 0;
    for (int line : scope[offer]) {
      basis += amounts[line];
    }
    Benefit benefit = offers[offer].benefit();
    if (benefit instanceof Benefit.SpendAndSave save) {
      long saves = 0;
      for (Benefit.SpendAndSave.Tier tier : save.tiers()) {
        long times = Math.min(save.most(), basis / minor(tier.from()));
        saves = Math.max(saves, times * minor(tier.saves()));
      }
      return saves;
    } else if (benefit instanceof Benefit.SpendAndDiscount discount) {
      Benefit.SpendAndDiscount.Tier tier = discount.tiers().get(0);
      return basis >= minor(tier.from()) ? basis - pays(basis, tier.pays()) : 0;
    } else if (benefit instanceof Benefit.PieceDiscount discount) {
      int count = 0;
      for (int line : scope[offer]) {
        count += lines.get(line).quantity();
      }
      Benefit.PieceDiscount.Tier tier = discount.tiers().get(0);
      return count >= tier.from() ? basis - pays(basis, tier.pays()) : 0;
    }
    Benefit.Coupon coupon = (Benefit.Coupon) benefit;
    if (basis < minor(coupon.from()) || basis == 0) {
      return 0;
    }
    long off = coupon.cut() instanceof Cut.Pays cut
        ? basis - pays(basis, cut.rate())
        : Math.min(basis, minor(((Cut.Off) coupon.cut()).amount()));
    return coupon.most() == null ? off : Math.min(off, minor(coupon.most()));
  }

  /** Returns whether free shipping is reached by what is to be paid. */
  boolean isFree(int offer, long[] payable) {
    long basis = 0;
    for (int line : scope[offer]) {
      basis += payable[line];
    }
    return basis
        >= minor(
            ((Threshold.Spend) ((Benefit.FreeShipping) offers[offer].benefit()).from()).amount());
  }

  /** Takes a discount off amounts by the weights that its level found; returns each line's share. */
  long[] take(int offer, long discount, long[] entry, long[] left) {
    int[] in = scope[offer];
    long[] weights = new long[in.length];
    long[] caps = new long[in.length];
    long most = 0;
    for (int i = 0; i < in.length; i++) {
      weights[i] = entry[in[i]];
      caps[i] = left[in[i]];
      most += caps[i];
    }
    if (Math.min(discount, most) == 0) {
      return new long[in.length];
    }
    long[] shares =
        Apportionment.splitMinor(Math.min(discount, most), weights, new long[in.length], caps);
    for (int i = 0; i < in.length; i++) {
      left[in[i]] -= shares[i];
    }
    return shares;
  }

  private static long pays(long amount, Rate rate) {
    long percent = rate.fraction().movePointRight(2).longValueExact();
    return (amount * percent + 50) / 100;
  }

  static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
