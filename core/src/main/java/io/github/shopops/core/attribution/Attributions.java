package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** One result for each order of a book. */
@SuppressWarnings("DoNotCallSuggester")
public final class Attributions implements Iterable<Attribution>, Serializable {
  private static final long serialVersionUID = 1L;
  private final YearMonth month;

  Attributions(YearMonth month) {
    this.month = month;
  }

  /**
   * Returns the month.
   *
   * @return the month that was attributed
   */
  public YearMonth month() {
    return month;
  }

  /**
   * Returns the currency.
   *
   * @return the currency of all amounts
   */
  public CurrencyUnit currency() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns how many.
   *
   * @return the number of orders
   */
  public int size() {
    throw new UnsupportedOperationException();
  }

  /**
   * Finds what became of an order.
   *
   * @param order the order's id
   * @return the result, empty if the book does not hold the order
   */
  public Optional<Attribution> find(OrderId order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<Attribution> iterator() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns what a person should look at.
   *
   * @return hand-overs that nobody approved, assignments of orders the book does not hold
   */
  public ImmutableList<Finding> findings() {
    throw new UnsupportedOperationException();
  }
}
