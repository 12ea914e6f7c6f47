package io.github.shopops.fulfilment.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.Grid;
import io.github.shopops.fulfilment.flow.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AfterSaleMachineTest {
  private static final AfterSaleMachine MACHINE = AfterSaleMachine.of(Machines.WAREHOUSE);
  private static final OrderId ORDER = OrderId.of("O1");

  /** A return with all facts given. */
  private static final Grid RETURN = Grid.of("""
                 AGREE  SEND       RECEIVE  PASS    FAIL    REFUND       REPLACE   REFUSE  WITHDRAW  CHASE        CLAIM   SETTLE
      REQUESTED  AGREED -          -        -       -       -            -         REFUSED WITHDRAWN !LOST_PARCEL -       -
      AGREED     -      BUYER_SENT -        -       -       !REFUND_ONLY -         -       WITHDRAWN -            -       -
      BUYER_SENT -      -          RECEIVED -       -       -            -         -       -         -            -       -
      RECEIVED   -      -          -        QC_PASS QC_FAIL !SHORTAGE    -         -       -         -            -       -
      QC_PASS    -      -          -        -       -       REFUNDED     !EXCHANGE -       -         -            -       -
      QC_FAIL    -      -          -        -       -       REFUNDED     !EXCHANGE REFUSED -         -            -       -
      REFUNDED   -      -          -        -       -       -            -         -       -         -            -       -
      REPLACED   -      -          -        -       -       -            -         -       -         -            -       -
      REFUSED    -      -          -        -       -       -            -         -       -         -            -       -
      WITHDRAWN  -      -          -        -       -       -            -         -       -         -            -       -
      CHASED     -      -          -        -       -       -            -         -       WITHDRAWN -            CLAIMED -
      CLAIMED    -      -          -        -       -       -            -         -       -         -            -       SETTLED
      SETTLED    -      -          -        -       -       -            -         -       -         -            -       -
      """);

  /** A lost parcel of which nothing is known. */
  private static final Grid LOST = Grid.of("""
                 AGREE SEND RECEIVE PASS FAIL REFUND REPLACE REFUSE WITHDRAW CHASE CLAIM SETTLE
      REQUESTED  !NOT_LOST_PARCEL - - - - - - !NOT_LOST_PARCEL WITHDRAWN CHASED - -
      AGREED     - !GOODS_COME_BACK - - - !REFUND_ONLY - - WITHDRAWN - - -
      BUYER_SENT - - !WITHIN_SHIPPED - - - - - - - - -
      RECEIVED   - - - !GOODS_COME_BACK !GOODS_COME_BACK !SHORTAGE - - - - - -
      QC_PASS    - - - - - !WITHIN_PAID !EXCHANGE - - - - -
      QC_FAIL    - - - - - !DECIDED !EXCHANGE !DECIDED - - - -
      REFUNDED   - - - - - - - - - - - -
      REPLACED   - - - - - - - - - - - -
      REFUSED    - - - - - - - - - - - -
      WITHDRAWN  - - - - - - - - - - - -
      CHASED     - - - - - - - - WITHDRAWN - CLAIMED -
      CLAIMED    - - - - - - - - - - - !SETTLEMENT_GIVEN
      SETTLED    - - - - - - - - - - - -
      """);

  private static AfterSale in(AfterSaleKind kind, AfterSaleStage stage) {
    return new AfterSale("AS1", ORDER, kind, stage, 0, null, null, null, Applied.NONE);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  private static AfterSaleFacts.Builder facts() {
    return AfterSaleFacts.builder()
        .received(2)
        .returnable(2)
        .refund(yuan("80.00"))
        .refundable(yuan("80.00"))
        .replacement(OrderId.of("O2"))
        .settlement(yuan("55.00"))
        .decision(new Decision(AgentId.of("A001"), "scratched"));
  }

  private static AfterSaleEvent event(String id, AfterSaleStep step, AfterSaleFacts facts) {
    return new AfterSaleEvent(id, "AS1", step, Machines.AT, null, facts);
  }

  @ParameterizedTest
  @EnumSource
  void possible_return(AfterSaleStage stage) {
    RETURN.assertHeldBy(MACHINE, in(AfterSaleKind.RETURN, stage), facts().build());
  }

  @ParameterizedTest
  @EnumSource
  void possible_lostParcelOfWhichNothingIsKnown(AfterSaleStage stage) {
    LOST.assertHeldBy(MACHINE, in(AfterSaleKind.LOST_PARCEL, stage), AfterSaleFacts.NONE);
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        arguments(AfterSaleKind.RETURN, "AGREE SEND RECEIVE PASS REFUND", "REFUNDED"),
        arguments(AfterSaleKind.RETURN, "AGREE SEND RECEIVE FAIL REFUSE", "REFUSED"),
        arguments(AfterSaleKind.RETURN, "AGREE WITHDRAW SEND", "WITHDRAWN"),
        arguments(AfterSaleKind.EXCHANGE, "AGREE SEND RECEIVE PASS REPLACE", "REPLACED"),
        arguments(AfterSaleKind.EXCHANGE, "AGREE REPLACE", "AGREED"),
        arguments(AfterSaleKind.REFUND_ONLY, "AGREE REFUND", "REFUNDED"),
        arguments(AfterSaleKind.REFUND_ONLY, "AGREE SEND", "AGREED"),
        arguments(AfterSaleKind.SHORTAGE, "AGREE", "RECEIVED"),
        arguments(AfterSaleKind.SHORTAGE, "AGREE PASS REFUND", "REFUNDED"),
        arguments(AfterSaleKind.LOST_PARCEL, "CHASE CLAIM SETTLE", "SETTLED"),
        arguments(AfterSaleKind.LOST_PARCEL, "CHASE WITHDRAW", "WITHDRAWN"),
        arguments(AfterSaleKind.LOST_PARCEL, "AGREE REFUND", "REQUESTED"));
  }

  @ParameterizedTest(name = "L7 L15 {0}: {1} ends {2}")
  @MethodSource("ways")
  void after_way(AfterSaleKind kind, String steps, AfterSaleStage end) {
    AfterSale sale = AfterSale.requested("AS1", ORDER, kind);
    for (String step : steps.split(" ", -1)) {
      sale =
          MACHINE.after(sale, event(step, AfterSaleStep.valueOf(step), facts().build()));
    }

    assertThat(sale.stage()).isEqualTo(end);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            "more than was paid",
            AfterSaleStep.REFUND,
            "within-paid warehouse/L18",
            facts().refund(yuan("80.01"))),
        arguments(
            "another currency",
            AfterSaleStep.REFUND,
            "within-paid warehouse/L18",
            facts().refund(Money.parse("USD 1.00"))),
        arguments(
            "paid unknown",
            AfterSaleStep.REFUND,
            "within-paid warehouse/L18",
            facts().refundable(Optional.empty())),
        arguments(
            "replaced by itself",
            AfterSaleStep.REPLACE,
            "replacement-linked warehouse/L9",
            facts().replacement(ORDER)),
        arguments(
            "nobody decided",
            AfterSaleStep.REFUSE,
            "decided warehouse/L21",
            facts().decision(Optional.empty())),
        arguments(
            "three of two come back",
            AfterSaleStep.RECEIVE,
            "within-shipped warehouse/L7",
            facts().received(3)),
        arguments(
            "nothing comes back",
            AfterSaleStep.RECEIVE,
            "within-shipped warehouse/L7",
            facts().received(0)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refusals")
  void apply_refused(String what, AfterSaleStep step, String guard, AfterSaleFacts.Builder facts) {
    AfterSaleStage stage =
        step == AfterSaleStep.RECEIVE ? AfterSaleStage.BUYER_SENT : AfterSaleStage.QC_FAIL;
    Outcome<AfterSale> outcome =
        MACHINE.apply(in(AfterSaleKind.EXCHANGE, stage), event("e", step, facts.build()));

    assertThat(List.of(outcome).stream()
            .map(refused -> ((Outcome.Refused<AfterSale>) refused).refusal())
            .map(refusal -> refusal.guard().code() + " " + refusal.clause())
            .collect(Collectors.joining()))
        .as(what)
        .isEqualTo("after-sale.guard." + guard);
  }

  @Test
  void after_keepsWhatCameOfIt() {
    AfterSale received = MACHINE.after(
        in(AfterSaleKind.RETURN, AfterSaleStage.BUYER_SENT),
        event("e1", AfterSaleStep.RECEIVE, facts().build()));
    AfterSale refunded = MACHINE.after(
        MACHINE.after(received, event("e2", AfterSaleStep.PASS, AfterSaleFacts.NONE)),
        event("e3", AfterSaleStep.REFUND, facts().build()));

    assertThat(refunded.received()).isEqualTo(2);
    assertThat(refunded.refunded()).isEqualTo(yuan("80.00"));
    assertThat(refunded.replacement()).isNull();
    assertThat(refunded.applied().ids()).containsExactly("e1", "e2", "e3");
  }
}
