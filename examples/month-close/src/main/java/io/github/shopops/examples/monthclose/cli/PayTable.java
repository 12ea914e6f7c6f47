package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.attribution.AgentSales;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.payroll.close.YearStatement;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * People and their pay, as a table for a terminal whose Chinese characters are two columns wide. What nobody has is left
 * out; where the rest is wider than the terminal, the least of it goes and columns of money are taken together.
 */
final class PayTable {
  /** The columns of money, each with the kinds of lines it sums; together they are all kinds, so a row adds up to its net. */
  static final ImmutableMap<String, ImmutableSet<LineKind>> MONEY =
      ImmutableMap.<String, ImmutableSet<LineKind>>builder()
          .put("base", ImmutableSet.of(LineKind.BASE))
          .put("commission", ImmutableSet.of(LineKind.COMMISSION, LineKind.CLAWBACK))
          .put("performance", ImmutableSet.of(LineKind.PERFORMANCE))
          .put("extra", ImmutableSet.of(LineKind.BONUS, LineKind.AWARD, LineKind.SUBSIDY))
          .put("guarantee", ImmutableSet.of(LineKind.GUARANTEE_TOP_UP))
          .put("holdback", ImmutableSet.of(LineKind.HOLDBACK))
          .put("overtime", ImmutableSet.of(LineKind.OVERTIME))
          .put("adjustment", ImmutableSet.of(LineKind.ADJUSTMENT))
          .put(
              "deducted",
              ImmutableSet.of(
                  LineKind.CARRIED_IN, LineKind.COMPENSATION, LineKind.FINE, LineKind.UNPAID_LEAVE))
          .put("carried-out", ImmutableSet.of(LineKind.CARRIED_OUT))
          .put(
              "withheld",
              ImmutableSet.of(
                  LineKind.SOCIAL_INSURANCE, LineKind.HOUSING_FUND, LineKind.INCOME_TAX))
          .buildOrThrow();

  /** What makes a table narrower, the least loss first: a column and the one it is added to, none where it just goes. */
  private static final ImmutableMap<String, String> NARROWER =
      ImmutableMap.<String, String>builder()
          .put("grade", "")
          .put("orders", "")
          .put("overtime", "extra")
          .put("holdback", "extra")
          .put("guarantee", "extra")
          .put("performance", "extra")
          .put("carried-out", "deducted")
          .put("sales", "")
          .put("adjustment", "extra")
          .buildOrThrow();

  private static final ImmutableSet<String> TEXT = ImmutableSet.of("agent", "name", "grade");
  private static final int WIDEST = 100;
  private static final String GAP = "  ";

  private final Explanations words;
  private final CurrencyUnit currency;
  private final ImmutableList<Person> people;

  private PayTable(Explanations words, CurrencyUnit currency, ImmutableList<Person> people) {
    this.words = words;
    this.currency = currency;
    this.people = people;
  }

  /** What somebody's row shows; no grade and no sales where it is about a year. */
  private record Person(
      AgentId agent,
      String name,
      String grade,
      @Nullable AgentSales sales,
      Function<LineKind, Money> total,
      Money net) {}

  /** Makes the table of a month. */
  static PayTable of(Books books) {
    return new PayTable(
        books.explanations(),
        books.result().attributions().currency(),
        books.result().payslips().values().stream()
            .map(slip -> new Person(
                slip.agent(),
                books.name(slip.agent()),
                grade(books, slip),
                books.result().sales().ledger().of(slip.agent()),
                slip::total,
                slip.net()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Makes the table of a year, with what its months paid. */
  static PayTable of(Books books, List<YearStatement> statements) {
    CurrencyUnit currency = books.result().attributions().currency();
    Money zero = Money.zero(currency);
    return new PayTable(
        books.explanations(),
        currency,
        statements.stream()
            .map(statement -> new Person(
                statement.agent(),
                books.name(statement.agent()),
                "",
                null,
                kind -> statement.total().lines().getOrDefault(kind, zero),
                statement.total().net()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Draws the table: a header, a row for each person, and the sums. */
  String draw() {
    Map<String, ImmutableSet<LineKind>> money = new LinkedHashMap<>(MONEY);
    List<String> others = new ArrayList<>(
        people.stream().allMatch(person -> person.sales() == null)
            ? List.of("agent", "name")
            : List.of("agent", "name", "grade", "orders", "sales"));
    List<List<String>> rows = rows(others, money);
    for (Map.Entry<String, String> step : NARROWER.entrySet()) {
      if (width(rows) <= WIDEST) {
        break;
      }
      narrow(step.getKey(), step.getValue(), others, money);
      rows = rows(others, money);
    }
    rows.add(1, rule(rows));
    rows.add(rows.size() - 1, rule(rows));
    int[] widths = widths(rows);
    int texts = (int) others.stream().filter(TEXT::contains).count();
    return rows.stream()
        .map(row -> aligned(row, widths, texts).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private static void narrow(
      String column, String into, List<String> others, Map<String, ImmutableSet<LineKind>> money) {
    others.remove(column);
    ImmutableSet<LineKind> kinds = money.remove(column);
    if (kinds != null) {
      money.computeIfPresent(
          into, (name, target) -> ImmutableSet.copyOf(Sets.union(target, kinds)));
    }
  }

  private List<List<String>> rows(List<String> others, Map<String, ImmutableSet<LineKind>> money) {
    Map<String, ImmutableSet<LineKind>> shown = new LinkedHashMap<>(money);
    shown.values().removeIf(this::isEmpty);
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.of(others, shown.keySet(), List.of("net"))
        .flatMap(names -> names.stream())
        .map(name -> words.text("cli.table." + name))
        .toList());
    for (Person person : people) {
      rows.add(row(
          others.stream().map(name -> cell(person, name)),
          shown.values().stream().map(kinds -> total(person, kinds)),
          person.net()));
    }
    rows.add(row(
        others.stream().map(this::sum),
        shown.values().stream()
            .map(kinds ->
                people.stream().map(person -> total(person, kinds)).reduce(zero(), Money::plus)),
        people.stream().map(Person::net).reduce(zero(), Money::plus)));
    return rows;
  }

  private List<String> row(Stream<String> others, Stream<Money> money, Money net) {
    return Stream.concat(others, Stream.concat(money, Stream.of(net)).map(this::amount))
        .toList();
  }

  private boolean isEmpty(ImmutableSet<LineKind> kinds) {
    return people.stream()
        .allMatch(
            person -> kinds.stream().allMatch(kind -> person.total().apply(kind).isZero()));
  }

  private String cell(Person person, String column) {
    AgentSales sales = person.sales();
    return switch (column) {
      case "agent" -> plain(person.agent().value());
      case "name" -> plain(person.name());
      case "grade" -> plain(person.grade());
      case "orders" -> sales == null ? "" : Long.toString(sales.orders());
      default -> sales == null ? "" : amount(sales.net());
    };
  }

  private String sum(String column) {
    return switch (column) {
      case "agent" -> words.text("cli.table.together");
      case "orders" -> Long.toString(sales().mapToLong(AgentSales::orders).sum());
      case "sales" -> amount(sales().map(AgentSales::net).reduce(zero(), Money::plus));
      default -> "";
    };
  }

  private Stream<AgentSales> sales() {
    return people.stream().map(Person::sales).flatMap(Stream::ofNullable);
  }

  private static String grade(Books books, Payslip slip) {
    return books.facts().employees().stream()
        .filter(employee -> employee.agent().equals(slip.agent()))
        .map(employee -> books.grade(employee.grade()))
        .findFirst()
        .orElse("");
  }

  private Money total(Person person, ImmutableSet<LineKind> kinds) {
    return kinds.stream().map(person.total()).reduce(zero(), Money::plus);
  }

  private String amount(Money amount) {
    return words.explain(Message.of("plain", amount));
  }

  private Money zero() {
    return Money.zero(currency);
  }

  private static int width(List<List<String>> rows) {
    int[] widths = widths(rows);
    int sum = (widths.length - 1) * GAP.length();
    for (int width : widths) {
      sum += width;
    }
    return sum;
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

  private static String aligned(List<String> row, int[] widths, int texts) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      String padding = " ".repeat(widths[i] - width(cell));
      line.append(i < texts ? cell + padding : padding + cell).append(GAP);
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
