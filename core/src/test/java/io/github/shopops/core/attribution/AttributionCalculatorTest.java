package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionCalculatorTest {
  private static final AttributionPolicy MURAL = AttributionPolicy.mural(Scenario.SHANGHAI);
  private static final AttributionPolicy SHIFT = AttributionPolicy.shift(Scenario.SHANGHAI);

  private static AttributionPolicy policy(AttributionRule... rules) {
    return AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addRules(rules)
        .build();
  }

  private static AttributionPolicy last(AttributionRule.LastContact.Moment moment, Window window) {
    return policy(
        new AttributionRule.LastContact(Scenario.clause("shop/LAST-CONTACT"), moment, window));
  }

  private static AttributionPolicy only(Window window) {
    return policy(new AttributionRule.OnlyContact(Scenario.clause("mural/A1"), window));
  }

  @Test
  @DisplayName("A2: grey is no flag, so it belongs to nobody")
  void flag_greyBelongsToNobody() {
    ImmutableMap<SellerFlag, AgentId> grey = ImmutableMap.of(SellerFlag.GREY, AgentId.of("amy"));
    assertThatThrownBy(() -> new AttributionRule.Flag(Scenario.clause("mural/A2"), grey))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Argument 'owners' must not hold grey");
  }

  @Test
  void attribute_takesDaysThatMeanAlways() {
    Shop shop = new Shop()
        .employ(new RosterEntry(
            AgentId.of("ann"), "N06", LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
        .employ(new RosterEntry(AgentId.of("ben"), "N07", LocalDate.MIN, LocalDate.MAX))
        .employ(new RosterEntry(AgentId.of("eve"), "N08", LocalDate.of(9999, 12, 31), null))
        .talk("amy", "01T09:00:00")
        .order("1", "05T10:00:00", order -> order.note("[N06]"))
        .order("2", "05T10:00:00", order -> order.note("[N07]"))
        .order("3", "05T10:00:00", order -> order.note("[N08]"));
    assertThat(shop.decide(SHIFT, "1")).isEqualTo("work-code ann 100.00");
    assertThat(shop.decide(SHIFT, "2")).isEqualTo("work-code ben 100.00");
    assertThat(shop.decide(SHIFT, "3")).isEqualTo("review");
    assertThat(shop.decide(only(new Window.CalendarDays(Integer.MAX_VALUE)), "1"))
        .isEqualTo("only-contact amy 100.00");
    assertThat(shop.decide(only(new Window.Rolling(Duration.ofSeconds(Long.MAX_VALUE))), "1"))
        .isEqualTo("only-contact amy 100.00");
  }

  @ParameterizedTest(name = "[{index}] {0} {1} -> {2}")
  @DisplayName("shop/MONTH: an order belongs to the month of its payment, in the shop's zone")
  @CsvSource({
    "30T23:00:00, 31T23:59:59, silent",
    "30T23:00:00, 31T23:59:59.999999999, silent",
    "01T00:00:00, 01T00:00:00, silent",
  })
  void attribute_countsOrdersPaidInTheMonth(String created, String paid, String basis) {
    Shop shop = new Shop().order("1", created, Shop.paid(paid));
    assertThat(shop.decide(MURAL, "1")).isEqualTo(basis);
  }

  @Test
  void attribute_leavesOtherMonthsAndUnpaidOrdersAlone() {
    Shop shop = new Shop()
        .order("1", "31T23:00:00", order -> order.paidAt(Shop.at("31T23:59:59").plusSeconds(1)))
        .unpaid("2", "05T10:00:00")
        .talk("amy", "05T09:00:00");
    assertThat(shop.decide(MURAL, "1")).isEqualTo("other-month");
    assertThat(shop.attribute(MURAL, "1").why())
        .isEqualTo(Message.of("attribution.other-month", YearMonth.of(2026, 11)));
    assertThat(shop.decide(MURAL, "2")).isEqualTo("unpaid");
  }

  @Test
  @DisplayName("A11: brushed orders and the other exclusions count for nobody")
  void attribute_excludesByTagAndTitle() {
    OrderLine line = new OrderLine(null, "补差价专用链接", null, 1, Shop.yuan("1.00"), null);
    Shop shop = new Shop()
        .talk("amy", "05T09:00:00")
        .order("1", "05T10:00:00", order -> order.addTags(Order.BRUSHED))
        .order("2", "05T10:00:00", order -> order.addLines(line))
        .order("3", "05T10:00:00", order -> order.addTags("gift"));
    assertThat(shop.decide(MURAL, "1")).isEqualTo("excluded");
    assertThat(shop.decide(MURAL, "2")).isEqualTo("excluded");
    assertThat(shop.attribute(MURAL, "2").why())
        .isEqualTo(Message.of("attribution.excluded-title", "补差价"));
    assertThat(shop.decide(MURAL, "3")).isEqualTo("only-contact amy 100.00");
  }

  @ParameterizedTest(name = "[{index}] buyer {0}, agent {1}: {2}")
  @DisplayName(
      "A1: effective contact on the day of the order or the day before (placed Oct 5, 10:00:00)")
  @CsvSource({
    "05T09:00:00, 05T09:01:00, only-contact amy 100.00",
    "05T10:00:00, 05T10:00:00, only-contact amy 100.00",
    "05T10:00:00, 05T10:00:01, silent",
    "05T10:00:01, 05T10:00:00, silent",
    "04T00:00:00, 05T09:00:00, only-contact amy 100.00",
    "04T00:00:00, 04T00:00:00, only-contact amy 100.00",
    "03T23:59:59, 04T00:00:00, silent",
    "04T00:00:00, 03T23:59:59, silent",
  })
  void onlyContact_needsBothSidesInTheWindow(String buyer, String agent, String decision) {
    Shop shop =
        new Shop().order("1", "05T10:00:00").buyerSays("amy", buyer).agentSays("amy", agent);
    assertThat(shop.decide(MURAL, "1")).isEqualTo(decision);
  }

  @ParameterizedTest(name = "[{index}] contact {0}: {1}")
  @DisplayName("A1: a rolling window of 2 h before an order of 10:00:00, exactly 2 h included")
  @CsvSource({
    "05T08:00:00, only-contact amy 100.00",
    "05T07:59:59.999999999, silent",
    "05T10:00:00, only-contact amy 100.00",
  })
  void onlyContact_rollingWindowIncludesItsStart(String time, String decision) {
    AttributionPolicy rolling = only(new Window.Rolling(Duration.ofHours(2)));
    assertThat(new Shop().order("1", "05T10:00:00").talk("amy", time).decide(rolling, "1"))
        .isEqualTo(decision);
  }

  @Test
  @DisplayName("A1: a calendar window follows the clock change: Oct 25 has 25 hours in Berlin")
  void onlyContact_calendarWindowFollowsTheZone() {
    AttributionPolicy berlin = AttributionPolicy.mural(ZoneId.of("Europe/Berlin"));
    // Placed Oct 26, 00:30 in Berlin (07:30 in Shanghai); the day before begins Oct 25, 00:00 CEST
    // (06:00 in Shanghai).
    Shop shop =
        new Shop().order("1", "26T07:30:00").talk("amy", "25T06:00:00").talk("bob", "25T05:59:59");
    assertThat(shop.decide(berlin, "1")).isEqualTo("only-contact amy 100.00");
  }

  @Test
  void onlyContact_automaticRepliesAreNoMessages() {
    Shop shop = new Shop()
        .order("1", "05T10:00:00")
        .buyerSays("amy", "05T09:00:00")
        .contact("amy", "05T09:00:01", 0, Contact.Direction.FROM_AGENT, Contact.Manner.AUTOMATIC);
    assertThat(shop.decide(MURAL, "1")).isEqualTo("silent");
  }

  @Test
  @DisplayName("A1: two agents in contact are for a person to decide, and both are listed")
  void onlyContact_severalAgentsGoToReview() {
    Attribution review = new Shop()
        .order("1", "05T10:00:00")
        .talk("amy", "05T09:00:00")
        .talk("bob", "04T09:00:00")
        .attribute(MURAL, "1");
    assertThat(review.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(review.clause()).isEqualTo(Scenario.clause("mural/A1"));
    assertThat(review.why()).isEqualTo(Message.of("attribution.several-agents", 2));
    assertThat(review.losing())
        .extracting(LosingClaim::agent)
        .containsExactly(AgentId.of("amy"), AgentId.of("bob"));
  }

  @ParameterizedTest(name = "[{index}] {0} at {1}: {2}")
  @DisplayName(
      "A2: the flag planted when the order was placed (Oct 3, 10:00:00), before 24 h are over")
  @CsvSource({
    "amy, 03T10:05:00, flag amy 100.00",
    "amy, 03T09:00:00, flag amy 100.00",
    "amy, 04T09:59:59.999999999, flag amy 100.00",
    "amy, 04T10:00:00, silent",
    "nobody, 03T10:05:00, review",
    "quit, 03T10:05:00, flag quit 100.00",
    "zoe, 03T10:05:00, flag zoe 100.00",
  })
  void flag_countsUntilAChaseIsOpen(String agent, String time, String decision) {
    Shop shop = new Shop().order("1", "03T10:00:00", Shop.flag(agent, time));
    assertThat(shop.decide(MURAL, "1")).isEqualTo(decision);
  }

  @ParameterizedTest(name = "[{index}] placed {0} by {1}: {2}")
  @DisplayName(
      "A2: the author must be employed on the day of the order; quit left and zoe joined on Oct 3")
  @CsvSource({
    "03T23:59:59, quit, flag quit 100.00",
    "04T00:00:00, quit, review",
    "03T00:00:00, zoe, flag zoe 100.00",
    "02T23:59:59, zoe, review",
  })
  void flag_authorMustBeEmployed(String placed, String agent, String decision) {
    Shop shop = new Shop().order("1", placed, Shop.flag(agent, placed));
    assertThat(shop.decide(MURAL, "1")).isEqualTo(decision);
  }

  @Test
  @DisplayName("A2: a colour that belongs to an agent counts where no author is recorded")
  void flag_colourOfAnAgent() {
    AttributionPolicy owned = policy(new AttributionRule.Flag(
        Scenario.clause("mural/A2"), ImmutableMap.of(SellerFlag.GREEN, AgentId.of("bob"))));
    Shop shop = new Shop()
        .order("1", "05T10:00:00", o -> o.flag(new PlantedFlag(SellerFlag.GREEN, null, null)))
        .order("2", "05T10:00:00", o -> o.flag(new PlantedFlag(SellerFlag.RED, null, null)))
        .order(
            "3",
            "05T10:00:00",
            o -> o.flag(new PlantedFlag(SellerFlag.GREEN, AgentId.of("amy"), null)));
    assertThat(shop.decide(owned, "1")).isEqualTo("flag bob 100.00");
    assertThat(shop.decide(owned, "2")).isEqualTo("silent");
    assertThat(shop.decide(owned, "3")).isEqualTo("flag amy 100.00");
  }

  @Test
  @DisplayName(
      "A2 before A1: of several agents, the one who planted the flag; the other's claim is kept")
  void flag_outranksContact() {
    Attribution flagged = new Shop()
        .talk("amy", "05T09:00:00")
        .order("1", "05T10:00:00", Shop.flag("bob", "05T10:01:00"))
        .attribute(MURAL, "1");
    assertThat(flagged.shares()).containsOnlyKeys(AgentId.of("bob"));
    assertThat(flagged.why())
        .isEqualTo(
            Message.of("attribution.flag", "bob", LocalDateTime.parse("2026-10-05T10:01:00")));
    assertThat(flagged.evidence())
        .containsExactly(Evidence.of(Evidence.Kind.FLAG, "bob@2026-10-05T02:01:00Z"));
    assertThat(flagged.losing())
        .containsExactly(new LosingClaim(
            AgentId.of("amy"),
            Basis.ONLY_CONTACT,
            Scenario.clause("mural/A1"),
            Message.of("attribution.outranked", Scenario.clause("mural/A2"))));
  }

  @ParameterizedTest(name = "[{index}] paid {0}, claim {1}, first agent again {2}: {3}")
  @DisplayName("A3: placed Oct 5, 10:00:00 with amy; bob chases")
  @CsvSource(
      nullValues = "-",
      value = {
        "06T12:00:00, 06T11:00:00, -, chase bob 100.00",
        "06T10:00:01, 06T10:00:01, -, chase bob 100.00",
        "06T10:00:00, 06T10:00:00, -, only-contact amy 100.00",
        "06T10:00:00, 06T10:00:01, -, only-contact amy 100.00",
        "06T12:00:00, 06T10:00:00, -, only-contact amy 100.00",
        "06T12:00:00, 06T12:00:00, -, chase bob 100.00",
        "06T12:00:00, 06T12:00:01, -, only-contact amy 100.00",
        "06T12:00:00, 06T11:00:00, 06T10:30:00, only-contact amy 100.00",
        "06T12:00:00, 06T11:00:00, 06T11:00:00, only-contact amy 100.00",
        "06T12:00:00, 06T11:00:00, 06T11:00:01, chase bob 100.00",
        "06T12:00:00, 06T11:00:00, 06T10:00:00, chase bob 100.00",
      })
  void chase_needsAnOrderUnpaidForMoreThan24Hours(
      String paid, String claim, String again, String decision) {
    Consumer<Order.Builder> order = Shop.paid(paid).andThen(Shop.flag("bob", claim));
    Shop shop = new Shop().talk("amy", "05T09:00:00").order("1", "05T10:00:00", order);
    if (again != null) {
      shop.talk("amy", again);
    }
    assertThat(shop.decide(MURAL, "1")).isEqualTo(decision);
  }

  @Test
  @DisplayName("A3: the first agent's online contact is the reason for which a chase loses")
  void chase_losesToTheFirstAgentOnline() {
    Attribution kept = new Shop()
        .talk("amy", "05T09:00:00")
        .talk("amy", "06T10:30:00")
        .order(
            "1", "05T10:00:00", Shop.paid("06T12:00:00").andThen(Shop.flag("bob", "06T11:00:00")))
        .attribute(MURAL, "1");
    assertThat(kept.losing())
        .containsExactly(
            new LosingClaim(
                AgentId.of("bob"),
                Basis.CHASE,
                Scenario.clause("mural/A3"),
                Message.of(
                    "attribution.chase-first-agent-online",
                    "amy",
                    LocalDateTime.parse("2026-10-06T10:30:00"))),
            lateFlag("bob", "2026-10-06T11:00:00"));
  }

  @Test
  @DisplayName(
      "A2, A3: a flag at exactly 24:00:00 is neither of the order nor a chase, and is kept as a losing claim")
  void flag_atTheDeadlineIsALosingClaim() {
    Attribution kept = new Shop()
        .talk("amy", "05T09:00:00")
        .order(
            "1", "05T10:00:00", Shop.paid("06T12:00:00").andThen(Shop.flag("bob", "06T10:00:00")))
        .attribute(MURAL, "1");
    assertThat(kept.shares()).containsOnlyKeys(AgentId.of("amy"));
    assertThat(kept.losing()).containsExactly(lateFlag("bob", "2026-10-06T10:00:00"));
  }

  private static LosingClaim lateFlag(String agent, String at) {
    return new LosingClaim(
        AgentId.of(agent),
        Basis.FLAG,
        Scenario.clause("mural/A2"),
        Message.of("attribution.flag-late", LocalDateTime.parse(at)));
  }

  @Test
  @DisplayName(
      "A3: who takes over nobody's buyer needs no absence; who flags one's own buyer late does not chase")
  void chase_withoutFirstAgentAndByTheFirstAgent() {
    Consumer<Order.Builder> chased =
        Shop.paid("06T12:00:00").andThen(Shop.flag("bob", "06T11:00:00"));
    assertThat(new Shop().order("1", "05T10:00:00", chased).decide(MURAL, "1"))
        .isEqualTo("chase bob 100.00");
    Attribution own = new Shop()
        .talk("bob", "05T09:00:00")
        .talk("amy", "05T08:00:00")
        .order("1", "05T10:00:00", chased)
        .attribute(MURAL, "1");
    assertThat(own.basis()).isEqualTo(Basis.REVIEW);
    assertThat(own.losing().get(0).reason()).isEqualTo(Message.of("attribution.chase-own", "bob"));
  }

  @Test
  @DisplayName("A3: a chaser who is unknown is for a person to decide")
  void chase_unknownChaserGoesToReview() {
    Shop shop = new Shop()
        .order(
            "1",
            "05T10:00:00",
            Shop.paid("06T12:00:00").andThen(Shop.flag("nobody", "06T11:00:00")));
    assertThat(shop.decide(MURAL, "1")).isEqualTo("review");
  }

  @ParameterizedTest(name = "[{index}] new order {0}: {1}")
  @DisplayName(
      "A3: a new order replaces the one of Oct 5, 10:00:00 (amy's), and carries bob's flag at once")
  @CsvSource({
    "06T10:00:00, flag bob 100.00",
    "06T10:00:01, chase bob 100.00",
    "09T10:00:00, chase bob 100.00",
  })
  void chase_newOrderReplacesTheUnpaidOne(String created, String decision) {
    Shop shop = new Shop()
        .talk("amy", "05T09:00:00")
        .unpaid("1", "05T10:00:00")
        .order("2", created, Shop.flag("bob", created));
    assertThat(shop.decide(MURAL, "2")).isEqualTo(decision);
  }

  @Test
  @DisplayName(
      "A3: an unpaid order is replaced once, by the earliest new order; an excluded one by nobody")
  void chase_eachUnpaidOrderIsReplacedOnce() {
    AttributionPolicy chaseOnly = policy(chase(Rate.ONE));
    Shop shop = new Shop()
        .unpaid("1", "05T10:00:00")
        .order("2", "07T10:00:00", Shop.flag("bob", "07T10:00:00"))
        .order("3", "08T10:00:00", Shop.flag("cat", "08T10:00:00"));
    assertThat(shop.decide(chaseOnly, "2")).isEqualTo("chase bob 100.00");
    assertThat(shop.decide(chaseOnly, "3")).isEqualTo("silent");
    Shop test = new Shop()
        .order(
            "1",
            "05T10:00:00",
            order -> order.paidAt(Optional.empty()).paid(Shop.yuan("0.00")).addTags(Order.TEST))
        .order("2", "07T10:00:00", Shop.flag("bob", "07T10:00:00"));
    assertThat(test.decide(chaseOnly, "2")).isEqualTo("silent");
  }

  @ParameterizedTest(name = "[{index}] other order placed {0}: {1}")
  @DisplayName(
      "A3: only a paid order placed after the unpaid one of Oct 5, 10:00:00 has replaced it")
  @CsvSource({
    "05T09:59:59, chase bob 100.00",
    "05T10:00:00, chase bob 100.00",
    "05T10:00:01, silent",
    "07T09:59:59, silent",
    "07T10:00:01, chase bob 100.00",
  })
  void chase_paidOrderOfTheSameInstantReplacesNothing(String other, String decision) {
    Shop shop = new Shop()
        .unpaid("1", "05T10:00:00")
        .order("2", other)
        .order("3", "07T10:00:00", Shop.flag("bob", "07T10:00:00"));
    assertThat(shop.decide(policy(chase(Rate.ONE)), "3")).isEqualTo(decision);
  }

  @Test
  @DisplayName(
      "A3: the buyer's latest unpaid order is replaced, which may be too young to be chased")
  void chase_replacesTheLatestUnpaidOrder() {
    Shop shop = new Shop()
        .unpaid("1", "05T10:00:00")
        .unpaid("2", "06T10:00:00")
        .order("3", "07T10:00:00", Shop.flag("bob", "07T10:00:00"))
        .order("4", "07T10:00:01", Shop.flag("cat", "07T10:00:01"));
    assertThat(shop.decide(policy(chase(Rate.ONE)), "3")).isEqualTo("silent");
    assertThat(shop.decide(policy(chase(Rate.ONE)), "4")).isEqualTo("silent");
  }

  @Test
  @DisplayName(
      "A3: a flag without an instant is no chase, but counts as planted with the order (A2)")
  void chase_needsTheInstantOfTheFlag() {
    PlantedFlag undated = new PlantedFlag(SellerFlag.RED, AgentId.of("bob"), null);
    Shop shop = new Shop()
        .order("1", "05T10:00:00", Shop.paid("07T10:00:00").andThen(o -> o.flag(undated)));
    assertThat(shop.decide(policy(chase(Rate.ONE)), "1")).isEqualTo("silent");
    assertThat(shop.decide(MURAL, "1")).isEqualTo("flag bob 100.00");
  }

  private static AttributionRule.Chase chase(Rate share) {
    return new AttributionRule.Chase(
        Scenario.clause("mural/A3"), Duration.ofHours(24), share, Window.TWO_DAYS);
  }

  @ParameterizedTest(name = "[{index}] {0} % of {1}: {2}")
  @DisplayName(
      "A3: a chase may share, exactly: the odd fen to the larger rest, then the larger share, then the id")
  @CsvSource({
    "50, 100.00, chase amy 50.00 bob 50.00",
    "50, 0.01, chase amy 0.01 bob 0.00",
    "70, 0.01, chase amy 0.00 bob 0.01",
    "33.4, 100.00, chase amy 66.60 bob 33.40",
    "33.3, 0.10, chase amy 0.07 bob 0.03",
    "100, 100.00, chase bob 100.00",
  })
  void chase_sharesExactly(String percent, String worth, String decision) {
    Shop shop = new Shop()
        .talk("amy", "05T09:00:00")
        .order(
            "1",
            "05T10:00:00",
            Shop.paid("06T12:00:00")
                .andThen(Shop.flag("bob", "06T11:00:00"))
                .andThen(order -> order.paid(Shop.yuan(worth))));
    assertThat(shop.decide(policy(chase(Rate.percent(percent))), "1")).isEqualTo(decision);
  }

  @ParameterizedTest(name = "[{index}] {0}: amy {1}, bob {2}: {3}")
  @DisplayName("shop/LAST-CONTACT: placed Oct 5, 10:00:00, paid Oct 8, 10:00:00")
  @CsvSource({
    "BEFORE_ORDER, 05T09:00:00, 05T09:30:00, last-before-order bob 100.00",
    "BEFORE_ORDER, 05T09:00:00, 05T10:00:00, last-before-order bob 100.00",
    "BEFORE_ORDER, 05T09:00:00, 08T09:00:00, last-before-order amy 100.00",
    "BEFORE_ORDER, 08T08:00:00, 08T09:00:00, silent",
    "BEFORE_PAYMENT, 05T09:00:00, 08T09:00:00, last-before-payment bob 100.00",
    "BEFORE_PAYMENT, 05T09:00:00, 06T23:59:59, silent",
    "BEFORE_PAYMENT, 05T09:00:00, 07T00:00:00, last-before-payment bob 100.00",
    "ORDER_THEN_PAYMENT, 05T09:00:00, 08T09:00:00, last-before-order amy 100.00",
    "ORDER_THEN_PAYMENT, 08T08:00:00, 08T09:00:00, last-before-payment bob 100.00",
    "ORDER_THEN_PAYMENT, 01T08:00:00, 06T09:00:00, silent",
  })
  void lastContact_byMoment(
      AttributionRule.LastContact.Moment moment, String amy, String bob, String decision) {
    Shop shop = new Shop()
        .order("1", "05T10:00:00", Shop.paid("08T10:00:00"))
        .talk("amy", amy)
        .talk("bob", bob);
    assertThat(shop.decide(last(moment, Window.TWO_DAYS), "1")).isEqualTo(decision);
  }

  @Test
  @DisplayName("shop/LAST-CONTACT: ties go by instant, then sequence, then agent id")
  void lastContact_ties() {
    AttributionPolicy before =
        last(AttributionRule.LastContact.Moment.BEFORE_ORDER, Window.TWO_DAYS);
    Shop even =
        new Shop().order("1", "05T10:00:00").talk("bob", "05T09:00:00").talk("amy", "05T09:00:00");
    assertThat(even.decide(before, "1")).isEqualTo("last-before-order bob 100.00");
    even.contact("amy", "05T09:00:00", 1, Contact.Direction.FROM_AGENT, Contact.Manner.TYPED);
    assertThat(even.decide(before, "1")).isEqualTo("last-before-order amy 100.00");
    even.agentSays("bob", "05T09:00:01");
    assertThat(even.decide(before, "1")).isEqualTo("last-before-order bob 100.00");
    assertThat(even.attribute(before, "1").losing())
        .containsExactly(new LosingClaim(
            AgentId.of("amy"),
            Basis.LAST_BEFORE_ORDER,
            Scenario.clause("shop/LAST-CONTACT"),
            Message.of("attribution.earlier-contact", LocalDateTime.parse("2026-10-05T09:00:00"))));
  }

  @ParameterizedTest(name = "[{index}] {0}, {1}: {2}")
  @DisplayName("A6: the work code in the note; Q04 left on Oct 3, nobody has X99 (placed Oct 5)")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, REVIEW, silent",
        "no code, REVIEW, silent",
        "[a01], REVIEW, work-code amy 100.00",
        "工号：Ｂ０２, REVIEW, work-code bob 100.00",
        "@X99, REVIEW, review",
        "@Q04, REVIEW, review",
        "[A01][a01], REVIEW, work-code amy 100.00",
        "[A01]@B02, REVIEW, review",
        "[A01]@B02, FIRST, work-code amy 100.00",
        "[A01]@B02, LAST, work-code bob 100.00",
        "[A01]@B02[A01], LAST, work-code amy 100.00",
        "[A01]@B02[A01], FIRST, work-code amy 100.00",
        "[A01]@B02[A01], SPLIT, work-code amy 50.00 bob 50.00",
        "@X99[A01], LAST, work-code amy 100.00",
        "[A01]@X99, FIRST, work-code amy 100.00",
        "[A01]@X99, LAST, review",
        "[A01]@X99, SPLIT, review",
        "[A01]@B02, SPLIT, work-code amy 50.00 bob 50.00",
        "[A01]@B02@C03, SPLIT, work-code amy 33.34 bob 33.33 cat 33.33",
      })
  void workCode_byTheNote(String note, AttributionRule.WorkCode.Several several, String decision) {
    Shop shop = new Shop().order("1", "05T10:00:00", order -> {
      if (note != null) {
        order.note(note);
      }
    });
    AttributionPolicy byCode =
        policy(new AttributionRule.WorkCode(Scenario.clause("shift/A6"), several));
    assertThat(shop.decide(byCode, "1")).isEqualTo(decision);
  }

  @Test
  @DisplayName("A6, N7: no code, no credit, whoever talked to the buyer")
  void workCode_nothingAfterIt() {
    assertThat(new Shop().talk("amy", "05T09:00:00").order("1", "05T10:00:00").decide(SHIFT, "1"))
        .isEqualTo("silent");
  }

  @Test
  @DisplayName("A supervisor's word comes first, and A10: without an approver there is a finding")
  void manual_outranksAllAndNeedsAnApprover() {
    Shop shop = new Shop()
        .order("1", "05T10:00:00", Shop.flag("amy", "05T10:01:00"))
        .order("2", "05T10:00:00")
        .order("3", "05T10:00:00")
        .assign("1", "bob", "  ")
        .assign("2", "bob", "eve")
        .assign("2", "amy", "eve")
        .assign("3", "nobody", "eve")
        .assign("9", "bob", "eve");
    assertThat(shop.decide(MURAL, "1")).isEqualTo("manual bob 100.00");
    assertThat(shop.decide(MURAL, "2")).isEqualTo("review");
    assertThat(shop.decide(MURAL, "3")).isEqualTo("review");
    assertThat(shop.attribute(MURAL).findings())
        .extracting(Finding::severity, Finding::subject, Finding::message)
        .containsExactly(
            tuple(
                Severity.ERROR,
                Evidence.of(Evidence.Kind.ASSIGNMENT, "9"),
                Message.of("attribution.unknown-order", "9", "bob")),
            tuple(
                Severity.WARNING,
                Evidence.of(Evidence.Kind.ASSIGNMENT, "1"),
                Message.of("attribution.unapproved", "1", "bob")),
            tuple(
                Severity.WARNING,
                Evidence.of(Evidence.Kind.ORDER, "2"),
                Message.of("attribution.several-assignments", 2)),
            tuple(
                Severity.WARNING,
                Evidence.of(Evidence.Kind.ORDER, "3"),
                Message.of("attribution.unknown-agent", "nobody")));
  }

  @Test
  @DisplayName("A10: who gave an order without an approver is told in the order's month only")
  void attribute_unapprovedInItsMonthOnly() {
    Shop shop = new Shop()
        .order("1", "05T10:00:00", Shop.flag("amy", "05T10:01:00"))
        .assign("1", "bob", "");
    assertThat(shop.attribute(MURAL).findings()).hasSize(1);
    assertThat(AttributionCalculator.of(MURAL)
            .attribute(shop.facts(), Scenario.OCTOBER.plusMonths(1))
            .findings())
        .isEmpty();
  }

  @Test
  @DisplayName("A8: gross, less postage, less refunds; never negative")
  void attribute_worthByPolicy() {
    Shop shop = new Shop()
        .order(
            "1",
            "05T10:00:00",
            order -> order.postage(Shop.yuan("10.00")).refunded(Shop.yuan("30.00")))
        .order("2", "05T10:00:00", order -> order.refunded(Shop.yuan("120.00")));
    AttributionPolicy.Builder less = AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI);
    assertThat(shop.attribute(MURAL, "1").worth()).isEqualTo(Shop.yuan("100.00"));
    less.lessPostage(true);
    assertThat(shop.attribute(less.build(), "1").worth()).isEqualTo(Shop.yuan("90.00"));
    less.lessRefunds(true);
    assertThat(shop.attribute(less.build(), "1").worth()).isEqualTo(Shop.yuan("60.00"));
    assertThat(shop.attribute(less.build(), "2").worth()).isEqualTo(Shop.yuan("0.00"));
  }

  @Test
  void attribute_refusesAnotherCurrency() {
    AttributionPolicy euros =
        AttributionPolicy.builder(CurrencyUnit.EUR, Scenario.SHANGHAI).build();
    assertThatThrownBy(() -> new Shop().order("1", "05T10:00:00").attribute(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'facts' must hold orders in EUR but has CNY");
  }

  @Test
  void attribute_survivesSerialization() throws Exception {
    Attributions all = new Shop()
        .talk("amy", "05T09:00:00")
        .order("1", "05T10:00:00", Shop.flag("bob", "05T10:01:00"))
        .attribute(MURAL);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(all);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Attributions read = (Attributions) in.readObject();
      assertThat(read).containsExactlyElementsOf(all);
    }
  }

  @Test
  void scenarios_reachEveryBasis() {
    Random random = new Random(1);
    Set<Basis> reached = EnumSet.noneOf(Basis.class);
    boolean sharedChase = false;
    for (int i = 0; i < 3_000; i++) {
      for (Attribution one : AttributionCalculator.of(Scenario.policy(random))
          .attribute(Scenario.random(random).facts(), Scenario.OCTOBER)) {
        reached.add(one.basis());
        sharedChase |= one.basis() == Basis.CHASE && one.shares().size() == 2;
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(Basis.values());
    assertThat(sharedChase).isTrue();
  }

  @Test
  void find_unknownOrderIsEmpty() {
    assertThat(new Shop().attribute(MURAL).find(OrderId.of("1"))).isEmpty();
    assertThat(List.copyOf(new Shop().attribute(MURAL).findings())).isEmpty();
  }
}
