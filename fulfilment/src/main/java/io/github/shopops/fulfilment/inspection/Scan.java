package io.github.shopops.fulfilment.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A barcode was scanned at inspection (扫描).
 *
 * @param id the scan's id, not blank; a retry carries that of the first attempt
 * @param barcode what was read, not blank
 * @param parcel into which parcel the piece went, null where the session is to find one that needs it
 * @param at when
 * @param by who scanned it, null where nobody recorded it
 */
public record Scan(
    String id,
    String barcode,
    @Nullable ParcelId parcel,
    Instant at,
    @Nullable AgentId by) implements Comparable<Scan>, Serializable {
  private static final Comparator<Scan> ORDER =
      Comparator.comparing(Scan::at).thenComparing(Scan::id);

  /** Checks the texts. */
  public Scan {
    Event.requireId(id);
    requireNonNull(barcode, "barcode");
    requireNonNull(at, "at");
    checkArgument(!barcode.isBlank(), "Argument 'barcode' must not be blank of scan %s", id);
  }

  /** Orders by time, then by id. */
  @Override
  public int compareTo(Scan other) {
    return ORDER.compare(this, other);
  }
}
