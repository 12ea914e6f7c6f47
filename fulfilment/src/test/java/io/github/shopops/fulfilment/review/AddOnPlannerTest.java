package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddOnPlannerTest {
  private static final MergeKey ELSEWHERE =
      new MergeKey(BuyerId.of("b1"), "李四", "13900139000", "滨江区", "main");

  private static AddOn addOn(ParcelStage stage, MergeKey key, boolean pulled, String paid) {
    Parcel parcel = new Parcel(
        ParcelId.of("P1"),
        stage,
        1,
        ImmutableSortedSet.of(OrderId.of("O1")),
        null,
        0,
        null,
        null,
        Applied.NONE);
    return new AddOn(
        OrderId.of("O2"),
        key,
        parcel,
        Reviews.KEY,
        pulled,
        Money.parse("CNY 8.00"),
        Money.parse("CNY " + paid));
  }

  private static AddOnDecision decide(ReviewPolicy policy, AddOn addOn) {
    return AddOnPlanner.of(policy).decide(addOn);
  }

  @ParameterizedTest(name = "L1 {0}, pulled {1}, paid {2} of 8.00: {3}, {4} due")
  @CsvSource({
    "OPEN, false, 0.00, MERGE_NOW, 0.00",
    "OPEN, true, 0.00, NEW_PARCEL, 8.00",
    "PRINTED, false, 0.00, RECALL, 0.00",
    "PRINTED, true, 3.00, NEW_PARCEL, 5.00",
    "PICKED, false, 8.00, NEW_PARCEL, 0.00",
    "PICKED, false, 9.00, NEW_PARCEL, 0.00",
    "INSPECTED, false, 0.00, NEW_PARCEL, 8.00",
    "SHIPPED, false, 0.00, NEW_PARCEL, 8.00",
    "VOID, false, 0.00, NEW_PARCEL, 8.00",
  })
  void decide_byStage(
      ParcelStage stage, boolean pulled, String paid, AddOnDecision.Choice choice, String due) {
    AddOnDecision decision = decide(Reviews.POLICY, addOn(stage, Reviews.KEY, pulled, paid));

    assertThat(decision.choice()).isEqualTo(choice);
    assertThat(decision.postageDue()).isEqualTo(Money.parse("CNY " + due));
    assertThat(decision.finding().clause().id()).isEqualTo("warehouse/L1");
  }

  @ParameterizedTest(name = "a shop that recalls what is pulled: {0}, pulled {1}: {2}")
  @CsvSource({
    "OPEN, true, MERGE_NOW",
    "PRINTED, true, RECALL",
    "PICKED, true, RECALL",
    "INSPECTED, true, NEW_PARCEL",
  })
  void decide_shopThatRecallsMore(ParcelStage stage, boolean pulled, AddOnDecision.Choice choice) {
    ReviewPolicy policy = new ReviewPolicy(
        Reviews.POLICY.rules(),
        Reviews.POLICY.names(),
        ImmutableSet.of(ParcelStage.PRINTED, ParcelStage.PICKED),
        Reviews.POLICY.declaring(),
        Reviews.POLICY.merging(),
        Reviews.POLICY.adding());

    assertThat(decide(policy, addOn(stage, Reviews.KEY, pulled, "0.00")).choice())
        .isEqualTo(choice);
  }

  @Test
  void decide_otherRecipient() {
    AddOnDecision decision =
        decide(Reviews.POLICY, addOn(ParcelStage.OPEN, ELSEWHERE, false, "8.00"));

    assertThat(decision.choice()).isEqualTo(AddOnDecision.Choice.NEW_PARCEL);
    assertThat(decision.losing().values()).containsOnly(Message.of("add-on.other-key"));
  }

  @Test
  void decide_saysWhyAndWhyNot() {
    assertThat(said(addOn(ParcelStage.PRINTED, Reviews.KEY, false, "0.00"), Locale.ENGLISH))
        .containsExactly(
            "recall before inspection: Parcel P1 is printed, its goods not inspected: it is"
                + " recalled and printed again with the order in it",
            "merge now: Parcel P1 is printed",
            "new parcel with postage: The buyer would pay postage again: 8.00");
    assertThat(said(addOn(ParcelStage.PICKED, Reviews.KEY, false, "3.00"), Locale.CHINESE))
        .containsExactly(
            "另发并补邮费: 另发一个包裹：邮费 8.00，已付 3.00，应补 5.00",
            "直接合并: 包裹 P1 已配货",
            "验货前撤回: 包裹 P1 已配货，不再为加单撤回");
    assertThat(said(addOn(ParcelStage.OPEN, Reviews.KEY, false, "3.00"), Locale.ENGLISH))
        .contains("recall before inspection: There is nothing to recall");
    assertThat(said(addOn(ParcelStage.OPEN, Reviews.KEY, true, "3.00"), Locale.CHINESE))
        .contains("直接合并: 客服备注包裹 P1 已配货");
  }

  private static Stream<String> said(AddOn addOn, Locale language) {
    Explanations explanations = FulfilmentExplanations.of(language);
    AddOnDecision decision = decide(Reviews.POLICY, addOn);
    return Stream.concat(
        Stream.of(explanations.explain(decision.choice().message()) + ": "
            + explanations.explain(decision.finding())),
        decision.losing().entrySet().stream()
            .map(losing -> explanations.explain(losing.getKey().message()) + ": "
                + explanations.explain(losing.getValue())));
  }
}
