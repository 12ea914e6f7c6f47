package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;
import static io.github.shopops.fulfilment.json.FlowShapes.sorted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.json.FindingShapes;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.BasketBook;
import io.github.shopops.fulfilment.picking.BasketUse;
import io.github.shopops.fulfilment.picking.BatchPlan;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.picking.Printable;
import io.github.shopops.fulfilment.picking.Wave;

/** How prints, batches, waves and baskets look in JSON. */
final class PickingShapes {
  private static final Shape<ParcelId> PARCEL = WaybillShapes.PARCEL;

  static final Shape<PrintEvent> PRINT = Parts.<PrintEvent>of()
      .part("id", NAME, PrintEvent::id)
      .part("paper", choice(Paper.class), PrintEvent::paper)
      .part("parcel", PARCEL, PrintEvent::parcel)
      .usually("revision", COUNT, 1, PrintEvent::revision)
      .part("batch", NAME, PrintEvent::batch)
      .part("sequence", COUNT, PrintEvent::sequence)
      .optional("by", AGENT, PrintEvent::by)
      .part("at", INSTANT, PrintEvent::at)
      .optional("reason", NAME, PrintEvent::reason)
      .make(parts -> new PrintEvent(
          parts.get("id"),
          parts.get("paper"),
          parts.get("parcel"),
          parts.orElse("revision", 1),
          parts.get("batch"),
          parts.<Integer>get("sequence"),
          parts.orNull("by"),
          parts.get("at"),
          parts.orNull("reason")));

  static final Shape<PrintBatch> BATCH = Parts.<PrintBatch>of()
      .part("id", NAME, PrintBatch::id)
      .part("askedAt", INSTANT, PrintBatch::askedAt)
      .usually("parcels", PARCEL.list(), ImmutableList.of(), PrintBatch::parcels)
      .optional("preprocessed", NUMBER, PrintBatch::preprocessed)
      .make(parts -> new PrintBatch(
          parts.get("id"),
          parts.get("askedAt"),
          parts.orElse("parcels", ImmutableList.of()),
          parts.orNull("preprocessed")));

  static final Shape<BatchPlan> BATCH_PLAN = Parts.<BatchPlan>of()
      .part("batch", BATCH, BatchPlan::batch)
      .usually("waiting", FindingShapes.FINDING.list(), ImmutableList.of(), BatchPlan::waiting)
      .make(
          parts -> new BatchPlan(parts.get("batch"), parts.orElse("waiting", ImmutableList.of())));

  static final Shape<Printable> PRINTABLE = Parts.<Printable>of()
      .part("parcel", PARCEL, Printable::parcel)
      .part("paidAt", INSTANT, Printable::paidAt)
      .usually("urgent", YES_NO, false, Printable::urgent)
      .make(parts ->
          new Printable(parts.get("parcel"), parts.get("paidAt"), parts.orElse("urgent", false)));

  private static final Shape<PickLine> LINE = Parts.<PickLine>of()
      .part("sku", NAME, PickLine::sku)
      .optional("location", NAME, PickLine::location)
      .part("quantity", COUNT, PickLine::quantity)
      .make(parts ->
          new PickLine(parts.get("sku"), parts.orNull("location"), parts.<Integer>get("quantity")));

  static final Shape<PickList> PICK_LIST = Parts.<PickList>of()
      .part("id", NAME, PickList::id)
      .usually("parcels", PARCEL.list(), ImmutableList.of(), PickList::parcels)
      .usually("lines", LINE.list(), ImmutableList.of(), PickList::lines)
      .make(parts -> new PickList(
          parts.get("id"),
          parts.orElse("parcels", ImmutableList.of()),
          parts.orElse("lines", ImmutableList.of())));

  /** What one parcel holds. */
  private record Held(ParcelId parcel, ImmutableList<PickLine> lines) {}

  private static final Shape<ImmutableListMultimap<ParcelId, PickLine>> CONTENTS = Scalars.distinct(
          Parts.<Held>of()
              .part("parcel", PARCEL, Held::parcel)
              .part("lines", LINE.list(), Held::lines)
              .make(parts -> new Held(parts.get("parcel"), parts.get("lines"))),
          "parcel",
          Held::parcel)
      .as(PickingShapes::contents, PickingShapes::held);

  static final Shape<Wave> WAVE = Parts.<Wave>of()
      .part("contents", CONTENTS, Wave::contents)
      .part("list", PICK_LIST, Wave::list)
      .make(parts -> {
        ImmutableListMultimap<ParcelId, PickLine> contents = parts.get("contents");
        PickList list = parts.get("list");
        parts.demand(
            contents.keySet().asList().equals(list.parcels()), "list", "json.wave.parcels");
        return new Wave(contents, list);
      });

  private static final Shape<BasketUse> USE = Parts.<BasketUse>of()
      .part("id", NAME, BasketUse::id)
      .part("basket", NAME, BasketUse::basket)
      .part("picker", AGENT, BasketUse::picker)
      .part(
          "parcels",
          sorted(PARCEL).where(parcels -> !parcels.isEmpty(), "json.no-items"),
          BasketUse::parcels)
      .part("takenAt", INSTANT, BasketUse::takenAt)
      .optional("handedBackAt", INSTANT, BasketUse::handedBackAt)
      .make(parts -> new BasketUse(
          parts.get("id"),
          parts.get("basket"),
          parts.get("picker"),
          parts.get("parcels"),
          parts.get("takenAt"),
          parts.orNull("handedBackAt")));

  static final Shape<BasketBook> BASKETS = Scalars.distinct(USE, "id", BasketUse::id)
      .as(PickingShapes::book, book -> book.uses().values().asList());

  private PickingShapes() {}

  private static ImmutableListMultimap<ParcelId, PickLine> contents(ImmutableList<Held> held) {
    ImmutableListMultimap.Builder<ParcelId, PickLine> contents = ImmutableListMultimap.builder();
    held.forEach(each -> contents.putAll(each.parcel(), each.lines()));
    return contents.build();
  }

  private static ImmutableList<Held> held(ImmutableListMultimap<ParcelId, PickLine> contents) {
    return contents.keySet().stream()
        .map(parcel -> new Held(parcel, contents.get(parcel)))
        .collect(ImmutableList.toImmutableList());
  }

  private static BasketBook book(ImmutableList<BasketUse> uses) {
    return new BasketBook(uses.stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(String::compareTo, BasketUse::id, use -> use)));
  }
}
