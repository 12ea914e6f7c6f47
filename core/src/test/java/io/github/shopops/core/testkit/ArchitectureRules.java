package io.github.shopops.core.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that every module keeps; a module's {@code ArchitectureTest} includes them with
 * {@code ArchTests.in(ArchitectureRules.class)} and adds its own arrows.
 */
public final class ArchitectureRules {
  private static final String HOUSE = "io.github.shopops.";

  /** No file, no network, no logging, no clock object, nothing random. */
  @ArchTest
  public static final ArchRule NO_OUTSIDE_WORLD = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "java.nio.file..",
          "java.net..",
          "java.sql..",
          "java.util.logging..",
          "java.util.prefs..",
          "org.slf4j..",
          "org.apache.logging..",
          "org.apache.commons.logging..")
      .orShould()
      .dependOnClassesThat()
      .haveNameMatching("java\\.io\\.(File|FileReader|FileWriter|FileInputStream|FileOutputStream"
          + "|FileDescriptor|RandomAccessFile|Console|PrintStream)"
          + "|java\\.lang\\.(System\\$Logger.*|Process.*|Runtime)|java\\.time\\.(Clock|InstantSource)"
          + "|java\\.util\\.(Timer|Random|concurrent\\.ThreadLocalRandom)")
      .because("facts come in as values; see CONTRIBUTING.md")
      .allowEmptyShould(true);

  /** Nothing is asked of the machine: its time, its zone, its language, its encoding, its properties. */
  @ArchTest
  public static final ArchRule NO_AMBIENT_STATE = noClasses()
      .should(CallConditions.askTheMachine())
      .because("instants, zones and languages are arguments")
      .allowEmptyShould(true);

  /** Money and ratios are exact. */
  @ArchTest
  public static final ArchRule NO_FLOATING_POINT = noClasses()
      .should(new UseFloatingPoint())
      .because("money and ratios are exact")
      .allowEmptyShould(true);

  /** The classes that Immutables generates stay hidden. */
  @ArchTest
  public static final ArchRule NO_GENERATED_CLASS_IN_PUBLIC = noClasses()
      .that()
      .arePublic()
      .should(MemberConditions.showGeneratedClasses())
      .because("the value classes behind the interfaces are an implementation detail")
      .allowEmptyShould(true);

  /** Nothing is remembered between calls. */
  @ArchTest
  public static final ArchRule NO_STATIC_MUTABLE_STATE = noClasses()
      .should(MemberConditions.holdStaticMutableState())
      .because("calculators are stateless")
      .allowEmptyShould(true);

  /** Every package says what it is for, and that null is not expected. */
  @ArchTest
  public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
      .should(MemberConditions.beInAPackageAnnotatedWith(NullMarked.class))
      .because("a package is one business noun with a package-info that states its null policy")
      .allowEmptyShould(true);

  private ArchitectureRules() {}

  /**
   * Holds a module to the modules it may know.
   *
   * @param module the module's noun, such as {@code payroll}
   * @param known the nouns of the modules it may know besides itself
   * @return the rule
   */
  public static ArchRule moduleKnowsOnly(String module, String... known) {
    ImmutableSet<String> allowed =
        ImmutableSet.<String>builder().add(known).add(module).build();
    return classes()
        .should(MemberConditions.onlyDepend(
            "know no module but " + allowed,
            arrow -> !isOfHouse(arrow) || allowed.contains(noun(arrow.getTargetClass(), HOUSE))))
        .allowEmptyShould(true);
  }

  /**
   * Holds the packages of a module to their arrows. A package that is missing from the arrows fails, so that a new one
   * is given its place.
   *
   * @param base the module's base package, which every package may know
   * @param arrows for each package's noun the nouns it may know; itself for one that knows no other
   * @return the rule
   */
  public static ArchRule packagesKnowOnly(
      String base, ImmutableSetMultimap<String, String> arrows) {
    return classes()
        .should(MemberConditions.onlyDepend(
            "keep to the arrows " + arrows, arrow -> isAllowed(arrow, base + ".", arrows)));
  }

  /**
   * Holds a module to Jackson being optional: it is used in packages named {@code json} alone.
   *
   * @return the rule
   */
  public static ArchRule jacksonOnlyInJson() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..json..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .because("the module works without Jackson")
        .allowEmptyShould(true);
  }

  /**
   * Finds regular expressions, also those inside the methods of {@link String}.
   *
   * @return the condition
   */
  public static ArchCondition<JavaClass> useRegularExpressions() {
    return CallConditions.useRegularExpressions();
  }

  private static boolean isAllowed(
      Dependency arrow, String base, ImmutableSetMultimap<String, String> arrows) {
    String from = noun(arrow.getOriginClass(), base);
    String to = noun(arrow.getTargetClass(), base);
    boolean known = from.isEmpty() || arrows.containsKey(from);
    return known && (to.isEmpty() || to.equals(from) || arrows.containsEntry(from, to));
  }

  private static boolean isOfHouse(Dependency arrow) {
    return arrow.getTargetClass().getPackageName().startsWith(HOUSE);
  }

  /** Returns the first name of a package below a base, empty for the base itself and for packages elsewhere. */
  private static String noun(JavaClass type, String base) {
    String name = type.getBaseComponentType().getPackageName();
    if (!name.startsWith(base)) {
      return "";
    }
    int end = name.indexOf('.', base.length());
    return end < 0 ? name.substring(base.length()) : name.substring(base.length(), end);
  }
}
