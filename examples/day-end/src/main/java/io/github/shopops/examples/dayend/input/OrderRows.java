package io.github.shopops.examples.dayend.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.examples.shopfiles.input.Cells;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Numbers;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.examples.shopfiles.input.StatusTexts;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.review.Hold;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** {@code orders.csv}, {@code order-lines.csv} and {@code notes.csv}. */
final class OrderRows {
  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("order", "订单编号"),
      required("buyer", "买家会员名"),
      required("placed", "订单创建时间"),
      required("paid_at", "订单付款时间"),
      required("total", "总金额"),
      optional("paid", "买家实际支付金额"),
      optional("refunded", "退款金额"),
      required("status", "订单状态"),
      optional("shipped_at", "发货时间"),
      optional("signed_at", "确认收货时间"),
      optional("note", "订单备注"),
      optional("recipient", "收货人姓名"),
      optional("phone", "联系手机"),
      optional("address", "收货地址"),
      optional("warehouse", "仓库"),
      optional("review", "审单状态"),
      optional("holds", "挂起原因"),
      optional("main", "主单"),
      optional("approved_at", "审单时间"),
      optional("address_changed_at", "改地址时间"),
      optional("closed_at", "关闭时间"),
      optional("cancelled", "取消数量"),
      optional("ship_by", "最晚发货日"),
      optional("appointment", "安装预约"),
      optional("area_sold", "售出面积"),
      optional("gifts_packed", "赠品数"),
      optional("cashback_paid", "已返现"),
      optional("replaces", "原订单"),
      optional("reminded_at", "催付时间"),
      optional("released_by", "放行人"),
      optional("release_reason", "放行原因"));

  static final List<String> HEADER = COLUMNS.stream().map(Column::name).toList();

  static final ImmutableList<Column> LINES = ImmutableList.of(
      required("order", "订单编号"),
      required("sku", "商家编码"),
      required("quantity", "购买数量"),
      optional("price", "价格"),
      optional("title", "标题"));

  static final ImmutableList<Column> NOTES = ImmutableList.of(
      required("order", "订单编号"),
      optional("at", "时间"),
      optional("by", "操作人"),
      required("text", "备注"));

  private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

  private final KeyedRows<Plain> orders = new KeyedRows<>("order");
  private final KeyedRows<Line> lines = new KeyedRows<>("sku");
  private final KeyedRows<Note> notes = new KeyedRows<>("order");

  /** An order without what other files say of it; one without an instant is never the last. */
  private record Plain(Order order, OrderRecord record) {}

  private record Line(OrderId order, OrderLine line) {}

  private record Note(OrderId order, NoteLog.Entry entry) {}

  void read(Row row) throws RowRejected {
    OrderId id = row.order("order");
    Optional<Instant> paidAt = row.optionalInstant("paid_at");
    Money total = row.money("total");
    Money none = Money.zero(total.getCurrencyUnit());
    Money paid = paidAt.isPresent() ? row.optionalMoney("paid").orElse(total) : none;
    BuyerId buyer = BuyerId.of(row.name("buyer"));
    Order.Builder order = Order.builder(total.getCurrencyUnit());
    order
        .id(id)
        .buyer(buyer)
        .createdAt(row.instant("placed"))
        .paidAt(paidAt)
        .total(total)
        .paid(paid)
        .refunded(row.optionalMoney("refunded").orElse(none))
        .status(StatusTexts.status(Cells.shorten(row.required("status"), 100), paidAt.isPresent()))
        .shippedAt(row.optionalInstant("shipped_at"))
        .signedAt(row.optionalInstant("signed_at"))
        .note(Optional.of(row.prose("note")).filter(note -> !note.isEmpty()));
    Order read = order.build();
    orders.add(id.value(), new Plain(read, record(row, read)), row);
  }

  private static OrderRecord record(Row row, Order order) throws RowRejected {
    OrderRecord.Builder record = OrderRecord.builder(order);
    record
        .mergeKey(key(row, order.buyer()))
        .review(review(row, order.id()))
        .approvedAt(row.optionalInstant("approved_at"))
        .addressChangedAt(row.optionalInstant("address_changed_at"))
        .closedAt(row.optionalInstant("closed_at"))
        .cancelled(cancelled(row))
        .shipBy(row.optionalDate("ship_by"))
        .appointment(row.optionalInstant("appointment"))
        .areaSold(row.optionalDecimal("area_sold"))
        .giftsPacked(gifts(row))
        .cashbackPaid(row.optionalMoney("cashback_paid"))
        .replaces(
            row.text("replaces").isEmpty() ? Optional.empty() : Optional.of(row.order("replaces")))
        .remindedAt(row.optionalInstant("reminded_at"))
        .release(release(row));
    return record.build();
  }

  private static OptionalInt gifts(Row row) throws RowRejected {
    Optional<Integer> gifts = row.optionalCount("gifts_packed", 0, 1_000);
    return gifts.isPresent() ? OptionalInt.of(gifts.get()) : OptionalInt.empty();
  }

  private static Optional<MergeKey> key(Row row, BuyerId buyer) {
    String recipient = row.text("recipient");
    return recipient.isEmpty()
        ? Optional.empty()
        : Optional.of(new MergeKey(
            buyer, recipient, row.text("phone"), row.text("address"), row.text("warehouse")));
  }

  private static Optional<Review> review(Row row, OrderId id) throws RowRejected {
    if (row.text("review").isEmpty()) {
      return Optional.empty();
    }
    ReviewStage stage = row.choice("review", Choices.REVIEW_STAGES);
    ImmutableSortedSet<Hold> holds = LIST.splitToStream(row.text("holds"))
        .map(code -> new Hold(HoldReason.of(code), id))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    OrderId main =
        stage == ReviewStage.MERGED && !row.required("main").isEmpty() ? row.order("main") : null;
    if (stage == ReviewStage.HELD && holds.isEmpty()) {
      throw new RowRejected("holds", RejectionCode.MISSING_VALUE);
    }
    boolean mayHold =
        stage == ReviewStage.HELD || stage == ReviewStage.MERGED || stage == ReviewStage.VOID;
    if (!mayHold && !holds.isEmpty()) {
      throw Row.rejected("holds", RejectionCode.CONTRADICTION, row.text("holds"));
    }
    return Optional.of(new Review(id, stage, holds, main, Applied.NONE));
  }

  private static ImmutableSortedMap<String, Integer> cancelled(Row row) throws RowRejected {
    TreeMap<String, Integer> cancelled = new TreeMap<>();
    for (String part : LIST.split(row.text("cancelled"))) {
      int star = part.lastIndexOf('*');
      String number = star < 1 ? "" : part.substring(star + 1);
      long pieces = Numbers.whole(number).orElse(-1);
      if (pieces < 0 || pieces > 1_000_000) {
        throw Row.rejected("cancelled", RejectionCode.BAD_NUMBER, row.text("cancelled"));
      }
      cancelled.merge(part.substring(0, star), (int) pieces, Integer::sum);
    }
    return ImmutableSortedMap.copyOf(cancelled);
  }

  private static Optional<Decision> release(Row row) throws RowRejected {
    Optional<AgentId> by = row.optionalAgent("released_by");
    return by.isPresent()
        ? Optional.of(new Decision(by.get(), row.requiredProse("release_reason")))
        : Optional.empty();
  }

  void readLine(Row row) throws RowRejected {
    OrderId order = row.order("order");
    Money price = row.optionalMoney("price").orElse(row.zero());
    OrderLine line = new OrderLine(
        null,
        row.prose("title"),
        row.name("sku"),
        row.count("quantity", 1, 1_000_000),
        price,
        null);
    lines.add(order.value() + '\u001F' + row.normalised(), new Line(order, line), row);
  }

  void readNote(Row row) throws RowRejected {
    OrderId order = row.order("order");
    @Nullable Instant at = row.optionalInstant("at").orElse(null);
    @Nullable AgentId by = row.optionalAgent("by").orElse(null);
    NoteLog.Entry entry = new NoteLog.Entry(at, by, row.prose("text"));
    notes.add(order.value() + '\u001F' + row.normalised(), new Note(order, entry), row);
  }

  /** Returns the orders with their lines and the history of their notes, by id. */
  ImmutableList<OrderRecord> records() {
    ImmutableList<Plain> plain = orders.facts();
    Known<OrderId> known = Known.of(
        plain.stream().map(one -> one.order.id()).collect(Collectors.toSet()), "orders.csv");
    var linesOf = known.grouped(lines, Line::order, "order");
    var notesOf = known.grouped(notes, Note::order, "order");
    return plain.stream()
        .map(one -> {
          OrderId id = one.order.id();
          Order.Builder order = Order.builder(one.order.total().getCurrencyUnit());
          order
              .from(one.order)
              .addAllLines(linesOf.get(id).stream().map(Line::line).toList());
          OrderRecord.Builder record = OrderRecord.builder(one.order);
          record.from(one.record).order(order.build());
          log(notesOf.get(id)).ifPresent(record::notes);
          return record.build();
        })
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<NoteLog> log(List<Note> notes) {
    ImmutableList<NoteLog.Entry> entries = notes.stream()
        .map(Note::entry)
        .sorted(Comparator.comparing(
            NoteLog.Entry::when, Comparator.nullsFirst(Comparator.naturalOrder())))
        .collect(ImmutableList.toImmutableList());
    return entries.isEmpty() ? Optional.empty() : Optional.of(new NoteLog(entries));
  }

  /** Writes an order as {@link #read} reads it. */
  static void write(DayFiles files, CsvTable table, OrderRecord record) {
    Order order = record.order();
    Optional<MergeKey> key = record.mergeKey();
    Optional<Review> review = record.review();
    table.row(
        order.id(),
        order.buyer().value(),
        files.time(order.createdAt()),
        files.time(order.paidAt()),
        order.total(),
        order.paid(),
        order.refunded(),
        order.status().code(),
        files.time(order.shippedAt()),
        files.time(order.signedAt()),
        order.note().orElse(""),
        key.map(MergeKey::recipient).orElse(""),
        key.map(MergeKey::phone).orElse(""),
        key.map(MergeKey::address).orElse(""),
        key.map(MergeKey::warehouse).orElse(""),
        review.map(Review::stage).map(Choices::code).orElse(""),
        review.stream()
            .flatMap(one -> one.holds().stream())
            .map(hold -> hold.reason().code())
            .collect(Collectors.joining(";")),
        review.map(Review::main).map(OrderId::value).orElse(""),
        files.time(record.approvedAt()),
        files.time(record.addressChangedAt()),
        files.time(record.closedAt()),
        record.cancelled().entrySet().stream()
            .map(one -> one.getKey() + "*" + one.getValue())
            .collect(Collectors.joining(";")),
        DayFiles.text(record.shipBy().orElse(null)),
        files.time(record.appointment()),
        DayFiles.text(record.areaSold().orElse(null)),
        record.giftsPacked().isPresent() ? record.giftsPacked().getAsInt() : "",
        record.cashbackPaid().isPresent() ? record.cashbackPaid().get() : "",
        DayFiles.text(record.replaces().orElse(null)),
        files.time(record.remindedAt()),
        record.release().map(one -> one.by().value()).orElse(""),
        record.release().map(Decision::reason).orElse(""));
  }
}
