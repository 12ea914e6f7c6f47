package io.github.shopops.examples.shopfiles.input;

/** Why a row of any file may not be used; the names are stable and stand in {@code rejected.csv}. */
public enum RejectionCode implements Rejection {
  /** Bytes that are no text in the file's encoding. */
  BAD_ENCODING,
  /** A quote that is never closed. */
  OPEN_QUOTE,
  /** Quotes that no reading makes sense of, or a row longer than any row can be. */
  BAD_QUOTES,
  /** A NUL character. */
  NUL_CHARACTER,
  /** The header once more, as in files pasted together. */
  REPEATED_HEADER,
  /** The file's header cannot be read, so that none of its rows can. */
  UNREADABLE_HEADER,
  /** The file lacks a column that it needs. */
  MISSING_COLUMN,
  /** The file has a column twice. */
  DUPLICATE_COLUMN,
  /** More or fewer cells than the header has columns. */
  WRONG_FIELD_COUNT,
  /** A blank where a value is needed. */
  MISSING_VALUE,
  /** An id that a spreadsheet turned into a number ({@code 1.2E+18}). */
  DAMAGED_ID,
  /** An id or name of absurd length. */
  VALUE_TOO_LONG,
  /** Not an amount of money. */
  BAD_AMOUNT,
  /** An amount finer than a fen. */
  AMOUNT_TOO_FINE,
  /** An amount below what is possible here. */
  AMOUNT_TOO_SMALL,
  /** An amount of more than a thousand million. */
  AMOUNT_TOO_LARGE,
  /** Not a date and time. */
  BAD_TIME,
  /** Not a date. */
  BAD_DATE,
  /** Not a number, or one out of bounds. */
  BAD_NUMBER,
  /** None of the values that the column knows. */
  BAD_CHOICE,
  /** Two cells of the row that say different things. */
  CONTRADICTION,
  /** A time or day before that of another column which it must not precede. */
  OUT_OF_ORDER,
  /** Not a month. */
  BAD_MONTH,
  /** An id that another row, which says something else, has too. */
  DUPLICATE_ID
}
