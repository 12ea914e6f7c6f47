package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.Order;
import io.github.shopops.examples.monthclose.input.FileCount;
import io.github.shopops.examples.monthclose.input.ShopFiles;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.output.OutputFiles;
import io.github.shopops.examples.monthclose.sample.SampleShop;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.close.MonthClose;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import io.github.shopops.payroll.rulebook.json.JsonRuleException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** One run: files in, the month closed and checked, files out, a table on the terminal. */
final class Closing {
  /** From this much input on the work takes long enough for somebody to wonder. */
  private static final long LONG = 4_000_000;

  private final Explanations words;
  private final Rulebook rules;
  private final @Nullable Path in;
  private final @Nullable Path to;
  private final @Nullable String month;
  private final @Nullable String minimumWage;

  Closing(
      Explanations words,
      Rulebook rules,
      @Nullable Path in,
      @Nullable Path to,
      @Nullable String month,
      @Nullable String minimumWage) {
    this.words = words;
    this.rules = rules;
    this.in = in;
    this.to = to;
    this.month = month;
    this.minimumWage = minimumWage;
  }

  /** Runs, prints the table, and returns 0, or 1 where rows were rejected. */
  int close(PrintStream out) throws CannotStart, DoesNotFoot {
    Optional<YearMonth> asked = asked();
    Optional<Money> wage = wage();
    ImmutableMap<String, byte[]> files = files();
    long bytes = files.values().stream().mapToLong(content -> content.length).sum();
    ShopInput input;
    Books books;
    try (Progress progress = Progress.start(
        bytes > LONG && Ansi.AUTO.enabled(), 2 + OutputFiles.names().size())) {
      input = ShopReader.of(rules.fines()).read(files);
      if (!input.hasOrderFile()) {
        throw withoutOrders(input);
      }
      progress.done(words.text("cli.step.read"));
      MonthFacts facts = facts(files, input, asked, wage);
      MonthResult result = MonthClose.of(rules).close(facts);
      Optional<Message> failure = Footing.failure(input, facts, result);
      if (failure.isPresent()) {
        throw new DoesNotFoot(failure.get());
      }
      progress.done(words.text("cli.step.closed"));
      books = new Books(rules, facts, result, input.rejected(), input.notices(), words);
      write(books, progress);
    }
    print(out, input, books);
    return input.rejected().isEmpty() ? 0 : 1;
  }

  /** Says what is wrong with the first order file, or that there is none. */
  private CannotStart withoutOrders(ShopInput input) {
    return input.rejected().stream()
        .filter(row -> row.file().startsWith("orders"))
        .findFirst()
        .map(row -> CannotStart.because("cli.orders-unusable", row.file(), row.message()))
        .orElseGet(() -> CannotStart.because("cli.no-orders", in == null ? "" : in.toString()));
  }

  private ImmutableMap<String, byte[]> files() throws CannotStart {
    if (in == null) {
      return SampleShop.files(rules);
    }
    if (!Files.isDirectory(in)) {
      throw CannotStart.because("cli.no-folder", in.toString());
    }
    try {
      return ShopFiles.in(in);
    } catch (IOException e) {
      throw CannotStart.because("cli.unreadable", in.toString(), TextFiles.reason(e));
    }
  }

  private MonthFacts facts(
      ImmutableMap<String, byte[]> files,
      ShopInput input,
      Optional<YearMonth> asked,
      Optional<Money> wage)
      throws CannotStart {
    YearMonth closing = asked.isPresent() ? asked.get() : month(input);
    MonthFacts.Builder facts = input.facts(closing);
    wage.ifPresent(facts::minimumWage);
    Optional<ClosedMonth> previous = previous(files);
    if (previous.isPresent()) {
      if (!previous.get().month().isBefore(closing)) {
        throw CannotStart.because(
            "cli.previous-late", previous.get().month().toString(), closing.toString());
      }
      facts.previous(previous.get());
    }
    return facts.build();
  }

  private Optional<Money> wage() throws CannotStart {
    return minimumWage == null
        ? Optional.empty()
        : Optional.of(RuleChoice.amount("--minimum-wage", minimumWage));
  }

  private Optional<YearMonth> asked() throws CannotStart {
    if (month == null) {
      return Optional.empty();
    }
    try {
      YearMonth asked = YearMonth.parse(month);
      if (asked.getYear() >= 1900 && asked.getYear() < 2200) {
        return Optional.of(asked);
      }
    } catch (DateTimeParseException e) {
      // Falls through to the one sentence that covers every bad month.
    }
    throw CannotStart.because("cli.bad-month", month);
  }

  /** The month of the sample; else the month in which most orders were paid, the later of equals. */
  private YearMonth month(ShopInput input) throws CannotStart {
    if (in == null) {
      return SampleShop.MONTH;
    }
    Map<YearMonth, Integer> paid = new TreeMap<>();
    for (Order order : input.orders()) {
      order
          .paidAt()
          .ifPresent(at -> paid.merge(YearMonth.from(at.atZone(rules.zone())), 1, Integer::sum));
    }
    return paid.entrySet().stream()
        .max(Map.Entry.<YearMonth, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow(() -> CannotStart.because("cli.no-month"));
  }

  private Optional<ClosedMonth> previous(ImmutableMap<String, byte[]> files) throws CannotStart {
    byte[] json = files.get(ShopFiles.PREVIOUS);
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ClosedMonthJson.read(TextFiles.text(json), rules.clauses()));
    } catch (JsonRuleException e) {
      throw CannotStart.because("cli.previous-refused", ShopFiles.PREVIOUS, e.problem());
    }
  }

  private void write(Books books, Progress progress) throws CannotStart {
    if (to == null) {
      return;
    }
    try {
      OutputFiles.write(books, to, progress::done);
    } catch (IOException e) {
      throw CannotStart.because("cli.unwritable", to.toString(), TextFiles.reason(e));
    }
  }

  private void print(PrintStream out, ShopInput input, Books books) {
    MonthResult result = books.result();
    say(out, "cli.head", result.month().toString(), rules.name());
    out.println();
    out.print(PayTable.of(books).draw());
    out.println();
    printOrders(out, books);
    say(
        out,
        "cli.sales",
        books.amount(result.sales().ledger().eligible()),
        books.amount(result.sales().ledger().silent().worth()),
        Long.toString(result.sales().ledger().silent().orders()),
        books.amount(result.sales().ledger().review().worth()),
        Long.toString(result.sales().ledger().review().orders()));
    say(
        out,
        "cli.fund",
        books.amount(result.fund().opening()),
        books.amount(result.fund().fines()),
        books.amount(result.fund().outlays()),
        books.amount(result.fund().closing()));
    printOtherMonths(out, books);
    say(
        out,
        "cli.rows",
        count(input, FileCount::rows),
        count(input, FileCount::used),
        count(input, FileCount::merged),
        count(input, FileCount::rejected));
    say(out, "cli.findings", Integer.toString(result.findings().size()));
    input.notices().forEach(notice -> out.println(words.explain(notice.message())));
    if (to == null) {
      say(out, "cli.no-out");
    } else {
      say(out, "cli.written", to.toString());
    }
  }

  /** Prints what the files hold, and what of it was paid in the month, whoever sold it. */
  private void printOrders(PrintStream out, Books books) {
    Money total = Money.zero(rules.currency());
    Money paid = total;
    Money refunded = total;
    int inMonth = 0;
    for (Order order : books.facts().orders().orders()) {
      total = total.plus(order.total());
      if (order
          .paidAt()
          .filter(
              at -> YearMonth.from(at.atZone(rules.zone())).equals(books.facts().month()))
          .isPresent()) {
        inMonth++;
        paid = paid.plus(order.paid());
        refunded = refunded.plus(order.refunded());
      }
    }
    SalesLedger ledger = books.result().sales().ledger();
    say(
        out,
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

  /** Prints how many events belong to other months, if any do; they are read, counted and not judged. */
  private void printOtherMonths(PrintStream out, Books books) {
    long refunds = books.facts().refunds().stream()
        .filter(refund -> !YearMonth.from(refund.at().atZone(rules.zone()))
            .equals(books.facts().month()))
        .count();
    int incidents = books.result().fines().otherMonths().size();
    int outlays = books.result().fund().otherMonths().size();
    if (refunds + incidents + outlays > 0) {
      say(
          out,
          "cli.other-months",
          Integer.toString(incidents),
          Long.toString(refunds),
          Integer.toString(outlays));
    }
  }

  private void say(PrintStream out, String key, String... arguments) {
    out.println(words.explain(new Message(key, ImmutableList.copyOf(arguments))));
  }

  private static String count(ShopInput input, ToLongFunction<FileCount> which) {
    return Long.toString(input.counts().stream().mapToLong(which).sum());
  }
}
