package io.github.shopops.examples.shopfiles.cli;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Runs a command: every complaint is one sentence, and the exit code says what became of it. */
public final class CommandRun {
  /** Done. */
  public static final int DONE = 0;

  /** Done, with rejected rows. */
  public static final int DONE_WITH_REJECTED_ROWS = 1;

  /** Could not start. */
  public static final int CANNOT_START = 2;

  /** A mistake of the program itself. */
  public static final int BROKEN = 3;

  private static final String BUNDLE = "io.github.shopops.examples.shopfiles.cli.texts";

  private CommandRun() {}

  /** A command that takes its streams and arguments, and returns its exit code. */
  public interface Main {
    /**
     * Runs.
     *
     * @param out where results go
     * @param err where complaints go
     * @param arguments the command line
     * @return the exit code
     */
    int run(PrintStream out, PrintStream err, String... arguments);
  }

  /**
   * Runs a command and ends the program with its exit code. What is printed is UTF-8, whatever the machine prefers.
   *
   * @param command the command
   * @param arguments the command line
   */
  public static void exit(Main command, String... arguments) {
    System.exit(command.run(printing(FileDescriptor.out), printing(FileDescriptor.err), arguments));
  }

  private static PrintStream printing(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param command an object with picocli's annotations, whose call returns the exit code
   * @param words the language to complain in
   * @param usage the texts of the command's help
   * @param out where help goes
   * @param err where complaints go
   * @param arguments the command line
   * @return the exit code
   */
  public static int run(
      Callable<Integer> command,
      Explanations words,
      ResourceBundle usage,
      PrintStream out,
      PrintStream err,
      String... arguments) {
    CommandLine line = new CommandLine(command);
    line.setResourceBundle(usage);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((problem, given) -> {
      err.println(
          words.explain(Message.of("cli.bad-arguments", String.valueOf(problem.getMessage()))));
      return CANNOT_START;
    });
    line.setExecutionExceptionHandler((problem, failed, given) -> {
      if (problem instanceof CannotStart e) {
        err.println(words.explain(e.problem()));
        return CANNOT_START;
      }
      err.println(words.explain(
          problem instanceof DoesNotFoot e
              ? e.problem()
              : Message.of("cli.broken", problem.toString())));
      return BROKEN;
    });
    return line.execute(arguments);
  }

  /**
   * Adds the sentences that commands have in common.
   *
   * @param explanations explanations in either language
   * @return explanations that also know these
   */
  public static Explanations addTo(Explanations explanations) {
    return explanations.with(texts(explanations.locale()));
  }

  /** Returns the texts of a language. */
  static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, Explanations.spoken(locale));
  }
}
