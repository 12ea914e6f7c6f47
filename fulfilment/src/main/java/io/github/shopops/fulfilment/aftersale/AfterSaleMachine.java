package io.github.shopops.fulfilment.aftersale;

import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.DECIDED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.EXCHANGE;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.GOODS_COME_BACK;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.LOST_PARCEL;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.NOT_LOST_PARCEL;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.REFUND_ONLY;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.REPLACEMENT_LINKED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.SETTLEMENT_GIVEN;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.SHORTAGE;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.WITHIN_PAID;
import static io.github.shopops.fulfilment.aftersale.AfterSaleGuard.WITHIN_SHIPPED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.AGREED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.BUYER_SENT;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.CHASED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.CLAIMED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.QC_FAIL;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.QC_PASS;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.RECEIVED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.REFUNDED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.REFUSED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.REPLACED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.REQUESTED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.SETTLED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.WITHDRAWN;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.flow.TransitionTable;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The way of an after-sale case, of all kinds in one table: the first guards of a row say which kinds it is for.
 *
 * <p>Goods that were never there need not come back: the case counts as arrived as soon as it is agreed (L7). What is
 * found not to be as it was sold is a supervisor's decision (L21).
 *
 * <pre>
 * from        step      to          needs
 * REQUESTED   AGREE     RECEIVED    SHORTAGE
 * REQUESTED   AGREE     AGREED      NOT_LOST_PARCEL
 * REQUESTED   REFUSE    REFUSED     NOT_LOST_PARCEL, DECIDED
 * REQUESTED   WITHDRAW  WITHDRAWN
 * REQUESTED   CHASE     CHASED      LOST_PARCEL
 * AGREED      SEND      BUYER_SENT  GOODS_COME_BACK
 * AGREED      REFUND    REFUNDED    REFUND_ONLY, WITHIN_PAID
 * AGREED      WITHDRAW  WITHDRAWN
 * BUYER_SENT  RECEIVE   RECEIVED    WITHIN_SHIPPED
 * RECEIVED    PASS      QC_PASS     GOODS_COME_BACK
 * RECEIVED    FAIL      QC_FAIL     GOODS_COME_BACK
 * RECEIVED    REFUND    REFUNDED    SHORTAGE, WITHIN_PAID
 * QC_PASS     REFUND    REFUNDED    WITHIN_PAID
 * QC_PASS     REPLACE   REPLACED    EXCHANGE, REPLACEMENT_LINKED
 * QC_FAIL     REFUND    REFUNDED    DECIDED, WITHIN_PAID
 * QC_FAIL     REPLACE   REPLACED    EXCHANGE, DECIDED, REPLACEMENT_LINKED
 * QC_FAIL     REFUSE    REFUSED     DECIDED
 * CHASED      CLAIM     CLAIMED
 * CHASED      WITHDRAW  WITHDRAWN
 * CLAIMED     SETTLE    SETTLED     SETTLEMENT_GIVEN
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AfterSaleMachine
    extends Machine<AfterSale, AfterSaleStage, AfterSaleStep, AfterSaleFacts, AfterSaleGuard> {
  private static final TransitionTable<AfterSaleStage, AfterSaleStep, AfterSaleGuard> TABLE =
      TransitionTable.of(
          AfterSaleStage.class,
          AfterSaleStep.class,
          row(REQUESTED, AfterSaleStep.AGREE, RECEIVED, SHORTAGE),
          row(REQUESTED, AfterSaleStep.AGREE, AGREED, NOT_LOST_PARCEL),
          row(REQUESTED, AfterSaleStep.REFUSE, REFUSED, NOT_LOST_PARCEL, DECIDED),
          row(REQUESTED, AfterSaleStep.WITHDRAW, WITHDRAWN),
          row(REQUESTED, AfterSaleStep.CHASE, CHASED, LOST_PARCEL),
          row(AGREED, AfterSaleStep.SEND, BUYER_SENT, GOODS_COME_BACK),
          row(AGREED, AfterSaleStep.REFUND, REFUNDED, REFUND_ONLY, WITHIN_PAID),
          row(AGREED, AfterSaleStep.WITHDRAW, WITHDRAWN),
          row(BUYER_SENT, AfterSaleStep.RECEIVE, RECEIVED, WITHIN_SHIPPED),
          row(RECEIVED, AfterSaleStep.PASS, QC_PASS, GOODS_COME_BACK),
          row(RECEIVED, AfterSaleStep.FAIL, QC_FAIL, GOODS_COME_BACK),
          row(RECEIVED, AfterSaleStep.REFUND, REFUNDED, SHORTAGE, WITHIN_PAID),
          row(QC_PASS, AfterSaleStep.REFUND, REFUNDED, WITHIN_PAID),
          row(QC_PASS, AfterSaleStep.REPLACE, REPLACED, EXCHANGE, REPLACEMENT_LINKED),
          row(QC_FAIL, AfterSaleStep.REFUND, REFUNDED, DECIDED, WITHIN_PAID),
          row(QC_FAIL, AfterSaleStep.REPLACE, REPLACED, EXCHANGE, DECIDED, REPLACEMENT_LINKED),
          row(QC_FAIL, AfterSaleStep.REFUSE, REFUSED, DECIDED),
          row(CHASED, AfterSaleStep.CLAIM, CLAIMED),
          row(CHASED, AfterSaleStep.WITHDRAW, WITHDRAWN),
          row(CLAIMED, AfterSaleStep.SETTLE, SETTLED, SETTLEMENT_GIVEN));

  private AfterSaleMachine(FulfilmentPolicy policy) {
    super(TABLE, policy);
  }

  private static Transition<AfterSaleStage, AfterSaleStep, AfterSaleGuard> row(
      AfterSaleStage from, AfterSaleStep step, AfterSaleStage to, AfterSaleGuard... guards) {
    return new Transition<>(from, step, to, ImmutableList.copyOf(guards));
  }

  /**
   * Makes a machine.
   *
   * @param policy how the shop works
   * @return the machine
   */
  public static AfterSaleMachine of(FulfilmentPolicy policy) {
    return new AfterSaleMachine(policy);
  }

  @Override
  protected AfterSaleDraft draft(AfterSale sale) {
    return new AfterSaleDraft(sale);
  }

  @Override
  protected Message why(AfterSaleGuard guard, AfterSale sale, AfterSaleFacts facts) {
    return switch (guard) {
      case GOODS_COME_BACK, SHORTAGE, REFUND_ONLY, EXCHANGE, LOST_PARCEL, NOT_LOST_PARCEL ->
        Message.of(guard.code(), sale.kind().message());
      case WITHIN_SHIPPED -> Message.of(guard.code(), facts.received(), facts.returnable());
      case WITHIN_PAID ->
        Message.of(guard.code(), shown(facts.refund()), shown(facts.refundable()));
      case REPLACEMENT_LINKED, DECIDED, SETTLEMENT_GIVEN -> guard.message();
    };
  }

  private static String shown(Optional<Money> amount) {
    return amount.map(Money::toString).orElse("?");
  }

  @Override
  protected ImmutableList<Evidence> evidence(
      AfterSaleGuard guard, AfterSale sale, AfterSaleFacts facts) {
    return ImmutableList.of(Evidence.of(Evidence.Kind.ORDER, sale.order().value()));
  }

  @Override
  protected Evidence evidence(AfterSale sale) {
    return Evidence.of(Evidence.Kind.AFTER_SALE, sale.id());
  }
}
