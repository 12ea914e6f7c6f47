package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.review.Hold;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order with its parcel and all papers as they are when nothing goes wrong; a fault changes some of it. */
final class Unit {
  /** The audit is made on 2026-10-20 at 18:00 in Shanghai. */
  static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");

  static final String NOTE = "张三,3.60*2.80,无修改,2026-10-25前发,送货到楼下";
  static final AgentId PRINTER = AgentId.of("A009");
  static final AgentId PACKER = AgentId.of("A017");

  final String no;
  final OrderId order;
  BuyerId buyer;
  String address;
  Instant createdAt = ago(10, 0);

  @Nullable
  Instant paidAt = ago(9, 55);

  OrderStatus status = OrderStatus.WAIT_SELLER_SEND_GOODS;

  @Nullable
  NoteLog notes;

  @Nullable
  ReviewStage review = ReviewStage.APPROVED;

  Instant approvedAt = ago(9, 30);
  UnaryOperator<OrderRecord.Builder> more = builder -> builder;
  List<OrderLine> lines = new ArrayList<>();

  ParcelId parcel;

  /** Null where there is no parcel. */
  @Nullable
  ParcelStage stage;

  int revision = 1;
  int inspectedRevision;
  Set<OrderId> members = new TreeSet<>();

  @Nullable
  WaybillId waybill;

  @Nullable
  Decision override;

  @Nullable
  String carrier = "ZTO";

  List<ParcelEvent> events = new ArrayList<>();
  List<PackedLine> contents = new ArrayList<>();
  List<PrintEvent> prints = new ArrayList<>();
  List<Scan> scans = new ArrayList<>();
  List<HandOver> handOvers = new ArrayList<>();
  List<Waybill> waybills = new ArrayList<>();
  List<AfterSaleRecord> cases = new ArrayList<>();
  String batch;
  String list;
  boolean asked = true;

  /** What is put on a pick list beyond what is in the parcel. */
  int tooManyListed;

  /** From where the pick list has everything collected, null for the right places. */
  @Nullable
  String listedAt;

  /** What pre-processing counted beyond the parcel itself. */
  int tooManyCounted;

  private Unit(String no) {
    this.no = no;
    this.order = OrderId.of("6" + no);
    this.parcel = ParcelId.of("P" + no);
    this.buyer = BuyerId.of("buyer " + no);
    this.address = "Shanghai, Road " + no;
    this.batch = "B" + no;
    this.list = "L" + no;
    this.notes = NoteLog.of(ago(9, 50), null, NOTE);
  }

  /** So long before the audit. */
  static Instant ago(long hours, long minutes) {
    return NOW.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(minutes));
  }

  /** An order that is approved, and in no parcel yet. */
  static Unit approved(String no) {
    Unit unit = new Unit(no);
    unit.lines.add(new OrderLine(null, "mug", "MUG", 2, yuan("30.00"), null));
    return unit;
  }

  /** An order in a parcel that has come so far, two mugs and a pad, by ZTO. */
  static Unit in(ParcelStage stage, String no) {
    Unit unit = approved(no);
    unit.lines.add(new OrderLine(null, "pad", "PAD", 1, yuan("40.00"), null));
    unit.contents.add(new PackedLine(unit.order, "MUG", "69M", 2, "A-01"));
    unit.contents.add(new PackedLine(unit.order, "PAD", "69P", 1, "B-02"));
    unit.members.add(unit.order);
    unit.stage = stage;
    unit.does(ParcelStep.PACK, ago(9, 20));
    if (stage != ParcelStage.OPEN) {
      unit.print();
    }
    if (stage != ParcelStage.OPEN && stage != ParcelStage.PRINTED) {
      unit.does(ParcelStep.PICK, ago(8, 0));
    }
    if (stage == ParcelStage.INSPECTED
        || stage == ParcelStage.SHIPPED
        || stage == ParcelStage.SIGNED) {
      unit.inspect();
    }
    if (stage == ParcelStage.SHIPPED || stage == ParcelStage.SIGNED) {
      unit.ship();
    }
    if (stage == ParcelStage.SIGNED) {
      unit.status = OrderStatus.TRADE_BUYER_SIGNED;
      unit.earlier(3);
      unit.does(ParcelStep.SIGN, ago(7, 0));
    }
    return unit;
  }

  private void print() {
    waybill = WaybillId.of("ZTO", "73" + no);
    does(ParcelStep.PRINT, ago(9, 0));
    print(Paper.LABEL, 1, ago(9, 0), null);
    print(Paper.PICK_LIST, 1, ago(9, 0), null);
    does(ParcelStep.SAVE_WAYBILL, ago(8, 55));
    setWaybill(WaybillStage.PRINTED);
  }

  private void inspect() {
    inspectedRevision = 1;
    scan("69M");
    scan("69P");
    scan("69M");
    does(ParcelStep.INSPECT, ago(7, 0));
  }

  private void ship() {
    does(ParcelStep.SHIP, ago(6, 0));
    status = OrderStatus.WAIT_BUYER_CONFIRM_GOODS;
    setWaybill(WaybillStage.USED);
    if (waybill != null) {
      handOvers.add(new HandOver(waybill, ago(1, 0)));
    }
  }

  /** Takes the waybill away, as if there had never been one. */
  Unit withoutWaybill() {
    waybill = null;
    waybills.clear();
    handOvers.clear();
    return this;
  }

  /** Ships it as if nobody had inspected it. */
  Unit uninspected() {
    inspectedRevision = 0;
    scans.clear();
    without(ParcelStep.INSPECT);
    return this;
  }

  /** Has it wait for the buyer's money, placed so long ago and in nobody's hands. */
  Unit unpaid(Instant placed) {
    paidAt = null;
    createdAt = placed;
    status = OrderStatus.WAIT_BUYER_PAY;
    review = ReviewStage.PENDING;
    notes = null;
    return this;
  }

  /** Has it go to the buyer and the address of another. */
  Unit like(Unit other) {
    buyer = other.buyer;
    address = other.address;
    return this;
  }

  /** Has it hold one mug more, so that its goods are not those of others. */
  Unit oneMore() {
    lines.set(0, new OrderLine(null, "mug", "MUG", 3, yuan("30.00"), null));
    contents.set(0, new PackedLine(order, "MUG", "69M", 3, "A-01"));
    return this;
  }

  /** Recalls it in the morning, which makes its papers void. */
  Unit recalled() {
    does(ParcelStep.RECALL, ago(8, 30));
    revision = 2;
    return this;
  }

  Unit with(UnaryOperator<OrderRecord.Builder> stated) {
    more = stated;
    return this;
  }

  /** Has all of it happen days earlier. */
  Unit earlier(int days) {
    Duration by = Duration.ofDays(days);
    createdAt = createdAt.minus(by);
    paidAt = paidAt == null ? null : paidAt.minus(by);
    approvedAt = approvedAt.minus(by);
    events.replaceAll(event -> new ParcelEvent(
        event.id(),
        event.subject(),
        event.step(),
        event.at().minus(by),
        event.by(),
        event.facts()));
    prints.replaceAll(print -> new PrintEvent(
        print.id(),
        print.paper(),
        print.parcel(),
        print.revision(),
        print.batch(),
        print.sequence(),
        print.by(),
        print.at().minus(by),
        print.reason()));
    scans.replaceAll(
        scan -> new Scan(scan.id(), scan.barcode(), scan.parcel(), scan.at().minus(by), scan.by()));
    handOvers.replaceAll(
        handOver -> new HandOver(handOver.waybill(), handOver.at().minus(by)));
    notes = notes == null ? null : NoteLog.of(createdAt, null, notes.effective().what());
    return this;
  }

  void does(ParcelStep step, Instant at) {
    does(step, at, step == ParcelStep.PRINT ? PRINTER : PACKER);
  }

  void does(ParcelStep step, Instant at, @Nullable AgentId by) {
    String id = parcel + "/e" + events.size();
    events.add(new ParcelEvent(id, parcel, step, at, by, ParcelFacts.NONE));
  }

  void without(ParcelStep step) {
    events.removeIf(event -> event.step() == step);
  }

  PrintEvent print(Paper paper, int printed, Instant at, @Nullable String reason) {
    String id = parcel + "/p" + prints.size();
    PrintEvent print =
        new PrintEvent(id, paper, parcel, printed, batch, prints.size() + 1, PRINTER, at, reason);
    prints.add(print);
    return print;
  }

  void scan(String barcode) {
    String id = parcel + "/s" + scans.size();
    scans.add(new Scan(id, barcode, parcel, ago(7, 5).plusSeconds(scans.size()), PACKER));
  }

  void setWaybill(WaybillStage to) {
    waybills.clear();
    if (waybill != null) {
      waybills.add(new Waybill(waybill, to, parcel, Applied.NONE));
    }
  }

  void note(Instant at, String text) {
    notes = notes == null ? NoteLog.of(at, null, text) : notes.amend(at, null, text);
  }

  /** Replaces the note as if it had been so from the start. */
  Unit onlyNote(String text) {
    notes = NoteLog.of(createdAt, null, text);
    return this;
  }

  /** Adds a case that was asked for and came so far by a step each. */
  AfterSale addCase(
      AfterSaleKind kind,
      AfterSaleStage at,
      Instant requestedAt,
      AfterSaleStep step,
      Instant when) {
    AfterSale open = AfterSale.requested("AS" + no + "-" + cases.size(), order, kind);
    AfterSale now =
        new AfterSale(open.id(), order, kind, at, 0, null, null, null, Applied.of(List.of("e1")));
    cases.add(new AfterSaleRecord(
        now,
        requestedAt,
        ImmutableList.of(
            new AfterSaleEvent("e1", now.id(), step, when, PACKER, AfterSaleFacts.NONE))));
    return now;
  }

  AfterSale addCase(AfterSaleKind kind, Instant requestedAt) {
    AfterSale open = AfterSale.requested("AS" + no + "-" + cases.size(), order, kind);
    cases.add(new AfterSaleRecord(open, requestedAt, ImmutableList.of()));
    return open;
  }

  static Money yuan(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }

  MergeKey key() {
    return new MergeKey(buyer, "张三", "13800138000", address, "main");
  }

  OrderRecord orderRecord() {
    Order.Builder builder = Order.builder(CurrencyUnit.of("CNY"))
        .id(order)
        .buyer(buyer)
        .createdAt(createdAt)
        .status(status)
        .total(yuan("100.00"))
        .lines(lines);
    if (paidAt != null) {
      builder.paidAt(paidAt).paid(yuan("100.00"));
    }
    OrderRecord.Builder record = OrderRecord.builder(builder.build())
        .mergeKey(key())
        .areaSold(new BigDecimal("10.08"))
        .approvedAt(approvedAt);
    if (notes != null) {
      record.notes(notes);
    }
    if (review != null) {
      record.review(review(review));
    }
    return more.apply(record).build();
  }

  private Review review(ReviewStage to) {
    ImmutableSortedSet<Hold> holds = to == ReviewStage.HELD
        ? ImmutableSortedSet.of(new Hold(HoldReason.NO_STOCK, order))
        : ImmutableSortedSet.of();
    OrderId main = to == ReviewStage.MERGED ? OrderId.of("main") : null;
    return new Review(order, to, holds, main, Applied.NONE);
  }

  ParcelRecord parcelRecord(ParcelStage at) {
    Parcel snapshot = new Parcel(
        parcel,
        at,
        revision,
        ImmutableSortedSet.copyOf(members),
        waybill,
        inspectedRevision,
        override,
        at == ParcelStage.LOST ? "claim" : null,
        Applied.NONE);
    return new ParcelRecord(
        snapshot, ImmutableList.copyOf(events), ImmutableList.copyOf(contents), carrier);
  }
}
