package io.github.shopops.fulfilment.audit;

import static io.github.shopops.fulfilment.audit.Facts.CHECKER;
import static io.github.shopops.fulfilment.audit.Facts.STICKER;
import static io.github.shopops.fulfilment.audit.Fault.caseOf;
import static io.github.shopops.fulfilment.audit.Fault.found;
import static io.github.shopops.fulfilment.audit.Fault.order;
import static io.github.shopops.fulfilment.audit.Fault.parcel;
import static io.github.shopops.fulfilment.audit.Fault.waybill;
import static io.github.shopops.fulfilment.audit.Unit.NOTE;
import static io.github.shopops.fulfilment.audit.Unit.ago;
import static io.github.shopops.fulfilment.parcel.ParcelStage.LOST;
import static io.github.shopops.fulfilment.parcel.ParcelStage.OPEN;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PICKED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PRINTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SHIPPED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SIGNED;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import java.math.BigDecimal;

/** What goes wrong with notes, merges, promises, after-sales, stock and people. */
final class DeskFaults {
  static final ImmutableList<Fault> ALL = ImmutableList.of(
      fault(AuditRule.NOTE_CHANGED_AFTER_APPROVAL, "a wish came late", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.note(ago(8, 40), NOTE + ",加急");
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.ADDRESS_CHANGED_AFTER_APPROVAL, "the buyer moved", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).with(record -> record.addressChangedAt(ago(8, 40)));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.NOTE_SAYS_STOP, "cancelled, yet printed", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).onlyNote("买家取消");
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.NOTE_SAYS_STOP, "to be held, yet shipped", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).onlyNote("先别发");
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.NOTE_SAYS_STOP, "called shipped, then printed", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).onlyNote("已发");
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.CARRIER_AGAINST_NOTE, "by the carrier refused", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).onlyNote(NOTE + ",不要中通");
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.CARRIER_AGAINST_NOTE, "not by the carrier asked for", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).onlyNote(NOTE + ",请发申通");
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.SIZE_NOT_SOLD, "0.11 square metres less", (facts, no) -> {
        Unit unit =
            facts.add(Unit.approved(no)).with(record -> record.areaSold(new BigDecimal("9.97")));
        return found(order(unit));
      }),
      fault(AuditRule.COLLECTED_WITH_WAYBILL, "printed all the same", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).onlyNote(NOTE.replace("送货到楼下", "自提"));
        return found(parcel(unit), order(unit), waybill(unit));
      }),
      fault(AuditRule.DELIVERED_WITHOUT_WAYBILL, "on somebody's own lorry", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).withoutWaybill();
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.INSTALLATION_WITHOUT_APPOINTMENT, "printed", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).onlyNote(NOTE.replace("送货到楼下", "包送货安装"));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.GIFT_NOT_PACKED, "no glue", (facts, no) -> {
        Unit unit =
            facts.in(SHIPPED, no).onlyNote(NOTE + "。送胶").with(record -> record.giftsPacked(0));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.CASHBACK_NOT_PAID, "half of it", (facts, no) -> {
        Unit unit = facts
            .in(SIGNED, no)
            .onlyNote(NOTE + "。好评返现20元")
            .earlier(10)
            .with(record -> record.cashbackPaid(Unit.yuan("10.00")));
        return found(order(unit));
      }),
      fault(AuditRule.MERGE_MISSED, "two printed apart", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        Unit other = facts.in(PRINTED, no + "b").like(unit).oneMore();
        return found(order(unit), order(other), parcel(unit), parcel(other));
      }),
      fault(AuditRule.UNPAID_SIBLING, "printed without waiting", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        Unit other = facts.add(Unit.approved(no + "b")).like(unit).unpaid(ago(2, 0));
        return found(order(unit), order(other));
      }),
      fault(AuditRule.SAME_GOODS_TWICE, "three days after", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no);
        Unit other = facts.in(PRINTED, no + "b").like(unit);
        return found(order(other), order(unit));
      }),
      fault(AuditRule.BUYER_SHIPPED_TO_TODAY, "another in the basket", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        Unit other = facts.in(PICKED, no + "b");
        other.buyer = unit.buyer;
        return found(parcel(other), parcel(unit));
      }),
      fault(AuditRule.APPROVED_OVERDUE, "two days ago", (facts, no) -> {
        Unit unit = facts.add(Unit.approved(no).earlier(2));
        return found(order(unit));
      }),
      fault(AuditRule.PRINTED_OVERDUE, "two days ago", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).earlier(2);
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.PROMISED_TODAY, "by the note", (facts, no) -> {
        Unit unit = facts.in(PICKED, no).onlyNote(NOTE.replace("10-25", "10-20"));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.PROMISE_PASSED, "by the shop's own word", (facts, no) -> {
        Unit unit =
            facts.add(Unit.approved(no)).with(record -> record.shipBy(Facts.TODAY.minusDays(1)));
        return found(order(unit));
      }),
      fault(AuditRule.ARRIVAL_OVERDUE, "eight days ago", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).earlier(8);
        return found(parcel(unit), order(unit), waybill(unit));
      }),
      fault(AuditRule.REMINDER_OVERDUE, "placed 13 hours ago", (facts, no) -> {
        Unit unit = facts.add(Unit.approved(no)).unpaid(ago(13, 0));
        return found(order(unit));
      }),
      fault(AuditRule.REFUND_BEFORE_INSPECTION, "in the basket", (facts, no) -> {
        Unit unit = facts.in(PICKED, no);
        unit.addCase(AfterSaleKind.REFUND_ONLY, ago(8, 30));
        return found(parcel(unit), order(unit), caseOf(unit));
      }),
      fault(AuditRule.REFUND_BEFORE_INSPECTION, "shipped all the same", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.addCase(AfterSaleKind.RETURN, ago(7, 30));
        return found(parcel(unit), order(unit), caseOf(unit));
      }),
      fault(AuditRule.RETURN_NOT_CHECKED, "came 25 hours ago", (facts, no) -> {
        Unit unit = afterSale(
            facts, no, AfterSaleKind.RETURN, AfterSaleStage.RECEIVED, AfterSaleStep.RECEIVE, 25);
        return found(caseOf(unit), order(unit));
      }),
      fault(AuditRule.CHECKED_NOT_REFUNDED, "fine since 25 hours", (facts, no) -> {
        Unit unit = afterSale(
            facts, no, AfterSaleKind.RETURN, AfterSaleStage.QC_PASS, AfterSaleStep.PASS, 25);
        return found(caseOf(unit), order(unit));
      }),
      fault(AuditRule.CHECKED_NOT_REFUNDED, "short since 25 hours", (facts, no) -> {
        Unit unit = afterSale(
            facts, no, AfterSaleKind.SHORTAGE, AfterSaleStage.RECEIVED, AfterSaleStep.AGREE, 25);
        return found(caseOf(unit), order(unit));
      }),
      fault(AuditRule.EXCHANGE_SENT_EARLY, "before the buyer sent", (facts, no) -> {
        Unit unit = afterSale(
            facts, no, AfterSaleKind.EXCHANGE, AfterSaleStage.AGREED, AfterSaleStep.AGREE, 20);
        Unit other = facts.in(SHIPPED, no + "b").with(record -> record.replaces(unit.order));
        return found(caseOf(unit), order(unit), order(other));
      }),
      fault(AuditRule.REPLACEMENT_WITHOUT_ORIGINAL, "the note names none", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).onlyNote("换货");
        return found(order(unit));
      }),
      fault(AuditRule.REPLACEMENT_WITHOUT_ORIGINAL, "a wrong number", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).with(record -> record.replaces(OrderId.of("9" + no)));
        return found(order(unit), Evidence.of(Evidence.Kind.ORDER, "9" + no));
      }),
      fault(AuditRule.AFTER_SALE_OVERDUE, "asked 25 hours ago", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no);
        unit.addCase(AfterSaleKind.RETURN, ago(25, 0));
        return found(caseOf(unit), order(unit));
      }),
      fault(AuditRule.CLAIM_OVERDUE, "chased eight days ago", (facts, no) -> {
        Unit unit = afterSale(
            facts, no, AfterSaleKind.LOST_PARCEL, AfterSaleStage.CHASED, AfterSaleStep.CHASE, 192);
        unit.earlier(9);
        unit.stage = LOST;
        return found(caseOf(unit), order(unit));
      }),
      fault(AuditRule.STOCK_NEGATIVE, "at one place", (facts, no) -> {
        facts.stock(no, 30, 10);
        StockItem item = StockItem.of(no, "B-02");
        facts.stock.put(item, new StockLevel(-1, 0));
        return found(Facts.evidence(Evidence.Kind.STOCK_ITEM, item));
      }),
      fault(AuditRule.STOCK_RECOUNT, "9 listed", (facts, no) -> {
        facts.stock(no, 30, 9);
        return found(Evidence.of(Evidence.Kind.STOCK_ITEM, no));
      }),
      fault(
          AuditRule.STOCK_BELOW_MINIMUM,
          "30 of 31",
          (facts, no) -> demand(facts, new StockDemand(no, 10, 31, 0, false), 30)),
      fault(
          AuditRule.STOCK_BELOW_DEMAND,
          "30 of 31",
          (facts, no) -> demand(facts, new StockDemand(no, 10, 0, 31, false), 30)),
      fault(
          AuditRule.STOCK_LISTED_ABOVE,
          "31 listed of 30",
          (facts, no) -> demand(facts, new StockDemand(no, 31, 0, 0, false), 30)),
      fault(AuditRule.STOCK_LOCATION_FREE, "sold out for good", (facts, no) -> {
        demand(facts, new StockDemand(no, 0, 0, 0, true), 0);
        return found(Facts.evidence(Evidence.Kind.STOCK_ITEM, StockItem.of(no, "A-01")));
      }),
      fault(AuditRule.STOCKTAKE_OVER_MOVEMENTS, "goods came in between", (facts, no) -> {
        facts.stocktake(no, StocktakeStage.POSTED, ago(9, 0));
        StockItem item = StockItem.of("PAD" + no, "B-02");
        facts.movements.add(Movement.of("m" + no, item, MovementKind.RECEIPT, 1, ago(7, 0)));
        return found(
            Evidence.of(Evidence.Kind.STOCKTAKE, no),
            Evidence.of(Evidence.Kind.MOVEMENT, "m" + no));
      }),
      fault(AuditRule.STOCKTAKE_OPEN, "for 49 hours", (facts, no) -> {
        facts.stocktake(no, StocktakeStage.COUNTING, ago(49, 0));
        return found(Evidence.of(Evidence.Kind.STOCKTAKE, no));
      }),
      fault(AuditRule.LABELS_DIFFER, "a purchase, one label short", (facts, no) -> {
        facts.labels(no, "MUG", 12, 11, STICKER, CHECKER);
        return received(no, "MUG");
      }),
      fault(AuditRule.LABELS_DIFFER, "a swap that was not relabelled", (facts, no) -> {
        facts.labels(no, "MUG", 1, 0, Unit.PRINTER, null);
        return received(no, "MUG");
      }),
      fault(AuditRule.LABELS_UNCHECKED, "nobody counted again", (facts, no) -> {
        facts.labels(no, "MUG", 12, 12, STICKER, null);
        return received(no, "MUG");
      }),
      fault(AuditRule.LABELS_UNCHECKED, "who stuck them counted again", (facts, no) -> {
        facts.labels(no, "MUG", 12, 12, STICKER, STICKER);
        return received(no, "MUG");
      }),
      fault(
          AuditRule.LISTED_INCOMPLETE,
          "no barcode",
          (facts, no) -> demand(facts, new StockDemand(no, 10, 0, 0, false, "", "A-01", no), 30)),
      fault(
          AuditRule.LISTED_INCOMPLETE,
          "neither place nor merchant code",
          (facts, no) ->
              demand(facts, new StockDemand(no, 10, 0, 0, false, "69" + no, " ", ""), 30)),
      fault(AuditRule.EMPTY_PARCEL, "planned and forgotten", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.members.clear();
        unit.contents.clear();
        return found(parcel(unit));
      }),
      fault(AuditRule.OPERATOR_MISSING, "nobody picked it", (facts, no) -> {
        Unit unit = facts.in(PICKED, no);
        unit.without(ParcelStep.PICK);
        unit.does(ParcelStep.PICK, ago(8, 0), null);
        return found(parcel(unit));
      }),
      fault(AuditRule.PRINTER_SALES_HIGH, "201 after 100", (facts, no) -> {
        facts.sales(no, Facts.TODAY, "201.00");
        facts.sales(no, Facts.TODAY.minusDays(1), "90.00");
        facts.sales(no, Facts.TODAY.minusDays(2), "110.00");
        return found(Evidence.of(Evidence.Kind.AGENT, no));
      }));

  private DeskFaults() {}

  private static Fault fault(AuditRule rule, String name, Fault.Injection injection) {
    return new Fault(rule, name, injection);
  }

  /** An order that arrived, with a case that came so far so many hours ago. */
  private static Unit afterSale(
      Facts facts,
      String no,
      AfterSaleKind kind,
      AfterSaleStage stage,
      AfterSaleStep step,
      int hours) {
    Unit unit = facts.in(SIGNED, no);
    unit.addCase(kind, stage, ago(hours + 1, 0), step, ago(hours, 0));
    return unit;
  }

  private static Fault.Found received(String receipt, String sku) {
    return found(
        Evidence.of(Evidence.Kind.RECEIPT, receipt), Evidence.of(Evidence.Kind.STOCK_ITEM, sku));
  }

  private static Fault.Found demand(Facts facts, StockDemand demand, long onHand) {
    facts.stock.put(StockItem.of(demand.sku(), "A-01"), new StockLevel(onHand, 0));
    facts.demands.add(demand);
    return found(Evidence.of(Evidence.Kind.STOCK_ITEM, demand.sku()));
  }
}
