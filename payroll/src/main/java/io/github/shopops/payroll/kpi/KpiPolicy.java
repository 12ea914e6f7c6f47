package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.EpochNanos;
import io.github.shopops.core.order.Order;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * How a shop counts its key figures (客服 KPI 考核方案): what is a reception, which windows count, what is asked of whom.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface KpiPolicy extends Serializable permits ImmutableKpiPolicy {
  /** Returns the zone in which days and weeks are counted. */
  ZoneId zone();

  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /** Returns what is no reception (K0), the first that holds being the reason; an empty list filters nothing. */
  ImmutableList<ReceptionFilter> filters();

  /**
   * Returns how long after a session an order makes it an inquiry whatever the filters say, and the buyer's next line
   * ends an agent's monologue: until then the number of inquirers is open (此数据延迟 1 天).
   */
  KpiWindow inquiryWindow();

  /** Returns how long after a session an order belongs to it (K2), looked at from the order: how far back. */
  KpiWindow orderWindow();

  /** Returns how long after the order a payment still counts (K3, K9). */
  KpiWindow paymentWindow();

  /** Returns how far back contacts count in the matrix of orders and payments (K11) and in sales (K10, K12). */
  KpiWindow contactWindow();

  /** Returns the tags of orders that count for nobody. */
  ImmutableSet<String> excludedTags();

  /** Returns the words in the title of a line that make an order count for nobody. */
  ImmutableSet<String> excludedTitles();

  /** Returns within which time a message, a question or a complaint is answered (K7, K15), at most 366 days. */
  Duration answerWithin();

  /** Returns within which time e-mail is answered (K16), at most 366 days. */
  Duration mailWithin();

  /** Returns how many characters a minute are to be typed at least (K14). */
  int typingPerMinute();

  /** Returns how many weeks of a month are checked for adverts, the first ones (K1). */
  int advertChecks();

  /** Returns who is assessed (考核对象); others are counted and ranked only. */
  ImmutableSet<Standing> assessed();

  /** Returns what share of the shop's mean a stand-in must reach (顶岗). */
  Rate standInShare();

  /** Returns in which figures a stand-in must reach it. */
  ImmutableSet<KpiMetric> standInMetrics();

  /** Returns the clause of each key figure. */
  ImmutableMap<KpiMetric, Clause> clauses();

  /** Returns the clause under which adverts are suspected. */
  Clause advertClause();

  /** Returns the clause under which chats are sampled and training is given (K13). */
  Clause sampleClause();

  /** Returns the clause of typing (K14). */
  Clause typingClause();

  /** Returns the clause of questions and complaints (K15). */
  Clause serviceClause();

  /** Returns the clause of e-mail (K16). */
  Clause mailClause();

  /** Returns the clause of stand-ins. */
  Clause standInClause();

  /** Checks numbers, and that every figure has its clause and every filter stands once. */
  @Value.Check
  default void check() {
    checkLength("answerWithin", answerWithin());
    checkLength("mailWithin", mailWithin());
    checkArgument(
        typingPerMinute() >= 0 && typingPerMinute() <= 10_000,
        "Argument 'typingPerMinute' must be between 0 and 10000 but has value %s",
        typingPerMinute());
    checkArgument(
        advertChecks() >= 0,
        "Argument 'advertChecks' must not be negative but has value %s",
        advertChecks());
    checkArgument(
        standInShare().compareTo(Rate.ONE) <= 0,
        "Argument 'standInShare' must be between 0 and 1 but has value %s",
        standInShare().fraction());
    checkArgument(
        filters().stream().map(ReceptionFilter::reason).distinct().count()
            == filters().size(),
        "Argument 'filters' must not hold a filter twice but has value %s",
        filters());
    for (KpiMetric metric : KpiMetric.values()) {
      checkArgument(
          clauses().containsKey(metric), "Argument 'clauses' lacks the clause of %s", metric);
    }
  }

  private static void checkLength(String name, Duration length) {
    checkArgument(
        length.compareTo(Duration.ZERO) > 0 && length.compareTo(Duration.ofDays(366)) <= 0,
        "Argument '%s' must be above zero and at most 366 days but has value %s",
        name,
        length);
  }

  /**
   * Returns from when on nothing that happens changes the figures of certain days any more: all windows have passed.
   *
   * <p>With the preset's windows the inquiries and orders of 1 October are settled at the end of the 5th, 4 days later.
   *
   * @param days the days
   * @return the first instant at which these days are closed
   */
  default Instant closesAt(DayRange days) {
    LocalDays calendar = new LocalDays(zone());
    long last = calendar.start(days.last().toEpochDay() + 1) - 1;
    long ordered = new Reach(orderWindow(), calendar).end(last);
    long paid = new Reach(paymentWindow(), calendar).end(ordered);
    long inquired = new Reach(inquiryWindow(), calendar).end(last);
    long answered = last + answerWithin().toNanos();
    return EpochNanos.toInstant(Math.max(Math.max(paid, inquired), answered) + 1);
  }

  /** Builds policies. */
  final class Builder extends ImmutableKpiPolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder that starts without filters and else with the numbers and clauses of {@link #kpi}.
   *
   * @param currency the currency of all amounts
   * @param zone the shop's zone
   * @return a new builder
   */
  static Builder builder(CurrencyUnit currency, ZoneId zone) {
    Builder builder = new Builder();
    Arrays.stream(KpiMetric.values())
        .forEach(metric -> builder.putClauses(metric, Catalogue.clause("kpi/" + number(metric))));
    builder
        .zone(zone)
        .currency(currency)
        .inquiryWindow(new KpiWindow.CalendarDays(1))
        .orderWindow(new KpiWindow.CalendarDays(0))
        .paymentWindow(new KpiWindow.CalendarDays(4))
        .contactWindow(new KpiWindow.CalendarDays(1))
        .addExcludedTags(Order.TEST, Order.PRICE_DIFFERENCE, Order.STAFF_PURCHASE, Order.BRUSHED)
        .addExcludedTitles("补差价", "补邮费", "补运费", "差价链接")
        .answerWithin(Duration.ofHours(24))
        .mailWithin(Duration.ofHours(8))
        .typingPerMinute(80)
        .advertChecks(4)
        .addAssessed(Standing.CONFIRMED)
        .standInShare(Rate.percent("50"))
        .standInMetrics(KpiMetric.RATIOS)
        .advertClause(Catalogue.clause("kpi/ADVERT"))
        .sampleClause(Catalogue.clause("kpi/K13"))
        .typingClause(Catalogue.clause("kpi/K14"))
        .serviceClause(Catalogue.clause("kpi/K15"))
        .mailClause(Catalogue.clause("kpi/K16"))
        .standInClause(Catalogue.clause("kpi/STAND-IN"));
    return builder;
  }

  private static String number(KpiMetric metric) {
    return switch (metric) {
      case RECEPTION -> "K0";
      case INQUIRY_RATIO -> "K1";
      case ORDER_RATE -> "K2";
      case PAYMENT_RATE -> "K3";
      case AVERAGE_ORDER_VALUE -> "K4";
      case CONVERSION -> "K5";
      case ANSWER_RATIO -> "K6";
      case REPLY_RATE -> "K7";
      case FIRST_RESPONSE, EACH_RESPONSE -> "K8";
      case LOSS_RATE, LOST_AMOUNT -> "K9";
      case TARGET_ATTAINMENT -> "K10";
      case ASSISTANCE -> "K11";
      case SALES -> "K12";
    };
  }

  /**
   * Returns the policy of the KPI document, counted in calendar days: 14 days of after-sales talk, the advert phrase
   * twice, one line answered by three; orders of the same day, payments within 4 days; 24 hours for questions and
   * complaints, 8 for e-mail; 80 characters a minute; half of the mean for stand-ins; confirmed staff is assessed.
   *
   * <p>Reading: after-sales talk and monologues are not received, as the document says; sessions with the advert phrase
   * are received but no inquiries, since else the inquiry ratio could not show what the document makes it for.
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static KpiPolicy kpi(ZoneId zone) {
    Clause clause = Catalogue.clause("kpi/K0");
    return builder(CurrencyUnit.of("CNY"), zone)
        .addFilters(
            new ReceptionFilter.AfterSales(
                clause, ReceptionFilter.Stage.RECEIVED, new KpiWindow.CalendarDays(14)),
            new ReceptionFilter.Advert(clause, ReceptionFilter.Stage.INQUIRED, 2),
            new ReceptionFilter.Monologue(clause, ReceptionFilter.Stage.RECEIVED, 1, 3))
        .build();
  }
}
