package io.github.shopops.fulfilment.parcel;

import static io.github.shopops.fulfilment.parcel.WaybillGuard.SAME_PARCEL;
import static io.github.shopops.fulfilment.parcel.WaybillStage.ALLOCATED;
import static io.github.shopops.fulfilment.parcel.WaybillStage.PRINTED;
import static io.github.shopops.fulfilment.parcel.WaybillStage.USED;
import static io.github.shopops.fulfilment.parcel.WaybillStage.VOIDED;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.flow.TransitionTable;
import java.util.Optional;

/**
 * The life of a waybill's number. Printing it again is the same step again.
 *
 * <pre>
 * from       step   to         needs
 * ALLOCATED  PRINT  PRINTED    SAME_PARCEL
 * ALLOCATED  VOID   VOIDED     SAME_PARCEL
 * PRINTED    PRINT  PRINTED    SAME_PARCEL
 * PRINTED    USE    USED       SAME_PARCEL
 * PRINTED    VOID   VOIDED     SAME_PARCEL
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class WaybillMachine
    extends Machine<Waybill, WaybillStage, WaybillStep, WaybillFacts, WaybillGuard> {
  private static final TransitionTable<WaybillStage, WaybillStep, WaybillGuard> TABLE =
      TransitionTable.of(
          WaybillStage.class,
          WaybillStep.class,
          row(ALLOCATED, WaybillStep.PRINT, PRINTED, SAME_PARCEL),
          row(ALLOCATED, WaybillStep.VOID, VOIDED, SAME_PARCEL),
          row(PRINTED, WaybillStep.PRINT, PRINTED, SAME_PARCEL),
          row(PRINTED, WaybillStep.USE, USED, SAME_PARCEL),
          row(PRINTED, WaybillStep.VOID, VOIDED, SAME_PARCEL));

  private WaybillMachine(FulfilmentPolicy policy) {
    super(TABLE, policy);
  }

  private static Transition<WaybillStage, WaybillStep, WaybillGuard> row(
      WaybillStage from, WaybillStep step, WaybillStage to, WaybillGuard... guards) {
    return new Transition<>(from, step, to, ImmutableList.copyOf(guards));
  }

  /**
   * Makes a machine.
   *
   * @param policy how the shop works
   * @return the machine
   */
  public static WaybillMachine of(FulfilmentPolicy policy) {
    return new WaybillMachine(policy);
  }

  /**
   * Gives a carrier's number to a parcel, which is done once for ever: a number that was voided is not given again.
   *
   * @param id carrier and number
   * @param parcel the parcel
   * @param known the waybill that the caller's store has under this number, whatever became of it
   * @return moved to an allocated waybill; unchanged where the parcel has the number already; refused where the number
   *     was another parcel's or is void
   */
  public Outcome<Waybill> allocate(WaybillId id, ParcelId parcel, Optional<Waybill> known) {
    if (known.isEmpty()) {
      return new Outcome.Moved<>(new Waybill(id, ALLOCATED, parcel, Applied.NONE));
    }
    Waybill waybill = known.get();
    if (waybill.parcel().equals(parcel) && waybill.stage() != VOIDED) {
      return new Outcome.Unchanged<>(waybill);
    }
    WaybillGuard unique = WaybillGuard.UNIQUE;
    return new Outcome.Refused<>(
        waybill,
        new Refusal(
            unique,
            clause(unique),
            Message.of(
                unique.code(),
                id.toString(),
                waybill.parcel().value(),
                waybill.stage().message()),
            ImmutableList.of(evidence(waybill), parcel(waybill.parcel()))));
  }

  @Override
  protected WaybillDraft draft(Waybill waybill) {
    return new WaybillDraft(waybill);
  }

  @Override
  protected Message why(WaybillGuard guard, Waybill waybill, WaybillFacts facts) {
    return Message.of(guard.code(), waybill.parcel().value(), facts.parcel().value());
  }

  @Override
  protected ImmutableList<Evidence> evidence(
      WaybillGuard guard, Waybill waybill, WaybillFacts facts) {
    return ImmutableList.of(parcel(waybill.parcel()), parcel(facts.parcel()));
  }

  private static Evidence parcel(ParcelId parcel) {
    return Evidence.of(Evidence.Kind.PARCEL, parcel.value());
  }

  @Override
  protected Evidence evidence(Waybill waybill) {
    return Evidence.of(Evidence.Kind.WAYBILL, waybill.id().toString());
  }
}
