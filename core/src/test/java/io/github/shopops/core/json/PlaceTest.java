package io.github.shopops.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.clause.Explanations;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "{\"a\": 1e9999999990}"})
  void parse_noJson_isRefused(String text) {
    assertThatThrownBy(() -> Place.parse(text)).isInstanceOf(JsonRuleException.class);
  }

  @Test
  void parse_exponentBeyondADecimal_namesLineAndColumn() {
    assertThatThrownBy(() -> Place.parse("{\n  \"a\": 1e9999999990}"))
        .isInstanceOfSatisfying(JsonRuleException.class, refusal -> {
          assertThat(refusal.path()).isEmpty();
          assertThat(Explanations.of(Locale.ENGLISH).explain(refusal.problem()))
              .contains("2")
              .contains("1e9999999990");
        });
  }
}
