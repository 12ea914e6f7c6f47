package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.money.Rate;
import java.io.Serializable;

/**
 * How many times the hour's wage an hour of overtime is paid, beside the month's wage (加班工资倍数).
 *
 * @param workDay on a work day
 * @param restDay on a rest day without time off
 * @param holiday on a public holiday
 */
public record OvertimeMultiples(Rate workDay, Rate restDay, Rate holiday) implements Serializable {
  /** Nothing at all, which is less than any law asks. */
  public static final OvertimeMultiples NONE =
      new OvertimeMultiples(Rate.ZERO, Rate.ZERO, Rate.ZERO);

  /** Checks that nothing is null. */
  public OvertimeMultiples {
    requireNonNull(workDay, "workDay");
    requireNonNull(restDay, "restDay");
    requireNonNull(holiday, "holiday");
  }

  /** Returns the multiples of the labour law (劳动法 art. 44): 150 %, 200 % and 300 %. */
  public static OvertimeMultiples china() {
    return new OvertimeMultiples(Rate.percent("150"), Rate.percent("200"), Rate.percent("300"));
  }

  /**
   * Returns the multiple for a sort of day.
   *
   * @param kind the sort of day
   * @return the multiple
   */
  public Rate of(DayKind kind) {
    return switch (kind) {
      case WORK_DAY -> workDay;
      case REST_DAY -> restDay;
      case HOLIDAY -> holiday;
    };
  }
}
