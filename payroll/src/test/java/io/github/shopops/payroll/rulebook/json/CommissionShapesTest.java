package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.commission.ClosedCommission;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionSamples;
import io.github.shopops.payroll.commission.CommissionTerms;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommissionShapesTest {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Shape<Money> AMOUNT = Scalars.amount(YUAN);
  private static final Shape<Clause> CLAUSE = ClauseShapes.cited(ImmutableList.of());

  static ImmutableList<CommissionPlan> plans() {
    return ImmutableList.<CommissionPlan>builder()
        .addAll(CommissionSamples.plans())
        .add(CommissionPlan.flat(Catalogue.clause("mural/C1"), Rate.percent("0.5")))
        .build();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void plan_writtenAndRead_isTheSame(CommissionPlan plan) {
    Shape<CommissionPlan> shape = CommissionShapes.plan(AMOUNT, CLAUSE);
    assertThat(shape.read(Place.parse(Place.print(shape.write(plan))))).isEqualTo(plan);
  }

  @Test
  void plan_thatSaysNoMoreThanBefore_isWrittenAsBefore() {
    JsonNode node = CommissionShapes.plan(AMOUNT, CLAUSE).write(plans().get(2));
    assertThat(node.fieldNames())
        .toIterable()
        .containsExactly("clause", "scheme", "clawback", "rounding");
  }

  @Test
  void plan_withASumInASum_isRefusedAtItsPlace() {
    String json = """
        {"clause": "mural/C1", "clawback": "true-up", "rounding": "half-up", "scheme":
          {"type": "sum", "parts": [{"type": "sum", "parts": []}]}}""";
    assertThatThrownBy(() -> CommissionShapes.plan(AMOUNT, CLAUSE).read(Place.parse(json)))
        .isInstanceOf(JsonRuleException.class)
        .hasMessageContaining("/scheme/parts/0/type");
  }

  @Test
  void closedMonth_keepsWhatIsHeldAndHowItWasWorkedOut() {
    ClosedMonth closed = closed(CommissionSamples.closed());
    assertThat(ClosedMonthJson.read(ClosedMonthJson.write(closed), ImmutableList.of()))
        .isEqualTo(closed);
  }

  @Test
  void closedMonth_writtenBeforeAnythingWasHeld_isStillRead() {
    ClosedCommission past = new ClosedCommission(
        CommissionSamples.closed().agent(),
        YearMonth.of(2026, 9),
        Money.of(YUAN, 10_000),
        Money.of(YUAN, 50),
        Money.zero(YUAN),
        Money.zero(YUAN),
        plans().get(2));
    String json = ClosedMonthJson.write(closed(past));
    assertThat(json).doesNotContain("held", "terms");
    assertThat(ClosedMonthJson.read(json, ImmutableList.of()).commissions())
        .containsExactly(past)
        .extracting(ClosedCommission::terms)
        .containsExactly(CommissionTerms.none());
  }

  private static ClosedMonth closed(ClosedCommission commission) {
    return ClosedMonth.builder()
        .month(YearMonth.of(2026, 10))
        .contentHash("0")
        .fund(Money.zero(YUAN))
        .addCommissions(commission)
        .build();
  }
}
