package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** What a line of a pay slip is for, in the order in which slips print them. */
public enum LineKind {
  /** Base pay of the grade (底薪), prorated where the month is not whole. */
  BASE,
  /** Commission on own sales (提成). */
  COMMISSION,
  /** Commission taken back for sales of closed months (提成扣回). */
  CLAWBACK,
  /** Pay for a result (绩效工资). */
  PERFORMANCE,
  /** Bonus (奖金). */
  BONUS,
  /** Award (奖励). */
  AWARD,
  /** Subsidy (补助). */
  SUBSIDY,
  /** What lifts pay to a guarantee (保底补足). */
  GUARANTEE_TOP_UP,
  /** What is held back until later, and released then (预留). */
  HOLDBACK,
  /** Overtime (加班费). */
  OVERTIME,
  /** What is learned of a closed month and settled now (以前月份调整). */
  ADJUSTMENT,
  /** What earlier months left to be deducted (上月结转). */
  CARRIED_IN,
  /** Proven loss to be made good (赔偿). */
  COMPENSATION,
  /** Fine (罚款). */
  FINE,
  /** Unpaid leave (无薪假). */
  UNPAID_LEAVE,
  /** What the caps of the law leave to later months (结转下月). */
  CARRIED_OUT,
  /** The employee's social insurance (社会保险个人部分). */
  SOCIAL_INSURANCE,
  /** The employee's housing fund (住房公积金个人部分). */
  HOUSING_FUND,
  /** Income tax withheld (个人所得税). */
  INCOME_TAX;

  /** Returns the kind as files write it, such as {@code carried-in}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns whether lines of this kind claim something from the wage, which the law lets be taken only in part: losses,
   * fines, and what a closed month paid too much.
   */
  public boolean isClaim() {
    return this == ADJUSTMENT || this == COMPENSATION || this == FINE;
  }

  /** Returns whether lines of this kind withhold for others: the insurers, the housing fund, the tax office. */
  public boolean isWithheld() {
    return isContribution() || this == INCOME_TAX;
  }

  /** Returns whether lines of this kind are the employee's part of a contribution. */
  public boolean isContribution() {
    return this == SOCIAL_INSURANCE || this == HOUSING_FUND;
  }

  /** Returns the kind's name, worded under {@code payslip.kind.<code>}. */
  public Message title() {
    return Message.of("payslip.kind." + code());
  }
}
