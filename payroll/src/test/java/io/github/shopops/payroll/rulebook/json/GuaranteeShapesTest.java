package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.guarantee.GuaranteeAccount;
import io.github.shopops.payroll.guarantee.GuaranteePlan;
import io.github.shopops.payroll.guarantee.ServiceYear;
import java.math.BigDecimal;
import java.time.Year;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GuaranteeShapesTest {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Shape<GuaranteePlan> PLAN =
      GuaranteeShapes.plan(Scalars.amount(YUAN), ClauseShapes.cited(ImmutableList.of()));
  private static final Shape<GuaranteeAccount> ACCOUNT = GuaranteeShapes.account(YUAN);

  @Test
  void plan_readsBackAsWritten() {
    GuaranteePlan annual = GuaranteePlan.annual();
    GuaranteePlan other = GuaranteePlan.builder()
        .clause(annual.clause())
        .addYears(Money.of(YUAN, 1))
        .serviceYear(ServiceYear.BY_DAY)
        .settlement(GuaranteePlan.Settlement.EACH_MONTH)
        .build();

    assertThat(PLAN.read(Place.parse(Place.print(PLAN.write(annual))))).isEqualTo(annual);
    assertThat(PLAN.read(Place.parse(Place.print(PLAN.write(other))))).isEqualTo(other);
  }

  @Test
  void plan_thatIsNone_isRefused() {
    assertThatThrownBy(
            () -> PLAN.read(
                Place.parse(
                    "{\"clause\":\"annual/C5\",\"years\":[],\"serviceYear\":\"by-day\",\"settlement\":\"year-end\",\"earned\":[]}")))
        .isInstanceOf(JsonRuleException.class)
        .hasMessageContaining("'years' must not be empty");
  }

  @Test
  void account_readsBackAsWritten() {
    GuaranteeAccount account = new GuaranteeAccount(
        AgentId.of("A01"),
        Year.of(2026),
        Money.of(YUAN, new BigDecimal("-12.34")),
        Money.of(YUAN, 2000),
        Money.of(YUAN, 2000));

    assertThat(ACCOUNT.read(Place.parse(Place.print(ACCOUNT.write(account))))).isEqualTo(account);
  }
}
