package io.github.shopops.core.note;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.note.NoteDraft.Flaw;
import io.github.shopops.core.note.NoteReading.Accepted;
import io.github.shopops.core.note.NoteReading.Held;
import io.github.shopops.core.note.NoteReading.NotANote;
import io.github.shopops.core.note.NoteReading.Rejected;
import io.github.shopops.core.order.OrderId;
import java.time.Instant;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Reads order notes (备注) in a shop's format (clause {@code mural/N1}).
 *
 * <p>{@code 张三,3米*2.4米,图案一般,12月19发货,自提。送胶。} is a recipient, a size of 3.00*2.40 m, unchanged artwork, a ship
 * date, collected by the buyer, with primer glue as a gift. No text makes it throw, and the time it takes grows with
 * the text's length alone. This class is immutable and thread-safe.
 */
public final class NoteParser {
  private static final ImmutableList<NoteField> FIELDS = ImmutableList.copyOf(NoteField.values());
  private static final ImmutableList<NoteCode> MISSING = ImmutableList.of(
      NoteCode.MISSING_CUSTOMER,
      NoteCode.MISSING_SIZE,
      NoteCode.MISSING_PATTERN,
      NoteCode.MISSING_SHIP_DATE,
      NoteCode.MISSING_DELIVERY);

  private final ZoneRules zone;
  private final NoteLayout.Reader layouts;
  private final SystemTexts systemTexts;
  private final SizeReader sizes;
  private final ShipReader ships;
  private final DeliveryReader deliveries;
  private final RemarksReader remarks;
  private final Carriers.Reader carriers;
  private final OrderIds orderIds;
  private final WordTable unchanged;
  private final WordTable changed;
  private final ImmutableList<NoteCode> holdCodes;

  private NoteParser(NoteFormat format) {
    zone = format.zone().getRules();
    holdCodes = ImmutableSet.copyOf(format.holdWords().values()).asList();
    layouts = new NoteLayout.Reader(format, holdCodes);
    systemTexts = new SystemTexts(format);
    sizes = new SizeReader(format);
    ships = new ShipReader(format);
    deliveries = new DeliveryReader(format);
    carriers = new Carriers.Reader(format);
    orderIds = new OrderIds(format);
    remarks = new RemarksReader(format, carriers, orderIds);
    unchanged = WordTable.of(format.words().get(NoteWord.UNCHANGED));
    changed = WordTable.of(format.words().get(NoteWord.CHANGED));
  }

  /**
   * Makes a parser.
   *
   * @param format the shop's format
   * @return the parser
   */
  public static NoteParser of(NoteFormat format) {
    return new NoteParser(requireNonNull(format, "format"));
  }

  /**
   * Reads a text.
   *
   * @param raw any text
   * @param written when it was written, from which dates are counted
   * @return what it came to, with the text kept
   */
  public NoteReading parse(String raw, Instant written) {
    requireNonNull(raw, "raw");
    requireNonNull(written, "written");
    NoteDraft draft = new NoteDraft(raw, today(written));
    layouts.read(draft);
    if (draft.from == draft.to) {
      return new NotANote(raw, NoteCode.EMPTY);
    }
    boolean isBase = findFields(draft);
    OrderId original = draft.hasSwap(holdCodes) ? orderIds.find(raw, draft.from, draft.to) : null;
    NoteCode hold = draft.hold(holdCodes, isBase, original != null);
    NoteCode mark = isBase ? null : systemTexts.mark(raw, draft.from, draft.to);
    if (draft.stops(isBase) || (mark == NoteCode.SYSTEM_WRITTEN && hold != null)) {
      if (draft.has(NoteLayout.LINE_BREAK)) {
        return held(raw, NoteCode.SYSTEM_WRITTEN);
      }
      draft.hold(NoteCode.SYSTEM_WRITTEN, null, -1);
    } else if (mark != null && hold == null) {
      return new NotANote(raw, mark);
    } else if (draft.has(NoteLayout.BAR) && SystemTexts.isMerged(raw, draft.from, draft.to)) {
      return held(raw, NoteCode.MERGED_MEMO);
    } else if (draft.has(NoteLayout.LINE_BREAK)) {
      return held(raw, NoteCode.APPENDED_CHANGE);
    } else if (hold != null) {
      draft.hold(hold, null, -1);
    }
    boolean isHeldAnyway = draft.hold != null;
    if (!isBase) {
      readOtherForm(draft, original);
    } else if (!isCommaForPoint(draft)) {
      readFields(draft, original);
    }
    return reading(draft, isHeldAnyway, isBase);
  }

  private int today(Instant written) {
    long seconds = written.getEpochSecond() + zone.getOffset(written).getTotalSeconds();
    return (int) Math.floorDiv(seconds, 86_400L);
  }

  private static NoteReading held(String raw, NoteCode code) {
    return new Held(raw, code, null, -1, OrderNote.builder().build(), ImmutableSet.of());
  }

  /** Finds where the delivery ends; false where the text has not the fields of a note. */
  private boolean findFields(NoteDraft draft) {
    if (draft.commas < 4) {
      return false;
    }
    String raw = draft.raw;
    int from = draft.fieldStart(4);
    int to = draft.fieldEnd(4);
    int stop = from;
    while (stop < to && !Chars.isFullStop(raw.charAt(stop))) {
      stop++;
    }
    int start = Chars.skipBlanks(raw, from, stop);
    boolean isDelivery = deliveries.isNamed(raw, start, Chars.skipBlanksBack(raw, start, stop));
    draft.deliveryEnd = isDelivery ? stop : to;
    return isDelivery || draft.commas > 4;
  }

  /** Whether a comma was typed for a point in the size, so that all fields behind it are one or two too far. */
  private boolean isCommaForPoint(NoteDraft draft) {
    String raw = draft.raw;
    int first = draft.fieldStart(1);
    int end = draft.fieldEnd(2);
    boolean isFirst = isNumber(raw, first, draft.fieldEnd(1))
        && (SizeSigns.hasStar(raw, draft.fieldStart(2), end)
            || SizeSigns.find(raw, draft.fieldStart(2), end) >= 0);
    boolean isSecond = !isFirst
        && isNumber(raw, draft.fieldStart(2), end)
        && SizeSigns.find(raw, first, draft.fieldEnd(1)) >= 0
        && !deliveries.isNamed(raw, draft.fieldStart(4), draft.deliveryEnd);
    if (!isFirst && !isSecond) {
      return false;
    }
    boolean isBoth = isFirst && isNumber(raw, draft.fieldStart(3), draft.fieldEnd(3));
    int from = Chars.skipBlanks(raw, first, end);
    int to = Chars.skipBlanksBack(raw, from, isBoth ? draft.fieldEnd(3) : end);
    String meant = raw.substring(from, to).replace(',', '.').replace('，', '.');
    NoteDraft guess = new NoteDraft(meant, draft.today);
    sizes.read(guess, 0, meant.length());
    draft.suggestion = Joiner.on('+').join(guess.sizes());
    draft.reject(NoteCode.FIELD_COUNT, null, draft.fieldEnd(1));
    return true;
  }

  private static boolean isNumber(String text, int from, int to) {
    int start = Chars.skipBlanks(text, from, to);
    int end = Chars.skipBlanksBack(text, start, to);
    return start < end && Chars.skipDigits(text, start, end) == end;
  }

  private void readFields(NoteDraft draft, @Nullable OrderId original) {
    String raw = draft.raw;
    int fullWidthCommas = Math.min(draft.commas, 5);
    for (int field = 0; field < 5; field++) {
      int start = draft.fieldStart(field);
      int end = field == 4 ? draft.deliveryEnd : draft.fieldEnd(field);
      int from = Chars.skipBlanks(raw, start, end);
      int to = Chars.skipBlanksBack(raw, from, end);
      if (field < fullWidthCommas && raw.charAt(draft.comma(field)) != ',') {
        draft.warn(NoteWarning.NORMALISED_FULLWIDTH);
      }
      if (from > start || to < end) {
        draft.warn(NoteWarning.TRIMMED);
      }
      if (from == to) {
        draft.reject(MISSING.get(field), FIELDS.get(field), start);
      } else {
        readField(draft, field, from, to);
      }
    }
    int end = draft.deliveryEnd;
    int from = end < draft.fieldEnd(4) || draft.commas > 4 ? end + 1 : end;
    readRemarks(draft, Math.min(from, raw.length()), original);
  }

  private void readField(NoteDraft draft, int field, int from, int to) {
    switch (field) {
      case 0 -> draft.recipient = draft.raw.substring(from, to);
      case 1 -> sizes.read(draft, from, to);
      case 2 -> readArtwork(draft, from, to);
      case 3 -> ships.read(draft, from, to);
      default -> deliveries.read(draft, from, to);
    }
  }

  private void readArtwork(NoteDraft draft, int from, int to) {
    String raw = draft.raw;
    int end = to;
    while (end > from && Chars.isDot(raw.charAt(end - 1))) {
      end--;
    }
    if (unchanged.exactly(raw, from, end) >= 0) {
      draft.artwork = Artwork.unchanged();
      if (end < to) {
        draft.warn(NoteWarning.TRAILING_PUNCTUATION);
      }
      return;
    }
    int mark = changed.lengthAt(raw, from, to);
    int start = Chars.skipBlanks(raw, from + mark, to);
    if (mark > 0 && start < to && Chars.plain(raw.charAt(start)) == ':') {
      start = Chars.skipBlanks(raw, start + 1, to);
    }
    if (start == to) {
      draft.reject(NoteCode.MISSING_PATTERN, NoteField.PATTERN, from);
    } else {
      draft.artwork = Artwork.changed(raw.substring(start, to));
    }
  }

  private void readRemarks(NoteDraft draft, int start, @Nullable OrderId original) {
    String raw = draft.raw;
    int from = Chars.skipBlanks(raw, start, raw.length());
    int to = Chars.skipBlanksBack(raw, from, raw.length());
    if (from > start || to < raw.length()) {
      draft.warn(NoteWarning.TRIMMED);
    }
    remarks.read(draft, from, to, original);
  }

  /** Reads what a text in another form says about carriers, urgency and an old order. */
  private void readOtherForm(NoteDraft draft, @Nullable OrderId original) {
    String raw = draft.raw;
    int sign = SizeSigns.find(raw, draft.from, draft.to);
    if (sign >= 0) {
      draft.reject(NoteCode.FIELD_COUNT, null, sign);
    }
    draft.hold(NoteCode.NOT_BASE_FORMAT, null, -1);
    if (ships.isAsap(raw, draft.from, draft.to)) {
      draft.ship = new ShipPromise.Asap();
    }
    if (original != null) {
      remarks.readOriginal(draft, draft.from, draft.to, original);
    }
  }

  private NoteReading reading(NoteDraft draft, boolean isHeldAnyway, boolean isBase) {
    String raw = draft.raw;
    Flaw error = draft.error;
    if (error != null && !isHeldAnyway) {
      return new Rejected(raw, error.code(), error.field(), error.at(), draft.suggestion);
    }
    ImmutableSet<String> workCodes = draft.has(NoteLayout.WORK_CODE)
        ? ImmutableSet.copyOf(WorkCodes.in(raw))
        : ImmutableSet.of();
    int wishes = isBase ? draft.deliveryEnd : draft.from;
    Carriers wanted =
        draft.has(NoteLayout.CARRIER) ? carriers.read(raw, wishes, raw.length()) : Carriers.NONE;
    OrderNote note = draft.note(workCodes, wanted);
    Flaw hold = draft.hold;
    return hold == null
        ? new Accepted(raw, note, draft.warnings())
        : new Held(raw, hold.code(), hold.field(), hold.at(), note, draft.warnings());
  }
}
