package io.github.shopops.fulfilment.review;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is asked again and again in one round, looked up once. */
final class RoundIndex {
  private static final Comparator<ReviewCase> BY_PAYMENT = Comparator.comparing(RoundIndex::paidAt)
      .thenComparing(each -> each.order().id());

  /** A recipient and goods, without buyer and warehouse. */
  private record Shipment(
      String recipient, String phone, String address, ImmutableSortedMap<String, Integer> goods) {}

  /** Pieces of a SKU that an order needs. */
  private record Need(OrderId order, String sku) {}

  private final ReviewRound round;
  private final ImmutableListMultimap<MergeKey, Order> unpaid;
  private final ImmutableListMultimap<Shipment, ReviewCase> paid;
  private final ImmutableMap<Need, Long> before;

  RoundIndex(ReviewRound round) {
    this.round = round;
    unpaid = round.cases().stream()
        .filter(each -> !isReviewed(each) && !isClosed(each.order()))
        .collect(ImmutableListMultimap.toImmutableListMultimap(ReviewCase::key, ReviewCase::order));
    List<ReviewCase> queue =
        round.cases().stream().filter(RoundIndex::isReviewed).sorted(BY_PAYMENT).toList();
    paid = Multimaps.index(
        Iterables.filter(
            Iterables.concat(queue, round.earlier()),
            each -> isReviewed(each) && !isClosed(each.order())),
        RoundIndex::shipment);
    before = before(queue);
  }

  private static boolean isClosed(Order order) {
    return order.status().equals(OrderStatus.TRADE_CLOSED)
        || order.status().equals(OrderStatus.TRADE_CLOSED_BY_TAOBAO);
  }

  /** Whether an order does not wait for money: it is paid, or to be paid for on delivery and not given up. */
  static boolean isReviewed(ReviewCase each) {
    Order order = each.order();
    return order.isPaid() || (order.tags().contains(Order.CASH_ON_DELIVERY) && !isClosed(order));
  }

  /** When an order came into the queue: paid, or placed where it is paid for on delivery. */
  static Instant paidAt(ReviewCase each) {
    Order order = each.order();
    return order.paidAt().orElse(isReviewed(each) ? order.createdAt() : Instant.MAX);
  }

  private static Shipment shipment(ReviewCase each) {
    MergeKey key = each.key();
    return new Shipment(key.recipient(), key.phone(), key.address(), goods(each));
  }

  /** The pieces by SKU. */
  static ImmutableSortedMap<String, Integer> goods(ReviewCase each) {
    Map<String, Integer> goods = new TreeMap<>();
    for (OrderLine line : each.order().lines()) {
      if (line.sku() != null) {
        goods.merge(line.sku(), line.quantity(), Math::addExact);
      }
    }
    return ImmutableSortedMap.copyOf(goods);
  }

  /** How many pieces the orders paid earlier need. */
  private static ImmutableMap<Need, Long> before(List<ReviewCase> queue) {
    Map<String, Long> needed = new HashMap<>();
    ImmutableMap.Builder<Need, Long> before = ImmutableMap.builder();
    for (ReviewCase each : queue) {
      goods(each).forEach((sku, quantity) -> {
        before.put(new Need(each.order().id(), sku), needed.getOrDefault(sku, 0L));
        needed.merge(sku, quantity.longValue(), Math::addExact);
      });
    }
    return before.buildOrThrow();
  }

  StockLevel level(String sku) {
    return round.stock().getOrDefault(sku, StockLevel.ZERO);
  }

  long neededBefore(ReviewCase each, String sku) {
    return before.getOrDefault(new Need(each.order().id(), sku), 0L);
  }

  /** The earliest placed unpaid order of the same key that is still waited for. */
  Optional<Order> unpaidSibling(ReviewCase each, Duration waited) {
    Instant since = round.now().minus(waited);
    return unpaid.get(each.key()).stream()
        .filter(order -> order.createdAt().isAfter(since))
        .min(Comparator.comparing(Order::createdAt).thenComparing(Order::id));
  }

  /** The last paid before it that brings the same goods to the same recipient within so many days. */
  Optional<ReviewCase> duplicate(ReviewCase each, int days) {
    if (goods(each).isEmpty() || !each.key().isWhole()) {
      return Optional.empty();
    }
    Instant since = paidAt(each).minus(Duration.ofDays(days));
    return paid.get(shipment(each)).stream()
        .filter(other -> BY_PAYMENT.compare(other, each) < 0 && !paidAt(other).isBefore(since))
        .max(BY_PAYMENT);
  }
}
