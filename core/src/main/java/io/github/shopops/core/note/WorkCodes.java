package io.github.shopops.core.note;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/**
 * Finds work codes (工号) in a text: {@code [A017]}, {@code @A017} and {@code 工号A017}.
 *
 * <p>A code is ASCII letters, digits, {@code -} and {@code _} with at least one digit, so that the review mark
 * {@code [OK]} is none. Whether anybody has the code is not asked here.
 */
public final class WorkCodes {
  private static final String LABEL = "工号";

  /** With what a work code begins, full-width or not. */
  static final String BEGINNINGS = "[@" + LABEL.charAt(0);

  private WorkCodes() {}

  /**
   * Finds the different codes in a text.
   *
   * @param text any text
   * @return the different codes in upper case, in the order of their first appearance
   */
  public static ImmutableList<String> in(String text) {
    ImmutableList<String> all = allIn(text);
    return all.size() < 2 ? all : ImmutableSet.copyOf(all).asList();
  }

  /**
   * Finds every code in a text, in one pass.
   *
   * @param text any text
   * @return the codes in upper case as they stand, one that stands there twice given twice
   */
  public static ImmutableList<String> allIn(String text) {
    requireNonNull(text, "text");
    ImmutableList.Builder<String> codes = null;
    for (int i = 0; i < text.length(); i++) {
      int start = startsCode(text, i);
      if (start < 0) {
        continue;
      }
      int end = endOfCode(text, start);
      if (isClosed(text, i, end) && hasDigit(text, start, end)) {
        codes = codes == null ? ImmutableList.builder() : codes;
        codes.add(code(text, start, end));
      }
      i = Math.max(i, end - 1);
    }
    return codes == null ? ImmutableList.of() : codes.build();
  }

  /** Whether a character may begin a work code, so that most texts need not be searched. */
  static boolean mayBegin(char c) {
    char plain = Chars.plain(c);
    return BEGINNINGS.indexOf(plain) >= 0;
  }

  /** Whether a stretch of text is one work code and nothing else. */
  static boolean isOne(String text, int from, int to) {
    int start = startsCode(text, from);
    if (start < 0 || start > to) {
      return false;
    }
    int end = Math.min(to, endOfCode(text, start));
    boolean isBracketed = Chars.plain(text.charAt(from)) == '[';
    return isClosed(text, from, end)
        && hasDigit(text, start, end)
        && end + (isBracketed ? 1 : 0) == to;
  }

  /** Where a stretch of text ends without the work codes behind it, and the blanks before them. */
  static int endBefore(String text, int from, int to) {
    int end = to;
    for (int i = end - 1; i >= from; i--) {
      if (mayBegin(text.charAt(i)) && isOne(text, i, end)) {
        end = Chars.skipBlanksBack(text, from, i);
        i = end;
      }
    }
    return end;
  }

  /** Whether a text says nothing beside work codes and marks in brackets such as {@code [OK]}. */
  static boolean areAll(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = Chars.plain(text.charAt(i));
      int close = c == '[' ? endOfMark(text, i) : -1;
      int start = c == '[' ? -1 : startsCode(text, i);
      if (close > 0) {
        i = close;
      } else if (start >= 0 && hasDigit(text, start, endOfCode(text, start))) {
        i = endOfCode(text, start);
      } else if (Chars.isBlank(c) || Chars.isRemarkEnd(c)) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Where the text goes on behind a mark of plain letters in brackets, or −1 where there is none. */
  private static int endOfMark(String text, int open) {
    int i = open + 1;
    while (i < text.length()
        && (isCodePart(Chars.plain(text.charAt(i))) || text.charAt(i) == ':')) {
      i++;
    }
    return i < text.length() && Chars.plain(text.charAt(i)) == ']' ? i + 1 : -1;
  }

  /** Where the code begins whose sign or label stands here, or −1. */
  private static int startsCode(String text, int at) {
    char c = Chars.plain(text.charAt(at));
    if (c == '[' || c == '@') {
      return at + 1;
    }
    return c == LABEL.charAt(0) && text.startsWith(LABEL, at) ? afterLabel(text, at) : -1;
  }

  private static boolean isClosed(String text, int sign, int end) {
    return Chars.plain(text.charAt(sign)) != '['
        || (end < text.length() && Chars.plain(text.charAt(end)) == ']');
  }

  private static int afterLabel(String text, int label) {
    int start = label + LABEL.length();
    while (start < text.length()
        && (Chars.plain(text.charAt(start)) == ':' || text.charAt(start) == ' ')) {
      start++;
    }
    return start;
  }

  private static int endOfCode(String text, int start) {
    int end = start;
    while (end < text.length() && isCodePart(Chars.plain(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isCodePart(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = Chars.plain(text.charAt(i));
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String code(String text, int start, int end) {
    StringBuilder code = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      code.append(Chars.plain(text.charAt(i)));
    }
    return code.toString().toUpperCase(Locale.ROOT);
  }
}
