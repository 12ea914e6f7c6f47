package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableMap;

/** The numbers with which the sample shop closes by a preset whose document lacks them; they are made up. */
final class SampleNumbers {
  private static final ImmutableMap<Preset, ImmutableMap<String, String>> NUMBERS = ImmutableMap.of(
      Preset.SHIFT,
      ImmutableMap.of("basePay", "3000", "commissionRate", "0.8%"),
      Preset.GRADED,
      ImmutableMap.of("intermediateAllowance", "1000", "seniorAllowance", "2000"),
      Preset.NETSHOP,
      ImmutableMap.of(
          "basePay", "3000",
          "baseVolume", "50000",
          "ownRates", "0:0.5%,80000:0.8%",
          "teamRates", "0:0.1%,500000:0.2%",
          "preSalePerformance", "800",
          "afterSalePerformance", "700",
          "teamLeaderPerformance", "1200",
          "operationsPerformance", "1000"),
      Preset.DEPARTMENT,
      ImmutableMap.of("basePay", "3000", "supervisorRate", "1%"),
      Preset.ANNUAL,
      ImmutableMap.of(
          "juniorBase", "2000",
          "intermediateBase", "2400",
          "seniorBase", "2800",
          "veteranBase", "3200",
          "poolTiers", "0:0.5%,500000:0.8%"),
      Preset.KPI,
      ImmutableMap.of("basePay", "3000", "performancePay", "1000"));

  private SampleNumbers() {}

  static ImmutableMap<String, String> of(Preset preset) {
    return NUMBERS.getOrDefault(preset, ImmutableMap.of());
  }
}
