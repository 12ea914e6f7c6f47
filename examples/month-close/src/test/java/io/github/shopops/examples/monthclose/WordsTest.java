package io.github.shopops.examples.monthclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern NAMED = Pattern.compile(
      "[\"']((?:cli|page|fact|flag|severity|fund\\.entry)\\.[A-Za-z.-]*[A-Za-z])[\"']");

  @Test
  void texts_haveTheSameKeysInBothLanguages() {
    assertThat(Words.texts(Locale.CHINESE).keySet())
        .isEqualTo(Words.texts(Locale.ENGLISH).keySet());
  }

  @Test
  void texts_takeTheSameArgumentsInBothLanguages() {
    for (String key : Words.texts(Locale.ENGLISH).keySet()) {
      if (!key.startsWith("usage.") && !key.startsWith("month-close.")) {
        assertThat(arguments(Words.texts(Locale.CHINESE).getString(key)))
            .as(key)
            .isEqualTo(arguments(Words.texts(Locale.ENGLISH).getString(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void texts_ofEveryChoice_areThere(String language) {
    Explanations words = Words.of(Locale.forLanguageTag(language));
    for (Evidence.Kind kind : Evidence.Kind.values()) {
      words.text("evidence." + code(kind));
    }
    for (LineKind kind : LineKind.values()) {
      words.text("payslip.kind." + kind.code());
    }
    for (FineOutcome outcome : FineOutcome.values()) {
      words.text("fine.outcome." + outcome.code());
    }
    for (PayLine.Flag flag : PayLine.Flag.values()) {
      words.text("flag." + flag.name());
    }
    Stream.of(Severity.values()).forEach(severity -> words.text("severity." + code(severity)));
    Stream.of(Stage.values()).forEach(stage -> words.text("stage." + code(stage)));
    Stream.of(Refund.Fault.values()).forEach(fault -> words.text("fault." + code(fault)));
    Stream.of(Fact.values()).forEach(fact -> words.text("cli.fact." + code(fact)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void texts_thatCodeAndTemplateName_areThere(String language) throws IOException {
    TreeSet<String> named = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/resources"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*\\.(java|html)")).toList()) {
          Matcher matcher = NAMED.matcher(Files.readString(file));
          while (matcher.find()) {
            named.add(matcher.group(1));
          }
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(100);
    Explanations words = Words.of(Locale.forLanguageTag(language));
    named.stream()
        .filter(key -> !isPrefix(key))
        .forEach(key -> assertThat(words.text(key)).as(key).isNotBlank());
  }

  /** A key that code completes with the name of a choice. */
  private static boolean isPrefix(String key) {
    return key.equals("page.card") || key.equals("page.chart");
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
