package io.github.shopops.fulfilment.review;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.fulfilment.Machines;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Orders for tests, all of one buyer. */
final class Reviews {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final MergeKey KEY =
      new MergeKey(BuyerId.of("b1"), "张三", "13800138000", "浙江省杭州市西湖区文三路1号", "main");
  static final ReviewPolicy POLICY = ReviewPolicy.warehouse(
      ImmutableSet.of("部队", "学校"), ImmutableSetMultimap.of("YTO", "西藏", "YTO", "文三路"), 3);

  /** How the shop says a reason of its own. */
  static final ReasonName NAME = new ReasonName("the gift is missing", "缺赠品");

  static final ReviewPolicy NAMING = POLICY.named(HoldReason.of("gift-missing"), NAME);

  private static final NoteParser NOTES = NoteParser.of(NoteFormat.mural());

  private Reviews() {}

  /** An order of so many MUGs, paid so many minutes after the morning began, or not at all. */
  static Order.Builder order(String id, @Nullable Integer paidMinutes, int mugs) {
    Order.Builder order = Order.builder(CNY)
        .id(OrderId.of(id))
        .buyer(KEY.buyer())
        .createdAt(Machines.AT)
        .total(Money.parse("CNY 80.00"))
        .addLines(line("MUG", mugs));
    return paidMinutes == null
        ? order
        : order.paidAt(Machines.AT.plusSeconds(paidMinutes * 60L)).paid(Money.parse("CNY 80.00"));
  }

  static OrderLine line(@Nullable String sku, int quantity) {
    return new OrderLine(null, "a mug", sku, quantity, Money.parse("CNY 80.00"), null);
  }

  static ReviewCase.Builder reviewed(Order order) {
    return ReviewCase.builder().order(order).key(KEY).carrier("ZTO");
  }

  static NoteReading note(String text) {
    return NOTES.parse(text, Machines.AT);
  }
}
