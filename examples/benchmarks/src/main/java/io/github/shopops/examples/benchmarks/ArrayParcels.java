package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;

/**
 * Replays parcels over bare arrays of ints, the practical limit: every check of the machine, the one for events told twice
 * included, the parcel of each event found by its id, and no object made. One order a parcel; ids are numbers.
 */
final class ArrayParcels {
  /** The stages in the order of their numbers here. */
  static final ImmutableList<ParcelStage> STAGES = ImmutableList.copyOf(ParcelStage.values());

  private static final int OPEN = STAGES.indexOf(ParcelStage.OPEN);
  private static final int PRINTED = STAGES.indexOf(ParcelStage.PRINTED);
  private static final int PICKED = STAGES.indexOf(ParcelStage.PICKED);
  private static final int INSPECTED = STAGES.indexOf(ParcelStage.INSPECTED);
  private static final int SHIPPED = STAGES.indexOf(ParcelStage.SHIPPED);
  private static final int SIGNED = STAGES.indexOf(ParcelStage.SIGNED);
  private static final int VOID = STAGES.indexOf(ParcelStage.VOID);

  /** What an event says, a number each: its id, and what its facts come to; the step stands apart. */
  private static final int WIDTH = 13;

  /** Spreads numbers over a table (the golden ratio in 32 bits). */
  private static final int SPREAD = 0x9E3779B9;

  private final int[] ids;
  private final int[] parcel;
  private final ParcelStep[] steps;
  private final int[] log;

  ArrayParcels(SampleParcels sample) {
    ids = sample.ids().stream().mapToInt(ArrayParcels::number).toArray();
    parcel = sample.events().stream()
        .map(ParcelEvent::subject)
        .mapToInt(ArrayParcels::number)
        .toArray();
    steps = sample.events().stream().map(ParcelEvent::step).toArray(ParcelStep[]::new);
    log = new int[parcel.length * WIDTH];
    for (int i = 0; i < parcel.length; i++) {
      write(sample.events().get(i), i * WIDTH);
    }
  }

  private void write(ParcelEvent event, int at) {
    ParcelFacts facts = event.facts();
    log[at] = number(event.id());
    log[at + 1] = facts.members().isEmpty() ? 0 : 1 + number(facts.members().first());
    log[at + 2] =
        facts.approved().isEmpty() ? 0 : 1 + number(facts.approved().iterator().next());
    log[at + 3] = facts.warehouses().size();
    log[at + 4] = facts.carriers().size();
    log[at + 5] = facts.labelRevision();
    log[at + 6] = facts.pickListRevision();
    log[at + 7] =
        facts.waybill().map(waybill -> Integer.parseInt(waybill.number())).orElse(0);
    log[at + 8] = facts.scans().filter(ScanResult::isComplete).isPresent() ? 1 : 0;
    log[at + 9] = facts.scans().filter(scans -> scans.foreign().isEmpty()).isPresent() ? 1 : 0;
    log[at + 10] = facts.openRefunds().size() + facts.elsewhere().size();
    log[at + 11] = facts.unpromised().size();
    log[at + 12] = facts.override().isPresent() ? 1 : 0;
  }

  private static int number(ParcelId parcel) {
    return 1 + Integer.parseInt(parcel.value().substring(1));
  }

  private static int number(OrderId order) {
    return Integer.parseInt(order.value().substring(1));
  }

  private static int number(String event) {
    int slash = event.indexOf('/');
    return Integer.parseInt(event.substring(1, slash)) * SampleParcels.EVENTS_A_PARCEL
        + Integer.parseInt(event.substring(slash + 1));
  }

  /** Returns for each parcel its stage, and its revision times 16. */
  int[] replay() {
    int size = ids.length;
    int shift = Integer.numberOfLeadingZeros(size) - 1;
    int[] table = index(shift);
    int[] stages = new int[size];
    int[] revisions = new int[size];
    int[] members = new int[size];
    int[] waybills = new int[size];
    int[] inspected = new int[size];
    int[] counts = new int[size];
    int[] applied = new int[size * SampleParcels.EVENTS_A_PARCEL];
    for (int i = 0; i < parcel.length; i++) {
      int p = find(table, shift, parcel[i]);
      int at = i * WIDTH;
      if (wasApplied(applied, p, counts[p], log[at])) {
        continue;
      }
      int stage = stages[p];
      int revision = revisions[p] + 1;
      int to = -1;
      switch (steps[i]) {
        case PACK -> {
          if (stage == OPEN && log[at + 1] > 0 && log[at + 10] == 0) {
            members[p] = log[at + 1];
            to = OPEN;
          }
        }
        case SAVE_WAYBILL -> {
          if (stage <= PICKED && log[at + 7] > 0) {
            waybills[p] = log[at + 7];
            to = stage;
          }
        }
        case PRINT -> {
          if (stage == OPEN
              && members[p] > 0
              && log[at + 10] == 0
              && log[at + 2] == members[p]
              && log[at + 3] == 1
              && log[at + 4] == 1
              && log[at + 5] == revision
              && log[at + 6] == revision) {
            to = PRINTED;
          }
        }
        case PICK -> {
          if (stage == PRINTED && waybills[p] > 0 && log[at + 6] == revision && log[at + 11] == 0) {
            to = PICKED;
          }
        }
        case INSPECT -> {
          if (stage == PICKED
              && log[at + 5] == revision
              && log[at + 8] == 1
              && log[at + 9] == 1
              && log[at + 2] == members[p]
              && log[at + 10] == 0) {
            inspected[p] = revision;
            to = INSPECTED;
          }
        }
        case SHIP -> {
          if (stage == INSPECTED || (stage == PICKED && log[at + 12] == 1)) {
            to = SHIPPED;
          }
        }
        case SIGN -> to = stage == SHIPPED ? SIGNED : -1;
        case RECALL -> {
          if (stage >= PRINTED && stage <= INSPECTED) {
            revisions[p]++;
            waybills[p] = 0;
            inspected[p] = 0;
            to = OPEN;
          }
        }
        case VOID -> to = stage <= INSPECTED ? VOID : -1;
        case INTERCEPT, RETURN, LOSE -> throw new IllegalStateException("Not in this log");
      }
      if (to >= 0) {
        stages[p] = to;
        applied[p * SampleParcels.EVENTS_A_PARCEL + counts[p]++] = log[at];
      }
    }
    for (int p = 0; p < size; p++) {
      stages[p] += (revisions[p] + 1) * 16;
    }
    return stages;
  }

  /** A hash table of places and what is in them; half of it stays empty. */
  private int[] index(int shift) {
    int[] table = new int[2 << (32 - shift)];
    for (int p = 0; p < ids.length; p++) {
      int at = place(table, shift, ids[p]);
      table[at] = ids[p];
      table[at + 1] = p;
    }
    return table;
  }

  private static int find(int[] table, int shift, int id) {
    return table[place(table, shift, id) + 1];
  }

  /** Where an id stands, or is to stand. */
  private static int place(int[] table, int shift, int id) {
    int at = ((id * SPREAD) >>> shift) << 1;
    while (table[at] != id && table[at] != 0) {
      at = (at + 2) & (table.length - 1);
    }
    return at;
  }

  private static boolean wasApplied(int[] applied, int parcel, int count, int id) {
    int from = parcel * SampleParcels.EVENTS_A_PARCEL;
    for (int i = from + count - 1; i >= from; i--) {
      if (applied[i] == id) {
        return true;
      }
    }
    return false;
  }
}
