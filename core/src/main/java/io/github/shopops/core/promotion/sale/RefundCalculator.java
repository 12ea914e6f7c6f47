package io.github.shopops.core.promotion.sale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.GivenPresent;
import io.github.shopops.core.promotion.PricedLine;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Says what goes back to the buyer for units that come back (退款).
 *
 * <p>Frozen, what was paid for a line stands: of 10.00 paid for 3 units the first gives back ⌊10.00 × 1 ÷ 3⌋ = 3.33, the
 * second 6.66 − 3.33 = 3.33, the third 10.00 − 6.66 = 3.34 (convention {@code promotion/R9}); no other line is touched,
 * and whatever the order, all units together give back what was paid.
 *
 * <p>Priced again, the goods kept are priced like a cart of their own with the same offers, and what is paid beyond that
 * goes back: 120.00 and 80.00 with 50 off from 200 were paid 150.00; if the 80.00 come back, 120.00 stay due and 30.00
 * go back. Where the goods kept would cost more than is paid, nothing goes back and nothing is asked for. What goes back
 * is shared over the lines that cost less than is paid for them, in proportion to the difference.
 *
 * <p>A presold line gives back what was paid: its whole price, or its deposit where only that is paid. This class is
 * immutable and thread-safe.
 */
public final class RefundCalculator implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RefundPolicy policy;

  private RefundCalculator(RefundPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy what the shop gives back
   * @return the calculator
   */
  public static RefundCalculator of(RefundPolicy policy) {
    return new RefundCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Works out what goes back.
   *
   * @param paid the cart, and what of it came back before
   * @param units how many units of which lines come back now, at least 1 each
   * @return what goes back, line by line
   * @throws IllegalArgumentException if a line was not bought, if more units come back than are kept, or if so much was
   *     given back before that what was paid for these units is not left
   */
  public RefundStatement refund(PaidCart paid, Map<LineId, Integer> units) {
    requireNonNull(paid, "paid");
    ImmutableSortedMap<LineId, Integer> now = ImmutableSortedMap.copyOf(units);
    check(paid, now);
    RefundStatement.Builder statement =
        RefundStatement.builder().paid(paid).clause(policy.clause());
    return policy
        .repricing()
        .map(repricing ->
            new RepricedRefund(paid, now, policy.postage()).state(repricing, statement))
        .orElseGet(() -> frozen(paid, now, statement));
  }

  private static void check(PaidCart paid, ImmutableSortedMap<LineId, Integer> units) {
    checkArgument(!units.isEmpty(), "Argument 'units' must not be empty");
    Set<LineId> unknown = new HashSet<>(units.keySet());
    for (PricedLine line : paid.priced().lines()) {
      LineId id = line.line().id();
      unknown.remove(id);
      int now = units.getOrDefault(id, 1);
      checkArgument(
          now > 0, "Argument 'units' must be at least 1 for line %s but has value %s", id, now);
      checkArgument(
          !units.containsKey(id) || now <= paid.kept(line),
          "Argument 'units' must be at most %s for line %s, of whose %s units %s came back before, but has value %s",
          paid.kept(line),
          id,
          line.line().quantity(),
          paid.returned(line),
          now);
    }
    checkArgument(
        unknown.isEmpty(),
        "Argument 'units' must name lines that were bought but has value %s",
        unknown);
  }

  private RefundStatement frozen(
      PaidCart paid, ImmutableSortedMap<LineId, Integer> units, RefundStatement.Builder statement) {
    Money sum = Money.zero(paid.priced().cart().currency());
    for (PricedLine line : paid.priced().lines()) {
      int now = units.getOrDefault(line.line().id(), 0);
      if (now > 0) {
        RefundedLine refunded = frozen(paid, line, now);
        statement.addLines(refunded);
        sum = sum.plus(refunded.amount());
      }
    }
    ImmutableSortedMap<String, Money> postage = policy.postage() == RefundPolicy.Postage.KEPT
        ? ImmutableSortedMap.of()
        : lastPostage(paid, units);
    Money shipping =
        postage.values().stream().reduce(Money.zero(paid.priced().cart().currency()), Money::plus);
    return statement
        .postage(postage)
        .presentsLost(keepsNothing(paid, units) ? presents(paid) : ImmutableList.of())
        .message(
            shipping.isZero()
                ? Message.of("promotion.refund.frozen", sum)
                : Message.of("promotion.refund.frozen-postage", sum, shipping, sum.plus(shipping)))
        .build();
  }

  private static boolean keepsNothing(PaidCart paid, ImmutableSortedMap<LineId, Integer> units) {
    return paid.priced().lines().stream()
        .allMatch(line -> paid.kept(line) == units.getOrDefault(line.line().id(), 0));
  }

  private static ImmutableList<GivenPresent> presents(PaidCart paid) {
    return paid.priced().applied().stream()
        .flatMap(offer -> offer.present().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static RefundedLine frozen(PaidCart paid, PricedLine line, int now) {
    Money price = paid.paid(line);
    int quantity = line.line().quantity();
    int before = paid.returned(line);
    Money earlier = UnitShares.first(price, quantity, before);
    Money together = UnitShares.first(price, quantity, before + now);
    Money amount = together.minus(earlier);
    checkArgument(
        !amount.isGreaterThan(paid.left(line)),
        "Argument 'paid' must leave %s of line %s for %s more units but has value %s",
        amount,
        line.line().id(),
        now,
        paid.left(line));
    String title = line.line().title();
    return new RefundedLine(
        line.line().id(),
        line.line().shop(),
        now,
        amount,
        before == 0
            ? Message.of("promotion.refund.line", title, price, quantity, now, amount)
            : Message.of(
                "promotion.refund.line-further",
                title,
                price,
                quantity,
                before + now,
                together,
                before,
                earlier,
                amount),
        evidence(line));
  }

  /** Returns the line, and the offers by which it was paid less than its list price. */
  static ImmutableList<Evidence> evidence(PricedLine line) {
    return Stream.concat(
            Stream.of(Evidence.of(Evidence.Kind.CART_LINE, line.line().id().value())),
            line.shares().keySet().stream()
                .map(offer -> Evidence.of(Evidence.Kind.OFFER, offer.value())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what is left of the postage of shops whose last unit comes back, above zero each. */
  static ImmutableSortedMap<String, Money> lastPostage(
      PaidCart paid, ImmutableSortedMap<LineId, Integer> units) {
    Map<String, Integer> kept = new TreeMap<>();
    Set<String> touched = new HashSet<>();
    for (PricedLine line : paid.priced().lines()) {
      int now = units.getOrDefault(line.line().id(), 0);
      kept.merge(line.line().shop(), paid.kept(line) - now, Math::addExact);
      if (now > 0) {
        touched.add(line.line().shop());
      }
    }
    ImmutableSortedMap.Builder<String, Money> postage = ImmutableSortedMap.naturalOrder();
    paid.priced().shipping().forEach((shop, shipping) -> {
      Money left = paid.left(shop, shipping);
      if (touched.contains(shop) && kept.getOrDefault(shop, 0) == 0 && left.isPositive()) {
        postage.put(shop, left);
      }
    });
    return postage.buildOrThrow();
  }
}
