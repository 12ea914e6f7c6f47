package io.github.shopops.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.shopops.core.testkit.ArchitectureRules;

@AnalyzeClasses(
    packages = "io.github.shopops.core",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

  @ArchTest
  static final ArchRule MODULES = ArchitectureRules.moduleKnowsOnly("core");

  @ArchTest
  static final ArchRule ARROWS = ArchitectureRules.packagesKnowOnly(
      "io.github.shopops.core",
      ImmutableSetMultimap.<String, String>builder()
          .put("money", "money")
          .put("clause", "money")
          .putAll("order", "clause", "money")
          .putAll("note", "clause", "money", "order")
          .putAll("attribution", "clause", "money", "order", "note")
          .putAll("json", "clause", "money", "order", "note")
          .putAll("promotion", "clause", "json", "money", "order")
          .build());

  @ArchTest
  static final ArchRule JACKSON_WHERE_IT_IS_CALLED_FOR = ArchitectureRules.jacksonOnlyInJson();

  @ArchTest
  static final ArchRule NOTES_WITHOUT_REGULAR_EXPRESSIONS = noClasses()
      .that()
      .resideInAPackage("io.github.shopops.core.note..")
      .should(ArchitectureRules.useRegularExpressions())
      .because("any text is read in linear time");
}
