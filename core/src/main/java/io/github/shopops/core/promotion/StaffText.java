package io.github.shopops.core.promotion;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What a shop's own people are told about a priced cart. */
final class StaffText {
  private final PricedCart priced;
  /** What each offer is called. */
  private final Map<OfferId, Message> names = new HashMap<>();

  private StaffText(PricedCart priced) {
    this.priced = priced;
    priced.applied().forEach(applied -> name(applied.offer()));
    priced.rejected().forEach(rejected -> name(rejected.offer()));
    for (Bargain bargain : priced.cart().bargains()) {
      names.put(
          OfferId.ofBargain(bargain.line()),
          Message.of("promotion.staff.agreed", bargain.agent().value()));
    }
  }

  private void name(Offer offer) {
    names.put(offer.id(), Message.of("promotion.offer", offer.title()));
  }

  static ImmutableList<Message> of(PricedCart priced) {
    return new StaffText(priced).write();
  }

  private ImmutableList<Message> write() {
    ImmutableList.Builder<Message> lines = ImmutableList.builder();
    lines.add(Message.of(
        "promotion.staff.total", priced.list(), priced.goods(), priced.postage(), priced.total()));
    if (priced.deposit().isPositive()) {
      lines.add(Message.of("promotion.staff.deposit", priced.deposit(), priced.tail()));
    }
    priced.lines().forEach(line -> lines.add(goods(line)));
    priced.shipping().forEach((shop, shipping) -> lines.add(shipping(shop, shipping)));
    priced.applied().forEach(applied -> lines.add(applied(applied)));
    priced.rejected().forEach(rejected -> lines.add(rejected(rejected)));
    priced.hints().forEach(hint -> lines.add(Message.of("promotion.staff.hint", hint.message())));
    priced
        .findings()
        .forEach(finding ->
            lines.add(Message.of("promotion.staff.finding", finding.clause(), finding.message())));
    Certificate certificate = priced.certificate();
    lines.add(
        certificate.isOptimal()
            ? Message.of("promotion.staff.optimal", certificate.nodes())
            : Message.of("promotion.staff.bounded", certificate.gap(), certificate.nodes()));
    return lines.build();
  }

  private Message goods(PricedLine line) {
    String id = line.line().id().value();
    String title = line.line().title();
    int quantity = line.line().quantity();
    return line.shares().isEmpty()
        ? Message.of("promotion.staff.line", id, title, quantity, line.list(), line.payable())
        : Message.of(
            "promotion.staff.line-cut",
            id,
            title,
            quantity,
            line.list(),
            line.payable(),
            shares(line.shares()));
  }

  private Message shipping(String shop, PricedShipping shipping) {
    return shipping.shares().isEmpty()
        ? Message.of("promotion.staff.shipping", shop, shipping.payable())
        : Message.of(
            "promotion.staff.shipping-cut",
            shop,
            shipping.fee(),
            shipping.payable(),
            shares(shipping.shares()));
  }

  private Message shares(Map<OfferId, Money> shares) {
    List<Message> parts = new ArrayList<>();
    shares.forEach(
        (offer, amount) -> parts.add(Message.of("promotion.staff.share", name(offer), amount)));
    return listed(parts);
  }

  private Message applied(AppliedOffer applied) {
    Offer offer = applied.offer();
    return Message.of(
        "promotion.staff.applied",
        Message.of("promotion.level." + Ascii.toLowerCase(offer.level().name())),
        name(offer.id()),
        offer.clause(),
        applied.message());
  }

  private Message rejected(RejectedOffer rejected) {
    Offer offer = rejected.offer();
    return rejected.wouldSave().isZero()
        ? Message.of("promotion.staff.rejected", name(offer.id()), offer.clause(), reason(rejected))
        : Message.of(
            "promotion.staff.rejected-saving",
            name(offer.id()),
            offer.clause(),
            reason(rejected),
            rejected.wouldSave());
  }

  /** Says why an offer does not apply, naming the offers in its way as people call them. */
  private Message reason(RejectedOffer rejected) {
    if (rejected.excludedBy().isEmpty() || rejected.message().arguments().isEmpty()) {
      return rejected.message();
    }
    Serializable[] arguments = rejected.message().arguments().toArray(new Serializable[0]);
    arguments[0] = listed(rejected.excludedBy().stream().map(this::name).toList());
    return Message.of(rejected.message().key(), arguments);
  }

  private Message name(OfferId offer) {
    return names.getOrDefault(offer, Message.of("promotion.offer", offer.value()));
  }

  private static Message listed(List<Message> parts) {
    Message all = parts.get(0);
    for (Message part : parts.subList(1, parts.size())) {
      all = Message.of("promotion.list", all, part);
    }
    return all;
  }
}
