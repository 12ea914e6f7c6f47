package io.github.shopops.core.order;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag on an order, and who planted it when. Platforms store the colour alone, so the author and the instant come
 * from the shop's own log and are null where it has none.
 *
 * @param flag the colour
 * @param by who planted it, or null when not recorded
 * @param at when, or null when not recorded
 */
public record PlantedFlag(
    SellerFlag flag, @Nullable AgentId by, @Nullable Instant at) implements Serializable {
  /** Checks that there is a colour. */
  public PlantedFlag {
    requireNonNull(flag, "flag");
  }
}
