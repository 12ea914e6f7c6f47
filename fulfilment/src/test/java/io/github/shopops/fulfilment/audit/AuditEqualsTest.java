package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.stock.Stocktake;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equality of the facts and of the policy of an audit: every field counts. */
class AuditEqualsTest {
  /** Records whose fields agree with each other or whose numbers begin at one, so that not everything can be tried. */
  private static final ImmutableSet<Class<?>> CHOOSY = ImmutableSet.of(
      ParcelRecord.class,
      AfterSaleRecord.class,
      StocktakeRecord.class,
      PackedLine.class,
      ReturnNorm.class,
      StepWork.class,
      ReturnWork.class);

  static Stream<Serializable> values() {
    return AuditSamples.values().stream().filter(value -> !CHOOSY.contains(value.getClass()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void equals_countsEveryField(Serializable value) {
    Clause clause = Catalogue.clause("warehouse/L1");
    Unit one = Unit.approved("001");
    Unit other = Unit.approved("002");
    Order order = one.orderRecord().order();
    NoteFormat mural = NoteFormat.mural();
    FulfilmentPolicy shanghai = FulfilmentPolicy.warehouse(ZoneId.of("Asia/Shanghai"));
    EqualsVerifier.configure()
        .withPrefabValues(ImmutableList.class, ImmutableList.of(), ImmutableList.of("a"))
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of("a"), ImmutableSet.of("b"))
        .withPrefabValues(
            ImmutableSortedMap.class, ImmutableSortedMap.of(), ImmutableSortedMap.of("a", "b"))
        .withPrefabValues(Clause.class, clause, Catalogue.clause("warehouse/L2"))
        .withPrefabValues(BigDecimal.class, BigDecimal.ONE, BigDecimal.TEN)
        .withPrefabValues(Money.class, Money.parse("CNY 1.00"), Money.parse("CNY 2.00"))
        .withPrefabValues(
            Parcel.class, Parcel.open(ParcelId.of("P1")), Parcel.open(ParcelId.of("P2")))
        .withPrefabValues(
            AfterSale.class,
            AfterSale.requested("A", one.order, AfterSaleKind.RETURN),
            AfterSale.requested("B", one.order, AfterSaleKind.RETURN))
        .withPrefabValues(Stocktake.class, Stocktake.draft("A"), Stocktake.draft("B"))
        .withPrefabValues(Order.class, order, other.orderRecord().order())
        .withPrefabValues(NoteLog.class, NoteLog.recover("a"), NoteLog.recover("b"))
        .withPrefabValues(
            MergeKey.class,
            new MergeKey(one.buyer, "a", "1", "b", "c"),
            new MergeKey(other.buyer, "a", "1", "b", "c"))
        .withPrefabValues(Review.class, Review.pending(one.order), Review.pending(OrderId.of("O")))
        .withPrefabValues(
            NoteFormat.class,
            mural,
            NoteFormat.builder().from(mural).daysBack(mural.daysBack() + 1).build())
        .withPrefabValues(
            FulfilmentPolicy.class,
            shanghai,
            FulfilmentPolicy.builder()
                .from(shanghai)
                .shipsBeforeInspection(true)
                .build())
        .withPrefabValues(
            ReturnNorm.class,
            new ReturnNorm(1, Duration.ofHours(1), clause),
            new ReturnNorm(2, Duration.ofHours(1), clause))
        .forClass(value.getClass())
        // an area is as it was written: 10.1 is not 10.10
        .suppress(Warning.NULL_FIELDS, Warning.BIGDECIMAL_EQUALITY)
        .verify();
  }
}
