package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import java.io.Serializable;
import java.math.BigDecimal;
import org.joda.money.Money;

/** What a month's net sales pay: a rate, tiers, or several of them together, applied once to the month's total. */
public sealed interface CommissionScheme extends Serializable {
  /**
   * Pays a base, before rounding.
   *
   * @param base the net sales of a month, not negative
   * @param terms the team's sales, where a rate is read at them
   * @return the exact amount in major units
   * @throws IllegalArgumentException if the scheme reads the team's sales and they are not among the terms, or if the base
   *     is in another currency than the bands
   */
  BigDecimal exactOn(Money base, CommissionTerms terms);

  /** Returns whether a rate is read at the team's sales, so that these must be known. */
  default boolean readsTeamSales() {
    return false;
  }

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
    public BigDecimal exactOn(Money base, CommissionTerms terms) {
      return base.getAmount().multiply(rate.fraction());
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
    public BigDecimal exactOn(Money base, CommissionTerms terms) {
      return schedule.exactOn(base);
    }
  }

  /**
   * The rate that the team's net sales reach, applied to the agent's own net sales (团队点数). With 0.2 % from 0 and 0.3 %
   * from 300 000, a team's 320 000 pay 36.00 on own sales of 12 000.
   *
   * @param schedule the bands of the team's net sales and their rates, in the whole-amount mode: the band reached gives the
   *     one rate
   */
  record TeamRate(TierSchedule schedule) implements CommissionScheme {
    /** Checks that one band gives the rate. */
    public TeamRate {
      checkArgument(
          schedule.mode() == TierSchedule.Mode.WHOLE_AMOUNT,
          "Argument 'schedule' must be in the mode WHOLE_AMOUNT but has mode %s",
          schedule.mode());
    }

    @Override
    public BigDecimal exactOn(Money base, CommissionTerms terms) {
      return base.getAmount().multiply(rate(terms).fraction());
    }

    @Override
    public boolean readsTeamSales() {
      return true;
    }

    /** Returns the rate that the team's sales reach, zero below the first band. */
    Rate rate(CommissionTerms terms) {
      Money team = terms
          .teamSales()
          .orElseThrow(
              () -> new IllegalArgumentException("Argument 'terms' must have the team's sales"));
      return schedule.portionsOf(team).stream()
          .findFirst()
          .map(TierSchedule.Portion::rate)
          .orElse(Rate.ZERO);
    }
  }

  /**
   * Several schemes, each on the same base and paid together: netshop's own rate by own net sales and team rate by the
   * team's are {@code Sum(Tiered(whole amount), TeamRate)} (clause netshop/C3; that both rates apply to the own net sales is
   * our reading, and so is that the own table's rate applies to the whole of them). Own 12 000 at 0.5 % and at a team rate
   * of 0.3 % pay 60.00 + 36.00.
   *
   * @param parts the schemes, at least one, none a sum itself
   */
  record Sum(ImmutableList<CommissionScheme> parts) implements CommissionScheme {
    /** Checks that there are parts. */
    public Sum {
      requireNonNull(parts, "parts");
      checkArgument(!parts.isEmpty(), "Argument 'parts' must not be empty");
      checkArgument(
          parts.stream().noneMatch(Sum.class::isInstance),
          "Argument 'parts' must not hold sums but has value %s",
          parts);
    }

    @Override
    public BigDecimal exactOn(Money base, CommissionTerms terms) {
      return parts.stream()
          .map(part -> part.exactOn(base, terms))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public boolean readsTeamSales() {
      return parts.stream().anyMatch(CommissionScheme::readsTeamSales);
    }
  }
}
