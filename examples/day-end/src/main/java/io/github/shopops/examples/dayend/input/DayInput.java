package io.github.shopops.examples.dayend.input;

import static java.util.Objects.requireNonNull;

import io.github.shopops.examples.shopfiles.input.Accounting;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a day say, and what became of every row.
 *
 * @param day the facts
 * @param latest the last instant at which anything was done, null where nothing was
 * @param accounting what became of every row
 */
public record DayInput(WarehouseDay day, @Nullable Instant latest, Accounting accounting)
    implements Serializable {
  /** Checks that nothing is null. */
  public DayInput {
    requireNonNull(day, "day");
    requireNonNull(accounting, "accounting");
  }

  /**
   * Returns whether there are orders or parcels: without either there is nothing to audit.
   *
   * @return whether a file of one of them could be read
   */
  public boolean hasDay() {
    return accounting.counts().stream()
        .anyMatch(count -> count.headed()
            && (count.file().equals(DayFiles.ORDERS) || count.file().equals(DayFiles.PARCELS)));
  }
}
