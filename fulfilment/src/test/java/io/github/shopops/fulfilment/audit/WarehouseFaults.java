package io.github.shopops.fulfilment.audit;

import static io.github.shopops.fulfilment.audit.Fault.caseOf;
import static io.github.shopops.fulfilment.audit.Fault.found;
import static io.github.shopops.fulfilment.audit.Fault.order;
import static io.github.shopops.fulfilment.audit.Fault.parcel;
import static io.github.shopops.fulfilment.audit.Fault.print;
import static io.github.shopops.fulfilment.audit.Fault.waybill;
import static io.github.shopops.fulfilment.audit.Unit.ago;
import static io.github.shopops.fulfilment.parcel.ParcelStage.INSPECTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.OPEN;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PICKED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PRINTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SHIPPED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SIGNED;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Duration;

/** What goes wrong with papers, goods, parcels and waybills. */
final class WarehouseFaults {
  private static final Decision OVERRIDE = new Decision(AgentId.of("A001"), "a buyer waits");

  static final ImmutableList<Fault> ALL = ImmutableList.of(
      fault(AuditRule.PRINTED_WITHOUT_WAYBILL, "in the house", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).withoutWaybill();
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.PRINTED_WITHOUT_WAYBILL, "shipped, who knows how", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).withoutWaybill();
        unit.notes = null;
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.WAYBILL_WITHOUT_PRINT, "in the basket without papers", (facts, no) -> {
        Unit unit = facts.in(PICKED, no);
        unit.prints.clear();
        return found(parcel(unit), waybill(unit));
      }),
      fault(AuditRule.WAYBILL_WITHOUT_PRINT, "number saved, then forgotten", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.waybill = WaybillId.of("ZTO", "73" + no);
        return found(parcel(unit), waybill(unit));
      }),
      fault(
          AuditRule.OLD_REVISION_PRINTED,
          "recalled, and sent on with the old label",
          (facts, no) -> {
            Unit unit = facts.in(PRINTED, no).recalled();
            unit.does(ParcelStep.PRINT, ago(8, 20));
            return found(parcel(unit), print(unit, 0));
          }),
      fault(AuditRule.OLD_REVISION_PRINTED, "old label printed after the recall", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no).recalled();
        unit.does(ParcelStep.PRINT, ago(8, 20));
        unit.print(Paper.LABEL, 2, ago(8, 20), null);
        unit.print(Paper.LABEL, 1, ago(8, 10), "smudged");
        return found(parcel(unit), print(unit, 3));
      }),
      fault(AuditRule.PRINTED_TWICE, "label again", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.print(Paper.LABEL, 1, ago(8, 50), null);
        return found(parcel(unit), print(unit, 0), print(unit, 2));
      }),
      fault(AuditRule.PRINTED_TWICE, "pick list again", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.print(Paper.PICK_LIST, 1, ago(8, 50), null);
        return found(parcel(unit), print(unit, 1), print(unit, 2));
      }),
      fault(AuditRule.BATCH_NOT_PRINTED, "one printed that nobody asked for", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        Unit other = Unit.in(PRINTED, no + "b");
        other.prints.replaceAll(print -> inBatch(print, unit.batch));
        other.batch = unit.batch;
        other.asked = false;
        facts.add(other);
        return found(batch(unit), parcel(other));
      }),
      fault(AuditRule.BATCH_NOT_PRINTED, "one asked for and not printed", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        Unit other = facts.in(OPEN, no + "b");
        other.batch = unit.batch;
        other.print(Paper.PICK_LIST, 1, ago(9, 0), null);
        return found(batch(unit), parcel(other));
      }),
      fault(AuditRule.BATCH_NOT_SCANNED, "inspected by the look of it", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scans.clear();
        return found(batch(unit), parcel(unit));
      }),
      fault(AuditRule.PRINT_COUNT_DIFFERS, "one more was counted", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.tooManyCounted = 1;
        return found(batch(unit));
      }),
      fault(AuditRule.PICK_LIST_DIFFERS, "one piece too many", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.tooManyListed = 1;
        return found(Facts.evidence(Evidence.Kind.PICK_LIST, unit.list), parcel(unit));
      }),
      fault(AuditRule.PICK_LIST_DIFFERS, "from another place", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.listedAt = "Z-99";
        return found(Facts.evidence(Evidence.Kind.PICK_LIST, unit.list), parcel(unit));
      }),
      fault(AuditRule.PRINTED_NOT_IMPORTED, "the warehouse has no such parcel", (facts, no) -> {
        PrintEvent print = new PrintEvent(
            "x" + no, Paper.LABEL, ParcelId.of("X" + no), 1, "BX", 1, null, ago(9, 0), null);
        facts.strayPrints.add(print);
        return found(
            Facts.evidence(Evidence.Kind.PARCEL, print.parcel()),
            Facts.evidence(Evidence.Kind.PRINT, print.id()));
      }),
      fault(AuditRule.PRINTED_NOT_IMPORTED, "the parcel is still open", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.print(Paper.LABEL, 1, ago(9, 0), null);
        return found(parcel(unit), print(unit, 0));
      }),
      fault(AuditRule.BARCODE_MISSING, "a pad without a barcode", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.contents.set(1, new PackedLine(unit.order, "PAD", "", 1, "B-02"));
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.INSPECTED_NOT_SHIPPED, "left lying", (facts, no) -> {
        Unit unit = facts.in(INSPECTED, no);
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.SHIPPED_NOT_INSPECTED, "no scan, no inspection", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).uninspected();
        return found(parcel(unit), order(unit));
      }),
      fault(AuditRule.SHIPPED_BY_OVERRIDE, "today", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).uninspected();
        unit.override = OVERRIDE;
        return found(parcel(unit), order(unit), Evidence.of(Evidence.Kind.AGENT, "A001"));
      }),
      fault(AuditRule.SHIPPED_BY_OVERRIDE, "a year ago", (facts, no) -> {
        Unit unit = facts.in(SIGNED, no).uninspected().earlier(365);
        unit.override = OVERRIDE;
        return found(parcel(unit), order(unit), Evidence.of(Evidence.Kind.AGENT, "A001"));
      }),
      fault(AuditRule.SCAN_MISMATCH, "one mug not scanned", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scans.remove(0);
        return found(parcel(unit), barcode("69M"));
      }),
      fault(AuditRule.SCAN_MISMATCH, "one pad too many", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scan("69P");
        return found(parcel(unit), barcode("69P"));
      }),
      fault(AuditRule.FOREIGN_BARCODE, "a lamp nobody ordered", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.scan("69X");
        return found(parcel(unit), barcode("69X"));
      }),
      fault(AuditRule.PARTLY_SHIPPED, "a lamp in no parcel", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.lines.add(new OrderLine(null, "lamp", "LAMP", 1, Unit.yuan("9.00"), null));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.PACKED_TWICE, "a mug more than ordered", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.lines.set(0, new OrderLine(null, "mug", "MUG", 1, Unit.yuan("9.00"), null));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.SHIPPED_HERE_ONLY, "nothing shipped there", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.status = OrderStatus.WAIT_SELLER_SEND_GOODS;
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.SHIPPED_HERE_ONLY, "half of it shipped there", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.status = OrderStatus.SELLER_CONSIGNED_PART;
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.SHIPPED_ON_PLATFORM_ONLY, "printed here", (facts, no) -> {
        Unit unit = facts.in(PRINTED, no);
        unit.status = OrderStatus.WAIT_BUYER_CONFIRM_GOODS;
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.SHIPPED_ON_PLATFORM_ONLY, "not even reviewed here", (facts, no) -> {
        Unit unit = facts.add(Unit.approved(no));
        unit.review = ReviewStage.PENDING;
        unit.status = OrderStatus.TRADE_FINISHED;
        return found(order(unit));
      }),
      fault(AuditRule.SHIPPED_AFTER_CANCEL, "cancelled", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).with(record -> record.closedAt(ago(6, 30)));
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.SHIPPED_AFTER_CANCEL, "refunded in full", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        refundAll(unit);
        return found(order(unit), parcel(unit), caseOf(unit));
      }),
      fault(AuditRule.UNPAID_SHIPPED, "and nobody released it", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no).unpaid(ago(10, 0));
        unit.review = ReviewStage.APPROVED;
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.UNCONFIRMED_SHIPPED, "not reviewed", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.review = ReviewStage.PENDING;
        return found(order(unit), parcel(unit));
      }),
      fault(AuditRule.WAYBILL_ON_TWO_DATES, "yesterday too", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        HandOver today = unit.handOvers.get(0);
        unit.handOvers.add(new HandOver(today.waybill(), today.at().minus(Duration.ofDays(1))));
        return found(waybill(unit));
      }),
      fault(AuditRule.WAYBILL_ON_TWO_PARCELS, "one number saved twice", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        Unit other = facts.in(SHIPPED, no + "b").withoutWaybill();
        other.waybill = unit.waybill;
        return found(waybill(unit), parcel(unit), parcel(other));
      }),
      fault(AuditRule.VOIDED_WAYBILL_HANDED_OVER, "the old label was on the box", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        WaybillId old = WaybillId.of("ZTO", "72" + no);
        unit.waybills.add(new Waybill(old, WaybillStage.VOIDED, unit.parcel, Applied.NONE));
        unit.handOvers.add(new HandOver(old, ago(1, 0)));
        return found(Facts.evidence(Evidence.Kind.WAYBILL, old), parcel(unit));
      }),
      fault(AuditRule.USED_WAYBILL_NOT_HANDED_OVER, "not on the carrier's list", (facts, no) -> {
        Unit unit = facts.in(SHIPPED, no);
        unit.handOvers.clear();
        return found(waybill(unit));
      }),
      fault(AuditRule.CARRIER_MISSING, "nobody chose one", (facts, no) -> {
        Unit unit = facts.in(OPEN, no);
        unit.carrier = null;
        return found(parcel(unit), order(unit));
      }));

  private WarehouseFaults() {}

  private static Fault fault(AuditRule rule, String name, Fault.Injection injection) {
    return new Fault(rule, name, injection);
  }

  private static Evidence batch(Unit unit) {
    return Facts.evidence(Evidence.Kind.BATCH, unit.batch);
  }

  private static Evidence barcode(String barcode) {
    return Facts.evidence(Evidence.Kind.BARCODE, barcode);
  }

  static PrintEvent inBatch(PrintEvent print, String batch) {
    return new PrintEvent(
        print.id(),
        print.paper(),
        print.parcel(),
        print.revision(),
        batch,
        print.sequence(),
        print.by(),
        print.at(),
        print.reason());
  }

  /** Gives all the money back after printing was over and before it was shipped, as asked for before printing. */
  private static void refundAll(Unit unit) {
    unit.addCase(
        AfterSaleKind.RETURN,
        AfterSaleStage.REFUNDED,
        ago(9, 30),
        AfterSaleStep.REFUND,
        ago(6, 30));
    AfterSaleRecord record = unit.cases.remove(0);
    AfterSale open = record.afterSale();
    AfterSale refunded = new AfterSale(
        open.id(),
        open.order(),
        open.kind(),
        open.stage(),
        0,
        Unit.yuan("100.00"),
        null,
        null,
        open.applied());
    unit.cases.add(new AfterSaleRecord(refunded, record.requestedAt(), record.events()));
  }
}
