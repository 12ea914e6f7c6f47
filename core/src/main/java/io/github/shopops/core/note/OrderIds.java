package io.github.shopops.core.note;

import io.github.shopops.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Finds an order's id in a text: six digits or more behind a word such as 单号, else ten or more that are no mobile
 * number; never more than 32.
 */
final class OrderIds {
  private static final int LABELLED = 6;
  private static final int BARE = 10;
  private static final int LONGEST = 32;
  private static final int MOBILE = 11;

  private final WordTable labels;

  OrderIds(NoteFormat format) {
    labels = WordTable.of(format.words().get(NoteWord.ORDER_LABEL));
  }

  @Nullable
  OrderId find(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(text.charAt(i))) {
        continue;
      }
      int end = Chars.skipDigits(text, i, to);
      if (isId(text, from, i, end)) {
        return OrderId.of(plain(text, i, end));
      }
      i = end;
    }
    return null;
  }

  private boolean isId(String text, int from, int start, int end) {
    int length = end - start;
    if (length > LONGEST || length < LABELLED) {
      return false;
    }
    int before = start;
    while (before > from && isFiller(text.charAt(before - 1))) {
      before--;
    }
    if (labels.endsAt(text, from, before)) {
      return true;
    }
    boolean isMobile = length == MOBILE && Chars.digit(text.charAt(start)) == 1;
    return length >= BARE && !isMobile;
  }

  private static boolean isFiller(char c) {
    char plain = Chars.plain(c);
    return plain == ':' || plain == '#' || plain == ' ' || plain == '是';
  }

  private static String plain(String text, int from, int to) {
    StringBuilder plain = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      plain.append(Chars.plain(text.charAt(i)));
    }
    return plain.toString();
  }
}
