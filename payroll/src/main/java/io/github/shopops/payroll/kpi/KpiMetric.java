package io.github.shopops.payroll.kpi;

import static io.github.shopops.payroll.kpi.Cohort.INQUIRY_DAY;
import static io.github.shopops.payroll.kpi.Cohort.ORDER_DAY;
import static io.github.shopops.payroll.kpi.Cohort.PAYMENT_DAY;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.score.Ranking;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A key figure (指标), by its number in the catalogue; each is an exact {@link Ratio} on one cohort. */
public enum KpiMetric {
  /** Buyers received (接待人数), a count. */
  RECEPTION(
      INQUIRY_DAY, Unit.COUNT, Ranking.Best.HIGHEST, f -> count(f.inquiries().received())),
  /** K1: inquirers ÷ received (询单人数比). */
  INQUIRY_RATIO(
      INQUIRY_DAY,
      Unit.PERCENT,
      Ranking.Best.HIGHEST,
      f -> ratio(f.inquiries().inquirers(), f.inquiries().received())),
  /** K2: orderers ÷ inquirers (顾客下单率). */
  ORDER_RATE(
      INQUIRY_DAY,
      Unit.PERCENT,
      Ranking.Best.HIGHEST,
      f -> ratio(f.inquiries().orderers(), f.inquiries().inquirers())),
  /** K3: payers ÷ orderers (订单付款率). */
  PAYMENT_RATE(
      ORDER_DAY,
      Unit.PERCENT,
      Ranking.Best.HIGHEST,
      f -> ratio(f.orders().payers(), f.orders().orderers())),
  /** K4: amount paid in minor units ÷ payers (付款客单价). */
  AVERAGE_ORDER_VALUE(
      ORDER_DAY,
      Unit.AMOUNT_EACH,
      Ranking.Best.HIGHEST,
      f -> new Ratio(f.orders().paidMinor(), f.orders().payers().size())),
  /** K5: payers ÷ inquirers (转化率). */
  CONVERSION(
      INQUIRY_DAY,
      Unit.PERCENT,
      Ranking.Best.HIGHEST,
      f -> ratio(f.inquiries().payers(), f.inquiries().inquirers())),
  /** K6: the agent's messages ÷ the buyers' (旺旺回复消息数比). */
  ANSWER_RATIO(
      INQUIRY_DAY,
      Unit.TIMES,
      Ranking.Best.HIGHEST,
      f -> new Ratio(f.talk().agentMessages(), f.talk().buyerMessages())),
  /** K7: answered ÷ received (旺旺回复率). */
  REPLY_RATE(
      INQUIRY_DAY,
      Unit.PERCENT,
      Ranking.Best.HIGHEST,
      f -> ratio(f.inquiries().answered(), f.inquiries().received())),
  /** K8: milliseconds to the first answer ÷ answered sessions (首次响应时间); less is better. */
  FIRST_RESPONSE(INQUIRY_DAY, Unit.TIME, Ranking.Best.LOWEST, f -> f.talk().firstResponse()),
  /** K8: milliseconds to each answer ÷ answered turns (平均响应时间); less is better. */
  EACH_RESPONSE(INQUIRY_DAY, Unit.TIME, Ranking.Best.LOWEST, f -> f.talk().eachResponse()),
  /** K9: orderers who did not pay ÷ orderers (顾客流失率), 1 − K3; less is better. */
  LOSS_RATE(
      ORDER_DAY,
      Unit.PERCENT,
      Ranking.Best.LOWEST,
      f -> ratio(f.orders().losers(), f.orders().orderers())),
  /** K9: amount ordered and not paid ÷ amount ordered (流失金额比); less is better. */
  LOST_AMOUNT(
      ORDER_DAY,
      Unit.AMOUNT_PERCENT,
      Ranking.Best.LOWEST,
      f -> new Ratio(f.orders().lostMinor(), f.orders().orderedMinor())),
  /** K10: amount paid ÷ target (任务完成率); without a value where nobody set a target. */
  TARGET_ATTAINMENT(
      PAYMENT_DAY,
      Unit.AMOUNT_PERCENT,
      Ranking.Best.HIGHEST,
      f -> new Ratio(f.payments().paidMinor(), f.targetMinor())),
  /** K11: what was paid with this agent on orders placed with another (落实他人订单付款金额), minor units, a count. */
  ASSISTANCE(
      PAYMENT_DAY,
      Unit.AMOUNT,
      Ranking.Best.HIGHEST,
      f -> new Ratio(f.payments().assistedMinor(), 1)),
  /** K12: what was paid on orders placed with this agent (业绩), minor units, a count. */
  SALES(
      PAYMENT_DAY,
      Unit.AMOUNT,
      Ranking.Best.HIGHEST,
      f -> new Ratio(f.payments().paidMinor(), 1));

  /** What a value is a number of. */
  public enum Unit {
    /** A share of people, shown in percent. */
    PERCENT,
    /** A share of an amount, shown in percent. */
    AMOUNT_PERCENT,
    /** So many for each. */
    TIMES,
    /** A number of people. */
    COUNT,
    /** Minor units of the currency. */
    AMOUNT,
    /** Minor units of the currency for each person. */
    AMOUNT_EACH,
    /** Milliseconds for each answer. */
    TIME;

    /** Returns the unit as texts write it, such as {@code amount-percent}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The figures that compare people whatever the hours they worked: all but counts and what needs a target. */
  public static final ImmutableSet<KpiMetric> RATIOS = Arrays.stream(values())
      .filter(metric -> metric.unit != Unit.COUNT && metric.cohort != PAYMENT_DAY)
      .collect(ImmutableSet.toImmutableSet());

  private final Cohort cohort;
  private final Unit unit;
  private final Ranking.Best best;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas that capture nothing
  private final Function<KpiFigures, Ratio> value;

  KpiMetric(Cohort cohort, Unit unit, Ranking.Best best, Function<KpiFigures, Ratio> value) {
    this.cohort = cohort;
    this.unit = unit;
    this.best = best;
    this.value = value;
  }

  private static Ratio count(BuyerSet buyers) {
    return new Ratio(buyers.size(), 1);
  }

  private static Ratio ratio(BuyerSet part, BuyerSet whole) {
    return new Ratio(part.size(), whole.size());
  }

  /** Returns by which day it is counted. */
  public Cohort cohort() {
    return cohort;
  }

  /** Returns what its values are numbers of. */
  public Unit unit() {
    return unit;
  }

  /** Returns which value ranks first. */
  public Ranking.Best best() {
    return best;
  }

  /** Returns the metric as rules write it, such as {@code inquiry-ratio}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Says a value with its arithmetic: {@code Inquiry ratio by day of inquiry: 2475 ÷ 3076 = 80.46 %}.
   *
   * @param value a value of this figure
   * @param currency the currency of amounts
   * @return the sentence, rounded half up for display only; a dash where there is no value
   */
  public Message explain(Ratio value, CurrencyUnit currency) {
    Message name = Message.of(
        "kpi.metric",
        Message.of("kpi.metric." + code()),
        Message.of("kpi.cohort." + cohort.code()));
    if (!value.isDefined()) {
      return Message.of("kpi.value.none", name);
    }
    String key = "kpi.value." + unit.code();
    long n = value.numerator();
    long d = value.denominator();
    return switch (unit) {
      case PERCENT -> Message.of(key, name, n, d, value.percent());
      case AMOUNT_PERCENT ->
        Message.of(
            key, name, Money.ofMinor(currency, n), Money.ofMinor(currency, d), value.percent());
      case TIMES -> Message.of(key, name, n, d, rounded(value, 2));
      case COUNT -> Message.of(key, name, n);
      case AMOUNT -> Message.of(key, name, Money.ofMinor(currency, n));
      case AMOUNT_EACH ->
        Message.of(
            key,
            name,
            Money.ofMinor(currency, n),
            d,
            Money.ofMinor(currency, rounded(value, 0).longValueExact()));
      case TIME ->
        Message.of(
            key,
            name,
            BigDecimal.valueOf(n, 3),
            d,
            rounded(new Ratio(n, Math.multiplyExact(d, 1_000L)), 1));
    };
  }

  /** Says a value alone, such as {@code 80.46 %}, of one that is there. */
  Message shown(Ratio value, CurrencyUnit currency) {
    String key = "kpi.shown." + unit.code();
    return switch (unit) {
      case PERCENT, AMOUNT_PERCENT -> Message.of(key, value.percent());
      case TIMES, COUNT -> Message.of(key, rounded(value, 2));
      case AMOUNT, AMOUNT_EACH ->
        Message.of(key, Money.ofMinor(currency, rounded(value, 0).longValueExact()));
      case TIME ->
        Message.of(
            key,
            rounded(
                new Ratio(value.numerator(), Math.multiplyExact(value.denominator(), 1_000L)), 1));
    };
  }

  private static BigDecimal rounded(Ratio value, int decimals) {
    return value.value(decimals).orElseThrow();
  }

  Ratio of(KpiFigures figures) {
    return value.apply(figures);
  }
}
