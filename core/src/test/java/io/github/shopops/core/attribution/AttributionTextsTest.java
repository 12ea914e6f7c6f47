package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTextsTest {
  private static final String BUNDLE = "io.github.shopops.core.clause.explanations";
  private static final Path SOURCES = Path.of("src/main/java/io/github/shopops/core/attribution");
  private static final Pattern KEY = Pattern.compile("\"(attribution\\.[a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyKeyInTheSourcesHasAText(String language) throws IOException {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language));
    TreeSet<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    for (Basis basis : Basis.values()) {
      keys.add("attribution.basis." + basis.code());
    }
    keys.add("attribution.last-before-order");
    keys.add("attribution.last-before-payment");
    assertThat(keys).hasSizeGreaterThan(30).allMatch(texts::containsKey);
  }

  @Test
  void everySentenceCanBeSaidWithoutGaps() {
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      for (Attribution one : AttributionCalculator.of(Scenario.policy(random))
          .attribute(Scenario.random(random).facts(), Scenario.OCTOBER)) {
        say(one.why());
        one.losing().forEach(claim -> say(claim.reason()));
      }
    }
  }

  private static void say(Message message) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      assertThat(Explanations.of(locale).explain(message)).isNotBlank().doesNotContain("{", "}");
    }
  }
}
