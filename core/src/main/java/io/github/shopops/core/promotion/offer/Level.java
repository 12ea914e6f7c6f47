package io.github.shopops.core.promotion.offer;

/**
 * Where an offer works, in the order in which prices are made (convention {@code promotion/R2}): offers of one level all
 * look at the amounts as they stood when the level was entered, and a later level sees what the earlier ones left.
 */
public enum Level {
  /** The price of one unit (单品级). */
  ITEM,
  /** Activities and coupons of a shop (店铺级). */
  SHOP,
  /** Activities and coupons of the platform (平台级). */
  PLATFORM,
  /** The shipping fee (运费). */
  SHIPPING
}
