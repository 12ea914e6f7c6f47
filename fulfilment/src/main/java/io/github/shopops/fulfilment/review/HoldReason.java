package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * What speaks against printing an order (挂起原因): an open set, since every shop has its own, which its
 * {@linkplain ReviewPolicy#names policy} names.
 *
 * @param code the reason as data writes it, such as {@code unpaid-sibling}
 */
public record HoldReason(String code) implements Comparable<HoldReason>, Serializable {
  /** Another order of the buyer is not paid yet (等未付). */
  public static final HoldReason UNPAID_SIBLING = new HoldReason("unpaid-sibling");

  /** The note asks for something special (备注有特殊要求). */
  public static final HoldReason SPECIAL_MEMO = new HoldReason("special-memo");

  /** Note or address changed after the approval. */
  public static final HoldReason MEMO_CHANGED = new HoldReason("memo-changed");

  /** The address has a word that asks for a look. */
  public static final HoldReason ADDRESS_KEYWORD = new HoldReason("address-keyword");

  /** The carrier does not go there (快递不到). */
  public static final HoldReason UNSERVED_AREA = new HoldReason("unserved-area");

  /** It is not on the shelf (缺货). */
  public static final HoldReason NO_STOCK = new HoldReason("no-stock");

  /** More was sold than there is (超卖). */
  public static final HoldReason OVERSOLD = new HoldReason("oversold");

  /** A barcode is empty or nobody knows it. */
  public static final HoldReason BARCODE = new HoldReason("barcode");

  /** A refund is open (退款中). */
  public static final HoldReason REFUND_OPEN = new HoldReason("refund-open");

  /** It replaces another order's goods (换货). */
  public static final HoldReason SWAP = new HoldReason("swap");

  /** Custom work is not confirmed by the buyer (定制未确认). */
  public static final HoldReason CUSTOM_UNCONFIRMED = new HoldReason("custom-unconfirmed");

  /** The buyer is adding to it (加单). */
  public static final HoldReason ADD_ON_PENDING = new HoldReason("add-on-pending");

  /** The same goods to the same recipient were ordered a short while ago. */
  public static final HoldReason DUPLICATE_SUSPECTED = new HoldReason("duplicate-suspected");

  /** It came by telephone, and the supervisor has not released it (电话订单). */
  public static final HoldReason TELEPHONE_ORDER = new HoldReason("telephone-order");

  /** The buyer is to be called before anything is sent (先致电买家). */
  public static final HoldReason CALL_FIRST = new HoldReason("call-first");

  private static final String TEXT = "review.reason.";
  private static final ImmutableSet<HoldReason> WORDED = ImmutableSet.of(
      UNPAID_SIBLING,
      SPECIAL_MEMO,
      MEMO_CHANGED,
      ADDRESS_KEYWORD,
      UNSERVED_AREA,
      NO_STOCK,
      OVERSOLD,
      BARCODE,
      REFUND_OPEN,
      SWAP,
      CUSTOM_UNCONFIRMED,
      ADD_ON_PENDING,
      DUPLICATE_SUSPECTED,
      TELEPHONE_ORDER,
      CALL_FIRST);

  /** Checks that the code is not blank. */
  public HoldReason {
    requireNonNull(code, "code");
    checkArgument(!code.isBlank(), "Argument 'code' must not be blank but has value '%s'", code);
  }

  /**
   * Makes a reason.
   *
   * @param code the reason as data writes it
   * @return the reason
   */
  public static HoldReason of(String code) {
    return new HoldReason(code);
  }

  /**
   * Returns the reasons above, which come with texts.
   *
   * @return the reasons
   */
  public static ImmutableSet<HoldReason> worded() {
    return WORDED;
  }

  /**
   * Returns the reason in nobody's language yet.
   *
   * @return a message that has a text for the reasons above, and shows the code of any other
   */
  public Message message() {
    return WORDED.contains(this) ? Message.of(TEXT + code) : Message.of("review.reason", code);
  }

  /** Orders by code. */
  @Override
  public int compareTo(HoldReason other) {
    return code.compareTo(other.code);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
