package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import picocli.CommandLine.Help.Ansi;

/** The agents and their pay, as a table for a terminal whose Chinese characters are two columns wide. */
final class PayTable {
  /** The columns of money, each with the kinds of lines it sums; together they are all kinds, so a row adds up to its net. */
  private static final ImmutableMap<String, ImmutableList<LineKind>> MONEY = ImmutableMap.of(
      "base", ImmutableList.of(LineKind.BASE),
      "commission", ImmutableList.of(LineKind.COMMISSION, LineKind.CLAWBACK),
      "extra",
          ImmutableList.of(
              LineKind.PERFORMANCE,
              LineKind.BONUS,
              LineKind.AWARD,
              LineKind.SUBSIDY,
              LineKind.GUARANTEE_TOP_UP,
              LineKind.OVERTIME),
      "deducted",
          ImmutableList.of(
              LineKind.CARRIED_IN, LineKind.COMPENSATION, LineKind.FINE, LineKind.UNPAID_LEAVE),
      "carried-out", ImmutableList.of(LineKind.CARRIED_OUT));

  private static final int TEXT_COLUMNS = 3;
  private static final String GAP = "  ";

  private final Books books;
  private final Explanations words;

  private PayTable(Books books) {
    this.books = books;
    this.words = books.explanations();
  }

  static PayTable of(Books books) {
    return new PayTable(books);
  }

  /** Draws the table: a header, a row for each agent, and the sums. */
  String draw() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    books.result().payslips().values().forEach(slip -> rows.add(row(slip)));
    rows.add(sums());
    rows.add(1, rule(rows));
    rows.add(rows.size() - 1, rule(rows));
    int[] widths = widths(rows);
    return rows.stream()
        .map(row -> aligned(row, widths).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private List<String> header() {
    List<String> cells = new ArrayList<>();
    ImmutableList.of("agent", "name", "grade", "orders", "sales")
        .forEach(name -> cells.add(words.text("cli.table." + name)));
    MONEY.keySet().forEach(name -> cells.add(words.text("cli.table." + name)));
    cells.add(words.text("cli.table.net"));
    return cells;
  }

  private List<String> row(Payslip slip) {
    List<String> cells = new ArrayList<>();
    cells.add(plain(slip.agent().value()));
    cells.add(plain(books.name(slip.agent())));
    cells.add(plain(grade(slip)));
    cells.add(Long.toString(books.result().sales().ledger().of(slip.agent()).orders()));
    cells.add(books.amount(books.result().sales().ledger().of(slip.agent()).net()));
    MONEY.values().forEach(kinds -> cells.add(books.amount(total(slip, kinds))));
    cells.add(books.amount(slip.net()));
    return cells;
  }

  private List<String> sums() {
    ImmutableList<Payslip> slips = books.result().payslips().values().asList();
    List<String> cells = new ArrayList<>();
    cells.add(words.text("cli.table.together"));
    cells.add("");
    cells.add("");
    Map<?, Long> orders =
        Maps.transformValues(books.result().sales().ledger().agents(), sales -> sales.orders());
    cells.add(Long.toString(orders.values().stream().mapToLong(Long::longValue).sum()));
    cells.add(books.amount(books.result().sales().ledger().agents().values().stream()
        .map(sales -> sales.net())
        .reduce(zero(), Money::plus)));
    for (ImmutableList<LineKind> kinds : MONEY.values()) {
      cells.add(
          books.amount(slips.stream().map(slip -> total(slip, kinds)).reduce(zero(), Money::plus)));
    }
    cells.add(books.amount(slips.stream().map(Payslip::net).reduce(zero(), Money::plus)));
    return cells;
  }

  private String grade(Payslip slip) {
    return books.facts().employees().stream()
        .filter(employee -> employee.agent().equals(slip.agent()))
        .map(employee -> employee.grade())
        .findFirst()
        .orElse("");
  }

  private static Money total(Payslip slip, ImmutableList<LineKind> kinds) {
    return kinds.stream().map(slip::total).reduce(Money.zero(slip.currency()), Money::plus);
  }

  private Money zero() {
    return Money.zero(books.result().attributions().currency());
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  private static List<String> rule(List<List<String>> rows) {
    return Arrays.stream(widths(rows)).mapToObj("-"::repeat).toList();
  }

  private static String aligned(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      String padding = " ".repeat(widths[i] - width(cell));
      line.append(i < TEXT_COLUMNS ? cell + padding : padding + cell).append(GAP);
    }
    return line.toString();
  }

  private static int width(String text) {
    return Ansi.OFF.text(text).getCJKAdjustedLength();
  }

  /** Takes out what a terminal, or picocli when it measures, would not take as it stands. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace("@|", "@ |");
  }
}
