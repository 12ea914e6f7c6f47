package io.github.shopops.payroll.commission;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import java.io.Serializable;
import java.math.RoundingMode;
import org.joda.money.Money;

/** What a month's net sales pay: one rate or tiers, applied once to the month's total of an agent. */
public sealed interface CommissionScheme extends Serializable {
  /**
   * Pays a base, rounded once.
   *
   * @param base the net sales of a month, not negative
   * @param rounding how to round to the currency's minor unit
   * @return the commission
   */
  Money amountOn(Money base, RoundingMode rounding);

  /**
   * One rate on everything (固定比例): 0.5 % of 11 200.00 is 56.00.
   *
   * @param rate the rate
   */
  record Flat(Rate rate) implements CommissionScheme {
    /** Checks that there is a rate. */
    public Flat {
      requireNonNull(rate, "rate");
    }

    @Override
    public Money amountOn(Money base, RoundingMode rounding) {
      return rate.of(base, rounding);
    }
  }

  /**
   * Tiers, marginal or on the whole amount (阶梯提成, clause C6).
   *
   * @param schedule the bands and their rates
   */
  record Tiered(TierSchedule schedule) implements CommissionScheme {
    /** Checks that there is a schedule. */
    public Tiered {
      requireNonNull(schedule, "schedule");
    }

    @Override
    public Money amountOn(Money base, RoundingMode rounding) {
      return schedule.amountOn(base, rounding);
    }
  }
}
