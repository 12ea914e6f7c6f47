package io.github.shopops.fulfilment.parcel;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step with a parcel, and what was known when it was taken.
 *
 * @param id the event's id; a retry carries that of the first attempt
 * @param subject which parcel
 * @param step what was done
 * @param at when
 * @param by who did it, null where nobody recorded it
 * @param facts what was known
 */
public record ParcelEvent(
    String id,
    ParcelId subject,
    ParcelStep step,
    Instant at,
    @Nullable AgentId by,
    ParcelFacts facts)
    implements Event<ParcelStep, ParcelFacts> {
  /** Checks that the id says something and only the person is null. */
  public ParcelEvent {
    Event.requireId(id);
    requireNonNull(subject, "subject");
    requireNonNull(step, "step");
    requireNonNull(at, "at");
    requireNonNull(facts, "facts");
  }
}
