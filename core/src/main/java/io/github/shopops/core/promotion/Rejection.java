package io.github.shopops.core.promotion;

/** Why an offer does not apply. */
public enum Rejection {
  /** It has not begun. */
  NOT_YET,
  /** It is over. */
  ENDED,
  /** It is for other buyers. */
  AUDIENCE,
  /** The cart holds none of its goods. */
  NO_GOODS,
  /** The cart does not hold a whole set of its bundle. */
  INCOMPLETE,
  /** Less is spent than it asks for. */
  SHORT_AMOUNT,
  /** The cart holds fewer pieces than it asks for. */
  SHORT_PIECES,
  /** This buyer has used it as often as allowed. */
  BUYER_LIMIT,
  /** All buyers together have used it as often as allowed. */
  TOTAL_LIMIT,
  /** What is left of its budget does not cover it. */
  BUDGET,
  /** The goods go where it does not hold, or nobody knows where they go. */
  REGION,
  /** None of its gifts is left. */
  OUT_OF_STOCK,
  /** There is no fee that it could waive, or no price that it could lower. */
  NO_EFFECT,
  /** An offer that applies excludes it. */
  EXCLUDED,
  /** Its group is filled by better offers. */
  GROUP_FULL,
  /** Other offers make its units cheaper. */
  BEATEN,
  /** The cart would not get cheaper with it. */
  NOT_WORTH_IT
}
