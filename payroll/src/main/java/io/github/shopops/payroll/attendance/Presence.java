package io.github.shopops.payroll.attendance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What one person's clock records prove: records that touch or overlap are one stretch, identical ones one record.
 *
 * @param stretches in their order; none touches the next
 * @param doubtful the starts of records that need a look, by what is wrong with them
 */
record Presence(ImmutableList<Stretch> stretches, ImmutableListMultimap<Doubt, Instant> doubtful) {

  /** What may be wrong with a record. */
  enum Doubt {
    /** Nobody clocked out. */
    NO_CLOCK_OUT("attendance.no-clock-out"),
    /** The record begins while another one runs. */
    OVERLAP("attendance.overlap");

    private final String key;

    Doubt(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  static Presence of(Collection<ClockRecord> records) {
    ImmutableListMultimap.Builder<Doubt, Instant> doubtful = ImmutableListMultimap.builder();
    List<Stretch> stretches = new ArrayList<>();
    for (ClockRecord record : new TreeSet<>(records)) {
      Instant in = record.in();
      Instant out = record.out();
      int end = stretches.size() - 1;
      Stretch last = end < 0 ? null : stretches.get(end);
      Instant reached = last == null ? null : last.until();
      if (out == null) {
        doubtful.put(Doubt.NO_CLOCK_OUT, in);
      }
      if (last == null || reached == null || !in.isBefore(reached)) {
        boolean goesOn = out != null && in.equals(reached);
        stretches.add(new Stretch(goesOn ? stretches.remove(end).from() : in, out));
      } else {
        doubtful.put(Doubt.OVERLAP, in);
        if (out != null && out.isAfter(reached)) {
          stretches.set(end, new Stretch(last.from(), out));
        }
      }
    }
    return new Presence(ImmutableList.copyOf(stretches), doubtful.build());
  }
}
