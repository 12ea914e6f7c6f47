package io.github.shopops.payroll.guarantee;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.MonthShare;
import java.io.Serializable;
import java.time.Year;
import java.time.YearMonth;

/** One of each public value type of guarantees. */
public final class GuaranteeSamples {
  private GuaranteeSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each type
   */
  public static ImmutableList<Serializable> values() {
    GuaranteePlan plan = GuaranteePlan.annual();
    Employee anna =
        Employee.builder().agent(AgentId.of("A01")).name("Anna").grade("junior").build();
    GuaranteeAccount account = GuaranteeAccount.open(anna.agent(), Year.of(2026), plan.currency());
    GuaranteeStatement statement = GuaranteeCalculator.of(plan)
        .calculate(anna, MonthShare.WHOLE, YearMonth.of(2026, 10), ImmutableList.of(), account);
    return ImmutableList.of(plan, statement.account(), statement);
  }
}
