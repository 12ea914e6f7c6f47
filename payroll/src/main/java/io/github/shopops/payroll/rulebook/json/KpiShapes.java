package io.github.shopops.payroll.rulebook.json;

import static com.google.common.base.Preconditions.checkArgument;
import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.LONG;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.kpi.KpiWindow;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.kpi.ReceptionFilter;
import io.github.shopops.payroll.payslip.Standing;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** How the policy of key figures looks in JSON. */
final class KpiShapes {
  static final Shape<Ratio> RATIO = Parts.<Ratio>of()
      .part("numerator", LONG, Ratio::numerator)
      .part("denominator", LONG, Ratio::denominator)
      .make(parts -> new Ratio(parts.<Long>get("numerator"), parts.<Long>get("denominator")));

  private static final Shape<KpiWindow> WINDOW = Choice.<KpiWindow>of()
      .when(
          "calendar-days",
          KpiWindow.CalendarDays.class,
          Parts.<KpiWindow.CalendarDays>of()
              .part("days", WHOLE, KpiWindow.CalendarDays::days)
              .make(parts -> new KpiWindow.CalendarDays(parts.get("days"))))
      .when(
          "rolling",
          KpiWindow.Rolling.class,
          Parts.<KpiWindow.Rolling>of()
              .part("length", LENGTH, KpiWindow.Rolling::length)
              .make(parts -> new KpiWindow.Rolling(parts.get("length"))))
      .shape();

  private static final Shape<ReceptionFilter.Stage> STAGE = choice(ReceptionFilter.Stage.class);

  private static final ImmutableMap<String, KpiMetric> METRICS =
      Maps.uniqueIndex(Arrays.asList(KpiMetric.values()), KpiMetric::code);

  private KpiShapes() {}

  static Shape<KpiPolicy> policy(CurrencyUnit currency, ZoneId zone, Shape<Clause> clause) {
    return ObjectShape.<KpiPolicy, KpiPolicy.Builder>of(() -> KpiPolicy.builder(currency, zone))
        .field("filters", filter(clause).list(), KpiPolicy::filters, (b, list) -> b.filters(list))
        .field("inquiryWindow", WINDOW, KpiPolicy::inquiryWindow, (b, w) -> b.inquiryWindow(w))
        .field("orderWindow", WINDOW, KpiPolicy::orderWindow, (b, w) -> b.orderWindow(w))
        .field("paymentWindow", WINDOW, KpiPolicy::paymentWindow, (b, w) -> b.paymentWindow(w))
        .field("contactWindow", WINDOW, KpiPolicy::contactWindow, (b, w) -> b.contactWindow(w))
        .field(
            "excludedTags", set(TEXT), KpiPolicy::excludedTags, (b, tags) -> b.excludedTags(tags))
        .field(
            "excludedTitles",
            set(TEXT),
            KpiPolicy::excludedTitles,
            (b, words) -> b.excludedTitles(words))
        .field("answerWithin", LENGTH, KpiPolicy::answerWithin, (b, time) -> b.answerWithin(time))
        .field("mailWithin", LENGTH, KpiPolicy::mailWithin, (b, time) -> b.mailWithin(time))
        .field(
            "typingPerMinute",
            WHOLE,
            KpiPolicy::typingPerMinute,
            (b, number) -> b.typingPerMinute(number))
        .field(
            "advertChecks", WHOLE, KpiPolicy::advertChecks, (b, number) -> b.advertChecks(number))
        .field(
            "assessed", set(choice(Standing.class)), KpiPolicy::assessed, (b, s) -> b.assessed(s))
        .field("standInShare", RATE, KpiPolicy::standInShare, (b, rate) -> b.standInShare(rate))
        .field(
            "standInMetrics",
            set(choice(KpiMetric.class)),
            KpiPolicy::standInMetrics,
            (b, metrics) -> b.standInMetrics(metrics))
        .field("clauses", clauses(clause), KpiPolicy::clauses, (b, c) -> b.clauses(c))
        .field("advertClause", clause, KpiPolicy::advertClause, (b, c) -> b.advertClause(c))
        .field("sampleClause", clause, KpiPolicy::sampleClause, (b, c) -> b.sampleClause(c))
        .field("typingClause", clause, KpiPolicy::typingClause, (b, c) -> b.typingClause(c))
        .field("serviceClause", clause, KpiPolicy::serviceClause, (b, c) -> b.serviceClause(c))
        .field("mailClause", clause, KpiPolicy::mailClause, (b, c) -> b.mailClause(c))
        .field("standInClause", clause, KpiPolicy::standInClause, (b, c) -> b.standInClause(c))
        .shape(KpiPolicy.Builder::build);
  }

  /** An object with a clause for each figure, under the figure's code. */
  private static Shape<ImmutableMap<KpiMetric, Clause>> clauses(Shape<Clause> clause) {
    return Scalars.map(clause)
        .as(
            byCode -> byCode.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                    entry -> metric(entry.getKey()), Map.Entry::getValue)),
            byMetric -> byMetric.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                    entry -> entry.getKey().code(), Map.Entry::getValue)));
  }

  private static KpiMetric metric(String code) {
    KpiMetric metric = METRICS.get(code);
    checkArgument(metric != null, "'%s' is none of %s", code, METRICS.keySet());
    return metric;
  }

  /** The components that every filter has. */
  private static <T extends ReceptionFilter> Parts.Fields<T> staged(Shape<Clause> clause) {
    return Parts.<T>of()
        .part("clause", clause, ReceptionFilter::clause)
        .part("stage", STAGE, ReceptionFilter::stage);
  }

  private static Shape<ReceptionFilter> filter(Shape<Clause> clause) {
    return Choice.<ReceptionFilter>of()
        .when(
            "after-sales",
            ReceptionFilter.AfterSales.class,
            KpiShapes.<ReceptionFilter.AfterSales>staged(clause)
                .part("window", WINDOW, ReceptionFilter.AfterSales::window)
                .make(parts -> new ReceptionFilter.AfterSales(
                    parts.get("clause"), parts.get("stage"), parts.get("window"))))
        .when(
            "advert",
            ReceptionFilter.Advert.class,
            KpiShapes.<ReceptionFilter.Advert>staged(clause)
                .part("repeats", WHOLE, ReceptionFilter.Advert::repeats)
                .make(parts -> new ReceptionFilter.Advert(
                    parts.get("clause"), parts.get("stage"), parts.get("repeats"))))
        .when(
            "monologue",
            ReceptionFilter.Monologue.class,
            KpiShapes.<ReceptionFilter.Monologue>staged(clause)
                .part("buyerLines", WHOLE, ReceptionFilter.Monologue::buyerLines)
                .part("agentLines", WHOLE, ReceptionFilter.Monologue::agentLines)
                .make(parts -> new ReceptionFilter.Monologue(
                    parts.get("clause"),
                    parts.get("stage"),
                    parts.get("buyerLines"),
                    parts.get("agentLines"))))
        .shape();
  }
}
