package io.github.shopops.examples.shopfiles.input;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers as exports write them: digits and at most one point, never an exponent. */
public final class Numbers {
  private Numbers() {}

  /** Reads a decimal of at most so many digits. */
  public static Optional<BigDecimal> decimal(String text, int mostDigits) {
    String number = Cells.plain(text);
    int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
    int digits = 0;
    int points = 0;
    for (int i = start; i < number.length(); i++) {
      char c = number.charAt(i);
      digits += isDigit(c) ? 1 : 0;
      points += c == '.' ? 1 : 0;
    }
    boolean wellFormed = digits > 0
        && digits <= mostDigits
        && points <= 1
        && digits + points == number.length() - start
        && isDigit(number.charAt(start));
    return wellFormed ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  /** Reads a whole number of a few plain digits, as nearly all are; empty for all else, which {@link #decimal} reads. */
  public static OptionalLong whole(String text) {
    int end = digits(text, 0);
    return end > 0 && end == text.length() && end <= 15
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Takes off what people write around an amount: {@code 0元}, {@code ¥12.50}. */
  public static String withoutUnit(String amount) {
    String plain = amount.startsWith("¥") || amount.startsWith("￥") ? amount.substring(1) : amount;
    return Cells.strip(plain.endsWith("元") ? plain.substring(0, plain.length() - 1) : plain);
  }

  /** Says whether an id went through a spreadsheet as a number: {@code 1.2E+18}, {@code 1234567.0}. */
  public static boolean isDamagedId(String id) {
    String plain = Cells.plain(id);
    int end = digits(plain, 0);
    if (end == 0 || end == plain.length()) {
      return false;
    }
    int point = end;
    if (plain.charAt(end) == '.') {
      end = digits(plain, end + 1);
    }
    if (end == plain.length()) {
      return end > point;
    }
    boolean exponent = plain.charAt(end) == 'E' || plain.charAt(end) == 'e';
    if (!exponent || end + 1 == plain.length()) {
      return false;
    }
    char sign = plain.charAt(end + 1);
    int power = sign == '+' || sign == '-' ? end + 2 : end + 1;
    return (power > end + 1 || point < end)
        && power < plain.length()
        && digits(plain, power) == plain.length();
  }

  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
