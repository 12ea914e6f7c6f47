package io.github.shopops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is worded, and what the code says: every key that it emits has a text in both languages, and no text is left over. */
public final class Texts {
  private static final Path SOURCES = Path.of("src/main/java/io/github/shopops/payroll");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");

  private Texts() {}

  /** The texts of a language, never those of another in their place. */
  public static ResourceBundle in(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle texts =
        ResourceBundle.getBundle("io.github.shopops.payroll.explanations", locale);
    assertThat(texts.getLocale()).isEqualTo(locale);
    return texts;
  }

  /** The keys that have a text in a language, of those with one of the prefixes. */
  public static Set<String> worded(String language, String... prefixes) {
    ResourceBundle texts = in(language);
    Set<String> keys = texts.keySet().stream()
        .filter(key -> hasAny(key, prefixes))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    return keys;
  }

  /** The keys of messages, those within them included. */
  public static Set<String> keys(Collection<Message> messages) {
    Set<String> keys = new TreeSet<>();
    messages.forEach(message -> collect(message, keys));
    return keys;
  }

  /** The keys that stand in the sources of a package, of those with one of the prefixes. */
  public static Set<String> written(String folder, String... prefixes) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> hasAny(key, prefixes))
            .forEach(keys::add);
      }
    }
    return keys;
  }

  /** Every message can be said in a language, with all of its arguments filled in. */
  public static void assertSayable(String language, Collection<Message> messages) {
    Explanations explanations = PayrollExplanations.of(Locale.forLanguageTag(language));
    assertThat(messages)
        .isNotEmpty()
        .allSatisfy(message -> assertThat(explanations.explain(message))
            .isNotBlank()
            .doesNotContain("{", "''", "null"));
  }

  private static void collect(Message message, Set<String> keys) {
    keys.add(message.key());
    message.arguments().forEach(argument -> {
      if (argument instanceof Message inner) {
        collect(inner, keys);
      }
    });
  }

  private static boolean hasAny(String key, String... prefixes) {
    return Stream.of(prefixes).anyMatch(key::startsWith);
  }
}
