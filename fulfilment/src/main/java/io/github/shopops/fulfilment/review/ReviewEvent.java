package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the review of an order, and what was known when it was taken.
 *
 * @param id the event's id; a retry carries that of the first attempt
 * @param subject which order
 * @param step what was done
 * @param at when
 * @param by who did it, null where nobody recorded it
 * @param facts what was known
 */
public record ReviewEvent(
    String id,
    OrderId subject,
    ReviewStep step,
    Instant at,
    @Nullable AgentId by,
    ReviewFacts facts)
    implements Event<ReviewStep, ReviewFacts> {
  /** Checks that the id says something and only the person is null. */
  public ReviewEvent {
    Event.requireId(id);
    requireNonNull(subject, "subject");
    requireNonNull(step, "step");
    requireNonNull(at, "at");
    requireNonNull(facts, "facts");
  }
}
