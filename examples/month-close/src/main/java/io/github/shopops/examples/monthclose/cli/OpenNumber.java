package io.github.shopops.examples.monthclose.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A number that the document behind a preset lacks.
 *
 * @param name what it is called on the command line
 * @param form how it is written
 * @param path where it stands in a rule-book file
 * @param isNeeded whether the preset means nothing without it
 */
record OpenNumber(String name, Form form, String path, boolean isNeeded) {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  /** How a number is written, with an example. */
  enum Form {
    AMOUNT("3000"),
    POSITIVE_AMOUNT("800"),
    RATE("0.8%"),
    WHOLE_TIERS("0:0.5%,50000:0.8%"),
    MARGINAL_TIERS("0:0.5%,50000:0.8%"),
    PARTS("pre-sale:70%,after-sale:30%");

    private final String example;

    Form(String example) {
      this.example = example;
    }
  }

  static OpenNumber needed(String name, Form form, String path) {
    return new OpenNumber(name, form, path, true);
  }

  static OpenNumber optional(String name, Form form, String path) {
    return new OpenNumber(name, form, path, false);
  }

  String example() {
    return name + "=" + form.example;
  }

  /** Reads it as what its form says: Money, Rate, TierSchedule, or an ImmutableMap of rates by post. */
  Serializable read(String text) throws CannotStart {
    return switch (form) {
      case AMOUNT -> amount(name, text);
      case POSITIVE_AMOUNT -> positive(amount(name, text), text);
      case RATE -> rate(name, text);
      case WHOLE_TIERS -> tiers(TierSchedule.Mode.WHOLE_AMOUNT, text);
      case MARGINAL_TIERS -> tiers(TierSchedule.Mode.MARGINAL, text);
      case PARTS -> parts(text);
    };
  }

  /** Reads an amount in CNY, not negative and no finer than a fen. */
  static Money amount(String name, String text) throws CannotStart {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      if (number.signum() >= 0
          && number.compareTo(LARGEST) <= 0
          && number.stripTrailingZeros().scale() <= 2) {
        return Money.of(YUAN, number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one sentence that covers every bad amount.
    }
    throw CannotStart.because("cli.bad-amount", name, text);
  }

  private Money positive(Money amount, String text) throws CannotStart {
    if (amount.isZero()) {
      throw CannotStart.because("cli.bad-positive", name, text);
    }
    return amount;
  }

  /** Reads a rate of at most 100 %; without the sign nobody knows whether 0.8 means 0.8 % or 80 %. */
  private static Rate rate(String name, String text) throws CannotStart {
    try {
      Rate rate = Rate.parse(text);
      if (text.strip().endsWith("%") && rate.compareTo(Rate.ONE) <= 0) {
        return rate;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one sentence that covers every bad rate.
    }
    throw CannotStart.because("cli.bad-rate", name, text);
  }

  private TierSchedule tiers(TierSchedule.Mode mode, String text) throws CannotStart {
    ImmutableList.Builder<TierSchedule.Tier> tiers = ImmutableList.builder();
    BigDecimal before = BigDecimal.ONE.negate();
    for (Map.Entry<String, Rate> pair : pairs("cli.bad-tiers", text).entrySet()) {
      Money from = amount(name, pair.getKey());
      if (from.getAmount().compareTo(before) <= 0) {
        throw CannotStart.because("cli.bad-tiers", name, text);
      }
      before = from.getAmount();
      tiers.add(new TierSchedule.Tier(from, pair.getValue()));
    }
    return new TierSchedule(mode, tiers.build());
  }

  private ImmutableMap<String, Rate> parts(String text) throws CannotStart {
    Map<String, Rate> parts = pairs("cli.bad-parts", text);
    BigDecimal sum =
        parts.values().stream().map(Rate::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw CannotStart.because("cli.bad-parts", name, text);
    }
    return ImmutableMap.copyOf(parts);
  }

  /** Reads {@code a:1%,b:2%}; a key twice or an empty one is as bad as no colon. */
  private Map<String, Rate> pairs(String complaint, String text) throws CannotStart {
    Map<String, Rate> pairs = new LinkedHashMap<>();
    for (String part : Splitter.on(',').trimResults().split(text)) {
      List<String> sides = Splitter.on(':').trimResults().splitToList(part);
      if (sides.size() != 2
          || sides.get(0).isEmpty()
          || pairs.put(sides.get(0), rate(name, sides.get(1))) != null) {
        throw CannotStart.because(complaint, name, text);
      }
    }
    return pairs;
  }
}
