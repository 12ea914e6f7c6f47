package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.examples.shopfiles.input.Cells;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.examples.shopfiles.input.StatusTexts;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the platform's order export (订单报表) and of its per-item twin (宝贝报表), whatever the generation, with
 * those that a shop adds.
 */
final class OrderColumns {
  static final ImmutableList<Column> ORDERS = ImmutableList.of(
      required("订单编号"),
      required("总金额"),
      required("买家实际支付金额", "支付金额"),
      required("订单创建时间"),
      required("订单付款时间"),
      optional("买家会员名"),
      optional("买家应付货款"),
      optional("买家应付邮费"),
      optional("订单状态"),
      optional("订单备注"),
      optional("宝贝标题"),
      optional("宝贝总数量"),
      optional("退款金额"),
      optional("flag"),
      optional("flag_by"),
      optional("flag_at"),
      optional("note_at"),
      optional("tags"));

  static final ImmutableList<Column> ITEMS = ImmutableList.of(
      required("订单编号"),
      required("标题"),
      required("价格"),
      required("购买数量"),
      optional("子订单编号"),
      optional("商家编码"),
      optional("外部系统编号"));

  private static final int MOST_PIECES = 1_000_000;

  private static final Splitter TAGS =
      Splitter.on(CharMatcher.anyOf(";；|,，、\n")).trimResults().omitEmptyStrings();

  private static final ImmutableMap<String, String> KNOWN_TAGS = ImmutableMap.of(
      "测试", Order.TEST,
      "测试订单", Order.TEST,
      "补差价", Order.PRICE_DIFFERENCE,
      "员工自购", Order.STAFF_PURCHASE,
      "刷单", Order.BRUSHED);

  private static final ImmutableMap<String, SellerFlag> FLAGS =
      ImmutableMap.<String, SellerFlag>builder()
          .put("grey", SellerFlag.GREY)
          .put("gray", SellerFlag.GREY)
          .put("none", SellerFlag.GREY)
          .put("灰", SellerFlag.GREY)
          .put("无", SellerFlag.GREY)
          .put("red", SellerFlag.RED)
          .put("红", SellerFlag.RED)
          .put("yellow", SellerFlag.YELLOW)
          .put("黄", SellerFlag.YELLOW)
          .put("green", SellerFlag.GREEN)
          .put("绿", SellerFlag.GREEN)
          .put("blue", SellerFlag.BLUE)
          .put("蓝", SellerFlag.BLUE)
          .put("purple", SellerFlag.PURPLE)
          .put("pink", SellerFlag.PURPLE)
          .put("紫", SellerFlag.PURPLE)
          .put("粉", SellerFlag.PURPLE)
          .buildOrThrow();

  private OrderColumns() {}

  /** Says which of the two exports a header belongs to; one of neither is taken for orders, and lacks their columns. */
  static ImmutableList<Column> of(ImmutableList<String> names) {
    boolean items = names.contains("标题") && names.contains("购买数量");
    return items && !names.contains("总金额") ? ITEMS : ORDERS;
  }

  static boolean isItem(Row row) {
    return row.has("标题");
  }

  static OrderRow order(Row row) throws RowRejected {
    OrderIdAndTimes when = OrderIdAndTimes.of(row);
    Money total = row.money("总金额");
    Optional<Money> refund = row.optionalMoney("退款金额");
    Money paid = paid(row, when.paidAt(), total, refund);
    Optional<Money> postage = row.optionalMoney("买家应付邮费");
    Optional<Instant> noteAt = row.optionalInstant("note_at");
    String buyer = row.text("买家会员名");
    return new OrderRow(
        row.order("订单编号"),
        buyer.isEmpty() ? null : BuyerId.of(row.name("买家会员名")),
        when.createdAt(),
        when.paidAt(),
        StatusTexts.status(Cells.shorten(row.text("订单状态"), 100), when.paidAt() != null),
        total,
        paid,
        row.has("退款金额") ? refund.orElse(Money.zero(total.getCurrencyUnit())) : null,
        postage.orElse(null),
        flag(row),
        row.has("订单备注") ? row.prose("订单备注") : null,
        noteAt.orElse(null),
        tags(row.text("tags")),
        title(row, total, postage));
  }

  static OrderLine item(Row row) throws RowRejected {
    row.required("标题");
    String id = row.text("子订单编号");
    String sku = row.text("商家编码").isEmpty() ? row.text("外部系统编号") : row.text("商家编码");
    return new OrderLine(
        id.isEmpty() ? null : LineId.of(row.id("子订单编号")),
        row.prose("标题"),
        sku.isEmpty() ? null : sku,
        pieces(row, "购买数量"),
        row.money("价格"),
        null);
  }

  /** The instants of an order. */
  private record OrderIdAndTimes(
      Instant createdAt, @Nullable Instant paidAt) {
    static OrderIdAndTimes of(Row row) throws RowRejected {
      row.order("订单编号");
      return new OrderIdAndTimes(
          row.instant("订单创建时间"), row.optionalInstant("订单付款时间").orElse(null));
    }
  }

  /**
   * What the buyer paid before anything went back. Some exports show what is left after refunds: there paid and refund add up
   * to the total, and what was paid is both.
   */
  private static Money paid(Row row, @Nullable Instant paidAt, Money total, Optional<Money> refund)
      throws RowRejected {
    Money nothing = Money.zero(total.getCurrencyUnit());
    Money shown =
        paidAt == null ? row.optionalMoney("买家实际支付金额").orElse(nothing) : row.money("买家实际支付金额");
    Money both = shown.plus(refund.orElse(nothing));
    if (paidAt == null && both.isPositive()) {
      throw new RowRejected("订单付款时间", ShopRejection.PAID_WITHOUT_TIME);
    }
    return both.equals(total) ? both : shown;
  }

  private static @Nullable PlantedFlag flag(Row row) throws RowRejected {
    Optional<AgentId> by = row.optionalAgent("flag_by");
    Optional<Instant> at = row.optionalInstant("flag_at");
    String colour = Cells.plain(row.text("flag"));
    if (colour.isEmpty()) {
      // A log of who planted a flag may lack the colour. By custom the flag of a special request is
      // the red one, so that a
      // claim alone is any other: grey, which asks for nothing.
      return by.isEmpty() ? null : new PlantedFlag(SellerFlag.GREY, by.get(), at.orElse(null));
    }
    return new PlantedFlag(colour(colour), by.orElse(null), at.orElse(null));
  }

  private static SellerFlag colour(String colour) throws RowRejected {
    if (colour.length() <= 2 && CharMatcher.inRange('0', '9').matchesAllOf(colour)) {
      return new SellerFlag(Integer.parseInt(colour));
    }
    String name = colour.toLowerCase(Locale.ROOT).replace("色", "").replace("旗", "");
    SellerFlag flag = FLAGS.get(name);
    if (flag == null) {
      throw new RowRejected(
          "flag",
          RejectionCode.BAD_CHOICE,
          Cells.shorten(colour, 40),
          "0, 1, 2 …; " + String.join(", ", FLAGS.keySet()));
    }
    return flag;
  }

  private static ImmutableSet<String> tags(String text) {
    return text.isEmpty()
        ? ImmutableSet.of()
        : TAGS.splitToStream(text)
            .map(tag -> KNOWN_TAGS.getOrDefault(tag, tag))
            .sorted()
            .collect(ImmutableSet.toImmutableSet());
  }

  /** The one line that an order export gives: all titles in one cell, and a price only where the pieces share it evenly. */
  private static @Nullable OrderLine title(Row row, Money total, Optional<Money> postage)
      throws RowRejected {
    String title = row.prose("宝贝标题");
    if (title.isEmpty()) {
      return null;
    }
    Money goods = row.optionalMoney("买家应付货款")
        .orElse(postage.filter(total::isGreaterThan).map(total::minus).orElse(total));
    int pieces = row.text("宝贝总数量").isEmpty() ? 1 : pieces(row, "宝贝总数量");
    long fen = goods.getAmountMinorLong();
    return fen % pieces == 0
        ? new OrderLine(
            null, title, null, pieces, Money.ofMinor(goods.getCurrencyUnit(), fen / pieces), null)
        : new OrderLine(null, title, null, 1, goods, null);
  }

  private static int pieces(Row row, String column) throws RowRejected {
    row.required(column);
    long pieces = row.optionalWhole(column).orElse(0L);
    if (pieces < 1 || pieces > MOST_PIECES) {
      throw Row.rejected(column, RejectionCode.BAD_NUMBER, row.text(column));
    }
    return (int) pieces;
  }
}
