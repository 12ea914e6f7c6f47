package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An after-sale case with its events in time. */
final class CaseView {
  private static final Comparator<AfterSaleEvent> IN_TIME =
      Comparator.comparing(AfterSaleEvent::at).thenComparing(AfterSaleEvent::id);

  private final AfterSaleRecord record;
  private final ImmutableList<AfterSaleEvent> events;

  CaseView(AfterSaleRecord record) {
    this.record = record;
    this.events = ImmutableList.sortedCopyOf(IN_TIME, record.events());
  }

  AfterSale afterSale() {
    return record.afterSale();
  }

  AfterSaleKind kind() {
    return record.afterSale().kind();
  }

  AfterSaleStage stage() {
    return record.afterSale().stage();
  }

  @Nullable
  Instant requestedAt() {
    return record.requestedAt();
  }

  /** When a step was last taken. */
  @Nullable
  Instant at(AfterSaleStep step) {
    Instant last = null;
    for (AfterSaleEvent event : events) {
      last = event.step() == step ? event.at() : last;
    }
    return last;
  }

  /** Since when it stands as it does, as far as anybody recorded it. */
  @Nullable
  Instant since() {
    return events.isEmpty()
        ? record.requestedAt()
        : events.get(events.size() - 1).at();
  }

  /** Whether the buyer's wish stands: nobody withdrew or refused it. */
  boolean stands() {
    return stage() != AfterSaleStage.WITHDRAWN && stage() != AfterSaleStage.REFUSED;
  }

  Evidence evidence() {
    return Evidence.of(Evidence.Kind.AFTER_SALE, afterSale().id());
  }
}
