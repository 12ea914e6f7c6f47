package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.fulfilment.json.FlowShapes.APPLIED;
import static io.github.shopops.fulfilment.json.FlowShapes.sorted;
import static io.github.shopops.fulfilment.json.StockShapes.FROM_ZERO;
import static io.github.shopops.fulfilment.json.StockShapes.ITEM;
import static io.github.shopops.fulfilment.json.StockShapes.byItem;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.StockCount;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import io.github.shopops.fulfilment.stock.StocktakeStep;

/** How stocktakes look in JSON. */
final class StocktakeShapes {
  private static final Shape<ImmutableSortedMap<StockItem, StockCount>> COUNTS = byItem(
      "count",
      Parts.<StockCount>of()
          .part("quantity", FROM_ZERO, StockCount::quantity)
          .part("sequence", FROM_ZERO, StockCount::sequence)
          .make(parts -> new StockCount(parts.<Long>get("quantity"), parts.<Long>get("sequence"))));

  private static final Shape<ImmutableSortedMap<StockItem, DifferenceCause>> CAUSES =
      byItem("cause", choice(DifferenceCause.class));

  private static final Shape<ImmutableSortedSet<StockItem>> ITEMS = sorted(ITEM);

  static final Shape<Stocktake> STOCKTAKE = Parts.<Stocktake>of()
      .part("id", NAME, Stocktake::id)
      .part("stage", choice(StocktakeStage.class), Stocktake::stage)
      .usually("sequence", FROM_ZERO, 0L, Stocktake::sequence)
      .usually(
          "expected", byItem("onHand", Scalars.LONG), ImmutableSortedMap.of(), Stocktake::expected)
      .usually("counts", COUNTS, ImmutableSortedMap.of(), Stocktake::counts)
      .usually("causes", CAUSES, ImmutableSortedMap.of(), Stocktake::causes)
      .usually("applied", APPLIED, Applied.NONE, Stocktake::applied)
      .make(StocktakeShapes::stocktake);

  private static final Shape<StocktakeFacts> FACTS =
      ObjectShape.<StocktakeFacts, StocktakeFacts.Builder>of(StocktakeFacts::builder)
          .optional(
              "snapshot",
              StockShapes.SNAPSHOT,
              StocktakeFacts::snapshot,
              (b, snapshot) -> b.snapshot(snapshot))
          .usually(
              "counts",
              COUNTS,
              ImmutableSortedMap.of(),
              StocktakeFacts::counts,
              (b, counts) -> b.counts(counts))
          .usually(
              "items",
              ITEMS,
              ImmutableSortedSet.of(),
              StocktakeFacts::items,
              (b, items) -> b.items(items))
          .usually(
              "causes",
              CAUSES,
              ImmutableSortedMap.of(),
              StocktakeFacts::causes,
              (b, causes) -> b.causes(causes))
          .optional("moved", ITEMS, StocktakeFacts::moved, (b, moved) -> b.moved(moved))
          .shape(StocktakeFacts.Builder::build);

  static final Shape<StocktakeEvent> EVENT = FlowShapes.event(
      "stocktake",
      NAME,
      StocktakeEvent::subject,
      StocktakeStep.class,
      FACTS,
      StocktakeFacts.NONE,
      StocktakeEvent::new);

  private StocktakeShapes() {}

  private static Stocktake stocktake(Parts parts) {
    ImmutableSortedMap<StockItem, Long> expected =
        parts.orElse("expected", ImmutableSortedMap.of());
    ImmutableSortedMap<StockItem, StockCount> counts =
        parts.orElse("counts", ImmutableSortedMap.of());
    ImmutableSortedMap<StockItem, DifferenceCause> causes =
        parts.orElse("causes", ImmutableSortedMap.of());
    parts.demand(expected.keySet().containsAll(counts.keySet()), "counts", "json.stocktake.counts");
    parts.demand(counts.keySet().containsAll(causes.keySet()), "causes", "json.stocktake.causes");
    return new Stocktake(
        parts.get("id"),
        parts.get("stage"),
        parts.orElse("sequence", 0L),
        expected,
        counts,
        causes,
        parts.orElse("applied", Applied.NONE));
  }
}
