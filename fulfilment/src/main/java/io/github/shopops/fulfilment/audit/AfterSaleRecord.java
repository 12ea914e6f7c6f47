package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an after-sale case: how it stands and how it came there.
 *
 * @param afterSale the case as it stands
 * @param requestedAt when it was asked for, null where nobody recorded it
 * @param events what was done in it, in any order, none where nobody kept them
 */
public record AfterSaleRecord(
    AfterSale afterSale, @Nullable Instant requestedAt, ImmutableList<AfterSaleEvent> events)
    implements Serializable {
  /** Checks that the events are the case's own. */
  public AfterSaleRecord {
    requireNonNull(afterSale, "afterSale");
    requireNonNull(events, "events");
    for (AfterSaleEvent event : events) {
      checkArgument(
          event.subject().equals(afterSale.id()),
          "Argument 'events' must be of case %s but has value %s",
          afterSale.id(),
          event.subject());
    }
  }
}
