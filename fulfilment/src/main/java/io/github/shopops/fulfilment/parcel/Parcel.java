package io.github.shopops.fulfilment.parcel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.Staged;
import org.jspecify.annotations.Nullable;

/**
 * A parcel (包裹): the goods of one or several orders that go to one recipient together.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the shop's own id of it
 * @param stage where it is on its way
 * @param revision the revision of its papers, from 1; a recall adds one and voids the papers of all earlier ones
 * @param members the orders in it
 * @param waybill the waybill saved for this revision, null while there is none
 * @param inspectedRevision the revision that was inspected, 0 while none was
 * @param override who shipped it without inspection and why, null where nobody did
 * @param claim the after-sale case that claims it from the carrier, null unless it is lost
 * @param applied the events that brought it here
 */
public record Parcel(
    ParcelId id,
    ParcelStage stage,
    int revision,
    ImmutableSortedSet<OrderId> members,
    @Nullable WaybillId waybill,
    int inspectedRevision,
    @Nullable Decision override,
    @Nullable String claim,
    Applied applied)
    implements Staged<ParcelStage> {
  /** Checks the revisions. */
  public Parcel {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(members, "members");
    requireNonNull(applied, "applied");
    checkArgument(
        revision >= 1, "Argument 'revision' must be at least 1 but has value %s", revision);
    checkArgument(
        inspectedRevision >= 0 && inspectedRevision <= revision,
        "Argument 'inspectedRevision' must be between 0 and the revision %s but has value %s",
        revision,
        inspectedRevision);
  }

  /**
   * Plans a parcel.
   *
   * @param id the shop's own id of it
   * @return an open parcel without orders, of revision 1
   */
  public static Parcel open(ParcelId id) {
    return new Parcel(
        id, ParcelStage.OPEN, 1, ImmutableSortedSet.of(), null, 0, null, null, Applied.NONE);
  }

  /**
   * Returns whether its current revision was inspected.
   *
   * @return whether the inspected revision is this one
   */
  public boolean isInspected() {
    return isCurrent(inspectedRevision);
  }

  /**
   * Returns whether a paper is valid.
   *
   * @param paper the revision that it was printed or inspected for, 0 where there is none
   * @return whether that is the parcel's own
   */
  public boolean isCurrent(int paper) {
    return paper == revision;
  }
}
