package io.github.shopops.fulfilment.aftersale;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Draft;
import io.github.shopops.fulfilment.flow.Event;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An after-sale case in the hands of its machine: how each guard is checked, and what changes with a step. */
final class AfterSaleDraft
    extends Draft<AfterSale, AfterSaleStage, AfterSaleStep, AfterSaleFacts, AfterSaleGuard> {
  private final AfterSale start;
  private int received;
  private @Nullable Money refund;
  private @Nullable OrderId replacement;
  private @Nullable Money settlement;

  AfterSaleDraft(AfterSale sale) {
    super(sale);
    this.start = sale;
    this.received = sale.received();
    this.refund = sale.refunded();
    this.replacement = sale.replacement();
    this.settlement = sale.settled();
  }

  @Override
  protected boolean holds(AfterSaleGuard guard, AfterSaleFacts facts) {
    AfterSaleKind kind = start.kind();
    return switch (guard) {
      case GOODS_COME_BACK -> kind == AfterSaleKind.RETURN || kind == AfterSaleKind.EXCHANGE;
      case SHORTAGE -> kind == AfterSaleKind.SHORTAGE;
      case REFUND_ONLY -> kind == AfterSaleKind.REFUND_ONLY;
      case EXCHANGE -> kind == AfterSaleKind.EXCHANGE;
      case LOST_PARCEL -> kind == AfterSaleKind.LOST_PARCEL;
      case NOT_LOST_PARCEL -> kind != AfterSaleKind.LOST_PARCEL;
      case WITHIN_SHIPPED -> facts.received() > 0 && facts.received() <= facts.returnable();
      case WITHIN_PAID -> isWithinPaid(facts);
      case REPLACEMENT_LINKED -> isOther(facts.replacement(), start.order());
      case DECIDED -> facts.decision().isPresent();
      case SETTLEMENT_GIVEN -> facts.settlement().isPresent();
    };
  }

  private static boolean isWithinPaid(AfterSaleFacts facts) {
    return facts.refund().isPresent()
        && facts.refundable().isPresent()
        && facts.refund().get().isSameCurrency(facts.refundable().get())
        && !facts.refund().get().isGreaterThan(facts.refundable().get());
  }

  private static boolean isOther(Optional<OrderId> replacement, OrderId order) {
    return replacement.isPresent() && !replacement.get().equals(order);
  }

  @Override
  protected void change(AfterSaleStage to, Event<AfterSaleStep, AfterSaleFacts> event) {
    AfterSaleFacts facts = event.facts();
    received = event.step() == AfterSaleStep.RECEIVE ? facts.received() : received;
    refund = to == AfterSaleStage.REFUNDED ? facts.refund().orElse(null) : null;
    replacement = to == AfterSaleStage.REPLACED ? facts.replacement().orElse(null) : null;
    settlement = to == AfterSaleStage.SETTLED ? facts.settlement().orElse(null) : null;
  }

  @Override
  protected AfterSale make() {
    return new AfterSale(
        start.id(),
        start.order(),
        start.kind(),
        stage(),
        received,
        refund,
        replacement,
        settlement,
        applied());
  }
}
