package io.github.shopops.fulfilment.aftersale;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Decision;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What the guards of an after-sale case look at besides the case. A step needs only some of it; what is not stated is not
 * known, and what is not known is not taken for granted.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AfterSaleFacts extends Serializable permits ImmutableAfterSaleFacts {
  /** Nothing is known. */
  AfterSaleFacts NONE = builder().build();

  /** Returns how many pieces arrived, for {@link AfterSaleStep#RECEIVE}. */
  @Value.Default
  default int received() {
    return 0;
  }

  /** Returns how many pieces may still come back: those shipped less those that came back in other cases. */
  @Value.Default
  default int returnable() {
    return 0;
  }

  /** Returns what goes back to the buyer, for {@link AfterSaleStep#REFUND}. */
  Optional<Money> refund();

  /** Returns what may still go back: what was paid less what went back in other cases. */
  Optional<Money> refundable();

  /** Returns the order that sends other goods, for {@link AfterSaleStep#REPLACE}. */
  Optional<OrderId> replacement();

  /** Returns what the carrier pays, zero where it was let off, for {@link AfterSaleStep#SETTLE}. */
  Optional<Money> settlement();

  /** Returns who decided beyond the rules, and why. */
  Optional<Decision> decision();

  /** Checks that numbers and amounts are not negative. */
  @Value.Check
  default void check() {
    checkArgument(
        received() >= 0, "Argument 'received' must be zero or more but has value %s", received());
    checkArgument(
        returnable() >= 0,
        "Argument 'returnable' must be zero or more but has value %s",
        returnable());
    refund().ifPresent(amount -> checkAmount("refund", amount));
    refundable().ifPresent(amount -> checkAmount("refundable", amount));
    settlement().ifPresent(amount -> checkAmount("settlement", amount));
  }

  private static void checkAmount(String name, Money amount) {
    checkArgument(
        !amount.isNegative(), "Argument '%s' must not be negative but has value %s", name, amount);
  }

  /** Builds facts; none are known to begin with. */
  final class Builder extends ImmutableAfterSaleFacts.Builder {
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
