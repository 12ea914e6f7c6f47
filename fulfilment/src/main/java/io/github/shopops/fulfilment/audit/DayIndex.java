package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.picking.PrintBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a day with everything looked up once, each list in one order whatever order it was given in. */
final class DayIndex {
  private static final Comparator<PrintEvent> PRINTED =
      Comparator.comparing(PrintEvent::at).thenComparing(PrintEvent::id);
  private final AuditPolicy policy;
  private final WarehouseDay facts;
  private final Instant now;
  private final LocalDate today;
  private final ImmutableList<PrintEvent> prints;
  private final ImmutableSetMultimap<String, ParcelId> labelled;
  private final ImmutableMap<ParcelId, ParcelView> parcels;
  private final ImmutableList<ParcelView> current;
  private final ImmutableMap<OrderId, OrderView> orders;
  private final ImmutableList<CaseView> cases;
  private final Map<OrderId, List<CaseView>> casesOf;
  private final ImmutableSet<String> batches;
  private final Map<OrderId, List<OrderView>> replacing;
  private final Map<WaybillId, List<HandOver>> handedOver;

  DayIndex(AuditPolicy policy, WarehouseDay facts, Instant now) {
    this.policy = policy;
    this.facts = facts;
    this.now = now;
    this.today = policy.dayOf(now);
    this.prints = distinctPrints(facts.prints());
    this.labelled = prints.stream()
        .filter(print -> print.paper() == Paper.LABEL)
        .collect(
            ImmutableSetMultimap.toImmutableSetMultimap(PrintEvent::batch, PrintEvent::parcel));
    this.parcels = readParcels();
    this.current = parcels().filter(ParcelView::isCurrent).collect(ImmutableList.toImmutableList());
    this.cases = sorted(facts.afterSales(), record -> record.afterSale().id()).stream()
        .map(CaseView::new)
        .collect(ImmutableList.toImmutableList());
    this.casesOf = group(cases, view -> view.afterSale().order());
    this.orders = readOrders();
    parcels()
        .forEach(parcel -> parcel.hold(parcel.parcel().members().stream()
            .flatMap(order -> Stream.ofNullable(orders.get(order)))
            .collect(ImmutableList.toImmutableList())));
    this.batches =
        facts.batches().stream().map(PrintBatch::id).collect(ImmutableSet.toImmutableSet());
    this.replacing = group(orders.values(), order -> order.replaces().orElse(null));
    this.handedOver = group(facts.handOvers(), HandOver::waybill);
  }

  /** Groups things by a key, those without one left out; made for many keys of few things each. */
  static <K, V> Map<K, List<V>> group(Collection<V> all, Function<V, @Nullable K> key) {
    Map<K, List<V>> groups = Maps.newHashMapWithExpectedSize(all.size());
    for (V one : all) {
      K of = key.apply(one);
      if (of != null) {
        groups.computeIfAbsent(of, same -> new ArrayList<>(2)).add(one);
      }
    }
    return groups;
  }

  private static ImmutableList<PrintEvent> distinctPrints(List<PrintEvent> prints) {
    Set<String> seen = Sets.newHashSetWithExpectedSize(prints.size());
    ImmutableList.Builder<PrintEvent> distinct =
        ImmutableList.builderWithExpectedSize(prints.size());
    for (PrintEvent print : ImmutableList.sortedCopyOf(PRINTED, prints)) {
      if (seen.add(print.id())) {
        distinct.add(print);
      }
    }
    return distinct.build();
  }

  private ImmutableMap<ParcelId, ParcelView> readParcels() {
    Map<ParcelId, List<PrintEvent>> printed = group(prints, PrintEvent::parcel);
    Map<ParcelId, List<Scan>> scanned = group(counting(facts), Scan::parcel);
    return sorted(facts.parcels(), record -> record.parcel().id()).stream()
        .map(record -> {
          ParcelId id = record.parcel().id();
          return new ParcelView(
              record,
              printed.getOrDefault(id, ImmutableList.of()),
              scanned.getOrDefault(id, ImmutableList.of()),
              policy,
              today);
        })
        .collect(ImmutableMap.toImmutableMap(ParcelView::id, Function.identity()));
  }

  /** The scans that count for a parcel, each id once. */
  private static List<Scan> counting(WarehouseDay facts) {
    Set<String> seen = Sets.newHashSetWithExpectedSize(facts.scans().size());
    seen.addAll(facts.scansTakenBack());
    List<Scan> counting = new ArrayList<>(facts.scans().size());
    for (Scan scan : ImmutableList.sortedCopyOf(facts.scans())) {
      if (scan.parcel() != null && seen.add(scan.id())) {
        counting.add(scan);
      }
    }
    return counting;
  }

  private ImmutableMap<OrderId, OrderView> readOrders() {
    Map<OrderId, List<ParcelView>> parcelsOf =
        Maps.newHashMapWithExpectedSize(facts.orders().size());
    parcels()
        .forEach(parcel -> parcel
            .parcel()
            .members()
            .forEach(order ->
                parcelsOf.computeIfAbsent(order, same -> new ArrayList<>(1)).add(parcel)));
    NoteParser parser = NoteParser.of(policy.notes());
    return sorted(facts.orders(), record -> record.order().id()).stream()
        .map(record -> {
          OrderId id = record.order().id();
          ReadNote note = ReadNote.of(record, parser);
          return new OrderView(
              record,
              note,
              parcelsOf.getOrDefault(id, ImmutableList.of()),
              casesOf.getOrDefault(id, ImmutableList.of()));
        })
        .collect(ImmutableMap.toImmutableMap(OrderView::id, Function.identity()));
  }

  private static <T, K extends Comparable<K>> ImmutableList<T> sorted(
      Collection<T> all, Function<T, K> id) {
    return ImmutableList.sortedCopyOf(Comparator.comparing(id), all);
  }

  AuditPolicy policy() {
    return policy;
  }

  WarehouseDay facts() {
    return facts;
  }

  Instant now() {
    return now;
  }

  /** The day that is closed. */
  LocalDate today() {
    return today;
  }

  /** All orders by id. */
  ImmutableMap<OrderId, OrderView> orders() {
    return orders;
  }

  ImmutableList<CaseView> cases() {
    return cases;
  }

  /** What was printed, earliest first, each print once. */
  ImmutableList<PrintEvent> prints() {
    return prints;
  }

  /** All parcels. */
  Stream<ParcelView> parcels() {
    return parcels.values().stream();
  }

  /** The parcels in the house, and those that left today: what is told of an older one was told on its day. */
  Stream<ParcelView> current() {
    return current.stream();
  }

  /** The parcels for which each batch printed labels. */
  ImmutableSetMultimap<String, ParcelId> labelled() {
    return labelled;
  }

  /** When the carrier took over what each waybill is on. */
  Map<WaybillId, List<HandOver>> handedOver() {
    return handedOver;
  }

  Optional<ParcelView> parcel(ParcelId id) {
    return Optional.ofNullable(parcels.get(id));
  }

  /** Whether a parcel's label was printed in a batch that is known. */
  boolean isInBatch(ParcelView parcel) {
    return parcel.labels().stream().anyMatch(label -> batches.contains(label.batch()));
  }

  /** The orders that replace an order's goods. */
  List<OrderView> replacing(OrderId original) {
    return replacing.getOrDefault(original, ImmutableList.of());
  }

  /** An instant as the shop's clocks show it. */
  LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, policy.fulfilment().zone());
  }

  /** Whether an order or a case of it is among the facts. */
  boolean isKnown(OrderId order) {
    return orders.containsKey(order) || casesOf.containsKey(order);
  }
}
