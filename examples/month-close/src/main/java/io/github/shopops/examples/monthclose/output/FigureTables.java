package io.github.shopops.examples.monthclose.output;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.payroll.attendance.AgentAttendance;
import io.github.shopops.payroll.attendance.AttendanceDay;
import io.github.shopops.payroll.kpi.KpiFigures;
import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.kpi.KpiReport;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.kpi.ServiceFigures;
import io.github.shopops.payroll.kpi.ServiceReport;
import io.github.shopops.payroll.score.Ranking;
import io.github.shopops.payroll.score.ScoreStatement;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** What was counted of the month: key figures, places, days. */
final class FigureTables {
  private FigureTables() {}

  /**
   * Writes every figure of every agent, then of the shop, then the shop's mean, with the parts it is made of; a figure
   * without a value has a denominator of 0 and no value.
   */
  static void kpi(Books books, Writer out) {
    KpiReport report = books.result().kpi().orElseThrow();
    KpiPolicy policy = books.rules().kpi().orElseThrow();
    CurrencyUnit currency = report.currency();
    CsvTable table = CsvTable.on(
        out,
        "scope",
        "agent",
        "metric",
        "clause",
        "days_of",
        "unit",
        "numerator",
        "denominator",
        "value");
    report
        .agents()
        .forEach((agent, figures) ->
            metrics(table, policy, currency, "agent", agent.value(), figures::value));
    KpiFigures shop = report.shop();
    metrics(table, policy, currency, "shop", "", shop::value);
    metrics(table, policy, currency, "mean", "", report::mean);
    books.result().service().ifPresent(service -> service(table, policy, report, service));
  }

  private static void metrics(
      CsvTable table,
      KpiPolicy policy,
      CurrencyUnit currency,
      String scope,
      String agent,
      Function<KpiMetric, Ratio> values) {
    for (KpiMetric metric : KpiMetric.values()) {
      figure(
          table,
          scope,
          agent,
          metric.code(),
          requireNonNull(policy.clauses().get(metric)),
          metric.cohort().code(),
          metric.unit().code(),
          Figure.of(metric, values.apply(metric), currency));
    }
  }

  private static void service(
      CsvTable table, KpiPolicy policy, KpiReport report, ServiceReport service) {
    service.agents().forEach((agent, figures) -> service(table, policy, report, agent, figures));
  }

  private static void service(
      CsvTable table, KpiPolicy policy, KpiReport report, AgentId agent, ServiceFigures figures) {
    Clause clause = policy.serviceClause();
    String id = agent.value();
    String days = "opening-day";
    figure(
        table,
        "agent",
        id,
        "answered-in-time",
        clause,
        days,
        "percent",
        Figure.of(figures.answeredInTime()));
    figure(
        table,
        "agent",
        id,
        "mail-in-time",
        policy.mailClause(),
        days,
        "percent",
        Figure.of(figures.mailInTime()));
    figure(
        table,
        "agent",
        id,
        "satisfaction",
        clause,
        days,
        "percent",
        Figure.of(figures.satisfaction()));
    figure(
        table,
        "agent",
        id,
        "complaint-rate",
        clause,
        days,
        "percent",
        Figure.of(figures.complaintRate(report.figures(agent))));
    figure(table, "agent", id, "handling", clause, days, "time", Figure.time(figures.handling()));
  }

  private static void figure(
      CsvTable table,
      String scope,
      String agent,
      String metric,
      Clause clause,
      String days,
      String unit,
      Figure figure) {
    table.row(
        scope,
        agent,
        metric,
        clause,
        days,
        unit,
        figure.numerator(),
        figure.denominator(),
        figure.value());
  }

  /** Writes the places in each figure, week by week, then of the month, then those by score. */
  static void ranks(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out,
        "period",
        "from",
        "to",
        "metric",
        "clause",
        "place",
        "agent",
        "numerator",
        "denominator",
        "value");
    CurrencyUnit currency = books.rules().currency();
    for (RankTable ranks : RankTable.all(books)) {
      for (Ranking.Ranked<AgentId, Ratio> ranked : ranks.places()) {
        Figure figure = Figure.of(ranks.metric(), ranked.value(), currency);
        table.row(
            ranks.weekly() ? "week" : "month",
            ranks.days().first(),
            ranks.days().last(),
            ranks.metric().code(),
            ranks.clause(),
            ranked.place(),
            ranked.subject(),
            figure.numerator(),
            figure.denominator(),
            figure.value());
      }
    }
    Optional<ScoreStatement> scores = books.result().scores();
    if (scores.isPresent()) {
      for (Ranking.Ranked<AgentId, BigDecimal> ranked : scores.get().ranks()) {
        String points = ranked.value().toPlainString();
        table.row(
            "month",
            books.result().month().atDay(1),
            books.result().month().atEndOfMonth(),
            "score",
            books.rules().score().orElseThrow().clause(),
            ranked.place(),
            ranked.subject(),
            points,
            1,
            points);
      }
    }
  }

  /** Writes a row for each day of each agent; lengths are in minutes. */
  static void attendance(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out,
        "agent",
        "day",
        "kind",
        "status",
        "shift",
        "scheduled",
        "worked",
        "late",
        "early",
        "overtime",
        "uncounted",
        "leave",
        "unpaid");
    for (AgentAttendance agent :
        books.result().attendance().orElseThrow().agents().values()) {
      for (AttendanceDay day : agent.days()) {
        table.row(
            day.agent(),
            day.day(),
            day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            day.status().code(),
            day.shift().orElse(""),
            minutes(day.scheduled()),
            minutes(day.worked()),
            minutes(day.late()),
            minutes(day.early()),
            minutes(day.overtime()),
            minutes(day.uncounted()),
            day.leave().orElse(""),
            day.unpaid());
      }
    }
  }

  private static String minutes(Duration length) {
    return BigDecimal.valueOf(length.toSeconds())
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
