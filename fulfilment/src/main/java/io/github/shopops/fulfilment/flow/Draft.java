package io.github.shopops.fulfilment.flow;

import org.jspecify.annotations.Nullable;

/**
 * A thing in the hands of its machine: each step changes it in place, and only who wants to see it has an immutable one
 * made. A {@linkplain Machine#replay replay} of many events makes a thing once and not for every event.
 *
 * <p>A draft belongs to one call of one machine, and is not thread-safe.
 *
 * @param <T> the thing
 * @param <S> its stages
 * @param <K> the steps that events take
 * @param <F> what guards look at besides the thing
 * @param <G> the guards
 */
public abstract class Draft<
    T extends Staged<S>,
    S extends Enum<S> & Word,
    K extends Enum<K> & Word,
    F,
    G extends Enum<G> & Guard> {
  private S stage;
  private Applied applied;

  /** The marks and the number of the events applied, at hand: to look into the last event of each thing takes longer. */
  private long marks;

  private int size;
  private @Nullable T made;

  /**
   * Starts from a thing.
   *
   * @param thing the thing as it is
   */
  protected Draft(T thing) {
    this.stage = thing.stage();
    this.applied = thing.applied();
    this.marks = applied.marks();
    this.size = applied.size();
    this.made = thing;
  }

  /**
   * Returns the stage it is in.
   *
   * @return the stage
   */
  protected final S stage() {
    return stage;
  }

  /**
   * Returns the events that brought it here.
   *
   * @return their ids
   */
  protected final Applied applied() {
    return applied;
  }

  /** Whether an event brought it here. */
  final boolean wasApplied(String id) {
    return Applied.mayHold(marks, id) && applied.contains(id);
  }

  /** Takes a step that its guards let pass. */
  final void take(S to, Event<K, F> event) {
    change(to, event);
    stage = to;
    String id = event.id();
    marks |= Applied.mark(id);
    size++;
    applied = new Applied(applied, id, size, marks);
    made = null;
  }

  /** Returns the thing as it is now, the very same as long as no step is taken. */
  final T thing() {
    T thing = made == null ? make() : made;
    made = thing;
    return thing;
  }

  /**
   * Checks a guard.
   *
   * @param guard the guard
   * @param facts what is known
   * @return whether it holds
   */
  protected abstract boolean holds(G guard, F facts);

  /**
   * Changes what else changes with a step: all but {@link #stage} and {@link #applied}, which are still those before it.
   *
   * @param to the stage that the step leads to
   * @param event what happened
   */
  protected abstract void change(S to, Event<K, F> event);

  /**
   * Makes the thing as it is now.
   *
   * @return the thing in this stage, with these events applied
   */
  protected abstract T make();
}
