package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.Iterables;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.bonus.BonusSamples;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BonusShapesTest {
  private static final Rulebook MURAL = Rulebooks.mural();

  static Iterable<BonusPlan> plans() {
    return Iterables.concat(BonusSamples.PRESETS, List.of(BonusSamples.HOUSE_PLAN));
  }

  private static Rulebook book(BonusPlan plan) {
    return MURAL.withClauses(new Clause("house/B1", "A rule of our own", "")).withBonus(plan);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void read_whatWasWritten(BonusPlan plan) {
    String json = RulebookJson.write(book(plan));

    assertThat(RulebookJson.read(json).bonus()).isEqualTo(plan);
    assertThat(RulebookJson.write(RulebookJson.read(json))).isEqualTo(json);
  }

  @Test
  void write_leavesOutWhatARuleDoesNotAsk() {
    assertThat(RulebookJson.write(book(BonusSamples.PRESETS.get(2))))
        .doesNotContain("\"eligibility\"")
        .contains("\"byGrade\"", "\"low\": \"10 %\"", "\"intermediate\": 1200.00");
    assertThat(RulebookJson.write(book(BonusSamples.PRESETS.get(3))))
        .contains("\"wholeMonth\": true", "\"from\": 70", "\"months\": 3", "\"probation\"");
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"from\": 80 | \"from\": 60 | /bonus/rules/0",
        "\"rate\": \"80 %\" | \"rate\": 0.8 | /bonus/rules/0/gates/0/rate",
        "\"months\": 3 | \"months\": 0 | /bonus/rules/0",
        "\"pre-sale\": 1000.00 | \"pre-sale\": -1.00 | /bonus/rules/0/byPost/pre-sale",
        "\"probation\" | \"temp\" | /bonus/rules/0/eligibility/standings/1"
      })
  void read_mistakes_areRefusedAtTheirPlace(String right, String wrong, String place) {
    String json = RulebookJson.write(book(BonusSamples.PRESETS.get(3)));
    assertThat(json).contains(right);
    String mistaken = json.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    JsonRuleException refused =
        catchThrowableOfType(JsonRuleException.class, () -> RulebookJson.read(mistaken));
    assertThat(refused).hasMessageContaining(place);
  }
}
