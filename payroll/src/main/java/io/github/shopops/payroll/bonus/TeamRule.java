package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.payslip.Eligibility;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What depends on several people together (团队奖金): a closed choice.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface TeamRule extends BonusRule {
  /**
   * Returns who counts together.
   *
   * @return the teams one by one, or the shop
   */
  Scope scope();

  /**
   * The mean of others' net sales by rate and score (主管绩效, clause C4): mean × rate × score ÷ 100.
   *
   * <p>The mean of 60 000.00 and 80 000.01 by 0.5 % at a score of 90 is 315.00. The mean is exact, the product is rounded
   * once, half up; a mean below zero pays nothing.
   *
   * @param clause the clause
   * @param eligibility who is paid
   * @param scope whose net sales count
   * @param posts the posts whose net sales count, at least one
   * @param rate the share of the mean at a score of 100
   */
  record Mean(
      Clause clause, Eligibility eligibility, Scope scope, ImmutableSet<String> posts, Rate rate)
      implements TeamRule {
    /** Checks that posts are named. */
    public Mean {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      requireNonNull(scope, "scope");
      requireNonNull(rate, "rate");
      checkArgument(!posts.isEmpty(), "Argument 'posts' must not be empty");
    }

    @Override
    public boolean readsScore(Optional<String> grade, Optional<String> post) {
      return true;
    }
  }

  /**
   * An amount shared by score, to the fen (奖金池, clause C7): pool ÷ sum of all scores × own score.
   *
   * <p>The shares sum to the pool exactly; the fen left after rounding down go to the largest fractions, ties to the
   * higher score, then to the smaller id. Scores 1, 3, 3: a pool of 3 fen gives 1, 1, 1; one of 4 fen gives 0, 2, 2. A score
   * below 0 counts 0. Whoever has no score takes no part and is found.
   *
   * @param clause the clause
   * @param eligibility who takes part
   * @param scope whether each team has a pool, or the shop one
   * @param fund where the money comes from
   * @param byPost the part of the pool that each post shares, 100 % in all; other posts take no part; empty for one pool
   *     of all posts
   * @param unscored what becomes of the pool where every score counts 0
   */
  record Pool(
      Clause clause,
      Eligibility eligibility,
      Scope scope,
      Fund fund,
      ImmutableMap<String, Rate> byPost,
      Unscored unscored)
      implements TeamRule {
    /** Checks that the parts of the posts make up the pool. */
    public Pool {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      requireNonNull(scope, "scope");
      requireNonNull(fund, "fund");
      requireNonNull(unscored, "unscored");
      BigDecimal parts =
          byPost.values().stream().map(Rate::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
      checkArgument(
          byPost.isEmpty() || parts.compareTo(BigDecimal.ONE) == 0,
          "Argument 'byPost' must make up the whole pool but has value %s",
          byPost);
    }

    @Override
    public boolean readsScore(Optional<String> grade, Optional<String> post) {
      return byPost.isEmpty() || post.filter(byPost::containsKey).isPresent();
    }
  }

  /** Where a pool's money comes from: a closed choice. */
  sealed interface Fund extends Serializable {}

  /**
   * A fixed amount a month.
   *
   * @param amount the amount, above zero
   */
  record FixedFund(Money amount) implements Fund {
    /** Checks that the amount is above zero. */
    public FixedFund {
      Amounts.checkPositive("amount", amount);
    }
  }

  /**
   * What the net sales of those who count together pay by tiers (clause C6).
   *
   * @param schedule the bands and their rates
   */
  record SalesFund(TierSchedule schedule) implements Fund {
    /** Checks that there is a schedule. */
    public SalesFund {
      requireNonNull(schedule, "schedule");
    }
  }

  /** What becomes of a pool in which every score counts 0. */
  enum Unscored {
    /** It stays with the shop, and is found. */
    BACK_TO_SHOP,
    /** All who take part get the same, to the fen. */
    EQUAL,
    /** It is not shared, and somebody has to decide. */
    ERROR
  }

  /**
   * Awards for the first by a metric (排名奖). Those who tie share the places that they take up together.
   *
   * <p>With 300.00, 200.00 and 100.00, two who tie for the first place get 250.00 each and the next 100.00. Only a value
   * above zero is ranked where the highest is the best.
   *
   * @param clause the clause
   * @param eligibility who is ranked
   * @param scope among whom
   * @param by by what
   * @param places the awards of the first place, the second …, at least one
   */
  record RankAwards(
      Clause clause, Eligibility eligibility, Scope scope, Metric by, ImmutableList<Money> places)
      implements TeamRule {
    /** Checks that there are places and that none is rewarded with less than nothing. */
    public RankAwards {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      requireNonNull(scope, "scope");
      requireNonNull(by, "by");
      Amounts.checkPlaces(places);
    }

    @Override
    public boolean readsScore(Optional<String> grade, Optional<String> post) {
      return by.source() == Metric.Source.SCORE;
    }
  }

  /**
   * An amount for net sales that reach a target together (团队目标奖).
   *
   * @param clause the clause
   * @param eligibility who is paid
   * @param scope whose net sales count, and who gets the amount
   * @param target the least net sales, inclusively
   * @param amount the amount
   * @param split whether the amount is shared equally, to the fen, rather than paid to each
   */
  record Target(
      Clause clause,
      Eligibility eligibility,
      Scope scope,
      Money target,
      Money amount,
      boolean split)
      implements TeamRule {
    /** Checks that target and amount are above zero. */
    public Target {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      requireNonNull(scope, "scope");
      Amounts.checkPositive("target", target);
      Amounts.checkPositive("amount", amount);
    }
  }

  /**
   * A supervisor's share of what the others bring (主管提成): rate × net sales, or rate × bonuses, rounded once, half up.
   *
   * @param clause the clause
   * @param eligibility who is paid
   * @param scope whose net sales or bonuses count
   * @param of of what
   * @param rate the share
   */
  record SupervisorShare(Clause clause, Eligibility eligibility, Scope scope, ShareOf of, Rate rate)
      implements TeamRule {
    /** Checks that nothing is null. */
    public SupervisorShare {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      requireNonNull(scope, "scope");
      requireNonNull(of, "of");
      requireNonNull(rate, "rate");
    }
  }

  /** Of what a supervisor has a share. */
  enum ShareOf {
    /** Of the net sales of the team or the shop, the supervisor's own included. */
    NET_SALES,
    /** Of what the rules before this one in the plan pay to the others. */
    BONUSES
  }
}
