package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.note.Delivery;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parcel with what other sources tell of it. */
final class ParcelView {
  private static final Comparator<ParcelEvent> IN_TIME =
      Comparator.comparing(ParcelEvent::at).thenComparing(ParcelEvent::id);

  private final ParcelRecord record;
  private final Parcel parcel;
  private final ParcelStage stage;
  private final ImmutableList<ParcelEvent> events;
  private final ImmutableList<PrintEvent> prints;
  private final ImmutableList<PrintEvent> labels;
  private final ImmutableList<Scan> scans;
  private final @Nullable Instant recalledAt;
  private final @Nullable Instant shippedAt;
  private final boolean leftToday;
  private final boolean current;
  private ImmutableList<OrderView> members = ImmutableList.of();
  private @Nullable ScanResult scanned;

  ParcelView(
      ParcelRecord record,
      List<PrintEvent> prints,
      List<Scan> scans,
      AuditPolicy policy,
      LocalDate today) {
    ImmutableList<ParcelEvent> inTime = ImmutableList.sortedCopyOf(IN_TIME, record.events());
    Instant recalled = lastOf(inTime, ParcelStep.RECALL);
    Instant shipped = lastOf(inTime, ParcelStep.SHIP);
    this.record = record;
    this.parcel = record.parcel();
    this.stage = parcel.stage();
    this.events = inTime;
    this.prints = ImmutableList.copyOf(prints);
    this.labels =
        ImmutableList.copyOf(Iterables.filter(prints, print -> print.paper() == Paper.LABEL));
    this.scans = recalled == null
        ? ImmutableList.copyOf(scans)
        : ImmutableList.copyOf(Iterables.filter(scans, scan -> !scan.at().isBefore(recalled)));
    this.recalledAt = recalled;
    this.shippedAt =
        shipped == null || recalled == null || !shipped.isBefore(recalled) ? shipped : null;
    boolean knownToday = shippedAt != null && policy.dayOf(shippedAt).equals(today);
    this.leftToday = hasLeft() && knownToday;
    this.current = isInHouse() || (hasLeft() && (shippedAt == null || knownToday));
  }

  /** Takes the orders in it, which know their parcels and so come after them. */
  void hold(ImmutableList<OrderView> orders) {
    members = orders;
  }

  /** The orders in it, as far as they are known. */
  ImmutableList<OrderView> members() {
    return members;
  }

  ParcelId id() {
    return parcel.id();
  }

  Parcel parcel() {
    return parcel;
  }

  ParcelStage stage() {
    return stage;
  }

  ImmutableList<PackedLine> contents() {
    return record.contents();
  }

  /** What was done with it, earliest first. */
  ImmutableList<ParcelEvent> events() {
    return events;
  }

  /** What was printed for it, earliest first, each print once. */
  ImmutableList<PrintEvent> prints() {
    return prints;
  }

  /** What was printed on labels, earliest first. */
  ImmutableList<PrintEvent> labels() {
    return labels;
  }

  /** What was scanned for it since it was last recalled. */
  ImmutableList<Scan> scans() {
    return scans;
  }

  /** What was scanned against what is to be in it, empty where the barcodes of its goods are not known. */
  Optional<ScanResult> scanned() {
    scanned = scanned == null ? compare() : scanned;
    return Optional.ofNullable(scanned);
  }

  private @Nullable ScanResult compare() {
    ImmutableMultiset.Builder<String> required = ImmutableMultiset.builder();
    for (PackedLine line : contents()) {
      String barcode = line.barcode();
      if (barcode == null || barcode.isBlank()) {
        return null;
      }
      required.addCopies(barcode, line.quantity());
    }
    return contents().isEmpty()
        ? null
        : ScanResult.compare(
            required.build(), ImmutableMultiset.copyOf(Lists.transform(scans, Scan::barcode)));
  }

  Optional<WaybillId> waybill() {
    return Optional.ofNullable(parcel.waybill());
  }

  /** The carrier it goes by: the one stated, or that of its waybill. */
  Optional<String> carrier() {
    return Optional.ofNullable(record.carrier()).or(() -> waybill().map(WaybillId::carrier));
  }

  /** Whether an instant is before the last recall. */
  boolean isBeforeRecall(Instant at) {
    return recalledAt != null && at.isBefore(recalledAt);
  }

  /** Whether an instant is after the last recall. */
  boolean isAfterRecall(Instant at) {
    return recalledAt != null && at.isAfter(recalledAt);
  }

  /** When a step was last taken with its current papers. */
  @Nullable
  Instant at(ParcelStep step) {
    Instant last = lastOf(events, step);
    return last != null && isBeforeRecall(last) ? null : last;
  }

  private static @Nullable Instant lastOf(List<ParcelEvent> events, ParcelStep step) {
    Instant last = null;
    for (ParcelEvent event : events) {
      last = event.step() == step ? event.at() : last;
    }
    return last;
  }

  /** When its current papers were printed, by the software or else by the printer. */
  @Nullable
  Instant printedAt() {
    Instant taken = at(ParcelStep.PRINT);
    return taken != null
        ? taken
        : labels.stream()
            .filter(label -> label.revision() == parcel().revision())
            .map(PrintEvent::at)
            .findFirst()
            .orElse(null);
  }

  /** When it left the house. */
  @Nullable
  Instant shippedAt() {
    return shippedAt;
  }

  /** Whether it is with the carrier, or was and is settled. */
  boolean hasLeft() {
    return switch (stage) {
      case SHIPPED, SIGNED, INTERCEPTED, RETURNED, LOST -> true;
      case OPEN, PRINTED, PICKED, INSPECTED, VOID -> false;
    };
  }

  /** Whether it is with the carrier or with the recipient. */
  boolean isAway() {
    return stage == ParcelStage.SHIPPED || stage == ParcelStage.SIGNED;
  }

  /** Whether it is in the house with papers on it. */
  boolean isOnItsWay() {
    return stage == ParcelStage.PRINTED
        || stage == ParcelStage.PICKED
        || stage == ParcelStage.INSPECTED;
  }

  /** Whether it is in the house and to be sent. */
  boolean isInHouse() {
    return stage == ParcelStage.OPEN || isOnItsWay();
  }

  /** Whether its goods are gone or on their way: it has left, or has papers on it. */
  boolean hasMoved() {
    return hasLeft() || isOnItsWay();
  }

  /** Whether it is known to have left on the day that is closed. */
  boolean leftToday() {
    return leftToday;
  }

  /** Whether it is in the house, or left on the day that is closed, or left and nobody knows when. */
  boolean isCurrent() {
    return current;
  }

  /** Whether the buyer collects it. */
  boolean isCollected() {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).isCollected()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it was to be delivered and left without a waybill. */
  boolean isUndelivered() {
    return hasLeft()
        && parcel.waybill() == null
        && members.stream()
            .flatMap(order -> order.delivery().stream())
            .anyMatch(how -> how != Delivery.SELF_PICKUP);
  }

  Evidence evidence() {
    return Evidence.of(Evidence.Kind.PARCEL, id().value());
  }

  /** Its orders as evidence. */
  Stream<Evidence> orders() {
    return parcel().members().stream()
        .map(order -> Evidence.of(Evidence.Kind.ORDER, order.value()));
  }
}
