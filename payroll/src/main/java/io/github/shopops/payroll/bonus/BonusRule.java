package io.github.shopops.payroll.bonus;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.Eligibility;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One thing that is paid beside base pay and commission: a closed choice. What a person's own result pays is a
 * {@link PerformanceRule}, what depends on other people a {@link TeamRule}.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface BonusRule extends Serializable
    permits BonusRule.TeamScore,
        BonusRule.FullAttendance,
        BonusRule.Subsidy,
        BonusRule.GradeAllowance,
        BonusRule.MentorAwards,
        PerformanceRule,
        TeamRule {
  /**
   * Returns the clause it carries out.
   *
   * @return the clause
   */
  Clause clause();

  /**
   * Returns whom it is meant for. A rule says nothing about people of other posts; whoever else it leaves out finds out
   * why.
   *
   * @return everybody, unless the rule says otherwise
   */
  default Eligibility eligibility() {
    return Eligibility.EVERYBODY;
  }

  /**
   * Returns whether it pays people of a grade and a post by their own score.
   *
   * @param grade the code of the grade, empty where the pay plan knows none
   * @param post the post, empty where the shop has but one
   * @return whether it goes by {@link BonusSubject#score}; not so unless the rule says otherwise
   */
  default boolean readsScore(Optional<String> grade, Optional<String> post) {
    return false;
  }

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
      Amounts.checkPositive("amount", amount);
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
      Amounts.checkPositive("amount", amount);
    }
  }

  /**
   * An allowance by grade (技能津贴, clause C2): 1 000.00 to 2 000.00 from the middle grade up.
   *
   * @param clause the clause
   * @param eligibility whom it is meant for
   * @param byGrade the amount of a whole month by the code of the grade; about other grades the rule says nothing
   * @param prorated whether part of a month gets part of it
   */
  record GradeAllowance(
      Clause clause, Eligibility eligibility, ImmutableMap<String, Money> byGrade, boolean prorated)
      implements BonusRule {
    /** Checks that the amounts are above zero. */
    public GradeAllowance {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      Amounts.checkPositive("byGrade", byGrade);
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
      Amounts.checkPlaces(places);
    }
  }
}
