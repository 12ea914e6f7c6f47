package io.github.shopops.examples.shopfiles.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads times as a shop's files write them: local, without a zone, {@code 2026-10-03 09:30:00}; also without seconds, with
 * slashes and with single digits, as spreadsheets write them.
 *
 * <p>A local time that a change of the clocks skips is read as many minutes later, one that happens twice as the earlier.
 */
public final class LocalTimes {
  private static final int[] NONE = {};

  /** Years beyond these are slips of a key, and instants in them cannot be counted in nanoseconds. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private final ZoneId zone;

  /** Makes a reader of times in a zone. */
  public LocalTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** Reads a date and a time of day of the years 1900 to 2199. */
  public Optional<Instant> instant(String text) {
    int[] parts = parts(text);
    if (parts.length < 5 || parts[0] < FIRST_YEAR || parts[0] > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.of(
          parts[0], parts[1], parts[2], parts[3], parts[4], parts.length > 5 ? parts[5] : 0);
      return Optional.of(time.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns when the day of an instant begins. */
  public Instant startOfDay(Instant at) {
    return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /** Reads a date; a time of day behind it must be midnight. */
  public static Optional<LocalDate> date(String text) {
    int[] parts = parts(text);
    boolean midnight = parts.length >= 3;
    for (int i = 3; i < parts.length; i++) {
      midnight &= parts[i] == 0;
    }
    try {
      return midnight ? Optional.of(LocalDate.of(parts[0], parts[1], parts[2])) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Cuts {@code y-m-d h:m:s} into three, five or six numbers; none if the text is anything else. */
  private static int[] parts(String text) {
    int[] parts = new int[6];
    int count = 0;
    int i = 0;
    char dateSign = '-';
    while (count < 6) {
      int end = i;
      int number = 0;
      while (end < text.length()
          && text.charAt(end) >= '0'
          && text.charAt(end) <= '9'
          && end - i < 4) {
        number = 10 * number + text.charAt(end++) - '0';
      }
      if (count == 0 ? end - i != 4 : end - i < 1 || end - i > 2) {
        return NONE;
      }
      parts[count++] = number;
      if (end == text.length()) {
        return count == 3 || count >= 5 ? Arrays.copyOf(parts, count) : NONE;
      }
      char sign = text.charAt(end);
      if (count == 1) {
        dateSign = sign == '/' ? '/' : '-';
      }
      char expected = count < 3 ? dateSign : count == 3 ? ' ' : ':';
      if (sign != expected && !(count == 3 && sign == 'T')) {
        return NONE;
      }
      i = end + 1;
    }
    return NONE;
  }
}
