package io.github.shopops.core.promotion.sale;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.AppliedOffer;
import io.github.shopops.core.promotion.GivenPresent;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PricedLine;
import io.github.shopops.core.promotion.PricedShipping;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A refund by which the buyer has paid, in the end, what the goods kept cost by themselves. */
final class RepricedRefund {
  private final PaidCart paid;
  private final ImmutableSortedMap<LineId, Integer> units;
  private final RefundPolicy.Postage postage;
  private final CurrencyUnit currency;

  RepricedRefund(
      PaidCart paid, ImmutableSortedMap<LineId, Integer> units, RefundPolicy.Postage postage) {
    this.paid = paid;
    this.units = units;
    this.postage = postage;
    this.currency = paid.priced().cart().currency();
  }

  RefundStatement state(RefundPolicy.Repricing repricing, RefundStatement.Builder statement) {
    PricedCart kept = PromotionCalculator.of(repricing.policy())
        .price(keptCart(), repricing.offers(), paid.priced().context());
    List<Claim> claims = claims(kept);
    long left = claims.stream().mapToLong(Claim::left).sum();
    long costs = claims.stream().mapToLong(Claim::costs).sum();
    long[] amounts = shares(claims, Math.max(0, left - costs));
    Map<String, Money> shipping = new HashMap<>();
    for (int i = 0; i < amounts.length; i++) {
      Claim claim = claims.get(i);
      if (claim.line != null) {
        int now = units.getOrDefault(claim.line.line().id(), 0);
        if (now > 0 || amounts[i] > 0) {
          statement.addLines(refunded(claim, claim.line, now, amounts[i]));
        }
      } else if (amounts[i] > 0) {
        shipping.put(claim.shop, money(amounts[i]));
      }
    }
    if (postage == RefundPolicy.Postage.WITH_LAST_UNIT) {
      shipping.putAll(RefundCalculator.lastPostage(paid, units));
    }
    return statement
        .postage(ImmutableSortedMap.copyOf(shipping))
        .kept(kept)
        .presentsLost(presentsLost(kept))
        .message(message(left, costs, shipping))
        .build();
  }

  /** What is paid and not given back for one thing, and what it costs now. */
  private record Claim(@Nullable PricedLine line, String shop, long left, long costs) {
    long excess() {
      return Math.max(0, left - costs);
    }
  }

  private Cart keptCart() {
    Map<LineId, PricedLine> bought =
        Maps.uniqueIndex(paid.priced().lines(), line -> line.line().id());
    Cart cart = paid.priced().cart();
    ImmutableList.Builder<CartLine> lines = ImmutableList.builder();
    List<LineId> gone = new ArrayList<>();
    for (CartLine line : cart.lines()) {
      PricedLine priced = bought.get(line.id());
      int kept =
          priced == null ? line.quantity() : paid.kept(priced) - units.getOrDefault(line.id(), 0);
      if (kept > 0) {
        lines.add(CartLine.builder(line.id()).from(line).quantity(kept).build());
      } else {
        gone.add(line.id());
      }
    }
    return Cart.builder(currency)
        .lines(lines.build())
        .bargains(cart.bargains().stream()
            .filter(bargain -> !gone.contains(bargain.line()))
            .collect(ImmutableList.toImmutableList()))
        .build();
  }

  private List<Claim> claims(PricedCart kept) {
    PaidCart costs = PaidCart.builder(kept).stage(paid.stage()).build();
    ImmutableMap<LineId, PricedLine> now =
        Maps.uniqueIndex(kept.lines(), line -> line.line().id());
    List<Claim> claims = new ArrayList<>();
    for (PricedLine line : paid.priced().lines()) {
      PricedLine again = now.get(line.line().id());
      claims.add(new Claim(
          line,
          line.line().shop(),
          minor(paid.left(line)),
          again == null ? 0 : minor(costs.paid(again))));
    }
    if (postage == RefundPolicy.Postage.REPRICED) {
      paid.priced().shipping().forEach((shop, shipping) -> {
        PricedShipping again = kept.shipping().get(shop);
        claims.add(new Claim(
            null,
            shop,
            minor(paid.left(shop, shipping)),
            again == null ? 0 : minor(costs.paid(again))));
      });
    }
    return claims;
  }

  /** Shares what goes back over what costs less than is paid for it, so that nothing gives back more than that. */
  private static long[] shares(List<Claim> claims, long refund) {
    long[] excess = claims.stream().mapToLong(Claim::excess).toArray();
    return refund == 0 ? new long[excess.length] : Apportionment.splitMinor(refund, excess);
  }

  private RefundedLine refunded(Claim claim, PricedLine line, int now, long amount) {
    String title = line.line().title();
    int kept = paid.kept(line) - now;
    Money left = money(claim.left);
    Money back = money(amount);
    boolean whole = amount == claim.left - claim.costs;
    return new RefundedLine(
        line.line().id(),
        claim.shop,
        now,
        back,
        kept == 0
            ? Message.of(
                whole ? "promotion.refund.line-gone" : "promotion.refund.line-gone-share",
                title,
                left,
                back)
            : Message.of(
                whole ? "promotion.refund.line-kept" : "promotion.refund.line-kept-share",
                title,
                left,
                kept,
                money(claim.costs),
                back),
        RefundCalculator.evidence(line));
  }

  /** Returns the presents that are given for the whole cart and not for what is kept. */
  private ImmutableList<GivenPresent> presentsLost(PricedCart kept) {
    Map<OfferId, GivenPresent> earned = new HashMap<>();
    for (AppliedOffer offer : kept.applied()) {
      offer.present().ifPresent(present -> earned.put(offer.offer().id(), present));
    }
    ImmutableList.Builder<GivenPresent> lost = ImmutableList.builder();
    for (AppliedOffer offer : paid.priced().applied()) {
      offer.present().ifPresent(given -> {
        GivenPresent still = earned.get(offer.offer().id());
        int left = still != null && still.sku().equals(given.sku()) ? still.quantity() : 0;
        if (left < given.quantity()) {
          lost.add(new GivenPresent(given.sku(), given.quantity() - left));
        }
      });
    }
    return lost.build();
  }

  private Message message(long left, long costs, Map<String, Money> shipping) {
    Money back = money(Math.max(0, left - costs));
    Money extra = postage == RefundPolicy.Postage.WITH_LAST_UNIT
        ? shipping.values().stream().reduce(money(0), Money::plus)
        : money(0);
    if (left < costs) {
      return extra.isZero()
          ? Message.of("promotion.refund.repriced-nothing", money(left), money(costs))
          : Message.of("promotion.refund.repriced-only", money(left), money(costs), extra);
    }
    return extra.isZero()
        ? Message.of("promotion.refund.repriced", money(left), money(costs), back)
        : Message.of(
            "promotion.refund.repriced-postage",
            money(left),
            money(costs),
            back,
            extra,
            back.plus(extra));
  }

  private Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }

  private static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
