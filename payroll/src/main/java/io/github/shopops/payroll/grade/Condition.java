package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;

/**
 * One condition of an advancement (晋升条件): a closed choice. All months are whole calendar months.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Condition extends Serializable {
  /**
   * Returns how much has to be there: months, or skills.
   *
   * @return at least 1
   */
  int needed();

  /**
   * So many months running without an error (连续无失误), the last of which is the month of the decision or, where that was
   * not worked, the last one before it that was. Only months at the grade that is to be left count. An error begins the
   * run anew; a month not worked neither counts nor does (G3).
   *
   * @param months how many, at least 1
   */
  record CleanRun(int months) implements Condition {
    /** Checks that there is something to reach. */
    public CleanRun {
      checkMonths(months);
    }

    @Override
    public int needed() {
      return months;
    }
  }

  /**
   * So many months worked at the grade that is to be left (高级客服满一年), with or without errors, since that grade was last
   * entered.
   *
   * @param months how many, 12 for a year
   */
  record InGrade(int months) implements Condition {
    /** Checks that there is something to reach. */
    public InGrade {
      checkMonths(months);
    }

    @Override
    public int needed() {
      return months;
    }
  }

  /**
   * So many months since joining (工龄), by the calendar and whatever the grade: who joined on 2025-10-15 has twelve on
   * 2026-10-15.
   *
   * @param months how many, 12 for a year
   */
  record Service(int months) implements Condition {
    /** Checks that there is something to reach. */
    public Service {
      checkMonths(months);
    }

    @Override
    public int needed() {
      return months;
    }
  }

  /**
   * An assessment passed (通过考核) in each of these skills, at one sitting or at several. The last result in a skill is the
   * one that counts.
   *
   * @param skills the skills, by the code of one that the presets word, such as {@code logistics}, or in the shop's own
   *     words; at least one
   */
  record AssessmentPassed(ImmutableSet<String> skills) implements Condition {
    /** Checks that there is something to pass. */
    public AssessmentPassed {
      checkArgument(!skills.isEmpty(), "Argument 'skills' must not be empty");
    }

    @Override
    public int needed() {
      return skills.size();
    }
  }

  private static void checkMonths(int months) {
    checkArgument(months >= 1, "Argument 'months' must be at least 1 but has value %s", months);
  }
}
