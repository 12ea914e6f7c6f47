package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.commission.ClawbackPolicy;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionScheme;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookJsonTest {
  static Stream<Rulebook> books() {
    return Stream.of(
        OurRulebooks.mural(),
        OurRulebooks.shift(),
        OurRulebooks.graded(),
        OurRulebooks.netshop(),
        OurRulebooks.department(),
        OurRulebooks.annual(),
        OurRulebooks.kpi(),
        tiered(TierSchedule.Mode.MARGINAL, ClawbackPolicy.TRUE_UP),
        tiered(TierSchedule.Mode.WHOLE_AMOUNT, ClawbackPolicy.CURRENT_BASE));
  }

  private static Rulebook tiered(TierSchedule.Mode mode, ClawbackPolicy clawback) {
    Clause own = new Clause("house/T1", "Tiers of our own", "");
    CommissionPlan plan = CommissionPlan.builder()
        .clause(own)
        .scheme(new CommissionScheme.Tiered(new TierSchedule(
            mode,
            ImmutableList.of(
                new TierSchedule.Tier(Money.parse("CNY 0.00"), Rate.percent("1")),
                new TierSchedule.Tier(Money.parse("CNY 50000.00"), Rate.percent("1.5"))))))
        .clawback(clawback)
        .draw(Money.parse("CNY 800.00"))
        .build();
    return Rulebooks.mural().withClauses(own).withCommissions(plan);
  }

  @ParameterizedTest
  @MethodSource("books")
  void read_whatWasWritten(Rulebook book) {
    String json = RulebookJson.write(book);

    assertThat(RulebookJson.read(json)).isEqualTo(book);
    assertThat(RulebookJson.write(RulebookJson.read(json))).isEqualTo(json);
  }

  @Test
  void write_namesNumbersAsAShopWritesThem() {
    assertThat(RulebookJson.write(Rulebooks.mural()))
        .contains(
            "\"rate\": \"0.5 %\"",
            "\"deadline\": \"PT20M\"", "\"base\": 1500.00", "\"clause\": \"mural/F7\"")
        .endsWith("}\n");
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"forfeits\": true | \"forfits\": true | /fines/rules/0/forfits | spell it as one of",
        "\"amount\": 20.00 | \"amount\": -20.00 | /fines/rules/0/tariff/amount | must not be negative",
        "\"amount\": 20.00 | \"amount\": \"20.00\" | /fines/rules/0/tariff/amount | amount of money as a number",
        "\"amount\": 20.00 | \"amount\": 20.001 | /fines/rules/0/tariff/amount | more decimals",
        "\"clause\": \"mural/F1\" | \"clause\": \"mural/F99\" | /fines/rules/0/clause | nobody knows",
        "\"type\": \"per-occurrence\" | \"type\": \"per-hour\" | /fines/rules/0/tariff/type | must be one of",
        "\"rate\": \"0.5 %\" | \"rate\": 0.005 | /commissions/0/scheme/rate | text in quotes",
        "\"rate\": \"0.5 %\" | \"rate\": \"half a percent\" | /commissions/0/scheme/rate | a rate as text",
        "\"deadline\": \"PT20M\", | ~~ | /notes/deadline | Add it",
        "\"deadline\": \"PT20M\" | \"deadline\": \"20 min\" | /notes/deadline | length of time",
        "\"zone\": \"Asia/Shanghai\" | \"zone\": \"Asia/Atlantis\" | /zone | time zone",
        "\"currency\": \"CNY\" | \"currency\": \"CNX\" | /currency | currency as text",
        "\"code\": \"intermediate\" | \"code\": \"junior\" | /pay | twice",
        "\"since\": \"2004-03-01\" | \"since\": \"1990-03-01\" | /law | begin one after the other",
        "\"forfeits\": true | \"forfeits\": \"yes\" | /fines/rules/0/forfeits | true or false",
      })
  void read_refusesAndNamesPlaceAndRemedy(String right, String wrong, String path, String remedy) {
    String json = RulebookJson.write(Rulebooks.mural());
    assertThat(json).contains(right);
    String broken =
        json.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);

    JsonRuleException refusal =
        catchThrowableOfType(JsonRuleException.class, () -> RulebookJson.read(broken));

    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal).hasMessageContaining(path).hasMessageContaining(remedy);
    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(refusal.problem()))
        .contains(path)
        .matches(".*\\p{IsHan}.*");
  }

  @Test
  void read_refusesATierThatOverlapsTheOneBefore() {
    String json = RulebookJson.write(tiered(TierSchedule.Mode.MARGINAL, ClawbackPolicy.TRUE_UP));

    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class,
        () -> RulebookJson.read(json.replace("\"from\": 50000.00", "\"from\": 0.00")));

    assertThat(refusal.path()).isEqualTo("/commissions/0/scheme/tiers/1/from");
    assertThat(refusal).hasMessageContaining("overlaps");
  }

  @Test
  void read_refusesACitedClauseThatIsNotDeclared() {
    String json = RulebookJson.write(tiered(TierSchedule.Mode.MARGINAL, ClawbackPolicy.TRUE_UP));

    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class,
        () -> RulebookJson.read(json.replace("\"id\": \"house/T1\"", "\"id\": \"house/T2\"")));

    assertThat(refusal.path()).isEqualTo("/commissions/0/clause");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | The text is empty",
        "nonsense | is no JSON: line 1",
        "[] | must be an object",
        "{\"zone\": \"Asia/Shanghai\"} | /currency is missing",
        "{\"zone\": 1, \"zone\": 2} | Duplicate field",
        "{} {} | no JSON",
      })
  void read_refusesWhatIsNoRuleBook(String json, String problem) {
    assertThat(catchThrowableOfType(JsonRuleException.class, () -> RulebookJson.read(json)))
        .hasMessageContaining(problem);
  }
}
