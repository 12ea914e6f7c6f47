package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockCount;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockKeeper;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import io.github.shopops.fulfilment.stock.StocktakeMachine;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stock of the sample's day: what was promised, sent and returned, and two stocktakes. */
final class Shelves {
  private static final FulfilmentPolicy POLICY = FulfilmentPolicy.warehouse(Clock.ZONE);
  private static final StockKeeper KEEPER = StockKeeper.of(POLICY);
  private static final StocktakeMachine STOCKTAKES = StocktakeMachine.of(POLICY);
  private static final int OPENING = 600;

  private final List<Movement> planned = new ArrayList<>();
  private StockLedger ledger = StockLedger.empty();

  /** Promises goods to today's orders, takes them back, sends them. */
  void move(List<Sale> sales, List<Box> boxes, Map<Sale, Instant> returned) {
    for (Article article : Article.all()) {
      plan(
          "M-OPEN-" + article.sku(),
          article,
          MovementKind.RECEIPT,
          OPENING,
          Clock.at(Clock.TODAY, 6, 0));
    }
    for (Sale sale : sales) {
      Instant approved = sale.approvedAt;
      if (approved != null && Clock.day(approved).equals(Clock.TODAY)) {
        plan("M-A-" + sale.id, sale, MovementKind.ALLOCATION, approved);
        Instant closed = sale.closedAt;
        if (closed != null && sale.review.stage() == ReviewStage.VOID) {
          plan("M-R-" + sale.id, sale, MovementKind.RELEASE, closed);
        }
      }
    }
    for (Box box : boxes) {
      box.record().events().stream()
          .filter(event -> event.step() == ParcelStep.SHIP)
          .filter(event -> Clock.day(event.at()).equals(Clock.TODAY))
          .forEach(event -> box.members.forEach(
              sale -> plan("M-S-" + sale.id, sale, MovementKind.SHIPMENT, event.at())));
    }
    returned.forEach((sale, at) -> plan("M-B-" + sale.id, sale, MovementKind.RETURN, at));
    planned.sort(Comparator.comparing(Movement::at).thenComparing(Movement::id));
  }

  private void plan(String id, Sale sale, MovementKind kind, Instant at) {
    for (Article article : sale.goods) {
      if (sale.quantity(article) > 0) {
        plan(id + '-' + article.sku(), article, kind, sale.quantity(article), at);
      }
    }
  }

  private void plan(String id, Article article, MovementKind kind, int quantity, Instant at) {
    planned.add(Movement.of(id, article.item(), kind, quantity, at));
  }

  /** Lets the day pass with its stocktakes: one is balanced, one goes on. */
  void keep(DayDraft draft) {
    List<Article> slow = Article.SLOW;
    Count first = new Count("ST-1", slow.subList(0, 3));
    Count second = new Count("ST-2", slow.subList(3, 5));
    until(Clock.at(Clock.TODAY, 8, 40));
    long before = ledger.sequence();
    first.begin(Clock.at(Clock.TODAY, 8, 40));
    first.count(slow.get(0), OPENING, Clock.at(Clock.TODAY, 8, 55));
    first.count(slow.get(1), OPENING - 2, Clock.at(Clock.TODAY, 9, 10));
    first.count(slow.get(2), OPENING, Clock.at(Clock.TODAY, 9, 20));
    first.post(slow.get(1), Clock.at(Clock.TODAY, 10, 30));
    until(Clock.at(Clock.TODAY, 14, 0));
    second.begin(Clock.at(Clock.TODAY, 14, 0));
    second.count(slow.get(3), OPENING, Clock.at(Clock.TODAY, 14, 20));
    until(Clock.AUDIT);
    first.keep(draft);
    second.keep(draft);
    draft.stock.putAll(ledger.levels());
    draft.movements.addAll(ledger.movements().subList((int) before, (int) ledger.sequence()));
    for (Article article : Article.all()) {
      StockLevel level = ledger.level(article.item());
      draft.demands.put(
          article.sku(),
          new StockDemand(
              article.sku(),
              level.available() - 20,
              40,
              level.allocated(),
              false,
              article.barcode(),
              article.location(),
              article.sku()));
    }
    label(draft, "RC-1", Article.SOLD.subList(0, 3), 7);
    label(draft, "RC-2", Article.SOLD.subList(3, 6), 8);
  }

  /** The goods of a receipt got their labels from two people, and a third counted them. */
  private static void label(DayDraft draft, String receipt, List<Article> articles, int hour) {
    for (Article article : articles) {
      draft.labelCounts.add(new LabelCount(
          receipt,
          article.sku(),
          OPENING,
          OPENING,
          Staff.PRINTERS.get(0),
          Staff.STOCK_KEEPER,
          Staff.INSPECTORS.get(0),
          Clock.at(Clock.TODAY, hour, 30)));
    }
  }

  private void until(Instant at) {
    while (!planned.isEmpty() && !planned.get(0).at().isAfter(at)) {
      ledger = Steps.moved(KEEPER.enter(ledger, planned.remove(0)));
    }
  }

  /** A stocktake while it goes on. */
  private final class Count {
    private final ImmutableSortedSet<StockItem> items;
    private final List<StocktakeEvent> events = new ArrayList<>();
    private Stocktake stocktake;

    Count(String id, List<Article> articles) {
      this.stocktake = Stocktake.draft(id);
      this.items = articles.stream()
          .map(Article::item)
          .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    void begin(Instant at) {
      take(
          StocktakeStep.BEGIN,
          at,
          StocktakeFacts.builder().snapshot(StockSnapshot.of(ledger, items)).build());
    }

    void count(Article article, int found, Instant at) {
      until(at);
      StockCount count = new StockCount(found, ledger.sequence());
      take(
          StocktakeStep.COUNT,
          at,
          StocktakeFacts.builder()
              .counts(ImmutableSortedMap.of(article.item(), count))
              .build());
    }

    void post(Article damaged, Instant at) {
      until(at);
      take(StocktakeStep.FINISH, at.minusSeconds(1_200), StocktakeFacts.NONE);
      take(
          StocktakeStep.EXPLAIN,
          at.minusSeconds(900),
          StocktakeFacts.builder()
              .causes(ImmutableSortedMap.of(damaged.item(), DifferenceCause.DAMAGED))
              .build());
      take(StocktakeStep.APPROVE, at.minusSeconds(300), StocktakeFacts.NONE);
      take(StocktakeStep.POST, at, StocktakeFacts.moved(ledger, stocktake));
      for (Movement correction : stocktake.corrections(at)) {
        ledger = Steps.moved(KEEPER.enter(ledger, correction));
      }
    }

    private void take(StocktakeStep step, Instant at, StocktakeFacts facts) {
      String id = "S-" + stocktake.id() + '-' + (events.size() + 1);
      StocktakeEvent event =
          new StocktakeEvent(id, stocktake.id(), step, at, Staff.STOCK_KEEPER, facts);
      stocktake = Steps.moved(STOCKTAKES.apply(stocktake, event));
      events.add(event);
    }

    void keep(DayDraft draft) {
      draft.stocktakes.put(
          stocktake.id(), new StocktakeRecord(stocktake, ImmutableList.copyOf(events)));
    }
  }
}
