package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A barcode was scanned for a parcel (扫描验货), rightly or wrongly: what came out of the scanner and nothing else. A wrong
 * scan that a right one follows is corrected by it.
 *
 * @param parcel the parcel in hand
 * @param barcode what was scanned, not blank
 * @param at when
 * @param by who scanned it, null where nobody recorded it
 */
public record Scan(
    ParcelId parcel, String barcode, Instant at, @Nullable AgentId by) implements Serializable {
  /** Checks that there is a barcode. */
  public Scan {
    requireNonNull(parcel, "parcel");
    requireNonNull(barcode, "barcode");
    requireNonNull(at, "at");
    checkArgument(!barcode.isBlank(), "Argument 'barcode' must not be blank of parcel %s", parcel);
  }
}
