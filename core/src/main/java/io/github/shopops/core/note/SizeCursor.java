package io.github.shopops.core.note;

import static io.github.shopops.core.note.SizeLimits.METRE;
import static io.github.shopops.core.note.SizeLimits.NONE;

import com.google.common.base.Joiner;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a size field, from left to right: rooms, labels, numbers with units, signs, quantities and areas.
 * What is written wrongly but plainly meant is read on, for the suggestion.
 */
final class SizeCursor {
  private static final int WIDTH = 1;
  private static final int HEIGHT = 2;
  private static final long MILLION = 1_000_000;

  private final SizeReader words;
  private final NoteDraft draft;
  private final String raw;
  private final int to;
  private int at;

  /** The panel being read: how many numbers, which, in which units, under which labels. */
  private byte numbers;

  private long first;
  private long second;
  private byte firstUnit;
  private byte secondUnit;
  private byte label;
  private byte firstLabel;
  private byte secondLabel;
  /** Whether the panel's labels stand behind its numbers. */
  private boolean labelsFollow;

  private boolean signed;
  private boolean isNegative;
  private boolean needsSeparator;
  private boolean plusPending;
  private int panelStart;
  private int roomStart;
  private int roomEnd;

  /** The decimals of the last number read. */
  private byte decimals;

  /** The exact area, in square micrometres, of the panels since the last area written. */
  private long area;

  private boolean isObvious = true;
  private @Nullable NoteCode fault;
  private int faultAt;

  SizeCursor(SizeReader words, NoteDraft draft, int from, int to) {
    this.words = words;
    this.draft = draft;
    this.raw = draft.raw;
    this.at = from;
    this.to = to;
  }

  void read() {
    while (at < to) {
      step();
    }
    if (numbers > 0) {
      finishPanel(1);
    } else if (plusPending || roomEnd > 0 || draft.panels() == 0) {
      fault(NoteCode.SIZE_MALFORMED, to);
    }
    if (fault != null) {
      if (isObvious && draft.size != null && draft.error == null) {
        draft.suggestion = Joiner.on('+').join(draft.sizes());
      }
      draft.forgetSizes();
      draft.reject(fault, NoteField.SIZE, Math.min(faultAt, raw.length()));
    }
  }

  private void step() {
    char c = Chars.plain(raw.charAt(at));
    if (Chars.isDigit(c) || isLeadingDot()) {
      number();
    } else if (isSign(c)) {
      sign(c);
    } else if (c == '+') {
      plus();
    } else if (c == '=') {
      equalSign();
    } else if (c == '-' || c == '−') {
      minus();
    } else if (Chars.isBlank(c)) {
      blanks();
    } else if (c == '、' || c == ';' || c == '和') {
      separator();
    } else if (words.width.at(raw, at, to) >= 0) {
      label(WIDTH, words.width.lengthAt(raw, at, to));
    } else if (words.height.at(raw, at, to) >= 0) {
      label(HEIGHT, words.height.lengthAt(raw, at, to));
    } else if (Chars.numeral(c) < 0 || !numberInWords()) {
      text();
    }
  }

  private boolean isLeadingDot() {
    return Chars.isDot(raw.charAt(at)) && at + 1 < to && Chars.isDigit(raw.charAt(at + 1));
  }

  private static boolean isSign(char c) {
    return c == '*' || c == '×' || c == 'x' || c == 'X' || c == '乘' || c == '✕' || c == '✖';
  }

  private void fault(NoteCode code, int position) {
    if (fault == null) {
      fault = code;
      faultAt = position;
    }
  }

  private void hopeless(NoteCode code, int position) {
    fault(code, position);
    isObvious = false;
  }

  private void number() {
    int start = at;
    long value = decimal(start);
    int behind = Chars.skipBlanks(raw, at, to);
    int areaLength = areaLength(behind);
    int panelLength = words.panel.lengthAt(raw, behind, to);
    if (areaLength > 0) {
      at = behind + areaLength;
      area(value, start);
    } else if (panelLength > 0) {
      at = behind + panelLength;
      quantity(decimals == 0 ? value / MILLION : -1, start);
    } else {
      int unit = words.unitAt(raw, behind, to);
      at = unit == NONE ? at : behind + words.unitLength(unit, raw, behind, to);
      put(unit == METRE && decimals == 0 ? value + tailOfMetres() : value, unit, start);
    }
  }

  /** Reads digits, a point and digits: millionths, at most a million wholes. */
  private long decimal(int start) {
    long wholes = 0;
    while (at < to && Chars.isDigit(raw.charAt(at))) {
      wholes = Math.min(MILLION, wholes * 10 + Chars.digit(raw.charAt(at++)));
    }
    decimals = 0;
    long value = wholes * MILLION;
    if (at < to && Chars.isDot(raw.charAt(at))) {
      boolean isPlain = Chars.plain(raw.charAt(at)) == '.' && at > start;
      int dots = skipDots();
      int digits = at;
      value += fraction(start);
      if (!isPlain || dots > 1 || digits == at) {
        fault(NoteCode.SIZE_MALFORMED, digits - dots);
      }
      if (digits < at && at < to && Chars.isDot(raw.charAt(at))) {
        fault(NoteCode.SIZE_MALFORMED, at);
        skipDots();
        while (at < to && (Chars.isDigit(raw.charAt(at)) || Chars.isDot(raw.charAt(at)))) {
          at++;
          isObvious = false;
        }
      }
    }
    return value;
  }

  private int skipDots() {
    int start = at;
    while (at < to && Chars.isDot(raw.charAt(at))) {
      at++;
    }
    return at - start;
  }

  private long fraction(int start) {
    long value = 0;
    for (long place = MILLION / 10; at < to && Chars.isDigit(raw.charAt(at)); place /= 10) {
      int digit = Chars.digit(raw.charAt(at++));
      if (place > 0) {
        value += digit * place;
        decimals++;
      } else if (digit != 0) {
        hopeless(NoteCode.SIZE_MALFORMED, start);
      }
    }
    return value;
  }

  /** Reads the 6 of 3米6, which is said so but not written so. */
  private long tailOfMetres() {
    int end = Chars.skipDigits(raw, at, to);
    boolean isTail = end > at
        && (end == to || (!Chars.isDot(raw.charAt(end)) && words.unitAt(raw, end, to) == NONE));
    if (!isTail) {
      return 0;
    }
    fault(NoteCode.SIZE_MALFORMED, at);
    return fraction(at);
  }

  private int areaLength(int from) {
    int length = words.area.lengthAt(raw, from, to);
    int end = from + length;
    boolean runsOn = length > 0
        && Chars.isDigit(raw.charAt(end - 1))
        && end < to
        && (Chars.isDigit(raw.charAt(end)) || Chars.isDot(raw.charAt(end)));
    return runsOn ? 0 : length;
  }

  private void put(long value, int unit, int position) {
    if (numbers == 2) {
      if (signed) {
        signed = false;
        hopeless(NoteCode.SIZE_MALFORMED, position);
        return;
      }
      finishPanel(1);
      needsSeparator = true;
    }
    if (numbers == 0) {
      if (needsSeparator && roomEnd == 0) {
        fault(NoteCode.SIZE_MALFORMED, position);
      }
      needsSeparator = false;
      plusPending = false;
      panelStart = position;
      first = value;
      firstUnit = (byte) unit;
      firstLabel = label;
    } else {
      if (!signed && label == 0 && !labelsFollow) {
        fault(NoteCode.SIZE_MALFORMED, position);
      }
      second = value;
      secondUnit = (byte) unit;
      secondLabel = label;
    }
    numbers++;
    label = 0;
    signed = false;
  }

  private void sign(char c) {
    if (c != '*') {
      draft.warn(NoteWarning.SEPARATOR_NORMALISED);
    }
    if (numbers == 0) {
      hopeless(needsSeparator ? NoteCode.SIZE_MALFORMED : NoteCode.SIZE_ONE_DIMENSION, at);
    } else if (signed) {
      fault(NoteCode.SIZE_MALFORMED, at);
    }
    signed = numbers > 0;
    at++;
    if (c == '乘' && at < to && raw.charAt(at) == '以') {
      at++;
    }
  }

  private void plus() {
    if (numbers > 0) {
      finishPanel(1);
    } else if (!needsSeparator) {
      fault(NoteCode.SIZE_MALFORMED, at);
    }
    needsSeparator = false;
    plusPending = true;
    at++;
  }

  private void separator() {
    boolean named = roomEnd > 0 || (draft.size != null && !draft.size.room().isEmpty());
    if (!named) {
      fault(NoteCode.SIZE_MALFORMED, at);
    }
    if (numbers > 0) {
      finishPanel(1);
    }
    needsSeparator = false;
    at++;
  }

  private void minus() {
    int next = at + 1;
    if ((numbers == 0 || signed) && next < to && Chars.isDigit(raw.charAt(next))) {
      isNegative = true;
      hopeless(NoteCode.SIZE_NOT_POSITIVE, at);
    } else {
      hopeless(NoteCode.SIZE_MALFORMED, at);
    }
    at++;
  }

  private void blanks() {
    int end = Chars.skipBlanks(raw, at, to);
    if (joins(raw.charAt(at - 1)) || (end < to && joins(raw.charAt(end)))) {
      draft.warn(NoteWarning.TRIMMED);
    }
    at = end;
  }

  private static boolean joins(char c) {
    char plain = Chars.plain(c);
    return isSign(plain) || plain == '+' || plain == '=';
  }

  private void label(int which, int length) {
    int end = at + length;
    int next = Chars.skipBlanks(raw, end, to);
    boolean isBehind = numbers > 0
        && !signed
        && label == 0
        && (numbers == 1 ? firstLabel : secondLabel) == 0
        && (next == to || endsLabel(raw.charAt(next)) || labelsFollow || namesNext(next));
    draft.warn(NoteWarning.LABELLED_SIZE);
    if (isBehind && numbers == 1) {
      firstLabel = (byte) which;
      labelsFollow = true;
    } else if (isBehind) {
      secondLabel = (byte) which;
    } else {
      if (numbers == 2) {
        finishPanel(1);
        needsSeparator = true;
      }
      if (label != 0) {
        hopeless(NoteCode.SIZE_MALFORMED, at);
      }
      label = (byte) which;
      end = behindColon(end);
    }
    at = end;
  }

  private static boolean endsLabel(char c) {
    return joins(c) || Chars.plain(c) == ')';
  }

  /** Whether the number after a label has one behind it, so that 3.6宽2.8高 names 3.6 the width. */
  private boolean namesNext(int from) {
    int end = from;
    while (end < to && (Chars.isDigit(raw.charAt(end)) || Chars.isDot(raw.charAt(end)))) {
      end++;
    }
    int unitAt = Chars.skipBlanks(raw, end, to);
    int unit = words.unitAt(raw, unitAt, to);
    int next = unit == NONE
        ? unitAt
        : Chars.skipBlanks(raw, unitAt + words.unitLength(unit, raw, unitAt, to), to);
    int length =
        Math.max(words.width.lengthAt(raw, next, to), words.height.lengthAt(raw, next, to));
    int behind = Chars.skipBlanks(raw, next + length, to);
    return end > from && length > 0 && (behind == to || !Chars.isDigit(raw.charAt(behind)));
  }

  private int behindColon(int from) {
    int next = Chars.skipBlanks(raw, from, to);
    return next < to && (Chars.plain(raw.charAt(next)) == ':' || raw.charAt(next) == '=')
        ? next + 1
        : from;
  }

  private void equalSign() {
    int start = at++;
    at = Chars.skipBlanks(raw, at, to);
    if (at == to || !Chars.isDigit(raw.charAt(at))) {
      hopeless(NoteCode.SIZE_MALFORMED, start);
      return;
    }
    long value = decimal(at);
    int behind = Chars.skipBlanks(raw, at, to);
    at = Math.max(at, behind + areaLength(behind));
    area(value, start);
  }

  /** Checks the area of the panels since the last one, rounded to the decimals written. */
  private void area(long value, int position) {
    if (numbers == 0 && area == 0) {
      hopeless(NoteCode.AREA_NOT_SIZE, position);
      needsSeparator = true;
      return;
    }
    if (numbers > 0) {
      finishPanel(1);
    }
    needsSeparator = true;
    if (fault != null) {
      return;
    }
    long step = MILLION * MILLION;
    long shown = value;
    for (int i = 0; i < 6; i++) {
      if (i < decimals) {
        step /= 10;
      } else {
        shown /= 10;
      }
    }
    if ((area + step / 2) / step == shown) {
      draft.warn(NoteWarning.AREA_CHECKED);
    } else {
      hopeless(NoteCode.AREA_MISMATCH, position);
    }
    area = 0;
  }

  private void quantity(long count, int position) {
    if (numbers != 2 || count < 0) {
      hopeless(NoteCode.SIZE_MALFORMED, position);
      return;
    } else if (count == 0) {
      hopeless(NoteCode.SIZE_NOT_POSITIVE, position);
    }
    signed = false;
    draft.warn(NoteWarning.QUANTITY_SUFFIX);
    finishPanel((int) count);
    needsSeparator = true;
  }

  /** Reads 三米六, 两米 or 三点六 for the suggestion; false where the numeral is no number. */
  private boolean numberInWords() {
    int start = at;
    int i = at;
    int value = Chars.numeral(raw.charAt(i++));
    if (value != 10 && i < to && raw.charAt(i) == '十') {
      value *= 10;
      i++;
    }
    if (value >= 10 && i < to && Chars.numeral(raw.charAt(i)) > 0) {
      value += Chars.numeral(raw.charAt(i++));
    }
    int panelLength = words.panel.lengthAt(raw, i, to);
    if (panelLength > 0) {
      at = i + panelLength;
      quantity(value, start);
      return true;
    }
    int unit = words.unitAt(raw, i, to);
    boolean hasPoint = i < to && raw.charAt(i) == '点';
    if (unit == NONE && !hasPoint && i < to && !joins(raw.charAt(i))) {
      return false;
    }
    at = hasPoint ? i + 1 : i + (unit == NONE ? 0 : words.unitLength(unit, raw, i, to));
    long millionths = value * MILLION;
    if (hasPoint || unit == METRE) {
      millionths += fractionInWords();
    }
    if (hasPoint) {
      unit = words.unitAt(raw, at, to);
      at += unit == NONE ? 0 : words.unitLength(unit, raw, at, to);
    }
    fault(NoteCode.SIZE_IN_WORDS, start);
    put(millionths, unit, start);
    return true;
  }

  private long fractionInWords() {
    if (at < to && raw.charAt(at) == '半') {
      at++;
      return MILLION / 2;
    }
    long value = 0;
    for (long place = MILLION / 10; at < to; place /= 10) {
      int digit = Chars.isDigit(raw.charAt(at))
          ? Chars.digit(raw.charAt(at))
          : Chars.numeral(raw.charAt(at));
      if (digit < 0 || digit > 9) {
        break;
      }
      value += digit * place;
      at++;
    }
    return value;
  }

  /** Reads a room's name, or steps over what is none. */
  private void text() {
    int start = at++;
    while (at < to && !endsText(raw.charAt(at))) {
      at++;
    }
    int next = behindColon(at);
    boolean names = next < to
        && words.room.endsAt(raw, start, at)
        && (Chars.isDigit(raw.charAt(next)) || isLabelled(next));
    if (!names) {
      fault(
          Chars.numeral(raw.charAt(start)) < 0 ? NoteCode.SIZE_MALFORMED : NoteCode.SIZE_IN_WORDS,
          start);
      isObvious &= Chars.numeral(raw.charAt(start)) < 0;
      return;
    }
    if (numbers > 0) {
      finishPanel(1);
    }
    roomStart = start;
    roomEnd = at;
    at = next;
    draft.warn(NoteWarning.LABELLED_ROOMS);
  }

  private boolean isLabelled(int from) {
    return words.width.at(raw, from, to) >= 0 || words.height.at(raw, from, to) >= 0;
  }

  private boolean endsText(char c) {
    char plain = Chars.plain(c);
    return Chars.isDigit(plain)
        || Chars.isBlank(plain)
        || isSign(plain)
        || plain == '+'
        || plain == '='
        || plain == ':'
        || isLabelled(at);
  }

  private void finishPanel(int count) {
    int read = numbers;
    numbers = 0;
    if (read < 2 || signed || label != 0) {
      hopeless(read < 2 ? NoteCode.SIZE_ONE_DIMENSION : NoteCode.SIZE_MALFORMED, panelStart);
    } else if (firstLabel != 0 && firstLabel == secondLabel) {
      hopeless(NoteCode.SIZE_MALFORMED, panelStart);
    } else if (first == 0 || second == 0) {
      hopeless(NoteCode.SIZE_NOT_POSITIVE, panelStart);
    } else if (!isNegative) {
      resolveUnits();
      add(SizeLimits.in(firstUnit, first), SizeLimits.in(secondUnit, second), count);
    }
    firstLabel = 0;
    secondLabel = 0;
    label = 0;
    labelsFollow = false;
    signed = false;
    isNegative = false;
    roomStart = 0;
    roomEnd = 0;
  }

  /** Decides in which units the two numbers are, with a fault where they do not say it and the limits neither. */
  private void resolveUnits() {
    SizeLimits limits = words.limits;
    if (firstUnit > METRE || secondUnit > METRE) {
      draft.warn(NoteWarning.UNIT_CONVERTED);
    }
    if (firstUnit == NONE && secondUnit == NONE) {
      int meant = limits.meant(first, second);
      if (meant > METRE) {
        fault(NoteCode.UNIT_AMBIGUOUS, panelStart);
      }
      firstUnit = secondUnit = (byte) Math.max(meant, METRE);
      if (meant == NONE) {
        mixed(limits.isCentimetresOnly(first), limits.isCentimetresOnly(second));
      }
    } else if (firstUnit == NONE) {
      firstUnit = (byte) limits.beside(secondUnit, first);
      mixed(secondUnit == METRE && limits.isCentimetresOnly(first), false);
    } else if (secondUnit == NONE) {
      secondUnit = (byte) limits.beside(firstUnit, second);
      mixed(false, firstUnit == METRE && limits.isCentimetresOnly(second));
    }
  }

  private void mixed(boolean isFirst, boolean isSecond) {
    boolean othersMetres = words.limits.makes(
        SizeLimits.in(isFirst ? secondUnit : firstUnit, isFirst ? second : first));
    if (isFirst != isSecond && othersMetres) {
      fault(NoteCode.MIXED_UNITS, panelStart);
      if (isFirst) {
        firstUnit = SizeLimits.CENTIMETRE;
      } else {
        secondUnit = SizeLimits.CENTIMETRE;
      }
    }
  }

  private void add(long one, long other, int count) {
    boolean isSwapped = firstLabel == HEIGHT || secondLabel == WIDTH;
    long width = isSwapped ? other : one;
    long height = isSwapped ? one : other;
    SizeLimits limits = words.limits;
    if (one < 0 || other < 0) {
      hopeless(NoteCode.SIZE_MALFORMED, panelStart);
      return;
    } else if (!limits.makes(width)
        || !limits.makes(height)
        || count > limits.mostPanels - draft.panels()) {
      hopeless(NoteCode.SIZE_OUT_OF_RANGE, panelStart);
      return;
    }
    if (isSwapped) {
      draft.warn(NoteWarning.ORDER_SWAPPED_BY_LABEL);
    }
    if (width % 10_000 != 0 || height % 10_000 != 0) {
      draft.warn(NoteWarning.SUB_CENTIMETRE_PRECISION);
    }
    if (height > limits.highestRoom && width < height) {
      draft.hold(NoteCode.SUSPECTED_SWAP, NoteField.SIZE, panelStart);
    }
    NoteSize size = NoteSize.ofMicrometres(
        width, height, roomEnd == 0 ? "" : raw.substring(roomStart, roomEnd));
    for (int i = 0; i < count; i++) {
      draft.add(size);
    }
    area += width * height * count;
  }
}
