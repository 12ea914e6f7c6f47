package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.flow.Word;
import java.time.Instant;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How what all machines share looks in JSON. */
final class FlowShapes {
  /** A number from zero on. */
  static final Shape<Integer> NUMBER = WHOLE.where(number -> number >= 0, "json.at-least", 0);

  /** The ids of the events applied, oldest first. */
  static final Shape<Applied> APPLIED =
      Scalars.set(NAME).as(Applied::of, applied -> ImmutableSet.copyOf(applied.ids()));

  static final Shape<Decision> DECISION = Parts.<Decision>of()
      .part("by", AGENT, Decision::by)
      .part("reason", NAME, Decision::reason)
      .make(parts -> new Decision(parts.get("by"), parts.get("reason")));

  /** An amount with its currency, since those of one case need not all be in the same. */
  static final Shape<Money> MONEY = Scalars.stated(Scalars::amount);

  private FlowShapes() {}

  /** A set whose members keep their natural order. */
  static <T extends Comparable<? super T>> Shape<ImmutableSortedSet<T>> sorted(Shape<T> member) {
    return Scalars.sorted(member).as(ImmutableSortedSet::copyOf, set -> set);
  }

  /**
   * An event of any machine.
   *
   * @param subject the field that names the thing
   * @param id what the thing's id looks like
   * @param subjectOf takes that id from the event
   * @param steps the steps
   * @param facts what the facts look like
   * @param none the facts where nothing is known, which are left out; null where something always is
   * @param make makes the event
   */
  static <E extends Event<K, F>, I, K extends Enum<K> & Word, F> Shape<E> event(
      String subject,
      Shape<I> id,
      Function<E, I> subjectOf,
      Class<K> steps,
      Shape<F> facts,
      @Nullable F none,
      Make<E, I, K, F> make) {
    Parts.Fields<E> fields = Parts.<E>of()
        .part("id", NAME, Event::id)
        .part(subject, id, subjectOf)
        .part("step", choice(steps), Event::step)
        .part("at", INSTANT, Event::at)
        .optional("by", AGENT, Event::by);
    if (none == null) {
      fields.part("facts", facts, Event::facts);
    } else {
      fields.usually("facts", facts, none, Event::facts);
    }
    return fields.make(parts -> make.event(
        parts.get("id"),
        parts.get(subject),
        parts.get("step"),
        parts.get("at"),
        parts.orNull("by"),
        none == null ? parts.get("facts") : parts.orElse("facts", none)));
  }

  /** The constructor of an event. */
  interface Make<E, I, K, F> {
    E event(String id, I subject, K step, Instant at, @Nullable AgentId by, F facts);
  }
}
