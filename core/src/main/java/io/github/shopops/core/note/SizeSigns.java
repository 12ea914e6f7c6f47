package io.github.shopops.core.note;

/** Finds a width×height anywhere in a text. */
final class SizeSigns {
  private SizeSigns() {}

  /** Whether a text holds a {@code *}, between whatever. */
  static boolean hasStar(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Chars.plain(text.charAt(i)) == '*') {
        return true;
      }
    }
    return false;
  }

  /** The index of a size sign between two numbers, or −1. */
  static int find(String text, int from, int to) {
    boolean afterNumber = false;
    int sign = -1;
    for (int i = from; i < to; i++) {
      char c = Chars.folded(text.charAt(i));
      if (Chars.isDigit(c) || Chars.numeral(c) >= 0) {
        if (sign >= 0) {
          return sign;
        }
        afterNumber = true;
      } else if (c == '*' || c == '×' || c == 'x' || c == '乘') {
        sign = afterNumber ? i : -1;
        afterNumber = false;
      } else if (!Chars.isBlank(c) && ".米厘毫公分cm宽高以".indexOf(c) < 0) {
        afterNumber = false;
        sign = -1;
      }
    }
    return -1;
  }
}
