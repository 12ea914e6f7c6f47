package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.incident.IncidentKind;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * One thing that is paid beside base pay and commission: a closed choice.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface BonusRule extends Serializable {
  /**
   * Returns the clause it carries out.
   *
   * @return the clause
   */
  Clause clause();

  /**
   * A share of base pay by the score of the team (团队考核): 10 % of 1 500.00 at a score of 95 is 142.50.
   *
   * @param clause the clause
   * @param rate the share at a score of 100
   */
  record TeamScore(Clause clause, Rate rate) implements BonusRule {
    /** Checks that nothing is null. */
    public TeamScore {
      requireNonNull(clause, "clause");
      requireNonNull(rate, "rate");
    }
  }

  /**
   * A fixed amount for the whole month without leave and without certain incidents (全勤奖); excused ones do no harm.
   *
   * @param clause the clause
   * @param amount the amount
   * @param spoiledBy the kinds of incident that cost it
   */
  record FullAttendance(Clause clause, Money amount, ImmutableSet<IncidentKind> spoiledBy)
      implements BonusRule {
    /** Checks that the amount is above zero. */
    public FullAttendance {
      requireNonNull(clause, "clause");
      requireNonNull(spoiledBy, "spoiledBy");
      checkAmount("amount", amount);
    }
  }

  /**
   * A fixed amount for everybody (生活补助), by the days employed where it is prorated: 200.00 × 10/31 is 64.52.
   *
   * @param clause the clause
   * @param amount the amount of a whole month
   * @param prorated whether part of a month gets part of it
   */
  record Subsidy(Clause clause, Money amount, boolean prorated) implements BonusRule {
    /** Checks that the amount is above zero. */
    public Subsidy {
      requireNonNull(clause, "clause");
      checkAmount("amount", amount);
    }
  }

  /**
   * Awards for the mentors of the month's fastest trainees (带徒奖): 150.00, 100.00 and 50.00; two that tie for the first
   * place get 125.00 each, and the third 50.00.
   *
   * @param clause the clause
   * @param places the awards of the first place, the second …, at least one
   */
  record MentorAwards(Clause clause, ImmutableList<Money> places) implements BonusRule {
    /** Checks that there are places and that none is rewarded with less than nothing. */
    public MentorAwards {
      requireNonNull(clause, "clause");
      checkArgument(!places.isEmpty(), "Argument 'places' must not be empty");
      places.forEach(place -> checkAmount("places", place));
      checkArgument(
          places.stream().map(Money::getCurrencyUnit).distinct().count() == 1,
          "Argument 'places' must be in one currency but has value %s",
          places);
    }
  }

  private static void checkAmount(String name, Money amount) {
    checkArgument(
        amount.isPositive(), "Argument '%s' must be above zero but has value %s", name, amount);
  }
}
