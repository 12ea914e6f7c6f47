package io.github.shopops.fulfilment.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.FlowLaws;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Outcome;
import java.util.ArrayList;
import java.util.Collections;
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
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class ParcelProperties {
  private static final ParcelMachine MACHINE = ParcelMachine.of(Machines.WAREHOUSE);
  private static final ParcelMachine SHIPS_FIRST = ParcelMachine.of(FulfilmentPolicy.builder()
      .from(Machines.WAREHOUSE)
      .shipsBeforeInspection(true)
      .build());
  private static final Parcel START = Parcel.open(Parcels.ID);

  @Provide
  Arbitrary<List<ParcelEvent>> events() {
    Arbitrary<ParcelStep> forward = Arbitraries.of(
        ParcelStep.PACK,
        ParcelStep.SAVE_WAYBILL,
        ParcelStep.PRINT,
        ParcelStep.PICK,
        ParcelStep.INSPECT,
        ParcelStep.SHIP);
    Arbitrary<ParcelStep> steps = Arbitraries.frequencyOf(
        Tuple.of(7, forward), Tuple.of(1, Arbitraries.of(ParcelStep.class)));
    return Combinators.combine(steps, facts())
        .as(Tuple::of)
        .list()
        .ofMaxSize(80)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(taken -> IntStream.range(0, taken.size())
            .mapToObj(
                i -> Parcels.event("e" + i, taken.get(i).get1(), taken.get(i).get2()))
            .toList());
  }

  /** Mostly all that is asked for, sometimes one or two things wrong. */
  private static Arbitrary<ParcelFacts> facts() {
    Arbitrary<ImmutableSortedSet<OrderId>> orders = Arbitraries.frequency(
        Tuple.of(20, ImmutableSortedSet.of(Parcels.ONE, Parcels.TWO)),
        Tuple.of(1, ImmutableSortedSet.of(Parcels.ONE)),
        Tuple.of(1, ImmutableSortedSet.of()));
    Arbitrary<ImmutableSortedSet<String>> places = Arbitraries.frequency(
        Tuple.of(20, ImmutableSortedSet.of("main")),
        Tuple.of(1, ImmutableSortedSet.of("main", "south")),
        Tuple.of(1, ImmutableSortedSet.of()));
    Arbitrary<Integer> revisions =
        Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(4, 2), Tuple.of(1, 3));
    Arbitrary<Optional<ScanResult>> scans = Arbitraries.frequency(
        Tuple.of(8, Optional.of(ScanResult.compare(Parcels.REQUIRED, Parcels.REQUIRED))),
        Tuple.of(1, Optional.of(ScanResult.compare(Parcels.REQUIRED, ImmutableMultiset.of("69A")))),
        Tuple.of(1, Optional.<ScanResult>empty()));
    Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(5, false));
    return Combinators.combine(orders, orders, places, places, revisions, scans, rarely, rarely)
        .as((members, approved, warehouses, carriers, revision, scanned, refund, lacking) ->
            ParcelFacts.builder()
                .members(members)
                .approved(approved)
                .warehouses(warehouses)
                .carriers(carriers)
                .labelRevision(revision)
                .pickListRevision(revision)
                .scans(scanned)
                .openRefunds(refund ? ImmutableSortedSet.of("R1") : ImmutableSortedSet.of())
                .elsewhere(
                    lacking && refund
                        ? ImmutableSortedSet.of(Parcels.TWO)
                        : ImmutableSortedSet.of())
                .unpromised(lacking ? ImmutableSortedSet.of("MUG") : ImmutableSortedSet.of())
                .waybill(lacking ? Optional.empty() : Optional.of(Parcels.WAYBILL))
                .override(refund ? Optional.of(Parcels.OVERRIDE) : Optional.empty())
                .claim(lacking ? Optional.empty() : Optional.of("AS1"))
                .build());
  }

  private static void agreesWithModel(
      ParcelMachine machine, boolean shipsFirst, List<ParcelEvent> events) {
    ParcelModel model = new ParcelModel(shipsFirst);
    Parcel parcel = START;
    for (ParcelEvent event : events) {
      Outcome<Parcel> outcome = machine.apply(parcel, event);
      boolean taken = model.take(event.step(), event.facts());
      parcel = outcome.now();
      assertThat(outcome instanceof Outcome.Moved).isEqualTo(taken);
      assertThat(parcel.stage()).isEqualTo(model.stage);
      assertThat(parcel.revision()).isEqualTo(model.revision);
      assertThat(parcel.members()).isEqualTo(model.members);
      assertThat(parcel.waybill()).isEqualTo(model.waybill);
      assertThat(parcel.isInspected()).isEqualTo(model.inspected);
    }
  }

  private static void shippedOnlyInspectedOrAnsweredFor(List<ParcelEvent> events) {
    Parcel parcel = FlowLaws.replay(MACHINE, START, events);
    if (parcel.stage() == ParcelStage.SHIPPED || parcel.stage() == ParcelStage.SIGNED) {
      assertThat(parcel.isInspected() != (parcel.override() != null)).isTrue();
    }
  }

  @Property(tries = 400)
  @Label("A parcel does what the rules say, told independently")
  void sameAsModel(@ForAll("events") List<ParcelEvent> events) {
    agreesWithModel(MACHINE, false, events);
    agreesWithModel(SHIPS_FIRST, true, events);
    Parcel parcel = FlowLaws.replay(MACHINE, START, events);
    Statistics.collect(parcel.isInspected(), parcel.override() != null);
    Statistics.coverage(ways -> {
      ways.check(true, false).count(count -> count > 0);
      ways.check(false, true).count(count -> count > 0);
    });
  }

  @Property(tries = 400)
  @Label("What is shipped was inspected, or a named person answers for it")
  void shipped(@ForAll("events") List<ParcelEvent> events) {
    shippedOnlyInspectedOrAnsweredFor(events);
  }

  @Property(tries = 200)
  @Label("A parcel moves only where its table leads, and says beforehand whether it will")
  void possible(@ForAll("events") List<ParcelEvent> events) {
    FlowLaws.onlyWhatIsPossible(MACHINE, START, events);
  }

  @Property(tries = 200)
  @Label("Double clicks and retries change nothing")
  void retries(@ForAll("events") List<ParcelEvent> events, @ForAll Random chance) {
    FlowLaws.retriesChangeNothing(MACHINE, START, events, chance);
  }

  @Property(tries = 200)
  @Label("Whoever looked at an older state is told to look again")
  void stale(@ForAll("events") List<ParcelEvent> events) {
    FlowLaws.staleCallersAreRefused(MACHINE, START, events);
  }

  @Property(tries = 200)
  @Label("Events of different parcels commute")
  void commute(
      @ForAll("events") List<ParcelEvent> ofOne,
      @ForAll("events") List<ParcelEvent> ofOther,
      @ForAll Random chance) {
    ParcelId second = ParcelId.of("P2");
    List<ParcelEvent> renamed = ofOther.stream()
        .map(event -> new ParcelEvent(
            event.id(), second, event.step(), event.at(), event.by(), event.facts()))
        .toList();
    FlowLaws.differentThingsCommute(MACHINE, START, Parcel.open(second), ofOne, renamed, chance);
  }

  @Property(tries = 200)
  @Label("Many events replayed at once lead to what they lead to one by one")
  void replayed(
      @ForAll("events") List<ParcelEvent> ofOne,
      @ForAll("events") List<ParcelEvent> ofOther,
      @ForAll Random chance) {
    Parcel second = Parcel.open(ParcelId.of("P2"));
    List<ParcelEvent> mixed = new ArrayList<>(ofOne);
    ofOther.forEach(event -> mixed.add(new ParcelEvent(
        event.id(), second.id(), event.step(), event.at(), event.by(), event.facts())));
    mixed.addAll(mixed.subList(0, mixed.size() / 2)); // told twice
    if (chance.nextBoolean()) {
      Collections.shuffle(mixed, chance);
    }
    FlowLaws.replayedAsOneByOne(MACHINE, List.of(START, second), mixed);
    FlowLaws.replayedAsOneByOne(SHIPS_FIRST, List.of(START, second), mixed);
  }
}
