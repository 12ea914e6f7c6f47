package io.github.shopops.core.note;

/** The characters that notes are made of, full-width and plain. */
final class Chars {
  private static final String NUMERALS = "零一二三四五六七八九十";

  private Chars() {}

  /** Reads a full-width character (FF01–FF5E) as the plain one it stands for. */
  static char plain(char c) {
    return isFullWidth(c) ? (char) (c - 0xFEE0) : c;
  }

  /** As {@link #plain}, and capital Latin letters as small ones. */
  static char folded(char c) {
    char plain = plain(c);
    return plain >= 'A' && plain <= 'Z' ? (char) (plain + ('a' - 'A')) : plain;
  }

  /** The full-width form of a plain character; other characters have none. */
  static char wide(char c) {
    return c >= '!' && c <= '~' ? (char) (c + 0xFEE0) : c;
  }

  /** The capital of a small Latin letter; other characters have none. */
  static char capital(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  static boolean isFullWidth(char c) {
    return c >= '\uFF01' && c <= '\uFF5E';
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  static boolean isComma(char c) {
    return c == ',' || c == '，';
  }

  /** The ideographic full stop, wide or narrow. */
  static boolean isFullStop(char c) {
    return c == '。' || c == '｡';
  }

  /** What ends one remark: a comma, a semicolon or a full stop. */
  static boolean isRemarkEnd(char c) {
    return isComma(c) || c == ';' || c == '；' || isFullStop(c);
  }

  static boolean isDot(char c) {
    return c == '.' || c == '．' || isFullStop(c);
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  static int digit(char c) {
    return plain(c) - '0';
  }

  /** The value of a Chinese numeral up to 十, or −1. */
  static int numeral(char c) {
    if (c == '两') {
      return 2;
    }
    return c == '〇' ? 0 : NUMERALS.indexOf(c);
  }

  static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int skipBlanksBack(String text, int from, int to) {
    int at = to;
    while (at > from && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static int skipDigits(String text, int from, int to) {
    int at = from;
    while (at < to && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The whole number written in up to nine digits, or −1 where there is none or a longer one. */
  static int number(String text, int from, int to) {
    if (to <= from || to - from > 9) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + digit(text.charAt(i));
    }
    return value;
  }
}
