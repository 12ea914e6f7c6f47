package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What a year paid everybody (全店年度工资).
 *
 * <p>Those of other people or other months of the year merge by {@link #plus}. This class is immutable and thread-safe.
 *
 * @param year the calendar year
 * @param currency the currency of all amounts
 * @param agents the statements by agent
 */
public record ShopYear(
    Year year, CurrencyUnit currency, ImmutableSortedMap<AgentId, YearStatement> agents)
    implements Serializable {
  /** Checks that every statement is of the year and the currency, under its own name. */
  public ShopYear {
    requireNonNull(year, "year");
    agents.forEach((agent, statement) -> checkArgument(
        statement.agent().equals(agent)
            && statement.year().equals(year)
            && statement.currency().equals(currency),
        "Argument 'agents' must be of %s in %s but has for %s that of %s in %s",
        year,
        currency,
        agent,
        statement.agent(),
        statement.year()));
  }

  /**
   * Draws up a year.
   *
   * @param books the closed months
   * @param year the calendar year
   * @return the statements of everybody who had a slip in the year
   */
  public static ShopYear of(Books books, Year year) {
    ImmutableSortedSet<AgentId> agents = books.months().stream()
        .filter(month -> month.month().getYear() == year.getValue())
        .flatMap(month -> month.issued().payslips().keySet().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgentId::compareTo));
    return new ShopYear(
        year,
        books.currency(),
        ImmutableSortedMap.copyOf(
            Maps.asMap(agents, agent -> YearStatement.of(books, agent, year))));
  }

  /**
   * Returns the shop's figures by month.
   *
   * @return the sum of everybody's
   */
  public ImmutableSortedMap<YearMonth, MonthFigures> months() {
    Map<YearMonth, MonthFigures> sums = new TreeMap<>();
    agents
        .values()
        .forEach(statement -> statement
            .months()
            .forEach((month, figures) -> sums.merge(month, figures, MonthFigures::plus)));
    return ImmutableSortedMap.copyOf(sums);
  }

  /**
   * Returns the shop's figures of the year.
   *
   * @return the sum of everybody's totals
   */
  public MonthFigures total() {
    return agents.values().stream()
        .map(YearStatement::total)
        .reduce(MonthFigures.zero(currency), MonthFigures::plus);
  }

  /**
   * Adds other people or other months. Neither order nor grouping matters.
   *
   * @param other a part of the same year, without a month of a person that this one has
   * @return the year of both
   * @throws IllegalArgumentException if year or currency differ, or if both have a month of one person
   */
  public ShopYear plus(ShopYear other) {
    checkArgument(
        year.equals(other.year) && currency.equals(other.currency),
        "Argument 'other' must be of %s in %s but is of %s in %s",
        year,
        currency,
        other.year,
        other.currency);
    Map<AgentId, YearStatement> all = new TreeMap<>(agents);
    other.agents.forEach((agent, statement) -> all.merge(agent, statement, YearStatement::plus));
    return new ShopYear(year, currency, ImmutableSortedMap.copyOf(all));
  }

  /**
   * Checks that every statement foots.
   *
   * @return the findings of all statements, by agent
   */
  public ImmutableList<Finding> check() {
    return agents.values().stream()
        .flatMap(statement -> statement.check().stream())
        .collect(ImmutableList.toImmutableList());
  }
}
