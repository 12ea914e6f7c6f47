package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.JsonRuleException;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rule book that the user names: a preset with the numbers its document lacks, or a file. */
final class RuleChoice {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
  private static final String BASE_PAY = "basePay";
  private static final String COMMISSION_RATE = "commissionRate";

  /** Where the numbers that {@code shift} asks for stand in a rule-book file. */
  private static final ImmutableMap<String, String> SHIFT =
      ImmutableMap.of(BASE_PAY, "/pay/otherBase", COMMISSION_RATE, "/commission/scheme/rate");

  private RuleChoice() {}

  static Rulebook rules(String name, Map<String, String> numbers) throws CannotStart {
    checkNames(name, numbers, name.equals("shift") ? SHIFT.keySet() : ImmutableSet.of());
    return switch (name) {
      case "mural" -> Rulebooks.mural();
      case "shift" ->
        Rulebooks.shift(
            amount(BASE_PAY, number(numbers, BASE_PAY)), rate(number(numbers, COMMISSION_RATE)));
      default -> read(name);
    };
  }

  /** Reads an amount in CNY, not negative and no finer than a fen. */
  static Money amount(String name, String text) throws CannotStart {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() >= 0
          && number.compareTo(LARGEST) <= 0
          && number.stripTrailingZeros().scale() <= 2) {
        return Money.of(CurrencyUnit.of("CNY"), number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one sentence that covers every bad amount.
    }
    throw CannotStart.because("cli.bad-amount", name, text);
  }

  /** Reads a rate of at most 100 %; without the sign nobody knows whether 0.8 means 0.8 % or 80 %. */
  private static Rate rate(String text) throws CannotStart {
    try {
      Rate rate = Rate.parse(text);
      if (text.endsWith("%") && rate.compareTo(Rate.ONE) <= 0) {
        return rate;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence that covers every bad rate.
    }
    throw CannotStart.because("cli.bad-rate", COMMISSION_RATE, text);
  }

  private static String number(Map<String, String> numbers, String name) throws CannotStart {
    String number = numbers.get(name);
    if (number == null || number.isBlank()) {
      throw CannotStart.because("cli.number-missing", SHIFT.getOrDefault(name, ""), name);
    }
    return number.strip();
  }

  private static void checkNames(String rules, Map<String, String> numbers, Set<String> names)
      throws CannotStart {
    for (String name : numbers.keySet()) {
      if (names.isEmpty()) {
        throw CannotStart.because("cli.no-numbers", rules, name);
      } else if (!names.contains(name)) {
        throw CannotStart.because("cli.unknown-number", rules, name, String.join(", ", names));
      }
    }
  }

  private static Path path(String name) throws CannotStart {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CannotStart.because("cli.rules-unreadable", name, Message.of("cli.reason.missing"));
    }
  }

  private static Rulebook read(String name) throws CannotStart {
    Path file = path(name);
    String json = TextFiles.read(file, "cli.rules-unreadable");
    try {
      return RulebookJson.read(json);
    } catch (JsonRuleException e) {
      throw CannotStart.because("cli.rules-refused", file.toString(), e.problem());
    }
  }
}
