package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.monthclose.Words;
import io.github.shopops.examples.monthclose.sample.SampleShop;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.cli.CommandRun;
import io.github.shopops.examples.shopfiles.cli.DoesNotFoot;
import io.github.shopops.examples.shopfiles.cli.Language;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import io.github.shopops.payroll.fine.FinePolicy.KnownKind;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private final Explanations words;
  private final PrintStream out;

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

  private MonthCloseCommand(Explanations words, PrintStream out) {
    this.words = words;
    this.out = out;
  }

  /**
   * Runs the command and ends the program with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    CommandRun.exit(MonthCloseCommand::run, arguments);
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
    Explanations words = Words.of(Language.of(arguments));
    return CommandRun.run(
        new MonthCloseCommand(words, out), words, Words.texts(words.locale()), out, err, arguments);
  }

  @Override
  public Integer call() throws CannotStart, DoesNotFoot {
    Language.check(lang);
    List<String> named = rules.isEmpty() ? List.of(Preset.MURAL.code()) : rules;
    // Made-up numbers must not get into a shop's rule book, nor into its pay.
    boolean forSample = in == null && ruleFile == null;
    RuleChoice choice = RuleChoice.of(named, numbers, forSample);
    Rulebook book = choice.history().in(SampleShop.MONTH);
    if (sample != null) {
      TextFiles.write(sample, SampleShop.files(book));
      out.println(words.explain(Message.of("cli.sample-written", sample.toString())));
      return CommandRun.DONE;
    }
    if (ruleFile != null) {
      TextFiles.write(ruleFile, RulebookJson.write(book));
      out.println(words.explain(Message.of("cli.rules-written", ruleFile.toString())));
      return CommandRun.DONE;
    }
    if (listKinds) {
      book.fines().kinds().forEach(this::print);
      return CommandRun.DONE;
    }
    return new Closing(words, choice, in, to, month, minimumWage).close(out);
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
}
