package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;

/** What scores and weights have in common: exact decimals, not negative. */
final class Measures {
  private Measures() {}

  static void checkNotNegative(String name, AgentId whose, BigDecimal value) {
    checkArgument(
        value.signum() >= 0,
        "Argument '%s' of %s must not be negative but has value %s",
        name,
        whose,
        value);
  }

  /** Drops trailing zeros behind the point, so that equal numbers are equal and 100 stays 100. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
