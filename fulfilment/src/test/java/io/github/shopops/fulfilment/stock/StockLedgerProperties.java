package io.github.shopops.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StockLedgerProperties {
  private static final StockKeeper KEEPER = StockKeeper.of(Machines.WAREHOUSE);
  private static final ImmutableList<StockItem> ITEMS =
      ImmutableList.of(StockItem.of("MUG", "A-01"), StockItem.of("MUG", "B-01"));

  /** A wish: to move an item, or to take back the movement of a number. */
  private record Wish(int item, MovementKind kind, long quantity, int back) {}

  @Provide
  Arbitrary<List<Movement>> movements() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(MovementKind.class),
            Arbitraries.longs().between(1, 9),
            Arbitraries.integers().between(-60, 40))
        .as(Wish::new)
        .list()
        .ofMaxSize(50)
        .map(StockLedgerProperties::wished);
  }

  private static List<Movement> wished(List<Wish> wishes) {
    List<Movement> movements = new ArrayList<>();
    IntStream.range(0, wishes.size()).forEach(i -> {
      Wish wish = wishes.get(i);
      boolean reversal = wish.back() >= 0 && wish.back() < i;
      movements.add(
          reversal
              ? movements.get(wish.back()).reversed("m" + i, Machines.AT)
              : Movement.of(
                  "m" + i, ITEMS.get(wish.item()), wish.kind(), wish.quantity(), Machines.AT));
    });
    return movements;
  }

  private static StockLedger enter(List<Movement> movements) {
    StockLedger ledger = StockLedger.empty();
    for (Movement movement : movements) {
      ledger = KEEPER.enter(ledger, movement).now();
    }
    return ledger;
  }

  /** Two numbers an item, told once more with plain counters. */
  private static final class Model {
    private final long[] onHand = new long[2];
    private final long[] allocated = new long[2];
    private final Set<String> entered = new HashSet<>();
    private final Set<String> reversals = new HashSet<>();
    private final Set<String> reversed = new HashSet<>();

    boolean take(Movement movement) {
      int item = ITEMS.indexOf(movement.item());
      long quantity = movement.quantity();
      String original = movement.reverses();
      if (original != null
          && (!entered.contains(original)
              || reversals.contains(original)
              || reversed.contains(original))) {
        return false;
      }
      long there = onHand[item];
      long promised = allocated[item];
      switch (movement.kind()) {
        case RECEIPT, RETURN, STOCKTAKE -> there += quantity;
        case ISSUE -> there -= quantity;
        case ALLOCATION -> promised += quantity;
        case RELEASE -> promised -= quantity;
        case SHIPMENT -> {
          there -= quantity;
          promised -= quantity;
        }
      }
      boolean promises = promised > allocated[item] && there == onHand[item];
      if ((promises && there < promised) || (promised < allocated[item] && promised < 0)) {
        return false;
      }
      onHand[item] = there;
      allocated[item] = promised;
      entered.add(movement.id());
      if (original != null) {
        reversals.add(movement.id());
        reversed.add(original);
      }
      return true;
    }
  }

  @Property(tries = 400)
  @Label("What is on hand and allocated is the sum of the movements entered, told independently")
  void sameAsModel(@ForAll("movements") List<Movement> movements) {
    Model model = new Model();
    StockLedger ledger = StockLedger.empty();
    for (Movement movement : movements) {
      Outcome<StockLedger> outcome = KEEPER.enter(ledger, movement);
      assertThat(outcome instanceof Outcome.Moved).isEqualTo(model.take(movement));
      ledger = outcome.now();
      for (int item = 0; item < 2; item++) {
        assertThat(ledger.level(ITEMS.get(item)))
            .isEqualTo(new StockLevel(model.onHand[item], model.allocated[item]));
      }
    }
    assertThat(ledger.movements()).extracting(Movement::id).hasSameElementsAs(model.entered);
  }

  @Property(tries = 200)
  @Label("The sum of movements is what is on hand at any number of the ledger, reversals included")
  void sumIsOnHand(@ForAll("movements") List<Movement> movements) {
    StockLedger ledger = enter(movements);
    StockLevel sum = StockLevel.ZERO;
    long sequence = 0;
    StockItem item = ITEMS.get(0);
    for (Movement movement : ledger.movements()) {
      sum = movement.item().equals(item) ? sum.plus(movement.level()) : sum;
      assertThat(ledger.levelAt(item, ++sequence)).isEqualTo(sum);
    }
    assertThat(ledger.level(item)).isEqualTo(sum);
    assertThat(ledger.levels().values().stream().reduce(StockLevel.ZERO, StockLevel::plus))
        .isEqualTo(ledger.movements().stream()
            .map(Movement::level)
            .reduce(StockLevel.ZERO, StockLevel::plus));
  }

  @Property(tries = 200)
  @Label("A movement entered twice counts once, and is reversed at most once")
  void retries(@ForAll("movements") List<Movement> movements, @ForAll Random chance) {
    StockLedger ledger = enter(movements);
    for (Movement movement : ledger.movements()) {
      assertThat(KEEPER.enter(ledger, movement)).isEqualTo(new Outcome.Unchanged<>(ledger));
    }
    assertThat(ledger.movements().stream().map(Movement::reverses).filter(id -> id != null))
        .doesNotHaveDuplicates();
    if (!movements.isEmpty()) {
      List<Movement> doubled = new ArrayList<>();
      for (Movement movement : ledger.movements()) {
        doubled.add(movement);
        doubled.add(doubled.get(chance.nextInt(doubled.size())));
      }
      assertThat(enter(doubled)).isEqualTo(ledger);
    }
  }

  @Property(tries = 200)
  @Label("Movements of different items commute")
  void commute(@ForAll("movements") List<Movement> movements) {
    List<Movement> sorted =
        movements.stream().sorted(Comparator.comparing(Movement::item)).toList();

    assertThat(enter(sorted).levels()).isEqualTo(enter(movements).levels());
  }

  @Property(tries = 200)
  @Label("A promise never makes what is available negative")
  void promises(@ForAll("movements") List<Movement> movements) {
    StockLedger ledger = StockLedger.empty();
    for (Movement movement : movements) {
      StockLedger after = KEEPER.enter(ledger, movement).now();
      if (movement.kind() == MovementKind.ALLOCATION
          && movement.quantity() > 0
          && !after.equals(ledger)) {
        assertThat(after.level(movement.item()).available()).isNotNegative();
      }
      assertThat(after.level(movement.item()).allocated()).isNotNegative();
      ledger = after;
    }
  }
}
