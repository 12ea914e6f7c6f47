package io.github.shopops.core.note;

import com.google.common.collect.ImmutableSetMultimap;
import org.jspecify.annotations.Nullable;

/** Knows texts that are no notes: what systems, machines and reviewers leave, stamps and mere answers. */
final class SystemTexts {
  private final WordTable review;
  private final WordTable system;
  private final WordTable stamp;
  private final WordTable acknowledgement;

  SystemTexts(NoteFormat format) {
    ImmutableSetMultimap<NoteWord, String> words = format.words();
    review = WordTable.of(words.get(NoteWord.REVIEW_MARK));
    system = WordTable.of(words.get(NoteWord.SYSTEM));
    stamp = WordTable.of(words.get(NoteWord.STAMP));
    acknowledgement = WordTable.of(words.get(NoteWord.ACKNOWLEDGEMENT));
  }

  /** What a text without blanks at its edges and without the fields of a note is, or null. */
  @Nullable
  NoteCode mark(String text, int from, int to) {
    if (review.exactly(text, from, to) >= 0) {
      return NoteCode.REVIEW_OK_MARK;
    } else if (isMachineMark(text, from, to)) {
      return NoteCode.MACHINE_MARK;
    } else if (isSystemWritten(text, from, to)) {
      return NoteCode.SYSTEM_WRITTEN;
    } else if (isStamp(text, from, to)) {
      return NoteCode.FOLLOW_UP_STAMP;
    }
    return isAcknowledgement(text, from, to) ? NoteCode.ACKNOWLEDGEMENT : null;
  }

  /** One or more of {@code [WD:SF]}. */
  private static boolean isMachineMark(String text, int from, int to) {
    int at = from;
    while (at < to && Chars.plain(text.charAt(at)) == '[') {
      int colon = skipCode(text, at + 1, to);
      if (colon == at + 1 || colon == to || Chars.plain(text.charAt(colon)) != ':') {
        return false;
      }
      int end = skipCode(text, colon + 1, to);
      if (end == colon + 1 || end == to || Chars.plain(text.charAt(end)) != ']') {
        return false;
      }
      at = Chars.skipBlanks(text, end + 1, to);
    }
    return at == to && at > from;
  }

  private static int skipCode(String text, int from, int to) {
    int at = from;
    while (at < to && isCodePart(Chars.folded(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isCodePart(char c) {
    return (c >= 'a' && c <= 'z') || Chars.isDigit(c) || c == '-' || c == '_';
  }

  /** 系统…, 【系统…】 or [系统]…. */
  private boolean isSystemWritten(String text, int from, int to) {
    char c = Chars.plain(text.charAt(from));
    return system.lengthAt(text, c == '【' || c == '[' ? from + 1 : from, to) > 0;
  }

  /** 已催, then perhaps who and when: 已催 小强 11.11. */
  private boolean isStamp(String text, int from, int to) {
    int at = from + stamp.lengthAt(text, from, to);
    if (at == from) {
      return false;
    }
    at = Chars.skipBlanks(text, at, to);
    int name = at;
    while (at < to && isNamePart(text.charAt(at))) {
      at++;
    }
    if (at - name > 8 || (at > name && !Chars.isBlank(text.charAt(name - 1)))) {
      return false;
    }
    at = Chars.skipBlanks(text, at, to);
    int month = at;
    at = Chars.skipDigits(text, at, to);
    if (at > month && at < to && "./-月".indexOf(Chars.plain(text.charAt(at))) >= 0) {
      at = Chars.skipDigits(text, at + 1, to);
    }
    return at == to || (at + 1 == to && "日号。.".indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isNamePart(char c) {
    return !Chars.isDigit(c) && !Chars.isBlank(c) && !Chars.isRemarkEnd(c) && c != '|' && c != ':';
  }

  private boolean isAcknowledgement(String text, int from, int to) {
    int at = from;
    boolean isAny = false;
    while (at < to) {
      int length = acknowledgement.lengthAt(text, at, to);
      if (length == 0 && !isPause(text.charAt(at))) {
        return false;
      }
      isAny |= length > 0;
      at += Math.max(1, length);
    }
    return isAny;
  }

  private static boolean isPause(char c) {
    char plain = Chars.plain(c);
    return Chars.isBlank(c) || Chars.isRemarkEnd(c) || "!.~、的了亲哦啦".indexOf(plain) >= 0;
  }

  /** Whether a text has the form {@code id:memo|id:memo}. */
  static boolean isMerged(String text, int from, int to) {
    boolean isBegun = true;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '|') {
        if (isBegun) {
          return false;
        }
        isBegun = true;
        start = i + 1;
      } else if (isBegun && text.charAt(i) == ':' && i > start) {
        isBegun = false;
      } else if (isBegun && !isCodePart(Chars.folded(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }
}
