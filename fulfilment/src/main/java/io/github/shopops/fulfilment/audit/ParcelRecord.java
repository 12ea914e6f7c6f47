package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse knows of a parcel: how it is, what was done with it, and what is to be in it. The parts may
 * contradict each other; that is for the audit to find.
 *
 * @param parcel the parcel as it is
 * @param events what was done with it, in any order, none where nobody kept them
 * @param contents what it is to hold, none where nobody kept it
 * @param carrier the code of the carrier it is to go by, not blank, null where nobody said
 */
public record ParcelRecord(
    Parcel parcel,
    ImmutableList<ParcelEvent> events,
    ImmutableList<PackedLine> contents,
    @Nullable String carrier)
    implements Serializable {
  /** Checks that the events are the parcel's own. */
  public ParcelRecord {
    requireNonNull(parcel, "parcel");
    requireNonNull(events, "events");
    requireNonNull(contents, "contents");
    for (ParcelEvent event : events) {
      checkArgument(
          event.subject().equals(parcel.id()),
          "Argument 'events' must be of parcel %s but has value %s",
          parcel.id(),
          event.subject());
    }
    checkArgument(
        carrier == null || !carrier.isBlank(),
        "Argument 'carrier' must not be blank of parcel %s",
        parcel.id());
  }
}
