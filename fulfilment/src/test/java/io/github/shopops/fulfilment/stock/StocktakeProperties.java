package io.github.shopops.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.FlowLaws;
import java.util.List;
import java.util.Map;
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

class StocktakeProperties {
  private static final StocktakeMachine MACHINE = StocktakeMachine.of(Machines.WAREHOUSE);
  private static final ImmutableList<StockItem> ITEMS =
      ImmutableList.of(StockItem.of("MUG", "A-01"), StockItem.of("CUP", "A-02"));
  private static final Stocktake START = Stocktake.draft("ST1");

  @Provide
  Arbitrary<List<StocktakeEvent>> events() {
    Arbitrary<Long> numbers = Arbitraries.longs().between(3, 5);
    Arbitrary<StockItem> items = Arbitraries.of(ITEMS);
    Arbitrary<Boolean> moved = Arbitraries.of(true, false);
    Arbitrary<StocktakeFacts> facts = Combinators.combine(numbers, numbers, items, moved)
        .as((there, counted, item, hasMoved) -> StocktakeFacts.builder()
            .snapshot(
                new StockSnapshot(7, ImmutableSortedMap.of(ITEMS.get(0), there, ITEMS.get(1), 4L)))
            .counts(ImmutableSortedMap.of(item, new StockCount(counted, 7)))
            .causes(ImmutableSortedMap.of(item, DifferenceCause.MISCOUNTED))
            .items(ImmutableSortedSet.of(item))
            .moved(hasMoved ? ImmutableSortedSet.of(item) : ImmutableSortedSet.of())
            .build());
    Arbitrary<StocktakeFacts> known = Arbitraries.frequencyOf(
        Tuple.of(8, facts), Tuple.of(1, Arbitraries.just(StocktakeFacts.NONE)));
    return Combinators.combine(Arbitraries.of(StocktakeStep.class), known)
        .as(Tuple::of)
        .list()
        .ofMaxSize(60)
        .map(steps -> IntStream.range(0, steps.size())
            .mapToObj(i -> new StocktakeEvent(
                "e" + i,
                "ST1",
                steps.get(i).get1(),
                Machines.AT,
                null,
                onlyWhatIsAsked(steps.get(i).get1(), steps.get(i).get2())))
            .toList());
  }

  /** A cause is given only for what was counted, as a desk would offer it. */
  private static StocktakeFacts onlyWhatIsAsked(StocktakeStep step, StocktakeFacts facts) {
    return step == StocktakeStep.EXPLAIN
        ? StocktakeFacts.builder().causes(facts.causes()).build()
        : facts;
  }

  @Property(tries = 400)
  @Label("What is approved or posted is counted to the last item, and every difference has a cause")
  void explainedBeforeBalanced(@ForAll("events") List<StocktakeEvent> events) {
    Stocktake stocktake = START;
    for (StocktakeEvent event : events) {
      Stocktake before = stocktake;
      stocktake = MACHINE.after(stocktake, event);
      if (stocktake.stage() == StocktakeStage.APPROVED
          || stocktake.stage() == StocktakeStage.POSTED) {
        assertThat(stocktake.uncounted()).isEmpty();
        assertThat(stocktake.unexplained()).isEmpty();
      }
      if (before.stage() == StocktakeStage.POSTED || before.stage() == StocktakeStage.CANCELLED) {
        assertThat(stocktake).isSameAs(before);
      }
      if (stocktake.stage() == StocktakeStage.POSTED && before.stage() != StocktakeStage.POSTED) {
        assertThat(event.facts().moved()).contains(ImmutableSortedSet.of());
      }
      for (Map.Entry<StockItem, Long> difference : stocktake.differences().entrySet()) {
        StockCount count = stocktake.counts().get(difference.getKey());
        Long expected = stocktake.expected().get(difference.getKey());
        assertThat(count).isNotNull();
        assertThat(expected).isNotNull();
        assertThat(difference.getValue()).isNotZero();
      }
    }
  }

  @Property(tries = 200)
  @Label(
      "A stocktake moves only where its table leads; retries and stale callers change nothing; many events come out as one by one")
  void laws(@ForAll("events") List<StocktakeEvent> events, @ForAll Random chance) {
    FlowLaws.onlyWhatIsPossible(MACHINE, START, events);
    FlowLaws.retriesChangeNothing(MACHINE, START, events, chance);
    FlowLaws.staleCallersAreRefused(MACHINE, START, events);
    FlowLaws.replayedAsOneByOne(MACHINE, List.of(START), events);
  }
}
