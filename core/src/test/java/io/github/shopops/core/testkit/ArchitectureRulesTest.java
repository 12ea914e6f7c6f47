package io.github.shopops.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.shopops.core.money.Rate;
import java.io.File;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail holds nothing: each is shown a class that breaks it, and one that does not. */
@SuppressWarnings({
  "unused",
  "JavaTimeDefaultTimeZone",
  "TimeZoneUsage",
  "SystemOut",
  "NonFinalStaticField"
})
class ArchitectureRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackagesOf(ArchitectureRulesTest.class, Test.class);

  static ImmutableList<Arguments> violations() {
    ArchRule world = ArchitectureRules.NO_OUTSIDE_WORLD;
    ArchRule ambient = ArchitectureRules.NO_AMBIENT_STATE;
    ArchRule floating = ArchitectureRules.NO_FLOATING_POINT;
    ArchRule state = ArchitectureRules.NO_STATIC_MUTABLE_STATE;
    ArchRule regex =
        ArchRuleDefinition.noClasses().should(ArchitectureRules.useRegularExpressions());
    return ImmutableList.of(
        Arguments.of(world, AFile.class),
        Arguments.of(world, AClock.class),
        Arguments.of(world, ALogger.class),
        Arguments.of(ambient, NowByCall.class),
        Arguments.of(ambient, NowByReference.class),
        Arguments.of(ambient, NowInZone.class),
        Arguments.of(ambient, Millis.class),
        Arguments.of(ambient, Nanos.class),
        Arguments.of(ambient, DefaultZone.class),
        Arguments.of(ambient, DefaultTimeZone.class),
        Arguments.of(ambient, DefaultLocale.class),
        Arguments.of(ambient, ImplicitLocale.class),
        Arguments.of(ambient, Prints.class),
        Arguments.of(ambient, PrintsErrors.class),
        Arguments.of(floating, FloatingField.class),
        Arguments.of(floating, FloatingParameter.class),
        Arguments.of(floating, FloatingList.class),
        Arguments.of(floating, FloatingArray.class),
        Arguments.of(floating, FloatingCall.class),
        Arguments.of(floating, FloatingReference.class),
        Arguments.of(floating, FloatingInside.class),
        Arguments.of(floating, FloatingConversion.class),
        Arguments.of(ArchitectureRules.NO_GENERATED_CLASS_IN_PUBLIC, ShowsGenerated.class),
        Arguments.of(ArchitectureRules.NO_GENERATED_CLASS_IN_PUBLIC, ShowsListOfGenerated.class),
        Arguments.of(state, StaticVariable.class),
        Arguments.of(state, StaticMap.class),
        Arguments.of(state, StaticArray.class),
        Arguments.of(ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED, Test.class),
        Arguments.of(ArchitectureRules.moduleKnowsOnly("payroll"), Good.class),
        Arguments.of(ArchitectureRules.jacksonOnlyInJson(), KnowsJackson.class),
        Arguments.of(arrows("testkit", "testkit"), Good.class),
        Arguments.of(arrows("clause", "money"), Good.class),
        Arguments.of(regex, UsesPattern.class),
        Arguments.of(regex, SplitsText.class));
  }

  @ParameterizedTest(name = "{1} breaks: {0}")
  @MethodSource("violations")
  void rule_broken(ArchRule rule, Class<?> violation) {
    assertThat(rule.evaluate(only(violation)).hasViolation()).isTrue();
  }

  static ImmutableList<ArchRule> keptRules() {
    return ImmutableList.of(
        ArchitectureRules.NO_OUTSIDE_WORLD,
        ArchitectureRules.NO_AMBIENT_STATE,
        ArchitectureRules.NO_FLOATING_POINT,
        ArchitectureRules.NO_GENERATED_CLASS_IN_PUBLIC,
        ArchitectureRules.NO_STATIC_MUTABLE_STATE,
        ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED,
        ArchitectureRules.moduleKnowsOnly("payroll", "core"),
        ArchitectureRules.jacksonOnlyInJson(),
        arrows("testkit", "money"),
        ArchRuleDefinition.noClasses().should(ArchitectureRules.useRegularExpressions()));
  }

  @ParameterizedTest(name = "kept: {0}")
  @MethodSource("keptRules")
  void rule_kept(ArchRule rule) {
    assertThat(rule.evaluate(only(Good.class)).getFailureReport().getDetails()).isEmpty();
  }

  private static JavaClasses only(Class<?> type) {
    return CLASSES.that(JavaClass.Predicates.equivalentTo(type));
  }

  private static ArchRule arrows(String from, String to) {
    return ArchitectureRules.packagesKnowOnly(
        "io.github.shopops.core", ImmutableSetMultimap.of(from, to));
  }

  /** Knows core.money; shows a Guava list; holds constants; asks for nothing. */
  public static final class Good {
    static final ImmutableList<String> NAMES = ImmutableList.of("A");
    static final BigDecimal FACTOR = new BigDecimal("0.005");
    private final Rate rate = new Rate(FACTOR);

    public ImmutableList<Rate> rates(Locale locale) {
      return ImmutableList.of(rate);
    }

    String upper(String text) {
      return text.toUpperCase(Locale.ROOT);
    }

    long half(long fen) {
      return fen / 2;
    }
  }

  static final class AFile {
    @Nullable
    File file;
  }

  static final class AClock {
    @Nullable
    Clock clock;
  }

  static final class ALogger {
    void log() {
      Logger.getLogger("x").info("x");
    }
  }

  static final class NowByCall {
    Instant now() {
      return Instant.now();
    }
  }

  static final class NowByReference {
    Supplier<Instant> now = Instant::now;
  }

  static final class NowInZone {
    LocalDate now(ZoneId zone) {
      return LocalDate.now(zone);
    }
  }

  static final class Millis {
    long now() {
      return System.currentTimeMillis();
    }
  }

  static final class Nanos {
    long now() {
      return System.nanoTime();
    }
  }

  static final class DefaultZone {
    ZoneId zone() {
      return ZoneId.systemDefault();
    }
  }

  static final class DefaultTimeZone {
    TimeZone zone() {
      return TimeZone.getDefault();
    }
  }

  static final class DefaultLocale {
    Locale locale() {
      return Locale.getDefault();
    }
  }

  @SuppressWarnings("StringCaseLocaleUsage")
  static final class ImplicitLocale {
    String upper(String text) {
      return text.toUpperCase();
    }
  }

  static final class Prints {
    void print() {
      System.out.println("x");
    }
  }

  static final class PrintsErrors {
    void print() {
      System.err.println("x");
    }
  }

  static final class FloatingField {
    @Nullable
    Double field;
  }

  static final class FloatingParameter {
    void take(float number) {}
  }

  static final class FloatingList {
    @Nullable
    List<Double> list;
  }

  static final class FloatingArray {
    double @Nullable [] numbers;
  }

  static final class FloatingCall {
    long call(BigDecimal number) {
      return Math.round(number.doubleValue());
    }
  }

  static final class FloatingReference {
    Object reference() {
      java.util.function.Function<BigDecimal, Object> reference = BigDecimal::floatValue;
      return reference;
    }
  }

  static final class FloatingInside {
    long rate(long fen) {
      return (long) (fen * 0.005);
    }
  }

  static final class FloatingConversion {
    int convert(int fen) {
      return (int) (float) fen;
    }
  }

  public static final class ShowsGenerated {
    public @Nullable ImmutableSampleOfTestkit sample() {
      return null;
    }
  }

  public static final class ShowsListOfGenerated {
    public ImmutableList<ImmutableSampleOfTestkit> samples() {
      return ImmutableList.of();
    }
  }

  static final class StaticVariable {
    static int count;
  }

  static final class StaticMap {
    static final Map<String, String> MAP = new HashMap<>();
  }

  static final class StaticArray {
    static final int[] ARRAY = {1};
  }

  static final class KnowsJackson {
    @Nullable
    JsonNode node;
  }

  static final class UsesPattern {
    boolean matches(String text) {
      return Pattern.compile("a+").matcher(text).find();
    }
  }

  @SuppressWarnings("StringSplitter")
  static final class SplitsText {
    String[] words(String text) {
      return text.split("a+");
    }
  }
}

/** Stands for a class that Immutables has generated. */
final class ImmutableSampleOfTestkit {}
