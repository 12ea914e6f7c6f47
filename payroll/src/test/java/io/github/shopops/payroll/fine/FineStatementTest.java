package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.on;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FineStatementTest {
  private static final FineCalculator SHIFT = FineCalculator.of(FinePolicy.shift(SHANGHAI));

  private static FineStatement of(Incident... incidents) {
    return SHIFT.calculate(List.of(incidents), OCTOBER);
  }

  private static Incident.Builder complaintOf(String agent, int day) {
    return on(day, "complaint").id(agent + day).agent(AgentId.of(agent));
  }

  @Test
  void plus_otherAgent_keepsBoth() {
    FineStatement both =
        of(complaintOf("A1", 5).build()).plus(of(complaintOf("A2", 3).build()));
    assertThat(both.lines()).extracting(line -> line.incident().id()).containsExactly("A23", "A15");
    assertThat(both.fines(AgentId.of("A1"))).isEqualTo(yuan("50.00"));
  }

  @Test
  void plus_sameAgent_throws() {
    FineStatement one = of(complaintOf("A1", 1).build());
    FineStatement two = of(complaintOf("A1", 2).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.plus(two))
        .withMessage("Argument 'other' must be about others but has agent A1 too");
  }

  @Test
  void plus_sameIncident_throws() {
    FineStatement one = of(complaintOf("A1", 1).id("x").build());
    FineStatement two = of(complaintOf("A2", 2).id("x").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.plus(two))
        .withMessage("Argument 'other' must be about others but has incident x too");
  }

  @Test
  void plus_otherMonthOrCurrency_throws() {
    FineStatement october = of();
    FineStatement november = SHIFT.calculate(List.of(), OCTOBER.plusMonths(1));
    FineStatement dollars =
        FineStatement.builder().month(OCTOBER).currency(CurrencyUnit.USD).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> october.plus(november))
        .withMessage("Argument 'other' must be of month 2026-10 but has value 2026-11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> october.plus(dollars))
        .withMessage("Argument 'other' must be in CNY but has value USD");
  }
}
