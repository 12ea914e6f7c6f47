package io.github.shopops.payroll.withholding;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * What a month's contribution comes to.
 *
 * @param name what the contribution is called
 * @param base the base within its limits
 * @param employee the employee's share, withheld now or carried out
 * @param employer the employer's share, which is on no slip; zero where the employer's rate is not stated
 */
public record ContributionShare(String name, Money base, Money employee, Money employer)
    implements Serializable {
  /** Checks that nothing is null. */
  public ContributionShare {
    requireNonNull(name, "name");
    requireNonNull(base, "base");
    requireNonNull(employee, "employee");
    requireNonNull(employer, "employer");
  }
}
