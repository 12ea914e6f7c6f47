package io.github.shopops.examples.monthclose.cli;

import static io.github.shopops.examples.monthclose.input.ShopReader.PREVIOUS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.order.Order;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.output.OutputFiles;
import io.github.shopops.examples.monthclose.output.YearFile;
import io.github.shopops.examples.monthclose.sample.SampleShop;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.cli.DoesNotFoot;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import io.github.shopops.payroll.close.BookedMonth;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** One run: files in, the months closed and checked, files out, tables on the terminal. */
final class Closing {
  /** From this much input on the work takes long enough for somebody to wonder. */
  private static final long LONG = 4_000_000;

  private static final String NEXT = "next.json";

  private final Explanations words;
  private final RuleChoice choice;
  private final @Nullable Path in;
  private final @Nullable Path to;
  private final @Nullable String month;
  private final @Nullable String minimumWage;

  Closing(
      Explanations words,
      RuleChoice choice,
      @Nullable Path in,
      @Nullable Path to,
      @Nullable String month,
      @Nullable String minimumWage) {
    this.words = words;
    this.choice = choice;
    this.in = in;
    this.to = to;
    this.month = month;
    this.minimumWage = minimumWage;
  }

  /** Runs, prints the tables, and returns 0, or 1 where rows were rejected. */
  int close(PrintStream out) throws CannotStart, DoesNotFoot {
    Optional<MonthRange> asked =
        month == null ? Optional.empty() : Optional.of(MonthRange.parse(month));
    Optional<Money> wage = wage();
    ImmutableMap<String, byte[]> files = files();
    long bytes = files.values().stream().mapToLong(content -> content.length).sum();
    long months = asked.map(range -> range.months().size()).orElse(1);
    Readings readings = new Readings(choice.history(), files);
    MonthRange range;
    Sequence sequence;
    ImmutableList<Books> books;
    try (Progress progress = Progress.start(
        bytes > LONG && Ansi.AUTO.enabled(),
        1 + months * (1 + OutputFiles.names().size()))) {
      ShopInput input = readings.in(asked.map(MonthRange::first).orElse(SampleShop.MONTH));
      if (!input.hasOrderFile()) {
        throw withoutOrders(input);
      }
      progress.done(words.text("cli.step.read"));
      range = asked.isPresent() ? asked.get() : MonthRange.of(month(input));
      sequence = Sequence.close(
          readings,
          range,
          previous(files, range),
          wage,
          () -> progress.done(words.text("cli.step.closed")));
      books = sequence.months().stream()
          .map(booked -> books(booked, readings.in(booked.month())))
          .collect(ImmutableList.toImmutableList());
      write(range, sequence, books, progress);
    }
    Printout printout = new Printout(words, out, range, to);
    printout.made(choice.made());
    printout.print(readings, sequence, books);
    return readings.all().stream()
            .allMatch(input -> input.accounting().rejected().isEmpty())
        ? 0
        : 1;
  }

  private Books books(BookedMonth booked, ShopInput input) {
    return new Books(
        booked.rules(),
        booked.facts(),
        booked.issued(),
        input.accounting().rejected(),
        input.accounting().notices(),
        words);
  }

  /** Says what is wrong with the first order file, or that there is none. */
  private CannotStart withoutOrders(ShopInput input) {
    return input.accounting().rejected().stream()
        .filter(row -> row.file().startsWith("orders"))
        .findFirst()
        .map(row -> CannotStart.because("cli.orders-unusable", row.file(), row.message()))
        .orElseGet(() -> CannotStart.because("cli.no-orders", in == null ? "" : in.toString()));
  }

  private ImmutableMap<String, byte[]> files() throws CannotStart {
    if (in == null) {
      return SampleShop.files(choice.history().in(SampleShop.MONTH));
    }
    if (!Files.isDirectory(in)) {
      throw CannotStart.because("cli.no-folder", in.toString());
    }
    return TextFiles.in(in, PREVIOUS);
  }

  private Optional<Money> wage() throws CannotStart {
    return minimumWage == null
        ? Optional.empty()
        : Optional.of(OpenNumber.amount("--minimum-wage", minimumWage));
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
          .ifPresent(at -> paid.merge(YearMonth.from(at.atZone(input.zone())), 1, Integer::sum));
    }
    return paid.entrySet().stream()
        .max(Map.Entry.<YearMonth, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow(() -> CannotStart.because("cli.no-month"));
  }

  /** What the month before left; several months must follow it without a gap. */
  private Optional<ClosedMonth> previous(ImmutableMap<String, byte[]> files, MonthRange range)
      throws CannotStart {
    byte[] json = files.get(PREVIOUS);
    if (json == null) {
      return Optional.empty();
    }
    ClosedMonth previous;
    try {
      previous = ClosedMonthJson.read(TextFiles.text(json), clauses(choice.history()));
    } catch (JsonRuleException e) {
      throw CannotStart.because("cli.previous-refused", PREVIOUS, e.problem());
    }
    YearMonth first = range.first();
    if (in == null && !previous.month().isBefore(first)) {
      // The sample's own balances; nobody put them there.
      return Optional.empty();
    }
    if (!previous.month().isBefore(first)) {
      throw CannotStart.because("cli.previous-late", previous.month().toString(), first.toString());
    }
    if (!range.isSingle() && !previous.month().plusMonths(1).equals(first)) {
      throw CannotStart.because(
          "cli.previous-gap",
          previous.month().toString(),
          range.toString(),
          previous.month().plusMonths(1).toString());
    }
    return Optional.of(previous);
  }

  private static ImmutableList<Clause> clauses(RulebookHistory history) {
    return history.versions().values().stream()
        .flatMap(rules -> rules.clauses().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private void write(
      MonthRange range, Sequence sequence, ImmutableList<Books> books, Progress progress)
      throws CannotStart {
    if (to == null) {
      return;
    }
    try {
      for (Books month : books) {
        Path folder = range.isSingle() ? to : to.resolve(month.result().month().toString());
        OutputFiles.write(month, folder, progress::done);
      }
    } catch (IOException e) {
      throw TextFiles.unwritable(to, e);
    }
    if (!range.isSingle()) {
      StringWriter year = new StringWriter();
      YearFile.write(sequence.statements(), books.get(books.size() - 1), year);
      TextFiles.write(to.resolve(YearFile.NAME), year.toString());
      TextFiles.write(
          to.resolve(NEXT), ClosedMonthJson.write(sequence.last().issued().closed()));
    }
  }
}
