package io.github.shopops.payroll.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.payroll.Texts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key that guarantees and books emit has a text in both languages, and no text is left over. */
class GuaranteeTextsTest {
  @ParameterizedTest
  @CsvSource({"guarantee, en", "guarantee, zh", "close, en", "close, zh"})
  void keysAreSaid(String folder, String language) throws IOException {
    String prefix = folder + ".";
    assertThat(Texts.written(folder, prefix)).isEqualTo(Texts.worded(language, prefix));
  }
}
