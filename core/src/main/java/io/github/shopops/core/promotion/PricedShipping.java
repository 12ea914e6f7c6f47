package io.github.shopops.core.promotion;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * What a shop's shipping costs.
 *
 * @param fee what the shop asks
 * @param shares what each offer waives, above zero each, by offer
 * @param payable what is to be paid
 */
public record PricedShipping(Money fee, ImmutableSortedMap<OfferId, Money> shares, Money payable)
    implements Serializable {
  /** Checks that nothing is null. */
  public PricedShipping {
    requireNonNull(fee, "fee");
    requireNonNull(shares, "shares");
    requireNonNull(payable, "payable");
  }
}
