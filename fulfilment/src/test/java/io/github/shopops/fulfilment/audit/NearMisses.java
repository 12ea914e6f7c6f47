package io.github.shopops.fulfilment.audit;

import static io.github.shopops.fulfilment.audit.Unit.NOTE;
import static io.github.shopops.fulfilment.audit.Unit.ago;
import static io.github.shopops.fulfilment.parcel.ParcelStage.OPEN;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PICKED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PRINTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SHIPPED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SIGNED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.VOID;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.BiConsumer;

/** What looks like a fault and is none, by the rule that must not find it. */
final class NearMisses {
  /**
   * One of them.
   *
   * @param rule the rule that must be silent, as must all others
   * @param name what is so
   * @param into how it gets into the facts
   */
  record NearMiss(AuditRule rule, String name, BiConsumer<Facts, String> into) {
    @Override
    public String toString() {
      return rule.code() + ": " + name;
    }
  }

  private static final OrderLine LAMP =
      new OrderLine(null, "lamp", "LAMP", 1, Unit.yuan("9.00"), null);
  private static final String COLLECTED = NOTE.replace("送货到楼下", "自提");

  static final ImmutableList<NearMiss> ALL = ImmutableList.of(
      near(
          AuditRule.PRINTED_WITHOUT_WAYBILL,
          "the buyer collects it",
          (facts, no) -> facts.in(PRINTED, no).withoutWaybill().onlyNote(COLLECTED)),
      near(AuditRule.WAYBILL_WITHOUT_PRINT, "given up", (facts, no) -> {
        Unit unit = facts.in(PICKED, no);
        unit.prints.clear();
        unit.stage = VOID;
      }),
      near(AuditRule.OLD_REVISION_PRINTED, "recalled and printed anew", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).recalled();
        unit.does(ParcelStep.PRINT, ago(8, 20));
        unit.print(Paper.LABEL, 2, ago(8, 20), null);
        unit.print(Paper.PICK_LIST, 2, ago(8, 20), null);
      }),
      near(
          AuditRule.PRINTED_TWICE,
          "somebody said why",
          (facts, no) -> facts.in(PRINTED, no).print(Paper.LABEL, 1, ago(8, 50), "torn")),
      near(AuditRule.BATCH_NOT_PRINTED, "what was not printed is given up", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        Unit other = facts.in(OPEN, no + "b");
        other.batch = unit.batch;
        other.print(Paper.PICK_LIST, 1, ago(9, 0), null);
        other.stage = VOID;
      }),
      near(AuditRule.BATCH_NOT_SCANNED, "still in the basket", (facts, no) -> facts.in(PICKED, no)),
      near(
          AuditRule.PRINT_COUNT_DIFFERS,
          "printed twice and counted once",
          (facts, no) -> facts.in(PRINTED, no).print(Paper.LABEL, 1, ago(8, 50), "torn")),
      near(AuditRule.PICK_LIST_DIFFERS, "the sum of two parcels", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        facts.in(PRINTED, no + "b").list = unit.list;
      }),
      near(AuditRule.PICK_LIST_DIFFERS, "nobody says from where", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.contents.replaceAll(line ->
            new PackedLine(line.order(), line.sku(), line.barcode(), line.quantity(), null));
        unit.listedAt = "Z-99";
      }),
      near(AuditRule.PRINTED_NOT_IMPORTED, "recalled since", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.print(Paper.LABEL, 1, ago(9, 0), null);
        unit.recalled();
      }),
      near(AuditRule.BARCODE_MISSING, "not printed yet", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.contents.set(1, new PackedLine(unit.order, "PAD", "", 1, "B-02"));
      }),
      near(AuditRule.BARCODE_MISSING, "nobody knows the barcode", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.contents.set(1, new PackedLine(unit.order, "PAD", null, 1, null));
      }),
      near(AuditRule.INSPECTED_NOT_SHIPPED, "shipped a minute ago", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.without(ParcelStep.SHIP);
        unit.does(ParcelStep.SHIP, ago(0, 1));
      }),
      near(
          AuditRule.SHIPPED_NOT_INSPECTED,
          "told yesterday",
          (facts, no) -> facts.in(SHIPPED, no).uninspected().earlier(1)),
      near(
          AuditRule.SHIPPED_BY_OVERRIDE,
          "printed and picked by the rules",
          (facts, no) -> facts.in(PICKED, no)),
      near(AuditRule.SCAN_MISMATCH, "a scan too many was taken back", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scan("69M");
        facts.takenBack.add(unit.scans.get(3).id());
      }),
      near(AuditRule.SCAN_MISMATCH, "a retry carries the same id", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scans.add(unit.scans.get(0));
      }),
      near(AuditRule.FOREIGN_BARCODE, "taken back", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scan("69X");
        facts.takenBack.add(unit.scans.get(3).id());
      }),
      near(
          AuditRule.PARTLY_SHIPPED,
          "the rest was cancelled",
          (facts, no) -> facts
              .in(SHIPPED, no)
              .with(record -> record.cancelled(ImmutableSortedMap.of("LAMP", 1)))
              .lines
              .add(LAMP)),
      near(AuditRule.PARTLY_SHIPPED, "the rest is refunded for shortage", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.lines.add(LAMP);
        unit.addCase(AfterSaleKind.SHORTAGE, ago(5, 0));
      }),
      near(
          AuditRule.PARTLY_SHIPPED,
          "nobody says what was ordered",
          (facts, no) -> facts
              .in(SHIPPED, no)
              .lines
              .add(new OrderLine(null, "lamp", null, 1, Unit.yuan("9.00"), null))),
      near(AuditRule.PACKED_TWICE, "a gift besides", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.contents.add(new PackedLine(unit.order, "GIFT", "69G", 1, "C-03"));
      }),
      near(
          AuditRule.SHIPPED_HERE_ONLY,
          "the platform does not say",
          (facts, no) -> facts.in(SHIPPED, no).status = OrderStatus.UNKNOWN),
      near(AuditRule.SHIPPED_ON_PLATFORM_ONLY, "the buyer collected it", (facts, no) -> {
        Unit unit = facts.add(Unit.approved(no)).onlyNote(COLLECTED);
        unit.review = ReviewStage.PENDING;
        unit.status = OrderStatus.TRADE_FINISHED;
      }),
      near(
          AuditRule.SHIPPED_AFTER_CANCEL,
          "closed after it had left",
          (facts, no) -> facts.in(SHIPPED, no).with(record -> record.closedAt(ago(5, 0)))),
      near(AuditRule.UNPAID_SHIPPED, "the supervisor let it go", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).unpaid(ago(10, 0));
        unit.review = ReviewStage.APPROVED;
        unit.more = record -> record.release(new Decision(AgentId.of("A001"), "a good customer"));
      }),
      near(
          AuditRule.UNCONFIRMED_SHIPPED,
          "merged into another",
          (facts, no) -> facts.in(SHIPPED, no).review = ReviewStage.MERGED),
      near(AuditRule.WAYBILL_ON_TWO_DATES, "twice on one list", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.handOvers.add(unit.handOvers.get(0));
      }),
      near(AuditRule.WAYBILL_ON_TWO_PARCELS, "the other was given up", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        Unit other = facts.in(PRINTED, no + "b").withoutWaybill();
        other.waybill = unit.waybill;
        other.stage = VOID;
      }),
      near(AuditRule.VOIDED_WAYBILL_HANDED_OVER, "void and not handed over", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        WaybillId old = WaybillId.of("ZTO", "72" + no);
        unit.waybills.add(new Waybill(old, WaybillStage.VOIDED, unit.parcel, Applied.NONE));
      }),
      near(
          AuditRule.USED_WAYBILL_NOT_HANDED_OVER,
          "the carrier tells nothing",
          (facts, no) -> facts.units.forEach(unit -> unit.handOvers.clear())),
      near(
          AuditRule.CARRIER_MISSING,
          "the buyer collects it",
          (facts, no) -> facts.in(OPEN, no).onlyNote(COLLECTED).carrier = null),
      near(
          AuditRule.NOTE_CHANGED_AFTER_APPROVAL,
          "a stamp is no change",
          (facts, no) -> facts.in(PRINTED, no).note(ago(8, 40), "已催 小强 11.11")),
      near(
          AuditRule.NOTE_CHANGED_AFTER_APPROVAL,
          "after it had left",
          (facts, no) -> facts.in(SHIPPED, no).note(ago(5, 0), NOTE + ",加急")),
      near(
          AuditRule.ADDRESS_CHANGED_AFTER_APPROVAL,
          "before the approval",
          (facts, no) -> facts.in(PRINTED, no).with(record -> record.addressChangedAt(ago(9, 40)))),
      near(
          AuditRule.ADDRESS_CHANGED_AFTER_APPROVAL,
          "held for it",
          (facts, no) ->
              facts.in(OPEN, no).with(record -> record.addressChangedAt(ago(8, 40))).review =
                  ReviewStage.HELD),
      near(
          AuditRule.NOTE_SAYS_STOP,
          "cancelled and not printed",
          (facts, no) -> facts.in(OPEN, no).onlyNote("买家取消")),
      near(
          AuditRule.NOTE_SAYS_STOP,
          "cancelled after it had left",
          (facts, no) -> facts.in(SHIPPED, no).note(ago(5, 0), "买家取消")),
      near(
          AuditRule.NOTE_SAYS_STOP,
          "called shipped when it was",
          (facts, no) -> facts.in(SHIPPED, no).note(ago(5, 0), "已发")),
      near(
          AuditRule.CARRIER_AGAINST_NOTE,
          "by the carrier asked for",
          (facts, no) -> facts.in(PRINTED, no).onlyNote(NOTE + ",请发中通")),
      near(
          AuditRule.SIZE_NOT_SOLD,
          "0.1 square metres less",
          (facts, no) ->
              facts.add(Unit.approved(no)).with(record -> record.areaSold(new BigDecimal("9.98")))),
      near(
          AuditRule.COLLECTED_WITH_WAYBILL,
          "without one",
          (facts, no) -> facts.in(PICKED, no).withoutWaybill().onlyNote(COLLECTED)),
      near(
          AuditRule.DELIVERED_WITHOUT_WAYBILL,
          "the buyer collected it",
          (facts, no) -> facts.in(SHIPPED, no).withoutWaybill().onlyNote(COLLECTED)),
      near(
          AuditRule.INSTALLATION_WITHOUT_APPOINTMENT,
          "tomorrow",
          (facts, no) -> facts
              .in(PRINTED, no)
              .onlyNote(NOTE.replace("送货到楼下", "包送货安装"))
              .with(record -> record.appointment(ago(-24, 0)))),
      near(
          AuditRule.GIFT_NOT_PACKED,
          "nobody counts gifts",
          (facts, no) -> facts.in(SHIPPED, no).onlyNote(NOTE + "。送胶")),
      near(AuditRule.CASHBACK_NOT_PAID, "signed for 7 days ago", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no).onlyNote(NOTE + "。好评返现20元").earlier(8);
        unit.with(record -> record.cashbackPaid(Unit.yuan("0.00"))).without(ParcelStep.SIGN);
        unit.does(ParcelStep.SIGN, ago(168, 0));
      }),
      near(AuditRule.MERGE_MISSED, "the other waits for a day", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        facts.in(PRINTED, no + "b").like(unit).oneMore().onlyNote(NOTE.replace("前发", "发"));
      }),
      near(AuditRule.UNPAID_SIBLING, "unpaid for more than a day", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        facts
            .add(Unit.approved(no + "b"))
            .like(unit)
            .unpaid(ago(24, 1))
            .with(record -> record.remindedAt(ago(3, 0)));
      }),
      near(AuditRule.SAME_GOODS_TWICE, "after 7 days and a minute", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no).earlier(4);
        unit.createdAt = unit.createdAt.minus(Duration.ofMinutes(1));
        facts.in(PRINTED, no + "b").like(unit);
      }),
      near(AuditRule.SAME_GOODS_TWICE, "a replacement", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no);
        facts.in(PRINTED, no + "b").like(unit).with(record -> record.replaces(unit.order));
      }),
      near(AuditRule.BUYER_SHIPPED_TO_TODAY, "the other left yesterday", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).earlier(1);
        facts.in(PICKED, no + "b").buyer = unit.buyer;
      }),
      near(
          AuditRule.APPROVED_OVERDUE,
          "24 hours ago",
          (facts, no) -> facts.add(Unit.approved(no).earlier(2)).approvedAt = ago(24, 0)),
      near(
          AuditRule.APPROVED_OVERDUE,
          "promised for a later day",
          (facts, no) ->
              facts.add(Unit.approved(no).onlyNote(NOTE.replace("前发", "发")).earlier(2))),
      near(AuditRule.PRINTED_OVERDUE, "24 hours ago", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).earlier(2);
        unit.without(ParcelStep.PRINT);
        unit.does(ParcelStep.PRINT, ago(24, 0));
      }),
      near(
          AuditRule.PROMISED_TODAY,
          "shipped",
          (facts, no) -> facts.in(SHIPPED, no).onlyNote(NOTE.replace("10-25", "10-20"))),
      near(
          AuditRule.PROMISE_PASSED,
          "shipped at last",
          (facts, no) ->
              facts.in(SHIPPED, no).with(record -> record.shipBy(Facts.TODAY.minusDays(1)))),
      near(AuditRule.ARRIVAL_OVERDUE, "7 days ago", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).earlier(8);
        unit.without(ParcelStep.SHIP);
        unit.does(ParcelStep.SHIP, ago(168, 0));
      }),
      near(
          AuditRule.REMINDER_OVERDUE,
          "placed 12 hours ago",
          (facts, no) -> facts.add(Unit.approved(no)).unpaid(ago(12, 0))),
      near(
          AuditRule.REMINDER_OVERDUE,
          "reminded",
          (facts, no) -> facts
              .add(Unit.approved(no))
              .unpaid(ago(13, 0))
              .with(record -> record.remindedAt(ago(1, 0)))),
      near(
          AuditRule.REFUND_BEFORE_INSPECTION,
          "asked for after inspection",
          (facts, no) -> facts.in(SHIPPED, no).addCase(AfterSaleKind.RETURN, ago(6, 30))),
      near(
          AuditRule.REFUND_BEFORE_INSPECTION,
          "withdrawn",
          (facts, no) -> facts
              .in(PICKED, no)
              .addCase(
                  AfterSaleKind.RETURN,
                  AfterSaleStage.WITHDRAWN,
                  ago(8, 30),
                  AfterSaleStep.WITHDRAW,
                  ago(8, 0))),
      near(
          AuditRule.RETURN_NOT_CHECKED,
          "came 24 hours ago",
          (facts, no) -> facts
              .in(SIGNED, no)
              .addCase(
                  AfterSaleKind.RETURN,
                  AfterSaleStage.RECEIVED,
                  ago(50, 0),
                  AfterSaleStep.RECEIVE,
                  ago(24, 0))),
      near(
          AuditRule.CHECKED_NOT_REFUNDED,
          "fine since 24 hours",
          (facts, no) -> facts
              .in(SIGNED, no)
              .addCase(
                  AfterSaleKind.EXCHANGE,
                  AfterSaleStage.QC_PASS,
                  ago(50, 0),
                  AfterSaleStep.PASS,
                  ago(24, 0))),
      near(AuditRule.EXCHANGE_SENT_EARLY, "the goods are back", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no);
        unit.addCase(
            AfterSaleKind.EXCHANGE,
            AfterSaleStage.QC_PASS,
            ago(50, 0),
            AfterSaleStep.PASS,
            ago(20, 0));
        facts.in(SHIPPED, no + "b").with(record -> record.replaces(unit.order));
      }),
      near(AuditRule.REPLACEMENT_WITHOUT_ORIGINAL, "the order is stated", (facts, no) -> {
        OrderId original = facts.in(SIGNED, no).order;
        facts.in(PRINTED, no + "b").onlyNote("换货").with(record -> record.replaces(original));
      }),
      near(
          AuditRule.AFTER_SALE_OVERDUE,
          "asked 24 hours ago",
          (facts, no) -> facts.in(SIGNED, no).addCase(AfterSaleKind.RETURN, ago(24, 0))),
      near(
          AuditRule.CLAIM_OVERDUE,
          "chased 7 days ago",
          (facts, no) -> facts
              .in(SIGNED, no)
              .addCase(
                  AfterSaleKind.LOST_PARCEL,
                  AfterSaleStage.CHASED,
                  ago(169, 0),
                  AfterSaleStep.CHASE,
                  ago(168, 0))),
      near(
          AuditRule.STOCK_NEGATIVE,
          "nothing there",
          (facts, no) -> facts.stock.put(StockItem.of(no, "A-01"), StockLevel.ZERO)),
      near(AuditRule.STOCK_RECOUNT, "10 listed", (facts, no) -> facts.stock(no, 30, 10)),
      near(
          AuditRule.STOCK_BELOW_MINIMUM,
          "30 of 30",
          (facts, no) -> demand(facts, new StockDemand(no, 10, 30, 0, false))),
      near(
          AuditRule.STOCK_BELOW_DEMAND,
          "30 of 30",
          (facts, no) -> demand(facts, new StockDemand(no, 10, 0, 30, false))),
      near(
          AuditRule.STOCK_LISTED_ABOVE,
          "30 of 30",
          (facts, no) -> demand(facts, new StockDemand(no, 30, 0, 0, false))),
      near(
          AuditRule.STOCK_DISCONTINUED_NEGATIVE,
          "some are left",
          (facts, no) -> demand(facts, new StockDemand(no, 0, 0, 0, true))),
      near(
          AuditRule.STOCK_LOCATION_FREE,
          "some are left",
          (facts, no) -> demand(facts, new StockDemand(no, 0, 0, 0, true))),
      near(AuditRule.STOCKTAKE_OVER_MOVEMENTS, "only promised", (facts, no) -> {
        facts.stocktake(no, StocktakeStage.POSTED, ago(9, 0));
        StockItem item = StockItem.of("PAD" + no, "B-02");
        facts.movements.add(Movement.of("m" + no, item, MovementKind.ALLOCATION, 1, ago(7, 0)));
      }),
      near(AuditRule.STOCKTAKE_OVER_MOVEMENTS, "after it was posted", (facts, no) -> {
        facts.stocktake(no, StocktakeStage.POSTED, ago(9, 0));
        StockItem item = StockItem.of("PAD" + no, "B-02");
        facts.movements.add(Movement.of("m" + no, item, MovementKind.RECEIPT, 1, ago(3, 0)));
      }),
      near(
          AuditRule.STOCKTAKE_OPEN,
          "for 48 hours",
          (facts, no) -> facts.stocktake(no, StocktakeStage.COUNTING, ago(48, 0))),
      near(AuditRule.LABELS_DIFFER, "two SKUs of a receipt", (facts, no) -> {
        facts.labels(no, "MUG", 12, 12, Facts.STICKER, Facts.CHECKER);
        facts.labels(no, "PAD", 7, 7, Facts.STICKER, Facts.CHECKER);
      }),
      near(
          AuditRule.LABELS_UNCHECKED,
          "who printed them stuck them",
          (facts, no) -> facts.labels(no, "MUG", 12, 12, Unit.PRINTER, null)),
      near(
          AuditRule.LABELS_UNCHECKED,
          "who printed them counted again",
          (facts, no) -> facts.labels(no, "MUG", 12, 12, Facts.STICKER, Unit.PRINTER)),
      near(
          AuditRule.LISTED_INCOMPLETE,
          "not listed",
          (facts, no) -> demand(facts, new StockDemand(no, 0, 0, 0, true, "", "", ""))),
      near(
          AuditRule.LISTED_INCOMPLETE,
          "nobody says what it was listed with",
          (facts, no) -> demand(facts, new StockDemand(no, 10, 0, 0, false))),
      near(AuditRule.EMPTY_PARCEL, "given up", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.members.clear();
        unit.contents.clear();
        unit.stage = VOID;
      }),
      near(AuditRule.OPERATOR_MISSING, "a step of no hand", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no);
        unit.without(ParcelStep.SIGN);
        unit.does(ParcelStep.SIGN, ago(7, 0), null);
      }),
      near(AuditRule.PRINTER_SALES_HIGH, "twice the mean", (facts, no) -> {
        facts.sales(no, Facts.TODAY, "200.00");
        facts.sales(no, Facts.TODAY.minusDays(1), "90.00");
        facts.sales(no, Facts.TODAY.minusDays(2), "110.00");
      }),
      near(
          AuditRule.PRINTER_SALES_HIGH,
          "nothing to compare with",
          (facts, no) -> facts.sales(no, Facts.TODAY, "200.00")));

  private NearMisses() {}

  private static NearMiss near(AuditRule rule, String name, BiConsumer<Facts, String> into) {
    return new NearMiss(rule, name, into);
  }

  private static void demand(Facts facts, StockDemand demand) {
    facts.stock.put(StockItem.of(demand.sku(), "A-01"), new StockLevel(30, 0));
    facts.demands.add(demand);
  }
}
