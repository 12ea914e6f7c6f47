package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class HoldCheckerProperties {
  /** What is drawn of an order. */
  private record Draw(@Nullable Integer minutes, int mugs, boolean refund, boolean onDelivery) {}

  @Provide
  Arbitrary<List<ReviewCase>> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4).injectNull(0.2),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(true, false, false),
            Arbitraries.of(true, false, false))
        .as(Draw::new)
        .list()
        .ofMaxSize(8)
        .map(draws -> IntStream.range(0, draws.size())
            .mapToObj(i -> drawn("O" + i, draws.get(i)))
            .toList());
  }

  private static ReviewCase drawn(String id, Draw draw) {
    Order.Builder order = Reviews.order(id, draw.minutes(), draw.mugs());
    if (draw.onDelivery()) {
      order.addTags(Order.CASH_ON_DELIVERY);
    }
    ReviewCase.Builder drawn = Reviews.reviewed(order.build());
    return draw.refund() ? drawn.addOpenRefunds("R" + id).build() : drawn.build();
  }

  private static ReviewRound round(List<ReviewCase> cases, int onHand) {
    return ReviewRound.builder()
        .now(Machines.AT)
        .addAllCases(cases)
        .stock(ImmutableMap.of("MUG", new StockLevel(onHand, 0)))
        .barcodes(ImmutableMap.of("MUG", "690001"))
        .build();
  }

  @Property(tries = 300)
  @Label("What holds an order does not depend on the order in which orders come")
  void anyOrder(
      @ForAll("cases") List<ReviewCase> cases,
      @ForAll @IntRange(max = 12) int onHand,
      @ForAll Random chance) {
    List<ReviewCase> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, chance);
    HoldChecker checker = HoldChecker.of(Reviews.POLICY);

    assertThat(checker.check(round(shuffled, onHand)))
        .isEqualTo(checker.check(round(cases, onHand)));
  }

  @Property(tries = 300)
  @Label("The orders that stock does not hold never need more than is on the shelf")
  void neverOversold(
      @ForAll("cases") List<ReviewCase> cases, @ForAll @IntRange(max = 12) int onHand) {
    var found = HoldChecker.of(Reviews.POLICY).check(round(cases, onHand));
    int needed = cases.stream()
        .filter(each -> found.containsKey(each.order().id()))
        .filter(each -> found.getOrDefault(each.order().id(), ImmutableList.of()).stream()
            .noneMatch(hold -> hold.rule().equals("no-stock") || hold.rule().equals("oversold")))
        .mapToInt(each -> each.order().lines().get(0).quantity())
        .sum();

    assertThat(needed).isLessThanOrEqualTo(onHand);
  }

  @Property(tries = 200)
  @Label("A rule that is switched off finds nothing, and the others find what they found")
  void switchedOff(@ForAll("cases") List<ReviewCase> cases, @ForAll Random chance) {
    HoldRule off =
        Reviews.POLICY.rules().get(chance.nextInt(Reviews.POLICY.rules().size()));
    var all = HoldChecker.of(Reviews.POLICY).check(round(cases, 4));
    var some = HoldChecker.of(Reviews.POLICY.switched(off.id(), false)).check(round(cases, 4));

    for (OrderId order : all.keySet()) {
      assertThat(some.get(order))
          .containsExactlyElementsOf(all.getOrDefault(order, ImmutableList.of()).stream()
              .filter(hold -> !hold.rule().equals(off.id()))
              .toList());
    }
  }
}
