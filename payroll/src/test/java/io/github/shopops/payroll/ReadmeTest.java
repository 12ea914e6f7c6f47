package io.github.shopops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java in the README compiles, does what it says, and is what stands here. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SOURCE =
      Pattern.compile("// README\n(.*?)\n *// end", Pattern.DOTALL);

  @Test
  void example_isWhatTheReadmeShows() throws IOException {
    assertThat(words(source("ReadmeExample"))).isEqualTo(words(snippet("MonthClose.of(")));
  }

  @Test
  void rulebooks_areWhatTheReadmeShows() throws IOException {
    assertThat(words(source("ReadmeTest")))
        .isEqualTo(words(snippet("Rulebook ours").replaceAll(" *// [^\n]*", "")));
  }

  @Test
  void example_printsTheSlip() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ReadmeExample.run();
    } finally {
      System.setOut(before);
    }

    // no team score was given; 12 000 × 0.5 % = 60
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("CNY 1500.00  mural/C1  base pay"))
        .anyMatch(line -> line.startsWith("CNY 60.00  mural/C1  "))
        .anyMatch(line -> line.startsWith("CNY 100.00  mural/C1  Full attendance"))
        .anyMatch(line -> line.startsWith("CNY 200.00  mural/C1  Subsidy"));
  }

  @Test
  void rulebooks_loadedIsOurs() {
    Clause clause = Catalogue.clause("mural/C1");
    // README
    Rulebook ours = Rulebooks.mural()
        .withName("ours")
        .withCommissions(CommissionPlan.flat(clause, Rate.percent("0.8")));
    String json = RulebookJson.write(ours);
    Rulebook loaded = RulebookJson.read(json);
    // end
    assertThat(loaded).isEqualTo(ours);
  }

  /** The first Java in the README that holds some words. */
  private static String snippet(String words) throws IOException {
    String text = Files.readString(Path.of("..", "README.md"));
    return JAVA.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(java -> java.contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No Java with '" + words + "' in the README"));
  }

  private static String source(String name) throws IOException {
    Path file = Path.of("src/test/java/io/github/shopops/payroll", name + ".java");
    List<MatchResult> found = SOURCE.matcher(Files.readString(file)).results().toList();
    return found.get(found.size() - 1).group(1);
  }

  /** Leaves out where lines break, which the formatter decides. */
  private static String words(String java) {
    return java.replaceAll("\\s+", "");
  }
}
