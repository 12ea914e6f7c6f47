package io.github.shopops.payroll.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key that guarantees and books emit has a text in both languages, and no text is left over. */
class GuaranteeTextsTest {
  private static final String BUNDLE = "io.github.shopops.payroll.explanations";
  private static final Path SOURCES = Path.of("src/main/java/io/github/shopops/payroll");

  @ParameterizedTest
  @CsvSource({
    "guarantee, guarantee, en",
    "guarantee, guarantee, zh",
    "close, close, en",
    "close, close, zh"
  })
  void keysAreSaid(String folder, String prefix, String language) throws IOException {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language));
    Set<String> texts = bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix + "."))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(emitted(folder, prefix)).isEqualTo(texts);
  }

  private static Set<String> emitted(String folder, String prefix) throws IOException {
    Pattern key = Pattern.compile("\"(" + prefix + "(\\.[a-z-]+)+)\"");
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> key.matcher(text(file)).results().map((MatchResult m) -> m.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
