package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.offer.OfferId;
import org.joda.money.Money;

/** What a buyer is told about a priced cart. */
final class BuyerText {
  private final PricedCart priced;
  private final ImmutableList.Builder<Message> lines = ImmutableList.builder();

  private BuyerText(PricedCart priced) {
    this.priced = priced;
  }

  static ImmutableList<Message> of(PricedCart priced) {
    return new BuyerText(priced).write();
  }

  private ImmutableList<Message> write() {
    priced.lines().forEach(line -> lines.add(goods(line)));
    ImmutableMap<OfferId, String> agreed = agreed();
    priced.applied().forEach(offer -> offer(offer, agreed));
    priced.shipping().forEach((shop, shipping) -> lines.add(shipping(shop, shipping.payable())));
    Money saved = priced.applied().stream()
        .map(AppliedOffer::discount)
        .reduce(Money.zero(priced.cart().currency()), Money::plus);
    lines.add(
        saved.isZero()
            ? Message.of("promotion.buyer.total", priced.total())
            : Message.of("promotion.buyer.total-saved", priced.total(), saved));
    if (priced.deposit().isPositive()) {
      lines.add(Message.of("promotion.buyer.deposit", priced.deposit(), priced.tail()));
    }
    priced.hints().forEach(hint -> lines.add(hint.message()));
    return lines.build();
  }

  /** Returns the titles of the goods for which prices were agreed on, by the offer that such a price is. */
  private ImmutableMap<OfferId, String> agreed() {
    ImmutableMap<LineId, PricedLine> goods =
        Maps.uniqueIndex(priced.lines(), line -> line.line().id());
    ImmutableMap.Builder<OfferId, String> agreed = ImmutableMap.builder();
    priced.cart().bargains().forEach(bargain -> {
      PricedLine line = goods.get(bargain.line());
      if (line != null) {
        agreed.put(OfferId.ofBargain(bargain.line()), line.line().title());
      }
    });
    return agreed.buildKeepingLast();
  }

  private static Message goods(PricedLine line) {
    String title = line.line().title();
    int quantity = line.line().quantity();
    return line.payable().equals(line.list())
        ? Message.of("promotion.buyer.line", title, quantity, line.payable())
        : Message.of("promotion.buyer.line-cut", title, quantity, line.payable(), line.list());
  }

  private void offer(AppliedOffer applied, ImmutableMap<OfferId, String> agreed) {
    String title = applied.offer().title();
    applied
        .present()
        .ifPresent(present -> lines.add(
            Message.of("promotion.buyer.gift", title, present.sku(), present.quantity())));
    if (applied.discount().isPositive()) {
      String goods = agreed.get(applied.offer().id());
      lines.add(
          goods == null
              ? Message.of("promotion.buyer.saved", title, applied.discount())
              : Message.of("promotion.buyer.agreed", goods, applied.discount()));
    }
  }

  private Message shipping(String shop, Money payable) {
    if (priced.shipping().size() == 1) {
      return payable.isZero()
          ? Message.of("promotion.buyer.shipping-free")
          : Message.of("promotion.buyer.shipping", payable);
    }
    return payable.isZero()
        ? Message.of("promotion.buyer.shipping-of-free", shop)
        : Message.of("promotion.buyer.shipping-of", shop, payable);
  }
}
