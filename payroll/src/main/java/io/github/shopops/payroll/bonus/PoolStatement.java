package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How a pool was shared (奖金池分配表): the amount, the scores, every share, and what stays with the shop.
 *
 * <p>Shares and what stays with the shop make up the pool to the fen. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PoolStatement extends Serializable permits ImmutablePoolStatement {
  /** Returns the clause under which it was shared. */
  Clause clause();

  /** Returns whose pool it is, empty for the shop's or for those without a team. */
  Optional<String> team();

  /** Returns the post whose part of the pool it is, empty where posts have no parts. */
  Optional<String> post();

  /** Returns the amount to be shared, not negative. */
  Money amount();

  /** Returns how the amount came about, in one sentence. */
  Message origin();

  /** Returns the score of everybody who takes part as it counts, not negative, by agent. */
  ImmutableSortedMap<AgentId, BigDecimal> scores();

  /** Returns what everybody gets who takes part, by agent; nobody where the pool was not shared. */
  ImmutableSortedMap<AgentId, Money> shares();

  /** Returns the sum of the scores (总分). */
  default BigDecimal scoreTotal() {
    return scores().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns what was shared. */
  default Money shared() {
    return shares().values().stream().reduce(Money.zero(amount().getCurrencyUnit()), Money::plus);
  }

  /** Returns what stays with the shop: nothing, or the whole pool. */
  default Money left() {
    return amount().minus(shared());
  }

  /** Returns in one sentence what was shared, over which scores, and where the fen went that do not divide. */
  default Message message() {
    return Message.of(
        "bonus.pool.statement", origin(), scoreTotal(), scores().size(), shared(), left());
  }

  /** Checks that the pool is not overdrawn. */
  @Value.Check
  default void check() {
    checkArgument(
        !amount().isNegative() && !left().isNegative(),
        "Argument 'shares' must sum to at most %s but has value %s",
        amount(),
        shared());
  }

  /** Builds statements. */
  final class Builder extends ImmutablePoolStatement.Builder {
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
