package io.github.shopops.fulfilment.json;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillEvent;
import io.github.shopops.fulfilment.parcel.WaybillFacts;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStep;
import io.github.shopops.fulfilment.review.Hold;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewStep;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockCount;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Events and movements of all sorts drawn by chance, with all facts there are; each text is one that hurts. */
final class AnyEvents {
  static final OrderId ORDER = OrderId.of("订单 \"1\"");
  static final ParcelId PARCEL = ParcelId.of("P/1~");
  static final WaybillId WAYBILL = WaybillId.of("ZTO", "73\\01");
  static final StockItem ITEM = StockItem.of("杯@子", "A-01");
  private static final OrderId OTHER = OrderId.of("2");
  private static final StockItem SECOND = StockItem.of("CUP", "A@02");

  private final Random chance;

  AnyEvents(Random chance) {
    this.chance = chance;
  }

  private boolean rarely() {
    return chance.nextInt(5) == 0;
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    E[] all = type.getEnumConstants();
    return all[chance.nextInt(all.length)];
  }

  private Instant at() {
    return Machines.AT.plusNanos(rarely() ? chance.nextInt(1_000_000_000) : 0);
  }

  private @Nullable AgentId by() {
    return rarely() ? AgentId.of("A\u0000é") : null;
  }

  private String id(int number) {
    return String.format(Locale.ROOT, "e %d ✓", number);
  }

  private Money money() {
    return Money.ofMinor(
        Money.parse(rarely() ? "JPY 1" : "CNY 1").getCurrencyUnit(),
        rarely() ? Long.MAX_VALUE : chance.nextInt(20_000));
  }

  private <T> Optional<T> perhaps(T value) {
    return rarely() ? Optional.empty() : Optional.of(value);
  }

  private Decision decision() {
    return new Decision(AgentId.of("boss"), "已核实\n第二行");
  }

  ReviewEvent review(int number) {
    Hold hold = new Hold(
        rarely() ? HoldReason.of("本店自定 reason") : HoldReason.NO_STOCK, rarely() ? OTHER : ORDER);
    ReviewFacts facts = rarely()
        ? ReviewFacts.NONE
        : ReviewFacts.builder()
            .hold(perhaps(hold))
            .main(perhaps(OTHER))
            .mainOpen(!rarely())
            .inspected(rarely())
            .shipped(chance.nextInt(100) == 0)
            .build();
    return new ReviewEvent(id(number), ORDER, any(ReviewStep.class), at(), by(), facts);
  }

  ParcelEvent parcel(int number) {
    ImmutableMultiset<String> scanned =
        rarely() ? ImmutableMultiset.of("69A", "", "69C") : ImmutableMultiset.of("69A", "69A");
    ParcelFacts facts = ParcelFacts.builder()
        .members(ImmutableSortedSet.of(ORDER, rarely() ? OTHER : ORDER))
        .addApproved(OTHER, ORDER)
        .elsewhere(rarely() ? ImmutableSortedSet.of(ORDER) : ImmutableSortedSet.of())
        .unpromised(rarely() ? ImmutableSortedSet.of("MUG") : ImmutableSortedSet.of())
        .warehouses(rarely() ? ImmutableSortedSet.of("", "south") : ImmutableSortedSet.of("main"))
        .addCarriers("ZTO")
        .labelRevision(1 + chance.nextInt(2))
        .pickListRevision(1)
        .waybill(perhaps(WAYBILL))
        .scans(perhaps(ScanResult.compare(ImmutableMultiset.of("69A", "69A"), scanned)))
        .openRefunds(rarely() ? ImmutableSortedSet.of("R1") : ImmutableSortedSet.of())
        .override(perhaps(decision()))
        .claim(perhaps("AS1"))
        .build();
    return new ParcelEvent(
        id(number), PARCEL, any(ParcelStep.class), at(), by(), rarely() ? ParcelFacts.NONE : facts);
  }

  WaybillEvent waybill(int number) {
    ParcelId parcel = rarely() ? ParcelId.of("P2") : PARCEL;
    return new WaybillEvent(
        id(number), WAYBILL, any(WaybillStep.class), at(), by(), new WaybillFacts(parcel));
  }

  AfterSaleEvent afterSale(int number) {
    AfterSaleFacts facts = AfterSaleFacts.builder()
        .received(1)
        .returnable(chance.nextInt(3))
        .refund(perhaps(money()))
        .refundable(perhaps(money()))
        .replacement(perhaps(OTHER))
        .settlement(perhaps(money()))
        .decision(perhaps(decision()))
        .build();
    return new AfterSaleEvent(
        id(number),
        "AS1",
        any(AfterSaleStep.class),
        at(),
        by(),
        rarely() ? AfterSaleFacts.NONE : facts);
  }

  StocktakeEvent stocktake(int number) {
    StockItem item = chance.nextBoolean() ? ITEM : SECOND;
    StocktakeStep step = rarely() ? any(StocktakeStep.class) : forward();
    StocktakeFacts.Builder facts = StocktakeFacts.builder()
        .snapshot(perhaps(new StockSnapshot(
            chance.nextInt(9), ImmutableSortedMap.of(ITEM, -3L, SECOND, Long.MAX_VALUE))))
        .moved(perhaps(rarely() ? ImmutableSortedSet.of(item) : ImmutableSortedSet.of()));
    switch (step) {
      case COUNT -> facts.counts(ImmutableSortedMap.of(item, new StockCount(chance.nextInt(3), 7)));
      case EXPLAIN -> facts.causes(ImmutableSortedMap.of(item, any(DifferenceCause.class)));
      case RECOUNT -> facts.items(ImmutableSortedSet.of(item));
      default -> {}
    }
    return new StocktakeEvent(id(number), "ST1", step, at(), by(), facts.build());
  }

  private StocktakeStep forward() {
    StocktakeStep step = any(StocktakeStep.class);
    return step == StocktakeStep.CANCEL ? StocktakeStep.COUNT : step;
  }

  Movement movement(int number, @Nullable Movement earlier) {
    if (earlier != null && rarely()) {
      return earlier.reversed(id(number), at());
    }
    MovementKind kind = any(MovementKind.class);
    long sign = kind == MovementKind.STOCKTAKE && chance.nextBoolean() ? -1 : 1;
    return new Movement(
        id(number),
        chance.nextBoolean() ? ITEM : SECOND,
        kind,
        sign * (1 + chance.nextInt(9)),
        at(),
        rarely() ? null : Evidence.of(any(Evidence.Kind.class), ORDER.value()),
        null);
  }
}
