package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * A base volume that a month's net sales must exceed before they pay commission (基础量, clause netshop/C3): at it or below
 * nothing is paid.
 *
 * @param volume the base volume, not negative
 * @param reach what pays commission once it is exceeded
 */
public record Threshold(Money volume, Reach reach) implements Serializable {
  /** What pays commission once the base volume is exceeded. */
  public enum Reach {
    /** All net sales. */
    EVERYTHING,
    /** Only what exceeds the base volume, from which bands are then counted too. */
    EXCESS
  }

  /** Checks the volume's sign. */
  public Threshold {
    requireNonNull(volume, "volume");
    requireNonNull(reach, "reach");
    checkArgument(
        !volume.isNegative(), "Argument 'volume' must not be negative but has value %s", volume);
  }

  /**
   * Returns whether net sales pay commission at all.
   *
   * @param net the net sales
   * @return whether they are above the base volume
   */
  public boolean isExceededBy(Money net) {
    return net.isGreaterThan(volume);
  }

  /** The part of sales above the base volume that pays. */
  Money commissionable(Money net) {
    return reach == Reach.EXCESS ? net.minus(volume) : net;
  }
}
