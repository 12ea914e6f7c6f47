package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replays parcels as one would by hand: a loop over the events, one switch with every check of the machine in it, and an
 * array for each thing that a parcel remembers. It makes no parcel, lists no refusal, and can say nothing of either.
 */
final class PlainParcels {
  private final Map<ParcelId, Integer> places;
  private final ParcelStage[] stages;
  private final int[] revisions;
  private final Set<OrderId>[] members;
  private final @Nullable WaybillId[] waybills;
  private final int[] inspected;
  private final String[][] applied;
  private final int[] counts;

  @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
  private PlainParcels(List<ParcelId> ids) {
    int size = ids.size();
    this.places = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      places.put(ids.get(i), i);
    }
    this.stages = new ParcelStage[size];
    Arrays.fill(stages, ParcelStage.OPEN);
    this.revisions = new int[size];
    Arrays.fill(revisions, 1);
    this.members = (Set<OrderId>[]) new Set<?>[size];
    Arrays.fill(members, Set.of());
    this.waybills = new @Nullable WaybillId[size];
    this.inspected = new int[size];
    this.applied = new String[size][SampleParcels.EVENTS_A_PARCEL];
    this.counts = new int[size];
  }

  /** Returns for each parcel its stage, and its revision times 16. */
  static int[] replay(SampleParcels sample) {
    PlainParcels parcels = new PlainParcels(sample.ids());
    sample.events().forEach(parcels::apply);
    int[] replayed = new int[parcels.stages.length];
    for (int i = 0; i < replayed.length; i++) {
      replayed[i] = ArrayParcels.STAGES.indexOf(parcels.stages[i]) + 16 * parcels.revisions[i];
    }
    return replayed;
  }

  private void apply(ParcelEvent event) {
    Integer found = places.get(event.subject());
    if (found == null) {
      throw new IllegalArgumentException("No parcel " + event.subject());
    }
    int at = found;
    if (wasApplied(at, event.id())) {
      return;
    }
    ParcelStage to = next(at, event);
    if (to != null) {
      stages[at] = to;
      applied[at][counts[at]++] = event.id();
    }
  }

  private boolean wasApplied(int at, String id) {
    for (int i = counts[at] - 1; i >= 0; i--) {
      if (applied[at][i].equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Checks a step and does what it does; returns the stage after it, null where it is refused. */
  private @Nullable ParcelStage next(int at, ParcelEvent event) {
    ParcelStage stage = stages[at];
    ParcelFacts facts = event.facts();
    boolean isWithin = stage.compareTo(ParcelStage.INSPECTED) <= 0;
    switch (event.step()) {
      case PACK -> {
        if (stage == ParcelStage.OPEN
            && !facts.members().isEmpty()
            && facts.elsewhere().isEmpty()) {
          members[at] = facts.members();
          return stage;
        }
      }
      case SAVE_WAYBILL -> {
        if (stage.compareTo(ParcelStage.PICKED) <= 0 && facts.waybill().isPresent()) {
          waybills[at] = facts.waybill().get();
          return stage;
        }
      }
      case PRINT -> {
        if (stage == ParcelStage.OPEN
            && !members[at].isEmpty()
            && facts.elsewhere().isEmpty()
            && facts.approved().containsAll(members[at])
            && facts.warehouses().size() == 1
            && facts.carriers().size() == 1
            && facts.labelRevision() == revisions[at]
            && facts.pickListRevision() == revisions[at]) {
          return ParcelStage.PRINTED;
        }
      }
      case PICK -> {
        if (stage == ParcelStage.PRINTED
            && waybills[at] != null
            && facts.pickListRevision() == revisions[at]
            && facts.unpromised().isEmpty()) {
          return ParcelStage.PICKED;
        }
      }
      case INSPECT -> {
        if (stage == ParcelStage.PICKED
            && facts.labelRevision() == revisions[at]
            && isRight(facts)
            && facts.approved().containsAll(members[at])
            && facts.openRefunds().isEmpty()) {
          inspected[at] = revisions[at];
          return ParcelStage.INSPECTED;
        }
      }
      case SHIP -> {
        if (stage == ParcelStage.INSPECTED
            || (stage == ParcelStage.PICKED && facts.override().isPresent())) {
          return ParcelStage.SHIPPED;
        }
      }
      case SIGN -> {
        return stage == ParcelStage.SHIPPED ? ParcelStage.SIGNED : null;
      }
      case RECALL -> {
        if (isWithin && stage != ParcelStage.OPEN) {
          revisions[at]++;
          waybills[at] = null;
          inspected[at] = 0;
          return ParcelStage.OPEN;
        }
      }
      case VOID -> {
        return isWithin ? ParcelStage.VOID : null;
      }
      case INTERCEPT, RETURN, LOSE -> throw new IllegalStateException("Not in this log");
    }
    return null;
  }

  private static boolean isRight(ParcelFacts facts) {
    ScanResult scans = facts.scans().orElse(null);
    return scans != null && scans.isComplete() && scans.foreign().isEmpty();
  }
}
