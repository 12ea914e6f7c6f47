package io.github.shopops.fulfilment.parcel;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a parcel told once more, with plain variables and no table. */
final class ParcelModel {
  private final boolean shipsFirst;
  ParcelStage stage = ParcelStage.OPEN;
  int revision = 1;
  Set<OrderId> members = ImmutableSortedSet.of();

  @Nullable
  WaybillId waybill;

  boolean inspected;

  ParcelModel(boolean shipsFirst) {
    this.shipsFirst = shipsFirst;
  }

  /** Whether the step is taken. */
  boolean take(ParcelStep step, ParcelFacts facts) {
    boolean label = facts.labelRevision() == revision;
    boolean list = facts.pickListRevision() == revision;
    boolean inHouse = stage == ParcelStage.PRINTED
        || stage == ParcelStage.PICKED
        || stage == ParcelStage.INSPECTED;
    boolean right = label
        && facts
            .scans()
            .filter(scans -> scans.isComplete() && scans.foreign().isEmpty())
            .isPresent();
    return switch (step) {
      case PACK -> {
        boolean may = stage == ParcelStage.OPEN
            && !facts.members().isEmpty()
            && facts.elsewhere().isEmpty();
        members = may ? facts.members() : members;
        yield may;
      }
      case SAVE_WAYBILL -> {
        boolean early = stage == ParcelStage.OPEN
            || stage == ParcelStage.PRINTED
            || stage == ParcelStage.PICKED;
        boolean may = early && facts.waybill().isPresent();
        waybill = may ? facts.waybill().get() : waybill;
        yield may;
      }
      case PRINT ->
        to(
            ParcelStage.PRINTED,
            stage == ParcelStage.OPEN
                && !members.isEmpty()
                && facts.elsewhere().isEmpty()
                && members.stream().allMatch(facts.approved()::contains)
                && facts.warehouses().size() == 1
                && facts.carriers().size() == 1
                && label
                && list);
      case PICK ->
        to(
            ParcelStage.PICKED,
            stage == ParcelStage.PRINTED
                && waybill != null
                && list
                && facts.unpromised().isEmpty());
      case INSPECT -> {
        boolean first = stage == ParcelStage.PICKED
            && right
            && members.stream().allMatch(facts.approved()::contains)
            && facts.openRefunds().isEmpty();
        boolean late = stage == ParcelStage.SHIPPED && shipsFirst && right;
        inspected |= first || late;
        yield to(first ? ParcelStage.INSPECTED : stage, first || late);
      }
      case SHIP ->
        to(
            ParcelStage.SHIPPED,
            stage == ParcelStage.INSPECTED
                || (stage == ParcelStage.PICKED
                    && (shipsFirst || facts.override().isPresent())));
      case SIGN -> to(ParcelStage.SIGNED, stage == ParcelStage.SHIPPED);
      case INTERCEPT -> to(ParcelStage.INTERCEPTED, stage == ParcelStage.SHIPPED);
      case RETURN -> to(ParcelStage.RETURNED, stage == ParcelStage.SHIPPED);
      case LOSE ->
        to(ParcelStage.LOST, stage == ParcelStage.SHIPPED && facts.claim().isPresent());
      case RECALL -> {
        if (inHouse) {
          revision++;
          waybill = null;
          inspected = false;
        }
        yield to(ParcelStage.OPEN, inHouse);
      }
      case VOID -> to(ParcelStage.VOID, inHouse || stage == ParcelStage.OPEN);
    };
  }

  private boolean to(ParcelStage next, boolean may) {
    stage = may ? next : stage;
    return may;
  }
}
