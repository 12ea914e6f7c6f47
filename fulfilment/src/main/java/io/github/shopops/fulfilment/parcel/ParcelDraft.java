package io.github.shopops.fulfilment.parcel;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.Draft;
import io.github.shopops.fulfilment.flow.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel in the hands of its machine: how each guard is checked, and what changes with a step. */
final class ParcelDraft extends Draft<Parcel, ParcelStage, ParcelStep, ParcelFacts, ParcelGuard> {
  private final boolean shipsFirst;
  private final ParcelId id;
  private int revision;
  private ImmutableSortedSet<OrderId> members;
  private @Nullable WaybillId waybill;
  private int inspectedRevision;
  private @Nullable Decision override;
  private @Nullable String claim;

  ParcelDraft(Parcel parcel, boolean shipsFirst) {
    super(parcel);
    this.shipsFirst = shipsFirst;
    this.id = parcel.id();
    this.revision = parcel.revision();
    this.members = parcel.members();
    this.waybill = parcel.waybill();
    this.inspectedRevision = parcel.inspectedRevision();
    this.override = parcel.override();
    this.claim = parcel.claim();
  }

  @Override
  protected boolean holds(ParcelGuard guard, ParcelFacts facts) {
    return switch (guard) {
      case MEMBERS_STATED -> !facts.members().isEmpty();
      case MEMBERS_GIVEN -> !members.isEmpty();
      case NOT_ELSEWHERE -> facts.elsewhere().isEmpty();
      case MEMBERS_APPROVED -> facts.approved().containsAll(members);
      case ONE_WAREHOUSE -> isOne(facts.warehouses());
      case ONE_CARRIER -> isOne(facts.carriers());
      case LABEL_CURRENT -> isCurrent(facts.labelRevision());
      case PICK_LIST_CURRENT -> isCurrent(facts.pickListRevision());
      case WAYBILL_GIVEN -> facts.waybill().isPresent();
      case WAYBILL_SAVED -> waybill != null;
      case GOODS_PROMISED -> facts.unpromised().isEmpty();
      case SCANNED -> isComplete(facts.scans());
      case NO_FOREIGN_BARCODE -> isOwn(facts.scans());
      case NO_OPEN_REFUND -> facts.openRefunds().isEmpty();
      case SHIPS_FIRST -> shipsFirst;
      case OVERRIDDEN -> facts.override().isPresent();
      case CLAIM_GIVEN -> facts.claim().isPresent();
    };
  }

  private boolean isCurrent(int paper) {
    return paper == revision;
  }

  private static boolean isOne(ImmutableSortedSet<String> names) {
    return names.size() == 1;
  }

  private static boolean isComplete(Optional<ScanResult> scans) {
    return scans.isPresent() && scans.get().isComplete();
  }

  private static boolean isOwn(Optional<ScanResult> scans) {
    return scans.isPresent() && scans.get().foreign().isEmpty();
  }

  @Override
  protected void change(ParcelStage to, Event<ParcelStep, ParcelFacts> event) {
    ParcelFacts facts = event.facts();
    switch (event.step()) {
      case PACK -> members = facts.members();
      case SAVE_WAYBILL -> waybill = facts.waybill().orElse(null);
      case INSPECT -> inspectedRevision = revision;
      case SHIP -> override = override(facts);
      case LOSE -> claim = facts.claim().orElse(null);
      case RECALL -> {
        revision++;
        waybill = null;
        inspectedRevision = 0;
      }
      case PRINT, PICK, SIGN, INTERCEPT, RETURN, VOID -> {
        // only the stage changes
      }
    }
  }

  /** An override is kept only where it was needed: the parcel not inspected, and the shop not one that ships first. */
  private @Nullable Decision override(ParcelFacts facts) {
    return stage() == ParcelStage.PICKED && !shipsFirst ? facts.override().orElse(null) : null;
  }

  @Override
  protected Parcel make() {
    return new Parcel(
        id, stage(), revision, members, waybill, inspectedRevision, override, claim, applied());
  }
}
