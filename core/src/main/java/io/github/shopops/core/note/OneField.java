package io.github.shopops.core.note;

/** What fits into one field of a note: one line, no comma, no blank at an edge. */
final class OneField {
  private OneField() {}

  static boolean holds(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Chars.isComma(c) || Chars.isLineBreak(c)) {
        return false;
      }
    }
    return text.isEmpty()
        || (!Chars.isBlank(text.charAt(0)) && !Chars.isBlank(text.charAt(text.length() - 1)));
  }

  /** One item of the remarks is free of their separators too. */
  static boolean holdsItem(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Chars.isRemarkEnd(text.charAt(i))) {
        return false;
      }
    }
    return holds(text);
  }
}
