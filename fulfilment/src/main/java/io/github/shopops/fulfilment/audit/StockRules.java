package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockPolicy;
import io.github.shopops.fulfilment.stock.StockWatch;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger, stocktakes, labels and listings tell (clauses L9 to L11, L18 and L20). */
final class StockRules {
  private static final ImmutableSet<StocktakeStage> OPEN = Sets.immutableEnumSet(
      StocktakeStage.COUNTING,
      StocktakeStage.COUNTED,
      StocktakeStage.RECOUNT,
      StocktakeStage.APPROVED);

  private StockRules() {}

  /** Finds what {@link StockWatch} warns of under a key; its limit, if it has one, is the number to recount below. */
  static AuditRule.Check warning(String key) {
    return (day, finder) -> {
      if (day.facts().stock().isEmpty()) {
        return;
      }
      StockPolicy policy = new StockPolicy(
          finder.setting().limit() == null ? 0 : finder.whole(),
          finder.setting().clause(),
          finder.setting().clause());
      StockWatch.of(policy).check(day.facts().stock(), day.facts().demands()).stream()
          .filter(warning -> warning.message().key().equals(key))
          .forEach(warning ->
              finder.add(warning.subject(), warning.evidence().stream(), warning.message()));
    };
  }

  static void stocktakeOverMovements(DayIndex day, Finder finder) {
    ImmutableListMultimap<StockItem, Movement> moved = Multimaps.index(
        day.facts().movements().stream()
            .filter(movement -> movement.kind().onHandSign() != 0)
            .iterator(),
        Movement::item);
    for (StocktakeRecord record : day.facts().stocktakes()) {
      Instant compared = last(record, StocktakeStep.BEGIN, StocktakeStep.REBASE);
      Instant posted = last(record, StocktakeStep.POST);
      if (compared != null && posted != null) {
        Evidence subject = evidence(record.stocktake());
        ImmutableSet<Movement> over = record.stocktake().expected().keySet().stream()
            .flatMap(item -> moved.get(item).stream())
            .filter(movement -> !subject.equals(movement.source()))
            .filter(movement -> movement.at().isAfter(compared) && movement.at().isBefore(posted))
            .collect(ImmutableSet.toImmutableSet());
        if (!over.isEmpty()) {
          finder.add(
              subject,
              over.stream().map(move -> Evidence.of(Evidence.Kind.MOVEMENT, move.id())),
              record.stocktake().id(),
              over.size());
        }
      }
    }
  }

  static void stocktakeOpen(DayIndex day, Finder finder) {
    for (StocktakeRecord record : day.facts().stocktakes()) {
      Instant begun = last(record, StocktakeStep.BEGIN);
      if (OPEN.contains(record.stocktake().stage())
          && begun != null
          && finder.isDaysAgo(begun, day.now())) {
        finder.add(
            evidence(record.stocktake()),
            Stream.of(),
            record.stocktake().id(),
            record.stocktake().stage().message(),
            day.local(begun),
            finder.limit());
      }
    }
  }

  static void labelsDiffer(DayIndex day, Finder finder) {
    for (LabelCount count : day.facts().labelCounts()) {
      if (count.labels() != count.received()) {
        finder.add(
            Evidence.of(Evidence.Kind.RECEIPT, count.receipt()),
            Stream.of(goods(count.sku())),
            count.receipt(),
            count.received(),
            count.sku(),
            count.labels());
      }
    }
  }

  static void labelsUnchecked(DayIndex day, Finder finder) {
    for (LabelCount count : day.facts().labelCounts()) {
      AgentId checked = count.checkedBy();
      if (!count.stuckBy().equals(count.printedBy())
          && (checked == null || checked.equals(count.stuckBy()))) {
        finder.add(
            Evidence.of(Evidence.Kind.RECEIPT, count.receipt()),
            Stream.of(goods(count.sku())),
            count.receipt(),
            count.sku(),
            count.printedBy().value(),
            count.stuckBy().value());
      }
    }
  }

  static void listedIncomplete(DayIndex day, Finder finder) {
    for (StockDemand demand : day.facts().demands()) {
      Optional<Message> missing = missing(demand);
      if (demand.listed() > 0 && missing.isPresent()) {
        finder.add(goods(demand.sku()), Stream.of(), demand.sku(), demand.listed(), missing.get());
      }
    }
  }

  /** What goods are known to be listed without. */
  private static Optional<Message> missing(StockDemand demand) {
    return Stream.of(
            missing(demand.barcode(), Message.of("stock.missing.barcode")),
            missing(demand.location(), Message.of("stock.missing.location")),
            missing(demand.merchantCode(), Message.of("stock.missing.merchant-code")))
        .flatMap(Optional::stream)
        .reduce((one, other) -> Message.of("merge.and", one, other));
  }

  private static Optional<Message> missing(@Nullable String stated, Message name) {
    return stated != null && stated.isBlank() ? Optional.of(name) : Optional.empty();
  }

  private static Evidence goods(String sku) {
    return Evidence.of(Evidence.Kind.STOCK_ITEM, sku);
  }

  private static @Nullable Instant last(StocktakeRecord record, StocktakeStep... steps) {
    return record.events().stream()
        .filter(event -> ImmutableSet.copyOf(steps).contains(event.step()))
        .map(StocktakeEvent::at)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static Evidence evidence(Stocktake stocktake) {
    return Evidence.of(Evidence.Kind.STOCKTAKE, stocktake.id());
  }
}
