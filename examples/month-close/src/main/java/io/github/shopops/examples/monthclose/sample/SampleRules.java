package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableMap;

/**
 * The numbers with which the sample closes by a rule book whose document lacks them. They are ours, made up so that the
 * sample shop's volumes reach every branch, and come from no document: a shop states its own.
 */
public final class SampleRules {
  private static final ImmutableMap<String, ImmutableMap<String, String>> NUMBERS = ImmutableMap.of(
      "shift",
      ImmutableMap.of("basePay", "3000", "commissionRate", "0.8%"),
      "graded",
      ImmutableMap.of("intermediateAllowance", "1000", "seniorAllowance", "1500"),
      "netshop",
      ImmutableMap.of(
          "basePay", "3000",
          "baseVolume", "75000",
          "ownRates", "0:0.5%,80000:0.8%",
          "teamRates", "0:0.1%,350000:0.2%",
          "preSalePerformance", "800",
          "afterSalePerformance", "1000",
          "teamLeaderPerformance", "1500",
          "operationsPerformance", "1200"),
      "department",
      ImmutableMap.of("basePay", "3000", "supervisorRate", "1%"),
      "annual",
      ImmutableMap.of(
          "juniorBase", "1600",
          "intermediateBase", "1900",
          "seniorBase", "2400",
          "veteranBase", "3000",
          "poolTiers", "0:0.2%,300000:0.4%,600000:0.6%",
          "poolParts", "pre-sale:75%,after-sale:25%"),
      "kpi",
      ImmutableMap.of("basePay", "3000", "performancePay", "1000"));

  private SampleRules() {}

  /**
   * Returns the numbers that a preset asks for, as the command line takes them: amounts in yuan, rates with a percent sign,
   * tiers as {@code from:rate} and parts of a pool as {@code post:rate}, separated by commas.
   *
   * @param preset the preset's name, such as {@code annual}
   * @return the numbers by name; none for a preset that lacks none and for a name that is no preset's
   */
  public static ImmutableMap<String, String> numbers(String preset) {
    return NUMBERS.getOrDefault(preset, ImmutableMap.of());
  }
}
