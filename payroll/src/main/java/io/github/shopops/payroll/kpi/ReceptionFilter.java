package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.util.Locale;

/**
 * A kind of talk that is no reception (过滤设置, K0): a closed choice, each switched on by being in the policy's list.
 *
 * <p>A session that the buyer follows with an order within {@link KpiPolicy#inquiryWindow} is never filtered.
 */
public sealed interface ReceptionFilter extends Serializable {
  /** From which number on a filtered session is left out. */
  enum Stage {
    /** It is not even received (不计接待). */
    RECEIVED,
    /** It is received but no inquiry (计接待、不计询单), so that the inquiry ratio shows it. */
    INQUIRED
  }

  /** Why a session was filtered. */
  enum Reason {
    /** A buyer came back after buying (售后). */
    AFTER_SALES,
    /** The agent sent the advert phrase (广告). */
    ADVERT,
    /** The agent talked and the buyer was silent (简单句). */
    MONOLOGUE;

    /** Returns the reason as texts write it, such as {@code after-sales}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Returns the clause it carries out.
   *
   * @return the clause
   */
  Clause clause();

  /**
   * Returns from where on its sessions are left out.
   *
   * @return the stage
   */
  Stage stage();

  /**
   * Returns what it calls its sessions.
   *
   * @return the reason
   */
  Reason reason();

  /**
   * The buyer had paid for an order not long before the session began (售后天数过滤: 14 天).
   *
   * @param clause the clause
   * @param stage from where on such sessions are left out
   * @param window how long after a payment the buyer's talk is about it
   */
  record AfterSales(Clause clause, Stage stage, KpiWindow window) implements ReceptionFilter {
    /** Checks that nothing is null. */
    public AfterSales {
      requireNonNull(clause, "clause");
      requireNonNull(stage, "stage");
      requireNonNull(window, "window");
    }

    @Override
    public Reason reason() {
      return Reason.AFTER_SALES;
    }
  }

  /**
   * The agent sent the advert phrase so many times (广告过滤: 2 次).
   *
   * @param clause the clause
   * @param stage from where on such sessions are left out
   * @param repeats how many times at least, at least 1
   */
  record Advert(Clause clause, Stage stage, int repeats) implements ReceptionFilter {
    /** Checks the number. */
    public Advert {
      requireNonNull(clause, "clause");
      requireNonNull(stage, "stage");
      checkArgument(repeats > 0, "Argument 'repeats' must be at least 1 but has value %s", repeats);
    }

    @Override
    public Reason reason() {
      return Reason.ADVERT;
    }
  }

  /**
   * The buyer wrote little, the agent answered at length, and nothing came back (客户简单句过滤: 1 句, 3 句以上).
   *
   * @param clause the clause
   * @param stage from where on such sessions are left out
   * @param buyerLines how many lines the buyer wrote at most, at least 1
   * @param agentLines how many lines the agent wrote after the buyer's last at least, at least 1
   */
  record Monologue(Clause clause, Stage stage, int buyerLines, int agentLines)
      implements ReceptionFilter {
    /** Checks the numbers. */
    public Monologue {
      requireNonNull(clause, "clause");
      requireNonNull(stage, "stage");
      checkArgument(
          buyerLines > 0, "Argument 'buyerLines' must be at least 1 but has value %s", buyerLines);
      checkArgument(
          agentLines > 0, "Argument 'agentLines' must be at least 1 but has value %s", agentLines);
    }

    @Override
    public Reason reason() {
      return Reason.MONOLOGUE;
    }
  }
}
