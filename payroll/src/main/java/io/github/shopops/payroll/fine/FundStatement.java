package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The fund over one month (基金公示): opening + fines − outlays = closing, to the fen.
 *
 * <p>100.00 in the fund, fines of 20.00 and 50.00, an outlay of 120.00: 50.00 remain. Compensations make good a loss of
 * the shop's and never pass through here. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FundStatement extends Serializable permits ImmutableFundStatement {
  /** Returns the month. */
  YearMonth month();

  /** Returns the clause that has the fund kept openly. */
  Clause clause();

  /** Returns what was in the fund before, which may be negative. */
  Money opening();

  /** Returns the movements: the fines by agent, those paid back, then the outlays by instant, late ones first. */
  ImmutableList<FundEntry> entries();

  /** Returns the outlays of other months, which are not in this statement. */
  ImmutableList<Outlay> otherMonths();

  /**
   * Returns the fines received, less those paid back.
   *
   * @return below zero where more was paid back than received
   */
  default Money fines() {
    return sum(entry -> entry.at().isEmpty());
  }

  /**
   * Returns what was paid out.
   *
   * @return zero or more, unless outlays of closed months were void
   */
  default Money outlays() {
    return sum(entry -> entry.at().isPresent()).negated();
  }

  /**
   * Returns what is in the fund afterwards.
   *
   * @return the opening balance and all movements; negative where more was paid out than there was
   */
  default Money closing() {
    return entries().stream().map(FundEntry::amount).reduce(opening(), Money::plus);
  }

  /**
   * Returns a finding where the fund is overdrawn.
   *
   * @return the finding, empty if the closing balance is zero or more
   */
  default Optional<Finding> overdrawn() {
    return closing().isNegative()
        ? Optional.of(Finding.of(
            clause(),
            Severity.WARNING,
            Evidence.of(Evidence.Kind.MONTH, month().toString()),
            Message.of("fund.overdrawn", closing())))
        : Optional.empty();
  }

  private Money sum(Predicate<FundEntry> which) {
    return entries().stream()
        .filter(which)
        .map(FundEntry::amount)
        .reduce(Money.zero(opening().getCurrencyUnit()), Money::plus);
  }

  /** Builds statements. */
  final class Builder extends ImmutableFundStatement.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
