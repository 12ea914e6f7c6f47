package io.github.shopops.examples.shopfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

class CommandRunTest {
  private static final Explanations WORDS = CommandRun.addTo(Explanations.of(Locale.ENGLISH));
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  Path folder;

  @Command
  private record Given(Callable<Integer> job) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return job.call();
    }
  }

  private int run(Callable<Integer> job, String... arguments) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return CommandRun.run(
        new Given(job), WORDS, CommandRun.texts(Locale.ENGLISH), stream, stream, arguments);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void run_returnsWhatTheCommandReturns() {
    assertThat(run(() -> CommandRun.DONE_WITH_REJECTED_ROWS)).isEqualTo(1);
    assertThat(complaint()).isEmpty();
  }

  @Test
  void run_thatCannotStart_saysWhyInOneLine() {
    assertThat(run(() -> {
          throw CannotStart.because("cli.bad-language", "fr");
        }))
        .isEqualTo(2);
    assertThat(complaint().lines())
        .containsExactly("The language 'fr' is not spoken here. Use --lang zh or --lang en.");
  }

  @Test
  void run_thatBreaks_saysThatNothingMustBeUsed() {
    assertThat(run(() -> {
          throw new IllegalStateException("odd");
        }))
        .isEqualTo(3);
    assertThat(run(() -> {
          throw new DoesNotFoot(Message.of("cli.broken", "a sum"));
        }))
        .isEqualTo(3);
    assertThat(complaint()).contains("odd", "a sum").doesNotContain("\tat ");
  }

  @Test
  void run_withAnUnknownArgument_doesNotStart() {
    assertThat(run(() -> CommandRun.DONE, "--nonsense")).isEqualTo(2);
    assertThat(complaint()).contains("--nonsense").contains("--help");
  }

  @Test
  void texts_haveTheSameKeys() {
    assertThat(CommandRun.texts(Locale.CHINESE).keySet())
        .isEqualTo(CommandRun.texts(Locale.ENGLISH).keySet());
  }

  @Test
  void language_isChineseOnlyWhereAskedFor() throws CannotStart {
    assertThat(Language.of("--out", "x", "--lang", "zh")).isEqualTo(Locale.CHINESE);
    assertThat(Language.of("--lang")).isEqualTo(Locale.ENGLISH);
    Language.check("zh");
    Language.check(null);
    assertThatThrownBy(() -> Language.check("fr")).isInstanceOf(CannotStart.class);
  }

  @Test
  void files_thatWereWritten_areReadAgain() throws CannotStart, IOException {
    Path made = folder.resolve("a/b");
    TextFiles.write(made, Map.of("x.CSV", new byte[] {1}, "other.json", new byte[] {2}));
    TextFiles.write(made.resolve("deep/y.csv"), "y");
    Files.writeString(made.resolve("z.txt"), "z");
    assertThat(TextFiles.in(made).keySet()).containsExactly("x.CSV");
    assertThat(TextFiles.in(made, "other.json").keySet()).containsExactly("other.json", "x.CSV");
    TextFiles.write(made.resolve("t"), "\uFEFFtext");
    assertThat(TextFiles.read(made.resolve("t"), "cli.unwritable", "")).isEqualTo("text");
  }

  @Test
  void files_thatCannotBe_sayWhy() {
    assertThatThrownBy(() -> TextFiles.in(folder.resolve("none")))
        .isInstanceOfSatisfying(
            CannotStart.class,
            e -> assertThat(WORDS.explain(e.problem())).contains("none").contains("not exist"));
    assertThatThrownBy(() -> {
          Files.writeString(folder.resolve("taken"), "");
          TextFiles.write(folder.resolve("taken/x"), "x");
        })
        .isInstanceOfSatisfying(
            CannotStart.class,
            e -> assertThat(WORDS.explain(e.problem())).contains("where a folder is needed"));
  }
}
