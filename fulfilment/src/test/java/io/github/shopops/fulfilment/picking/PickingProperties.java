package io.github.shopops.fulfilment.picking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PickingProperties {
  @Provide
  Arbitrary<List<Printable>> ready() {
    return Combinators.combine(
            Arbitraries.integers().between(-5, 60), Arbitraries.of(true, false, false))
        .as((minutes, urgent) ->
            new Printable(ParcelId.of("?"), Machines.AT.minusSeconds(minutes * 60L), urgent))
        .list()
        .ofMaxSize(12)
        .map(parcels -> IntStream.range(0, parcels.size())
            .mapToObj(i -> new Printable(
                ParcelId.of("P" + i), parcels.get(i).paidAt(), parcels.get(i).urgent()))
            .toList());
  }

  @Provide
  Arbitrary<ImmutableListMultimap<ParcelId, PickLine>> contents() {
    Arbitrary<PickLine> lines = Combinators.combine(
            Arbitraries.of("MUG", "LID", "CUP"),
            Arbitraries.of("A-1", "A-2", "B-1").injectNull(0.2),
            Arbitraries.integers().between(1, 9))
        .as(PickLine::new);
    return Combinators.combine(Arbitraries.integers().between(1, 8), lines)
        .as((parcel, line) -> Map.entry(ParcelId.of("P" + parcel), line))
        .list()
        .ofMaxSize(20)
        .map(ImmutableListMultimap::copyOf);
  }

  private static Map<String, Integer> sums(Collection<PickLine> lines) {
    Map<String, Integer> sums = new HashMap<>();
    lines.forEach(
        line -> sums.merge(line.sku() + "@" + line.location(), line.quantity(), Integer::sum));
    return sums;
  }

  @Property(tries = 300)
  @Label("What all pick lists ask for, per SKU and location, is what the parcels hold")
  void conservation(
      @ForAll("contents") ImmutableListMultimap<ParcelId, PickLine> contents,
      @ForAll @IntRange(min = 1, max = 4) int parcels,
      @ForAll @IntRange(min = 1, max = 30) int pieces) {
    List<Wave> waves =
        WavePlanner.of(new WavePolicy(parcels, pieces, PickRoute.BY_NAME)).plan("B1", contents);

    assertThat(sums(waves.stream().flatMap(wave -> wave.list().lines().stream()).toList()))
        .isEqualTo(sums(contents.values()));
    assertThat(waves.stream().flatMap(wave -> wave.list().parcels().stream()))
        .containsExactlyElementsOf(contents.keySet());
    assertThat(waves).allSatisfy(wave -> {
      assertThat(wave.list().lines()).isSortedAccordingTo(PickRoute.BY_NAME.lines());
      assertThat(sums(wave.list().lines()))
          .hasSameSizeAs(wave.list().lines())
          .isEqualTo(sums(wave.contents().values()));
      assertThat(wave.list().parcels().size()).isLessThanOrEqualTo(parcels);
      assertThat(wave.list().parcels().size() == 1 || pieces(wave) <= pieces).isTrue();
    });
  }

  private static int pieces(Wave wave) {
    return wave.list().lines().stream().mapToInt(PickLine::quantity).sum();
  }

  @Property(tries = 300)
  @Label("A pick list's lines do not depend on the order of parcels and lines")
  void pickListShuffled(
      @ForAll("contents") ImmutableListMultimap<ParcelId, PickLine> contents,
      @ForAll Random chance) {
    List<Map.Entry<ParcelId, PickLine>> entries = new ArrayList<>(contents.entries());
    Collections.shuffle(entries, chance);

    assertThat(PickList.of("L1", ImmutableListMultimap.copyOf(entries)).lines())
        .isEqualTo(PickList.of("L1", contents).lines());
  }

  @Property(tries = 300)
  @Label(
      "A batch is printed early to late, loses no parcel, keeps back only the newest, and no urgent one unless full")
  void batch(
      @ForAll("ready") List<Printable> ready,
      @ForAll @IntRange(max = 40) int minutes,
      @ForAll @IntRange(max = 5) int kept,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll Random chance) {
    BatchPlanner planner =
        BatchPlanner.of(BatchPolicy.warehouse(Duration.ofMinutes(minutes), kept, size));
    BatchPlan plan = planner.plan("B1", Machines.AT, ready);
    List<Printable> shuffled = new ArrayList<>(ready);
    Collections.shuffle(shuffled, chance);

    assertThat(planner.plan("B1", Machines.AT, shuffled)).isEqualTo(plan);
    Map<ParcelId, Printable> byId = new HashMap<>();
    ready.forEach(parcel -> byId.put(parcel.parcel(), parcel));
    List<Printable> printed = plan.batch().parcels().stream().map(byId::get).toList();
    List<Printable> young = waiting(plan, "picking.waits.young", byId);
    List<Printable> left = waiting(plan, "picking.waits.full", byId);

    assertThat(printed).isSorted();
    assertThat(Stream.of(printed, young, left).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ready);
    assertThat(printed.size()).isLessThanOrEqualTo(size);
    assertThat(left.isEmpty() || printed.size() == size).isTrue();
    assertThat(young.size()).isLessThanOrEqualTo(kept);
    assertThat(young).allSatisfy(parcel -> {
      assertThat(parcel.urgent()).isFalse();
      assertThat(parcel.paidAt()).isAfter(Machines.AT.minus(Duration.ofMinutes(minutes)));
      assertThat(printed)
          .filteredOn(other -> !other.urgent())
          .allMatch(other -> other.compareTo(parcel) < 0);
    });
    assertThat(left)
        .filteredOn(Printable::urgent)
        .allSatisfy(parcel ->
            assertThat(printed).allMatch(other -> other.urgent() && other.compareTo(parcel) < 0));
  }

  private static List<Printable> waiting(
      BatchPlan plan, String why, Map<ParcelId, Printable> byId) {
    return plan.waiting().stream()
        .filter(waits -> waits.message().key().equals(why))
        .map(Finding::subject)
        .map(parcel -> byId.get(ParcelId.of(parcel.id())))
        .toList();
  }

  private record Try(int use, int basket, int picker, Set<Integer> parcels) {}

  @Provide
  Arbitrary<List<Try>> tries() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
    return Combinators.combine(
            Arbitraries.integers().between(1, 9), few, few, few.set().ofMinSize(1))
        .as(Try::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  @Label(
      "Whatever is tried, a basket is held by one picker at a time and a parcel lies in one basket")
  void baskets(@ForAll("tries") List<Try> tries, @ForAll Random chance) {
    BasketKeeper keeper = BasketKeeper.of(Machines.WAREHOUSE);
    BasketBook book = BasketBook.EMPTY;
    for (Try attempt : tries) {
      AgentId picker = AgentId.of("PH" + attempt.picker());
      BasketUse use = new BasketUse(
          "u" + attempt.use(),
          "K" + attempt.basket(),
          picker,
          attempt.parcels().stream()
              .map(parcel -> ParcelId.of("P" + parcel))
              .collect(ImmutableSortedSet.toImmutableSortedSet(ParcelId::compareTo)),
          Machines.AT,
          null);
      Outcome<BasketBook> outcome = chance.nextInt(3) == 0
          ? keeper.handBack(book, use.id(), picker, Machines.AT)
          : keeper.assign(book, use);
      assertThat(outcome instanceof Outcome.Moved).isEqualTo(!outcome.now().equals(book));
      book = outcome.now();
      Set<Object> held = new HashSet<>();
      book.uses().values().stream().filter(BasketUse::isHeld).forEach(now -> {
        assertThat(held.add(now.basket())).isTrue();
        now.parcels().forEach(parcel -> assertThat(held.add(parcel)).isTrue());
      });
    }
  }
}
