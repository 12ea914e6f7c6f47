package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.monthclose.Words;
import io.github.shopops.examples.monthclose.sample.SampleShop;
import io.github.shopops.payroll.fine.FinePolicy.KnownKind;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Closes a shop's months from its files (月结): reads them, pays everybody, prints tables and writes files.
 *
 * <p>Exit codes: 0 done, 1 done with rejected rows, 2 could not start, 3 a mistake of the program itself.
 */
@Command(
    name = "month-close",
    mixinStandardHelpOptions = true,
    version = "shopops month-close 0.1.0",
    sortOptions = false)
public final class MonthCloseCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int CANNOT_START = 2;
  private static final int BROKEN = 3;

  private final Explanations words;
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--in", paramLabel = "DIR")
  private @Nullable Path in;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path to;

  @Option(names = "--month", paramLabel = "YYYY-MM[..YYYY-MM]")
  private @Nullable String month;

  @Option(names = "--rules", paramLabel = "PRESET|FILE.json[@YYYY-MM]")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--set", paramLabel = "NAME=VALUE")
  private Map<String, String> numbers = new LinkedHashMap<>();

  @Option(names = "--minimum-wage", paramLabel = "AMOUNT")
  private @Nullable String minimumWage;

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Option(names = "--list-kinds")
  private boolean listKinds;

  @Option(names = "--write-sample", paramLabel = "DIR")
  private @Nullable Path sample;

  @Option(names = "--write-rules", paramLabel = "FILE")
  private @Nullable Path ruleFile;

  private MonthCloseCommand(Explanations words, PrintStream out, PrintStream err) {
    this.words = words;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command and ends the program with its exit code. What is printed is UTF-8, whatever the machine prefers.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs the command.
   *
   * @param out where the table goes
   * @param err where complaints go
   * @param arguments the command line
   * @return the exit code
   */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Language language = Language.of(arguments);
    Explanations words = Words.of(language.locale());
    CommandLine command = new CommandLine(new MonthCloseCommand(words, out, err));
    command.setResourceBundle(Words.texts(words.locale()));
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setUsageHelpWidth(100);
    command.setParameterExceptionHandler((problem, given) -> {
      err.println(
          words.explain(Message.of("cli.bad-arguments", String.valueOf(problem.getMessage()))));
      return CANNOT_START;
    });
    return command.execute(arguments);
  }

  @Override
  public Integer call() {
    try {
      return start();
    } catch (CannotStart e) {
      err.println(words.explain(e.problem()));
      return CANNOT_START;
    } catch (DoesNotFoot e) {
      err.println(words.explain(e.problem()));
      return BROKEN;
    } catch (RuntimeException e) {
      err.println(words.explain(Message.of("cli.broken", e.toString())));
      return BROKEN;
    }
  }

  private int start() throws CannotStart, DoesNotFoot {
    if (lang != null && !Language.isKnown(lang)) {
      throw CannotStart.because("cli.bad-language", lang);
    }
    List<String> named = rules.isEmpty() ? List.of(Preset.MURAL.code()) : rules;
    // Made-up numbers must not get into a shop's rule book, nor into its pay.
    boolean forSample = in == null && ruleFile == null;
    RuleChoice choice = RuleChoice.of(named, numbers, forSample);
    Rulebook book = choice.history().in(SampleShop.MONTH);
    if (sample != null) {
      return writeSample(book, sample);
    }
    if (ruleFile != null) {
      TextFiles.write(ruleFile, RulebookJson.write(book));
      out.println(words.explain(Message.of("cli.rules-written", ruleFile.toString())));
      return DONE;
    }
    if (listKinds) {
      book.fines().kinds().forEach(this::print);
      return DONE;
    }
    return new Closing(words, choice, in, to, month, minimumWage).close(out);
  }

  private int writeSample(Rulebook book, Path folder) throws CannotStart {
    ImmutableMap<String, byte[]> files = SampleShop.files(book);
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw CannotStart.because("cli.unwritable", folder.toString(), TextFiles.reason(e));
    }
    out.println(words.explain(Message.of("cli.sample-written", folder.toString())));
    return DONE;
  }

  /** Prints a kind of incident with the clauses it falls under and the facts it needs. */
  private void print(KnownKind kind) {
    out.println(kind.kind().code());
    for (Clause clause : kind.clauses()) {
      out.println("    " + clause.id() + "  " + words.title(clause));
    }
    printFacts("cli.kind.needs", kind.needs());
    printFacts("cli.kind.uses", kind.uses());
  }

  private void printFacts(String key, ImmutableSet<Fact> facts) {
    if (!facts.isEmpty()) {
      String named = facts.stream()
          .map(fact -> words.text("cli.fact." + fact.code()))
          .collect(Collectors.joining(", "));
      out.println("    " + words.explain(Message.of(key, named)));
    }
  }

  /** The language asked for, found before anything else so that complaints about the rest are in it. */
  private static final class Language {
    @Option(names = "--lang")
    private @Nullable String lang;

    static Language of(String... arguments) {
      Language language = new Language();
      CommandLine early = new CommandLine(language);
      early.setUnmatchedArgumentsAllowed(true);
      try {
        early.parseArgs(arguments);
      } catch (CommandLine.ParameterException e) {
        // The same complaint comes again, in English, from the command itself.
        language.lang = null;
      }
      return language;
    }

    static boolean isKnown(String lang) {
      return lang.equals("zh") || lang.equals("en");
    }

    Locale locale() {
      return "zh".equals(lang) ? Locale.CHINESE : Locale.ENGLISH;
    }
  }
}
