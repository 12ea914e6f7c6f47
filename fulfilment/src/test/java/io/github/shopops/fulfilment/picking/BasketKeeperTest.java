package io.github.shopops.fulfilment.picking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasketKeeperTest {
  private static final BasketKeeper KEEPER = BasketKeeper.of(Machines.WAREHOUSE);
  private static final AgentId LI = AgentId.of("EDB_PH001");
  private static final AgentId WU = AgentId.of("EDB_PH002");
  private static final BasketUse FIRST = use("u1", "K1", LI, "P1", "P2");
  private static final BasketBook HELD = KEEPER.assign(BasketBook.EMPTY, FIRST).now();

  private static BasketUse use(String id, String basket, AgentId picker, String... parcels) {
    return new BasketUse(
        id,
        basket,
        picker,
        Stream.of(parcels)
            .map(ParcelId::of)
            .collect(ImmutableSortedSet.toImmutableSortedSet(ParcelId::compareTo)),
        Machines.AT,
        null);
  }

  private static BasketBook back(BasketBook book) {
    return KEEPER.handBack(book, "u1", LI, Machines.AT.plusSeconds(60)).now();
  }

  private static String refused(Outcome<BasketBook> outcome, Locale language) {
    Refusal refusal = ((Outcome.Refused<BasketBook>) outcome).refusal();
    return refusal.guard() + " " + refusal.clause() + ": "
        + FulfilmentExplanations.of(language).explain(refusal.why());
  }

  @Test
  void assign_freeBasket() {
    assertThat(HELD.held("K1")).contains(FIRST);
    assertThat(HELD.holding(ParcelId.of("P2"))).contains(FIRST);
    assertThat(HELD.pickedBy(LI)).containsExactly(ParcelId.of("P1"), ParcelId.of("P2"));
    assertThat(HELD.pickedBy(WU)).isEmpty();
  }

  @Test
  void assign_heldBasket() {
    Outcome<BasketBook> outcome = KEEPER.assign(HELD, use("u2", "K1", WU, "P3"));

    assertThat(refused(outcome, Locale.ENGLISH))
        .isEqualTo("FREE warehouse/STEPS: EDB_PH001 holds the basket K1");
    assertThat(refused(outcome, Locale.CHINESE))
        .isEqualTo("FREE warehouse/STEPS: 篮子 K1 正由 EDB_PH001 使用");
    assertThat(outcome.now()).isSameAs(HELD);
  }

  @Test
  void assign_goodsInAnotherBasket() {
    assertThat(refused(KEEPER.assign(HELD, use("u2", "K2", WU, "P3", "P2")), Locale.ENGLISH))
        .isEqualTo("GOODS_FREE warehouse/STEPS: The goods of parcel P2 lie in basket K1, which"
            + " EDB_PH001 holds");
  }

  @Test
  void assign_again() {
    BasketBook ended = back(HELD);

    assertThat(KEEPER.assign(HELD, FIRST)).isEqualTo(new Outcome.Unchanged<>(HELD));
    assertThat(KEEPER.assign(ended, FIRST)).isEqualTo(new Outcome.Unchanged<>(ended));
    assertThat(refused(KEEPER.assign(ended, use("u1", "K2", LI, "P9")), Locale.ENGLISH))
        .startsWith("ID_UNUSED");
  }

  @Test
  void handBack_thenTheNextMayTakeIt() {
    BasketBook ended = back(HELD);

    assertThat(ended.held("K1")).isEmpty();
    assertThat(ended.carriedOver()).isEqualTo(BasketBook.EMPTY);
    assertThat(ended.pickedBy(LI)).hasSize(2);
    assertThat(KEEPER.assign(ended, use("u2", "K1", WU, "P2")).now().held("K1"))
        .map(BasketUse::picker)
        .contains(WU);
  }

  @Test
  void handBack_again() {
    BasketBook ended = back(HELD);

    assertThat(back(ended)).isSameAs(ended);
  }

  @Test
  void handBack_bySomebodyElse() {
    assertThat(refused(KEEPER.handBack(HELD, "u1", WU, Machines.AT), Locale.ENGLISH))
        .endsWith("The basket K1 is held by EDB_PH001, not by EDB_PH002");
    assertThat(refused(KEEPER.handBack(HELD, "u7", WU, Machines.AT), Locale.CHINESE))
        .endsWith("没有编号为 u7 的领篮记录");
  }
}
