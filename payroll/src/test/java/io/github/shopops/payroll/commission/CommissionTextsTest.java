package io.github.shopops.payroll.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.payroll.Texts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of commission can be said in both languages, and no text is left over. */
class CommissionTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void keys_thatTheCodeSays_areThoseThatAreWorded(String language) throws IOException {
    assertThat(Texts.written("commission", "commission."))
        .isEqualTo(Texts.worded(language, "commission."));
  }
}
