package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.StackingGroup;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What holds for an offer whatever the prices are, and which offers go together. */
final class TrialTerms {
  private final Checkout checkout;
  private final ImmutableList<CartLine> lines;

  TrialTerms(Checkout checkout) {
    this.checkout = checkout;
    this.lines = checkout.lines();
  }

  static OfferId bargainId(LineId line) {
    return OfferId.ofBargain(line);
  }

  /** Whether the offer's window holds the instant, the buyer is meant and a ticked line is in scope. */
  boolean holds(Offer offer) {
    Buyer buyer = checkout.context().buyer();
    Audience audience = offer.audience();
    return offer.window().contains(checkout.context().instant())
        && (audience.levels().isEmpty()
            || audience.levels().stream().anyMatch(buyer.levels()::contains))
        && buyer.tags().containsAll(audience.tags())
        && !inScope(offer).isEmpty();
  }

  List<CartLine> inScope(Offer offer) {
    return lines.stream().filter(line -> line.isIn(offer.scope())).toList();
  }

  /** How often an offer may still be used in this cart; a loss leader only for so many units. */
  long usesLeft(OfferId id) {
    Optional<Offer> offer = find(id);
    Limits limits = offer.map(Offer::limits).orElse(Limits.none());
    long left = Long.MAX_VALUE;
    if (limits.perBuyer() != null) {
      left = (long) limits.perBuyer() - checkout.context().buyer().earlierUse().getOrDefault(id, 0);
    }
    if (limits.total() != null) {
      left = Math.min(left, limits.total() - used(id).map(OfferUse::uses).orElse(0));
    }
    return offer.isPresent() && offer.orElseThrow().benefit() instanceof Benefit.LossLeader leader
        ? Math.min(left, leader.units())
        : left;
  }

  /** Whether anything is left of an offer's budget, and covers a discount. */
  boolean affords(OfferId id, BigInteger discount) {
    Optional<Money> budget =
        find(id).flatMap(offer -> Optional.ofNullable(offer.limits().budget()));
    if (budget.isEmpty()) {
      return true;
    }
    BigInteger spent = used(id).map(use -> Fen.of(use.discount())).orElse(BigInteger.ZERO);
    BigInteger left = Fen.of(budget.orElseThrow()).subtract(spent);
    return left.signum() > 0 && left.compareTo(discount) >= 0;
  }

  /** Whether offers may apply to one cart: none excludes another, and no group holds too many. */
  boolean agree(Collection<OfferId> ids) {
    List<Offer> offers = ids.stream().flatMap(id -> find(id).stream()).toList();
    Map<StackingGroup, Integer> members = new HashMap<>();
    for (Offer offer : offers) {
      if (offers.stream().anyMatch(other -> offer.excludes().contains(other.id()))) {
        return false;
      }
      offer.group().ifPresent(group -> members.merge(group, 1, Integer::sum));
    }
    return members.entrySet().stream()
        .allMatch(group -> group.getValue() <= group.getKey().most());
  }

  private Optional<Offer> find(OfferId id) {
    return Optional.ofNullable(checkout.book().offers().get(id));
  }

  private Optional<OfferUse> used(OfferId id) {
    return Optional.ofNullable(checkout.context().used().get(id));
  }
}
