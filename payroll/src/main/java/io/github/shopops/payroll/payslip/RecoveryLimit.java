package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Message;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How much adjustments, compensations and fines may take from a month's wage, and why: max(0, min(⌊20 % × wage⌋, wage − minimum)),
 * or the whole wage where no law says less.
 *
 * @param amount how much, not negative
 * @param message the arithmetic
 */
record RecoveryLimit(Money amount, Message message) {
  /**
   * Works out the limit.
   *
   * @param wage the month's earnings after clawback, not negative
   * @param minimum the minimum wage for the share of the month, where it is known
   * @param law the law in force, where there is one
   * @return the limit
   */
  static RecoveryLimit of(Money wage, Optional<Money> minimum, Optional<LegalVersion> law) {
    return law.filter(version -> version.recovery().isPresent() && version.recoveryCapped())
        .map(version -> lawful(wage, minimum, version))
        .orElseGet(() -> new RecoveryLimit(wage, Message.of("payslip.limit.wage", wage)));
  }

  /** Works out the limit of the law, whether slips stop there or not. */
  static RecoveryLimit lawful(Money wage, Optional<Money> minimum, LegalVersion law) {
    Money share = law.recoveryShare().of(wage, RoundingMode.DOWN);
    if (minimum.isEmpty()) {
      return new RecoveryLimit(
          share, Message.of("payslip.limit.share", law.recoveryShare(), wage, share));
    }
    Money above = wage.minus(minimum.get());
    Money least = above.isLessThan(share) ? above : share;
    Money amount = least.isNegative() ? Money.zero(wage.getCurrencyUnit()) : least;
    return new RecoveryLimit(
        amount,
        Message.of(
            "payslip.limit.minimum", law.recoveryShare(), wage, share, minimum.get(), amount));
  }
}
