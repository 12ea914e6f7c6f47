package io.github.shopops.core.note;

import java.util.ArrayList;
import java.util.List;

/** Takes apart what software that only appends has strung together, in time linear in the text. */
final class RepeatedTexts {
  private static final int SHORTEST = 2;

  private RepeatedTexts() {}

  /** The single texts, at least one, none but a lone one blank. */
  static List<String> split(String text) {
    List<String> texts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Chars.isLineBreak(text.charAt(i))) {
        if (Chars.skipBlanks(text, start, i) < i) {
          splitLine(text.substring(start, i), texts);
        }
        start = i + 1;
      }
    }
    return texts.isEmpty() ? List.of(text) : texts;
  }

  private static void splitLine(String line, List<String> texts) {
    int[] same = sameAsBeginning(line);
    int key = keyLength(line, same);
    int start = 0;
    for (int i = 1; key > 0 && i < line.length(); i++) {
      if (same[i] >= key && i >= start + key) {
        texts.add(line.substring(start, i));
        start = i;
      }
    }
    texts.add(line.substring(start));
  }

  /** How much of the beginning must stand again where a new text begins; 0 where nothing tells. */
  private static int keyLength(String line, int[] same) {
    for (int i = 0; i < line.length(); i++) {
      if (Chars.isComma(line.charAt(i))) {
        return Chars.skipBlanks(line, 0, i) == i ? 0 : i + 1;
      }
    }
    for (int i = SHORTEST; i < line.length(); i++) {
      if (same[i] >= i) {
        return i;
      }
    }
    return 0;
  }

  /** At each place, how many characters from there on are those of the line's beginning (the Z algorithm). */
  private static int[] sameAsBeginning(String line) {
    int[] same = new int[line.length()];
    int left = 0;
    int right = 0;
    for (int i = 1; i < line.length(); i++) {
      int length = i < right ? Math.min(right - i, same[i - left]) : 0;
      while (i + length < line.length() && line.charAt(length) == line.charAt(i + length)) {
        length++;
      }
      same[i] = length;
      if (i + length > right) {
        left = i;
        right = i + length;
      }
    }
    return same;
  }
}
