package io.github.shopops.core.note;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** A normalisation or an assumption under which a note was read. */
public enum NoteWarning {
  /** Full-width digits or punctuation in a structured place were read as plain ones. */
  NORMALISED_FULLWIDTH,
  /** {@code ×}, {@code x} or 乘 was read as the size sign {@code *}. */
  SEPARATOR_NORMALISED,
  /** Blanks around a field or around the size sign were dropped. */
  TRIMMED,
  /** Dots at the end of a field were dropped. */
  TRAILING_PUNCTUATION,
  /** Centimetres or millimetres were turned into metres. */
  UNIT_CONVERTED,
  /** Width or height was named (宽, 高). */
  LABELLED_SIZE,
  /** The names say that the height was written first. */
  ORDER_SWAPPED_BY_LABEL,
  /** Sizes carry the names of rooms. */
  LABELLED_ROOMS,
  /** A size was wanted several times ({@code *2幅}). */
  QUANTITY_SUFFIX,
  /** The area written fits the sizes. */
  AREA_CHECKED,
  /** A size is finer than a centimetre. */
  SUB_CENTIMETRE_PRECISION,
  /** The day was written relative to the day of writing (明天, 周五, 付款后3天). */
  RELATIVE_DATE,
  /** A relative day is the day of writing itself. */
  SAME_DAY,
  /** The day is vague, the last possible one was taken (月底). */
  VAGUE_DATE,
  /** A day without a year lies in the next year. */
  YEAR_ROLLED_OVER,
  /** Only the day of the month was written (20号). */
  DAY_ONLY_DATE,
  /** A day of the month that is over was read as the next month's. */
  MONTH_ROLLED_OVER,
  /** The delivery was written in other words than the rule's. */
  DELIVERY_SYNONYM,
  /** A review cashback names no amount. */
  CASHBACK_AMOUNT_MISSING,
  /** A remark says what is not given. */
  NEGATED_EXTRA,
  /** A remark names another order that this one swaps or replaces. */
  LINKS_OTHER_ORDER;

  /**
   * Returns what the warning says.
   *
   * @return one sentence
   */
  public Message message() {
    return Message.of("note.warning." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
