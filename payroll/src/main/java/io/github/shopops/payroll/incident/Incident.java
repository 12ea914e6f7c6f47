package io.github.shopops.payroll.incident;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Something that went wrong through a person (事故): a fact, judged by a fine policy and by nothing here.
 *
 * <p>This class is immutable and thread-safe; its {@code toString} shows no one's words.
 */
@Value.Immutable
public sealed interface Incident extends Serializable permits ImmutableIncident {
  /** Orders occurrences: by instant, then by id. */
  Comparator<Incident> BY_OCCURRENCE =
      Comparator.comparing(Incident::at).thenComparing(Incident::id);

  /** Returns the incident's id. */
  String id();

  /** Returns through whom it happened. */
  AgentId agent();

  /** Returns when it happened. */
  Instant at();

  /** Returns what sort of thing happened. */
  IncidentKind kind();

  /** Returns the order it happened to, where there is one. */
  Optional<OrderId> order();

  /** Returns how long it lasted: how late, how long unanswered, how long idle; where it has a length. */
  Optional<Duration> duration();

  /** Returns the proven loss, where there is one. */
  Optional<Money> loss();

  /** Returns how far the order had come when the error was found, where that matters. */
  Optional<Stage> stage();

  /** Returns the amount that a manager states, where the rule leaves it to one. */
  Optional<Money> stated();

  /** Returns the points that a manager states, where the rule leaves them to one. */
  Optional<Integer> points();

  /** Returns why, in the words of whoever reported it. */
  @Value.Redacted
  Optional<String> reason();

  /** Returns why it is excused (leave, a recorded chase), empty if it is not. */
  @Value.Redacted
  Optional<String> excuse();

  /** Checks that lengths and amounts are not negative. */
  @Value.Check
  default void check() {
    checkArgument(!id().isBlank(), "Argument 'id' must not be blank but has value '%s'", id());
    duration()
        .ifPresent(length -> checkArgument(
            !length.isNegative(),
            "Argument 'duration' must not be negative on incident %s but has value %s",
            id(),
            length));
    loss().ifPresent(amount -> checkNotNegative("loss", amount));
    stated().ifPresent(amount -> checkNotNegative("stated", amount));
    points()
        .ifPresent(number -> checkArgument(
            number >= 0,
            "Argument 'points' must not be negative on incident %s but has value %s",
            id(),
            number));
  }

  private void checkNotNegative(String name, Money amount) {
    checkArgument(
        !amount.isNegative(),
        "Argument '%s' must not be negative on incident %s but has value %s",
        name,
        id(),
        amount);
  }

  /** Builds incidents. */
  final class Builder extends ImmutableIncident.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
