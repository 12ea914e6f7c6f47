package io.github.shopops.core.order;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/** Finds the place of an order by its id: an open hash table of places, four to eight bytes an order. */
final class OrderIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Order> orders;
  private final int[] slots;

  OrderIndex(ImmutableList<Order> orders) {
    this.orders = orders;
    slots = new int[Integer.highestOneBit(Math.max(4, orders.size())) << 1];
    for (int place = 0; place < orders.size(); place++) {
      slots[slot(orders.get(place).id())] = place + 1;
    }
  }

  int find(OrderId id) {
    return slots[slot(id)] - 1;
  }

  /** The slot that holds the id, or the empty one where it would go. */
  private int slot(OrderId id) {
    int hash = id.value().hashCode() * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    while (slots[slot] != 0 && !orders.get(slots[slot] - 1).id().equals(id)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
