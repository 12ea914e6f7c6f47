package io.github.shopops.payroll.rulebook;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/**
 * A shop's rule books over time (规则簿版本): each is in force from a month on, until the next one is.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param versions the rule books by the first month of each, at least one, all in one zone and one currency
 */
public record RulebookHistory(ImmutableSortedMap<YearMonth, Rulebook> versions)
    implements Serializable {
  /** Checks that there is a version, and that all count days and money alike. */
  public RulebookHistory {
    checkArgument(!versions.isEmpty(), "Argument 'versions' must not be empty");
    Rulebook first = versions.values().iterator().next();
    versions.forEach((from, rules) -> checkArgument(
        rules.zone().equals(first.zone()) && rules.currency().equals(first.currency()),
        "Argument 'versions' must all have %s and %s but has %s and %s from %s on",
        first.zone(),
        first.currency(),
        rules.zone(),
        rules.currency(),
        from));
  }

  /**
   * Starts a history.
   *
   * @param month the first month in which the rules are in force
   * @param rules the rules
   * @return a history of one version
   */
  public static RulebookHistory from(YearMonth month, Rulebook rules) {
    return new RulebookHistory(ImmutableSortedMap.of(month, rules));
  }

  /**
   * Returns the rules of a month.
   *
   * @param month the month
   * @return the latest version that began in or before it
   * @throws IllegalArgumentException if the month is before the first version
   */
  public Rulebook in(YearMonth month) {
    Map.Entry<YearMonth, Rulebook> version = versions.floorEntry(requireNonNull(month, "month"));
    checkArgument(
        version != null,
        "Argument 'month' must not be before %s but has value %s",
        versions.firstKey(),
        month);
    return version.getValue();
  }

  /**
   * Returns the currency of all amounts.
   *
   * @return the currency of every version
   */
  public CurrencyUnit currency() {
    return versions.values().iterator().next().currency();
  }

  /**
   * Adds a version after all others.
   *
   * @param month the first month in which the rules are in force
   * @param rules the rules
   * @return the longer history
   * @throws IllegalArgumentException if the month is not after the latest version's, or if zone or currency differ
   */
  public RulebookHistory with(YearMonth month, Rulebook rules) {
    checkArgument(
        month.isAfter(versions.lastKey()),
        "Argument 'month' must be after %s but has value %s",
        versions.lastKey(),
        month);
    return new RulebookHistory(ImmutableSortedMap.<YearMonth, Rulebook>naturalOrder()
        .putAll(versions)
        .put(month, rules)
        .buildOrThrow());
  }
}
