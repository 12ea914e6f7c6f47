package io.github.shopops.core.promotion.margin;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import java.io.Serializable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a priced cart leaves to the shop, line by line (毛利表). Postage is no part of it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CartMargin extends Serializable permits ImmutableCartMargin {
  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /** Returns the lines, by id. */
  ImmutableList<LineMargin> lines();

  /** Returns the platform's deposit, frozen and no cost. */
  Money deposit();

  /** Returns the clause under which the platform takes its part. */
  Clause clause();

  /**
   * Returns the lines whose cost is not known, which are left out of cost and margin.
   *
   * @return by id
   */
  default ImmutableList<LineId> unknown() {
    return lines().stream()
        .filter(line -> line.cost() == null)
        .map(LineMargin::id)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what is paid for all lines.
   *
   * @return the sum
   */
  default Money payable() {
    return sum(LineMargin::payable, lines().stream());
  }

  /**
   * Returns what the platform takes of all lines.
   *
   * @return the sum
   */
  default Money fees() {
    return sum(LineMargin::fees, lines().stream());
  }

  /**
   * Returns what the goods cost, where that is known.
   *
   * @return the sum over lines with a known cost
   */
  default Money cost() {
    return known(line -> requireNonNull(line.cost(), "cost"));
  }

  /**
   * Returns what is left, where the cost is known.
   *
   * @return the sum over lines with a known cost, negative for a loss
   */
  default Money margin() {
    return known(line -> line.margin().orElseThrow());
  }

  /**
   * Returns the arithmetic of the whole in one sentence.
   *
   * @return the sentence, about the lines with a known cost; it says how many others there are
   */
  default Message message() {
    Message known = Message.of(
        "promotion.margin.total",
        known(LineMargin::payable),
        cost(),
        known(LineMargin::fees),
        margin());
    return unknown().isEmpty()
        ? known
        : Message.of("promotion.margin.total-known", known, unknown().size());
  }

  private Money known(Function<LineMargin, Money> amount) {
    return sum(amount, lines().stream().filter(line -> line.cost() != null));
  }

  private Money sum(Function<LineMargin, Money> amount, Stream<LineMargin> of) {
    return of.map(amount).reduce(Money.zero(currency()), Money::plus);
  }

  /** Builds margins. */
  final class Builder extends ImmutableCartMargin.Builder {
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
