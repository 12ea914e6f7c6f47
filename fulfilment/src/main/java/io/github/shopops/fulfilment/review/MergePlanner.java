package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the orders that go together (L1, L6): of the same key, paid, held by nothing, printed nowhere and by a carrier
 * that does for all. The one paid first is the main order. The order in which they are given does not matter.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MergePlanner {
  private static final Comparator<MergeCandidate> BY_PAYMENT =
      Comparator.comparing(MergePlanner::paidAt).thenComparing(MergeCandidate::order);

  private final ReviewPolicy policy;

  private MergePlanner(ReviewPolicy policy) {
    this.policy = policy;
  }

  /** Unpaid orders come last. */
  private static Instant paidAt(MergeCandidate candidate) {
    return candidate.paidAt() == null ? Instant.MAX : candidate.paidAt();
  }

  /**
   * Makes a planner.
   *
   * @param policy how the shop reviews
   * @return the planner
   */
  public static MergePlanner of(ReviewPolicy policy) {
    return new MergePlanner(requireNonNull(policy, "policy"));
  }

  /**
   * Plans what goes together. Orders that go by different carriers make a plan for each carrier; one that may go by any
   * goes with the earliest.
   *
   * @param candidates the orders that are not shipped, in any order, unpaid and held ones too
   * @return a plan for each key that several orders have in common, in the order of the earliest payments
   * @throws IllegalArgumentException if an order is there twice
   */
  public ImmutableList<MergePlan> plan(Iterable<MergeCandidate> candidates) {
    Set<OrderId> orders = new HashSet<>();
    for (MergeCandidate candidate : candidates) {
      checkArgument(
          orders.add(candidate.order()),
          "Argument 'candidates' must have each order once but has %s twice",
          candidate.order());
    }
    ImmutableListMultimap<MergeKey, MergeCandidate> byKey =
        Multimaps.index(ImmutableList.sortedCopyOf(BY_PAYMENT, candidates), MergeCandidate::key);
    ImmutableList.Builder<MergePlan> plans = ImmutableList.builder();
    for (MergeKey key : byKey.keySet()) {
      if (byKey.get(key).size() > 1) {
        plans.addAll(plan(key, byKey.get(key)));
      }
    }
    return plans.build();
  }

  private List<MergePlan> plan(MergeKey key, List<MergeCandidate> queue) {
    List<MergeCandidate> free = new ArrayList<>();
    List<Finding> heldBack = new ArrayList<>();
    for (MergeCandidate candidate : queue) {
      Message why = obstacle(candidate);
      if (why == null) {
        free.add(candidate);
      } else {
        heldBack.add(finding(candidate, why));
      }
    }
    List<MergePlan> plans = new ArrayList<>();
    do {
      String carrier = carrier(free);
      List<MergeCandidate> others = new ArrayList<>();
      ImmutableList.Builder<OrderId> together = ImmutableList.builder();
      for (MergeCandidate candidate : free) {
        if (candidate.carrier() == null || candidate.carrier().equals(carrier)) {
          together.add(candidate.order());
        } else {
          others.add(candidate);
          Message why = Message.of("merge.carrier", candidate.carrier(), String.valueOf(carrier));
          heldBack.add(finding(candidate, why));
        }
      }
      heldBack.sort(Comparator.comparing(Finding::subject));
      MergePlan plan = new MergePlan(key, together.build(), ImmutableList.copyOf(heldBack));
      if (plans.isEmpty() || plan.together().size() > 1) {
        plans.add(plan);
      }
      heldBack.clear();
      free = others;
    } while (!free.isEmpty());
    return plans;
  }

  /** The carrier of the earliest order that names one. */
  private static @Nullable String carrier(List<MergeCandidate> free) {
    for (MergeCandidate candidate : free) {
      if (candidate.carrier() != null) {
        return candidate.carrier();
      }
    }
    return null;
  }

  private @Nullable Message obstacle(MergeCandidate candidate) {
    if (candidate.paidAt() == null) {
      return Message.of("merge.unpaid");
    } else if (!candidate.key().isWhole()) {
      return Message.of("merge.incomplete");
    } else if (candidate.isPrinted()) {
      return Message.of("merge.printed");
    }
    return candidate.holds().stream()
        .map(policy::message)
        .reduce((one, other) -> Message.of("merge.and", one, other))
        .map(reasons -> Message.of("merge.held", reasons))
        .orElse(null);
  }

  private Finding finding(MergeCandidate candidate, Message why) {
    return Finding.of(
        policy.merging(),
        Severity.INFO,
        Evidence.of(Evidence.Kind.ORDER, candidate.order().value()),
        why);
  }
}
