package io.github.shopops.payroll.incident;

/** How far an order had come when an error in it was found. */
public enum Stage {
  /** Before the production order was placed (下生产单前). */
  BEFORE_PRODUCTION,
  /** The factory already had it (已下到工厂). */
  AT_FACTORY
}
