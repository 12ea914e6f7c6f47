package io.github.shopops.payroll.bonus;

/** Among whom a rule for several people counts, compares and shares. */
public enum Scope {
  /** Each team by itself (小组); those without a team are one. */
  TEAM,
  /** Everybody in the shop (全店). */
  SHOP
}
