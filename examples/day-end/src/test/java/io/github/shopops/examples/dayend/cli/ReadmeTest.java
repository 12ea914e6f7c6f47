package io.github.shopops.examples.dayend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.dayend.report.AuditTables;
import io.github.shopops.fulfilment.audit.AuditRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the command prints. */
class ReadmeTest {
  private static final Pattern SHOWN = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

  @Test
  void readme_showsWhatIsPrinted() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher shown = SHOWN.matcher(readme);
    assertThat(shown.find()).isTrue();
    assertThat(Run.of().out()).contains(shown.group(1));
    assertThat(readme)
        .contains("by " + ImmutableList.copyOf(AuditRule.values()).size() + " rules")
        .contains(AuditTables.names().toArray(new String[0]));
  }
}
