package io.github.shopops.core.note;

import com.google.common.collect.ImmutableSetMultimap;

/** Reads the size field: one or more panels of width and height. */
final class SizeReader {
  final WordTable width;
  final WordTable height;
  final WordTable metre;
  final WordTable centimetre;
  final WordTable millimetre;
  final WordTable area;
  final WordTable room;
  final WordTable panel;
  final SizeLimits limits;
  private final PlainSizes plain;
  private final WordTable unresolved;
  private final WordTable alternative;
  private final WordTable allowance;

  SizeReader(NoteFormat format) {
    ImmutableSetMultimap<NoteWord, String> words = format.words();
    width = WordTable.of(words.get(NoteWord.WIDTH));
    height = WordTable.of(words.get(NoteWord.HEIGHT));
    metre = WordTable.of(words.get(NoteWord.METRE));
    centimetre = WordTable.of(words.get(NoteWord.CENTIMETRE));
    millimetre = WordTable.of(words.get(NoteWord.MILLIMETRE));
    area = WordTable.of(words.get(NoteWord.AREA));
    room = WordTable.of(words.get(NoteWord.ROOM));
    panel = WordTable.of(words.get(NoteWord.PANEL));
    unresolved = WordTable.of(words.get(NoteWord.SIZE_UNRESOLVED));
    alternative = WordTable.of(words.get(NoteWord.SIZE_ALTERNATIVE));
    allowance = WordTable.of(words.get(NoteWord.SIZE_ALLOWANCE));
    limits = new SizeLimits(format);
    plain = new PlainSizes(limits, metre);
  }

  /** Reads a field without blanks at its edges and not empty. */
  void read(NoteDraft draft, int from, int to) {
    int end = to;
    while (end > from && Chars.isDot(draft.raw.charAt(end - 1))) {
      end--;
    }
    if (isHeld(draft, from, end)) {
      return;
    }
    if (end < to) {
      draft.warn(NoteWarning.TRAILING_PUNCTUATION);
    }
    if (!plain.read(draft, from, end)) {
      draft.forgetSizes();
      new SizeCursor(this, draft, from, end).read();
    }
  }

  /** Looks for words that leave the size open, and for full-width characters on the way. */
  private boolean isHeld(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (Chars.isFullWidth(c)) {
        draft.warn(NoteWarning.NORMALISED_FULLWIDTH);
      }
      NoteCode code = unresolved.at(raw, i, to) >= 0
          ? NoteCode.SIZE_UNRESOLVED
          : alternative.at(raw, i, to) >= 0
              ? NoteCode.SIZE_ALTERNATIVES
              : allowance.at(raw, i, to) >= 0 ? NoteCode.SIZE_WITH_ALLOWANCE : null;
      if (code != null) {
        draft.hold(code, NoteField.SIZE, i);
        return true;
      }
    }
    return false;
  }

  /** The unit written here: one of {@link SizeLimits}, {@code NONE} for none. */
  int unitAt(String text, int at, int to) {
    int m = metre.lengthAt(text, at, to);
    int cm = centimetre.lengthAt(text, at, to);
    int mm = millimetre.lengthAt(text, at, to);
    if (mm > Math.max(m, cm)) {
      return SizeLimits.MILLIMETRE;
    } else if (cm > m) {
      return SizeLimits.CENTIMETRE;
    }
    return m > 0 ? SizeLimits.METRE : SizeLimits.NONE;
  }

  int unitLength(int unit, String text, int at, int to) {
    WordTable words =
        unit == SizeLimits.METRE ? metre : unit == SizeLimits.CENTIMETRE ? centimetre : millimetre;
    return words.lengthAt(text, at, to);
  }
}
