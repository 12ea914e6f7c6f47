package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans what is printed together (L1): from the earliest paid to the newest, of which some are kept back for the next
 * batch, so that what the buyer still orders can go with them. The order in which parcels are given does not matter.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BatchPlanner {
  private final BatchPolicy policy;

  private BatchPlanner(BatchPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a planner.
   *
   * @param policy how the shop prints
   * @return the planner
   */
  public static BatchPlanner of(BatchPolicy policy) {
    return new BatchPlanner(requireNonNull(policy, "policy"));
  }

  /**
   * Plans a batch. Urgent parcels are kept back by nothing but a full batch, and are the last to be left out of one.
   *
   * <p>At 10:00, with 2 parcels kept back at most and for less than 30 minutes: of those paid at 9:00, 9:40, 9:50 and
   * 9:55 the last two wait.
   *
   * @param id the batch
   * @param askedAt when it is asked for
   * @param ready the parcels that may be printed, in any order
   * @return what is printed, and what waits
   * @throws IllegalArgumentException if a parcel is there twice
   */
  public BatchPlan plan(String id, Instant askedAt, Iterable<Printable> ready) {
    ImmutableSortedSet<Printable> queue = queue(ready);
    Set<Printable> kept = new HashSet<>();
    queue.descendingSet().stream()
        .filter(parcel -> isYoung(parcel, askedAt))
        .limit(policy.keptMost())
        .forEach(kept::add);
    Set<Printable> printed = new HashSet<>();
    queue.stream()
        .filter(parcel -> !kept.contains(parcel))
        .sorted(Comparator.comparing(Printable::urgent)
            .reversed()
            .thenComparing(Comparator.naturalOrder()))
        .limit(policy.sizeMost())
        .forEach(printed::add);
    return new BatchPlan(
        new PrintBatch(
            id,
            askedAt,
            queue.stream()
                .filter(printed::contains)
                .map(Printable::parcel)
                .collect(ImmutableList.toImmutableList()),
            null),
        queue.stream()
            .filter(parcel -> !printed.contains(parcel))
            .map(parcel -> waits(parcel, kept.contains(parcel) ? young(parcel, askedAt) : full()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableSortedSet<Printable> queue(Iterable<Printable> ready) {
    Set<ParcelId> parcels = new HashSet<>();
    for (Printable parcel : ready) {
      checkArgument(
          parcels.add(parcel.parcel()),
          "Argument 'ready' must have each parcel once but has %s twice",
          parcel.parcel());
    }
    return ImmutableSortedSet.copyOf(ready);
  }

  private boolean isYoung(Printable parcel, Instant askedAt) {
    return !parcel.urgent() && age(parcel, askedAt).compareTo(policy.keptFor()) < 0;
  }

  /** How long ago it was paid; none at all where clocks differ. */
  private static Duration age(Printable parcel, Instant askedAt) {
    return Stream.of(Duration.between(parcel.paidAt(), askedAt), Duration.ZERO)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Message young(Printable parcel, Instant askedAt) {
    return Message.of("picking.waits.young", age(parcel, askedAt), policy.keptFor());
  }

  private Message full() {
    return Message.of("picking.waits.full", policy.sizeMost());
  }

  private Finding waits(Printable parcel, Message why) {
    return Finding.of(
        policy.clause(),
        Severity.INFO,
        Evidence.of(Evidence.Kind.PARCEL, parcel.parcel().value()),
        why);
  }
}
