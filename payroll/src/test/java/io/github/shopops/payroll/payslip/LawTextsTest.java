package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTextsTest {
  private static final String BUNDLE = "io.github.shopops.payroll.explanations";
  private static final Pattern KEY = Pattern.compile("\"((?:law|withholding)\\.[a-z.-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void keys_thatTheCodeSays_areThoseThatAreWorded(String language) throws IOException {
    Set<String> said = new TreeSet<>();
    for (String directory : new String[] {"payslip", "withholding"}) {
      Path sources = Path.of("src/main/java/io/github/shopops/payroll", directory);
      try (Stream<Path> files = Files.list(sources)) {
        for (Path file : files.toList()) {
          KEY.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
        }
      }
    }
    said.add("law.wage.contract.prorated");
    said.add("law.wage.lowest-grade.prorated");
    assertThat(worded(language, "law.", "withholding.")).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void kinds_areWorded(String language) {
    Set<String> keys = worded(language, "payslip.");
    for (DayKind kind : DayKind.values()) {
      assertThat(keys).contains(kind.title().key());
    }
    for (LineKind kind : LineKind.values()) {
      assertThat(keys).contains(kind.title().key());
    }
    for (Standing standing : Standing.values()) {
      assertThat(keys).contains("payslip.standing." + standing.code());
    }
  }

  @Test
  void bundles_haveTheSameKeys() {
    assertThat(worded("en", "payslip.")).isEqualTo(worded("zh", "payslip."));
  }

  private static Set<String> worded(String language, String... prefixes) {
    return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language)).keySet().stream()
        .filter(key -> Stream.of(prefixes).anyMatch(key::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
