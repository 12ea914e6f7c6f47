package io.github.shopops.fulfilment.parcel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Decision;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the guards of a parcel look at besides the parcel. A step needs only some of it; what is not stated is not known,
 * and what is not known is not taken for granted.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ParcelFacts extends Serializable permits ImmutableParcelFacts {
  /** Nothing is known. */
  ParcelFacts NONE = builder().build();

  /** Returns the orders to pack, for {@link ParcelStep#PACK}. */
  @Value.NaturalOrder
  ImmutableSortedSet<OrderId> members();

  /** Returns the orders that nothing holds: approved ones, and those merged into an approved one. */
  ImmutableSet<OrderId> approved();

  /** Returns the warehouses in which its goods lie. */
  @Value.NaturalOrder
  ImmutableSortedSet<String> warehouses();

  /** Returns the carriers by which its orders are to go. */
  @Value.NaturalOrder
  ImmutableSortedSet<String> carriers();

  /** Returns the revision on the label in hand, 0 where there is none. */
  @Value.Default
  default int labelRevision() {
    return 0;
  }

  /** Returns the revision on the pick list in hand, 0 where there is none. */
  @Value.Default
  default int pickListRevision() {
    return 0;
  }

  /** Returns the waybill to save, for {@link ParcelStep#SAVE_WAYBILL}. */
  Optional<WaybillId> waybill();

  /** Returns what was scanned, for {@link ParcelStep#INSPECT}. */
  Optional<ScanResult> scans();

  /** Returns the refunds of its orders that are open, by id. */
  @Value.NaturalOrder
  ImmutableSortedSet<String> openRefunds();

  /** Returns who ships it without inspection, and why. */
  Optional<Decision> override();

  /** Returns the after-sale case that claims it from the carrier. */
  Optional<String> claim();

  /** Builds facts; none are known to begin with. */
  final class Builder extends ImmutableParcelFacts.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
