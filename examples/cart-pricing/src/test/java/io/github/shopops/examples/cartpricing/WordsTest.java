package io.github.shopops.examples.cartpricing;

import static org.assertj.core.api.Assertions.assertThat;

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
      Pattern.compile("[\"']((?:cli|page|receipt)\\.[A-Za-z.-]*[A-Za-z])[\"']");

  @Test
  void texts_haveTheSameKeysAndArgumentsInBothLanguages() {
    assertThat(Words.texts(Locale.CHINESE).keySet())
        .isEqualTo(Words.texts(Locale.ENGLISH).keySet());
    for (String key : Words.texts(Locale.ENGLISH).keySet()) {
      if (!key.startsWith("usage.") && !key.startsWith("cart-pricing.")) {
        assertThat(arguments(Words.texts(Locale.CHINESE).getString(key)))
            .as(key)
            .isEqualTo(arguments(Words.texts(Locale.ENGLISH).getString(key)));
      }
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
    named.removeAll(List.of("receipt.html", "receipt.css"));
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(Words.texts(Locale.forLanguageTag(language)).keySet()).containsAll(named);
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }
}
