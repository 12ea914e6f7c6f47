package io.github.shopops.fulfilment.parcel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.Event;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper came out of the printer: a fact, from which {@link PrintLog} counts. A retry of the same print carries the same
 * id; a second print of the same paper is another event, and its reason says why.
 *
 * @param id the event's id, unique among all prints, not blank
 * @param paper which paper
 * @param parcel for which parcel
 * @param revision the revision printed on it, at least 1
 * @param batch the batch it was printed in (打印批次), not blank
 * @param sequence its number within the batch, from 1
 * @param by who printed it, null where nobody recorded it
 * @param at when
 * @param reason why it was printed again, not blank, null where nobody said; not shown by {@link #toString}
 */
public record PrintEvent(
    String id,
    Paper paper,
    ParcelId parcel,
    int revision,
    String batch,
    int sequence,
    @Nullable AgentId by,
    Instant at,
    @Nullable String reason)
    implements Serializable {
  /** Checks ids, numbers and the reason. */
  public PrintEvent {
    Event.requireId(id);
    requireNonNull(paper, "paper");
    requireNonNull(parcel, "parcel");
    requireNonNull(batch, "batch");
    requireNonNull(at, "at");
    checkArgument(!batch.isBlank(), "Argument 'batch' must not be blank of print %s", id);
    checkArgument(
        revision >= 1,
        "Argument 'revision' must be at least 1 of print %s but has value %s",
        id,
        revision);
    checkArgument(
        sequence >= 1,
        "Argument 'sequence' must be at least 1 of print %s but has value %s",
        id,
        sequence);
    checkArgument(
        reason == null || !reason.isBlank(), "Argument 'reason' must not be blank of print %s", id);
  }

  /** Hides the reason, which is free text. */
  @Override
  public String toString() {
    return "PrintEvent[" + id + ": " + paper + " of " + parcel + " revision " + revision
        + ", batch " + batch + " no. " + sequence + ", by=" + by + ", at=" + at
        + (reason == null ? "" : ", reason=####") + ']';
  }
}
