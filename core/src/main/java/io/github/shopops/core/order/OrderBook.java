package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Orders, each once, in one order: by buyer, then by the instant they were placed, then by id.
 *
 * <p>Made once, in time n log n; calculators walk over it. This class is immutable and thread-safe.
 */
public final class OrderBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Order> BY_BUYER =
      Comparator.comparing(Order::buyer).thenComparing(Order::createdAt).thenComparing(Order::id);

  private final ImmutableList<Order> orders;
  private final ImmutableMap<OrderId, Order> byId;

  private OrderBook(ImmutableList<Order> orders, ImmutableMap<OrderId, Order> byId) {
    this.orders = orders;
    this.byId = byId;
  }

  /**
   * Makes a book.
   *
   * @param orders the orders, in any order; one that is given twice alike counts once
   * @return the book
   * @throws IllegalArgumentException if two different orders have one id
   */
  public static OrderBook of(Iterable<Order> orders) {
    Map<OrderId, Order> byId = new HashMap<>();
    for (Order order : orders) {
      Order known = byId.putIfAbsent(order.id(), order);
      checkArgument(
          known == null || known.equals(order),
          "Argument 'orders' holds two different orders with id %s",
          order.id());
    }
    ImmutableList<Order> sorted = ImmutableList.sortedCopyOf(BY_BUYER, byId.values());
    return new OrderBook(sorted, ImmutableMap.copyOf(byId));
  }

  /**
   * Returns the orders.
   *
   * @return by buyer, then by the instant they were placed, then by id
   */
  public ImmutableList<Order> orders() {
    return orders;
  }

  /**
   * Finds an order.
   *
   * @param id its id
   * @return the order, empty if the book does not hold it
   */
  public Optional<Order> find(OrderId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
