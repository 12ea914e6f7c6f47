package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What every machine promises, whatever the events. */
public final class FlowLaws {
  private FlowLaws() {}

  /** The thing after all events, in order. */
  public static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard>
      T replay(Machine<T, S, K, F, G> machine, T start, List<? extends Event<K, F>> events) {
    T thing = start;
    for (Event<K, F> event : events) {
      thing = machine.after(thing, event);
    }
    return thing;
  }

  /** An event moves a thing exactly where the table says so and the machine had said that it can. */
  public static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard>
      void onlyWhatIsPossible(
          Machine<T, S, K, F, G> machine, T start, List<? extends Event<K, F>> events) {
    T thing = start;
    for (Event<K, F> event : events) {
      Prospect<S> prospect = machine.possible(thing, event.facts()).get(event.step());
      Outcome<T> outcome = machine.apply(thing, event);
      T now = outcome.now();
      assertThat(machine.after(thing, event)).isEqualTo(now);
      if (outcome instanceof Outcome.Moved<T>) {
        assertThat(prospect).isEqualTo(new Prospect.Possible<>(now.stage()));
        assertThat(now.applied().ids())
            .endsWith(event.id())
            .hasSize(thing.applied().size() + 1);
        S from = thing.stage();
        assertThat(machine.table().rows())
            .anyMatch(
                row -> row.from() == from && row.step() == event.step() && row.to() == now.stage());
      } else {
        Refusal refusal = ((Outcome.Refused<T>) outcome).refusal();
        assertThat(prospect).isEqualTo(new Prospect.Impossible<S>(refusal));
        assertThat(now).isSameAs(thing);
      }
      thing = now;
    }
  }

  /** Retries of events that were applied change nothing, however often and however late they come. */
  public static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard>
      void retriesChangeNothing(
          Machine<T, S, K, F, G> machine,
          T start,
          List<? extends Event<K, F>> events,
          Random chance) {
    T thing = start;
    List<Event<K, F>> applied = new ArrayList<>();
    for (Event<K, F> event : events) {
      Outcome<T> outcome = machine.apply(thing, event);
      Seen<S> before = thing.seen();
      thing = outcome.now();
      if (outcome instanceof Outcome.Moved<T>) {
        applied.add(event);
        assertThat(machine.apply(thing, before, event)).isEqualTo(new Outcome.Unchanged<>(thing));
      }
      if (!applied.isEmpty()) {
        Event<K, F> retry = applied.get(chance.nextInt(applied.size()));
        assertThat(machine.apply(thing, retry)).isEqualTo(new Outcome.Unchanged<>(thing));
      }
    }
  }

  /** Who saw a thing before it changed is refused, and nothing changes. */
  public static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard>
      void staleCallersAreRefused(
          Machine<T, S, K, F, G> machine, T start, List<? extends Event<K, F>> events) {
    T thing = start;
    for (Event<K, F> event : events) {
      Outcome<T> outcome = machine.apply(thing, thing.seen(), event);
      assertThat(outcome).isEqualTo(machine.apply(thing, event));
      if (!start.seen().equals(thing.seen())) {
        assertThat(machine.apply(thing, start.seen(), event))
            .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
              assertThat(refused.refusal().guard()).isEqualTo(FlowGuard.UNCHANGED_SINCE_SEEN);
              assertThat(refused.refusal().clause().id()).isEqualTo("shop/SEEN");
            });
      }
      thing = outcome.now();
    }
  }

  /** Events of two things may be mixed in any way. */
  public static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard>
      void differentThingsCommute(
          Machine<T, S, K, F, G> machine,
          T one,
          T other,
          List<? extends Event<K, F>> ofOne,
          List<? extends Event<K, F>> ofOther,
          Random chance) {
    T first = one;
    T second = other;
    int i = 0;
    int j = 0;
    while (i < ofOne.size() || j < ofOther.size()) {
      boolean takeFirst = j == ofOther.size() || (i < ofOne.size() && chance.nextBoolean());
      if (takeFirst) {
        first = machine.after(first, ofOne.get(i++));
      } else {
        second = machine.after(second, ofOther.get(j++));
      }
    }
    assertThat(first).isEqualTo(replay(machine, one, ofOne));
    assertThat(second).isEqualTo(replay(machine, other, ofOther));
  }

  /** Many events at once come out as one by one: the same things, and the same refusals in the same order. */
  public static <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard,
          E extends Event<K, F>>
      void replayedAsOneByOne(Machine<T, S, K, F, G> machine, List<T> start, List<E> events) {
    Map<Object, T> things = new LinkedHashMap<>();
    start.forEach(thing -> things.put(thing.id(), thing));
    List<Outcome<T>> refused = new ArrayList<>();
    for (E event : events) {
      Outcome<T> outcome = machine.apply(requireNonNull(things.get(event.subject())), event);
      things.put(event.subject(), outcome.now());
      if (outcome instanceof Outcome.Refused<T>) {
        refused.add(outcome);
      }
    }

    Replay<T, E> replay = machine.replay(start, events);

    assertThat(replay.things()).containsExactlyElementsOf(things.values());
    assertThat(replay.refused())
        .extracting(attempt -> machine.apply(attempt.thing(), attempt.event()))
        .containsExactlyElementsOf(refused);
  }
}
