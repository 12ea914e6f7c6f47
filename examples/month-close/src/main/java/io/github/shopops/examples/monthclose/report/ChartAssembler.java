package io.github.shopops.examples.monthclose.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Chart;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Puts a month into the charts of the page: pay, sales, and fines where there are any. */
final class ChartAssembler {
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  /** Clauses as a reader counts them: F2 before F10. */
  private static final Comparator<Clause> BY_NUMBER = Comparator.comparing(
          (Clause clause) -> DIGITS.removeFrom(clause.id()))
      .thenComparing(clause -> DIGITS.retainFrom(clause.id()).length())
      .thenComparing(Comparator.naturalOrder());

  private final Books books;
  private final Explanations words;
  private final Money zero;

  private ChartAssembler(Books books) {
    this.books = books;
    this.words = books.explanations();
    this.zero = Money.zero(books.result().attributions().currency());
  }

  static ChartAssembler of(Books books) {
    return new ChartAssembler(books);
  }

  ImmutableList<Chart> charts() {
    return Stream.of(pay(), sales(), fines())
        .filter(chart -> !chart.rows().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private Chart pay() {
    List<Payslip> slips = books.result().payslips().values().asList();
    Bars bars = new Bars(slips.stream().map(slip -> books.name(slip.agent())).toList());
    for (LineKind kind : LineKind.values()) {
      if (slips.stream().anyMatch(slip -> !slip.total(kind).isZero())) {
        bars.add(
            kind.code(),
            words.text("payslip.kind." + kind.code()),
            slips.stream().map(slip -> slip.total(kind)).toList());
      }
    }
    return chart("pay", bars);
  }

  private Chart sales() {
    SalesLedger ledger = books.result().sales().ledger();
    List<String> labels = new ArrayList<>();
    List<Money> net = new ArrayList<>();
    List<Money> takenOff = new ArrayList<>();
    List<Money> nobody = new ArrayList<>();
    ledger.agents().forEach((agent, sales) -> {
      labels.add(books.name(agent));
      net.add(sales.net());
      takenOff.add(sales.takenOff());
      nobody.add(zero);
    });
    Map<String, Money> others = new LinkedHashMap<>();
    others.put("silent", ledger.silent().worth());
    others.put("review", ledger.review().worth());
    others.forEach((name, worth) -> {
      labels.add(words.text("page.chart.sales." + name));
      net.add(zero);
      takenOff.add(zero);
      nobody.add(worth);
    });
    Bars bars = new Bars(labels);
    bars.add("net", words.text("page.chart.sales.net"), net);
    bars.add("taken-off", words.text("page.chart.sales.taken-off"), takenOff);
    bars.add("nobody", words.text("page.chart.sales.nobody"), nobody);
    return chart("sales", bars);
  }

  private Chart fines() {
    Map<Clause, Money> fines = new TreeMap<>(BY_NUMBER);
    Map<Clause, Money> compensations = new TreeMap<>(BY_NUMBER);
    for (FineLine line : books.result().fines().lines()) {
      if (line.fine().isPositive() || line.compensation().isPositive()) {
        fines.merge(line.clause(), line.fine(), Money::plus);
        compensations.merge(line.clause(), line.compensation(), Money::plus);
      }
    }
    Bars bars = new Bars(fines.keySet().stream()
        .map(clause -> clause.id() + " " + words.title(clause))
        .toList());
    bars.add("fine", words.text("payslip.kind.fine"), List.copyOf(fines.values()));
    bars.add(
        "compensation",
        words.text("payslip.kind.compensation"),
        List.copyOf(compensations.values()));
    return chart("fines", bars);
  }

  private Chart chart(String id, Bars bars) {
    return new Chart(
        id,
        words.text("page.chart." + id),
        words.text("page.chart." + id + ".note"),
        bars.json(),
        96 + 24 * bars.labels.size(),
        bars.header(words.text("page.chart." + id + ".of")),
        bars.rows());
  }

  /** Stacked bars: a label for each, and a value of each series for each label. */
  private final class Bars {
    private final List<String> labels;
    private final List<ImmutableMap<String, Object>> series = new ArrayList<>();
    private final List<List<Money>> values = new ArrayList<>();

    Bars(List<String> labels) {
      this.labels = labels;
    }

    void add(String code, String label, List<Money> amounts) {
      series.add(ImmutableMap.of(
          "code",
          code,
          "label",
          label,
          "data",
          amounts.stream().map(Money::getAmount).toList()));
      values.add(amounts);
    }

    ImmutableList<String> header(String first) {
      return ImmutableList.<String>builder()
          .add(first)
          .addAll(series.stream().map(one -> String.valueOf(one.get("label"))).toList())
          .build();
    }

    ImmutableList<ImmutableList<String>> rows() {
      ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
      for (int i = 0; i < labels.size(); i++) {
        int row = i;
        rows.add(ImmutableList.<String>builder()
            .add(labels.get(i))
            .addAll(
                values.stream().map(amounts -> books.amount(amounts.get(row))).toList())
            .build());
      }
      return rows.build();
    }

    /** The data as JSON that may stand inside a script element: no text in it can end the element. */
    String json() {
      try {
        return new ObjectMapper()
            .writeValueAsString(ImmutableMap.of("labels", labels, "series", series))
            .replace("<", "\\u003c")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029");
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A chart's data could not be written", e);
      }
    }
  }
}
