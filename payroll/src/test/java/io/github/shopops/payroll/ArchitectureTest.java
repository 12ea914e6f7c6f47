package io.github.shopops.payroll;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.shopops.core.testkit.ArchitectureRules;

@AnalyzeClasses(
    packages = "io.github.shopops.payroll",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

  @ArchTest
  static final ArchRule MODULES = ArchitectureRules.moduleKnowsOnly("payroll", "core");

  @ArchTest
  static final ArchRule JACKSON_WHERE_IT_IS_CALLED_FOR = ArchitectureRules.jacksonOnlyInJson();
}
