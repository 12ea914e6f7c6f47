package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.joda.money.Money;

/** What a cart must reach, inclusively and exactly (门槛, convention {@code promotion/R5}). */
public sealed interface Threshold extends Serializable {
  /**
   * An amount (满元).
   *
   * @param amount in the cart's currency, not negative
   */
  record Spend(Money amount) implements Threshold {
    /** Checks the sign. */
    public Spend {
      checkArgument(
          !amount.isNegative(), "Argument 'amount' must not be negative but has value %s", amount);
    }
  }

  /**
   * A number of pieces (满件).
   *
   * @param count at least 1
   */
  record Pieces(int count) implements Threshold {
    /** Checks the number. */
    public Pieces {
      checkArgument(count > 0, "Argument 'count' must be at least 1 but has value %s", count);
    }
  }

  /**
   * Makes a threshold on what is spent.
   *
   * @param amount not negative
   * @return the threshold
   */
  static Threshold spend(Money amount) {
    return new Spend(amount);
  }

  /**
   * Makes a threshold on pieces.
   *
   * @param count at least 1
   * @return the threshold
   */
  static Threshold pieces(int count) {
    return new Pieces(count);
  }
}
