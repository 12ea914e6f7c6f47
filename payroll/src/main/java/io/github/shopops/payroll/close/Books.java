package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The months of a shop, closed one after the other (账簿).
 *
 * <p>What was issued never changes. What is learned of a closed month later – a fine told late, a corrected row – has
 * that month and those after it recomputed, each under its own rule book, when the next month is closed; the difference
 * to what is settled so far appears there, once. So for everybody and every closed month, what was issued and all
 * adjustments come to what the month should have been. Money that goes back for a sale of a closed month in a later one
 * is no adjustment: it is a clawback of the later month. This class is immutable and thread-safe.
 *
 * @param rules the rule books by version; a new version never rewrites a closed month
 * @param opening what the first month is told of a month closed elsewhere, null where there was none
 * @param months the closed months, one following the other
 */
public record Books(
    RulebookHistory rules, @Nullable ClosedMonth opening, ImmutableList<BookedMonth> months)
    implements Serializable {
  /** Checks that the months follow each other. */
  public Books {
    requireNonNull(rules, "rules");
    for (int i = 1; i < months.size(); i++) {
      checkArgument(
          months.get(i).month().equals(months.get(i - 1).month().plusMonths(1)),
          "Argument 'months' must follow each other but has %s after %s",
          months.get(i).month(),
          months.get(i - 1).month());
    }
  }

  /**
   * Opens books for a shop that has closed no month yet.
   *
   * @param rules the rule books by version
   * @return books without a month
   */
  public static Books open(RulebookHistory rules) {
    return new Books(rules, null, ImmutableList.of());
  }

  /**
   * Opens books that continue others.
   *
   * @param rules the rule books by version
   * @param opening the last month of the others
   * @return books without a month
   */
  public static Books continuing(RulebookHistory rules, ClosedMonth opening) {
    return new Books(rules, requireNonNull(opening, "opening"), ImmutableList.of());
  }

  /**
   * Closes the next month.
   *
   * @param facts what is known of it; what went before and what is to be adjusted is the books' to say
   * @return the books with the month issued
   * @throws IllegalArgumentException if it is not the month after the last, if the facts say what went before, or if
   *     they contradict each other
   */
  public Books close(MonthFacts facts) {
    checkAlone(facts);
    if (!months.isEmpty()) {
      YearMonth next = months.get(months.size() - 1).month().plusMonths(1);
      checkArgument(
          facts.month().equals(next),
          "Argument 'facts' must be of %s but is of %s",
          next,
          facts.month());
    }
    return BooksClose.of(this).close(rules.in(facts.month()), facts);
  }

  /**
   * Tells what a closed month's facts really were. Nothing is recomputed before the next close.
   *
   * @param facts all that is known of the month now, in place of what was known before
   * @return the books that know of it
   * @throws IllegalArgumentException if the month is not closed, or if the facts say what went before
   */
  public Books correct(MonthFacts facts) {
    checkAlone(facts);
    BookedMonth month = month(facts.month());
    List<BookedMonth> corrected = new ArrayList<>(months);
    corrected.set(months.indexOf(month), month.withKnown(facts));
    return new Books(rules, opening, ImmutableList.copyOf(corrected));
  }

  /**
   * Adds what is learned of a closed month.
   *
   * @param facts the further facts
   * @return the books that know of them
   * @throws IllegalArgumentException if the month is not closed, if the facts say what went before, or if they
   *     contradict what is known
   */
  public Books learn(MonthFacts facts) {
    checkAlone(facts);
    return correct(month(facts.month()).known().plus(facts));
  }

  /**
   * Adds a version of the rules.
   *
   * @param month the first month in which it is in force, later than all closed ones
   * @param version the rules
   * @return the books that know of it
   * @throws IllegalArgumentException if the month is closed already or not after the latest version's
   */
  public Books withRules(YearMonth month, Rulebook version) {
    checkArgument(
        months.isEmpty() || month.isAfter(months.get(months.size() - 1).month()),
        "Argument 'month' must not be closed but has value %s",
        month);
    return new Books(rules.with(month, version), opening, months);
  }

  /**
   * Returns the currency of all amounts.
   *
   * @return the currency of every version of the rules
   */
  public CurrencyUnit currency() {
    return rules.currency();
  }

  /**
   * Returns a closed month.
   *
   * @param month which
   * @return the month as it was issued and as it turns out to be
   * @throws IllegalArgumentException if it is not closed
   */
  public BookedMonth month(YearMonth month) {
    requireNonNull(month, "month");
    return months.stream()
        .filter(booked -> booked.month().equals(month))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("Argument 'month' must be closed but has value " + month));
  }

  /**
   * Returns the closed months as they should have been, as far as is known now. Worked out on each call, from the first
   * month whose facts changed.
   *
   * @return a result for each closed month, without adjustments
   */
  public ImmutableList<MonthResult> recomputed() {
    return BooksClose.of(this).recomputed();
  }

  /**
   * Returns what the next close will settle of the closed months, as far as is known now. Worked out on each call.
   *
   * @return the adjustments
   */
  public Adjustments pending() {
    return BooksClose.of(this).adjustments();
  }

  private static void checkAlone(MonthFacts facts) {
    checkArgument(
        facts.previous().isEmpty() && facts.adjustments().isEmpty(),
        "Argument 'facts' must not say what went before %s",
        facts.month());
  }
}
