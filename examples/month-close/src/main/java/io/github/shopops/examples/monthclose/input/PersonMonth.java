package io.github.shopops.examples.monthclose.input;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one month is like for a person (月度情况), where it differs from what the staff list says; null is what that says.
 *
 * @param agent who
 * @param month the month
 * @param grade the grade
 * @param post the post
 * @param team the team
 * @param standing how the person stands in the shop
 * @param teamScore the team's score, 0 to 100
 * @param target what is to be sold
 * @param parcels the parcels unpacked
 * @param onLeave whether leave was taken
 * @param additionalDeductions what the month adds to the special additional deductions
 */
public record PersonMonth(
    AgentId agent,
    YearMonth month,
    @Nullable String grade,
    @Nullable String post,
    @Nullable String team,
    @Nullable Standing standing,
    @Nullable BigDecimal teamScore,
    @Nullable Money target,
    @Nullable Integer parcels,
    @Nullable Boolean onLeave,
    @Nullable Money additionalDeductions)
    implements Serializable {
  /** Checks that it is somebody's month. */
  public PersonMonth {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
  }

  /** Returns the person as this month has it. */
  Employee of(Employee listed) {
    Employee.Builder employee = Employee.builder();
    employee.from(listed);
    if (grade != null) {
      employee.grade(grade);
    }
    if (post != null) {
      employee.post(post);
    }
    if (team != null) {
      employee.team(team);
    }
    if (standing != null) {
      employee.standing(standing);
    }
    if (teamScore != null) {
      employee.teamScore(teamScore);
    }
    if (target != null) {
      employee.target(target);
    }
    if (parcels != null) {
      employee.parcels(parcels);
    }
    if (onLeave != null) {
      employee.onLeave(onLeave);
    }
    if (additionalDeductions != null) {
      employee.additionalDeductions(additionalDeductions);
    }
    return employee.build();
  }
}
