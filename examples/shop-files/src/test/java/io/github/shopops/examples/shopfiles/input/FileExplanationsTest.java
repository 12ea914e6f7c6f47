package io.github.shopops.examples.shopfiles.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileExplanationsTest {
  @ParameterizedTest
  @EnumSource(RejectionCode.class)
  void addTo_everyCode_hasASentenceInBothLanguages(RejectionCode code) {
    Message message = Message.of(code.key(), "column", "value", "choices");
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      assertThat(FileExplanations.addTo(Explanations.of(locale)).explain(message))
          .isNotBlank()
          .doesNotContain("{", "''");
    }
  }

  @Test
  void bundles_haveTheSameKeys() {
    assertThat(FileExplanations.bundle(Locale.CHINESE).keySet())
        .isEqualTo(FileExplanations.bundle(Locale.ENGLISH).keySet())
        .contains("input.notice.unknownFile", "input.foot.rows", "input.foot.rejected")
        .hasSize(RejectionCode.values().length + 3);
  }
}
