package io.github.shopops.fulfilment.parcel;

import static io.github.shopops.fulfilment.parcel.ParcelGuard.CLAIM_GIVEN;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.GOODS_PROMISED;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.LABEL_CURRENT;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.MEMBERS_APPROVED;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.MEMBERS_GIVEN;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.MEMBERS_STATED;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.NOT_ELSEWHERE;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.NO_FOREIGN_BARCODE;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.NO_OPEN_REFUND;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.ONE_CARRIER;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.ONE_WAREHOUSE;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.OVERRIDDEN;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.PICK_LIST_CURRENT;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.SCANNED;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.SHIPS_FIRST;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.WAYBILL_GIVEN;
import static io.github.shopops.fulfilment.parcel.ParcelGuard.WAYBILL_SAVED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.INSPECTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.INTERCEPTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.LOST;
import static io.github.shopops.fulfilment.parcel.ParcelStage.OPEN;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PICKED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.PRINTED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.RETURNED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SHIPPED;
import static io.github.shopops.fulfilment.parcel.ParcelStage.SIGNED;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.flow.TransitionTable;

/**
 * The way of a parcel from the desk to the recipient.
 *
 * <pre>
 * from         step          to           needs
 * OPEN         PACK          OPEN         MEMBERS_STATED, NOT_ELSEWHERE
 * OPEN         SAVE_WAYBILL  OPEN         WAYBILL_GIVEN
 * OPEN         PRINT         PRINTED      MEMBERS_GIVEN, NOT_ELSEWHERE, MEMBERS_APPROVED, ONE_WAREHOUSE, ONE_CARRIER, LABEL_CURRENT, PICK_LIST_CURRENT
 * OPEN         VOID          VOID
 * PRINTED      SAVE_WAYBILL  PRINTED      WAYBILL_GIVEN
 * PRINTED      PICK          PICKED       WAYBILL_SAVED, PICK_LIST_CURRENT, GOODS_PROMISED
 * PRINTED      RECALL        OPEN
 * PRINTED      VOID          VOID
 * PICKED       SAVE_WAYBILL  PICKED       WAYBILL_GIVEN
 * PICKED       INSPECT       INSPECTED    LABEL_CURRENT, SCANNED, NO_FOREIGN_BARCODE, MEMBERS_APPROVED, NO_OPEN_REFUND
 * PICKED       SHIP          SHIPPED      SHIPS_FIRST
 * PICKED       SHIP          SHIPPED      OVERRIDDEN
 * PICKED       RECALL        OPEN
 * PICKED       VOID          VOID
 * INSPECTED    SHIP          SHIPPED
 * INSPECTED    RECALL        OPEN
 * INSPECTED    VOID          VOID
 * SHIPPED      INSPECT       SHIPPED      SHIPS_FIRST, LABEL_CURRENT, SCANNED, NO_FOREIGN_BARCODE
 * SHIPPED      SIGN          SIGNED
 * SHIPPED      INTERCEPT     INTERCEPTED
 * SHIPPED      RETURN        RETURNED
 * SHIPPED      LOSE          LOST         CLAIM_GIVEN
 * </pre>
 *
 * <p>A recall raises the revision: label, pick list, waybill and inspection of the old one are void. This class is
 * immutable and thread-safe.
 */
public final class ParcelMachine
    extends Machine<Parcel, ParcelStage, ParcelStep, ParcelFacts, ParcelGuard> {
  private static final TransitionTable<ParcelStage, ParcelStep, ParcelGuard> TABLE =
      TransitionTable.of(
          ParcelStage.class,
          ParcelStep.class,
          row(OPEN, ParcelStep.PACK, OPEN, MEMBERS_STATED, NOT_ELSEWHERE),
          row(OPEN, ParcelStep.SAVE_WAYBILL, OPEN, WAYBILL_GIVEN),
          row(
              OPEN,
              ParcelStep.PRINT,
              PRINTED,
              MEMBERS_GIVEN,
              NOT_ELSEWHERE,
              MEMBERS_APPROVED,
              ONE_WAREHOUSE,
              ONE_CARRIER,
              LABEL_CURRENT,
              PICK_LIST_CURRENT),
          row(OPEN, ParcelStep.VOID, ParcelStage.VOID),
          row(PRINTED, ParcelStep.SAVE_WAYBILL, PRINTED, WAYBILL_GIVEN),
          row(PRINTED, ParcelStep.PICK, PICKED, WAYBILL_SAVED, PICK_LIST_CURRENT, GOODS_PROMISED),
          row(PRINTED, ParcelStep.RECALL, OPEN),
          row(PRINTED, ParcelStep.VOID, ParcelStage.VOID),
          row(PICKED, ParcelStep.SAVE_WAYBILL, PICKED, WAYBILL_GIVEN),
          row(
              PICKED,
              ParcelStep.INSPECT,
              INSPECTED,
              LABEL_CURRENT,
              SCANNED,
              NO_FOREIGN_BARCODE,
              MEMBERS_APPROVED,
              NO_OPEN_REFUND),
          row(PICKED, ParcelStep.SHIP, SHIPPED, SHIPS_FIRST),
          row(PICKED, ParcelStep.SHIP, SHIPPED, OVERRIDDEN),
          row(PICKED, ParcelStep.RECALL, OPEN),
          row(PICKED, ParcelStep.VOID, ParcelStage.VOID),
          row(INSPECTED, ParcelStep.SHIP, SHIPPED),
          row(INSPECTED, ParcelStep.RECALL, OPEN),
          row(INSPECTED, ParcelStep.VOID, ParcelStage.VOID),
          row(
              SHIPPED,
              ParcelStep.INSPECT,
              SHIPPED,
              SHIPS_FIRST,
              LABEL_CURRENT,
              SCANNED,
              NO_FOREIGN_BARCODE),
          row(SHIPPED, ParcelStep.SIGN, SIGNED),
          row(SHIPPED, ParcelStep.INTERCEPT, INTERCEPTED),
          row(SHIPPED, ParcelStep.RETURN, RETURNED),
          row(SHIPPED, ParcelStep.LOSE, LOST, CLAIM_GIVEN));

  private final boolean shipsFirst;

  private ParcelMachine(FulfilmentPolicy policy) {
    super(TABLE, policy);
    this.shipsFirst = policy.shipsBeforeInspection();
  }

  private static Transition<ParcelStage, ParcelStep, ParcelGuard> row(
      ParcelStage from, ParcelStep step, ParcelStage to, ParcelGuard... guards) {
    return new Transition<>(from, step, to, ImmutableList.copyOf(guards));
  }

  /**
   * Makes a machine.
   *
   * @param policy how the shop works
   * @return the machine
   */
  public static ParcelMachine of(FulfilmentPolicy policy) {
    return new ParcelMachine(policy);
  }

  @Override
  protected ParcelDraft draft(Parcel parcel) {
    return new ParcelDraft(parcel, shipsFirst);
  }

  @Override
  protected Message why(ParcelGuard guard, Parcel parcel, ParcelFacts facts) {
    return switch (guard) {
      case NOT_ELSEWHERE ->
        Message.of(guard.code(), String.join(", ", ids(facts.elsewhere().asList())));
      case GOODS_PROMISED -> Message.of(guard.code(), String.join(", ", facts.unpromised()));
      case MEMBERS_APPROVED ->
        Message.of(guard.code(), String.join(", ", ids(unapproved(parcel, facts))));
      case ONE_WAREHOUSE ->
        Message.of(guard.code(), facts.warehouses().size(), String.join(", ", facts.warehouses()));
      case ONE_CARRIER ->
        Message.of(guard.code(), facts.carriers().size(), String.join(", ", facts.carriers()));
      case LABEL_CURRENT -> Message.of(guard.code(), facts.labelRevision(), parcel.revision());
      case PICK_LIST_CURRENT ->
        Message.of(guard.code(), facts.pickListRevision(), parcel.revision());
      case SCANNED ->
        Message.of(
            guard.code(),
            facts.scans().map(scans -> scans.missing().toString()).orElse("?"),
            facts.scans().map(scans -> scans.surplus().toString()).orElse("?"));
      case NO_FOREIGN_BARCODE ->
        Message.of(
            guard.code(), facts.scans().map(scans -> scans.foreign().toString()).orElse("?"));
      case NO_OPEN_REFUND -> Message.of(guard.code(), String.join(", ", facts.openRefunds()));
      case MEMBERS_STATED,
          MEMBERS_GIVEN,
          WAYBILL_GIVEN,
          WAYBILL_SAVED,
          SHIPS_FIRST,
          OVERRIDDEN,
          CLAIM_GIVEN -> guard.message();
    };
  }

  @Override
  protected ImmutableList<Evidence> evidence(ParcelGuard guard, Parcel parcel, ParcelFacts facts) {
    return switch (guard) {
      case NOT_ELSEWHERE -> evidence(Evidence.Kind.ORDER, ids(facts.elsewhere().asList()));
      case MEMBERS_APPROVED -> evidence(Evidence.Kind.ORDER, ids(unapproved(parcel, facts)));
      case NO_OPEN_REFUND -> evidence(Evidence.Kind.REFUND, facts.openRefunds());
      case NO_FOREIGN_BARCODE ->
        evidence(
            Evidence.Kind.BARCODE,
            facts.scans().map(ParcelMachine::foreign).orElse(ImmutableList.of()));
      case SCANNED ->
        evidence(
            Evidence.Kind.BARCODE,
            facts.scans().map(ParcelMachine::wrong).orElse(ImmutableList.of()));
      default -> ImmutableList.of();
    };
  }

  private static ImmutableList<String> foreign(ScanResult scans) {
    return scans.foreign().elementSet().asList();
  }

  private static ImmutableList<String> wrong(ScanResult scans) {
    return ImmutableList.<String>builder()
        .addAll(scans.missing().elementSet())
        .addAll(scans.surplus().elementSet())
        .build();
  }

  private static ImmutableList<OrderId> unapproved(Parcel parcel, ParcelFacts facts) {
    return parcel.members().stream()
        .filter(order -> !facts.approved().contains(order))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> ids(ImmutableList<OrderId> orders) {
    return orders.stream().map(OrderId::value).collect(ImmutableList.toImmutableList());
  }

  @Override
  protected Evidence evidence(Parcel parcel) {
    return Evidence.of(Evidence.Kind.PARCEL, parcel.id().value());
  }
}
