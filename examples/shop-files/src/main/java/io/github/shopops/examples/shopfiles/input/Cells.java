package io.github.shopops.examples.shopfiles.input;

/** What an export wraps around a cell, taken off again. */
public final class Cells {
  private Cells() {}

  /** Returns the value of a cell: without blanks, a wrap as in {@code ="123"} and the leading {@code '} of a text cell. */
  public static String clean(String cell) {
    if (isBare(cell)) {
      return cell;
    }
    String value = strip(cell);
    if (value.length() >= 3 && value.startsWith("=\"") && value.endsWith("\"")) {
      value = strip(value.substring(2, value.length() - 1).replace("\"\"", "\""));
    }
    return !value.isEmpty() && value.charAt(0) == '\'' ? strip(value.substring(1)) : value;
  }

  /** Strips blanks of every sort, and a byte order mark that pasting files together left in the middle. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Writes full-width letters, digits and signs (FF01–FF5E) as the plain ones they stand for. */
  public static String plain(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, (char) (c - 0xFEE0));
      }
    }
    return plain == null ? text : plain.toString();
  }

  /** Cuts a text to what a sentence or a table can show. */
  public static String shorten(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "…";
  }

  /** Says whether nothing can be taken off, as is the rule. */
  private static boolean isBare(String cell) {
    return cell.isEmpty()
        || (isWordPart(cell.charAt(0)) && isWordPart(cell.charAt(cell.length() - 1)));
  }

  private static boolean isWordPart(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isBlank(char c) {
    return (c <= ' ' && c != '\0') || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
  }
}
