package io.github.shopops.fulfilment.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import org.jspecify.annotations.Nullable;

/**
 * A pure state machine (状态机): (thing, event) → the thing after it, or a refusal that names the guard.
 *
 * <p>What may happen is written in its {@linkplain #table table}; a subclass adds how each guard is checked and what
 * else changes with a step. An event that was applied changes nothing when it comes again. A machine stores nothing:
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
    Transition<S, K, G> row = open(thing, event.step(), event.facts());
    return row == null
        ? new Outcome.Refused<>(thing, refusal(thing, event.step(), event.facts()))
        : new Outcome.Moved<>(moved(thing, row.to(), event));
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
    Transition<S, K, G> row = open(thing, event.step(), event.facts());
    return row == null ? thing : moved(thing, row.to(), event);
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
    Transition<S, K, G> row = open(thing, step, facts);
    return row == null
        ? new Prospect.Impossible<>(refusal(thing, step, facts))
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

  /** Returns the first row whose guards all hold, null where there is none. */
  private @Nullable Transition<S, K, G> open(T thing, K step, F facts) {
    ImmutableList<Transition<S, K, G>> rows = table.rows(thing.stage(), step);
    for (int i = 0; i < rows.size(); i++) {
      Transition<S, K, G> row = rows.get(i);
      if (failing(row, thing, facts) == null) {
        return row;
      }
    }
    return null;
  }

  private @Nullable G failing(Transition<S, K, G> row, T thing, F facts) {
    ImmutableList<G> guards = row.guards();
    for (int i = 0; i < guards.size(); i++) {
      if (!holds(guards.get(i), thing, facts)) {
        return guards.get(i);
      }
    }
    return null;
  }

  /** Names what the last row of the step lacks, it being the most general one. */
  private Refusal refusal(T thing, K step, F facts) {
    ImmutableList<Transition<S, K, G>> rows = table.rows(thing.stage(), step);
    G guard = rows.isEmpty() ? null : failing(rows.get(rows.size() - 1), thing, facts);
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
   * Checks a guard.
   *
   * @param guard the guard
   * @param thing the thing as it is
   * @param facts what is known
   * @return whether it holds
   */
  protected abstract boolean holds(G guard, T thing, F facts);

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

  /**
   * Makes the thing after a step.
   *
   * @param thing the thing as it is
   * @param to the stage that the step leads to
   * @param event what happened
   * @return the thing in that stage, to whose applied events this one is added
   */
  protected abstract T moved(T thing, S to, Event<K, F> event);
}
