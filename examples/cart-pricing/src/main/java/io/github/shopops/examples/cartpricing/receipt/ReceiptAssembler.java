package io.github.shopops.examples.cartpricing.receipt;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.AppliedOffer;
import io.github.shopops.core.promotion.CartTexts;
import io.github.shopops.core.promotion.GivenPresent;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PricedLine;
import io.github.shopops.core.promotion.PricedShipping;
import io.github.shopops.core.promotion.RejectedOffer;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts a priced cart into words. */
final class ReceiptAssembler {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PricedCart priced;
  private final Explanations words;
  private final Map<OfferId, Offer> offers = new HashMap<>();

  ReceiptAssembler(PricedCart priced, Explanations words) {
    this.priced = requireNonNull(priced, "priced");
    this.words = requireNonNull(words, "words");
    priced.applied().forEach(one -> offers.put(one.offer().id(), one.offer()));
    priced.rejected().forEach(one -> offers.put(one.offer().id(), one.offer()));
  }

  Receipt receipt(Receipt.@Nullable Margin margin) {
    Money fees =
        sum(priced.shipping().values().stream().map(PricedShipping::fee).toList());
    return new Receipt(
        words.locale().getLanguage(),
        say("receipt.title"),
        circumstances(),
        shops(),
        sums(fees),
        amount(priced.total()),
        amount(priced.list().plus(fees).minus(priced.total())),
        priced.applied().stream().map(this::applied).collect(ImmutableList.toImmutableList()),
        priced.rejected().stream().map(this::lost).collect(ImmutableList.toImmutableList()),
        priced.hints().stream()
            .map(hint -> words.explain(hint.message()))
            .collect(ImmutableList.toImmutableList()),
        priced.applied().stream()
            .flatMap(one -> one.present().stream())
            .map(this::present)
            .collect(ImmutableList.toImmutableList()),
        priced.findings().stream().map(words::explain).collect(ImmutableList.toImmutableList()),
        margin,
        CartTexts.of(words).forBuyer(priced),
        certificate(),
        priced.certificate().isOptimal());
  }

  private String circumstances() {
    PricingContext context = priced.context();
    Stream<String> parts = Stream.of(
            Stream.of(say("receipt.at", LocalDateTime.ofInstant(context.instant(), ZONE))),
            context.buyer().levels().stream().map(level -> say("receipt.level", level)),
            context.region().stream().map(region -> say("receipt.region", region)),
            Stream.of(say("receipt.currency", priced.cart().currency().getCode())))
        .flatMap(part -> part);
    return parts.collect(Collectors.joining(" · "));
  }

  private ImmutableList<Receipt.Shop> shops() {
    ImmutableListMultimap<String, PricedLine> byShop =
        Multimaps.index(priced.lines(), line -> line.line().shop());
    ImmutableList.Builder<Receipt.Shop> shops = ImmutableList.builder();
    priced.shipping().forEach((name, shipping) -> {
      Money payable = sum(byShop.get(name).stream().map(PricedLine::payable).toList());
      shops.add(new Receipt.Shop(
          name,
          byShop.get(name).stream().map(this::line).collect(ImmutableList.toImmutableList()),
          new Receipt.Line(
              say("receipt.shipping"),
              "",
              amount(shipping.fee()),
              shares(shipping.shares()),
              amount(shipping.payable()),
              ""),
          amount(payable.plus(shipping.payable()))));
    });
    return shops.build();
  }

  private Receipt.Line line(PricedLine line) {
    return new Receipt.Line(
        line.line().title(),
        say("receipt.price", line.line().quantity(), line.line().listPrice()),
        amount(line.list()),
        shares(line.shares()),
        amount(line.payable()),
        line.deposit().isZero() ? "" : say("receipt.deposit-of", line.deposit()));
  }

  /** Lists what offers take off, in the order in which the offers apply. */
  private ImmutableList<Receipt.Amount> shares(Map<OfferId, Money> shares) {
    return priced.applied().stream()
        .filter(one -> shares.containsKey(one.offer().id()))
        .map(one -> new Receipt.Amount(
            title(one.offer()), off(requireNonNull(shares.get(one.offer().id())))))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Receipt.Amount> sums(Money fees) {
    ImmutableList.Builder<Receipt.Amount> sums = ImmutableList.builder();
    sums.add(new Receipt.Amount(say("receipt.list"), amount(priced.list())));
    for (Level level : Level.values()) {
      if (level == Level.SHIPPING && !fees.isZero()) {
        sums.add(new Receipt.Amount(say("receipt.shipping"), amount(fees)));
      }
      Money off = sum(priced.applied().stream()
          .filter(one -> one.offer().level() == level)
          .map(AppliedOffer::discount)
          .toList());
      if (!off.isZero()) {
        sums.add(new Receipt.Amount(say("receipt.off." + code(level)), off(off)));
      }
    }
    sums.add(new Receipt.Amount(say("receipt.total"), amount(priced.total())));
    if (!priced.deposit().isZero()) {
      sums.add(new Receipt.Amount(say("receipt.deposit"), amount(priced.deposit())));
      sums.add(new Receipt.Amount(say("receipt.tail"), amount(priced.tail())));
    }
    return sums.build();
  }

  private Receipt.Offered applied(AppliedOffer one) {
    return offered(
        one.offer(),
        words.explain(one.message()),
        one.discount().isZero() ? "" : off(one.discount()),
        false);
  }

  /** Says why an offer lost; whatever stands in its way is called by its title. */
  private Receipt.Offered lost(RejectedOffer one) {
    Message why = one.excludedBy().isEmpty()
        ? one.message()
        : Message.of(
            one.message().key(),
            one.excludedBy().stream()
                .map(this::title)
                .collect(Collectors.joining(say("receipt.and"))),
            one.wouldSave());
    return offered(
        one.offer(),
        words.explain(why),
        one.wouldSave().isZero() ? "" : amount(one.wouldSave()),
        !one.wouldSave().isZero());
  }

  private Receipt.Offered offered(Offer offer, String why, String amount, boolean wouldSave) {
    return new Receipt.Offered(
        offer.id().value(),
        title(offer),
        say("receipt.level." + code(offer.level())),
        why,
        amount,
        wouldSave);
  }

  private String present(GivenPresent present) {
    return say("receipt.present", present.quantity(), present.sku());
  }

  private String certificate() {
    String nodes = Long.toString(priced.certificate().nodes());
    return priced.certificate().isOptimal()
        ? say("receipt.optimal", nodes)
        : say("receipt.bounded", priced.certificate().gap(), nodes);
  }

  private String title(OfferId id) {
    Offer offer = offers.get(id);
    return offer == null ? id.value() : title(offer);
  }

  /** Names an offer; a bargain, which is in no book, by its agent. */
  private String title(Offer offer) {
    return offer.id().isBargain() ? say("receipt.bargain", offer.title()) : offer.title();
  }

  private Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(Money.zero(priced.cart().currency()), Money::plus);
  }

  private String amount(Money amount) {
    return say("plain", amount);
  }

  private String off(Money amount) {
    return say("receipt.minus", amount);
  }

  private String say(String key, Serializable... arguments) {
    return words.explain(Message.of(key, arguments));
  }

  private static String code(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
