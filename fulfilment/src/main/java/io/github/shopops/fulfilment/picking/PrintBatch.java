package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the printer in one go (打印批次). What came out of it is told by
 * {@link io.github.shopops.fulfilment.parcel.PrintEvent print events}.
 *
 * @param id the batch, not blank
 * @param askedAt when it was asked for
 * @param parcels what to print, in the order of printing: the first has sequence 1
 * @param preprocessed how many parcels the pre-processing step counted for it (订单预处理), zero or more, null where
 *     nobody counted
 */
public record PrintBatch(
    String id,
    Instant askedAt,
    ImmutableList<ParcelId> parcels,
    @Nullable Integer preprocessed) implements Serializable {
  /** Checks the id and the count. */
  public PrintBatch {
    requireNonNull(id, "id");
    requireNonNull(askedAt, "askedAt");
    requireNonNull(parcels, "parcels");
    checkArgument(
        !id.isBlank(), "Argument 'id' of a batch must not be blank but has value '%s'", id);
    checkArgument(
        preprocessed == null || preprocessed >= 0,
        "Argument 'preprocessed' of batch %s must be zero or more but has value %s",
        id,
        preprocessed);
  }
}
