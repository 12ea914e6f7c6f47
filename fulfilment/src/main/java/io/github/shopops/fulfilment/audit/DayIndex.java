package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.note.Delivery;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.PrintBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facts of a day with everything looked up once, each list in one order whatever order it was given in. */
final class DayIndex {
  private static final Comparator<PrintEvent> PRINTED =
      Comparator.comparing(PrintEvent::at).thenComparing(PrintEvent::id);
  private final AuditPolicy policy;
  private final WarehouseDay facts;
  private final Instant now;
  private final LocalDate today;
  private final ImmutableList<PrintEvent> prints;
  private final ImmutableMap<ParcelId, ParcelView> parcels;
  private final ImmutableMap<OrderId, OrderView> orders;
  private final ImmutableList<CaseView> cases;
  private final ImmutableListMultimap<OrderId, CaseView> casesOf;
  private final ImmutableSet<String> batches;
  private final ImmutableListMultimap<OrderId, OrderView> replacing;

  DayIndex(AuditPolicy policy, WarehouseDay facts, Instant now) {
    this.policy = policy;
    this.facts = facts;
    this.now = now;
    this.today = policy.dayOf(now);
    this.prints = distinctPrints(facts.prints());
    this.parcels = parcels(policy, facts, prints);
    this.cases = sorted(facts.afterSales(), record -> record.afterSale().id()).stream()
        .map(CaseView::new)
        .collect(ImmutableList.toImmutableList());
    this.casesOf = Multimaps.index(cases, view -> view.afterSale().order());
    this.orders = readOrders();
    this.batches =
        facts.batches().stream().map(PrintBatch::id).collect(ImmutableSet.toImmutableSet());
    this.replacing = orders.values().stream()
        .filter(order -> order.replaces().isPresent())
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            order -> order.replaces().orElseThrow(), Function.identity()));
  }

  private static ImmutableList<PrintEvent> distinctPrints(List<PrintEvent> prints) {
    Map<String, PrintEvent> byId = new LinkedHashMap<>();
    for (PrintEvent print : ImmutableList.sortedCopyOf(PRINTED, prints)) {
      byId.putIfAbsent(print.id(), print);
    }
    return ImmutableList.copyOf(byId.values());
  }

  private static ImmutableMap<ParcelId, ParcelView> parcels(
      AuditPolicy policy, WarehouseDay facts, ImmutableList<PrintEvent> prints) {
    ImmutableListMultimap<ParcelId, PrintEvent> printed =
        Multimaps.index(prints, PrintEvent::parcel);
    ImmutableListMultimap<ParcelId, Scan> scanned = counting(facts);
    return sorted(facts.parcels(), record -> record.parcel().id()).stream()
        .map(record -> {
          ParcelId id = record.parcel().id();
          return new ParcelView(record, printed.get(id), scanned.get(id), policy);
        })
        .collect(ImmutableMap.toImmutableMap(ParcelView::id, Function.identity()));
  }

  /** The scans that count by the parcel they name, each id once. */
  private static ImmutableListMultimap<ParcelId, Scan> counting(WarehouseDay facts) {
    ImmutableListMultimap.Builder<ParcelId, Scan> counting = ImmutableListMultimap.builder();
    Set<String> seen = new HashSet<>(facts.scansTakenBack());
    for (Scan scan : ImmutableList.sortedCopyOf(facts.scans())) {
      ParcelId parcel = scan.parcel();
      if (parcel != null && seen.add(scan.id())) {
        counting.put(parcel, scan);
      }
    }
    return counting.build();
  }

  private ImmutableMap<OrderId, OrderView> readOrders() {
    ImmutableListMultimap.Builder<OrderId, ParcelView> in = ImmutableListMultimap.builder();
    parcels
        .values()
        .forEach(parcel -> parcel.parcel().members().forEach(order -> in.put(order, parcel)));
    ImmutableListMultimap<OrderId, ParcelView> parcelsOf = in.build();
    NoteParser parser = NoteParser.of(policy.notes());
    return sorted(facts.orders(), record -> record.order().id()).stream()
        .map(record -> {
          OrderId id = record.order().id();
          ReadNote note = ReadNote.of(record, parser);
          return new OrderView(record, note, parcelsOf.get(id), casesOf.get(id));
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
    return parcels().filter(this::isCurrent);
  }

  boolean isCurrent(ParcelView parcel) {
    return parcel.isCurrent(today);
  }

  /** Whether something can still go wrong with an order: one of its parcels is current, or it has none. */
  boolean isCurrent(OrderView order) {
    return order.parcels().isEmpty() || order.parcels().stream().anyMatch(this::isCurrent);
  }

  Optional<ParcelView> parcel(ParcelId id) {
    return Optional.ofNullable(parcels.get(id));
  }

  /** The orders in a parcel, as far as they are known. */
  Stream<OrderView> members(ParcelView parcel) {
    return parcel.parcel().members().stream().map(orders::get).filter(Objects::nonNull);
  }

  /** How a parcel's orders reach the buyer, as far as their notes say. */
  ImmutableSet<Delivery> deliveries(ParcelView parcel) {
    return members(parcel)
        .flatMap(order -> order.delivery().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether the buyer collects a parcel. */
  boolean isCollected(ParcelView parcel) {
    return deliveries(parcel).contains(Delivery.SELF_PICKUP);
  }

  /** Whether a parcel's label was printed in a batch that is known. */
  boolean isInBatch(ParcelView parcel) {
    return parcel.labels().anyMatch(label -> batches.contains(label.batch()));
  }

  /** Whether a parcel is known to have left today. */
  boolean leftToday(ParcelView parcel) {
    return parcel.leftOn(today);
  }

  /** The orders that replace an order's goods. */
  ImmutableList<OrderView> replacing(OrderId original) {
    return replacing.get(original);
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
