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

  private WorkCodes() {}

  /**
   * Finds the codes in a text, in one pass.
   *
   * @param text any text
   * @return the different codes in upper case, in the order of their first appearance
   */
  public static ImmutableList<String> in(String text) {
    requireNonNull(text, "text");
    ImmutableSet.Builder<String> codes = null;
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      int start =
          c == '[' || c == '@' ? i + 1 : text.startsWith(LABEL, i) ? afterLabel(text, i) : -1;
      if (start < 0) {
        continue;
      }
      int end = endOfCode(text, start);
      boolean closed = c != '[' || (end < text.length() && plain(text.charAt(end)) == ']');
      if (closed && hasDigit(text, start, end)) {
        codes = codes == null ? ImmutableSet.builder() : codes;
        codes.add(code(text, start, end));
        i = end - 1;
      }
    }
    return codes == null ? ImmutableList.of() : codes.build().asList();
  }

  private static int afterLabel(String text, int label) {
    int start = label + LABEL.length();
    while (start < text.length()
        && (plain(text.charAt(start)) == ':' || text.charAt(start) == ' ')) {
      start++;
    }
    return start;
  }

  private static int endOfCode(String text, int start) {
    int end = start;
    while (end < text.length() && isCodePart(plain(text.charAt(end)))) {
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
      char c = plain(text.charAt(i));
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String code(String text, int start, int end) {
    StringBuilder code = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      code.append(plain(text.charAt(i)));
    }
    return code.toString().toUpperCase(Locale.ROOT);
  }

  /** Reads a full-width character (FF01–FF5E) as the plain one it stands for. */
  private static char plain(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }
}
