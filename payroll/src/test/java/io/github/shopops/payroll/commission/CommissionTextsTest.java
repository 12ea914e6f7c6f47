package io.github.shopops.payroll.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of commission can be said in both languages. */
class CommissionTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "earned",
        "term",
        "sum",
        "no-tier",
        "nothing",
        "nothing.threshold",
        "nothing.score",
        "nothing.attainment",
        "nothing.team",
        "nothing.weights",
        "missing",
        "team-rate",
        "group",
        "score",
        "attainment",
        "step.score",
        "step.attainment",
        "share",
        "excess",
        "exceeds",
        "attained",
        "team",
        "capped",
        "holdback",
        "holdback.at-most",
        "holdback.borne",
        "holdback.released",
        "top-up",
        "top-up.prorated",
        "clawback.original-rate",
        "clawback.true-up",
        "clawback.current-base",
        "carried-out",
        "advance",
        "unknown-month",
        "over-returned"
      })
  void text_isThereInBothLanguages(String key) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      ResourceBundle texts =
          ResourceBundle.getBundle("io.github.shopops.payroll.explanations", locale);
      assertThat(texts.getLocale()).isEqualTo(locale);
      assertThat(texts.getString("commission." + key)).isNotBlank();
    }
  }
}
