package io.github.shopops.examples.monthclose.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.shopfiles.input.RejectedRow;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputExplanationsTest {
  @ParameterizedTest
  @EnumSource(ShopRejection.class)
  void addTo_everyCode_hasASentenceInBothLanguages(ShopRejection code) {
    Message message = Message.of(code.key(), "column", "value", "choices");
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      assertThat(InputExplanations.addTo(Explanations.of(locale)).explain(message))
          .isNotBlank()
          .doesNotContain("{", "''");
    }
  }

  @Test
  void bundles_haveTheSameKeys() {
    assertThat(InputExplanations.bundle(Locale.CHINESE).keySet())
        .isEqualTo(InputExplanations.bundle(Locale.ENGLISH).keySet())
        .contains("input.notice.orderRowsDiffer")
        .hasSize(ShopRejection.values().length + 1);
  }

  @Test
  void explain_rejectedRow_namesColumnAndValue() {
    RejectedRow row = TestShop.read("outlays.csv", "id,at,amount", "1.2E+18,2026-10-03 09:30:00,1")
        .accounting()
        .rejected()
        .get(0);
    assertThat(InputExplanations.addTo(Explanations.of(Locale.ENGLISH)).explain(row.message()))
        .startsWith("'id' is '1.2E+18'");
    assertThat(InputExplanations.addTo(Explanations.of(Locale.CHINESE)).explain(row.message()))
        .startsWith("“id”为“1.2E+18”");
    assertThat(row.raw()).isEqualTo("1.2E+18,2026-10-03 09:30:00,1");
  }
}
