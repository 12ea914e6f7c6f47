package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.fulfilment.json.FlowShapes.sorted;
import static io.github.shopops.fulfilment.json.ParcelShapes.BARCODES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.inspection.ScanSession;
import io.github.shopops.fulfilment.inspection.Verdict;
import io.github.shopops.fulfilment.parcel.ParcelId;

/** How scans and inspections look in JSON. */
final class InspectionShapes {
  static final Shape<Scan> SCAN = Parts.<Scan>of()
      .part("id", NAME, Scan::id)
      .part("barcode", NAME, Scan::barcode)
      .optional("parcel", WaybillShapes.PARCEL, Scan::parcel)
      .part("at", INSTANT, Scan::at)
      .optional("by", AGENT, Scan::by)
      .make(parts -> new Scan(
          parts.get("id"),
          parts.get("barcode"),
          parts.orNull("parcel"),
          parts.get("at"),
          parts.orNull("by")));

  static final Shape<Verdict> VERDICT = Parts.<Verdict>of()
      .part("kind", choice(Verdict.Kind.class), Verdict::kind)
      .optional("parcel", WaybillShapes.PARCEL, Verdict::parcel)
      .make(parts -> new Verdict(parts.get("kind"), parts.orNull("parcel")));

  private static final Shape<ImmutableMap<ParcelId, ImmutableSortedMultiset<String>>> REQUIRED =
      map(WaybillShapes.PARCEL, BARCODES).where(required -> !required.isEmpty(), "json.no-items");

  static final Shape<ScanSession> SESSION = Parts.<ScanSession>of()
      .part(
          "required",
          REQUIRED.as(ImmutableSortedMap::copyOf, ImmutableMap::copyOf),
          ScanSession::required)
      .usually(
          "scans",
          Scalars.distinct(SCAN, "id", Scan::id),
          ImmutableList.of(),
          session -> session.scans().values().asList())
      .usually("takenBack", sorted(TEXT), ImmutableSortedSet.of(), ScanSession::takenBack)
      .make(InspectionShapes::session);

  private InspectionShapes() {}

  private static ScanSession session(Parts parts) {
    ImmutableSortedMap<ParcelId, ImmutableSortedMultiset<String>> required = parts.get("required");
    ImmutableList<Scan> scans = parts.orElse("scans", ImmutableList.of());
    parts.demand(
        scans.stream()
            .map(Scan::parcel)
            .allMatch(parcel -> parcel == null || required.containsKey(parcel)),
        "scans",
        "json.session.parcel");
    return new ScanSession(
        required,
        scans.stream()
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(String::compareTo, Scan::id, scan -> scan)),
        parts.orElse("takenBack", ImmutableSortedSet.of()));
  }
}
