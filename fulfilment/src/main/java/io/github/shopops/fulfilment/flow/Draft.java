package io.github.shopops.fulfilment.flow;

import java.util.Arrays;
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
  private static final int FEW = 8;

  private S stage;
  /** The ids of the events applied, and room for more; the thing's own array until there is one more. */
  private String[] ids;

  private int size;
  private long marks;
  private @Nullable T made;

  /**
   * Starts from a thing.
   *
   * @param thing the thing as it is
   */
  protected Draft(T thing) {
    this.stage = thing.stage();
    this.ids = thing.applied().array();
    this.size = ids.length;
    this.marks = thing.applied().marks();
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
    return new Applied(size == ids.length ? ids : Arrays.copyOf(ids, size), marks);
  }

  /** Whether an event brought it here. */
  final boolean wasApplied(String event) {
    return Applied.isAmong(event, ids, size, marks);
  }

  /** Takes a step that its guards let pass. */
  final void take(S to, Event<K, F> event) {
    change(to, event);
    stage = to;
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, Math.max(FEW, 2 * size));
    }
    ids[size++] = event.id();
    marks |= Applied.mark(event.id());
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
