package io.github.shopops.examples.dayend.cli;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.dayend.Words;
import io.github.shopops.examples.dayend.input.DayFiles;
import io.github.shopops.examples.dayend.input.DayInput;
import io.github.shopops.examples.dayend.input.DayReader;
import io.github.shopops.examples.dayend.payroll.FindingIncidents;
import io.github.shopops.examples.dayend.report.AuditTables;
import io.github.shopops.examples.dayend.report.AuditedDay;
import io.github.shopops.examples.dayend.report.Printout;
import io.github.shopops.examples.dayend.sample.Faults;
import io.github.shopops.examples.dayend.sample.SampleDay;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.cli.CommandRun;
import io.github.shopops.examples.shopfiles.cli.DoesNotFoot;
import io.github.shopops.examples.shopfiles.cli.Language;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import io.github.shopops.examples.shopfiles.input.Accounting;
import io.github.shopops.examples.shopfiles.input.LocalTimes;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Audits a warehouse day (晚间核对): reads its tables or makes one up, prints what was found and writes a page.
 *
 * <p>Exit codes: 0 done, 1 done with rejected rows, 2 could not start, 3 a mistake of the program itself.
 */
@Command(
    name = "day-end",
    mixinStandardHelpOptions = true,
    version = "shopops day-end 0.1.0",
    sortOptions = false)
public final class DayEndCommand implements Callable<Integer> {
  /** The shop of the documents is in China, and so are its clocks and its money. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Accounting NO_FILES =
      new Accounting(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

  private final Explanations words;
  private final PrintStream out;

  @Option(names = "--in", paramLabel = "DIR|FILE.csv", arity = "1..*")
  private List<Path> in = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path to;

  @Option(names = "--at", paramLabel = "'YYYY-MM-DD HH:MM'")
  private @Nullable String at;

  @Option(names = "--incidents", paramLabel = "mural|annual")
  private String incidents = "mural";

  @Option(names = "--faults", paramLabel = "N")
  private @Nullable Integer faults;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = SampleDay.SEED;

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Option(names = "--write-sample", paramLabel = "DIR")
  private @Nullable Path sample;

  private DayEndCommand(Explanations words, PrintStream out) {
    this.words = words;
    this.out = out;
  }

  /**
   * Runs the command and ends the program with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    CommandRun.exit(DayEndCommand::run, arguments);
  }

  /**
   * Runs the command.
   *
   * @param out where the findings go
   * @param err where complaints go
   * @param arguments the command line
   * @return the exit code
   */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Explanations words = Words.of(Language.of(arguments));
    return CommandRun.run(
        new DayEndCommand(words, out), words, Words.texts(words.locale()), out, err, arguments);
  }

  @Override
  public Integer call() throws CannotStart, DoesNotFoot {
    Language.check(lang);
    FindingIncidents mapping = mapping();
    if (sample != null) {
      TextFiles.write(sample, DayFiles.of(sampleDay().facts(), ZONE));
      out.println(words.explain(Message.of("cli.sample-written", sample.toString())));
      return CommandRun.DONE;
    }
    AuditedDay day = in.isEmpty() ? ofSample(mapping) : ofFiles(mapping);
    if (to != null) {
      try {
        AuditTables.write(day, to);
      } catch (IOException e) {
        throw TextFiles.unwritable(to, e);
      }
    }
    Printout.print(day, to, out);
    return day.accounting().rejected().isEmpty()
        ? CommandRun.DONE
        : CommandRun.DONE_WITH_REJECTED_ROWS;
  }

  private FindingIncidents mapping() throws CannotStart {
    return switch (incidents) {
      case "mural" -> FindingIncidents.mural();
      case "annual" -> FindingIncidents.annual();
      default -> throw CannotStart.because("cli.bad-incidents", incidents);
    };
  }

  private SampleDay sampleDay() throws CannotStart {
    int most = faults == null ? Faults.kinds() : faults;
    if (most < 0 || most > Faults.kinds()) {
      throw CannotStart.because(
          "cli.bad-faults", Integer.toString(most), Integer.toString(Faults.kinds()));
    }
    return SampleDay.of(seed, most);
  }

  private AuditedDay ofSample(FindingIncidents mapping) throws CannotStart {
    SampleDay made = sampleDay();
    return audited(made.facts(), given().orElse(made.now()), mapping, NO_FILES);
  }

  private AuditedDay ofFiles(FindingIncidents mapping) throws CannotStart, DoesNotFoot {
    if (faults != null) {
      throw CannotStart.because("cli.faults-of-files");
    }
    DayInput input = DayReader.of(ZONE, YUAN).read(files());
    if (!input.hasDay()) {
      throw input.accounting().rejected().stream()
          .findFirst()
          .map(row -> CannotStart.because("cli.unusable", row.file(), row.message()))
          .orElseGet(() -> CannotStart.because("cli.no-day", String.valueOf(in.get(0))));
    }
    Optional<Message> failure = input.accounting().failure();
    if (failure.isPresent()) {
      throw new DoesNotFoot(failure.get());
    }
    Instant latest = input.latest();
    Instant now = given().isPresent() || latest == null
        ? given().orElseThrow(() -> CannotStart.because("cli.no-time"))
        : latest;
    return audited(input.day(), now, mapping, input.accounting());
  }

  private AuditedDay audited(
      WarehouseDay facts, Instant now, FindingIncidents mapping, Accounting accounting) {
    return AuditedDay.of(AuditPolicy.warehouse(ZONE), facts, now, mapping, accounting, words);
  }

  private Optional<Instant> given() throws CannotStart {
    if (at == null) {
      return Optional.empty();
    }
    Optional<Instant> given = new LocalTimes(ZONE).instant(at);
    if (given.isEmpty()) {
      throw CannotStart.because("cli.bad-time", at);
    }
    return given;
  }

  /** The files asked for: whole folders, or single files by their names. */
  private Map<String, byte[]> files() throws CannotStart {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path path : in) {
      if (Files.isRegularFile(path)) {
        try {
          files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        } catch (IOException e) {
          throw TextFiles.unreadable(path, e);
        }
      } else {
        files.putAll(TextFiles.in(path));
      }
    }
    return files;
  }
}
