package io.github.shopops.examples.dayend.sample;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillEvent;
import io.github.shopops.fulfilment.parcel.WaybillFacts;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillMachine;
import io.github.shopops.fulfilment.parcel.WaybillStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel of the sample while the day goes on: every step is one that the machine takes. */
final class Box {
  private static final FulfilmentPolicy POLICY = FulfilmentPolicy.warehouse(Clock.ZONE);
  private static final ParcelMachine PARCELS = ParcelMachine.of(POLICY);
  private static final WaybillMachine WAYBILLS = WaybillMachine.of(POLICY);

  final List<Sale> members;
  final List<Waybill> voided = new ArrayList<>();
  private final List<ParcelEvent> events = new ArrayList<>();
  private Parcel parcel;
  private @Nullable Waybill waybill;

  Box(ParcelId id, List<Sale> members) {
    this.members = ImmutableList.copyOf(members);
    this.parcel = Parcel.open(id);
  }

  ParcelId id() {
    return parcel.id();
  }

  int revision() {
    return parcel.revision();
  }

  Parcel parcel() {
    return parcel;
  }

  Optional<Waybill> waybill() {
    return Optional.ofNullable(waybill);
  }

  String carrier() {
    return members.get(0).carrier;
  }

  ParcelRecord record() {
    return new ParcelRecord(parcel, ImmutableList.copyOf(events), contents(), carrier());
  }

  ImmutableList<PackedLine> contents() {
    return members.stream()
        .flatMap(sale -> sale.goods.stream()
            .filter(article -> sale.quantity(article) > 0)
            .map(article -> new PackedLine(
                sale.id,
                article.sku(),
                article.barcode(),
                sale.quantity(article),
                article.location())))
        .collect(toImmutableList());
  }

  /** The barcodes that are to be scanned, each as often as its goods are in it. */
  ImmutableMultiset<String> barcodes() {
    ImmutableMultiset.Builder<String> barcodes = ImmutableMultiset.builder();
    for (Sale sale : members) {
      for (Article article : sale.goods) {
        barcodes.addCopies(article.barcode(), sale.quantity(article));
      }
    }
    return barcodes.build();
  }

  void pack(Instant at, AgentId by) {
    take(ParcelStep.PACK, at, by, ParcelFacts.builder().members(orders()).build());
  }

  void print(WaybillId number, Instant at, AgentId by) {
    take(ParcelStep.SAVE_WAYBILL, at, by, ParcelFacts.builder().waybill(number).build());
    Waybill allocated = Steps.moved(WAYBILLS.allocate(number, id(), Optional.empty()));
    waybill = allocated;
    waybill(allocated, WaybillStep.PRINT, at, by);
    take(
        ParcelStep.PRINT,
        at,
        by,
        ParcelFacts.builder()
            .approved(orders())
            .warehouses(ImmutableSortedSet.of("WH1"))
            .carriers(ImmutableSortedSet.of(carrier()))
            .labelRevision(revision())
            .pickListRevision(revision())
            .build());
  }

  void pick(Instant at, AgentId by) {
    take(
        ParcelStep.PICK,
        at,
        by,
        ParcelFacts.builder().pickListRevision(revision()).build());
  }

  void inspect(Instant at, AgentId by) {
    take(
        ParcelStep.INSPECT,
        at,
        by,
        ParcelFacts.builder()
            .approved(orders())
            .labelRevision(revision())
            .scans(ScanResult.compare(barcodes(), barcodes()))
            .build());
  }

  void ship(Instant at, AgentId by) {
    take(ParcelStep.SHIP, at, by, ParcelFacts.NONE);
    waybill().ifPresent(printed -> waybill(printed, WaybillStep.USE, at, by));
  }

  void sign(Instant at) {
    take(ParcelStep.SIGN, at, null, ParcelFacts.NONE);
  }

  void lose(String claim, Instant at, AgentId by) {
    take(ParcelStep.LOSE, at, by, ParcelFacts.builder().claim(claim).build());
  }

  void recall(Instant at, AgentId by) {
    take(ParcelStep.RECALL, at, by, ParcelFacts.NONE);
    giveUpWaybill(at, by);
  }

  void giveUp(Instant at, AgentId by) {
    take(ParcelStep.VOID, at, by, ParcelFacts.NONE);
    giveUpWaybill(at, by);
  }

  private void giveUpWaybill(Instant at, AgentId by) {
    waybill().ifPresent(printed -> {
      waybill(printed, WaybillStep.VOID, at, by);
      waybill().ifPresent(voided::add);
      waybill = null;
    });
  }

  private void waybill(Waybill before, WaybillStep step, Instant at, AgentId by) {
    String id = "W-" + before.id().number() + '-' + (before.applied().size() + 1);
    waybill = Steps.moved(WAYBILLS.apply(
        before, new WaybillEvent(id, before.id(), step, at, by, new WaybillFacts(id()))));
  }

  private void take(ParcelStep step, Instant at, @Nullable AgentId by, ParcelFacts facts) {
    String id = "E-" + id().value() + '-' + (events.size() + 1);
    ParcelEvent event = new ParcelEvent(id, id(), step, at, by, facts);
    parcel = Steps.moved(PARCELS.apply(parcel, event));
    events.add(event);
  }

  private ImmutableSortedSet<OrderId> orders() {
    return members.stream()
        .map(sale -> sale.id)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
