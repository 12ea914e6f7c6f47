package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Words looked up at a place in a text, longest first, without allocating; full-width and capital letters count as
 * their plain, small ones.
 */
final class WordTable {
  private final String[] words;
  private final int[][] byFirst = new int[256][];

  private WordTable(String[] words) {
    this.words = words;
    Arrays.fill(byFirst, new int[0]);
    IntStream.range(0, words.length)
        .boxed()
        .sorted(Comparator.comparingInt(word -> -words[word].length()))
        .forEach(this::add);
  }

  private void add(int word) {
    int slot = slot(words[word].charAt(0));
    byFirst[slot] = Ints.concat(byFirst[slot], new int[] {word});
  }

  /** Makes a table; a word is known by its place in the list. */
  static WordTable of(Iterable<String> words) {
    return new WordTable(ImmutableList.copyOf(words).stream()
        .map(WordTable::folded)
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new));
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    word.chars().forEach(c -> folded.append(Chars.folded((char) c)));
    return folded.toString();
  }

  static int slot(char c) {
    return (c ^ (c >>> 8)) & 0xFF;
  }

  /** Marks the slots of every character with which some word may begin. */
  void markBeginnings(boolean[] slots) {
    for (String word : words) {
      mark(word.charAt(0), slots);
    }
  }

  /** Marks the slots of every character that counts as a folded one. */
  static void mark(char folded, boolean[] slots) {
    char capital = Chars.capital(folded);
    slots[slot(folded)] = true;
    slots[slot(capital)] = true;
    slots[slot(Chars.wide(folded))] = true;
    slots[slot(Chars.wide(capital))] = true;
  }

  /** The number of the longest word that starts here, or −1. */
  int at(String text, int from, int to) {
    if (from >= to) {
      return -1;
    }
    int[] candidates = byFirst[slot(Chars.folded(text.charAt(from)))];
    return candidates.length == 0 ? -1 : longest(candidates, text, from, to);
  }

  private int longest(int[] candidates, String text, int from, int to) {
    for (int word : candidates) {
      if (stands(words[word], text, from, to)) {
        return word;
      }
    }
    return -1;
  }

  /** The length of the longest word that starts here, 0 for none. */
  int lengthAt(String text, int from, int to) {
    int word = at(text, from, to);
    return word < 0 ? 0 : words[word].length();
  }

  /** The number of the word that a stretch of text is, or −1. */
  int exactly(String text, int from, int to) {
    int word = at(text, from, to);
    return word >= 0 && words[word].length() == to - from ? word : -1;
  }

  /** Whether some word stands somewhere in a stretch of text. */
  boolean within(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(text, i, to) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether some word ends exactly here. */
  boolean endsAt(String text, int from, int end) {
    for (String word : words) {
      int start = end - word.length();
      if (start >= from && stands(word, text, start, end)) {
        return true;
      }
    }
    return false;
  }

  int length(int word) {
    return words[word].length();
  }

  private static boolean stands(String word, String text, int from, int to) {
    if (word.length() > to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Chars.folded(text.charAt(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
