package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.OrderStatus;

/** The wording of order states in exports (订单状态), whose commas come in full and half width. */
public final class StatusTexts {
  private static final String CLOSED = "交易关闭";

  private static final ImmutableMap<String, OrderStatus> CODES =
      ImmutableMap.<String, OrderStatus>builder()
          .put("没有创建支付宝交易", new OrderStatus("TRADE_NO_CREATE_PAY"))
          .put("等待买家付款", OrderStatus.WAIT_BUYER_PAY)
          .put("国际信用卡支付付款确认中", new OrderStatus("PAY_PENDING"))
          .put("0元购合约中", new OrderStatus("WAIT_PRE_AUTH_CONFIRM"))
          .put("买家已付款,等待卖家发货", OrderStatus.WAIT_SELLER_SEND_GOODS)
          .put("等待卖家发货", OrderStatus.WAIT_SELLER_SEND_GOODS)
          .put("拼团中订单,已付款但禁止发货", new OrderStatus("PAID_FORBID_CONSIGN"))
          .put("卖家部分发货", OrderStatus.SELLER_CONSIGNED_PART)
          .put("卖家已发货,等待买家确认", OrderStatus.WAIT_BUYER_CONFIRM_GOODS)
          .put("买家已签收", OrderStatus.TRADE_BUYER_SIGNED)
          .put("买家已签收,货到付款专用", OrderStatus.TRADE_BUYER_SIGNED)
          .put("交易成功", OrderStatus.TRADE_FINISHED)
          .put("付款以后用户退款成功,交易自动关闭", OrderStatus.TRADE_CLOSED)
          .put("付款以前,卖家或买家主动关闭交易", OrderStatus.TRADE_CLOSED_BY_TAOBAO)
          .buildOrThrow();

  /** States from the first to the last; those of no order stand before all. */
  private static final ImmutableList<String> PROGRESS = ImmutableList.of(
      "UNKNOWN",
      "TRADE_NO_CREATE_PAY",
      "WAIT_BUYER_PAY",
      "PAY_PENDING",
      "WAIT_PRE_AUTH_CONFIRM",
      "PAID_FORBID_CONSIGN",
      "WAIT_SELLER_SEND_GOODS",
      "SELLER_CONSIGNED_PART",
      "WAIT_BUYER_CONFIRM_GOODS",
      "TRADE_BUYER_SIGNED",
      "TRADE_FINISHED",
      "TRADE_CLOSED_BY_TAOBAO",
      "TRADE_CLOSED");

  private StatusTexts() {}

  /** Reads a state: a code as it is, a wording as its code, any other text as a state of its own. */
  public static OrderStatus status(String text, boolean paid) {
    String plain = Cells.plain(text).replace(" ", "");
    if (plain.isEmpty()) {
      return OrderStatus.UNKNOWN;
    } else if (plain.equals(CLOSED)) {
      return paid ? OrderStatus.TRADE_CLOSED : OrderStatus.TRADE_CLOSED_BY_TAOBAO;
    }
    OrderStatus known = CODES.get(plain);
    return known == null ? new OrderStatus(plain) : known;
  }

  /** Returns how far a state has come, below zero for one of its own. */
  public static int progress(OrderStatus status) {
    return PROGRESS.indexOf(status.code());
  }
}
