package io.github.shopops.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Refusal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StockKeeperTest {
  private static final StockKeeper KEEPER = StockKeeper.of(Machines.WAREHOUSE);
  private static final StockItem MUG = StockItem.of("MUG", "A-01");
  private static final StockItem CUP = StockItem.of("CUP", "A-02");

  private static Movement movement(String id, MovementKind kind, long quantity) {
    return Movement.of(id, MUG, kind, quantity, Machines.AT);
  }

  private static StockLedger enter(StockLedger ledger, Movement... movements) {
    StockLedger longer = ledger;
    for (Movement movement : movements) {
      longer = KEEPER.enter(longer, movement).now();
    }
    return longer;
  }

  private static Refusal refusal(Outcome<StockLedger> outcome) {
    return ((Outcome.Refused<StockLedger>) outcome).refusal();
  }

  /** 12 came, 5 are promised: 7 are available. */
  private static StockLedger twelveAndFive() {
    return enter(
        StockLedger.empty(),
        movement("m1", MovementKind.RECEIPT, 12),
        movement("m2", MovementKind.ALLOCATION, 5));
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        arguments(MovementKind.RECEIPT, 3, 15, 5),
        arguments(MovementKind.RETURN, 3, 15, 5),
        arguments(MovementKind.ALLOCATION, 7, 12, 12),
        arguments(MovementKind.RELEASE, 5, 12, 0),
        arguments(MovementKind.SHIPMENT, 5, 7, 0),
        arguments(MovementKind.ISSUE, 8, 4, 5),
        arguments(MovementKind.ISSUE, 13, -1, 5),
        arguments(MovementKind.STOCKTAKE, -2, 10, 5),
        arguments(MovementKind.STOCKTAKE, 1, 13, 5));
  }

  @ParameterizedTest(name = "12 on hand, 5 allocated, {0} of {1}: {2} and {3}")
  @MethodSource("entries")
  void enter_moves(MovementKind kind, long quantity, long onHand, long allocated) {
    StockLedger ledger = enter(twelveAndFive(), movement("m3", kind, quantity));

    assertThat(ledger.level(MUG)).isEqualTo(new StockLevel(onHand, allocated));
    assertThat(ledger.level(MUG).available()).isEqualTo(onHand - allocated);
    assertThat(ledger.level(CUP)).isEqualTo(StockLevel.ZERO);
  }

  static Stream<Arguments> refusals() {
    Movement issue = movement("m2", MovementKind.ISSUE, 1);
    return Stream.of(
        arguments("L11 8 of 7 available", movement("m3", MovementKind.ALLOCATION, 8), "available"),
        arguments("L11 6 of 5 promised", movement("m3", MovementKind.SHIPMENT, 6), "allocated"),
        arguments("L11 6 of 5 promised", movement("m3", MovementKind.RELEASE, 6), "allocated"),
        arguments("an id used for something else", issue, "id-unused"),
        arguments(
            "L10 reversal of nothing",
            movement("m9", MovementKind.ISSUE, 1).reversed("m3", Machines.AT),
            "original-known"),
        arguments(
            "L10 reversal of less",
            movement("m1", MovementKind.RECEIPT, 11).reversed("m3", Machines.AT),
            "opposite"),
        arguments(
            "L10 reversal of another kind",
            movement("m1", MovementKind.RETURN, 12).reversed("m3", Machines.AT),
            "opposite"),
        arguments(
            "L10 reversal elsewhere",
            Movement.of("m1", CUP, MovementKind.RECEIPT, 12, Machines.AT)
                .reversed("m3", Machines.AT),
            "opposite"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refusals")
  void enter_refused(String what, Movement movement, String guard) {
    StockLedger ledger = twelveAndFive();
    Outcome<StockLedger> outcome = KEEPER.enter(ledger, movement);

    assertThat(refusal(outcome).guard().code()).as(what).isEqualTo("stock.guard." + guard);
    assertThat(outcome.now()).isSameAs(ledger);
    assertThat(refusal(outcome).evidence())
        .contains(Evidence.of(Evidence.Kind.MOVEMENT, movement.id()));
  }

  @Test
  void enter_twice() {
    StockLedger ledger = twelveAndFive();

    assertThat(KEEPER.enter(ledger, movement("m2", MovementKind.ALLOCATION, 5)))
        .isEqualTo(new Outcome.Unchanged<>(ledger));
  }

  @Test
  void enter_reversalOnce() {
    Movement receipt = movement("m1", MovementKind.RECEIPT, 12);
    StockLedger ledger = enter(twelveAndFive(), receipt.reversed("m3", Machines.AT));

    assertThat(ledger.level(MUG)).as("5 promised of none").isEqualTo(new StockLevel(0, 5));
    assertThat(
            refusal(KEEPER.enter(ledger, receipt.reversed("m4", Machines.AT))).guard())
        .isEqualTo(StockGuard.NOT_REVERSED);
    assertThat(refusal(KEEPER.enter(
                ledger, receipt.reversed("m3", Machines.AT).reversed("m5", Machines.AT)))
            .guard())
        .as("a reversal is not reversed")
        .isEqualTo(StockGuard.ORIGINAL_KNOWN);
  }

  @Test
  void enter_reversedReleasePromisesAgain() {
    Movement release = movement("m3", MovementKind.RELEASE, 5);
    StockLedger released = enter(twelveAndFive(), release);
    StockLedger taken = enter(released, movement("m4", MovementKind.ALLOCATION, 8));

    assertThat(enter(released, release.reversed("m5", Machines.AT)).level(MUG))
        .isEqualTo(new StockLevel(12, 5));
    assertThat(refusal(KEEPER.enter(taken, release.reversed("m5", Machines.AT))).guard())
        .isEqualTo(StockGuard.AVAILABLE);
  }

  @Test
  void refusal_saysHowMany() {
    Refusal refusal =
        refusal(KEEPER.enter(twelveAndFive(), movement("m3", MovementKind.ALLOCATION, 8)));

    assertThat(refusal.clause().id()).isEqualTo("warehouse/L11");
    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(refusal.why()))
        .isEqualTo("8 of MUG@A-01 are to be promised, 7 are available");
  }

  private static Movement of(String order, String id, MovementKind kind, long quantity) {
    return new Movement(
        id, MUG, kind, quantity, Machines.AT, Evidence.of(Evidence.Kind.ORDER, order), null);
  }

  /** 12 came; 5 are promised to O1 and 4 to O2, 2 of O1's are shipped. */
  private static StockLedger promises() {
    return enter(
        StockLedger.empty(),
        movement("m1", MovementKind.RECEIPT, 12),
        of("O1", "m2", MovementKind.ALLOCATION, 5),
        of("O2", "m3", MovementKind.ALLOCATION, 4),
        of("O1", "m4", MovementKind.SHIPMENT, 2));
  }

  static Stream<Arguments> needs() {
    return Stream.of(
        arguments("O1", MovementKind.RELEASE, 3, 0, 3, ""),
        arguments("O1", MovementKind.RELEASE, 4, 0, 3, "promised-to-source"),
        arguments("O1", MovementKind.SHIPMENT, 4, 0, 3, "promised-to-source"),
        arguments("O3", MovementKind.RELEASE, 1, 0, 0, "promised-to-source"),
        arguments("O1", MovementKind.RELEASE, 1, 2, 3, ""),
        arguments("O1", MovementKind.RELEASE, 2, 2, 3, "promised-to-source"),
        arguments("O1", MovementKind.ALLOCATION, 1, 0, 4, ""),
        arguments("O1", MovementKind.ALLOCATION, 1, 0, 3, "still-wanted"),
        arguments("O1", MovementKind.ALLOCATION, 4, 0, 9, "available"));
  }

  @ParameterizedTest(name = "L11 {0}: {1} of {2}, {3} picked and {4} wanted: {5}")
  @MethodSource("needs")
  void enter_promisesOfAnOrder(
      String order, MovementKind kind, long quantity, long picked, long wanted, String guard) {
    Outcome<StockLedger> outcome =
        KEEPER.enter(promises(), of(order, "m5", kind, quantity), new StockNeed(picked, wanted));

    if (guard.isEmpty()) {
      assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    } else {
      assertThat(refusal(outcome).guard().code()).isEqualTo("stock.guard." + guard);
      assertThat(refusal(outcome).clause().id()).isEqualTo("warehouse/L11");
    }
  }

  @Test
  void promised_byOrder() {
    StockLedger ledger = promises();
    Evidence first = Evidence.of(Evidence.Kind.ORDER, "O1");

    assertThat(ledger.promised(MUG, first)).isEqualTo(3);
    assertThat(ledger.promised(MUG, Evidence.of(Evidence.Kind.ORDER, "O2"))).isEqualTo(4);
    assertThat(ledger.promised(CUP, first)).isZero();
    assertThat(StockLedger.of(ledger.movements()).promised(MUG, first)).isEqualTo(3);
  }

  @Test
  void refusal_saysWhosePromise() {
    Movement movement = of("O1", "m5", MovementKind.RELEASE, 2);
    Refusal taken = refusal(KEEPER.enter(promises(), movement, new StockNeed(2, 3)));
    Movement more = of("O1", "m5", MovementKind.ALLOCATION, 1);
    Refusal unwanted = refusal(KEEPER.enter(promises(), more, new StockNeed(0, 3)));

    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(taken.why()))
        .isEqualTo(
            "2 of MUG@A-01 are to go from the promise to O1, which has 3, 2 of them picked already");
    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(unwanted.why()))
        .isEqualTo("1 of MUG@A-01 are to be promised to O1, which has 3 and wants 3");
  }

  @Test
  void levelAt_andMovedSince() {
    StockLedger ledger = enter(
        twelveAndFive(),
        Movement.of("m3", CUP, MovementKind.RECEIPT, 4, Machines.AT),
        movement("m4", MovementKind.SHIPMENT, 2));

    assertThat(ledger.sequence()).isEqualTo(4);
    assertThat(ledger.levelAt(MUG, 0)).isEqualTo(StockLevel.ZERO);
    assertThat(ledger.levelAt(MUG, 1)).isEqualTo(new StockLevel(12, 0));
    assertThat(ledger.levelAt(MUG, 3)).isEqualTo(new StockLevel(12, 5));
    assertThat(ledger.levelAt(MUG, 4)).isEqualTo(new StockLevel(10, 3));
    assertThat(ledger.movedSince(0)).containsExactly(CUP, MUG);
    assertThat(ledger.movedSince(1)).as("an allocation moves nothing").containsExactly(CUP, MUG);
    assertThat(ledger.movedSince(3)).containsExactly(MUG);
    assertThat(ledger.movedSince(4)).isEmpty();
    assertThat(StockLedger.of(ledger.movements())).isEqualTo(ledger);
    assertThat(StockLedger.of(ImmutableList.of())).isEqualTo(StockLedger.empty());
  }
}
