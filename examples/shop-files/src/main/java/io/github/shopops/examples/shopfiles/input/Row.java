package io.github.shopops.examples.shopfiles.input;

import static io.github.shopops.examples.shopfiles.input.RejectionCode.BAD_AMOUNT;
import static io.github.shopops.examples.shopfiles.input.RejectionCode.BAD_CHOICE;
import static io.github.shopops.examples.shopfiles.input.RejectionCode.BAD_NUMBER;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;

/** A row of a file, read by the names of its columns; what cannot be read rejects the row. */
public final class Row {
  private static final int LONGEST_ID = 100;
  private static final int MOST_DIGITS = 15;

  /** Sums of amounts up to this one stay countable whatever the number of rows. */
  private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1_000_000_000);

  /** What people write for yes and no; a blank is no. */
  public static final ImmutableMap<String, Boolean> YES_OR_NO =
      ImmutableMap.<String, Boolean>builder()
          .put("", false)
          .put("false", false)
          .put("no", false)
          .put("n", false)
          .put("0", false)
          .put("否", false)
          .put("true", true)
          .put("yes", true)
          .put("y", true)
          .put("1", true)
          .put("是", true)
          .buildOrThrow();

  private final Table table;
  private final int first;
  private final int last;
  private final List<String> cells;

  Row(Table table, int first, int last, List<String> cells) {
    this.table = table;
    this.first = first;
    this.last = last;
    this.cells = cells;
  }

  /** Returns the file. */
  public Table table() {
    return table;
  }

  /** Returns the line it begins at, counted from 0. */
  public int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** Says whether the file has a column at all. */
  public boolean has(String column) {
    return table.header().position(column) >= 0;
  }

  /** Returns a value, empty if the cell is blank or the file lacks the column. */
  public String text(String column) {
    int position = table.header().position(column);
    return position < 0 ? "" : Cells.clean(cells.get(position));
  }

  /** Returns free text as written, its line ends made alike; a leading {@code '} belongs to it. */
  public String prose(String column) {
    int position = table.header().position(column);
    String cell = position < 0 ? "" : cells.get(position);
    String text = cell.startsWith("=\"") ? Cells.clean(cell) : Cells.strip(cell);
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Returns a value that must be there. */
  public String required(String column) throws RowRejected {
    String value = text(column);
    if (value.isEmpty()) {
      throw new RowRejected(column, RejectionCode.MISSING_VALUE);
    }
    return value;
  }

  /** Returns required free text, such as a reason. */
  public String requiredProse(String column) throws RowRejected {
    String text = prose(column);
    if (text.isBlank()) {
      throw new RowRejected(column, RejectionCode.MISSING_VALUE);
    }
    return text;
  }

  /** Returns a required name or id, of any letters. */
  public String name(String column) throws RowRejected {
    String value = required(column);
    if (value.length() > LONGEST_ID) {
      throw new RowRejected(column, RejectionCode.VALUE_TOO_LONG, LONGEST_ID);
    }
    return value;
  }

  /** Returns a required id, refusing one that a spreadsheet has turned into a number. */
  public String id(String column) throws RowRejected {
    String value = name(column);
    if (Numbers.isDamagedId(value)) {
      throw rejected(column, RejectionCode.DAMAGED_ID, value);
    }
    return value;
  }

  /** Returns the id of an order. */
  public OrderId order(String column) throws RowRejected {
    return OrderId.of(id(column));
  }

  /** Returns who. */
  public AgentId agent(String column) throws RowRejected {
    return AgentId.of(name(column));
  }

  /** Returns who, empty if blank. */
  public Optional<AgentId> optionalAgent(String column) throws RowRejected {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(agent(column));
  }

  /** Returns no money at all, in the currency of the files. */
  public Money zero() {
    return Money.zero(table.currency());
  }

  /** Returns a required amount, not negative. */
  public Money money(String column) throws RowRejected {
    required(column);
    return optionalMoney(column).orElseThrow();
  }

  /** Returns an amount, not negative; {@code 0元} and full-width digits are read, an amount finer than a fen is not. */
  public Optional<Money> optionalMoney(String column) throws RowRejected {
    String value = text(column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal amount = Numbers.decimal(Numbers.withoutUnit(value), MOST_DIGITS)
        .orElseThrow(() -> rejected(column, BAD_AMOUNT, value));
    if (amount.stripTrailingZeros().scale() > table.currency().getDecimalPlaces()) {
      throw rejected(column, RejectionCode.AMOUNT_TOO_FINE, value);
    } else if (amount.signum() < 0) {
      throw rejected(column, RejectionCode.AMOUNT_TOO_SMALL, value);
    } else if (amount.compareTo(LARGEST_AMOUNT) > 0) {
      throw rejected(column, RejectionCode.AMOUNT_TOO_LARGE, value);
    }
    return Optional.of(Money.of(table.currency(), amount.stripTrailingZeros()));
  }

  /** Returns a required amount above zero. */
  public Money positiveMoney(String column) throws RowRejected {
    Money amount = money(column);
    if (!amount.isPositive()) {
      throw rejected(column, RejectionCode.AMOUNT_TOO_SMALL, text(column));
    }
    return amount;
  }

  /** Returns a required local time. */
  public Instant instant(String column) throws RowRejected {
    required(column);
    return optionalInstant(column).orElseThrow();
  }

  /** Returns a local time, empty if blank. */
  public Optional<Instant> optionalInstant(String column) throws RowRejected {
    String value = text(column);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(table
            .times()
            .instant(value)
            .orElseThrow(() -> rejected(column, RejectionCode.BAD_TIME, value)));
  }

  /** Returns an instant, the beginning of the day where only a day is given. */
  public Instant instantOrDay(String column) throws RowRejected {
    String value = required(column);
    Optional<LocalDate> day = LocalTimes.date(value);
    return day.isPresent()
        ? table
            .times()
            .instant(day.get() + " 00:00")
            .orElseThrow(() -> rejected(column, RejectionCode.BAD_TIME, value))
        : instant(column);
  }

  /** Returns a required day. */
  public LocalDate date(String column) throws RowRejected {
    required(column);
    return optionalDate(column).orElseThrow();
  }

  /** Returns a day, empty if blank. */
  public Optional<LocalDate> optionalDate(String column) throws RowRejected {
    String value = text(column);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalTimes.date(value)
            .orElseThrow(() -> rejected(column, RejectionCode.BAD_DATE, value)));
  }

  /** Returns a month such as 2026-10, of the years 1900 to 2199. */
  public YearMonth month(String column) throws RowRejected {
    String value = required(column);
    try {
      YearMonth month = YearMonth.parse(Cells.plain(value).replace('/', '-'));
      if (month.getYear() >= 1900 && month.getYear() < 2200) {
        return month;
      }
    } catch (DateTimeParseException e) {
      // Falls through to the one sentence that covers every bad month.
    }
    throw rejected(column, RejectionCode.BAD_MONTH, value);
  }

  /** Returns a whole number from one bound to another, empty if blank. */
  public Optional<Integer> optionalCount(String column, int least, int most) throws RowRejected {
    Optional<Long> number = optionalWhole(column);
    if (number.filter(value -> value < least || value > most).isPresent()) {
      throw rejected(column, BAD_NUMBER, text(column));
    }
    return number.map(Long::intValue);
  }

  /** Returns a required whole number from one bound to another. */
  public int count(String column, int least, int most) throws RowRejected {
    required(column);
    return optionalCount(column, least, most).orElseThrow();
  }

  /** Returns a decimal that is not negative, empty if blank. */
  public Optional<BigDecimal> optionalDecimal(String column) throws RowRejected {
    String value = text(column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Numbers.decimal(value, MOST_DIGITS)
        .filter(number -> number.signum() >= 0)
        .orElseThrow(() -> rejected(column, BAD_NUMBER, value)));
  }

  /** Returns a whole number that is not negative, empty if blank. */
  public Optional<Long> optionalWhole(String column) throws RowRejected {
    OptionalLong plain = Numbers.whole(text(column));
    if (plain.isPresent()) {
      return Optional.of(plain.getAsLong());
    }
    Optional<BigDecimal> number = optionalDecimal(column);
    if (number.filter(value -> value.stripTrailingZeros().scale() > 0).isPresent()) {
      throw rejected(column, BAD_NUMBER, text(column));
    }
    return number.map(BigDecimal::longValueExact);
  }

  /** Returns a required whole number of either sign. */
  public long signed(String column) throws RowRejected {
    String value = required(column);
    return Numbers.decimal(value, MOST_DIGITS)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .orElseThrow(() -> rejected(column, BAD_NUMBER, value))
        .longValueExact();
  }

  /** Returns what a word of a closed choice stands for, whatever its case. */
  public <T> T choice(String column, ImmutableMap<String, T> choices) throws RowRejected {
    String value = text(column);
    T chosen = choices.get(value);
    chosen = chosen == null ? choices.get(Cells.plain(value).toLowerCase(Locale.ROOT)) : chosen;
    if (chosen == null) {
      throw value.isEmpty()
          ? new RowRejected(column, RejectionCode.MISSING_VALUE)
          : new RowRejected(column, BAD_CHOICE, Cells.shorten(value, 40), listed(choices));
    }
    return chosen;
  }

  /** Returns whether it says yes. */
  public boolean yes(String column) throws RowRejected {
    return choice(column, YES_OR_NO);
  }

  /** Returns the values of the bound columns in one fixed order, so that equal texts are equal rows. */
  public String normalised() {
    StringBuilder text = new StringBuilder();
    for (int position : table.header().positions()) {
      text.append(Cells.clean(cells.get(position))).append('\u001F');
    }
    return text.toString();
  }

  /** Rejects a value, which the sentence shows. */
  public static RowRejected rejected(String column, Rejection code, String value) {
    return new RowRejected(column, code, Cells.shorten(value, 40));
  }

  /** Rejects a word that the rule book does not know, saying which it knows. */
  public static RowRejected unknown(
      String column, Rejection code, String value, Iterable<String> known) {
    String words = String.join(", ", known);
    return new RowRejected(column, code, Cells.shorten(value, 40), words.isEmpty() ? "–" : words);
  }

  /** Rejects a value that comes before another column's, which it must not. */
  public static RowRejected outOfOrder(String column, String value, String other) {
    return new RowRejected(column, RejectionCode.OUT_OF_ORDER, Cells.shorten(value, 40), other);
  }

  private static String listed(ImmutableMap<String, ?> choices) {
    return String.join(
        ", ", choices.keySet().stream().filter(word -> !word.isEmpty()).toList());
  }
}
