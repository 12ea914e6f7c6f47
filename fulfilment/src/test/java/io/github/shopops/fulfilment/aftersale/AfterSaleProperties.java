package io.github.shopops.fulfilment.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.FlowLaws;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AfterSaleProperties {
  private static final AfterSaleMachine MACHINE = AfterSaleMachine.of(Machines.WAREHOUSE);
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Decision DECISION = new Decision(AgentId.of("A001"), "as agreed");

  private static AfterSale start(AfterSaleKind kind) {
    return AfterSale.requested("AS1", OrderId.of("O1"), kind);
  }

  @Provide
  Arbitrary<List<AfterSaleEvent>> events() {
    Arbitrary<Integer> fen = Arbitraries.integers().between(0, 12_000);
    Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false));
    Arbitrary<AfterSaleFacts> facts = Combinators.combine(fen, mostly, mostly)
        .as((refund, known, decided) -> AfterSaleFacts.builder()
            .received(known ? 1 : 3)
            .returnable(2)
            .refund(Money.ofMinor(YUAN, refund))
            .refundable(known ? Optional.of(Money.ofMinor(YUAN, 10_000)) : Optional.empty())
            .replacement(known ? Optional.of(OrderId.of("O2")) : Optional.empty())
            .settlement(Money.ofMinor(YUAN, refund))
            .decision(decided ? Optional.of(DECISION) : Optional.empty())
            .build());
    return Combinators.combine(Arbitraries.of(AfterSaleStep.class), facts)
        .as(Tuple::of)
        .list()
        .ofMaxSize(60)
        .map(steps -> IntStream.range(0, steps.size())
            .mapToObj(i -> new AfterSaleEvent(
                "e" + i,
                "AS1",
                steps.get(i).get1(),
                Machines.AT,
                null,
                steps.get(i).get2()))
            .toList());
  }

  /** Where a case of a kind can ever be; worked out from the documents, not from the table. */
  private static Set<AfterSaleStage> reachable(AfterSaleKind kind) {
    Set<AfterSaleStage> always = EnumSet.of(AfterSaleStage.REQUESTED, AfterSaleStage.WITHDRAWN);
    always.addAll(
        switch (kind) {
          case RETURN ->
            EnumSet.of(
                AfterSaleStage.AGREED,
                AfterSaleStage.BUYER_SENT,
                AfterSaleStage.RECEIVED,
                AfterSaleStage.QC_PASS,
                AfterSaleStage.QC_FAIL,
                AfterSaleStage.REFUNDED,
                AfterSaleStage.REFUSED);
          case EXCHANGE ->
            EnumSet.of(
                AfterSaleStage.AGREED,
                AfterSaleStage.BUYER_SENT,
                AfterSaleStage.RECEIVED,
                AfterSaleStage.QC_PASS,
                AfterSaleStage.QC_FAIL,
                AfterSaleStage.REFUNDED,
                AfterSaleStage.REPLACED,
                AfterSaleStage.REFUSED);
          case REFUND_ONLY ->
            EnumSet.of(AfterSaleStage.AGREED, AfterSaleStage.REFUNDED, AfterSaleStage.REFUSED);
          case SHORTAGE ->
            EnumSet.of(AfterSaleStage.RECEIVED, AfterSaleStage.REFUNDED, AfterSaleStage.REFUSED);
          case LOST_PARCEL ->
            EnumSet.of(AfterSaleStage.CHASED, AfterSaleStage.CLAIMED, AfterSaleStage.SETTLED);
        });
    return always;
  }

  @Property(tries = 500)
  @Label(
      "A case stays on the way of its kind, and money goes back only at its end and within what was paid")
  void wayOfItsKind(@ForAll AfterSaleKind kind, @ForAll("events") List<AfterSaleEvent> events) {
    AfterSale sale = start(kind);
    for (AfterSaleEvent event : events) {
      sale = MACHINE.after(sale, event);
      assertThat(reachable(kind)).contains(sale.stage());
      assertThat(sale.refunded() != null).isEqualTo(sale.stage() == AfterSaleStage.REFUNDED);
      assertThat(sale.replacement() != null).isEqualTo(sale.stage() == AfterSaleStage.REPLACED);
      assertThat(sale.settled() != null).isEqualTo(sale.stage() == AfterSaleStage.SETTLED);
      if (sale.refunded() != null) {
        assertThat(sale.refunded().getAmountMinorLong()).isBetween(0L, 10_000L);
      }
    }
  }

  @Property(tries = 200)
  @Label(
      "A case moves only where its table leads; retries and stale callers change nothing; many events come out as one by one")
  void laws(
      @ForAll AfterSaleKind kind,
      @ForAll("events") List<AfterSaleEvent> events,
      @ForAll Random chance) {
    FlowLaws.onlyWhatIsPossible(MACHINE, start(kind), events);
    FlowLaws.retriesChangeNothing(MACHINE, start(kind), events, chance);
    FlowLaws.staleCallersAreRefused(MACHINE, start(kind), events);
    FlowLaws.replayedAsOneByOne(MACHINE, List.of(start(kind)), events);
  }
}
