package io.github.shopops.fulfilment.parcel;

import static io.github.shopops.fulfilment.parcel.Parcels.ONE;
import static io.github.shopops.fulfilment.parcel.Parcels.OVERRIDE;
import static io.github.shopops.fulfilment.parcel.Parcels.REQUIRED;
import static io.github.shopops.fulfilment.parcel.Parcels.TWO;
import static io.github.shopops.fulfilment.parcel.Parcels.WAYBILL;
import static io.github.shopops.fulfilment.parcel.Parcels.event;
import static io.github.shopops.fulfilment.parcel.Parcels.facts;
import static io.github.shopops.fulfilment.parcel.Parcels.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Grid;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.flow.Replay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParcelMachineTest {
  private static final ParcelMachine MACHINE = ParcelMachine.of(Machines.WAREHOUSE);
  private static final ParcelMachine SHIPS_FIRST = ParcelMachine.of(FulfilmentPolicy.builder()
      .from(Machines.WAREHOUSE)
      .shipsBeforeInspection(true)
      .build());

  /** All facts given. */
  private static final Grid GIVEN = Grid.of("""
                  PACK SAVE_WAYBILL PRINT   PICK   INSPECT   SHIP    SIGN   INTERCEPT   RETURN   LOSE RECALL VOID
      OPEN        OPEN OPEN         PRINTED -      -         -       -      -           -        -    -      VOID
      PRINTED     -    PRINTED      -       PICKED -         -       -      -           -        -    OPEN   VOID
      PICKED      -    PICKED       -       -      INSPECTED SHIPPED -      -           -        -    OPEN   VOID
      INSPECTED   -    -            -       -      -         SHIPPED -      -           -        -    OPEN   VOID
      SHIPPED     -    -            -       -      !SHIPS_FIRST -    SIGNED INTERCEPTED RETURNED LOST -      -
      SIGNED      -    -            -       -      -         -       -      -           -        -    -      -
      INTERCEPTED -    -            -       -      -         -       -      -           -        -    -      -
      RETURNED    -    -            -       -      -         -       -      -           -        -    -      -
      LOST        -    -            -       -      -         -       -      -           -        -    -      -
      VOID        -    -            -       -      -         -       -      -           -        -    -      -
      """);

  /** Nothing known, nothing in the parcel. */
  private static final Grid UNKNOWN = Grid.of("""
                  PACK SAVE_WAYBILL PRINT   PICK   INSPECT   SHIP    SIGN   INTERCEPT   RETURN   LOSE RECALL VOID
      OPEN        !MEMBERS_STATED !WAYBILL_GIVEN !MEMBERS_GIVEN - - - -     -           -        -    -      VOID
      PRINTED     -    !WAYBILL_GIVEN -     !PICK_LIST_CURRENT - -   -      -           -        -    OPEN   VOID
      PICKED      -    !WAYBILL_GIVEN -     - !LABEL_CURRENT !OVERRIDDEN -  -           -        -    OPEN   VOID
      INSPECTED   -    -            -       -      -         SHIPPED -      -           -        -    OPEN   VOID
      SHIPPED     -    -            -       -      !SHIPS_FIRST -    SIGNED INTERCEPTED RETURNED !CLAIM_GIVEN - -
      SIGNED      -    -            -       -      -         -       -      -           -        -    -      -
      INTERCEPTED -    -            -       -      -         -       -      -           -        -    -      -
      RETURNED    -    -            -       -      -         -       -      -           -        -    -      -
      LOST        -    -            -       -      -         -       -      -           -        -    -      -
      VOID        -    -            -       -      -         -       -      -           -        -    -      -
      """);

  @ParameterizedTest
  @EnumSource
  void possible_factsGiven(ParcelStage stage) {
    GIVEN.assertHeldBy(MACHINE, in(stage), facts().build());
  }

  @ParameterizedTest
  @EnumSource
  void possible_factsUnknown(ParcelStage stage) {
    Parcel parcel = stage == ParcelStage.OPEN ? Parcel.open(Parcels.ID) : in(stage);

    UNKNOWN.assertHeldBy(MACHINE, parcel, ParcelFacts.NONE);
  }

  static Stream<Arguments> refusals() {
    ParcelStep print = ParcelStep.PRINT;
    ParcelStep inspect = ParcelStep.INSPECT;
    ImmutableMultiset<String> less = ImmutableMultiset.of("69A", "69B");
    ImmutableMultiset<String> swapped = ImmutableMultiset.of("69A", "69B", "69B");
    ImmutableMultiset<String> foreign = ImmutableMultiset.of("69A", "69A", "69B", "69C");
    return Stream.of(
        arguments(
            "L6 packed in another parcel",
            ParcelStep.PACK,
            "not-elsewhere warehouse/L6",
            facts().elsewhere(ImmutableSortedSet.of(TWO))),
        arguments(
            "L6 printed while in another parcel",
            print,
            "not-elsewhere warehouse/L6",
            facts().elsewhere(ImmutableSortedSet.of(TWO))),
        arguments(
            "L11 goods promised to nobody",
            ParcelStep.PICK,
            "goods-promised warehouse/L11",
            facts().unpromised(ImmutableSortedSet.of("MUG"))),
        arguments(
            "one order not approved",
            print,
            "members-approved warehouse/STEPS",
            facts().approved(ImmutableSortedSet.of(ONE))),
        arguments(
            "two warehouses",
            print,
            "one-warehouse warehouse/STEPS",
            facts().warehouses(ImmutableSortedSet.of("main", "south"))),
        arguments(
            "warehouse unknown",
            print,
            "one-warehouse warehouse/STEPS",
            facts().warehouses(ImmutableSortedSet.of())),
        arguments(
            "two carriers",
            print,
            "one-carrier warehouse/STEPS",
            facts().carriers(ImmutableSortedSet.of("SF", "ZTO"))),
        arguments(
            "L2 no label of this revision",
            print,
            "label-current warehouse/L2",
            facts().labelRevision(0)),
        arguments(
            "L2 no pick list of this revision",
            print,
            "pick-list-current warehouse/L2",
            facts().pickListRevision(2)),
        arguments(
            "L2 pick list of another revision",
            ParcelStep.PICK,
            "pick-list-current warehouse/L2",
            facts().pickListRevision(2)),
        arguments(
            "L2 label of another revision",
            inspect,
            "label-current warehouse/L2",
            facts().labelRevision(2)),
        arguments(
            "L7 one piece missing",
            inspect,
            "scanned warehouse/L7",
            facts().scans(ScanResult.compare(REQUIRED, less))),
        arguments(
            "L7 right in number, wrong in kind",
            inspect,
            "scanned warehouse/L7",
            facts().scans(ScanResult.compare(REQUIRED, swapped))),
        arguments(
            "L7 not scanned", inspect, "scanned warehouse/L7", facts().scans(Optional.empty())),
        arguments(
            "L8 foreign barcode",
            inspect,
            "no-foreign-barcode warehouse/L8",
            facts().scans(ScanResult.compare(REQUIRED, foreign))),
        arguments(
            "an order held after printing",
            inspect,
            "members-approved warehouse/STEPS",
            facts().approved(ImmutableSortedSet.of(TWO))),
        arguments(
            "L2 refund open",
            inspect,
            "no-open-refund warehouse/L2",
            facts().openRefunds(ImmutableSortedSet.of("R7"))),
        arguments(
            "L5 not inspected, nobody answers",
            ParcelStep.SHIP,
            "overridden warehouse/L5",
            facts().override(Optional.empty())),
        arguments(
            "L15 lost without a claim",
            ParcelStep.LOSE,
            "claim-given warehouse/L15",
            facts().claim(Optional.empty())));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refusals")
  void apply_refused(String what, ParcelStep step, String guard, ParcelFacts.Builder facts) {
    Parcel parcel = in(
        switch (step) {
          case PACK, PRINT -> ParcelStage.OPEN;
          case PICK -> ParcelStage.PRINTED;
          case LOSE -> ParcelStage.SHIPPED;
          default -> ParcelStage.PICKED;
        });

    Refusal refusal = refusal(MACHINE.apply(parcel, event("e", step, facts.build())));

    assertThat(refusal.guard().code() + " " + refusal.clause())
        .as(what)
        .isEqualTo("parcel.guard." + guard);
  }

  private static Refusal refusal(Outcome<Parcel> outcome) {
    return ((Outcome.Refused<Parcel>) outcome).refusal();
  }

  @Test
  void refusal_namesOrdersAndSaysWhy() {
    ParcelFacts facts = facts().approved(ImmutableSortedSet.of(TWO)).build();
    Refusal refusal =
        refusal(MACHINE.apply(in(ParcelStage.OPEN), event("e", ParcelStep.PRINT, facts)));

    assertThat(refusal.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.PARCEL, "P1"), Evidence.of(Evidence.Kind.ORDER, "O1"));
    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(refusal.why()))
        .isEqualTo("Not approved or held: O1");
    assertThat(FulfilmentExplanations.of(Locale.CHINESE).explain(refusal.why()))
        .isEqualTo("未审核通过或已挂起的订单：O1");
  }

  @Test
  void refusal_namesWhatIsInAnotherParcel() {
    ParcelFacts facts = facts().elsewhere(ImmutableSortedSet.of(TWO)).build();
    Refusal refusal =
        refusal(MACHINE.apply(in(ParcelStage.OPEN), event("e", ParcelStep.PACK, facts)));

    assertThat(refusal.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.PARCEL, "P1"), Evidence.of(Evidence.Kind.ORDER, "O2"));
    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(refusal.why()))
        .isEqualTo("Goods of these orders are in another parcel already: O2");
  }

  @ParameterizedTest
  @EnumSource(
      value = ParcelStage.class,
      names = {"INTERCEPTED", "RETURNED", "LOST", "VOID"})
  void isLive_notOnceItsGoodsAreFreeOrGone(ParcelStage stage) {
    assertThat(stage.isLive()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ParcelStage.class,
      names = {"INTERCEPTED", "RETURNED", "LOST", "VOID"},
      mode = EnumSource.Mode.EXCLUDE)
  void isLive_whileItHoldsGoods(ParcelStage stage) {
    assertThat(stage.isLive()).isTrue();
  }

  @Test
  void refusal_ofStepThatDoesNotExist() {
    Refusal refusal =
        refusal(MACHINE.apply(in(ParcelStage.OPEN), event("e", ParcelStep.SHIP, ParcelFacts.NONE)));

    assertThat(refusal.clause().id()).isEqualTo("warehouse/STEPS");
    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(refusal.why()))
        .isEqualTo("The step \"ship\" does not exist while it is open");
  }

  @Test
  void recall_voidsThePapers() {
    Parcel parcel =
        MACHINE.after(in(ParcelStage.INSPECTED), event("e1", ParcelStep.RECALL, ParcelFacts.NONE));

    assertThat(parcel.stage()).isEqualTo(ParcelStage.OPEN);
    assertThat(parcel.revision()).isEqualTo(2);
    assertThat(parcel.waybill()).isNull();
    assertThat(parcel.isInspected()).isFalse();
    assertThat(MACHINE.after(parcel, event("e2", ParcelStep.PRINT, facts().build())))
        .as("papers of revision 1")
        .isSameAs(parcel);
    ParcelFacts reprinted = facts().labelRevision(2).pickListRevision(2).build();
    assertThat(MACHINE.after(parcel, event("e3", ParcelStep.PRINT, reprinted)).stage())
        .isEqualTo(ParcelStage.PRINTED);
  }

  @Test
  void pick_waybillTypedInAfterPrinting() {
    Parcel opened = Parcel.open(Parcels.ID);
    Parcel printed = MACHINE.after(
        MACHINE.after(opened, event("e1", ParcelStep.PACK, facts().build())),
        event("e2", ParcelStep.PRINT, facts().build()));
    Refusal refusal =
        refusal(MACHINE.apply(printed, event("e3", ParcelStep.PICK, facts().build())));
    Parcel saved =
        MACHINE.after(printed, event("e4", ParcelStep.SAVE_WAYBILL, facts().build()));

    assertThat(refusal.guard()).isEqualTo(ParcelGuard.WAYBILL_SAVED);
    assertThat(saved.waybill()).isEqualTo(WAYBILL);
    assertThat(
            MACHINE.after(saved, event("e3", ParcelStep.PICK, facts().build())).stage())
        .as("a refused event may come again")
        .isEqualTo(ParcelStage.PICKED);
  }

  @Test
  void ship_overrideKeptOnlyWhereNeeded() {
    ParcelEvent ship = event("e", ParcelStep.SHIP, facts().build());

    assertThat(MACHINE.after(in(ParcelStage.PICKED), ship).override()).isEqualTo(OVERRIDE);
    assertThat(MACHINE.after(in(ParcelStage.INSPECTED), ship).override()).isNull();
    assertThat(SHIPS_FIRST.after(in(ParcelStage.PICKED), ship).override()).isNull();
  }

  @Test
  void ship_beforeInspection() {
    Parcel shipped =
        SHIPS_FIRST.after(in(ParcelStage.PICKED), event("e1", ParcelStep.SHIP, ParcelFacts.NONE));
    Parcel inspected =
        SHIPS_FIRST.after(shipped, event("e2", ParcelStep.INSPECT, facts().build()));

    assertThat(shipped.stage()).isEqualTo(ParcelStage.SHIPPED);
    assertThat(shipped.isInspected()).isFalse();
    assertThat(inspected.stage()).isEqualTo(ParcelStage.SHIPPED);
    assertThat(inspected.isInspected()).isTrue();
  }

  @Test
  void apply_eventOfAnotherParcel() {
    ParcelEvent event = new ParcelEvent(
        "e", ParcelId.of("P2"), ParcelStep.VOID, Machines.AT, null, ParcelFacts.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MACHINE.apply(in(ParcelStage.OPEN), event))
        .withMessage("Argument 'event' must be of P1 but is of P2");
  }

  @Test
  void replay_severalParcels_givesThemInTheOrderGivenAndWhatWasRefused() {
    Parcel first = Parcel.open(Parcels.ID);
    Parcel second = Parcel.open(ParcelId.of("P2"));
    ParcelEvent pack = Parcels.event("e1", ParcelStep.PACK, Parcels.facts().build());
    ParcelEvent sign = Parcels.event("e2", ParcelStep.SIGN, ParcelFacts.NONE);
    ParcelEvent give =
        new ParcelEvent("e1", second.id(), ParcelStep.VOID, Machines.AT, null, ParcelFacts.NONE);

    Replay<Parcel, ParcelEvent> replay =
        MACHINE.replay(List.of(second, first), List.of(pack, give, sign, pack));

    Parcel packed = MACHINE.after(first, pack);
    assertThat(replay.things()).containsExactly(MACHINE.after(second, give), packed);
    assertThat(replay.refused()).containsExactly(new Replay.Attempt<>(packed, sign));
  }

  @Test
  void replay_nothing_givesTheVerySameParcels() {
    Parcel parcel = Parcels.in(ParcelStage.PICKED);

    Replay<Parcel, ParcelEvent> replay = MACHINE.replay(List.of(parcel), List.of());

    assertThat(replay.things().get(0)).isSameAs(parcel);
    assertThat(replay.refused()).isEmpty();
  }

  @Test
  void replay_eventOfAParcelNotGiven_throws() {
    ParcelEvent pack = Parcels.event("e1", ParcelStep.PACK, Parcels.facts().build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MACHINE.replay(List.of(Parcel.open(ParcelId.of("P2"))), List.of(pack)))
        .withMessage("Argument 'events' must be of the things given but has one of P1");
  }

  @Test
  void replay_parcelTwice_throws() {
    Parcel parcel = Parcel.open(Parcels.ID);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MACHINE.replay(List.of(parcel, parcel), List.of()))
        .withMessage("Argument 'things' must have each thing once but has P1 again");
  }
}
