package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Orders that belong together, and orders that should not be there twice (clauses L1 and L6). */
final class MergeRules {
  private static final Comparator<OrderView> PLACED = Comparator.<OrderView, Instant>comparing(
          view -> view.order().createdAt())
      .thenComparing(OrderView::id);

  private static final Comparator<ParcelView> SHIPPED = Comparator.<ParcelView, Instant>comparing(
          parcel -> requireNonNull(parcel.shippedAt()))
      .thenComparing(ParcelView::id);

  private MergeRules() {}

  private static Optional<MergeKey> key(OrderView order) {
    return order.record().mergeKey().filter(MergeKey::isWhole);
  }

  private static <K> ImmutableListMultimap<K, OrderView> group(
      Stream<OrderView> orders, Function<OrderView, Optional<K>> key) {
    return orders
        .filter(order -> key.apply(order).isPresent())
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            order -> key.apply(order).orElseThrow(), order -> order));
  }

  static void mergeMissed(DayIndex day, Finder finder) {
    Stream<OrderView> waiting =
        day.orders().values().stream().filter(order -> isMergeable(order, day));
    group(waiting, MergeRules::key).asMap().forEach((key, orders) -> {
      ImmutableSet<ParcelView> parcels = orders.stream()
          .map(order -> order.parcels().get(0))
          .collect(ImmutableSet.toImmutableSet());
      if (parcels.size() > 1) {
        OrderView first = orders.iterator().next();
        finder.add(
            first.evidence(),
            Stream.concat(
                orders.stream().skip(1).map(OrderView::evidence),
                parcels.stream().map(ParcelView::evidence)),
            first.id().value(),
            orders.size(),
            parcels.size());
      }
    });
  }

  /** Whether an order lies in the house, all in one parcel, and neither waits nor is held. */
  private static boolean isMergeable(OrderView order, DayIndex day) {
    return order.parcels().size() == 1
        && order.parcels().get(0).isInHouse()
        && order.isDue()
        && !order.isIn(ReviewStage.HELD)
        && !order.waitsBeyond(day.today());
  }

  static void unpaidSibling(DayIndex day, Finder finder) {
    ImmutableListMultimap<MergeKey, OrderView> unpaid = group(
        day.orders().values().stream()
            .filter(order -> order.isUnpaid() && !order.isClosed() && !order.isDue())
            .filter(order -> !finder.isOverdue(order.order().createdAt(), day.now())),
        MergeRules::key);
    day.orders().values().stream()
        .filter(order -> order.isDue() && order.parcels().stream().anyMatch(ParcelView::isOnItsWay))
        .forEach(order -> key(order).map(unpaid::get).stream()
            .flatMap(ImmutableList::stream)
            .findFirst()
            .ifPresent(sibling -> finder.add(
                order.evidence(),
                Stream.of(sibling.evidence()),
                order.id().value(),
                sibling.id().value())));
  }

  /** What was ordered and to whom it goes, whoever bought it. */
  private record Purchase(
      String recipient, String phone, String address, ImmutableSortedMap<String, Integer> goods) {
    static Optional<Purchase> of(OrderView order) {
      boolean isKnown = order.order().lines().stream().allMatch(line -> line.sku() != null);
      return key(order)
          .filter(key -> isKnown && !order.order().lines().isEmpty())
          .map(key -> new Purchase(key.recipient(), key.phone(), key.address(), goods(order)));
    }

    private static ImmutableSortedMap<String, Integer> goods(OrderView order) {
      return order.order().lines().stream()
          .collect(ImmutableSortedMap.toImmutableSortedMap(
              String::compareTo,
              line -> String.valueOf(line.sku()),
              OrderLine::quantity,
              Math::addExact));
    }
  }

  static void sameGoodsTwice(DayIndex day, Finder finder) {
    Stream<OrderView> sent = day.orders().values().stream().filter(MergeRules::isSentAnew);
    for (List<OrderView> orders : Multimaps.asMap(group(sent, Purchase::of)).values()) {
      ImmutableList<OrderView> inTime = ImmutableList.sortedCopyOf(PLACED, orders);
      for (int i = 1; i < inTime.size(); i++) {
        OrderView before = inTime.get(i - 1);
        OrderView order = inTime.get(i);
        Duration between =
            Duration.between(before.order().createdAt(), order.order().createdAt());
        if (day.isCurrent(order)
            && between.compareTo(finder.days()) <= 0
            && Sets.intersection(parcels(before), parcels(order)).isEmpty()) {
          finder.add(
              order.evidence(),
              Stream.of(before.evidence()),
              order.id().value(),
              before.id().value());
        }
      }
    }
  }

  /** Whether an order is on its way or gone, and replaces no other. */
  private static boolean isSentAnew(OrderView order) {
    return order.isDue()
        && !order.readNote().isSwap()
        && order.replaces().isEmpty()
        && !parcels(order).isEmpty()
        && !order.isIn(ReviewStage.HELD);
  }

  private static Set<ParcelView> parcels(OrderView order) {
    return order.parcels().stream()
        .filter(parcel -> parcel.isAway() || parcel.isInHouse())
        .collect(ImmutableSet.toImmutableSet());
  }

  static void buyerShippedToToday(DayIndex day, Finder finder) {
    group(day.orders().values().stream(), order -> Optional.of(order.order().buyer()))
        .asMap()
        .values()
        .forEach(orders -> {
          Set<ParcelView> parcels = new LinkedHashSet<>();
          orders.forEach(order -> parcels.addAll(order.parcels()));
          parcels.stream()
              .filter(day::leftToday)
              .min(SHIPPED)
              .ifPresent(first -> findOthers(first, parcels, day, finder));
        });
  }

  private static void findOthers(
      ParcelView first, Set<ParcelView> parcels, DayIndex day, Finder finder) {
    parcels.stream()
        .filter(parcel ->
            !parcel.id().equals(first.id()) && (parcel.isOnItsWay() || day.leftToday(parcel)))
        .filter(parcel -> Sets.intersection(
                parcel.parcel().members(), first.parcel().members())
            .isEmpty())
        .forEach(parcel -> finder.add(
            parcel.evidence(),
            Stream.of(first.evidence()),
            parcel.id().value(),
            first.id().value()));
  }
}
