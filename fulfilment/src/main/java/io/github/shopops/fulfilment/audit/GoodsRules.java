package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what lies in the parcels is what was ordered (clauses L4, L7 and L8). */
final class GoodsRules {
  private GoodsRules() {}

  static void scanMismatch(DayIndex day, Finder finder) {
    scanned(day)
        .forEach(parcel -> parcel
            .scanned()
            .filter(result -> !result.isComplete())
            .ifPresent(result -> finder.add(
                parcel.evidence(),
                Stream.concat(result.missing().stream(), result.surplus().stream())
                    .map(GoodsRules::evidence),
                parcel.id().value(),
                result.missing().toString(),
                result.surplus().toString())));
  }

  static void foreignBarcode(DayIndex day, Finder finder) {
    scanned(day)
        .forEach(parcel -> parcel
            .scanned()
            .filter(result -> !result.foreign().isEmpty())
            .ifPresent(result -> finder.add(
                parcel.evidence(),
                result.foreign().stream().map(GoodsRules::evidence),
                parcel.id().value(),
                result.foreign().toString())));
  }

  /** The parcels that count as scanned, those excepted of which {@link PaperRules} says that nothing was. */
  private static Stream<ParcelView> scanned(DayIndex day) {
    return day.facts().scans().isEmpty()
        ? Stream.of()
        : day.current()
            .filter(parcel -> parcel.parcel().isInspected()
                || (parcel.hasLeft() && !parcel.scans().isEmpty()))
            .filter(parcel -> !parcel.scans().isEmpty() || !day.isInBatch(parcel));
  }

  static void partlyShipped(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isAnyParcel(ParcelView::hasLeft))
        .filter(order -> !order.isClosed() && !isShortageSettled(order))
        .forEach(order -> {
          Map<String, Integer> rest = rest(order, parcel -> parcel.hasLeft() || parcel.isInHouse());
          find(order, rest, pieces -> pieces > 0, finder);
        });
  }

  private static boolean isShortageSettled(OrderView order) {
    return order.cases().stream()
        .anyMatch(shortage -> shortage.stands()
            && (shortage.kind() == AfterSaleKind.SHORTAGE
                || shortage.kind() == AfterSaleKind.REFUND_ONLY));
  }

  static void packedTwice(DayIndex day, Finder finder) {
    day.orders().values().stream().filter(OrderView::isCurrent).forEach(order -> {
      Map<String, Integer> rest = rest(order, parcel -> parcel.isAway() || parcel.isInHouse());
      find(order, rest, pieces -> pieces < 0, finder);
    });
  }

  private static void find(
      OrderView order,
      @Nullable Map<String, Integer> rest,
      Predicate<Integer> wrong,
      Finder finder) {
    if (rest == null) {
      return;
    }
    if (rest.values().stream().noneMatch(wrong)) {
      return;
    }
    ImmutableSortedSet<String> skus = rest.entrySet().stream()
        .filter(entry -> wrong.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    finder.add(
        order.evidence(), order.parcelEvidence(), order.id().value(), String.join(", ", skus));
  }

  /** Whether every piece of an order is known to be in a parcel that has left or will. */
  static boolean isAllPacked(OrderView order) {
    Map<String, Integer> rest = rest(order, parcel -> parcel.hasLeft() || parcel.isInHouse());
    return rest != null && rest.values().stream().allMatch(pieces -> pieces <= 0);
  }

  /**
   * What is ordered and not in parcels by SKU, less than zero where more is in them; null where goods are not known. What
   * is in a parcel without being ordered, such as a gift, is not counted.
   */
  private static @Nullable Map<String, Integer> rest(OrderView order, Predicate<ParcelView> in) {
    Map<String, Integer> rest = new TreeMap<>();
    for (OrderLine line : order.order().lines()) {
      String sku = line.sku();
      if (sku == null) {
        return null;
      }
      rest.merge(sku, line.quantity(), Math::addExact);
    }
    order
        .record()
        .cancelled()
        .forEach((sku, pieces) -> rest.computeIfPresent(sku, (same, all) -> all - pieces));
    for (ParcelView parcel : order.parcels()) {
      if (in.test(parcel) && parcel.contents().isEmpty()) {
        return null;
      } else if (in.test(parcel)) {
        for (PackedLine line : parcel.contents()) {
          if (line.order().equals(order.id())) {
            rest.computeIfPresent(line.sku(), (sku, pieces) -> pieces - line.quantity());
          }
        }
      }
    }
    return rest;
  }

  private static Evidence evidence(String barcode) {
    return Evidence.of(Evidence.Kind.BARCODE, barcode);
  }
}
