package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;

/**
 * How a rule counts what an incident costs (罚款标准): a closed choice.
 *
 * <p>Occurrences are counted for each agent, rule and calendar month, ordered by instant and id; excused ones are not
 * counted. This class is immutable and thread-safe.
 */
public sealed interface Tariff extends Serializable {
  /**
   * The same amount each time, after so many that are free (F11: two free, then 20.00; the third costs 20.00).
   *
   * @param amount the fine of one occurrence; zero where only the order is forfeited (A5)
   * @param free how many in a month cost nothing, and forfeit nothing
   */
  record PerOccurrence(Money amount, int free) implements Tariff {
    /** Checks that neither is negative. */
    public PerOccurrence {
      checkNotNegative("amount", amount);
      checkArgument(free >= 0, "Argument 'free' must be zero or more but has value %s", free);
    }
  }

  /**
   * An amount of its own for the first, the second … occurrence; what comes after the last is no matter of money but of
   * separation, which a finding proposes and no line carries out (F17: 50.00, 100.00, then separation).
   *
   * @param amounts the fines in the order of the occurrences, at least one
   */
  record ByOccurrence(ImmutableList<Money> amounts) implements Tariff {
    /** Checks that there are amounts and that none is negative. */
    public ByOccurrence {
      checkArgument(!amounts.isEmpty(), "Argument 'amounts' must not be empty");
      amounts.forEach(amount -> checkNotNegative("amounts", amount));
    }
  }

  /**
   * One amount a month as soon as there are more than so many (F14: the fourth slow answer costs 50.00, no other does).
   *
   * @param allowed how many cost nothing
   * @param amount the fine of the month
   */
  record OncePerMonth(int allowed, Money amount) implements Tariff {
    /** Checks that neither is negative. */
    public OncePerMonth {
      checkArgument(
          allowed >= 0, "Argument 'allowed' must be zero or more but has value %s", allowed);
      checkNotNegative("amount", amount);
    }
  }

  /**
   * The amount of the highest step that the duration reaches (F15: 1:59:59 costs 100.00 and 2:00:00 costs 200.00, not
   * 300.00). An incident below the lowest step is not taken by the rule at all.
   *
   * @param steps the steps, shortest first, at least one
   */
  record BySteps(ImmutableList<Step> steps) implements Tariff {
    /** Checks that there are steps and that they get longer. */
    public BySteps {
      checkArgument(!steps.isEmpty(), "Argument 'steps' must not be empty");
      for (int i = 1; i < steps.size(); i++) {
        checkArgument(
            steps.get(i).atLeast().compareTo(steps.get(i - 1).atLeast()) > 0,
            "Argument 'steps' must get longer but has %s after %s",
            steps.get(i).atLeast(),
            steps.get(i - 1).atLeast());
      }
    }
  }

  /**
   * A fixed amount and the proven loss, the loss as compensation (F8: 50.00 and the loss; F4: the loss alone).
   *
   * @param fine the fine beside the loss, zero where there is none
   */
  record WithLoss(Money fine) implements Tariff {
    /** Checks that the fine is not negative. */
    public WithLoss {
      checkNotNegative("fine", fine);
    }
  }

  /** What a manager states on the incident, with the reason (F5, F21); there is no default. */
  record Stated() implements Tariff {}

  /**
   * Points and no fine (F20): a fixed number, or one that a manager states within bounds on the incident (late or
   * leaving early: 2 to 5). A proven loss may have to be made good beside them (equipment taken: 20 points and its
   * price), as compensation.
   *
   * @param least the lowest number, above zero
   * @param most the highest number; the same as the lowest where nothing is left to a manager
   * @param gravity how grave it is, for what a month adds for many of them
   * @param makesGood whether the proven loss is to be made good too
   */
  record Points(int least, int most, Gravity gravity, boolean makesGood) implements Tariff {
    /** Checks that the numbers are above zero and in order. */
    public Points {
      requireNonNull(gravity, "gravity");
      checkArgument(least > 0, "Argument 'least' must be above zero but has value %s", least);
      checkArgument(
          most >= least,
          "Argument 'most' must not be below 'least' %s but has value %s",
          least,
          most);
    }

    /**
     * Makes a fixed number of points, without a loss.
     *
     * @param points how many each time, above zero
     * @param gravity how grave it is
     * @return the tariff
     */
    public static Points of(int points, Gravity gravity) {
      return new Points(points, points, gravity, false);
    }

    /**
     * Returns whether a manager has to state the number.
     *
     * @return false where it is fixed
     */
    public boolean isStated() {
      return least < most;
    }

    /**
     * Returns whether a number stays within the bounds, both inclusive.
     *
     * @param points the number
     * @return whether it may be stated
     */
    public boolean allows(int points) {
      return points >= least && points <= most;
    }
  }

  /**
   * One step of a table on a duration.
   *
   * @param atLeast from how long on, inclusive
   * @param amount the fine
   */
  record Step(Duration atLeast, Money amount) implements Serializable {
    /** Checks that neither is negative. */
    public Step {
      requireNonNull(atLeast, "atLeast");
      checkArgument(
          !atLeast.isNegative(),
          "Argument 'atLeast' must not be negative but has value %s",
          atLeast);
      checkNotNegative("amount", amount);
    }
  }

  /**
   * Returns the amounts this tariff names, so that a policy can check their currency.
   *
   * @return none for what is stated or counted in points
   */
  default ImmutableList<Money> named() {
    if (this instanceof PerOccurrence each) {
      return ImmutableList.of(each.amount());
    } else if (this instanceof ByOccurrence table) {
      return table.amounts();
    } else if (this instanceof OncePerMonth month) {
      return ImmutableList.of(month.amount());
    } else if (this instanceof BySteps table) {
      List<Step> steps = table.steps();
      return steps.stream().map(Step::amount).collect(ImmutableList.toImmutableList());
    } else if (this instanceof WithLoss loss) {
      return ImmutableList.of(loss.fine());
    }
    return ImmutableList.of();
  }

  private static void checkNotNegative(String name, Money amount) {
    requireNonNull(amount, name);
    checkArgument(
        !amount.isNegative(), "Argument '%s' must not be negative but has value %s", name, amount);
  }
}
