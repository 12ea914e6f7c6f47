package io.github.shopops.core.note;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** Why a text was held, rejected, or is no note. */
public enum NoteCode {
  /** Nothing was written. */
  EMPTY,
  /** The mark of a reviewed order ({@code [OK]}). */
  REVIEW_OK_MARK,
  /** A mark that a machine left ({@code [WD:SF]}). */
  MACHINE_MARK,
  /** Somebody chased the order ({@code 已催 小强 11.11}). */
  FOLLOW_UP_STAMP,
  /** A mere answer (好的). */
  ACKNOWLEDGEMENT,
  /** A system wrote it; held where it stops the order. */
  SYSTEM_WRITTEN,
  /** Notes of several merged orders in one. */
  MERGED_MEMO,
  /** A change was written below or behind the note. */
  APPENDED_CHANGE,
  /** The buyer wants to cancel (取消). */
  CANCEL_REQUEST,
  /** Money went back or is to go back (退款). */
  REFUND_MARKER,
  /** Do not ship yet (先别发). */
  HOLD_REQUEST,
  /** The address changes (改地址). */
  ADDRESS_CHANGE,
  /** The size changes (改尺寸). */
  SIZE_CHANGE,
  /** A swap or a replacement without the old order's id (换货). */
  SWAP_WITHOUT_ORDER,
  /** To be shipped together with another order (一起发). */
  MERGE_REQUEST,
  /** A test (测试). */
  TEST_ORDER,
  /** It is said to be shipped (已发). */
  SHIPPED_CLAIM,
  /** There is a size, but not the fields of a note. */
  FIELD_COUNT,
  /** A text in another form. */
  NOT_BASE_FORMAT,
  /** No recipient. */
  MISSING_CUSTOMER,
  /** No size. */
  MISSING_SIZE,
  /** Nothing about the artwork; that is not the same as unchanged. */
  MISSING_PATTERN,
  /** No ship date. */
  MISSING_SHIP_DATE,
  /** No delivery. */
  MISSING_DELIVERY,
  /** Centimetres or millimetres without a unit. */
  UNIT_AMBIGUOUS,
  /** One number in metres, the other in centimetres. */
  MIXED_UNITS,
  /** Nothing of that size is made. */
  SIZE_OUT_OF_RANGE,
  /** Higher than rooms are, and narrower than high. */
  SUSPECTED_SWAP,
  /** The area is not that of the size. */
  AREA_MISMATCH,
  /** An area where a width and a height belong. */
  AREA_NOT_SIZE,
  /** Width or height is missing. */
  SIZE_ONE_DIMENSION,
  /** Zero or a negative number. */
  SIZE_NOT_POSITIVE,
  /** Not a size. */
  SIZE_MALFORMED,
  /** The numbers are written in words. */
  SIZE_IN_WORDS,
  /** To be measured yet (待定). */
  SIZE_UNRESOLVED,
  /** One size or another (或). */
  SIZE_ALTERNATIVES,
  /** A size with an allowance (四边各留). */
  SIZE_WITH_ALLOWANCE,
  /** The buyer gives notice (等通知). */
  AWAIT_NOTICE,
  /** The day is one or two days over. */
  DATE_IN_PAST,
  /** A day without a year that fits neither this year nor the next. */
  DATE_AMBIGUOUS_YEAR,
  /** No such day. */
  INVALID_DATE,
  /** Further ahead than the shop promises. */
  DATE_TOO_FAR,
  /** A time that names no day (节后). */
  DATE_UNRESOLVED,
  /** None of the shop's ways of delivery. */
  UNKNOWN_DELIVERY,
  /** Two ways of delivery. */
  DELIVERY_ALTERNATIVES,
  /** A remark changes the artwork. */
  PATTERN_CHANGE_IN_REMARKS;

  /**
   * Returns what the code says.
   *
   * @return one sentence
   */
  public Message message() {
    return Message.of("note.code." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
