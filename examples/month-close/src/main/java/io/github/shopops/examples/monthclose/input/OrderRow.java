package io.github.shopops.examples.monthclose.input;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.examples.shopfiles.input.StatusTexts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one row of one order file says; null is what the file does not say.
 *
 * <p>Two files may carry one order in two states, or one of them fewer columns. Rows that differ are brought into the order in
 * which the order went through them; the last is taken, and earlier ones fill in what it does not say.
 */
record OrderRow(
    OrderId id,
    @Nullable BuyerId buyer,
    Instant createdAt,
    @Nullable Instant paidAt,
    OrderStatus status,
    Money total,
    Money paid,
    @Nullable Money refunded,
    @Nullable Money postage,
    @Nullable PlantedFlag flag,
    @Nullable String note,
    @Nullable Instant noteAt,
    ImmutableSet<String> tags,
    @Nullable OrderLine line) {

  /** Later states are greater; rows that are no later than each other are told apart by their content alone. */
  static final Comparator<OrderRow> BY_STATE = comparing(
          OrderRow::refunded, nullsFirst(naturalOrder()))
      .thenComparing(OrderRow::paidAt, nullsFirst(naturalOrder()))
      .thenComparing(OrderRow::paid)
      .thenComparing(row -> StatusTexts.progress(row.status))
      .thenComparing(row -> row.note == null ? -1 : row.note.length())
      .thenComparing(OrderRow::noteAt, nullsFirst(naturalOrder()))
      .thenComparing(row -> row.flag == null ? null : row.flag.at(), nullsFirst(naturalOrder()))
      .thenComparing(OrderRow::content);

  /** Fills what this row does not say from one of an earlier state. */
  OrderRow filledFrom(OrderRow earlier) {
    return new OrderRow(
        id,
        first(buyer, earlier.buyer),
        createdAt,
        first(paidAt, earlier.paidAt),
        status.equals(OrderStatus.UNKNOWN) ? earlier.status : status,
        total,
        paid,
        first(refunded, earlier.refunded),
        first(postage, earlier.postage),
        first(flag, earlier.flag),
        first(note, earlier.note),
        first(noteAt, earlier.noteAt),
        tags.isEmpty() ? earlier.tags : tags,
        first(line, earlier.line));
  }

  /** Says whether two rows about one order say different things, rather than one of them less. */
  boolean contradicts(OrderRow other) {
    return !filledFrom(other).equals(other.filledFrom(this));
  }

  /** Makes the order; without a buyer it is its own. */
  Order toOrder(ImmutableList<OrderLine> items) {
    Order.Builder order = Order.builder(total.getCurrencyUnit());
    order
        .id(id)
        .buyer(buyer == null ? BuyerId.of(id.value()) : buyer)
        .createdAt(createdAt)
        .paidAt(Optional.ofNullable(paidAt))
        .status(status)
        .total(total)
        .paid(paid)
        .refunded(refundedOrNothing())
        .postage(postage == null ? Money.zero(total.getCurrencyUnit()) : postage)
        .flag(Optional.ofNullable(flag))
        .note(Optional.ofNullable(note))
        .noteAt(Optional.ofNullable(noteAt))
        .tags(tags)
        .lines(!items.isEmpty() || line == null ? items : ImmutableList.of(line));
    return order.build();
  }

  Money refundedOrNothing() {
    return refunded == null ? Money.zero(total.getCurrencyUnit()) : refunded;
  }

  private String content() {
    return String.join(
        "\u001F",
        buyer == null ? "" : buyer.value(),
        createdAt.toString(),
        status.code(),
        total.toString(),
        Objects.toString(postage),
        Objects.toString(flag),
        Objects.toString(note),
        String.join(",", ImmutableList.sortedCopyOf(tags)),
        Objects.toString(line));
  }

  private static <T> @Nullable T first(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }
}
