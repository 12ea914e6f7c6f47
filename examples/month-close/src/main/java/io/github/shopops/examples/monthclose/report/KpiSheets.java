package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.attribution.AssistanceMatrix;
import io.github.shopops.core.attribution.Tally;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.output.Assistance;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.output.RankTable;
import io.github.shopops.examples.monthclose.report.PageModel.Cell;
import io.github.shopops.examples.monthclose.report.PageModel.Table;
import io.github.shopops.payroll.kpi.Cohort;
import io.github.shopops.payroll.kpi.KpiFigures;
import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.KpiReport;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.kpi.ServiceFigures;
import io.github.shopops.payroll.kpi.ServiceReport;
import io.github.shopops.payroll.score.Ranking;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts what was counted of reception, orders and service into tables. */
final class KpiSheets {
  private final Books books;
  private final Explanations words;
  private final CurrencyUnit currency;

  private KpiSheets(Books books) {
    this.books = books;
    this.words = books.explanations();
    this.currency = books.rules().currency();
  }

  static KpiSheets of(Books books) {
    return new KpiSheets(books);
  }

  ImmutableList<Table> tables() {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    books.result().kpi().filter(report -> !report.agents().isEmpty()).ifPresent(report -> {
      for (Cohort cohort : Cohort.values()) {
        tables.add(figures(report, cohort));
      }
      tables.addAll(ranks());
    });
    books
        .result()
        .service()
        .filter(service -> !service.agents().isEmpty())
        .ifPresent(service -> tables.add(service(service, books.result().kpi().orElseThrow())));
    return tables.build();
  }

  /** Who placed and who was paid, which every rule book can tell. */
  ImmutableList<Table> assistance() {
    AssistanceMatrix matrix = Assistance.of(books);
    return matrix.agents().isEmpty() ? ImmutableList.of() : ImmutableList.of(assistance(matrix));
  }

  /** The figures whose days are of one sort: of the question, the order or the payment. */
  private Table figures(KpiReport report, Cohort cohort) {
    ImmutableList<KpiMetric> metrics = ImmutableList.copyOf(KpiMetric.values()).stream()
        .filter(metric -> metric.cohort() == cohort)
        .collect(ImmutableList.toImmutableList());
    Sheet sheet = Sheet.of(
            words, words.text("page.kpi." + cohort.code()), words.text("page.kpi.note"))
        .texts("page.people.name");
    metrics.forEach(metric -> sheet.number(words.text("kpi.metric." + metric.code())));
    report
        .agents()
        .forEach((agent, figures) -> sheet.row(row(books.name(agent), metrics, figures::value)));
    KpiFigures shop = report.shop();
    return sheet
        .foot(row(words.text("page.kpi.shop"), metrics, shop::value))
        .foot(row(words.text("page.kpi.mean"), metrics, report::mean))
        .table();
  }

  private ImmutableList<Cell> row(
      String name, List<KpiMetric> metrics, Function<KpiMetric, Ratio> values) {
    ImmutableList.Builder<Cell> row = ImmutableList.builder();
    row.add(Sheet.text(name));
    metrics.forEach(metric -> row.add(value(metric, values.apply(metric))));
    return row.build();
  }

  private Cell value(KpiMetric metric, Ratio ratio) {
    if (!ratio.isDefined()) {
      return Sheet.DASH;
    }
    // A mean of plain counts and amounts is told apart from their sum by what it is divided by.
    String over = metric.unit() == KpiMetric.Unit.COUNT || metric.unit() == KpiMetric.Unit.AMOUNT
        ? " ÷ " + ratio.denominator()
        : "";
    String about =
        words.explain(metric.explain(ratio, currency)) + (ratio.denominator() == 1 ? "" : over);
    return switch (metric.unit()) {
      case PERCENT, AMOUNT_PERCENT -> Sheet.numeric(percent(ratio), about);
      case TIMES -> Sheet.numeric(ratio.value(2).orElseThrow().toPlainString(), about);
      case COUNT ->
        Sheet.numeric(ratio.value(2).orElseThrow().stripTrailingZeros().toPlainString(), about);
      case AMOUNT, AMOUNT_EACH ->
        Sheet.numeric(
            books.amount(Money.ofMinor(currency, ratio.value(0).orElseThrow().longValueExact())),
            about);
      case TIME -> Sheet.numeric(seconds(ratio), about);
    };
  }

  private String percent(Ratio ratio) {
    return words.explain(
        Message.of("kpi.shown.percent", ratio.value(4).orElseThrow().movePointRight(2)));
  }

  /** The parts are in thousandths. */
  private String seconds(Ratio ratio) {
    Ratio inSeconds = new Ratio(ratio.numerator(), Math.multiplyExact(ratio.denominator(), 1_000L));
    return words.explain(Message.of("kpi.shown.time", inSeconds.value(1).orElseThrow()));
  }

  /** Who came which in paid sales, week by week and in the month (K12). */
  private List<Table> ranks() {
    List<RankTable> ranks = RankTable.all(books).stream()
        .filter(table -> table.metric() == KpiMetric.SALES)
        .toList();
    if (ranks.isEmpty()) {
      return ImmutableList.of();
    }
    Sheet sheet = Sheet.of(words, words.text("page.ranks"), words.text("page.ranks.note"))
        .texts("page.people.name");
    ImmutableSet.Builder<AgentId> agents = ImmutableSet.builder();
    for (RankTable table : ranks) {
      sheet.number(
          table.weekly()
              ? words.explain(Message.of(
                  "page.ranks.week",
                  monthDay(table.days().first()),
                  monthDay(table.days().last())))
              : words.text("page.ranks.month"));
      table.places().forEach(ranked -> agents.add(ranked.subject()));
    }
    for (AgentId agent : new TreeSet<>(agents.build())) {
      List<Cell> row = new ArrayList<>();
      row.add(Sheet.text(books.name(agent)));
      ranks.forEach(table -> row.add(place(table, agent)));
      sheet.row(ImmutableList.copyOf(row));
    }
    return ImmutableList.of(sheet.table());
  }

  private static String monthDay(LocalDate day) {
    return day.toString().substring(5);
  }

  private Cell place(RankTable table, AgentId agent) {
    for (Ranking.Ranked<AgentId, Ratio> ranked : table.places()) {
      if (ranked.subject().equals(agent)) {
        return Sheet.numeric(
            Integer.toString(ranked.place()),
            words.explain(table.metric().explain(ranked.value(), currency)));
      }
    }
    return Sheet.DASH;
  }

  private Table service(ServiceReport service, KpiReport report) {
    Sheet sheet = Sheet.of(words, words.text("page.service"), words.text("page.kpi.note"))
        .texts("page.people.name")
        .numbers(
            "page.service.answered",
            "page.service.mail",
            "page.service.satisfaction",
            "page.service.complaints",
            "page.service.rate",
            "page.service.handling");
    service
        .agents()
        .forEach((agent, figures) -> sheet.row(serviceRow(agent, figures, report.figures(agent))));
    return sheet.table();
  }

  private ImmutableList<Cell> serviceRow(AgentId agent, ServiceFigures figures, KpiFigures kpi) {
    return ImmutableList.of(
        Sheet.text(books.name(agent)),
        part(figures.answeredInTime()),
        part(figures.mailInTime()),
        part(figures.satisfaction()),
        Sheet.count(figures.complaints()),
        part(figures.complaintRate(kpi)),
        handling(figures.handling()));
  }

  private Cell part(Ratio ratio) {
    return ratio.isDefined()
        ? Sheet.numeric(percent(ratio), ratio.numerator() + " ÷ " + ratio.denominator())
        : Sheet.DASH;
  }

  private static Cell handling(Ratio ratio) {
    return ratio
        .value(0)
        .map(millis -> Sheet.time(Duration.ofMillis(millis.longValueExact())))
        .orElse(Sheet.DASH);
  }

  /** Who placed an order and who was paid for it (A9). */
  private Table assistance(AssistanceMatrix matrix) {
    Tally silent = matrix.silentThroughout();
    Sheet sheet = Sheet.of(
            words,
            words.text("page.assistance"),
            words.explain(Message.of("page.assistance.note", silent.orders(), silent.worth())))
        .texts("page.people.name")
        .numbers(
            "page.assistance.own-own",
            "page.assistance.own-other",
            "page.assistance.other-own",
            "page.assistance.silent-own");
    matrix
        .agents()
        .forEach((agent, row) -> sheet.row(
            Sheet.text(books.name(agent)),
            tally(row.ownOwn()),
            tally(row.ownOther()),
            tally(row.otherOwn()),
            tally(row.silentOwn())));
    return sheet.table();
  }

  private Cell tally(Tally tally) {
    return tally.orders() == 0
        ? Sheet.DASH
        : Sheet.numeric(books.amount(tally.worth()) + " (" + tally.orders() + ")", "");
  }
}
