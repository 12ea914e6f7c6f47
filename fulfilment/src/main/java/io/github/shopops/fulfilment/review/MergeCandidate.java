package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that may go with others.
 *
 * @param order the order
 * @param key what it must have in common with them
 * @param paidAt when it was paid, null while it is not
 * @param carrier the carrier by which it is to go, null where any will do
 * @param holds what holds it
 * @param isPrinted whether its papers are printed, so that it is too late to merge without a recall
 */
public record MergeCandidate(
    OrderId order,
    MergeKey key,
    @Nullable Instant paidAt,
    @Nullable String carrier,
    ImmutableSortedSet<HoldReason> holds,
    boolean isPrinted)
    implements Serializable {
  /** Checks that nothing else is null. */
  public MergeCandidate {
    requireNonNull(order, "order");
    requireNonNull(key, "key");
    requireNonNull(holds, "holds");
  }
}
