package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.attribution.AttributionRule;
import io.github.shopops.core.attribution.Window;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import java.time.ZoneId;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** How attribution policies look in JSON. */
final class AttributionShapes {
  private static final Shape<Window> WINDOW = Choice.<Window>of()
      .when(
          "calendar-days",
          Window.CalendarDays.class,
          Parts.<Window.CalendarDays>of()
              .part("days", WHOLE, Window.CalendarDays::days)
              .make(parts -> new Window.CalendarDays(parts.get("days"))))
      .when(
          "rolling",
          Window.Rolling.class,
          Parts.<Window.Rolling>of()
              .part("length", LENGTH, Window.Rolling::length)
              .make(parts -> new Window.Rolling(parts.get("length"))))
      .shape();

  private static final Shape<ImmutableMap<SellerFlag, AgentId>> OWNERS =
      Parts.<Map.Entry<SellerFlag, AgentId>>of()
          .part("flag", WHOLE.as(SellerFlag::new, SellerFlag::code), Map.Entry::getKey)
          .part("agent", AGENT, Map.Entry::getValue)
          .make(parts -> Map.entry(parts.<SellerFlag>get("flag"), parts.<AgentId>get("agent")))
          .list()
          .as(ImmutableMap::copyOf, owners -> owners.entrySet().asList());

  private AttributionShapes() {}

  static Shape<AttributionPolicy> policy(CurrencyUnit currency, ZoneId zone, Shape<Clause> clause) {
    return ObjectShape.<AttributionPolicy, AttributionPolicy.Builder>of(
            () -> AttributionPolicy.builder(currency, zone))
        .field("rules", rule(clause).list(), AttributionPolicy::rules, (b, rules) -> b.rules(rules))
        .field(
            "lessPostage", YES_NO, AttributionPolicy::lessPostage, (b, less) -> b.lessPostage(less))
        .field(
            "lessRefunds", YES_NO, AttributionPolicy::lessRefunds, (b, less) -> b.lessRefunds(less))
        .field(
            "excludedTags",
            set(TEXT),
            AttributionPolicy::excludedTags,
            (b, tags) -> b.excludedTags(tags))
        .field(
            "excludedTitles",
            set(TEXT),
            AttributionPolicy::excludedTitles,
            (b, words) -> b.excludedTitles(words))
        .field(
            "refundFaults",
            set(choice(Refund.Fault.class)),
            AttributionPolicy::refundFaults,
            (b, faults) -> b.refundFaults(faults))
        .field(
            "assistanceWindow",
            WINDOW,
            AttributionPolicy::assistanceWindow,
            (b, window) -> b.assistanceWindow(window))
        .field(
            "excludedClause",
            clause,
            AttributionPolicy::excludedClause,
            (b, c) -> b.excludedClause(c))
        .field("silentClause", clause, AttributionPolicy::silentClause, (b, c) -> b.silentClause(c))
        .field("monthClause", clause, AttributionPolicy::monthClause, (b, c) -> b.monthClause(c))
        .field("refundClause", clause, AttributionPolicy::refundClause, (b, c) -> b.refundClause(c))
        .field(
            "assistanceClause",
            clause,
            AttributionPolicy::assistanceClause,
            (b, c) -> b.assistanceClause(c))
        .field(
            "handOverClause",
            clause,
            AttributionPolicy::handOverClause,
            (b, c) -> b.handOverClause(c))
        .shape(AttributionPolicy.Builder::build);
  }

  private static Shape<AttributionRule> rule(Shape<Clause> clause) {
    return Choice.<AttributionRule>of()
        .when(
            "manual",
            AttributionRule.Manual.class,
            Parts.<AttributionRule.Manual>of()
                .part("clause", clause, AttributionRule.Manual::clause)
                .make(parts -> new AttributionRule.Manual(parts.get("clause"))))
        .when(
            "work-code",
            AttributionRule.WorkCode.class,
            Parts.<AttributionRule.WorkCode>of()
                .part("clause", clause, AttributionRule.WorkCode::clause)
                .part(
                    "several",
                    choice(AttributionRule.WorkCode.Several.class),
                    AttributionRule.WorkCode::several)
                .make(parts ->
                    new AttributionRule.WorkCode(parts.get("clause"), parts.get("several"))))
        .when(
            "flag",
            AttributionRule.Flag.class,
            Parts.<AttributionRule.Flag>of()
                .part("clause", clause, AttributionRule.Flag::clause)
                .usually("owners", OWNERS, ImmutableMap.of(), AttributionRule.Flag::owners)
                .make(parts -> new AttributionRule.Flag(
                    parts.get("clause"), parts.orElse("owners", ImmutableMap.of()))))
        .when("chase", AttributionRule.Chase.class, chase(clause))
        .when(
            "only-contact",
            AttributionRule.OnlyContact.class,
            Parts.<AttributionRule.OnlyContact>of()
                .part("clause", clause, AttributionRule.OnlyContact::clause)
                .part("window", WINDOW, AttributionRule.OnlyContact::window)
                .make(parts ->
                    new AttributionRule.OnlyContact(parts.get("clause"), parts.get("window"))))
        .when(
            "last-contact",
            AttributionRule.LastContact.class,
            Parts.<AttributionRule.LastContact>of()
                .part("clause", clause, AttributionRule.LastContact::clause)
                .part(
                    "moment",
                    choice(AttributionRule.LastContact.Moment.class),
                    AttributionRule.LastContact::moment)
                .part("window", WINDOW, AttributionRule.LastContact::window)
                .make(parts -> new AttributionRule.LastContact(
                    parts.get("clause"), parts.get("moment"), parts.get("window"))))
        .shape();
  }

  private static Shape<AttributionRule.Chase> chase(Shape<Clause> clause) {
    return Parts.<AttributionRule.Chase>of()
        .part("clause", clause, AttributionRule.Chase::clause)
        .part("after", LENGTH, AttributionRule.Chase::after)
        .part("chaserShare", RATE, AttributionRule.Chase::chaserShare)
        .part("window", WINDOW, AttributionRule.Chase::window)
        .make(parts -> new AttributionRule.Chase(
            parts.get("clause"),
            parts.get("after"),
            parts.get("chaserShare"),
            parts.get("window")));
  }
}
