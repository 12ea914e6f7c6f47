package io.github.shopops.core.note;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.shopops.core.note.Extra.Note;
import io.github.shopops.core.note.Extra.OriginalOrder;
import io.github.shopops.core.note.Extra.PrimerGlue;
import io.github.shopops.core.note.Extra.ReviewCashback;
import io.github.shopops.core.order.OrderId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the remarks, item by item. */
final class RemarksReader {
  private static final int MOST = 999;

  private final WordTable none;
  private final WordTable cashback;
  private final WordTable money;
  private final WordTable glue;
  private final WordTable glueNoun;
  private final WordTable gift;
  private final WordTable measure;
  private final WordTable swap;
  private final WordTable not;
  private final WordTable part;
  private final WordTable change;
  private final WordTable edit;
  private final Carriers.Reader carriers;
  private final CurrencyUnit currency;
  private final OrderIds orderIds;

  RemarksReader(NoteFormat format, Carriers.Reader carriers, OrderIds orderIds) {
    ImmutableSetMultimap<NoteWord, String> words = format.words();
    none = WordTable.of(words.get(NoteWord.NO_REMARKS));
    cashback = WordTable.of(words.get(NoteWord.CASHBACK));
    money = WordTable.of(words.get(NoteWord.MONEY));
    glue = WordTable.of(words.get(NoteWord.GLUE));
    glueNoun = WordTable.of(words.get(NoteWord.GLUE_NOUN));
    gift = WordTable.of(words.get(NoteWord.GIFT));
    measure = WordTable.of(words.get(NoteWord.MEASURE));
    swap = WordTable.of(words.get(NoteWord.SWAP));
    not = WordTable.of(words.get(NoteWord.NOT));
    part = WordTable.of(words.get(NoteWord.ARTWORK_PART));
    change = WordTable.of(words.get(NoteWord.ARTWORK_CHANGE));
    edit = WordTable.of(words.get(NoteWord.ARTWORK_EDIT));
    currency = format.currency();
    this.carriers = carriers;
    this.orderIds = orderIds;
  }

  /**
   * Reads a stretch of remarks.
   *
   * @param original the old order's id somewhere in the text, null where none is
   */
  void read(NoteDraft draft, int from, int to, @Nullable OrderId original) {
    String raw = draft.raw;
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && !Chars.isRemarkEnd(raw.charAt(end))) {
        end++;
      }
      int first = Chars.skipBlanks(raw, start, end);
      int last = Chars.skipBlanksBack(raw, first, end);
      if (first < last && none.exactly(raw, first, last) < 0) {
        readItem(draft, first, last, original);
      }
      start = end + 1;
    }
  }

  private void readItem(NoteDraft draft, int from, int to, @Nullable OrderId original) {
    String raw = draft.raw;
    // The code of whoever wrote it often stands behind the last remark without a comma.
    int end = WorkCodes.endBefore(raw, from, to);
    if (end == from || none.exactly(raw, from, end) >= 0) {
      return;
    }
    if (readGlue(draft, from, end) || readCashback(draft, from, end)) {
      return;
    }
    int notLength = not.lengthAt(raw, from, to);
    if (notLength > 0 && refusesGift(raw, from + notLength, to)) {
      draft.warn(NoteWarning.NEGATED_EXTRA);
      return;
    }
    if (original != null && readOriginal(draft, from, to, original)) {
      if (carriers.isNamedIn(raw, from, to)) {
        // The link alone would not say which carrier is asked for or refused.
        draft.add(new Note(raw.substring(from, to)));
      }
      return;
    }
    if (changesArtwork(raw, from, to)) {
      draft.hold(NoteCode.PATTERN_CHANGE_IN_REMARKS, NoteField.REMARKS, from);
    } else if (looksLikeSize(raw, from, to)) {
      draft.hold(NoteCode.APPENDED_CHANGE, NoteField.REMARKS, from);
    }
    draft.add(new Note(raw.substring(from, to)));
  }

  private boolean refusesGift(String text, int from, int to) {
    boolean isGift = gift.lengthAt(text, from, to) > 0
        || glue.lengthAt(text, from, to) > 0
        || cashback.lengthAt(text, from, to) > 0;
    return isGift && !carriers.isNamedIn(text, from, to);
  }

  /** Reads 送胶, 送基膜胶2套, 送胶*2 and 送2套胶. */
  private boolean readGlue(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int word = glue.lengthAt(raw, from, to);
    if (word == 0) {
      return readCountedGlue(draft, from, to);
    }
    int at = Chars.skipBlanks(raw, from + word, to);
    if (at == to) {
      draft.add(new PrimerGlue(1));
      return true;
    }
    char sign = Chars.folded(raw.charAt(at));
    if (sign == '*' || sign == 'x' || sign == '×' || sign == ':') {
      at = Chars.skipBlanks(raw, at + 1, to);
    }
    int end = numberEnd(raw, at, to);
    int count = count(raw, at, end);
    int behind = Chars.skipBlanks(raw, end, to);
    if (count < 1 || (behind < to && measure.exactly(raw, behind, to) < 0)) {
      return false;
    }
    draft.add(new PrimerGlue(count));
    return true;
  }

  private boolean readCountedGlue(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int at = from + gift.lengthAt(raw, from, to);
    if (at == from) {
      return false;
    }
    int end = numberEnd(raw, at, to);
    int count = count(raw, at, end);
    int noun = end + measure.lengthAt(raw, end, to);
    if (count < 1 || glueNoun.exactly(raw, noun, to) < 0) {
      return false;
    }
    draft.add(new PrimerGlue(count));
    return true;
  }

  private static int numberEnd(String text, int from, int to) {
    int end = Chars.skipDigits(text, from, to);
    return end == from && from < to && Chars.numeral(text.charAt(from)) > 0 ? from + 1 : end;
  }

  private static int count(String text, int from, int end) {
    if (from == end) {
      return -1;
    }
    int count = Chars.isDigit(text.charAt(from))
        ? Chars.number(text, from, end)
        : Chars.numeral(text.charAt(from));
    return count > MOST ? -1 : count;
  }

  /** Reads 好评返现10元; without an amount it warns. */
  private boolean readCashback(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int word = cashback.lengthAt(raw, from, to);
    if (word == 0) {
      return false;
    }
    int at = Chars.skipBlanks(raw, from + word, to);
    char mark = at < to ? Chars.plain(raw.charAt(at)) : 0;
    if (mark == ':' || mark == '¥' || mark == '￥') {
      at = Chars.skipBlanks(raw, at + 1, to);
    }
    if (at == to || money.exactly(raw, at, to) >= 0) {
      draft.warn(NoteWarning.CASHBACK_AMOUNT_MISSING);
      draft.add(new ReviewCashback(null));
      return true;
    }
    int end = Chars.skipDigits(raw, at, to);
    long minor = 100L * Chars.number(raw, at, end);
    if (minor >= 0 && end + 1 < to && Chars.plain(raw.charAt(end)) == '.') {
      int cents = end + 1;
      end = Chars.skipDigits(raw, cents, to);
      int value = Chars.number(raw, cents, end);
      minor += end - cents == 1 ? 10L * value : end - cents == 2 ? value : Long.MIN_VALUE / 2;
    }
    int behind = Chars.skipBlanks(raw, end, to);
    if (minor <= 0 || (behind < to && money.exactly(raw, behind, to) < 0)) {
      return false;
    }
    draft.add(new ReviewCashback(Money.ofMinor(currency, minor)));
    return true;
  }

  boolean readOriginal(NoteDraft draft, int from, int to, OrderId original) {
    String raw = draft.raw;
    for (int i = from; i < to; i++) {
      int length = swap.lengthAt(raw, i, to);
      if (length > 0 && !not.endsAt(raw, from, i)) {
        OrderId here = orderIds.find(raw, from, to);
        draft.warn(NoteWarning.LINKS_OTHER_ORDER);
        OriginalOrder link =
            new OriginalOrder(here == null ? original : here, raw.substring(i, i + length));
        // The formatter writes a link of its own before an item that it keeps for its carrier.
        if (!link.equals(draft.linked) || !carriers.isNamedIn(raw, from, to)) {
          draft.add(link);
          draft.linked = link;
        }
        return true;
      }
    }
    return false;
  }

  private boolean changesArtwork(String text, int from, int to) {
    boolean hasPart = false;
    boolean hasChange = false;
    for (int i = from; i < to; i++) {
      if (edit.at(text, i, to) >= 0 && !not.endsAt(text, from, i)) {
        return true;
      }
      hasPart |= part.at(text, i, to) >= 0;
      hasChange |= change.at(text, i, to) >= 0 && !not.endsAt(text, from, i);
      if (hasPart && hasChange) {
        return true;
      }
    }
    return false;
  }

  /** A remark that is nothing but a size belongs to another note written behind this one. */
  private static boolean looksLikeSize(String text, int from, int to) {
    boolean hasSign = false;
    for (int i = from; i < to; i++) {
      char c = Chars.folded(text.charAt(i));
      boolean isSign = c == '*' || c == '×' || c == 'x';
      hasSign |= isSign && i > from;
      if (!isSign
          && !Chars.isDigit(c)
          && c != '.'
          && !Chars.isBlank(c)
          && "米cm厘公分".indexOf(c) < 0) {
        return false;
      }
    }
    return hasSign && Chars.isDigit(text.charAt(from));
  }
}
