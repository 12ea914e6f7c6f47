package io.github.shopops.core.promotion.offer;

/** Who decides that an offer applies (convention {@code promotion/R12}). */
public enum Application {
  /** It applies whenever its conditions are met, wanted or not. */
  AUTOMATIC,
  /** It applies only where the buyer is better off with it, as a coupon does. */
  ELECTIVE
}
