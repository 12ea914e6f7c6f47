package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCodesTest {
  @ParameterizedTest(name = "shift/N7: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[A017] | [A017]",
        "送胶［ａ０１７］ | [A017]",
        "工号：A017，@B2 [A017] | [A017, B2]",
        "[OK] | []",
        "[A017 | []",
        "[WD:SF3] | []",
        "@ | []",
        "工号 | []"
      })
  void in_findsCodes(String text, String codes) {
    assertThat(WorkCodes.in(text)).hasToString(codes);
  }

  @ParameterizedTest(name = "shift/A6: {0}")
  @CsvSource(
      delimiter = '|',
      value = {"[A017] | [A017]", "[a017]@B2[A017] | [A017, B2, A017]", "[OK] | []"})
  void allIn_keepsRepeatedCodes(String text, String codes) {
    assertThat(WorkCodes.allIn(text)).hasToString(codes);
  }
}
