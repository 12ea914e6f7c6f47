package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleMachine;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An after-sale case of the sample while it goes on: every step is one that the machine takes. */
final class Case {
  private static final AfterSaleMachine CASES =
      AfterSaleMachine.of(FulfilmentPolicy.warehouse(Clock.ZONE));

  private final Instant requestedAt;
  private final List<AfterSaleEvent> events = new ArrayList<>();
  private AfterSale state;

  Case(String id, OrderId order, AfterSaleKind kind, Instant requestedAt) {
    this.state = AfterSale.requested(id, order, kind);
    this.requestedAt = requestedAt;
  }

  String id() {
    return state.id();
  }

  OrderId order() {
    return state.order();
  }

  AfterSaleRecord record() {
    return new AfterSaleRecord(state, requestedAt, ImmutableList.copyOf(events));
  }

  Case then(AfterSaleStep step, Instant at) {
    return then(step, at, Staff.RETURNS, AfterSaleFacts.NONE);
  }

  Case then(AfterSaleStep step, Instant at, @Nullable AgentId by, AfterSaleFacts facts) {
    String id = "C-" + state.id() + '-' + (events.size() + 1);
    AfterSaleEvent event = new AfterSaleEvent(id, state.id(), step, at, by, facts);
    state = Steps.moved(CASES.apply(state, event));
    events.add(event);
    return this;
  }
}
