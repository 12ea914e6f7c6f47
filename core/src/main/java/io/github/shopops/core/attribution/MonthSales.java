package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/** A month's sales after everything that was taken off again, and what follows for closed months. */
@SuppressWarnings("DoNotCallSuggester")
public final class MonthSales implements Serializable {
  private static final long serialVersionUID = 1L;

  MonthSales() {}

  /**
   * Returns the sums.
   *
   * @return by agent
   */
  public SalesLedger ledger() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns what is taken off sales of closed months.
   *
   * @return by order and agent
   */
  public ImmutableList<SalesClawback> clawbacks() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the events that took nothing off anybody.
   *
   * @return by order and instant
   */
  public ImmutableList<TakeOff> withoutEffect() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns what is left of the credits of this and of closed months, for the next month's file; made anew on each call.
   *
   * @return by order and agent, without those of which nothing is left
   */
  public ImmutableList<Credit> credits() {
    throw new UnsupportedOperationException();
  }
}
