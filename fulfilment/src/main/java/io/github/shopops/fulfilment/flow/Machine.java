package io.github.shopops.fulfilment.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pure state machine (状态机): (thing, event) → the thing after it, or a refusal that names the guard.
 *
 * <p>What may happen is written in its {@linkplain #table table}; its {@linkplain Draft drafts} add how each guard is
 * checked and what else changes with a step. An event that was applied changes nothing when it comes again. A machine stores nothing:
 * whoever stores things compares what was {@linkplain Staged#seen seen} before setting them anew. Machines are immutable
 * and thread-safe.
 *
 * @param <T> the things
 * @param <S> their stages
 * @param <K> the steps that events take
 * @param <F> what guards look at besides the thing
 * @param <G> the guards
 */
public abstract class Machine<
    T extends Staged<S>,
    S extends Enum<S> & Word,
    K extends Enum<K> & Word,
    F,
    G extends Enum<G> & Guard> {
  private final TransitionTable<S, K, G> table;
  private final FulfilmentPolicy policy;

  /**
   * Makes a machine.
   *
   * @param table what may happen
   * @param policy how the shop works
   */
  protected Machine(TransitionTable<S, K, G> table, FulfilmentPolicy policy) {
    this.table = table;
    this.policy = requireNonNull(policy, "policy");
  }

  /**
   * Returns what may happen, and what it needs.
   *
   * @return the whole of this machine as data
   */
  public final TransitionTable<S, K, G> table() {
    return table;
  }

  /**
   * Applies an event.
   *
   * @param thing the thing as it is
   * @param event what happened to it
   * @return moved, unchanged where an event of this id was applied before, or refused
   * @throws IllegalArgumentException if the event is of another thing
   */
  public final Outcome<T> apply(T thing, Event<K, F> event) {
    if (wasApplied(thing, event)) {
      return new Outcome.Unchanged<>(thing);
    }
    Draft<T, S, K, F, G> draft = draft(thing);
    return take(draft, event)
        ? new Outcome.Moved<>(draft.thing())
        : new Outcome.Refused<>(thing, refusal(draft, event.step(), event.facts()));
  }

  /**
   * Applies an event to a thing that is still as somebody has seen it (compare and set).
   *
   * @param thing the thing as it is
   * @param seen how it was when the step was decided on
   * @param event what happened to it
   * @return unchanged where the event was applied before, whatever was seen; refused where the thing has changed since;
   *     otherwise as {@link #apply(Staged, Event)}
   * @throws IllegalArgumentException if the event is of another thing
   */
  public final Outcome<T> apply(T thing, Seen<S> seen, Event<K, F> event) {
    requireNonNull(seen, "seen");
    if (wasApplied(thing, event) || thing.seen().equals(seen)) {
      return apply(thing, event);
    }
    Message why = Message.of(
        FlowGuard.UNCHANGED_SINCE_SEEN.code(),
        seen.stage().message(),
        seen.revision(),
        thing.stage().message(),
        thing.seen().revision());
    return new Outcome.Refused<>(
        thing, refusal(FlowGuard.UNCHANGED_SINCE_SEEN, why, ImmutableList.of(evidence(thing))));
  }

  /**
   * Returns a thing as an event leaves it, for those who replay many and ask no questions.
   *
   * @param thing the thing as it is
   * @param event what happened to it
   * @return the thing after it; the very same where {@link #apply(Staged, Event)} would not move it
   * @throws IllegalArgumentException if the event is of another thing
   */
  public final T after(T thing, Event<K, F> event) {
    if (wasApplied(thing, event)) {
      return thing;
    }
    Draft<T, S, K, F, G> draft = draft(thing);
    take(draft, event);
    return draft.thing();
  }

  /**
   * Applies many events to many things, as whoever stores events does when things are to be seen again. What comes out is
   * what {@link #apply(Staged, Event)} makes of the events one by one, in less time, which grows with the number of events
   * alone: a thing is made anew once, and where one of its events is refused.
   *
   * @param things the things as they are before the first event, each once
   * @param events what happened to them, in the order in which it is to be applied; those of different things mixed at will
   * @param <E> the events
   * @return the things after the last event, and what was refused
   * @throws IllegalArgumentException if two things have the same id, or an event is of none of them
   */
  public final <E extends Event<K, F>> Replay<T, E> replay(
      Collection<? extends T> things, Iterable<? extends E> events) {
    Map<Object, Draft<T, S, K, F, G>> byId = Maps.newHashMapWithExpectedSize(things.size());
    List<Draft<T, S, K, F, G>> drafts = new ArrayList<>(things.size());
    for (T thing : things) {
      Draft<T, S, K, F, G> draft = draft(thing);
      checkArgument(
          byId.put(thing.id(), draft) == null,
          "Argument 'things' must have each thing once but has %s again",
          thing.id());
      drafts.add(draft);
    }
    ImmutableList.Builder<Replay.Attempt<T, E>> refused = ImmutableList.builder();
    for (E event : events) {
      Draft<T, S, K, F, G> draft = byId.get(event.subject());
      checkArgument(
          draft != null,
          "Argument 'events' must be of the things given but has one of %s",
          event.subject());
      if (!draft.wasApplied(event.id()) && !take(draft, event)) {
        refused.add(new Replay.Attempt<>(draft.thing(), event));
      }
    }
    return new Replay<>(
        drafts.stream().map(Draft::thing).collect(ImmutableList.toImmutableList()),
        refused.build());
  }

  /** Takes a step where a row lets it pass; whether it did. */
  private boolean take(Draft<T, S, K, F, G> draft, Event<K, F> event) {
    Transition<S, K, G> row = table.open(draft, event.step(), event.facts());
    if (row != null) {
      draft.take(row.to(), event);
    }
    return row != null;
  }

  /**
   * Tells of each step whether it can be taken now.
   *
   * @param thing the thing as it is
   * @param facts what is known now
   * @return for each step, in the order of a thing's life, where it leads or why it is not possible
   */
  public final ImmutableMap<K, Prospect<S>> possible(T thing, F facts) {
    return Maps.toMap(table.steps(), step -> prospect(thing, step, facts));
  }

  private Prospect<S> prospect(T thing, K step, F facts) {
    Draft<T, S, K, F, G> draft = draft(thing);
    Transition<S, K, G> row = table.open(draft, step, facts);
    return row == null
        ? new Prospect.Impossible<>(refusal(draft, step, facts))
        : new Prospect.Possible<>(row.to());
  }

  private boolean wasApplied(T thing, Event<K, F> event) {
    checkArgument(
        event.subject().equals(thing.id()),
        "Argument 'event' must be of %s but is of %s",
        thing.id(),
        event.subject());
    return thing.applied().contains(event.id());
  }

  private @Nullable G failing(Transition<S, K, G> row, Draft<T, S, K, F, G> draft, F facts) {
    ImmutableList<G> guards = row.guards();
    for (int i = 0; i < guards.size(); i++) {
      if (!draft.holds(guards.get(i), facts)) {
        return guards.get(i);
      }
    }
    return null;
  }

  /** Names what the last row of the step lacks, it being the most general one. */
  private Refusal refusal(Draft<T, S, K, F, G> draft, K step, F facts) {
    T thing = draft.thing();
    ImmutableList<Transition<S, K, G>> rows = table.rows(thing.stage(), step);
    G guard = rows.isEmpty() ? null : failing(rows.get(rows.size() - 1), draft, facts);
    if (guard == null) {
      Message why =
          Message.of(FlowGuard.STAGE.code(), step.message(), thing.stage().message());
      return refusal(FlowGuard.STAGE, why, ImmutableList.of(evidence(thing)));
    }
    ImmutableList<Evidence> evidence = ImmutableList.<Evidence>builder()
        .add(evidence(thing))
        .addAll(evidence(guard, thing, facts))
        .build();
    return refusal(guard, why(guard, thing, facts), evidence);
  }

  private Refusal refusal(Guard guard, Message why, ImmutableList<Evidence> evidence) {
    return new Refusal(guard, clause(guard), why, evidence);
  }

  /**
   * Returns the clause that a guard stands under.
   *
   * @param guard the guard
   * @return the shop's clause for it
   */
  protected final Clause clause(Guard guard) {
    return policy.clause(guard);
  }

  /**
   * Names facts of one kind.
   *
   * @param kind what sort of facts
   * @param ids their ids
   * @return the evidence, in the same order
   */
  protected static ImmutableList<Evidence> evidence(Evidence.Kind kind, Iterable<String> ids) {
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    ids.forEach(id -> evidence.add(Evidence.of(kind, id)));
    return evidence.build();
  }

  /**
   * Takes a thing in hand.
   *
   * @param thing the thing as it is
   * @return a draft that checks this machine's guards and takes its steps
   */
  protected abstract Draft<T, S, K, F, G> draft(T thing);

  /**
   * Says why a guard does not hold.
   *
   * @param guard one that does not hold
   * @param thing the thing as it is
   * @param facts what is known
   * @return the sentence, under the guard's code
   */
  protected abstract Message why(G guard, T thing, F facts);

  /**
   * Names the facts by which a guard does not hold.
   *
   * @param guard one that does not hold
   * @param thing the thing as it is
   * @param facts what is known
   * @return the facts beyond the thing itself
   */
  protected abstract ImmutableList<Evidence> evidence(G guard, T thing, F facts);

  /**
   * Names the thing itself.
   *
   * @param thing the thing
   * @return the evidence
   */
  protected abstract Evidence evidence(T thing);
}
