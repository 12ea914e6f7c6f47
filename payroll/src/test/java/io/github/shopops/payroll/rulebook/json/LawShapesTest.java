package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.payslip.LawSamples;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.OvertimePolicy;
import io.github.shopops.payroll.withholding.TaxYear;
import io.github.shopops.payroll.withholding.WithholdingPolicy;
import io.github.shopops.payroll.withholding.WithholdingSamples;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LawShapesTest {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Shape<Clause> CLAUSE = ClauseShapes.cited(ImmutableList.of());
  private static final Shape<Money> AMOUNT = Scalars.amount(YUAN);

  @Test
  void law_roundTrip() {
    Shape<LegalPolicy> law = PayShapes.law(CLAUSE);
    assertRoundTrip(law, LegalPolicy.china());
    assertRoundTrip(law, LegalPolicy.china().uncapped());
    assertRoundTrip(law, LegalPolicy.none());
    LawSamples.values().stream()
        .filter(LegalPolicy.class::isInstance)
        .forEach(sample -> assertRoundTrip(law, (LegalPolicy) sample));
  }

  @Test
  void law_readsWhatWasWrittenBeforeItHadTheseRules() {
    String json = "[{\"since\": \"1995-01-01\", \"recovery\": \"law/wages-16\", \"recoveryShare\":"
        + " \"20 %\", \"uncounted\": []}]";
    assertThat(
            Place.print(PayShapes.law(CLAUSE).write(PayShapes.law(CLAUSE).read(Place.parse(json)))))
        .isEqualTo(Place.print(Place.parse(json).node()));
  }

  @Test
  void law_writesItsNumbersAsPeopleDo() {
    assertThat(Place.print(PayShapes.law(CLAUSE).write(LegalPolicy.china())))
        .contains(
            "\"workDay\": \"150 %\"",
            "\"overtimeHours\": \"PT36H\"",
            "\"paidDays\": 21.75",
            "\"probationShare\": \"80 %\"",
            "\"recordYears\": 2");
  }

  @Test
  void overtime_roundTrip() {
    assertRoundTrip(LawShapes.overtime(CLAUSE), OvertimePolicy.china());
  }

  @Test
  void withholding_roundTrip() {
    Shape<WithholdingPolicy> policy = WithholdingShapes.policy(AMOUNT, CLAUSE);
    assertRoundTrip(policy, WithholdingSamples.policy());
    assertRoundTrip(policy, WithholdingPolicy.china());
    assertThat(assertRoundTrip(policy, WithholdingPolicy.none())).isEmpty();
  }

  @Test
  void taxYear_roundTrip() {
    WithholdingSamples.values().stream()
        .filter(TaxYear.class::isInstance)
        .forEach(year -> assertRoundTrip(WithholdingShapes.year(YUAN), (TaxYear) year));
  }

  @Test
  void read_refusesAndNamesThePlace() {
    JsonNode json = WithholdingShapes.policy(AMOUNT, CLAUSE).write(WithholdingSamples.policy());
    String broken = json.toString().replace("\"social-insurance\"", "\"fine\"");
    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class,
        () -> WithholdingShapes.policy(AMOUNT, CLAUSE).read(Place.parse(broken)));
    assertThat(refusal.path()).isEqualTo("/contributions/0");
  }

  private static <T> JsonNode assertRoundTrip(Shape<T> shape, T value) {
    JsonNode json = shape.write(value);
    assertThat(shape.read(Place.parse(json.toString()))).isEqualTo(value);
    return json;
  }
}
