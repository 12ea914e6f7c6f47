package io.github.shopops.core.note;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One reading of a date from left to right, and what year, month or week it must mean. */
final class DateCursor {
  /** Stands for the last day of a month. */
  private static final int LAST = 99;

  private static final String WEEKDAYS = "一二三四五六日";

  private final ShipReader limits;
  private final NoteDraft draft;
  private final String raw;
  private final int from;
  private final int to;
  int at;
  boolean isMonthEnd;
  private boolean hasYear;
  boolean isWrong;

  DateCursor(ShipReader limits, NoteDraft draft, int from, int to) {
    this.limits = limits;
    this.draft = draft;
    this.raw = draft.raw;
    this.from = from;
    this.at = from;
    this.to = to;
  }

  /** Reads a date, or null where there is none or the draft says what is wrong with it. */
  @Nullable
  LocalDate read() {
    if (at < to && Chars.isDigit(raw.charAt(at))) {
      return numbers();
    }
    int days = ShipReader.daysAhead(raw, this, to);
    if (days >= 0) {
      return relative(draft.today + days);
    }
    return weekdayOrMonth();
  }

  private LocalDate relative(long day) {
    draft.warn(NoteWarning.RELATIVE_DATE);
    if (day == draft.today) {
      draft.warn(NoteWarning.SAME_DAY);
    }
    return LocalDate.ofEpochDay(day);
  }

  private @Nullable LocalDate numbers() {
    int length = Chars.skipDigits(raw, at, to) - at;
    int one = next();
    char sign = sign();
    if (length == 8) {
      return explicit(one / 10_000, one / 100 % 100, one % 100);
    } else if (sign == '年') {
      at++;
      int month = next();
      if (sign() != '月') {
        return null;
      }
      at++;
      return explicit(one, month, next(), true);
    } else if (sign == '月') {
      at++;
      if (sign() == '底' || sign() == '末') {
        at++;
        isMonthEnd = true;
        draft.warn(NoteWarning.VAGUE_DATE);
        return withoutYear(one, LAST);
      }
      return endOfDay(withoutYear(one, next()));
    } else if (isDaySign()) {
      at++;
      return dayOnly(one);
    }
    return signed(one, length, sign);
  }

  /** Reads what follows a number and {@code .} {@code /} {@code -}: the day of a month, or a month and its day. */
  private @Nullable LocalDate signed(int one, int length, char sign) {
    boolean stretches = sign == '~' || sign == '至' || sign == '到';
    if (sign == 0 || stretches || at + 1 >= to || !Chars.isDigit(raw.charAt(at + 1))) {
      return stretches || sign == '-' ? dayBefore(one) : null;
    }
    int signAt = at++;
    int two = next();
    if (sign == '-' && isDaySign() && length < 3) {
      at = signAt;
      return dayOnly(one);
    }
    boolean goesOn = sign() == sign && at + 1 < to && Chars.isDigit(raw.charAt(at + 1));
    if (goesOn && (length == 4 || (length == 2 && sign != '-'))) {
      at++;
      return endOfDay(explicit(length == 2 ? 2000 + one : one, two, next()));
    }
    return endOfDay(withoutYear(one, two));
  }

  /** A bare number is a day only where a stretch of days follows that ends in 号: 20~25号. */
  private @Nullable LocalDate dayBefore(int day) {
    int end = Chars.skipDigits(raw, Chars.skipBlanks(raw, at + 1, to), to);
    return end < to && end > at + 1 && (raw.charAt(end) == '号' || raw.charAt(end) == '日')
        ? dayOnly(day)
        : null;
  }

  private @Nullable LocalDate endOfDay(@Nullable LocalDate date) {
    if (isDaySign()) {
      at++;
    }
    return date;
  }

  private @Nullable LocalDate explicit(int year, int month, int day, boolean hasSign) {
    LocalDate date = explicit(year < 100 ? 2000 + year : year, month, day);
    return hasSign ? endOfDay(date) : date;
  }

  private boolean isDaySign() {
    return at < to && (raw.charAt(at) == '号' || raw.charAt(at) == '日');
  }

  private int next() {
    int start = Chars.skipBlanks(raw, at, to);
    at = Chars.skipDigits(raw, start, to);
    int value = Chars.number(raw, start, at);
    at = Chars.skipBlanks(raw, at, to);
    return value;
  }

  private char sign() {
    if (at >= to) {
      return 0;
    }
    char c = Chars.plain(raw.charAt(at));
    return c == '—' || c == '–' ? '-' : c;
  }

  private @Nullable LocalDate invalid() {
    return wrong(NoteCode.INVALID_DATE);
  }

  private @Nullable LocalDate wrong(NoteCode code) {
    isWrong = true;
    draft.reject(code, NoteField.SHIP, from);
    return null;
  }

  private @Nullable LocalDate explicit(int year, int month, int day) {
    hasYear = true;
    LocalDate date = ShipReader.day(year, month, day);
    if (date == null) {
      return invalid();
    }
    long ahead = date.toEpochDay() - draft.today;
    if (ahead < 0) {
      return wrong(NoteCode.DATE_IN_PAST);
    } else if (ahead > limits.daysAhead) {
      draft.hold(NoteCode.DATE_TOO_FAR, NoteField.SHIP, from);
    }
    return date;
  }

  /** Finds the year of a day without one; {@code LAST} is the month's. */
  private @Nullable LocalDate withoutYear(int month, int day) {
    int year = ShipReader.yearOf(draft.today);
    LocalDate now = dayOrLast(year, month, day);
    if (now != null && isWithin(now)) {
      return now;
    }
    LocalDate next = dayOrLast(year + 1, month, day);
    if (next != null && isWithin(next)) {
      draft.warn(NoteWarning.YEAR_ROLLED_OVER);
      return next;
    }
    LocalDate last = dayOrLast(year - 1, month, day);
    if (isJustOver(now) || isJustOver(last)) {
      return wrong(NoteCode.DATE_IN_PAST);
    }
    return wrong(now == null ? NoteCode.INVALID_DATE : NoteCode.DATE_AMBIGUOUS_YEAR);
  }

  private static @Nullable LocalDate dayOrLast(int year, int month, int day) {
    if (day != LAST) {
      return ShipReader.day(year, month, day);
    }
    LocalDate first = ShipReader.day(year, month, 1);
    return first == null ? null : first.withDayOfMonth(first.lengthOfMonth());
  }

  private boolean isWithin(LocalDate date) {
    long ahead = date.toEpochDay() - draft.today;
    return ahead >= 0 && ahead <= limits.daysAhead;
  }

  private boolean isJustOver(@Nullable LocalDate date) {
    return date != null
        && date.toEpochDay() < draft.today
        && date.toEpochDay() >= draft.today - limits.daysBack;
  }

  /** Finds the month of a day without one. */
  private @Nullable LocalDate dayOnly(int day) {
    LocalDate today = LocalDate.ofEpochDay(draft.today);
    LocalDate date = ShipReader.day(today.getYear(), today.getMonthValue(), day);
    if (date == null) {
      return invalid();
    }
    draft.warn(NoteWarning.DAY_ONLY_DATE);
    if (isJustOver(date)) {
      return wrong(NoteCode.DATE_IN_PAST);
    } else if (date.isBefore(today)) {
      draft.warn(NoteWarning.MONTH_ROLLED_OVER);
      LocalDate month = today.plusMonths(1);
      date = ShipReader.day(month.getYear(), month.getMonthValue(), day);
      return date == null ? invalid() : date;
    }
    return date;
  }

  private @Nullable LocalDate weekdayOrMonth() {
    int weeks = -1;
    while (at < to && raw.charAt(at) == '下' && weeks < 2) {
      weeks = Math.max(weeks, 0) + 1;
      at++;
    }
    if (weeks < 0 && at < to && (raw.charAt(at) == '本' || raw.charAt(at) == '这')) {
      weeks = 0;
      at++;
    }
    if (weeks >= 0 && at < to && raw.charAt(at) == '个') {
      at++;
    }
    if (weeks >= 0 && weeks < 2 && at < to && raw.charAt(at) == '月') {
      at++;
      return dayOfMonth(weeks);
    }
    int weekday = weekday();
    if (weekday == 0) {
      return null;
    }
    LocalDate today = LocalDate.ofEpochDay(draft.today);
    long monday =
        (long) draft.today - today.getDayOfWeek().getValue() + DayOfWeek.MONDAY.getValue();
    long day = monday + 7L * Math.max(weeks, 0) + weekday - 1;
    if (weeks < 0 && day < draft.today) {
      day += 7;
    }
    if (day < draft.today) {
      return wrong(NoteCode.DATE_IN_PAST);
    }
    return relative(day);
  }

  private int weekday() {
    if (raw.startsWith("周", at)) {
      at++;
    } else if (raw.startsWith("星期", at) || raw.startsWith("礼拜", at)) {
      at += 2;
    } else {
      return 0;
    }
    if (at >= to) {
      return 0;
    }
    char c = Chars.plain(raw.charAt(at++));
    if (c >= '1' && c <= '7') {
      return c - '0';
    }
    return c == '天' ? 7 : WEEKDAYS.indexOf(c) + 1;
  }

  /** Reads 下月5号 and 下月底. */
  private @Nullable LocalDate dayOfMonth(int months) {
    LocalDate month = LocalDate.ofEpochDay(draft.today).plusMonths(months);
    if (at < to && raw.charAt(at) == '底') {
      at++;
      isMonthEnd = true;
      draft.warn(NoteWarning.VAGUE_DATE);
      return month.withDayOfMonth(month.lengthOfMonth());
    }
    int number = next();
    if (number < 0) {
      return null;
    }
    LocalDate date = endOfDay(ShipReader.day(month.getYear(), month.getMonthValue(), number));
    if (date == null) {
      return invalid();
    } else if (date.toEpochDay() < draft.today) {
      return wrong(NoteCode.DATE_IN_PAST);
    }
    return relative(date.toEpochDay());
  }

  /** Reads the end of a stretch of days that began on a day; null where there is none or it is wrong. */
  @Nullable
  LocalDate readEnd(int start, LocalDate first) {
    at = start;
    int length = Chars.skipDigits(raw, at, to) - at;
    int one = next();
    char sign = sign();
    if (one < 0) {
      return null;
    }
    LocalDate last;
    if (length == 8) {
      hasYear = true;
      last = ShipReader.day(one / 10_000, one / 100 % 100, one % 100);
    } else if (sign == '月' || sign == '年' || sign == '.' || sign == '/' || sign == '-') {
      last = endWithMonth(one, length, sign, first);
    } else {
      last = ShipReader.day(first.getYear(), first.getMonthValue(), one);
    }
    if (isDaySign()) {
      at++;
    }
    if (last == null || last.isBefore(first)) {
      return invalid();
    } else if (isWithin(last)) {
      return last;
    } else if (!hasYear) {
      return wrong(NoteCode.DATE_AMBIGUOUS_YEAR);
    }
    draft.hold(NoteCode.DATE_TOO_FAR, NoteField.SHIP, start);
    return last;
  }

  private @Nullable LocalDate endWithMonth(int one, int length, char sign, LocalDate first) {
    at++;
    int two = next();
    char behind = sign();
    if (sign == '年' || (length == 4 && behind == sign)) {
      hasYear = true;
      at++;
      return ShipReader.day(one, two, next());
    }
    LocalDate last = ShipReader.day(first.getYear(), one, two);
    LocalDate next = ShipReader.day(first.getYear() + 1, one, two);
    boolean isOver = last == null || last.isBefore(first);
    if (isOver && next != null && (hasYear || isWithin(next))) {
      draft.warn(NoteWarning.YEAR_ROLLED_OVER);
      return next;
    }
    return last;
  }
}
