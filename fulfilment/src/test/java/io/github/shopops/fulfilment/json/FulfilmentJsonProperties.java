package io.github.shopops.fulfilment.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleMachine;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.AuditSamples;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Staged;
import io.github.shopops.fulfilment.flow.Word;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillMachine;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.picking.BatchPolicy;
import io.github.shopops.fulfilment.picking.PickRoute;
import io.github.shopops.fulfilment.picking.WavePolicy;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewMachine;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockKeeper;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockPolicy;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeMachine;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class FulfilmentJsonProperties {
  private static final int EVENTS = 25;
  private static final ImmutableList<String> PIECES = ImmutableList.of(
      "",
      "\"",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "-1",
      "0",
      "1e9",
      "0.5",
      "null",
      "true",
      "\"x\"",
      "{}",
      "[]",
      "\"\"",
      "99999999999999999999",
      "\"CNY\"",
      "\"2026-10-12T02:00:00Z\"");

  /** Every event reads back, and so does the thing after it; what was read is a machine's thing as well. */
  private static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard,
          E extends Event<K, F>>
      void readsBack(
          Machine<T, S, K, F, G> machine,
          T start,
          IntFunction<E> draw,
          FulfilmentJson<T> things,
          FulfilmentJson<E> events) {
    T thing = start;
    T copy = start;
    List<E> drawn = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      E event = draw.apply(i);
      drawn.add(event);
      assertReadsBack(events, event);
      thing = machine.after(thing, event);
      copy = things.read(things.write(machine.after(copy, event)));
      assertThat(copy).isEqualTo(thing);
      assertReadsBack(things, thing);
    }
    assertThat(events.readAll(events.writeAll(drawn))).isEqualTo(drawn);
  }

  static <T> void assertReadsBack(FulfilmentJson<T> json, T value) {
    String text = json.write(value);
    T copy = json.read(text);
    assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(json.write(copy)).isEqualTo(text);
  }

  @Property(tries = 60)
  @Label("Reviews and their events read back as they were written, a shop's own reasons included")
  void reviews(@ForAll Random chance) {
    readsBack(
        ReviewMachine.of(Machines.WAREHOUSE),
        Review.pending(AnyEvents.ORDER),
        new AnyEvents(chance)::review,
        FulfilmentJson.REVIEW,
        FulfilmentJson.REVIEW_EVENT);
  }

  @Property(tries = 60)
  @Label("Parcels and their events read back as they were written")
  void parcels(@ForAll Random chance) {
    readsBack(
        ParcelMachine.of(Machines.WAREHOUSE),
        Parcel.open(AnyEvents.PARCEL),
        new AnyEvents(chance)::parcel,
        FulfilmentJson.PARCEL,
        FulfilmentJson.PARCEL_EVENT);
  }

  @Property(tries = 30)
  @Label("Waybills and their events read back as they were written")
  void waybills(@ForAll Random chance) {
    readsBack(
        WaybillMachine.of(Machines.WAREHOUSE),
        new Waybill(AnyEvents.WAYBILL, WaybillStage.ALLOCATED, AnyEvents.PARCEL, Applied.NONE),
        new AnyEvents(chance)::waybill,
        FulfilmentJson.WAYBILL,
        FulfilmentJson.WAYBILL_EVENT);
  }

  @Property(tries = 60)
  @Label("After-sale cases of every kind and their events read back as they were written")
  void afterSales(@ForAll AfterSaleKind kind, @ForAll Random chance) {
    readsBack(
        AfterSaleMachine.of(Machines.WAREHOUSE),
        AfterSale.requested("AS1", AnyEvents.ORDER, kind),
        new AnyEvents(chance)::afterSale,
        FulfilmentJson.AFTER_SALE,
        FulfilmentJson.AFTER_SALE_EVENT);
  }

  @Property(tries = 60)
  @Label("Stocktakes and their events read back as they were written")
  void stocktakes(@ForAll Random chance) {
    readsBack(
        StocktakeMachine.of(Machines.WAREHOUSE),
        Stocktake.draft("ST1"),
        new AnyEvents(chance)::stocktake,
        FulfilmentJson.STOCKTAKE,
        FulfilmentJson.STOCKTAKE_EVENT);
  }

  @Property(tries = 60)
  @Label("Movements, ledgers and snapshots of them read back as they were written")
  void ledgers(@ForAll Random chance) {
    AnyEvents any = new AnyEvents(chance);
    StockKeeper keeper = StockKeeper.of(Machines.WAREHOUSE);
    StockLedger ledger = StockLedger.empty();
    Movement earlier = null;
    for (int i = 0; i < EVENTS; i++) {
      Movement movement = any.movement(i, earlier);
      earlier = movement;
      assertReadsBack(FulfilmentJson.MOVEMENT, movement);
      ledger = keeper.enter(ledger, movement).now();
    }
    assertReadsBack(FulfilmentJson.LEDGER, ledger);
    assertReadsBack(
        FulfilmentJson.STOCK_SNAPSHOT, StockSnapshot.of(ledger, ledger.levels().keySet()));
  }

  @Property(tries = 40)
  @Label("Policies read back as they were written, with clauses of the shop's own")
  void policies(@ForAll Random chance) {
    Clause own = new Clause("ours/" + chance.nextInt(3), "先验货后发货", "");
    ImmutableSortedMap.Builder<String, Clause> guards = ImmutableSortedMap.naturalOrder();
    Machines.WAREHOUSE.clauses().forEach((guard, clause) -> {
      if (chance.nextBoolean()) {
        guards.put(guard, chance.nextBoolean() ? clause : own);
      }
    });
    assertReadsBack(
        FulfilmentJson.POLICY,
        FulfilmentPolicy.builder()
            .zone(ZoneId.of(chance.nextBoolean() ? "Asia/Shanghai" : "+08:00"))
            .shipsBeforeInspection(chance.nextBoolean())
            .steps(chance.nextBoolean() ? own : Catalogue.clause("warehouse/STEPS"))
            .clauses(guards.build())
            .build());
  }

  @Property(tries = 40)
  @Label("Rules of review and audit read back as they were written, however a shop sets them")
  void rules(@ForAll Random chance) {
    assertReadsBack(FulfilmentJson.REVIEW_POLICY, AnyPolicies.review(chance));
    assertReadsBack(FulfilmentJson.AUDIT_POLICY, AnyPolicies.audit(chance));
    assertReadsBack(
        FulfilmentJson.BATCH_POLICY,
        new BatchPolicy(
            Duration.ofSeconds(chance.nextInt(9000)),
            chance.nextInt(5),
            1 + chance.nextInt(99),
            AnyPolicies.clause(chance)));
    assertReadsBack(
        FulfilmentJson.WAVE_POLICY,
        new WavePolicy(
            1 + chance.nextInt(9),
            1 + chance.nextInt(99),
            chance.nextBoolean()
                ? PickRoute.BY_NAME
                : new PickRoute(ImmutableList.of("B", "", "A-1"))));
    assertReadsBack(
        FulfilmentJson.STOCK_POLICY,
        new StockPolicy(
            chance.nextInt(20), AnyPolicies.clause(chance), AnyPolicies.clause(chance)));
  }

  @Property(tries = 25)
  @Label("A warehouse day reads back as it was written, and so does what is found on it")
  void days(@ForAll Random chance) {
    WarehouseDay day = AuditSamples.day(chance, chance.nextInt(20), chance.nextInt(20));
    assertReadsBack(FulfilmentJson.WAREHOUSE_DAY, day);

    AuditPolicy policy = AnyPolicies.audit(chance);
    ImmutableList<Finding> found = DayEndAudit.of(policy).audit(day, AnyPolicies.NOW);
    ImmutableList<Finding> copy =
        FulfilmentJson.FINDING.readAll(FulfilmentJson.FINDING.writeAll(found));
    assertThat(copy).isEqualTo(found);
    Explanations chinese = FulfilmentExplanations.of(Locale.CHINESE);
    assertThat(copy)
        .extracting(chinese::explain)
        .isEqualTo(found.stream().map(chinese::explain).toList());
  }

  @Property(tries = 300)
  @Label("A text damaged anywhere is read or refused at a place, in both languages")
  void damaged(@ForAll Random chance) {
    AnyEvents any = new AnyEvents(chance);
    damage(chance, FulfilmentJson.REVIEW_EVENT, any.review(0));
    damage(chance, FulfilmentJson.PARCEL_EVENT, any.parcel(0));
    damage(chance, FulfilmentJson.WAYBILL_EVENT, any.waybill(0));
    damage(chance, FulfilmentJson.AFTER_SALE_EVENT, any.afterSale(0));
    damage(chance, FulfilmentJson.STOCKTAKE_EVENT, any.stocktake(0));
    damage(chance, FulfilmentJson.MOVEMENT, any.movement(0, null));
    damage(chance, FulfilmentJson.POLICY, Machines.WAREHOUSE);
    damage(chance, FulfilmentJson.REVIEW_POLICY, AnyPolicies.review(chance));
    damage(chance, FulfilmentJson.AUDIT_POLICY, AnyPolicies.audit(chance));
    damage(chance, FulfilmentJson.WAREHOUSE_DAY, AuditSamples.day(chance, 1, 3));
    damage(chance, FulfilmentJson.ORDER_RECORD, AuditSamples.known());
  }

  private static <T> void damage(Random chance, FulfilmentJson<T> json, T value) {
    String text = json.write(value);
    int from = chance.nextInt(text.length());
    int to = Math.min(text.length(), from + chance.nextInt(20));
    String damaged =
        text.substring(0, from) + PIECES.get(chance.nextInt(PIECES.size())) + text.substring(to);
    try {
      assertThat(json.read(damaged)).isNotNull();
    } catch (JsonRuleException refusal) {
      assertThat(refusal.path()).matches("(?s)(/.*)?");
      assertThat(Explanations.of(Locale.CHINESE).explain(refusal.problem())).isNotBlank();
      assertThat(refusal).hasMessageContaining(refusal.path());
    }
  }
}
