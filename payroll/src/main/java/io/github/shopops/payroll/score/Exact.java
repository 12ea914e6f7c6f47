package io.github.shopops.payroll.score;

import java.math.BigDecimal;

/** Points as exact numbers, each written in one way, so that 95 equals 95.0. */
final class Exact {
  private Exact() {}

  static BigDecimal of(BigDecimal points) {
    BigDecimal stripped = points.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether a number is written in that way already. */
  static boolean is(BigDecimal points) {
    return points.scale() == of(points).scale();
  }
}
