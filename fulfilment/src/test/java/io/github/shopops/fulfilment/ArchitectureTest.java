package io.github.shopops.fulfilment;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.shopops.core.testkit.ArchitectureRules;

@AnalyzeClasses(
    packages = "io.github.shopops.fulfilment",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

  @ArchTest
  static final ArchRule MODULES = ArchitectureRules.moduleKnowsOnly("fulfilment", "core");

  @ArchTest
  static final ArchRule ARROWS = ArchitectureRules.packagesKnowOnly(
      "io.github.shopops.fulfilment",
      ImmutableSetMultimap.<String, String>builder()
          .put("flow", "flow")
          .put("parcel", "flow")
          .putAll("review", "flow", "parcel", "stock")
          .putAll("inspection", "flow", "parcel")
          .putAll("picking", "flow", "parcel")
          .put("aftersale", "flow")
          .put("stock", "flow")
          .putAll(
              "json",
              "aftersale",
              "audit",
              "flow",
              "inspection",
              "parcel",
              "picking",
              "review",
              "stock")
          .putAll(
              "audit", "flow", "review", "parcel", "picking", "inspection", "aftersale", "stock")
          .build());

  @ArchTest
  static final ArchRule JACKSON_WHERE_IT_IS_CALLED_FOR = ArchitectureRules.jacksonOnlyInJson();
}
