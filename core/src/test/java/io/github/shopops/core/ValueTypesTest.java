package io.github.shopops.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.AttributionCalculator;
import io.github.shopops.core.attribution.AttributionFacts;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.attribution.Credit;
import io.github.shopops.core.attribution.MonthSales;
import io.github.shopops.core.attribution.Roster;
import io.github.shopops.core.attribution.RosterEntry;
import io.github.shopops.core.attribution.SalesCalculator;
import io.github.shopops.core.attribution.SalesClawback;
import io.github.shopops.core.attribution.TakeOff;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.note.NoteRules;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.core.promotion.Basket;
import io.github.shopops.core.promotion.GivenPresent;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.UnitRun;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.json.PromotionJson;
import io.github.shopops.core.promotion.margin.CartMargin;
import io.github.shopops.core.promotion.margin.MarginCalculator;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.sale.CartOrders;
import io.github.shopops.core.promotion.sale.PaidCart;
import io.github.shopops.core.promotion.sale.RefundCalculator;
import io.github.shopops.core.promotion.sale.RefundPolicy;
import io.github.shopops.core.promotion.sale.RefundStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.ConfiguredEqualsVerifier;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all value types promise: equals, serialization, and no personal data in {@code toString}. */
class ValueTypesTest {
  private static final String BUYER = "小明88";
  private static final String NOTE = "张三,3米*2.4米,图案一般,12月19发货,自提";
  private static final Instant AT = Instant.parse("2026-10-03T01:30:00Z");
  private static final Money MONEY = Money.parse("CNY 110.00");
  private static final Clause F7 = Catalogue.clause("mural/F7");
  private static final Evidence ORDER = Evidence.of(Evidence.Kind.ORDER, "1");
  private static final Message MESSAGE = Message.of("note.late", 7, MONEY, Rate.ONE);
  private static final TierSchedule.Tier TIER =
      new TierSchedule.Tier(Money.zero(CurrencyUnit.of("CNY")), Rate.percent("1"));

  private static final String OFFERS = """
      {"currency": "CNY", "offers": [
        {"id": "save", "title": "满减", "group": {"name": "shop"}, "limits": {"perBuyer": 1},
         "benefit": {"type": "spend-and-save", "tiers": [{"from": 200, "saves": 20}]}},
        {"id": "more", "title": "满折", "group": {"name": "shop"}, "excludes": ["save"],
         "benefit": {"type": "spend-and-discount", "tiers": [{"from": 500, "pays": "90 %"}]}},
        {"id": "unit", "title": "限时", "window": {"start": "2026-10-01T00:00:00Z"},
         "benefit": {"type": "unit-discount", "cut": {"type": "pays", "rate": "95 %"}}},
        {"id": "member", "title": "会员", "audience": {"levels": ["gold"]},
         "benefit": {"type": "member-price", "cut": {"type": "off", "amount": 3}}},
        {"id": "leader", "title": "引流", "benefit": {"type": "loss-leader", "price": 60, "units": 1}},
        {"id": "set", "title": "套餐", "benefit": {"type": "bundle", "cut": {"type": "to", "price": 90},
         "parts": [{"goods": {"kind": "sku", "name": "shirt-m"}, "quantity": 2}]}},
        {"id": "presale", "title": "预售", "benefit": {"type": "presale", "deposit": 9, "worth": 12}},
        {"id": "pieces", "title": "满件折",
         "benefit": {"type": "piece-discount", "tiers": [{"from": 9, "pays": "80 %"}]}},
        {"id": "second", "title": "第二件", "scope": {"includes": [{"kind": "item", "name": "hat"}]},
         "benefit": {"type": "nth-piece", "nth": 2, "pays": "50 %"}},
        {"id": "gift", "title": "满送", "benefit": {"type": "gift",
         "from": {"type": "pieces", "count": 1}, "choices": [{"sku": "brush"}]}},
        {"id": "coupon", "title": "券", "benefit": {"type": "coupon", "from": 100,
         "cut": {"type": "off", "amount": 5}}},
        {"id": "post", "title": "包邮", "benefit": {"type": "free-shipping",
         "from": {"type": "spend", "amount": 99}, "basis": "payable"}}]}
      """;

  private static final String CART = """
      {"currency": "CNY", "lines": [{"id": "1", "shop": "s", "item": "shirt", "sku": "shirt-m",
        "listPrice": 99.00, "quantity": 4, "floor": 10.00, "cost": 50}],
       "bargains": [{"line": "1", "agent": "a", "price": 98, "approvedBy": "boss"}]}
      """;

  private static final String CONTEXT = """
      {"currency": "CNY", "instant": "2026-11-11T00:00:00+08:00", "shippingFees": {"s": 10},
       "buyer": {"levels": ["gold"]}, "used": {"save": {"uses": 1, "discount": 20}}}
      """;

  /** One of each type, all attributes given. */
  static ImmutableList<Serializable> values() {
    OrderLine line = new OrderLine(LineId.of("1"), "壁画", "TH-1", 2, MONEY, null);
    PlantedFlag flag = new PlantedFlag(SellerFlag.RED, AgentId.of("a"), AT);
    return ImmutableList.of(
        F7,
        ORDER,
        MESSAGE,
        new Finding(F7, Severity.ERROR, ORDER, MESSAGE, ImmutableList.of(ORDER)),
        Rate.percent("0.5"),
        TIER,
        TierSchedule.marginal(TIER),
        TierSchedule.marginal(TIER).portionsOf(MONEY).get(0),
        Apportionment.Part.of("a", 3).atLeast(MONEY).atMost(MONEY),
        AgentId.of("a"),
        BuyerId.of(BUYER),
        LineId.of("1"),
        OrderId.of("1"),
        OrderStatus.TRADE_FINISHED,
        SellerFlag.RED,
        flag,
        line,
        new Refund("r", OrderId.of("1"), AT, MONEY, Refund.Fault.BUYER),
        order(flag, line));
  }

  /** What attribution and notes make, whose records are equal by the language alone. */
  static ImmutableList<Serializable> decided() {
    PlantedFlag flag = new PlantedFlag(SellerFlag.RED, AgentId.of("a"), AT);
    Order order = order(flag, new OrderLine(LineId.of("1"), "壁画", "TH-1", 2, MONEY, null));
    AttributionPolicy policy = AttributionPolicy.mural(ZoneId.of("Asia/Shanghai"));
    RosterEntry entry = new RosterEntry(AgentId.of("a"), "A01", null, null);
    Contact contact = new Contact(
        BuyerId.of(BUYER),
        AgentId.of("b"),
        AT,
        1,
        Contact.Direction.FROM_AGENT,
        Contact.Manner.TYPED);
    AttributionFacts facts = AttributionFacts.builder()
        .orders(OrderBook.of(ImmutableList.of(order)))
        .contacts(ContactLog.of(ImmutableList.of(contact)))
        .roster(Roster.of(ImmutableList.of(entry)))
        .build();
    YearMonth october = YearMonth.of(2026, 10);
    Attributions attributions = AttributionCalculator.of(policy).attribute(facts, october);
    Refund refund = new Refund("r", OrderId.of("1"), AT, MONEY, Refund.Fault.BUYER);
    SalesCalculator calculator = SalesCalculator.of(policy);
    TakeOff takeOff = calculator.takeOff(refund).orElseThrow();
    Credit credit = new Credit(OrderId.of("0"), AgentId.of("a"), october.minusMonths(1), MONEY);
    MonthSales sales =
        calculator.calculate(attributions, ImmutableList.of(credit), ImmutableList.of(takeOff));
    NoteParser parser = NoteParser.of(NoteFormat.mural());
    NoteReading reading = parser.parse(NOTE, AT);
    return ImmutableList.of(
        policy,
        policy.rules().get(0),
        entry,
        contact,
        facts,
        facts.orders(),
        facts.contacts(),
        facts.roster(),
        new Assignment(OrderId.of("1"), AgentId.of("a"), "swap", "boss"),
        attributions,
        attributions.get(0),
        takeOff,
        credit,
        new SalesClawback(credit, MONEY, ImmutableList.of(takeOff)),
        sales,
        sales.ledger(),
        sales.ledger().of(AgentId.of("a")),
        sales.ledger().silent(),
        NoteRules.mural(),
        NoteFormat.mural(),
        reading,
        parser.parse("张三,自提", AT),
        reading.note().orElseThrow(),
        NoteLog.of(AT, AgentId.of("a"), NOTE));
  }

  /** What becomes of a cart, once priced and paid. */
  static ImmutableList<Serializable> sold() {
    PricedCart priced = new Basket()
        .line("1", "40.00", 3, line -> line.cost(MONEY))
        .fee("s", "8.00")
        .offer("save", Basket.save("100.00", "30.00"))
        .price();
    PaidCart paid = PaidCart.after(priced, ImmutableMap.of(LineId.of("1"), 1));
    RefundPolicy policy = RefundPolicy.repriced(Basket.SHOPFRONT, OfferBook.of(ImmutableList.of()));
    RefundStatement statement =
        RefundCalculator.of(policy).refund(paid, ImmutableMap.of(LineId.of("1"), 1));
    PlatformCosts costs =
        PlatformCosts.builder(MONEY.getCurrencyUnit()).expectedTurnover(MONEY).build();
    CartMargin margin = MarginCalculator.of(costs).margin(priced);
    return ImmutableList.of(
        priced,
        paid,
        policy,
        RefundPolicy.frozen(),
        statement,
        statement.lines().get(0),
        CartOrders.builder(paid)
            .buyer(BuyerId.of(BUYER))
            .ids(ImmutableSortedMap.of("s", OrderId.of("1")))
            .placedAt(AT)
            .paidAt(AT)
            .build(),
        costs,
        margin,
        margin.lines().get(0));
  }

  /** What promotions are made of and what they make, whose records are equal by the language alone. */
  static ImmutableList<Serializable> priced() {
    OfferBook offers = PromotionJson.readOffers(OFFERS);
    Cart cart = PromotionJson.readCart(CART);
    PricingContext context = PromotionJson.readContext(CONTEXT);
    PromotionPolicy policy = PromotionPolicy.shopfront();
    PricedCart priced = PromotionCalculator.of(policy).price(cart, offers, context);
    ImmutableList.Builder<Serializable> values = ImmutableList.builder();
    values.add(offers, cart, context, policy, priced, context.buyer(), priced.certificate());
    values.addAll(cart.lines()).addAll(cart.bargains()).addAll(context.used().values());
    offers
        .offers()
        .forEach((id, offer) -> values.add(
            id,
            offer,
            offer.benefit(),
            offer.scope(),
            offer.window(),
            offer.audience(),
            offer.limits()));
    values.addAll(priced.lines()).addAll(priced.applied()).addAll(priced.rejected());
    values
        .addAll(priced.hints())
        .addAll(priced.shipping().values())
        .addAll(priced.uses().values());
    values.add(new GivenPresent("brush", 1), new StackingGroup("coupons", 1));
    values.add(new UnitRun(1, MONEY, ImmutableList.of()));
    return values.build();
  }

  private static Order order(PlantedFlag flag, OrderLine line) {
    Order.Builder builder = Order.builder(MONEY.getCurrencyUnit());
    builder.id(OrderId.of("1")).buyer(BuyerId.of(BUYER)).note(NOTE).noteAt(AT);
    builder.createdAt(AT).paidAt(AT).shippedAt(AT).signedAt(AT);
    builder.total(MONEY).paid(MONEY).flag(flag).addLines(line).addTags(Order.TEST);
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("values")
  void equals_contract(Serializable value) {
    SingleTypeEqualsVerifierApi<? extends Serializable> verifier = verifier(value)
        .forClass(value.getClass())
        // a product shown as 500.00 is not one shown as 500.0
        .suppress(Warning.BIGDECIMAL_EQUALITY);
    if (value instanceof Apportionment.Part<?>) {
      verifier = verifier
          .withPrefabValuesForField("floor", MONEY, MONEY.plus(1))
          .withPrefabValuesForField("cap", MONEY.plus(2), MONEY.plus(3));
    } else if (value instanceof OrderLine) {
      verifier = verifier.withPrefabValuesForField("quantity", 1, 2);
    } else {
      // the constructors refuse null
      verifier = verifier.suppress(Warning.NULL_FIELDS);
    }
    verifier.verify();
  }

  @ParameterizedTest
  @MethodSource({"values", "decided", "priced", "sold"})
  void serialization_roundTrip(Serializable value) throws IOException, ClassNotFoundException {
    Object copy = roundTrip(value);

    assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  @ParameterizedTest
  @MethodSource({"values", "decided", "priced", "sold"})
  void toString_withoutPersonalData(Serializable value) {
    assertThat(value.toString()).isNotBlank().doesNotContain(BUYER, NOTE, "张三", "小明");
  }

  @Test
  void serialization_ofAnApportionment() throws IOException, ClassNotFoundException {
    Apportionment<String> pool = Apportionment.byWeight(ImmutableMap.of("a", 1L, "b", 3L));

    assertThat(((Apportionment<?>) roundTrip(pool)).split(MONEY)).isEqualTo(pool.split(MONEY));
  }

  private static Object roundTrip(Serializable value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  private static ConfiguredEqualsVerifier verifier(Serializable value) {
    Money other = Money.parse("CNY 1.00");
    TierSchedule.Tier higher = new TierSchedule.Tier(other, Rate.ONE);
    boolean words = value instanceof Message;
    return EqualsVerifier.configure()
        .withPrefabValues(
            ImmutableList.class,
            ImmutableList.of(words ? "a" : TIER),
            ImmutableList.of(words ? "b" : higher))
        .withPrefabValues(String.class, "shop/1", "shop/2")
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of("a"), ImmutableSet.of("b"))
        .withPrefabValues(Money.class, MONEY, other)
        .withPrefabValues(BigDecimal.class, BigDecimal.ONE, BigDecimal.TEN)
        .withPrefabValues(Rate.class, Rate.ONE, Rate.ZERO)
        .withPrefabValues(Clause.class, F7, Catalogue.clause("mural/F6"))
        .withPrefabValues(Evidence.class, ORDER, Evidence.of(Evidence.Kind.ORDER, "2"))
        .withPrefabValues(Message.class, MESSAGE, Message.of("note.missing"))
        .withPrefabValues(AgentId.class, AgentId.of("a"), AgentId.of("b"))
        .withPrefabValues(BuyerId.class, BuyerId.of("a"), BuyerId.of("b"))
        .withPrefabValues(LineId.class, LineId.of("1"), LineId.of("2"))
        .withPrefabValues(OrderId.class, OrderId.of("1"), OrderId.of("2"))
        .withPrefabValues(OrderStatus.class, OrderStatus.UNKNOWN, OrderStatus.TRADE_CLOSED);
  }
}
