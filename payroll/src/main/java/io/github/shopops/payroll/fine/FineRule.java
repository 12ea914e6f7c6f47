package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One rule about fines: which incidents it takes, and what they cost.
 *
 * <p>It takes the incidents of its {@link #kind} that all its guards let through; a rule without guards takes all of
 * them. Of the rules of one kind the first that takes an incident judges it. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FineRule extends Serializable permits ImmutableFineRule {
  /** Returns the incidents it is about. */
  IncidentKind kind();

  /** Returns the clause it carries out. */
  Clause clause();

  /** Returns what an incident costs. */
  Tariff tariff();

  /** Returns whether the order is also taken off the agent's sales (扣除业绩). */
  boolean forfeits();

  /** Returns the guard on the duration from below, exclusive: {@code PT10M} lets 10:01 through and not 10:00. */
  Optional<Duration> over();

  /** Returns the guard on the duration from above, inclusive: {@code PT10M} lets 10:00 through and not 10:01. */
  Optional<Duration> atMost();

  /** Returns the guard on the proven loss, exclusive: 500.00 does not let 500.00 through, nor an unproven loss. */
  Optional<Money> lossAbove();

  /** Returns the guard on how far the order had come. */
  Optional<Stage> stage();

  /**
   * Returns the facts without which the rule cannot judge an incident. A proven loss asked for by {@link #lossAbove} is
   * not among them: where none is proven, the rule simply does not apply.
   *
   * @return in the order of {@link Fact}
   */
  default ImmutableSet<Fact> needs() {
    return RuleFacts.needed(this);
  }

  /**
   * Returns whether some incidents of the kind are not for this rule.
   *
   * @return false if it takes all of them
   */
  default boolean isGuarded() {
    return over().isPresent()
        || atMost().isPresent()
        || lossAbove().isPresent()
        || stage().isPresent()
        || tariff() instanceof Tariff.BySteps;
  }

  /** Checks the guards, and that a fine of a whole month does not forfeit any one order. */
  @Value.Check
  default void check() {
    over().ifPresent(length -> checkNotNegative("over", length));
    atMost().ifPresent(length -> checkNotNegative("atMost", length));
    if (over().isPresent() && atMost().isPresent()) {
      checkArgument(
          over().get().compareTo(atMost().get()) < 0,
          "Argument 'over' must be less than atMost %s in the rule of %s but has value %s",
          atMost().get(),
          clause(),
          over().get());
    }
    lossAbove()
        .ifPresent(limit -> checkArgument(
            !limit.isNegative(),
            "Argument 'lossAbove' must not be negative in the rule of %s but has value %s",
            clause(),
            limit));
    checkArgument(
        !(forfeits() && tariff() instanceof Tariff.OncePerMonth),
        "Argument 'forfeits' must be false in the rule of %s, whose fine is for a whole month",
        clause());
  }

  private void checkNotNegative(String name, Duration length) {
    checkArgument(
        !length.isNegative(),
        "Argument '%s' must not be negative in the rule of %s but has value %s",
        name,
        clause(),
        length);
  }

  /** Builds rules; without being told otherwise they forfeit nothing and have no guard. */
  final class Builder extends ImmutableFineRule.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder().forfeits(false);
  }
}
