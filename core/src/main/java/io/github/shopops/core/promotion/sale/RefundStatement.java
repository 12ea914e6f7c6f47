package io.github.shopops.core.promotion.sale;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.GivenPresent;
import io.github.shopops.core.promotion.PricedCart;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What goes back to the buyer for units that come back, line by line (退款明细).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface RefundStatement extends Serializable permits ImmutableRefundStatement {
  /** Returns the cart as it stood before. */
  PaidCart paid();

  /** Returns the lines of which units come back or for which money goes back, by line id. */
  ImmutableList<RefundedLine> lines();

  /** Returns what goes back of each shop's postage, above zero each, by shop. */
  ImmutableSortedMap<String, Money> postage();

  /** Returns what the goods kept cost when priced again, empty where they are not. */
  Optional<PricedCart> kept();

  /**
   * Returns the presents that the goods kept no longer earn, whether they were asked back before or not; where prices are
   * frozen, presents stay until nothing is kept.
   */
  ImmutableList<GivenPresent> presentsLost();

  /** Returns the clause under which the money goes back. */
  Clause clause();

  /** Returns the arithmetic of the whole in one sentence. */
  Message message();

  /** Returns what goes back for goods. */
  @Value.Derived
  default Money goods() {
    return sum(lines().stream().map(RefundedLine::amount));
  }

  /** Returns what goes back in all. */
  @Value.Derived
  default Money total() {
    return goods().plus(sum(postage().values().stream()));
  }

  private Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(paid().priced().cart().currency()), Money::plus);
  }

  /**
   * Returns what goes back for the goods of each shop, above zero each.
   *
   * @return by shop
   */
  default ImmutableSortedMap<String, Money> goodsByShop() {
    Map<String, Money> byShop = new TreeMap<>();
    for (RefundedLine line : lines()) {
      if (line.amount().isPositive()) {
        byShop.merge(line.shop(), line.amount(), Money::plus);
      }
    }
    return ImmutableSortedMap.copyOf(byShop);
  }

  /**
   * Returns the cart as it stands now, for the next refund.
   *
   * @return the cart with these units back and this money given back
   */
  default PaidCart after() {
    Map<LineId, Integer> returned = new TreeMap<>(paid().returned());
    Map<LineId, Money> refunded = new TreeMap<>(paid().refunded());
    for (RefundedLine line : lines()) {
      if (line.units() > 0) {
        returned.merge(line.id(), line.units(), Integer::sum);
      }
      refunded.merge(line.id(), line.amount(), Money::plus);
    }
    Map<String, Money> refundedPostage = new TreeMap<>(paid().refundedPostage());
    postage().forEach((shop, amount) -> refundedPostage.merge(shop, amount, Money::plus));
    return PaidCart.builder(paid().priced())
        .stage(paid().stage())
        .returned(ImmutableSortedMap.copyOf(returned))
        .refunded(ImmutableSortedMap.copyOf(refunded))
        .refundedPostage(ImmutableSortedMap.copyOf(refundedPostage))
        .build();
  }

  /** Builds statements. */
  final class Builder extends ImmutableRefundStatement.Builder {
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
