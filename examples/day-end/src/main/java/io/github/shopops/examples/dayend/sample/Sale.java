package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.Review;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order of the sample while the day goes on. */
final class Sale {
  static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  final OrderId id;
  final MergeKey key;
  final Instant createdAt;
  final List<Article> goods = new ArrayList<>();
  final Map<String, Integer> pieces = new TreeMap<>();
  final Map<String, Integer> cancelled = new TreeMap<>();
  Review review;
  OrderStatus status = OrderStatus.WAIT_BUYER_PAY;

  @Nullable
  Instant paidAt;

  @Nullable
  Instant approvedAt;

  @Nullable
  Instant shippedAt;

  @Nullable
  Instant signedAt;

  @Nullable
  Instant closedAt;

  @Nullable
  Instant remindedAt;

  @Nullable
  Instant appointment;

  @Nullable
  Instant addressChangedAt;

  @Nullable
  BigDecimal areaSold;

  @Nullable
  Integer giftsPacked;

  @Nullable
  OrderId replaces;

  @Nullable
  Sale mergedInto;

  String note = "";

  @Nullable
  Instant noteAt;

  @Nullable
  AgentId noteBy;

  int refundedFen;
  String carrier = "ZTO";

  Sale(OrderId id, MergeKey key, Instant createdAt) {
    this.id = id;
    this.key = key;
    this.createdAt = createdAt;
    this.review = Review.pending(id);
  }

  void buy(Article article, int quantity) {
    goods.add(article);
    pieces.put(article.sku(), quantity);
  }

  int quantity(Article article) {
    return pieces.getOrDefault(article.sku(), 0) - cancelled.getOrDefault(article.sku(), 0);
  }

  Money total() {
    return Money.ofMinor(
        YUAN,
        goods.stream()
            .mapToLong(one -> (long) one.fen() * pieces.getOrDefault(one.sku(), 0))
            .sum());
  }

  boolean isPaid() {
    return paidAt != null;
  }

  /** What platform and warehouse have on record when the day is over. */
  OrderRecord record() {
    Money total = total();
    Money none = Money.zero(YUAN);
    Order.Builder order = Order.builder(YUAN);
    order
        .id(id)
        .buyer(key.buyer())
        .createdAt(createdAt)
        .paidAt(Optional.ofNullable(paidAt))
        .shippedAt(Optional.ofNullable(shippedAt))
        .signedAt(Optional.ofNullable(signedAt))
        .status(status)
        .total(total)
        .paid(paidAt == null ? none : total)
        .refunded(Money.ofMinor(YUAN, refundedFen));
    for (Article article : goods) {
      order.addLines(new OrderLine(
          null,
          article.title(),
          article.sku(),
          pieces.getOrDefault(article.sku(), 1),
          Money.ofMinor(YUAN, article.fen()),
          null));
    }
    OrderRecord.Builder record = OrderRecord.builder(order.build());
    record
        .mergeKey(key)
        .review(review)
        .approvedAt(Optional.ofNullable(approvedAt))
        .addressChangedAt(Optional.ofNullable(addressChangedAt))
        .closedAt(Optional.ofNullable(closedAt))
        .cancelled(ImmutableSortedMap.copyOf(cancelled))
        .appointment(Optional.ofNullable(appointment))
        .areaSold(Optional.ofNullable(areaSold))
        .giftsPacked(giftsPacked == null ? OptionalInt.empty() : OptionalInt.of(giftsPacked))
        .replaces(Optional.ofNullable(replaces))
        .remindedAt(Optional.ofNullable(remindedAt));
    if (!note.isEmpty()) {
      record.notes(NoteLog.of(noteAt, noteBy, note));
    }
    return record.build();
  }
}
