package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** What one pass over a text shows: its edges, the first five commas, and the words that stop or hold a note. */
abstract class NoteLayout {
  static final int LINE_BREAK = 1;
  static final int BAR = 2;
  static final int WORK_CODE = 4;
  static final int CARRIER = 8;
  static final int STOP = 16;
  static final int STOP_IN_SHIP = 32;
  private static final int SHIP = 3;

  final String raw;
  int from;
  int to;
  private int comma0;
  private int comma1;
  private int comma2;
  private int comma3;
  private int comma4;
  byte commas;

  /** Where the word for the delivery ends; what follows belongs to the remarks. */
  int deliveryEnd;

  private byte seen;

  /** The codes of the hold words seen, a bit each, and of those that are but a promise in the ship field. */
  private int holds;

  private int holdsInShip;

  NoteLayout(String raw) {
    this.raw = raw;
  }

  private void see(int what) {
    seen |= (byte) what;
  }

  boolean has(int what) {
    return (seen & what) != 0;
  }

  int comma(int number) {
    return switch (number) {
      case 0 -> comma0;
      case 1 -> comma1;
      case 2 -> comma2;
      case 3 -> comma3;
      default -> comma4;
    };
  }

  int fieldStart(int field) {
    return field == 0 ? 0 : comma(field - 1) + 1;
  }

  int fieldEnd(int field) {
    return field < commas && field < 5 ? comma(field) : raw.length();
  }

  /** The hold word's code that comes first in the format, or null. */
  @Nullable
  NoteCode hold(ImmutableList<NoteCode> codes, boolean isBase, boolean hasOriginal) {
    int found = isBase ? holds : holds | holdsInShip;
    for (int rest = found; rest != 0; rest &= rest - 1) {
      NoteCode code = codes.get(Integer.numberOfTrailingZeros(rest));
      if (!hasOriginal || code != NoteCode.SWAP_WITHOUT_ORDER) {
        return code;
      }
    }
    return null;
  }

  boolean hasSwap(ImmutableList<NoteCode> codes) {
    int swap = codes.indexOf(NoteCode.SWAP_WITHOUT_ORDER);
    return holds != 0 && swap >= 0 && (holds >>> swap & 1) != 0;
  }

  boolean stops(boolean isBase) {
    return has(STOP) || (!isBase && has(STOP_IN_SHIP));
  }

  /** Makes the pass, for one format. */
  static final class Reader {
    /** Commas, line breaks and the bar. */
    private static final String SIGNS = ",\n\r\u2028\u2029\u0085|";

    private final WordTable words;
    private final int stopsFrom;
    private final int carriersFrom;
    private final int[] codes;
    private final ImmutableList<NoteCode> holdCodes;
    private final WordTable not;

    /** Whether a character with this slot may be worth a look; most are not. */
    private final boolean[] looks = new boolean[256];

    Reader(NoteFormat format, ImmutableList<NoteCode> holdCodes) {
      ImmutableList<String> holds = format.holdWords().keySet().asList();
      ImmutableList<String> stops = format.words().get(NoteWord.STOP).asList();
      words = WordTable.of(ImmutableList.<String>builder()
          .addAll(holds)
          .addAll(stops)
          .addAll(format.carriers().keySet())
          .build());
      this.holdCodes = holdCodes;
      codes = holds.stream()
          .mapToInt(word -> holdCodes.indexOf(format.holdWords().get(word)))
          .toArray();
      stopsFrom = holds.size();
      carriersFrom = stopsFrom + stops.size();
      not = WordTable.of(format.words().get(NoteWord.NOT));
      words.markBeginnings(looks);
      for (char c : (SIGNS + WorkCodes.BEGINNINGS).toCharArray()) {
        WordTable.mark(c, looks);
      }
    }

    void read(NoteLayout layout) {
      String raw = layout.raw;
      int from = Chars.skipBlanks(raw, 0, raw.length());
      int to = Chars.skipBlanksBack(raw, from, raw.length());
      layout.from = from;
      layout.to = to;
      for (int i = from; i < to; i++) {
        char c = raw.charAt(i);
        if (looks[WordTable.slot(c)]) {
          look(layout, c, i);
        }
      }
    }

    private void look(NoteLayout layout, char c, int at) {
      if (Chars.isComma(c)) {
        comma(layout, at);
      } else if (Chars.isLineBreak(c)) {
        layout.see(LINE_BREAK);
      } else if (c == '|') {
        layout.see(BAR);
      } else {
        if (WorkCodes.mayBegin(c)) {
          layout.see(WORK_CODE);
        }
        int word = words.at(layout.raw, at, layout.to);
        if (word >= 0) {
          word(layout, word, at);
        }
      }
    }

    private static void comma(NoteLayout layout, int at) {
      switch (layout.commas++) {
        case 0 -> layout.comma0 = at;
        case 1 -> layout.comma1 = at;
        case 2 -> layout.comma2 = at;
        case 3 -> layout.comma3 = at;
        case 4 -> layout.comma4 = at;
        default -> layout.commas = 6;
      }
    }

    private void word(NoteLayout layout, int word, int at) {
      if (word >= carriersFrom) {
        layout.see(CARRIER);
      } else if (not.endsAt(layout.raw, layout.from, at)) {
        return;
      } else if (word >= stopsFrom) {
        layout.see(layout.commas == SHIP ? STOP_IN_SHIP : STOP);
      } else if (layout.commas == SHIP && holdCodes.get(codes[word]) == NoteCode.HOLD_REQUEST) {
        layout.holdsInShip |= 1 << codes[word];
      } else {
        layout.holds |= 1 << codes[word];
      }
    }
  }
}
