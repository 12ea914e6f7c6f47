package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.LONG;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.json.FindingShapes;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import org.jspecify.annotations.Nullable;

/** How items, movements and the ledger look in JSON. */
final class StockShapes {
  /** A number of pieces, or of a movement, from zero on. */
  static final Shape<Long> FROM_ZERO = LONG.where(number -> number >= 0, "json.at-least", 0);

  static final Shape<StockItem> ITEM = Parts.<StockItem>of()
      .part("sku", NAME, StockItem::sku)
      .part("location", NAME, StockItem::location)
      .make(parts -> StockItem.of(parts.get("sku"), parts.get("location")));

  static final Shape<Movement> MOVEMENT = Parts.<Movement>of()
      .part("id", NAME, Movement::id)
      .part("item", ITEM, Movement::item)
      .part("kind", choice(MovementKind.class), Movement::kind)
      .part("quantity", LONG, Movement::quantity)
      .part("at", INSTANT, Movement::at)
      .optional("source", FindingShapes.EVIDENCE, Movement::source)
      .optional("reverses", TEXT, Movement::reverses)
      .make(StockShapes::movement);

  static final Shape<StockLedger> LEDGER =
      Scalars.distinct(MOVEMENT, "id", Movement::id).as(StockLedger::of, StockLedger::movements);

  static final Shape<StockLevel> LEVEL = Parts.<StockLevel>of()
      .part("onHand", LONG, StockLevel::onHand)
      .usually("allocated", LONG, 0L, StockLevel::allocated)
      .make(parts -> new StockLevel(parts.<Long>get("onHand"), parts.orElse("allocated", 0L)));

  static final Shape<StockDemand> DEMAND = Parts.<StockDemand>of()
      .part("sku", TEXT, StockDemand::sku)
      .usually("listed", FROM_ZERO, 0L, StockDemand::listed)
      .usually("minimum", FROM_ZERO, 0L, StockDemand::minimum)
      .usually("openDemand", FROM_ZERO, 0L, StockDemand::openDemand)
      .usually("discontinued", YES_NO, false, StockDemand::discontinued)
      .optional("barcode", TEXT, StockDemand::barcode)
      .optional("location", TEXT, StockDemand::location)
      .optional("merchantCode", TEXT, StockDemand::merchantCode)
      .make(parts -> new StockDemand(
          parts.get("sku"),
          parts.orElse("listed", 0L),
          parts.orElse("minimum", 0L),
          parts.orElse("openDemand", 0L),
          parts.orElse("discontinued", false),
          parts.orNull("barcode"),
          parts.orNull("location"),
          parts.orNull("merchantCode")));

  static final Shape<StockSnapshot> SNAPSHOT = Parts.<StockSnapshot>of()
      .part("sequence", FROM_ZERO, StockSnapshot::sequence)
      .usually("items", byItem("onHand", LONG), ImmutableSortedMap.of(), StockSnapshot::onHand)
      .make(parts ->
          new StockSnapshot(parts.get("sequence"), parts.orElse("items", ImmutableSortedMap.of())));

  private StockShapes() {}

  /** What is known of items: an array of objects with the item and, under a name, what is known. */
  static <V> Shape<ImmutableSortedMap<StockItem, V>> byItem(String name, Shape<V> value) {
    Shape<Known<V>> known = Parts.<Known<V>>of()
        .part("item", ITEM, Known::item)
        .part(name, value, Known::value)
        .make(parts -> new Known<>(parts.get("item"), parts.get(name)));
    return Scalars.distinct(known, "item", Known::item).as(StockShapes::sorted, StockShapes::list);
  }

  private static <V> ImmutableSortedMap<StockItem, V> sorted(ImmutableList<Known<V>> known) {
    return known.stream()
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            StockItem::compareTo, Known::item, Known::value));
  }

  private static <V> ImmutableList<Known<V>> list(ImmutableSortedMap<StockItem, V> map) {
    return map.entrySet().stream()
        .map(entry -> new Known<>(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Movement movement(Parts parts) {
    MovementKind kind = parts.get("kind");
    long quantity = parts.<Long>get("quantity");
    @Nullable String reverses = parts.orNull("reverses");
    parts.demand(quantity != 0, "quantity", "json.movement.zero");
    parts.demand(
        quantity > 0 || kind == MovementKind.STOCKTAKE || reverses != null,
        "quantity",
        "json.movement.negative");
    return new Movement(
        parts.get("id"),
        parts.get("item"),
        kind,
        quantity,
        parts.get("at"),
        parts.orNull("source"),
        reverses);
  }

  /** An item and what is known of it. */
  private record Known<V>(StockItem item, V value) {}
}
