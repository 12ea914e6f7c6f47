package io.github.shopops.core.attribution;

/** What became of an order in the month that is closed; exactly one for each order. */
public enum Outcome {
  /** One or more agents get it. */
  CREDITED,
  /** A person has to decide. */
  REVIEW,
  /** No agent: it belongs to the shop (静默). */
  SILENT,
  /** It counts for nobody, such as a test order. */
  EXCLUDED,
  /** It is not paid. */
  UNPAID,
  /** It was paid in another month. */
  OTHER_MONTH
}
