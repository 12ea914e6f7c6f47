package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePlannerTest {
  private static final MergePlanner PLANNER = MergePlanner.of(Reviews.POLICY);
  private static final Explanations ENGLISH = FulfilmentExplanations.of(Locale.ENGLISH);

  private static MergeCandidate candidate(
      String order, @Nullable Integer minutes, @Nullable String carrier, HoldReason... holds) {
    return candidate(Reviews.KEY, order, minutes, carrier, false, holds);
  }

  private static MergeCandidate candidate(
      MergeKey key,
      String order,
      @Nullable Integer minutes,
      @Nullable String carrier,
      boolean printed,
      HoldReason... holds) {
    return new MergeCandidate(
        OrderId.of(order),
        key,
        minutes == null ? null : Machines.AT.plusSeconds(minutes * 60L),
        carrier,
        ImmutableSortedSet.copyOf(holds),
        printed);
  }

  /** Such as {@code O2+O1 | O3: It is not paid}. */
  private static Stream<String> plans(MergeCandidate... candidates) {
    return PLANNER.plan(List.of(candidates)).stream()
        .map(plan ->
            String.join("+", plan.together().stream().map(OrderId::value).toList())
                + " |"
                + String.join(
                    ";",
                    plan.heldBack().stream()
                        .map(held -> " " + held.subject().id() + ": " + ENGLISH.explain(held))
                        .toList()));
  }

  @Test
  void plan_ownReason_isSaidInTheShopsWords() {
    List<MergePlan> plans = MergePlanner.of(Reviews.NAMING)
        .plan(List.of(
            candidate("O1", 20, null),
            candidate("O3", 5, null, HoldReason.SWAP, HoldReason.of("gift-missing"))));

    assertThat(plans.get(0).heldBack())
        .extracting(FulfilmentExplanations.of(Locale.CHINESE)::explain)
        .containsExactly("挂起：缺赠品、换货");
  }

  @Test
  void plan_mainOrderIsTheEarliestPaid() {
    assertThat(plans(
            candidate("O1", 20, null), candidate("O2", 10, "ZTO"), candidate("O3", 20, "ZTO")))
        .containsExactly("O2+O1+O3 |");
    MergePlan plan = PLANNER
        .plan(List.of(candidate("O1", 20, null), candidate("O2", 10, null)))
        .get(0);
    assertThat(plan.main()).contains(OrderId.of("O2"));
    assertThat(plan.members()).containsExactly(OrderId.of("O1"));
  }

  @Test
  void plan_heldBackWithReasons() {
    assertThat(plans(
            candidate("O1", 20, null),
            candidate("O2", null, null),
            candidate("O3", 5, null, HoldReason.SWAP, HoldReason.of("our-own")),
            candidate(Reviews.KEY, "O4", 1, null, true),
            candidate("O5", 30, null)))
        .containsExactly("O1+O5 | O2: It is not paid;"
            + " O3: It is held: own reason “our-own”, swap;"
            + " O4: Its papers are printed; it goes with the others only after a recall");
  }

  @Test
  void plan_saysWhyInChinese() {
    List<MergePlan> plans = PLANNER.plan(List.of(
        candidate("O1", 20, null), candidate("O3", 5, null, HoldReason.SWAP, HoldReason.of("自提"))));

    assertThat(plans.get(0).heldBack())
        .allSatisfy(held -> assertThat(held.clause().id()).isEqualTo("warehouse/L6"))
        .extracting(FulfilmentExplanations.of(Locale.CHINESE)::explain)
        .containsExactly("挂起：换货、自定义原因“自提”");
  }

  @Test
  void plan_nobodyMayGo() {
    assertThat(plans(candidate("O1", null, null), candidate("O2", null, null)))
        .containsExactly(" | O1: It is not paid; O2: It is not paid");
  }

  @Test
  void plan_apartByCarrier() {
    assertThat(plans(
            candidate("O1", 1, null),
            candidate("O2", 2, "ZTO"),
            candidate("O3", 3, "SF"),
            candidate("O4", 4, "SF"),
            candidate("O5", 5, null)))
        .containsExactly(
            "O1+O2+O5 | O3: It goes by SF, the main order by ZTO; O4: It goes by SF, the main order by ZTO",
            "O3+O4 |");
  }

  @Test
  void plan_hiddenRecipientsAreNotTakenForOne() {
    MergeKey hidden = new MergeKey(BuyerId.of("b1"), "张**", "138****8000", "西湖区", "main");

    assertThat(
            plans(candidate(hidden, "O1", 1, null, false), candidate(hidden, "O2", 2, null, false)))
        .containsExactly(" | O1: Recipient, number or address is missing or hidden;"
            + " O2: Recipient, number or address is missing or hidden");
  }

  @Test
  void plan_nothingInCommon() {
    MergeKey other = new MergeKey(BuyerId.of("b1"), "李四", "13900139000", "滨江区", "main");

    assertThat(plans(candidate("O1", 1, null), candidate(other, "O2", 2, null, false)))
        .isEmpty();
  }

  @Test
  void plan_orderTwice() {
    assertThatThrownBy(() -> plans(candidate("O1", 1, null), candidate("O1", 2, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("O1 twice");
  }
}
