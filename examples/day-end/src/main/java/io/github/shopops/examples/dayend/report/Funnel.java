package io.github.shopops.examples.dayend.report;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far the orders of a day have come (订单漏斗): each step counts the orders that have come at least so far.
 *
 * @param steps from paid to signed
 */
public record Funnel(ImmutableList<Step> steps) {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("paid", "approved", "printed", "picked", "inspected", "shipped", "signed");

  /**
   * A step and how many orders have reached it.
   *
   * @param name the step
   * @param orders how many
   */
  public record Step(String name, long orders) {}

  /**
   * Counts the orders of a day.
   *
   * @param day the facts
   * @return the funnel, of orders that were paid
   */
  public static Funnel of(WarehouseDay day) {
    Map<OrderId, Integer> reached = new HashMap<>();
    for (ParcelRecord record : day.parcels()) {
      int depth = depth(record.parcel().stage());
      record.parcel().members().forEach(order -> reached.merge(order, depth, Math::max));
    }
    long[] counts = new long[NAMES.size()];
    for (OrderRecord record : day.orders()) {
      if (record.order().isPaid()) {
        int depth =
            Math.max(approval(record), reached.getOrDefault(record.order().id(), 0));
        for (int i = 0; i <= depth; i++) {
          counts[i]++;
        }
      }
    }
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (int i = 0; i < counts.length; i++) {
      steps.add(new Step(NAMES.get(i), counts[i]));
    }
    return new Funnel(steps.build());
  }

  private static int approval(OrderRecord record) {
    Set<ReviewStage> through = EnumSet.of(ReviewStage.APPROVED, ReviewStage.MERGED);
    return record.review().filter(review -> through.contains(review.stage())).isPresent() ? 1 : 0;
  }

  private static int depth(ParcelStage stage) {
    return switch (stage) {
      case OPEN, VOID -> 0;
      case PRINTED -> 2;
      case PICKED -> 3;
      case INSPECTED -> 4;
      case SHIPPED, INTERCEPTED, RETURNED, LOST -> 5;
      case SIGNED -> 6;
    };
  }
}
