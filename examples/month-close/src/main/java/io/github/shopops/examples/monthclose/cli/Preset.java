package io.github.shopops.examples.monthclose.cli;

import static io.github.shopops.examples.monthclose.cli.OpenNumber.needed;
import static io.github.shopops.examples.monthclose.cli.OpenNumber.optional;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.examples.monthclose.cli.OpenNumber.Form;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.input.Numbers;
import io.github.shopops.payroll.bonus.NetshopBonus;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The rule books that come with the library, each with the numbers that its document lacks. */
enum Preset {
  MURAL(numbers -> Rulebooks.mural()),
  SHIFT(
      numbers -> Rulebooks.shift(numbers.amount("basePay"), numbers.rate("commissionRate")),
      needed("basePay", Form.AMOUNT, "/pay/otherBase"),
      needed("commissionRate", Form.RATE, "/commissions/0/scheme/rate")),
  GRADED(
      numbers -> Rulebooks.graded(
          numbers.amount("intermediateAllowance"), numbers.amount("seniorAllowance")),
      needed("intermediateAllowance", Form.POSITIVE_AMOUNT, "/bonus/rules/1/byGrade/intermediate"),
      needed("seniorAllowance", Form.POSITIVE_AMOUNT, "/bonus/rules/1/byGrade/senior")),
  NETSHOP(
      numbers -> Rulebooks.netshop(
          numbers.amount("basePay"),
          numbers.amount("baseVolume"),
          numbers.tiers("ownRates"),
          numbers.tiers("teamRates"),
          new NetshopBonus(
              numbers.amount("preSalePerformance"),
              numbers.amount("afterSalePerformance"),
              numbers.amount("teamLeaderPerformance"),
              numbers.amount("operationsPerformance"))),
      needed("basePay", Form.AMOUNT, "/pay/otherBase"),
      needed("baseVolume", Form.AMOUNT, "/commissions/0/threshold/volume"),
      needed("ownRates", Form.WHOLE_TIERS, "/commissions/0/scheme/parts/0/tiers"),
      needed("teamRates", Form.WHOLE_TIERS, "/commissions/0/scheme/parts/1/tiers"),
      needed("preSalePerformance", Form.POSITIVE_AMOUNT, "/bonus/rules/0/byPost/pre-sale"),
      needed("afterSalePerformance", Form.POSITIVE_AMOUNT, "/bonus/rules/1/byPost/after-sale"),
      needed("teamLeaderPerformance", Form.POSITIVE_AMOUNT, "/bonus/rules/1/byPost/team-leader"),
      needed("operationsPerformance", Form.POSITIVE_AMOUNT, "/bonus/rules/1/byPost/operations")),
  DEPARTMENT(
      numbers -> Rulebooks.department(numbers.amount("basePay"), numbers.rate("supervisorRate")),
      needed("basePay", Form.AMOUNT, "/pay/otherBase"),
      needed("supervisorRate", Form.RATE, "/bonus/rules/1/rate")),
  ANNUAL(
      numbers -> Rulebooks.annual(
          PayPlan.annual(
              numbers.amount("juniorBase"),
              numbers.amount("intermediateBase"),
              numbers.amount("seniorBase"),
              numbers.amount("veteranBase")),
          numbers.tiers("poolTiers"),
          numbers.parts("poolParts")),
      needed("juniorBase", Form.AMOUNT, "/pay/grades/0/base"),
      needed("intermediateBase", Form.AMOUNT, "/pay/grades/1/base"),
      needed("seniorBase", Form.AMOUNT, "/pay/grades/2/base"),
      needed("veteranBase", Form.AMOUNT, "/pay/grades/3/base"),
      needed("poolTiers", Form.MARGINAL_TIERS, "/bonus/rules/0/fund/tiers"),
      optional("poolParts", Form.PARTS, "/bonus/rules/0/byPost")),
  KPI(
      numbers -> Rulebooks.kpi(numbers.amount("basePay"), numbers.amount("performancePay")),
      needed("basePay", Form.AMOUNT, "/pay/otherBase"),
      needed("performancePay", Form.POSITIVE_AMOUNT, "/bonus/rules/0/amount"));

  @SuppressWarnings("ImmutableEnumChecker") // a pure function
  private final Function<Numbers, Rulebook> rules;

  @SuppressWarnings("ImmutableEnumChecker") // a list of records
  private final ImmutableList<OpenNumber> lacks;

  Preset(Function<Numbers, Rulebook> rules, OpenNumber... lacks) {
    this.rules = rules;
    this.lacks = ImmutableList.copyOf(lacks);
  }

  /** Looks for the preset of a name, none where it names a file. */
  static Optional<Preset> named(String name) {
    return Arrays.stream(values()).filter(preset -> preset.code().equals(name)).findFirst();
  }

  /** The names of all, as the command line takes them. */
  static String names() {
    return Arrays.stream(values()).map(Preset::code).collect(Collectors.joining(", "));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its document lacks, in the order in which it is asked for. */
  ImmutableList<OpenNumber> lacks() {
    return lacks;
  }

  /** Makes the rule book; says all numbers that are missing at once, each with its place in a file. */
  Rulebook rules(Map<String, String> given) throws CannotStart {
    ImmutableList<OpenNumber> missing = lacks.stream()
        .filter(
            number -> number.isNeeded() && given.getOrDefault(number.name(), "").isBlank())
        .collect(ImmutableList.toImmutableList());
    if (!missing.isEmpty()) {
      throw CannotStart.because(
          "cli.numbers-missing",
          code(),
          missing.stream()
              .map(number -> number.name() + " (" + number.path() + ")")
              .collect(Collectors.joining(", ")),
          missing.stream()
              .map(number -> "--set " + number.example())
              .collect(Collectors.joining(" ")));
    }
    ImmutableMap.Builder<String, Serializable> numbers = ImmutableMap.builder();
    for (OpenNumber number : lacks) {
      String text = given.getOrDefault(number.name(), "");
      if (!text.isBlank()) {
        numbers.put(number.name(), number.read(text.strip()));
      }
    }
    return rules.apply(new Numbers(numbers.buildOrThrow()));
  }

  /** The numbers as they were read, each in the form that the preset says. */
  private record Numbers(ImmutableMap<String, Serializable> read) {
    Money amount(String name) {
      return get(name, Money.class);
    }

    Rate rate(String name) {
      return get(name, Rate.class);
    }

    TierSchedule tiers(String name) {
      return get(name, TierSchedule.class);
    }

    ImmutableMap<String, Rate> parts(String name) {
      if (!read.containsKey(name)) {
        return ImmutableMap.of();
      }
      ImmutableMap.Builder<String, Rate> parts = ImmutableMap.builder();
      Map<?, ?> stated = get(name, Map.class);
      stated.forEach((post, part) -> parts.put((String) post, (Rate) part));
      return parts.buildOrThrow();
    }

    private <T> T get(String name, Class<T> form) {
      return form.cast(requireNonNull(read.get(name), name));
    }
  }
}
