package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a year paid somebody, month by month and by kind of lines (年度工资对账单).
 *
 * <p>It foots: the months' nets are the sum of all lines, and opening + restated + claims − deducted = closing. Statements
 * of other months of the year merge by {@link #plus}. This class is immutable and thread-safe.
 *
 * @param agent whose
 * @param year the calendar year
 * @param currency the currency of all amounts
 * @param months the figures of each month of the year that has a slip
 */
public record YearStatement(
    AgentId agent,
    Year year,
    CurrencyUnit currency,
    ImmutableSortedMap<YearMonth, MonthFigures> months)
    implements Serializable {
  /** Checks that all months are of the year. */
  public YearStatement {
    requireNonNull(agent, "agent");
    requireNonNull(currency, "currency");
    for (YearMonth month : months.keySet()) {
      checkArgument(
          month.getYear() == year.getValue(),
          "Argument 'months' must be of %s but has %s",
          year,
          month);
    }
  }

  /**
   * Draws up a statement.
   *
   * @param books the closed months
   * @param agent whose
   * @param year the calendar year
   * @return the statement; without a month where there is no slip
   */
  public static YearStatement of(Books books, AgentId agent, Year year) {
    requireNonNull(agent, "agent");
    ImmutableSortedMap.Builder<YearMonth, MonthFigures> months = ImmutableSortedMap.naturalOrder();
    for (BookedMonth month : books.months()) {
      if (month.month().getYear() == year.getValue()
          && month.issued().payslips().containsKey(agent)) {
        months.put(month.month(), MonthFigures.of(month, agent));
      }
    }
    return new YearStatement(agent, year, books.currency(), months.buildOrThrow());
  }

  /**
   * Returns the year's figures; opening is that of the first month and closing that of the last.
   *
   * @return the sum of the months, zeros where there is none
   */
  public MonthFigures total() {
    MonthFigures sum =
        months.values().stream().reduce(MonthFigures.zero(currency), MonthFigures::plus);
    return months.isEmpty()
        ? sum
        : new MonthFigures(
            sum.lines(),
            sum.net(),
            months.values().asList().get(0).opening(),
            sum.claims(),
            sum.deducted(),
            months.values().asList().get(months.size() - 1).closing());
  }

  /**
   * Returns by how much claims changed between the months: what was learned late of closed ones, less what of it was
   * deducted and is paid back.
   *
   * @return the openings less the closings of the months before them; zero where nothing was learned late
   */
  public Money restated() {
    Money restated = Money.zero(currency);
    MonthFigures before = null;
    for (MonthFigures month : months.values()) {
      if (before != null) {
        restated = restated.plus(month.opening()).minus(before.closing());
      }
      before = month;
    }
    return restated;
  }

  /**
   * Adds a statement of other months.
   *
   * @param other a statement of the same person and year, without a month that this one has
   * @return the statement of all these months
   * @throws IllegalArgumentException if it is somebody else's, of another year, or has a month of this one's
   */
  public YearStatement plus(YearStatement other) {
    checkArgument(
        agent.equals(other.agent) && year.equals(other.year) && currency.equals(other.currency),
        "Argument 'other' must be of %s in %s in %s but is of %s in %s in %s",
        agent,
        year,
        currency,
        other.agent,
        other.year,
        other.currency);
    ImmutableSortedMap.Builder<YearMonth, MonthFigures> all = ImmutableSortedMap.naturalOrder();
    return new YearStatement(
        agent, year, currency, all.putAll(months).putAll(other.months).buildOrThrow());
  }

  /**
   * Checks that the statement foots. If every month does, and none is missing, the year does.
   *
   * @return an error for each month that does not, and where claims were carried into a month that is missing; none
   *     where all is well
   */
  public ImmutableList<Finding> check() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Map.Entry<YearMonth, MonthFigures> before = null;
    for (Map.Entry<YearMonth, MonthFigures> month : months.entrySet()) {
      if (before != null && isGap(before, month.getKey())) {
        findings.add(finding(Message.of(
            "close.year.gap",
            agent.value(),
            before.getKey(),
            before.getValue().closing(),
            month.getKey())));
      }
      if (!month.getValue().foots()) {
        findings.add(finding(message(month.getKey(), month.getValue())));
      }
      before = month;
    }
    return findings.build();
  }

  /** Who owes has a slip in the next month. */
  private static boolean isGap(Map.Entry<YearMonth, MonthFigures> before, YearMonth month) {
    return !before.getValue().closing().isZero()
        && !before.getKey().plusMonths(1).equals(month);
  }

  private Message message(YearMonth month, MonthFigures figures) {
    return Message.of(
        "close.year.month",
        agent.value(),
        month,
        figures.net(),
        figures.lines().values().stream().reduce(Money.zero(currency), Money::plus),
        figures.opening(),
        figures.claims(),
        figures.deducted(),
        figures.closing());
  }

  private Finding finding(Message message) {
    return Finding.of(
        Adjustment.clause(),
        Severity.ERROR,
        Evidence.of(Evidence.Kind.AGENT, agent.value()),
        message);
  }
}
