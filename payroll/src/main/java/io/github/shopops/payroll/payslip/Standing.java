package io.github.shopops.payroll.payslip;

import java.util.Locale;

/** How somebody stands in the shop (身份): which rules are meant for whom. */
public enum Standing {
  /** Confirmed staff (转正). */
  CONFIRMED,
  /** On probation (试用期). */
  PROBATION,
  /** An intern who has not graduated yet (实习). */
  INTERN,
  /** From after-sales or another department, standing in for a while (临时顶岗). */
  STAND_IN;

  /** Returns the standing as files write it, such as {@code stand-in}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
