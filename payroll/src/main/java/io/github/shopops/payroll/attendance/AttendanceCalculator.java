package io.github.shopops.payroll.attendance;

import static java.util.Objects.requireNonNull;


/** Says who was there in a month, for how long, and who was not. */
public final class AttendanceCalculator {
  private final AttendancePolicy policy;

  private AttendanceCalculator(AttendancePolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's rules
   * @return the calculator
   */
  public static AttendanceCalculator of(AttendancePolicy policy) {
    return new AttendanceCalculator(requireNonNull(policy, "policy"));
  }
}
