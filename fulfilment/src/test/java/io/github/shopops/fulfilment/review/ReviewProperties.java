package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.FlowLaws;
import io.github.shopops.fulfilment.flow.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import net.jqwik.api.Tuple;

class ReviewProperties {
  private static final ReviewMachine MACHINE = ReviewMachine.of(Machines.WAREHOUSE);
  private static final OrderId ID = OrderId.of("O1");
  private static final OrderId OTHER = OrderId.of("O2");
  private static final Review START = Review.pending(ID);

  @Provide
  Arbitrary<List<ReviewEvent>> events() {
    Arbitrary<Optional<Hold>> holds = Arbitraries.of(
            HoldReason.UNPAID_SIBLING, HoldReason.NO_STOCK, HoldReason.of("our-own"))
        .map(reason -> new Hold(reason, ID))
        .optional();
    Arbitrary<OrderId> mains = Arbitraries.of(ID, OTHER, OTHER, OTHER);
    Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(7, false));
    Arbitrary<ReviewFacts> facts = Combinators.combine(holds, mains, rarely, rarely, rarely)
        .as((hold, main, closed, inspected, shipped) -> ReviewFacts.builder()
            .hold(hold)
            .main(main)
            .mainOpen(!closed)
            .inspected(inspected)
            .shipped(shipped)
            .build());
    Arbitrary<ReviewStep> steps = Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.of(ReviewStep.class).filter(step -> step != ReviewStep.VOID)),
        Tuple.of(1, Arbitraries.just(ReviewStep.VOID)));
    return Combinators.combine(steps, facts)
        .as(Tuple::of)
        .list()
        .ofMaxSize(30)
        .map(taken -> IntStream.range(0, taken.size())
            .mapToObj(i -> new ReviewEvent(
                "e" + i,
                ID,
                taken.get(i).get1(),
                Machines.AT,
                null,
                taken.get(i).get2()))
            .toList());
  }

  /** The rules told once more: flags and a set instead of stages. */
  private static final class Model {
    private final Set<Hold> holds = new HashSet<>();
    private boolean approved;
    private boolean merged;
    private boolean gone;

    boolean take(ReviewStep step, ReviewFacts facts) {
      if (gone) {
        return false;
      }
      boolean free = !merged && holds.isEmpty();
      return switch (step) {
        case HOLD -> {
          facts.hold().ifPresent(hold -> {
            holds.add(hold);
            approved = false;
          });
          yield facts.hold().isPresent();
        }
        case CLEAR -> facts.hold().isPresent() && holds.remove(facts.hold().get());
        case APPROVE -> {
          boolean may = free && !approved;
          approved |= may;
          yield may;
        }
        case MERGE -> {
          boolean may = free
              && facts.main().filter(main -> !main.equals(ID)).isPresent()
              && facts.mainOpen()
              && !facts.inspected();
          merged |= may;
          yield may;
        }
        case SEPARATE -> {
          boolean may = merged && !facts.inspected();
          merged &= !may;
          approved &= !may;
          yield may;
        }
        case VOID -> {
          gone = !facts.shipped();
          yield gone;
        }
      };
    }

    ReviewStage stage() {
      if (gone) {
        return ReviewStage.VOID;
      } else if (merged) {
        return ReviewStage.MERGED;
      } else if (!holds.isEmpty()) {
        return ReviewStage.HELD;
      }
      return approved ? ReviewStage.APPROVED : ReviewStage.PENDING;
    }
  }

  @Property(tries = 500)
  @Label(
      "A review does what the rules say, told independently, and is held exactly while something holds it")
  void sameAsModel(@ForAll("events") List<ReviewEvent> events) {
    Model model = new Model();
    Review review = START;
    for (ReviewEvent event : events) {
      Outcome<Review> outcome = MACHINE.apply(review, event);
      boolean taken = model.take(event.step(), event.facts());
      review = outcome.now();
      assertThat(outcome instanceof Outcome.Moved).isEqualTo(taken);
      assertThat(review.stage()).isEqualTo(model.stage());
      assertThat(review.holds()).containsExactlyInAnyOrderElementsOf(model.holds);
    }
  }

  @Property(tries = 200)
  @Label(
      "A review moves only where its table leads; retries and stale callers change nothing; many events come out as one by one")
  void laws(@ForAll("events") List<ReviewEvent> events, @ForAll Random chance) {
    FlowLaws.onlyWhatIsPossible(MACHINE, START, events);
    FlowLaws.retriesChangeNothing(MACHINE, START, events, chance);
    FlowLaws.staleCallersAreRefused(MACHINE, START, events);
    FlowLaws.replayedAsOneByOne(MACHINE, List.of(START), events);
  }
}
