package io.github.shopops.core.note;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which carriers a text asks for and refuses, read clause by clause: 不要圆通，请发申通 refuses one and asks for the
 * other, 除了韵达都可以 refuses one, 除了顺丰都不要 asks for it alone.
 */
record Carriers(ImmutableSet<String> asked, ImmutableSet<String> denied) {
  static final Carriers NONE = new Carriers(ImmutableSet.of(), ImmutableSet.of());

  /** Reads them, for one format. */
  static final class Reader {
    private final WordTable carriers;
    private final ImmutableSet<String> names;
    private final String[] codes;
    private final WordTable deny;
    private final WordTable affirm;
    private final WordTable except;

    Reader(NoteFormat format) {
      names = format.carriers().keySet();
      carriers = WordTable.of(names);
      codes = format.carriers().values().toArray(new String[0]);
      deny = WordTable.of(format.words().get(NoteWord.DENY));
      affirm = WordTable.of(format.words().get(NoteWord.AFFIRM));
      except = WordTable.of(format.words().get(NoteWord.EXCEPT));
    }

    boolean isNamedIn(String text, int from, int to) {
      return carriers.within(text, from, to);
    }

    Carriers read(String text, int from, int to) {
      Set<String> asked = new LinkedHashSet<>();
      Set<String> denied = new LinkedHashSet<>();
      for (int start = from; start < to; ) {
        int end = start;
        while (end < to && !endsClause(text.charAt(end))) {
          end++;
        }
        readClause(text, start, end, asked, denied);
        start = end + 1;
      }
      return new Carriers(ImmutableSet.copyOf(asked), ImmutableSet.copyOf(denied));
    }

    private static boolean endsClause(char c) {
      return Chars.isRemarkEnd(c)
          || c == '!'
          || c == '！'
          || c == '.'
          || c == '|'
          || Chars.isLineBreak(c);
    }

    private void readClause(String text, int from, int to, Set<String> asked, Set<String> denied) {
      boolean excepting = false;
      boolean denying = false;
      boolean deniedSinceCarrier = false;
      Set<String> here = new LinkedHashSet<>();
      for (int i = from; i < to; ) {
        int carrier = carriers.at(text, i, to);
        int length;
        if (carrier >= 0) {
          length = carriers.length(carrier);
          (denying ? denied : asked).add(codes[carrier]);
          here.add(codes[carrier]);
          deniedSinceCarrier = false;
        } else if ((length = except.lengthAt(text, i, to)) > 0) {
          excepting = true;
          denying = true;
        } else if ((length = deny.lengthAt(text, i, to)) > 0) {
          denying = true;
          deniedSinceCarrier = true;
        } else if ((length = affirm.lengthAt(text, i, to)) > 0) {
          if (deniedSinceCarrier && !here.isEmpty()) {
            turn(here, asked, denied);
          }
          denying &= deniedSinceCarrier && here.isEmpty();
          deniedSinceCarrier &= denying;
        } else {
          length = 1;
        }
        i += length;
      }
      if (deniedSinceCarrier && !here.isEmpty()) {
        turn(here, excepting ? denied : asked, excepting ? asked : denied);
      }
    }

    /** A refusal behind the last carrier is about the carriers before it: 圆通不到. */
    private static void turn(Set<String> carriers, Set<String> out, Set<String> in) {
      out.removeAll(carriers);
      in.addAll(carriers);
    }
  }
}
