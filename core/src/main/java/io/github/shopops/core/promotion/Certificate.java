package io.github.shopops.core.promotion;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * What is known about a price being the best one (最优性证明).
 *
 * @param gap how much less the best price could be at most; zero means that none is less
 * @param nodes how many nodes the search visited
 */
public record Certificate(Money gap, long nodes) implements Serializable {
  /** Checks the sign. */
  public Certificate {
    checkArgument(!gap.isNegative(), "Argument 'gap' must not be negative but has value %s", gap);
  }

  /**
   * Returns whether the price is proven to be the best.
   *
   * @return true if no legal choice of offers costs less
   */
  public boolean isOptimal() {
    return gap.isZero();
  }
}
