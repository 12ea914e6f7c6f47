package io.github.shopops.payroll.kpi;

import io.github.shopops.core.order.BuyerId;
import java.util.ArrayList;
import java.util.List;

/** Buyers as the passes find them, one after the other by id, so that repetitions follow each other. */
final class BuyerColumn {
  private final List<BuyerId> buyers = new ArrayList<>();

  void add(BuyerId buyer) {
    if (buyers.isEmpty() || !buyers.get(buyers.size() - 1).equals(buyer)) {
      buyers.add(buyer);
    }
  }

  BuyerSet set() {
    return BuyerSet.of(buyers);
  }
}
