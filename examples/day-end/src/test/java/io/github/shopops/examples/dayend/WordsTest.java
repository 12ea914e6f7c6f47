package io.github.shopops.examples.dayend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.fulfilment.audit.AuditRule;
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
  private static final Pattern NAMED =
      Pattern.compile("[\"']((?:cli|page|funnel)\\.[A-Za-z.-]*[A-Za-z])[\"']");

  @Test
  void texts_haveTheSameKeysAndArgumentsInBothLanguages() {
    assertThat(Words.texts(Locale.CHINESE).keySet())
        .isEqualTo(Words.texts(Locale.ENGLISH).keySet());
    for (String key : Words.texts(Locale.ENGLISH).keySet()) {
      if (!key.startsWith("usage.") && !key.startsWith("day-end.")) {
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
    for (AuditRule rule : AuditRule.values()) {
      assertThat(words.text("rule." + rule.code())).isNotBlank();
    }
    for (Evidence.Kind kind : Evidence.Kind.values()) {
      words.text("evidence." + code(kind));
    }
    for (Severity severity : Severity.values()) {
      words.text("severity." + code(severity));
    }
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
    named.removeAll(List.of("page.card", "page.legend", "page.css"));
    assertThat(named).hasSizeGreaterThan(50);
    Explanations words = Words.of(Locale.forLanguageTag(language));
    named.forEach(key -> assertThat(words.text(key)).as(key).isNotBlank());
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
