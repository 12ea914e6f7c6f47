package io.github.shopops.core.note;

/**
 * Reads sizes written as they should be, {@code 4.2*2.6+1.5米*2.6米}, without allocating; whatever else a size may be is
 * left to {@link SizeCursor}.
 */
final class PlainSizes {
  private static final int CENTIMETRE = 10_000;

  private final SizeLimits limits;
  private final WordTable metre;

  PlainSizes(SizeLimits limits, WordTable metre) {
    this.limits = limits;
    this.metre = metre;
  }

  /** Reads a field into the draft; false, with the draft's sizes to be forgotten, where it is not plain. */
  boolean read(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int at = from;
    for (int panels = 1; panels <= limits.mostPanels; panels++) {
      int widthEnd = numberEnd(raw, at, to);
      int width = centimetres(raw, at, widthEnd);
      int sign = behindUnit(raw, widthEnd, to);
      if (width < 0 || sign >= to || raw.charAt(sign) != '*') {
        return false;
      }
      int heightEnd = numberEnd(raw, sign + 1, to);
      int height = centimetres(raw, sign + 1, heightEnd);
      int end = behindUnit(raw, heightEnd, to);
      if (height < 0 || !makes(width, height) || (end < to && raw.charAt(end) != '+')) {
        return false;
      }
      draft.add(NoteSize.ofMicrometres((long) width * CENTIMETRE, (long) height * CENTIMETRE, ""));
      if (end == to) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  private boolean makes(int width, int height) {
    long high = (long) height * CENTIMETRE;
    return limits.makes((long) width * CENTIMETRE)
        && limits.makes(high)
        && (high <= limits.highestRoom || width >= height);
  }

  private int behindUnit(String text, int from, int to) {
    return from < to && text.charAt(from) > '/' ? from + metre.lengthAt(text, from, to) : from;
  }

  private static int numberEnd(String text, int from, int to) {
    int at = from;
    while (at < to && (isPlainDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return at;
  }

  /** The centimetres in {@code 12}, {@code 4.2} or {@code 4.25} metres, −1 for anything else. */
  private static int centimetres(String text, int from, int to) {
    int value = 0;
    int decimals = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != '.') {
        value = value * 10 + (c - '0');
        decimals += decimals < 0 ? 0 : 1;
      } else if (decimals >= 0 || i == from || i + 1 == to) {
        return -1;
      } else {
        decimals = 0;
      }
    }
    return from == to || to - from > 6 || decimals > 2
        ? -1
        : value * (decimals == 2 ? 1 : decimals == 1 ? 10 : 100);
  }

  private static boolean isPlainDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
