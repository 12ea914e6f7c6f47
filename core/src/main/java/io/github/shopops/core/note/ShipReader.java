package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.shopops.core.note.ShipPromise.AfterPayment;
import io.github.shopops.core.note.ShipPromise.Asap;
import io.github.shopops.core.note.ShipPromise.AwaitNotice;
import io.github.shopops.core.note.ShipPromise.Between;
import io.github.shopops.core.note.ShipPromise.By;
import io.github.shopops.core.note.ShipPromise.NotBefore;
import io.github.shopops.core.note.ShipPromise.On;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the field of the ship date. */
final class ShipReader {
  private static final WordTable AHEAD =
      WordTable.of(ImmutableList.of("今天", "今日", "当天", "明天", "明日", "后天", "大后天"));
  private static final ImmutableList<Integer> AHEAD_DAYS = ImmutableList.of(0, 0, 0, 1, 1, 2, 3);
  private static final WordTable MONTH_END =
      WordTable.of(ImmutableList.of("月底", "本月底", "月末", "本月末"));
  private static final String TO = "-~至到—–－～";

  final int daysAhead;
  final int daysBack;
  private final WordTable prefixes;
  private final WordTable suffixes;
  private final WordTable by;
  private final WordTable notBefore;
  private final WordTable asap;
  private final WordTable afterPayment;
  private final WordTable await;

  ShipReader(NoteFormat format) {
    ImmutableSetMultimap<NoteWord, String> words = format.words();
    prefixes = WordTable.of(words.get(NoteWord.SHIP_PREFIX));
    suffixes = WordTable.of(words.get(NoteWord.SHIP_SUFFIX));
    by = WordTable.of(words.get(NoteWord.SHIP_BY));
    notBefore = WordTable.of(words.get(NoteWord.SHIP_NOT_BEFORE));
    asap = WordTable.of(words.get(NoteWord.SHIP_ASAP));
    afterPayment = WordTable.of(words.get(NoteWord.SHIP_AFTER_PAYMENT));
    await = WordTable.of(words.get(NoteWord.SHIP_AWAIT));
    daysAhead = format.daysAhead();
    daysBack = format.daysBack();
  }

  /** Whether a text only says that it is urgent. */
  boolean isAsap(String text, int from, int to) {
    int length = asap.lengthAt(text, from, to);
    return length > 0 && isSuffix(text, from + length, to);
  }

  /** Reads a field without blanks at its edges and not empty. */
  void read(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int end = to;
    while (end > from && Chars.isDot(raw.charAt(end - 1))) {
      end--;
    }
    if (end < to) {
      draft.warn(NoteWarning.TRAILING_PUNCTUATION);
    }
    for (int i = from; i < to; i++) {
      if (Chars.isFullWidth(raw.charAt(i))) {
        draft.warn(NoteWarning.NORMALISED_FULLWIDTH);
        break;
      }
    }
    int start = Chars.skipBlanks(raw, from + prefixes.lengthAt(raw, from, end), end);
    boolean isNumber = start < end && Chars.isDigit(raw.charAt(start));
    if (!isNumber && readWords(draft, start, end)) {
      return;
    }
    if (isNumber && readPlain(draft, start, end)) {
      return;
    }
    DateCursor date = new DateCursor(this, draft, start, end);
    LocalDate first = date.read();
    if (date.isWrong) {
      return;
    } else if (first == null || !finish(draft, date, first, end)) {
      unresolved(draft, from, end);
    }
  }

  /** Reads {@code 5.20}, {@code 5月20日发} and {@code 2025-05-20前} in the near future without a cursor. */
  private boolean readPlain(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int yearEnd = Chars.skipDigits(raw, from, to);
    boolean hasYear = yearEnd - from == 4;
    int monthAt = hasYear ? Math.min(yearEnd + 1, to) : from;
    int monthEnd = Chars.skipDigits(raw, monthAt, to);
    int dayAt = Math.min(monthEnd + 1, to);
    int dayEnd = Chars.skipDigits(raw, dayAt, to);
    if (monthEnd == to || (hasYear && raw.charAt(yearEnd) != '-')) {
      return false;
    }
    char sign = raw.charAt(monthEnd);
    boolean isSigned = hasYear ? sign == '-' : sign == '.' || sign == '/' || sign == '月';
    int year = hasYear ? Chars.number(raw, from, yearEnd) : yearOf(draft.today);
    LocalDate date =
        day(year, Chars.number(raw, monthAt, monthEnd), Chars.number(raw, dayAt, dayEnd));
    long ahead = date == null ? -1 : date.toEpochDay() - draft.today;
    if (!isSigned || date == null || ahead < 0 || ahead > daysAhead) {
      return false;
    }
    int behind = sign == '月' && dayEnd < to && raw.charAt(dayEnd) == '日' ? dayEnd + 1 : dayEnd;
    if (behind == to || suffixes.exactly(raw, behind, to) >= 0) {
      draft.ship = new On(date);
      return true;
    }
    int behindBy = behindBy(raw, behind, to);
    if (behindBy > behind && isSuffix(raw, behindBy, to)) {
      draft.ship = new By(date);
    }
    return draft.ship != null;
  }

  private boolean readWords(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    if (isAsap(raw, from, to)) {
      draft.ship = new Asap();
      return true;
    }
    int length = MONTH_END.lengthAt(raw, from, to);
    if (length > 0 && isSuffix(raw, behindBy(raw, from + length, to), to)) {
      LocalDate today = LocalDate.ofEpochDay(draft.today);
      draft.warn(NoteWarning.VAGUE_DATE);
      draft.ship = new By(today.withDayOfMonth(today.lengthOfMonth()));
      return true;
    }
    length = afterPayment.lengthAt(raw, from, to);
    return length > 0 && readAfterPayment(draft, Chars.skipBlanks(raw, from + length, to), to);
  }

  private boolean readAfterPayment(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int end = Chars.skipDigits(raw, from, to);
    int days = Chars.number(raw, from, end);
    if (days < 0 && from < to) {
      days = Chars.numeral(raw.charAt(from));
      end = from + 1;
    }
    end = Chars.skipBlanks(raw, end, to);
    if (days < 0 || end >= to || (raw.charAt(end) != '天' && raw.charAt(end) != '日')) {
      return false;
    }
    end += end + 1 < to && (raw.charAt(end + 1) == '内' || raw.charAt(end + 1) == '后') ? 2 : 1;
    if (!isSuffix(raw, end, to)) {
      return false;
    }
    if (days > daysAhead) {
      draft.hold(NoteCode.DATE_TOO_FAR, NoteField.SHIP, from);
    }
    draft.warn(NoteWarning.RELATIVE_DATE);
    draft.ship = new AfterPayment(days);
    return true;
  }

  /** Reads what stands behind a date: the end of a stretch, by or not before, and the word for shipping. */
  private boolean finish(NoteDraft draft, DateCursor date, LocalDate first, int to) {
    String raw = draft.raw;
    int at = Chars.skipBlanks(raw, date.at, to);
    if (at == to && !date.isMonthEnd) {
      draft.ship = new On(first);
      return true;
    } else if (date.isMonthEnd) {
      draft.ship = new By(first);
      return isSuffix(raw, behindBy(raw, at, to), to) || forget(draft);
    }
    if (at < to && TO.indexOf(raw.charAt(at)) >= 0) {
      LocalDate last = date.readEnd(Chars.skipBlanks(raw, at + 1, to), first);
      if (date.isWrong) {
        return true;
      }
      draft.ship = last == null ? null : new Between(first, last);
      return (last != null && isSuffix(raw, date.at, to)) || forget(draft);
    }
    int byLength = by.lengthAt(raw, at, to);
    int notBeforeLength = notBefore.lengthAt(raw, at, to);
    draft.ship =
        byLength > 0 ? new By(first) : notBeforeLength > 0 ? new NotBefore(first) : new On(first);
    return isSuffix(raw, at + Math.max(byLength, notBeforeLength), to) || forget(draft);
  }

  private static boolean forget(NoteDraft draft) {
    draft.ship = null;
    return false;
  }

  private int behindBy(String text, int from, int to) {
    return from + by.lengthAt(text, from, to);
  }

  /** Whether nothing but a word for shipping is left. */
  private boolean isSuffix(String text, int from, int to) {
    int start = Chars.skipBlanks(text, from, to);
    return start == to || suffixes.exactly(text, start, to) >= 0;
  }

  private void unresolved(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    if (await.within(raw, from, to) || (from < to && raw.charAt(from) == '等')) {
      draft.ship = new AwaitNotice(raw.substring(from, to));
      draft.hold(NoteCode.AWAIT_NOTICE, NoteField.SHIP, from);
    } else if (isNumeric(raw, from, to)) {
      draft.reject(NoteCode.INVALID_DATE, NoteField.SHIP, from);
    } else {
      draft.hold(NoteCode.DATE_UNRESOLVED, NoteField.SHIP, from);
    }
  }

  private static boolean isNumeric(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = Chars.plain(text.charAt(i));
      if (!Chars.isDigit(c) && !Chars.isBlank(c) && "./-~年月日号。".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes today, tomorrow and so on: how many days ahead, or −1; the word's end goes to the cursor. */
  static int daysAhead(String text, DateCursor cursor, int to) {
    int word = AHEAD.at(text, cursor.at, to);
    if (word < 0) {
      return -1;
    }
    cursor.at += AHEAD.length(word);
    return AHEAD_DAYS.get(word);
  }

  /** The year of a day as {@link LocalDate} counts it, without making one; years are taken from March on. */
  static int yearOf(int epochDay) {
    long day = epochDay + 719_468L;
    long era = Math.floorDiv(day, 146_097L);
    long ofEra = day - era * 146_097;
    long year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * year + year / 4 - year / 100);
    boolean isJanuaryOrFebruary = ofYear >= 306;
    return (int) (era * 400 + year) + (isJanuaryOrFebruary ? 1 : 0);
  }

  static @Nullable LocalDate day(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    boolean isLeap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    int length = month == 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
    return day > length ? null : LocalDate.of(year, month, day);
  }
}
