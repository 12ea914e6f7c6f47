package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.ORDER;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.fulfilment.json.FlowShapes.APPLIED;
import static io.github.shopops.fulfilment.json.FlowShapes.DECISION;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;
import static io.github.shopops.fulfilment.json.FlowShapes.sorted;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;

/** How parcels look in JSON. */
final class ParcelShapes {
  private static final Shape<ImmutableSortedSet<OrderId>> ORDERS = sorted(ORDER);
  private static final Shape<ImmutableSortedSet<String>> TEXTS = sorted(TEXT);

  static final Shape<Parcel> PARCEL = Parts.<Parcel>of()
      .part("id", WaybillShapes.PARCEL, Parcel::id)
      .part("stage", choice(ParcelStage.class), Parcel::stage)
      .usually("revision", COUNT, 1, Parcel::revision)
      .usually("members", ORDERS, ImmutableSortedSet.of(), Parcel::members)
      .optional("waybill", WaybillShapes.ID, Parcel::waybill)
      .usually("inspectedRevision", NUMBER, 0, Parcel::inspectedRevision)
      .optional("override", DECISION, Parcel::override)
      .optional("claim", TEXT, Parcel::claim)
      .usually("applied", APPLIED, Applied.NONE, Parcel::applied)
      .make(ParcelShapes::parcel);

  /** Barcodes with how often; one may be empty, which is what is wrong with it. */
  static final Shape<ImmutableSortedMultiset<String>> BARCODES =
      map(TEXT, COUNT).as(ParcelShapes::barcodes, ParcelShapes::counts);

  private static final Shape<ScanResult> SCANS = Parts.<ScanResult>of()
      .usually("missing", BARCODES, ImmutableSortedMultiset.of(), ScanResult::missing)
      .usually("surplus", BARCODES, ImmutableSortedMultiset.of(), ScanResult::surplus)
      .usually("foreign", BARCODES, ImmutableSortedMultiset.of(), ScanResult::foreign)
      .make(parts -> new ScanResult(
          parts.orElse("missing", ImmutableSortedMultiset.of()),
          parts.orElse("surplus", ImmutableSortedMultiset.of()),
          parts.orElse("foreign", ImmutableSortedMultiset.of())));

  private static final Shape<ParcelFacts> FACTS = ObjectShape.<ParcelFacts, ParcelFacts.Builder>of(
          ParcelFacts::builder)
      .usually(
          "members",
          ORDERS,
          ImmutableSortedSet.of(),
          ParcelFacts::members,
          (b, orders) -> b.members(orders))
      .usually(
          "approved",
          ORDERS,
          ImmutableSortedSet.of(),
          facts -> ImmutableSortedSet.copyOf(facts.approved()),
          (b, orders) -> b.approved(orders))
      .usually(
          "elsewhere",
          ORDERS,
          ImmutableSortedSet.of(),
          ParcelFacts::elsewhere,
          (b, orders) -> b.elsewhere(orders))
      .usually(
          "unpromised",
          TEXTS,
          ImmutableSortedSet.of(),
          ParcelFacts::unpromised,
          (b, skus) -> b.unpromised(skus))
      .usually(
          "warehouses",
          TEXTS,
          ImmutableSortedSet.of(),
          ParcelFacts::warehouses,
          (b, names) -> b.warehouses(names))
      .usually(
          "carriers",
          TEXTS,
          ImmutableSortedSet.of(),
          ParcelFacts::carriers,
          (b, codes) -> b.carriers(codes))
      .usually(
          "labelRevision",
          NUMBER,
          0,
          ParcelFacts::labelRevision,
          (b, revision) -> b.labelRevision(revision))
      .usually(
          "pickListRevision",
          NUMBER,
          0,
          ParcelFacts::pickListRevision,
          (b, revision) -> b.pickListRevision(revision))
      .optional(
          "waybill", WaybillShapes.ID, ParcelFacts::waybill, (b, waybill) -> b.waybill(waybill))
      .optional("scans", SCANS, ParcelFacts::scans, (b, scans) -> b.scans(scans))
      .usually(
          "openRefunds",
          TEXTS,
          ImmutableSortedSet.of(),
          ParcelFacts::openRefunds,
          (b, refunds) -> b.openRefunds(refunds))
      .optional("override", DECISION, ParcelFacts::override, (b, override) -> b.override(override))
      .optional("claim", TEXT, ParcelFacts::claim, (b, claim) -> b.claim(claim))
      .shape(ParcelFacts.Builder::build);

  static final Shape<ParcelEvent> EVENT = FlowShapes.event(
      "parcel",
      WaybillShapes.PARCEL,
      ParcelEvent::subject,
      ParcelStep.class,
      FACTS,
      ParcelFacts.NONE,
      ParcelEvent::new);

  private ParcelShapes() {}

  private static Parcel parcel(Parts parts) {
    int revision = parts.orElse("revision", 1);
    int inspected = parts.orElse("inspectedRevision", 0);
    parts.demand(inspected <= revision, "inspectedRevision", "json.parcel.inspected", revision);
    return new Parcel(
        parts.get("id"),
        parts.get("stage"),
        revision,
        parts.orElse("members", ImmutableSortedSet.of()),
        parts.orNull("waybill"),
        inspected,
        parts.orNull("override"),
        parts.orNull("claim"),
        parts.orElse("applied", Applied.NONE));
  }

  private static ImmutableSortedMultiset<String> barcodes(ImmutableMap<String, Integer> counts) {
    ImmutableSortedMultiset.Builder<String> barcodes = ImmutableSortedMultiset.naturalOrder();
    counts.forEach(barcodes::addCopies);
    return barcodes.build();
  }

  private static ImmutableMap<String, Integer> counts(Multiset<String> barcodes) {
    return barcodes.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(Multiset.Entry::getElement, Multiset.Entry::getCount));
  }
}
