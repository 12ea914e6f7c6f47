package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.util.Optional;

/**
 * Which orders of one recipient go together (合单方案), and which could but do not.
 *
 * @param key what they have in common
 * @param together the orders that go in one parcel, earliest paid first; one or none where the others are held back
 * @param heldBack the orders that could go with them, in the order of their ids, each with the reason why it does not
 */
public record MergePlan(
    MergeKey key, ImmutableList<OrderId> together, ImmutableList<Finding> heldBack)
    implements Serializable {
  /** Checks that nothing is null. */
  public MergePlan {
    requireNonNull(key, "key");
    requireNonNull(together, "together");
    requireNonNull(heldBack, "heldBack");
  }

  /**
   * Returns the order into which the others are merged (主单): the one paid first.
   *
   * @return the order, empty where all are held back
   */
  public Optional<OrderId> main() {
    return together.stream().findFirst();
  }

  /**
   * Returns the orders to {@linkplain ReviewStep#MERGE merge} into the main order.
   *
   * @return all that go with it, none where it goes by itself
   */
  public ImmutableList<OrderId> members() {
    return together.isEmpty() ? together : together.subList(1, together.size());
  }
}
