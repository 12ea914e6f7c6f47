package io.github.shopops.core.promotion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.RoundingMode;
import org.immutables.value.Value;

/**
 * How a shop reads its offers where they leave a choice (促销计价规则).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PromotionPolicy extends Serializable permits ImmutablePromotionPolicy {
  /** Which amounts are held against thresholds. */
  enum ThresholdBasis {
    /** What was left when the level was entered (convention {@code promotion/R3}). */
    ENTRY,
    /** List prices (按原价计门槛). */
    LIST
  }

  /** Returns which amounts are held against thresholds of shop and platform offers. */
  ThresholdBasis thresholds();

  /** Returns how a price of one unit is rounded to the minor unit. */
  RoundingMode unitRounding();

  /** Returns how the price of a group of goods is rounded to the minor unit. */
  RoundingMode groupRounding();

  /** Returns whether a member price comes on top of another offer on the same unit (折上折) instead of competing. */
  boolean membersOnTop();

  /**
   * Returns whether an offer of the item level is left out where the cart gets cheaper without it: 5 off a unit may cost
   * 50 off the order. Otherwise units take their lowest price first (convention {@code promotion/R11}).
   */
  boolean itemsJointly();

  /** Returns the share of the list price down to which an agent may bargain alone, unless the agent has another. */
  Rate bargainLimit();

  /** Returns the limits of agents who have their own. */
  ImmutableMap<AgentId, Rate> bargainLimits();

  /** Returns the clause that asks for a supervisor below an agent's limit. */
  Clause bargainClause();

  /** Returns the clause under which a line below cost is a finding. */
  Clause belowCostClause();

  /** Returns how many nodes the search may visit before it stops and says how far from the best it can be. */
  int nodeBudget();

  /** Checks the limits. */
  @Value.Check
  default void check() {
    checkRounding("unitRounding", unitRounding());
    checkRounding("groupRounding", groupRounding());
    checkLimit(bargainLimit());
    bargainLimits().values().forEach(PromotionPolicy::checkLimit);
    checkArgument(
        nodeBudget() > 0,
        "Argument 'nodeBudget' must be at least 1 but has value %s",
        nodeBudget());
  }

  private static void checkRounding(String name, RoundingMode rounding) {
    checkArgument(
        rounding != RoundingMode.UNNECESSARY,
        "Argument '%s' must round but has value %s",
        name,
        rounding);
  }

  private static void checkLimit(Rate limit) {
    checkArgument(
        limit.compareTo(Rate.ONE) <= 0,
        "Argument 'bargainLimit' must be at most 1 but has value %s",
        limit);
  }

  /**
   * Returns what shops on the large platforms do: thresholds on what was left, half up, one offer a unit, the lowest
   * price first, no bargaining without a supervisor.
   *
   * @return the policy
   */
  static PromotionPolicy shopfront() {
    return builder().build();
  }

  /** Builds policies. */
  final class Builder extends ImmutablePromotionPolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder that starts with {@link #shopfront}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder()
        .thresholds(ThresholdBasis.ENTRY)
        .unitRounding(RoundingMode.HALF_UP)
        .groupRounding(RoundingMode.HALF_UP)
        .membersOnTop(false)
        .itemsJointly(false)
        .bargainLimit(Rate.ONE)
        .bargainClause(Catalogue.clause("promotion/P2"))
        .belowCostClause(Catalogue.clause("promotion/P1"))
        .nodeBudget(200_000);
  }
}
