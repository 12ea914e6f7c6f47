package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Message;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * How much of a month's amount some days bring, exactly, and how that is said.
 *
 * @param numerator not negative
 * @param denominator at least 1
 * @param wording the arithmetic, such as {@code 11 of 31 days} or {@code 11 ÷ 21.75}
 */
record MonthPart(long numerator, long denominator, Message wording) {
  /** The days of a month's pay under law/day-wage: a twelfth of the 261 paid days of a year, as 87/4. */
  static final BigDecimal PAID_DAYS = new BigDecimal("21.75");

  private static final int PAID_QUARTERS = 87;

  /**
   * Says what some of the days employed in a month bring.
   *
   * @param plan which days count, and from which side
   * @param share the days employed of the days of the month, of those that count
   * @param days how many of the days employed it is about
   */
  static MonthPart of(PayPlan plan, MonthShare share, int days) {
    MonthPart employed = employed(plan, share);
    if (days == share.days()) {
      return employed;
    } else if (share.isWhole()) {
      return new MonthPart(days, share.of(), days(days, share.of()));
    }
    return new MonthPart(
        employed.numerator * days,
        employed.denominator * share.days(),
        Message.of("payslip.part.of", employed.wording, days(days, share.days())));
  }

  private static MonthPart employed(PayPlan plan, MonthShare share) {
    int missed = share.of() - share.days();
    boolean worked = plan.dayCount() == DayCount.WORKED;
    if (plan.proration() == Proration.PAID_DAYS && !share.isWhole()) {
      return worked ? worked(share.days()) : missed(missed);
    }
    Message wording = worked
        ? days(share.days(), share.of())
        : Message.of("payslip.part.without", missed, share.of());
    return new MonthPart(share.days(), share.of(), wording);
  }

  private static MonthPart worked(int days) {
    int quarters = Math.min(4 * days, PAID_QUARTERS);
    String key = quarters == 4 * days ? "payslip.part.worked" : "payslip.part.worked.capped";
    return new MonthPart(quarters, PAID_QUARTERS, Message.of(key, days, PAID_DAYS));
  }

  private static MonthPart missed(int days) {
    int quarters = Math.max(PAID_QUARTERS - 4 * days, 0);
    String key = 4 * days <= PAID_QUARTERS ? "payslip.part.missed" : "payslip.part.missed.floored";
    return new MonthPart(quarters, PAID_QUARTERS, Message.of(key, days, PAID_DAYS));
  }

  /**
   * Says what single days cost, of a month's amount that is not lessened by them otherwise.
   *
   * @param plan by which days a day is priced
   * @param ofMonth how many days of the month count
   * @param days how many days
   */
  static MonthPart unpaid(PayPlan plan, int ofMonth, int days) {
    return plan.unpaidLeave() == Proration.PAID_DAYS
        ? new MonthPart(
            4L * days, PAID_QUARTERS, Message.of("payslip.part.worked", days, PAID_DAYS))
        : new MonthPart(days, ofMonth, days(days, ofMonth));
  }

  private static Message days(int days, int of) {
    return Message.of("payslip.part.days", days, of);
  }

  /**
   * Says that a line was rounded with those before it, where it would be another amount on its own.
   *
   * @param whole the amount for the whole month
   * @param amount what the line has of it
   * @param message the line's arithmetic
   */
  Message checked(Money whole, Money amount, Message message) {
    Money alone = new RunningTotal().take(whole, this);
    return alone.equals(amount) ? message : Message.of("payslip.rounded", message, alone);
  }
}
