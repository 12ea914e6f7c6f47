package io.github.shopops.core.promotion.sale;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.Basket;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PricedLine;
import io.github.shopops.core.promotion.PricedShipping;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;

class RefundProperties {
  private static final RefundCalculator FROZEN = RefundCalculator.of(RefundPolicy.frozen());

  /** Every unit of a cart comes back, in parcels of random units of random lines. */
  private static List<Map<LineId, Integer>> parcels(PricedCart priced, Random random) {
    List<LineId> units = new ArrayList<>();
    for (PricedLine line : priced.lines()) {
      units.addAll(Collections.nCopies(line.line().quantity(), line.line().id()));
    }
    Collections.shuffle(units, random);
    List<Map<LineId, Integer>> parcels = new ArrayList<>();
    for (int from = 0, to; from < units.size(); from = to) {
      to = Math.min(units.size(), from + 1 + random.nextInt(3));
      Map<LineId, Integer> parcel = new TreeMap<>();
      units.subList(from, to).forEach(line -> parcel.merge(line, 1, Integer::sum));
      parcels.add(parcel);
    }
    return parcels;
  }

  private static RefundCalculator calculator(Basket basket, Random random) {
    RefundPolicy repriced = RefundPolicy.repriced(Basket.SHOPFRONT, basket.offers());
    return switch (random.nextInt(3)) {
      case 0 -> FROZEN;
      case 1 -> RefundCalculator.of(repriced);
      default ->
        RefundCalculator.of(RefundPolicy.builder()
            .from(repriced)
            .postage(RefundPolicy.Postage.WITH_LAST_UNIT)
            .build());
    };
  }

  private static PaidCart paid(PricedCart priced, Random random) {
    return PaidCart.builder(priced)
        .stage(random.nextInt(4) == 0 ? PaidCart.Stage.DEPOSIT : PaidCart.Stage.WHOLE)
        .build();
  }

  @Property(tries = 200)
  @Label(
      "R9: however the goods come back, frozen or re-priced, in the end what was paid has gone back")
  void allComesBack_allGoesBack(@ForAll long seed) {
    Random random = new Random(seed);
    Basket basket = Basket.random(random);
    PricedCart priced = basket.price();
    RefundCalculator calculator = calculator(basket, random);
    PaidCart paid = paid(priced, random);
    boolean deposit = paid.stage() == PaidCart.Stage.DEPOSIT;
    Money back = Money.zero(Basket.CNY);
    for (Map<LineId, Integer> parcel : parcels(priced, random)) {
      RefundStatement statement = calculator.refund(paid, parcel);
      back = back.plus(statement.total());
      paid = statement.after();
    }
    assertThat(back).isEqualTo(deposit ? priced.deposit() : priced.total());
  }

  @Property(tries = 200)
  @Label("R9: a frozen refund touches no other line, and the order of refunds does not matter")
  void frozen_linesAreApart(@ForAll long seed) {
    Random random = new Random(seed);
    PricedCart priced = Basket.random(random).price();
    List<Map<LineId, Integer>> parcels = new ArrayList<>(parcels(priced, random));
    parcels.remove(0);
    PaidCart one = PaidCart.of(priced);
    for (Map<LineId, Integer> parcel : parcels) {
      RefundStatement statement = FROZEN.refund(one, parcel);
      assertThat(statement.lines())
          .extracting(RefundedLine::id)
          .containsExactlyElementsOf(parcel.keySet());
      one = statement.after();
    }
    Collections.shuffle(parcels, random);
    PaidCart other = PaidCart.of(priced);
    for (Map<LineId, Integer> parcel : parcels) {
      other = FROZEN.refund(other, parcel).after();
    }
    assertThat(other).isEqualTo(one);
    assertThat(one.refunded()).isEqualTo(PaidCart.after(priced, one.returned()).refunded());
  }

  @Property(tries = 200)
  @Label(
      "re-priced, the buyer has paid in the end what was paid before or what the rest costs, whichever is less")
  void repriced_leavesWhatTheRestCosts(@ForAll long seed) {
    Random random = new Random(seed);
    Basket basket = Basket.random(random);
    PricedCart priced = basket.price();
    RefundCalculator calculator =
        RefundCalculator.of(RefundPolicy.repriced(Basket.SHOPFRONT, basket.offers()));
    PaidCart paid = PaidCart.of(priced);
    Money left = priced.total();
    for (Map<LineId, Integer> parcel : parcels(priced, random)) {
      RefundStatement statement = calculator.refund(paid, parcel);
      Money costs = statement.kept().orElseThrow().total();
      left = costs.isLessThan(left) ? costs : left;
      paid = statement.after();
      assertThat(left(paid)).isEqualTo(left);
      Explanations words = Explanations.of(random.nextBoolean() ? Locale.CHINESE : Locale.ENGLISH);
      assertThat(words.explain(statement.message())).doesNotContain("{", "}", "promotion.");
      assertThat(statement.lines())
          .allSatisfy(line ->
              assertThat(words.explain(line.message())).doesNotContain("{", "}", "promotion."));
    }
  }

  private static Money left(PaidCart paid) {
    Money left = Money.zero(Basket.CNY);
    for (PricedLine line : paid.priced().lines()) {
      left = left.plus(paid.left(line));
    }
    for (Map.Entry<String, PricedShipping> entry : paid.priced().shipping().entrySet()) {
      left = left.plus(paid.left(entry.getKey(), entry.getValue()));
    }
    return left;
  }

  @Property
  @Label("R9: what was paid for the first units is exact for any amount and quantity")
  void firstUnits_exact(
      @ForAll @LongRange(min = 0) long paid,
      @ForAll @IntRange(min = 1) int quantity,
      @ForAll @IntRange(min = 0) int any) {
    int units = (int) (any % (quantity + 1L));
    assertThat(
            UnitShares.first(Money.ofMinor(Basket.CNY, paid), quantity, units).getAmountMinorLong())
        .isEqualTo(BigInteger.valueOf(paid)
            .multiply(BigInteger.valueOf(units))
            .divide(BigInteger.valueOf(quantity))
            .longValueExact());
  }

  @Property(tries = 100)
  @Label("one unit of each line alone gives back no more than its price on the shelf")
  void oneUnit_atMostItsListPrice(@ForAll long seed) {
    PricedCart priced = Basket.random(new Random(seed)).price();
    for (PricedLine line : priced.lines()) {
      RefundStatement statement =
          FROZEN.refund(PaidCart.of(priced), ImmutableMap.of(line.line().id(), 1));
      assertThat(statement.goods()).isLessThanOrEqualTo(line.line().listPrice());
    }
  }
}
