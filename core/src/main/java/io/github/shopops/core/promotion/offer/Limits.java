package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How often an offer may be used and what it may cost (限购, 活动预算).
 *
 * <p>A use is one unit at item level, one set of a bundle, and one order everywhere else. What was used before this cart
 * comes with the pricing context; an offer whose use would pass a limit is used as far as the limit goes at item level
 * and not at all elsewhere.
 *
 * @param perBuyer the most uses of one buyer over all carts, at least 1, or null for no limit
 * @param total the most uses of all buyers, at least 1, or null for no limit
 * @param budget the most that it may take off in all, above zero, or null for no limit
 */
public record Limits(
    @Nullable Integer perBuyer,
    @Nullable Integer total,
    @Nullable Money budget) implements Serializable {
  private static final Limits NONE = new Limits(null, null, null);

  /** Checks that each limit leaves room for one use. */
  public Limits {
    checkArgument(
        perBuyer == null || perBuyer > 0,
        "Argument 'perBuyer' must be at least 1 but has value %s",
        perBuyer);
    checkArgument(
        total == null || total > 0, "Argument 'total' must be at least 1 but has value %s", total);
    checkArgument(
        budget == null || budget.isPositive(),
        "Argument 'budget' must be above zero but has value %s",
        budget);
  }

  /**
   * Returns no limits.
   *
   * @return the limits
   */
  public static Limits none() {
    return NONE;
  }

  /**
   * Limits the uses of one buyer.
   *
   * @param uses the most uses, at least 1
   * @return the limits
   */
  public Limits perBuyer(int uses) {
    return new Limits(uses, total, budget);
  }

  /**
   * Limits the uses of all buyers together.
   *
   * @param uses the most uses, at least 1
   * @return the limits
   */
  public Limits total(int uses) {
    return new Limits(perBuyer, uses, budget);
  }

  /**
   * Limits what the offer may take off in all.
   *
   * @param most the most, above zero
   * @return the limits
   */
  public Limits budget(Money most) {
    return new Limits(perBuyer, total, most);
  }
}
