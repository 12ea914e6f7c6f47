package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders that belong together, and orders that should not be there twice (clauses L1 and L6). */
final class MergeRules {
  private static final Comparator<OrderView> PLACED = Comparator.<OrderView, Instant>comparing(
          view -> view.order().createdAt())
      .thenComparing(OrderView::id);

  private static final Comparator<ParcelView> SHIPPED = Comparator.<ParcelView, Instant>comparing(
          parcel -> requireNonNull(parcel.shippedAt()))
      .thenComparing(ParcelView::id);

  private MergeRules() {}

  private static @Nullable MergeKey key(OrderView order) {
    MergeKey key = order.record().mergeKey().orElse(null);
    return key != null && key.isWhole() ? key : null;
  }

  /** The groups of two and more, in no order. */
  private static <K> Stream<List<OrderView>> together(
      Collection<OrderView> orders, Function<OrderView, @Nullable K> key) {
    return DayIndex.group(orders, key).values().stream().filter(group -> group.size() > 1);
  }

  static void mergeMissed(DayIndex day, Finder finder) {
    ImmutableList<OrderView> waiting = day.orders().values().stream()
        .filter(order -> isMergeable(order, day))
        .collect(ImmutableList.toImmutableList());
    together(waiting, MergeRules::key).forEach(orders -> {
      ImmutableSet<ParcelView> parcels = orders.stream()
          .map(order -> order.parcels().get(0))
          .collect(ImmutableSet.toImmutableSet());
      if (parcels.size() > 1) {
        OrderView first = orders.get(0);
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
    ImmutableList<OrderView> waiting = day.orders().values().stream()
        .filter(order -> order.isUnpaid() && !order.isClosed() && !order.isDue())
        .filter(order -> !finder.isOverdue(order.order().createdAt(), day.now()))
        .collect(ImmutableList.toImmutableList());
    Map<MergeKey, List<OrderView>> unpaid = DayIndex.group(waiting, MergeRules::key);
    if (unpaid.isEmpty()) {
      return;
    }
    day.orders().values().stream()
        .filter(order -> order.isDue() && order.isAnyParcel(ParcelView::isOnItsWay))
        .forEach(order -> Optional.ofNullable(key(order)).map(unpaid::get).stream()
            .flatMap(List::stream)
            .findFirst()
            .ifPresent(sibling -> finder.add(
                order.evidence(),
                Stream.of(sibling.evidence()),
                order.id().value(),
                sibling.id().value())));
  }

  /** To whom an order goes, whoever bought it. */
  private record Destination(String recipient, String phone, String address) {
    static @Nullable Destination of(OrderView order) {
      MergeKey key = key(order);
      return key == null ? null : new Destination(key.recipient(), key.phone(), key.address());
    }
  }

  /** How many pieces of each SKU were ordered, null where that is not known. */
  private static @Nullable ImmutableSortedMap<String, Integer> goods(OrderView order) {
    ImmutableList<OrderLine> lines = order.order().lines();
    return lines.isEmpty() || lines.stream().anyMatch(line -> line.sku() == null)
        ? null
        : lines.stream()
            .collect(ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo,
                line -> String.valueOf(line.sku()),
                OrderLine::quantity,
                Math::addExact));
  }

  static void sameGoodsTwice(DayIndex day, Finder finder) {
    ImmutableList<OrderView> sent = day.orders().values().stream()
        .filter(MergeRules::isSentAnew)
        .collect(ImmutableList.toImmutableList());
    together(sent, Destination::of)
        .flatMap(orders -> together(orders, MergeRules::goods))
        .forEach(orders -> findRepeated(orders, finder));
  }

  private static void findRepeated(List<OrderView> orders, Finder finder) {
    ImmutableList<OrderView> inTime = ImmutableList.sortedCopyOf(PLACED, orders);
    for (int i = 1; i < inTime.size(); i++) {
      OrderView before = inTime.get(i - 1);
      OrderView order = inTime.get(i);
      Duration between =
          Duration.between(before.order().createdAt(), order.order().createdAt());
      if (order.isCurrent()
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

  /** Whether an order is on its way or gone, and replaces no other. */
  private static boolean isSentAnew(OrderView order) {
    return order.isDue()
        && !order.readNote().isSwap()
        && order.replaces().isEmpty()
        && order.isAnyParcel(parcel -> parcel.isAway() || parcel.isInHouse())
        && !order.isIn(ReviewStage.HELD);
  }

  private static Set<ParcelView> parcels(OrderView order) {
    return order.parcels().stream()
        .filter(parcel -> parcel.isAway() || parcel.isInHouse())
        .collect(ImmutableSet.toImmutableSet());
  }

  static void buyerShippedToToday(DayIndex day, Finder finder) {
    DayIndex.group(day.orders().values(), order -> order.order().buyer()).values().stream()
        .filter(orders -> orders.size() > 1 || orders.get(0).parcels().size() > 1)
        .forEach(orders -> {
          Set<ParcelView> parcels = new LinkedHashSet<>();
          orders.forEach(order -> parcels.addAll(order.parcels()));
          parcels.stream()
              .filter(ParcelView::leftToday)
              .min(SHIPPED)
              .ifPresent(first -> findOthers(first, parcels, finder));
        });
  }

  private static void findOthers(ParcelView first, Set<ParcelView> parcels, Finder finder) {
    parcels.stream()
        .filter(parcel ->
            !parcel.id().equals(first.id()) && (parcel.isOnItsWay() || parcel.leftToday()))
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
