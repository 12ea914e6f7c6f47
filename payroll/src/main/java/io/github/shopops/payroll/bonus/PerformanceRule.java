package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.Eligibility;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Performance pay by a person's own {@linkplain BonusSubject#score score} (绩效工资): a closed choice.
 *
 * <p>A score below 0 counts 0 everywhere; where a rule states what a full score pays, one above 100 counts 100. Nobody
 * is paid by a score that nobody gave. This class is immutable and thread-safe.
 */
public sealed interface PerformanceRule extends BonusRule {
  @Override
  default boolean readsScore(Optional<String> grade, Optional<String> post) {
    return true;
  }

  /**
   * A share of base pay by grade and score (绩效奖金, clauses C2 and C9): low + (high − low) × score ÷ 100 of the base pay due.
   *
   * <p>10 % to 20 % of 4 000.00 at a score of 85 are 18.5 %, 740.00. Rounded once, half up.
   *
   * @param clause the clause
   * @param eligibility whom it is meant for
   * @param byGrade the least and the greatest share by the code of the grade; about other grades the rule says nothing
   */
  record Share(Clause clause, Eligibility eligibility, ImmutableMap<String, Span> byGrade)
      implements PerformanceRule {
    /** Checks that a grade has a share. */
    public Share {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      checkArgument(!byGrade.isEmpty(), "Argument 'byGrade' must not be empty");
    }

    @Override
    public boolean readsScore(Optional<String> grade, Optional<String> post) {
      return grade.filter(byGrade::containsKey).isPresent();
    }
  }

  /**
   * The least and the greatest share of base pay.
   *
   * @param low the share at a score of 0
   * @param high the share at a score of 100, at least the least
   */
  record Span(Rate low, Rate high) implements Serializable {
    /** Checks the order. */
    public Span {
      requireNonNull(low, "low");
      requireNonNull(high, "high");
      checkArgument(
          high.compareTo(low) >= 0,
          "Argument 'high' must be at least %s but has value %s",
          low,
          high);
    }
  }

  /**
   * A fixed amount by score (clause C9): amount × score ÷ 100. 800.00 at 92 is 736.00.
   *
   * @param clause the clause
   * @param eligibility whom it is meant for
   * @param amount the amount at a score of 100, for a whole month
   * @param prorated whether part of a month gets part of it
   */
  record Pay(Clause clause, Eligibility eligibility, Money amount, boolean prorated)
      implements PerformanceRule {
    /** Checks that the amount is above zero. */
    public Pay {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      Amounts.checkPositive("amount", amount);
    }
  }

  /**
   * An amount by post through gates of the score, for those who earned no commission (绩效工资门槛, clause C3).
   *
   * <p>With 80 % from 70, 90 % from 80 and 100 % from 90, an amount of 1 000.00 pays 0.00 at 69.99, 800.00 at 70 and at
   * 79.99, 900.00 at 80 and 1 000.00 at 90. Whoever earned commission gets that and never both.
   *
   * @param clause the clause
   * @param eligibility whom it is meant for
   * @param byPost the whole amount by post; other posts have none
   * @param gates what which score opens, scores rising; below the first nothing is paid
   * @param months in how many months it is paid at most, at least 1, or null for no limit; afterwards the person is
   *     found not fit for the post (不符合岗位要求)
   */
  record Gated(
      Clause clause,
      Eligibility eligibility,
      ImmutableMap<String, Money> byPost,
      ImmutableList<Gate> gates,
      @Nullable Integer months)
      implements PerformanceRule {
    /** Checks amounts, the order of the gates and the limit. */
    public Gated {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      Amounts.checkPositive("byPost", byPost);
      checkArgument(!gates.isEmpty(), "Argument 'gates' must not be empty");
      for (int i = 1; i < gates.size(); i++) {
        checkArgument(
            gates.get(i).from().compareTo(gates.get(i - 1).from()) > 0,
            "Argument 'gates' must have rising scores but has %s after %s",
            gates.get(i).from(),
            gates.get(i - 1).from());
      }
      checkArgument(
          months == null || months >= 1,
          "Argument 'months' must be at least 1 but has value %s",
          months);
    }

    @Override
    public boolean readsScore(Optional<String> grade, Optional<String> post) {
      return post.filter(byPost::containsKey).isPresent();
    }

    /**
     * Returns the highest gate that a score opens.
     *
     * @param score the exact score
     * @return the gate, empty below the first
     */
    public Optional<Gate> gate(BigDecimal score) {
      return gates.reverse().stream()
          .filter(gate -> score.compareTo(gate.from()) >= 0)
          .findFirst();
    }
  }

  /**
   * What a score opens.
   *
   * @param from the least score, inclusively
   * @param rate the share of the whole amount from there on
   */
  record Gate(BigDecimal from, Rate rate) implements Serializable {
    /** Checks the score's sign and gives equal scores one form. */
    public Gate {
      requireNonNull(rate, "rate");
      checkArgument(
          from.signum() >= 0, "Argument 'from' must not be negative but has value %s", from);
      from = Amounts.plain(from);
    }
  }

  /**
   * Returned and exchanged parcels at the shop's average order value (拆件提成, clause C4): parcels × K4 × rate × score ÷ 100.
   *
   * <p>120 parcels at 200.00 by 0.8 % at a score of 95 are 182.40. K4 is exact, the product is rounded once, half up.
   *
   * @param clause the clause
   * @param eligibility whom it is meant for
   * @param rate the share of the average order value that a parcel pays
   */
  record Piecework(Clause clause, Eligibility eligibility, Rate rate) implements PerformanceRule {
    /** Checks that nothing is null. */
    public Piecework {
      requireNonNull(clause, "clause");
      requireNonNull(eligibility, "eligibility");
      requireNonNull(rate, "rate");
    }
  }
}
