package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;

/** Reads the delivery field, which names exactly one way. */
final class DeliveryReader {
  private final WordTable words;
  private final Delivery[] meanings;
  private final int synonymsFrom;
  private final WordTable not;

  DeliveryReader(NoteFormat format) {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    ImmutableList.Builder<Delivery> means = ImmutableList.builder();
    format.deliveries().forEach((word, delivery) -> {
      all.add(word);
      means.add(delivery);
    });
    format.deliverySynonyms().forEach((word, delivery) -> {
      all.add(word);
      means.add(delivery);
    });
    words = WordTable.of(all.build());
    meanings = means.build().toArray(new Delivery[0]);
    synonymsFrom = format.deliveries().size();
    not = WordTable.of(format.words().get(NoteWord.NOT));
  }

  /** Whether a stretch of text is one delivery, or names several. */
  boolean isNamed(String text, int from, int to) {
    return words.exactly(text, from, behindWord(text, from, to)) >= 0
        || namesSeveral(text, from, to);
  }

  private static int behindWord(String text, int from, int to) {
    int end = to;
    while (end > from && Chars.isDot(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Reads a field without blanks at its edges and not empty. */
  void read(NoteDraft draft, int from, int to) {
    int end = behindWord(draft.raw, from, to);
    int word = words.exactly(draft.raw, from, end);
    if (end < to) {
      draft.warn(NoteWarning.TRAILING_PUNCTUATION);
    }
    if (word >= 0) {
      draft.delivery = meanings[word];
      if (word >= synonymsFrom) {
        draft.warn(NoteWarning.DELIVERY_SYNONYM);
      }
    } else {
      draft.reject(
          namesSeveral(draft.raw, from, to)
              ? NoteCode.DELIVERY_ALTERNATIVES
              : NoteCode.UNKNOWN_DELIVERY,
          NoteField.DELIVERY,
          from);
    }
  }

  /** Whether two different ways are named, neither of them refused. */
  private boolean namesSeveral(String text, int from, int to) {
    Delivery one = null;
    for (int i = from; i < to; ) {
      int word = words.at(text, i, to);
      if (word >= 0 && !not.endsAt(text, from, i)) {
        if (one != null && one != meanings[word]) {
          return true;
        }
        one = meanings[word];
      }
      i += word < 0 ? 1 : words.length(word);
    }
    return false;
  }
}
