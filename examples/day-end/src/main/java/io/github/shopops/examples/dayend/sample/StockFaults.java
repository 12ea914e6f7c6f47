package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import io.github.shopops.fulfilment.stock.StocktakeMachine;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes wrong on the shelves. */
final class StockFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      StockFaults::stockListedAbove,
      StockFaults::stockRecount,
      StockFaults::stocktakeOverMovements,
      StockFaults::stockBelowDemand,
      StockFaults::stockNegative,
      StockFaults::stockBelowMinimum,
      StockFaults::stocktakeOpen,
      StockFaults::stockDiscontinuedNegative,
      StockFaults::stockLocationFree,
      StockFaults::labelsDiffer,
      StockFaults::labelsUnchecked,
      StockFaults::listedIncomplete);

  private static final long PLENTY = 9_000;

  private StockFaults() {}

  private static StockDemand demand(Tampering day, int article) {
    return Tampering.known(day.draft.demands.get(Article.SOLD.get(article).sku()));
  }

  /** The same goods with other numbers. */
  private static StockDemand asked(StockDemand was, long listed, long minimum, long openDemand) {
    return new StockDemand(
        was.sku(),
        listed,
        minimum,
        openDemand,
        was.discontinued(),
        was.barcode(),
        was.location(),
        was.merchantCode());
  }

  private static void expectSku(Tampering day, AuditRule rule, StockDemand demand) {
    day.draft.demands.put(demand.sku(), demand);
    day.expect(rule, Evidence.Kind.STOCK_ITEM, demand.sku());
  }

  private static void stockRecount(Tampering day) {
    StockDemand was = demand(day, 0);
    expectSku(day, AuditRule.STOCK_RECOUNT, asked(was, 8, was.minimum(), was.openDemand()));
  }

  private static void stockListedAbove(Tampering day) {
    StockDemand was = demand(day, 1);
    expectSku(
        day, AuditRule.STOCK_LISTED_ABOVE, asked(was, PLENTY, was.minimum(), was.openDemand()));
  }

  private static void stockBelowMinimum(Tampering day) {
    StockDemand was = demand(day, 2);
    expectSku(
        day, AuditRule.STOCK_BELOW_MINIMUM, asked(was, was.listed(), PLENTY, was.openDemand()));
  }

  private static void stockBelowDemand(Tampering day) {
    StockDemand was = demand(day, 3);
    expectSku(day, AuditRule.STOCK_BELOW_DEMAND, asked(was, was.listed(), was.minimum(), PLENTY));
  }

  private static void stockNegative(Tampering day) {
    StockItem item = StockItem.of(Article.SOLD.get(4).sku(), "Z-01");
    day.draft.stock.put(item, new StockLevel(-2, 0));
    day.expect(AuditRule.STOCK_NEGATIVE, Evidence.Kind.STOCK_ITEM, item.toString());
  }

  /** Gone below zero and no longer sold: both are told. */
  private static void stockDiscontinuedNegative(Tampering day) {
    StockItem item = StockItem.of("OLD-1", "Z-02");
    day.draft.stock.put(item, new StockLevel(-3, 0));
    day.expect(AuditRule.STOCK_NEGATIVE, Evidence.Kind.STOCK_ITEM, item.toString());
    expectSku(
        day, AuditRule.STOCK_DISCONTINUED_NEGATIVE, new StockDemand(item.sku(), 0, 0, 0, true));
  }

  private static void stockLocationFree(Tampering day) {
    StockItem item = StockItem.of("OLD-2", "Z-03");
    day.draft.stock.put(item, StockLevel.ZERO);
    day.draft.demands.put(item.sku(), new StockDemand(item.sku(), 0, 0, 0, true));
    day.expect(AuditRule.STOCK_LOCATION_FREE, Evidence.Kind.STOCK_ITEM, item.toString());
  }

  /** A re-listing lost the merchant code. */
  private static void listedIncomplete(Tampering day) {
    StockDemand was = demand(day, 5);
    expectSku(
        day,
        AuditRule.LISTED_INCOMPLETE,
        new StockDemand(
            was.sku(),
            was.listed(),
            was.minimum(),
            was.openDemand(),
            false,
            was.barcode(),
            was.location(),
            ""));
  }

  private static void labelsDiffer(Tampering day) {
    labels(day, AuditRule.LABELS_DIFFER, 0, -3, Staff.INSPECTORS.get(0));
  }

  private static void labelsUnchecked(Tampering day) {
    labels(day, AuditRule.LABELS_UNCHECKED, 3, 0, null);
  }

  /** Sticks more labels on the goods of a receipt, and lets somebody else check them, or nobody. */
  private static void labels(
      Tampering day, AuditRule rule, int index, int more, @Nullable AgentId checkedBy) {
    LabelCount was = day.draft.labelCounts.get(index);
    day.draft.labelCounts.set(
        index,
        new LabelCount(
            was.receipt(),
            was.sku(),
            was.received(),
            was.labels() + more,
            was.printedBy(),
            was.stuckBy(),
            checkedBy,
            was.at()));
    day.expect(rule, Evidence.Kind.RECEIPT, was.receipt());
  }

  private static void stocktakeOverMovements(Tampering day) {
    day.draft.movements.add(Movement.of(
        "M-SAMPLE-1",
        Article.SLOW.get(0).item(),
        MovementKind.ISSUE,
        1,
        Clock.at(Clock.TODAY, 9, 30)));
    day.expect(AuditRule.STOCKTAKE_OVER_MOVEMENTS, Evidence.Kind.STOCKTAKE, "ST-1");
  }

  private static void stocktakeOpen(Tampering day) {
    Stocktake draft = Stocktake.draft("ST-3");
    StockSnapshot snapshot = StockSnapshot.of(
        StockLedger.empty(), ImmutableSortedSet.of(Article.SLOW.get(4).item()));
    StocktakeEvent begun = new StocktakeEvent(
        "S-ST-3-1",
        draft.id(),
        StocktakeStep.BEGIN,
        Clock.at(Clock.TODAY.minusDays(3), 9, 0),
        Staff.STOCK_KEEPER,
        StocktakeFacts.builder().snapshot(snapshot).build());
    Stocktake counting = Steps.moved(
        StocktakeMachine.of(FulfilmentPolicy.warehouse(Clock.ZONE)).apply(draft, begun));
    day.draft.stocktakes.put(draft.id(), new StocktakeRecord(counting, ImmutableList.of(begun)));
    day.expect(AuditRule.STOCKTAKE_OPEN, Evidence.Kind.STOCKTAKE, draft.id());
  }
}
