package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Credit;
import io.github.shopops.payroll.commission.ClosedCommission;
import io.github.shopops.payroll.discipline.Conduct;
import io.github.shopops.payroll.grade.CareerMonth;
import io.github.shopops.payroll.guarantee.GuaranteeAccount;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.score.MonthScore;
import io.github.shopops.payroll.withholding.TaxYear;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What later months need to know of the months closed so far (结账余额): what is still owed, what was credited and paid
 * and may have to be taken back, and what the fund holds.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ClosedMonth extends Serializable permits ImmutableClosedMonth {
  /** Returns the last month closed. */
  YearMonth month();

  /** Returns the hash of the rule book and the facts it was closed with. */
  String contentHash();

  /** Returns what the fund held when the month closed. */
  Money fund();

  /** Returns what is still to be deducted from pay, by agent, oldest first. */
  ImmutableList<Receivable> receivables();

  /** Returns what is left of the sales credited so far, by order and agent. */
  ImmutableList<Credit> credits();

  /** Returns the commissions paid on them, by agent and month. */
  ImmutableList<ClosedCommission> commissions();

  /** Returns the scores so far, by agent and month. */
  ImmutableList<MonthScore> scores();

  /** Returns which serious incidents there were so far, and which measures they led to. */
  ImmutableList<Conduct> conducts();

  /** Returns everybody's career so far, month by month. */
  ImmutableList<CareerMonth> careers();

  /** Returns the guarantees of the year so far, by agent. */
  ImmutableList<GuaranteeAccount> guarantees();

  /** Returns the income tax of the year so far, by agent. */
  ImmutableList<TaxYear> taxes();

  /** Returns the shop's inquiry ratio of the month, empty where it was not counted. */
  Optional<Ratio> inquiryRatio();

  /** Builds closed months. */
  final class Builder extends ImmutableClosedMonth.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
