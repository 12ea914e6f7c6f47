package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.payroll.Texts;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void keys_thatTheCodeSays_areThoseThatAreWorded(String language) throws IOException {
    Set<String> said = Texts.written("payslip", "law.", "withholding.");
    said.addAll(Texts.written("withholding", "law.", "withholding."));
    said.add("law.wage.contract.prorated");
    said.add("law.wage.lowest-grade.prorated");
    assertThat(Texts.worded(language, "law.", "withholding.")).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void kinds_areWorded(String language) {
    Set<String> keys = Texts.worded(language, "payslip.");
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
    assertThat(Texts.worded("en", "payslip.")).isEqualTo(Texts.worded("zh", "payslip."));
  }
}
