package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.Order;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.shopfiles.input.FileCount;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.close.YearStatement;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a run says on the terminal. */
final class Printout {
  private final Explanations words;
  private final PrintStream out;
  private final MonthRange range;
  private final @Nullable Path to;

  Printout(Explanations words, PrintStream out, MonthRange range, @Nullable Path to) {
    this.words = words;
    this.out = out;
    this.range = range;
    this.to = to;
  }

  /** Says which numbers of the rule book are the sample's own. */
  void made(String numbers) {
    if (!numbers.isEmpty()) {
      say("cli.made", numbers);
    }
  }

  /** Prints one month with everything, or several with a table each and the years' sums. */
  void print(Readings readings, Sequence sequence, ImmutableList<Books> books) {
    if (range.isSingle()) {
      printMonth(books.get(0));
    } else {
      say("cli.head-months", range.toString());
      books.forEach(this::printShort);
      Multimaps.index(sequence.statements(), YearStatement::year)
          .asMap()
          .forEach((year, people) -> {
            out.println();
            say("cli.head-year", year.toString());
            out.print(
                PayTable.of(books.get(books.size() - 1), List.copyOf(people)).draw());
          });
      out.println();
    }
    printOtherMonths(sequence.last().facts(), sequence.last().rules().zone());
    for (ShopInput input : readings.all()) {
      say(
          "cli.rows",
          count(input, FileCount::rows),
          count(input, FileCount::used),
          count(input, FileCount::merged),
          count(input, FileCount::rejected));
    }
    say(
        "cli.findings",
        Long.toString(
            books.stream().mapToLong(month -> month.result().findings().size()).sum()));
    readings.all().stream()
        .flatMap(input -> input.accounting().notices().stream())
        .distinct()
        .forEach(notice -> out.println(words.explain(notice.message())));
    if (to == null) {
      say("cli.no-out");
    } else if (range.isSingle()) {
      say("cli.written", to.toString());
    } else {
      say("cli.written-months", to.toString(), range.first().toString());
    }
  }

  private void printMonth(Books books) {
    MonthResult result = books.result();
    say("cli.head", result.month().toString(), books.rules().name());
    out.println();
    out.print(PayTable.of(books).draw());
    out.println();
    printOrders(books);
    say(
        "cli.sales",
        books.amount(result.sales().ledger().eligible()),
        books.amount(result.sales().ledger().silent().worth()),
        Long.toString(result.sales().ledger().silent().orders()),
        books.amount(result.sales().ledger().review().worth()),
        Long.toString(result.sales().ledger().review().orders()));
    say(
        "cli.fund",
        books.amount(result.fund().opening()),
        books.amount(result.fund().fines()),
        books.amount(result.fund().outlays()),
        books.amount(result.fund().closing()));
  }

  private void printShort(Books books) {
    out.println();
    say("cli.head", books.result().month().toString(), books.rules().name());
    out.print(PayTable.of(books).draw());
    ImmutableList<Money> adjusted = books.result().payslips().values().stream()
        .flatMap(slip -> slip.lines().stream())
        .filter(line -> line.kind() == LineKind.ADJUSTMENT)
        .map(PayLine::amount)
        .collect(ImmutableList.toImmutableList());
    ImmutableList<String> claims = books.facts().adjustments().changes().stream()
        .filter(change -> change.isClaim())
        .map(change -> change.month() + " " + change.agent().value())
        .distinct()
        .collect(ImmutableList.toImmutableList());
    if (!adjusted.isEmpty()) {
      Money zero = Money.zero(books.result().attributions().currency());
      say(
          "cli.adjusted",
          Integer.toString(adjusted.size()),
          books.amount(adjusted.stream().reduce(zero, Money::plus)));
    }
    if (!claims.isEmpty()) {
      say("cli.adjusted-claims", String.join(", ", claims));
    }
  }

  /** Prints what the files hold, and what of it was paid in the month, whoever sold it. */
  private void printOrders(Books books) {
    YearMonth month = books.facts().month();
    SalesLedger ledger = books.result().sales().ledger();
    ZoneId zone = books.rules().zone();
    Money total = Money.zero(books.result().attributions().currency());
    Money paid = total;
    Money refunded = total;
    int inMonth = 0;
    for (Order order : books.facts().orders().orders()) {
      total = total.plus(order.total());
      if (order.paidAt().filter(at -> month(at, zone).equals(month)).isPresent()) {
        inMonth++;
        paid = paid.plus(order.paid());
        refunded = refunded.plus(order.refunded());
      }
    }
    say(
        "cli.orders",
        Integer.toString(books.facts().orders().orders().size()),
        books.amount(total),
        Integer.toString(inMonth),
        books.amount(paid),
        books.amount(refunded),
        books.amount(paid.minus(refunded)),
        Long.toString(ledger.unpaid().orders()),
        Long.toString(ledger.otherMonth().orders()));
  }

  /** Prints how many events belong to months not closed here, if any do; they are read, counted and not judged. */
  private void printOtherMonths(MonthFacts facts, ZoneId zone) {
    long incidents =
        others(facts.incidents().stream().distinct().map(incident -> incident.at()), zone);
    long refunds = others(facts.refunds().stream().map(refund -> refund.at()), zone);
    long outlays = others(facts.outlays().stream().distinct().map(outlay -> outlay.at()), zone);
    if (refunds + incidents + outlays > 0) {
      say(
          "cli.other-months",
          Long.toString(incidents),
          Long.toString(refunds),
          Long.toString(outlays));
    }
  }

  private long others(Stream<Instant> events, ZoneId zone) {
    return events.filter(at -> !range.contains(month(at, zone))).count();
  }

  private static YearMonth month(Instant at, ZoneId zone) {
    return YearMonth.from(at.atZone(zone));
  }

  private void say(String key, String... arguments) {
    out.println(words.explain(new Message(key, ImmutableList.copyOf(arguments))));
  }

  private static String count(ShopInput input, ToLongFunction<FileCount> which) {
    return Long.toString(input.accounting().sum(which));
  }
}
