package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * The prices that agents agreed on, as far as they may: each competes as an offer on its line, and one below the agent's
 * limit waits for a supervisor.
 */
final class Bargains {
  private final PromotionPolicy policy;
  private final List<ItemOption> options = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Bargains(PromotionPolicy policy, CartIndex index, Cart cart) {
    this.policy = policy;
    for (Bargain bargain : cart.bargains()) {
      for (int line = 0; line < index.size; line++) {
        if (index.lines.get(line).id().equals(bargain.line())) {
          add(index, line, bargain);
        }
      }
    }
  }

  ImmutableList<ItemOption> options() {
    return ImmutableList.copyOf(options);
  }

  /** Returns each agreed price that the agent may agree on, as an offer on its line. */
  ImmutableList<Candidate> candidates() {
    return ImmutableList.copyOf(candidates);
  }

  ImmutableList<Finding> findings() {
    return ImmutableList.copyOf(findings);
  }

  private void add(CartIndex index, int line, Bargain bargain) {
    CartLine goods = index.lines.get(line);
    Rate limit = policy.bargainLimits().getOrDefault(bargain.agent(), policy.bargainLimit());
    boolean within = bargain
            .price()
            .getAmount()
            .compareTo(goods.listPrice().getAmount().multiply(limit.fraction()))
        >= 0;
    if (!within && bargain.approvedBy() == null) {
      findings.add(new Finding(
          policy.bargainClause(),
          Severity.WARNING,
          Evidence.of(Evidence.Kind.CART_LINE, goods.id().value()),
          Message.of(
              "promotion.bargain.supervisor",
              goods.id().value(),
              bargain.price(),
              limit,
              goods.listPrice(),
              bargain.agent().value()),
          ImmutableList.of(Evidence.of(Evidence.Kind.AGENT, bargain.agent().value()))));
      return;
    }
    long list = index.list[line];
    long price = Math.max(index.floor[line], CartIndex.minor(bargain.price()));
    OfferId id = OfferId.ofBargain(goods.id());
    Offer offer = Offer.builder(
            id, bargain.agent().value(), new Benefit.UnitDiscount(Cut.to(bargain.price())))
        .scope(Scope.of(Selector.sku(goods.sku())))
        .build();
    candidates.add(new Candidate(offer, new int[] {line}, Integer.MAX_VALUE, Long.MAX_VALUE));
    if (price < list) {
      options.add(ItemOption.unit(
          ImmutableList.of(id), line, price, new long[] {list - price}, ItemOption.Kind.PLAIN));
    }
  }
}
