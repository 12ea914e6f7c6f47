package io.github.shopops.fulfilment.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.FlowLaws;
import io.github.shopops.fulfilment.flow.Grid;
import io.github.shopops.fulfilment.flow.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaybillMachineTest {
  private static final WaybillMachine MACHINE = WaybillMachine.of(Machines.WAREHOUSE);
  private static final WaybillId ID = Parcels.WAYBILL;
  private static final ParcelId OTHER = ParcelId.of("P2");
  private static final Waybill START =
      new Waybill(ID, WaybillStage.ALLOCATED, Parcels.ID, Applied.NONE);

  private static final Grid OWN = Grid.of("""
                PRINT   USE  VOID
      ALLOCATED PRINTED -    VOIDED
      PRINTED   PRINTED USED VOIDED
      USED      -       -    -
      VOIDED    -       -    -
      """);
  private static final Grid OTHERS = Grid.of("""
                PRINT        USE          VOID
      ALLOCATED !SAME_PARCEL -            !SAME_PARCEL
      PRINTED   !SAME_PARCEL !SAME_PARCEL !SAME_PARCEL
      USED      -            -            -
      VOIDED    -            -            -
      """);

  private static Waybill in(WaybillStage stage) {
    return new Waybill(ID, stage, Parcels.ID, Applied.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void possible_ownParcel(WaybillStage stage) {
    OWN.assertHeldBy(MACHINE, in(stage), new WaybillFacts(Parcels.ID));
  }

  @ParameterizedTest
  @EnumSource
  void possible_otherParcel(WaybillStage stage) {
    OTHERS.assertHeldBy(MACHINE, in(stage), new WaybillFacts(OTHER));
  }

  @Test
  void allocate_once() {
    assertThat(MACHINE.allocate(ID, Parcels.ID, Optional.empty()))
        .isEqualTo(new Outcome.Moved<>(START));
    assertThat(MACHINE.allocate(ID, Parcels.ID, Optional.of(START)))
        .as("a double click")
        .isEqualTo(new Outcome.Unchanged<>(START));
  }

  @ParameterizedTest
  @EnumSource
  void allocate_anotherParcelsNumberIsNeverFree(WaybillStage stage) {
    Outcome<Waybill> outcome = MACHINE.allocate(ID, OTHER, Optional.of(in(stage)));

    assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
      assertThat(refused.refusal().guard()).isEqualTo(WaybillGuard.UNIQUE);
      assertThat(refused.refusal().clause().id()).isEqualTo("warehouse/L4");
    });
  }

  @Test
  void allocate_voidedNumberIsNotGivenAgain() {
    assertThat(MACHINE.allocate(ID, Parcels.ID, Optional.of(in(WaybillStage.VOIDED))))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Provide
  Arbitrary<List<WaybillEvent>> events() {
    return Combinators.combine(
            Arbitraries.of(WaybillStep.class), Arbitraries.of(Parcels.ID, Parcels.ID, OTHER))
        .as(Tuple::of)
        .list()
        .ofMaxSize(8)
        .map(steps -> IntStream.range(0, steps.size())
            .mapToObj(i -> new WaybillEvent(
                "e" + i,
                ID,
                steps.get(i).get1(),
                Machines.AT,
                null,
                new WaybillFacts(steps.get(i).get2())))
            .toList());
  }

  @Property(tries = 200)
  @Label("A waybill moves only where its table leads; retries and stale callers change nothing")
  void laws(@ForAll("events") List<WaybillEvent> events, @ForAll Random chance) {
    FlowLaws.onlyWhatIsPossible(MACHINE, START, events);
    FlowLaws.retriesChangeNothing(MACHINE, START, events, chance);
    FlowLaws.staleCallersAreRefused(MACHINE, START, events);
  }

  @Property(tries = 200)
  @Label("A waybill that was used was printed before, and is never voided")
  void used(@ForAll("events") List<WaybillEvent> events) {
    boolean printed = false;
    boolean used = false;
    Waybill waybill = START;
    for (WaybillEvent event : events) {
      boolean own = event.facts().parcel().equals(Parcels.ID);
      used |= own
          && printed
          && event.step() == WaybillStep.USE
          && waybill.stage() != WaybillStage.VOIDED;
      printed |= own && event.step() == WaybillStep.PRINT && waybill.stage() != WaybillStage.VOIDED;
      waybill = MACHINE.after(waybill, event);
      assertThat(waybill.stage() == WaybillStage.USED).isEqualTo(used);
    }
  }
}
