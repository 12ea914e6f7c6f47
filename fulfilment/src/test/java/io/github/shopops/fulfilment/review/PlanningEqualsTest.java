package io.github.shopops.fulfilment.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.Order;
import io.github.shopops.fulfilment.inspection.ScanSession;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.BasketBook;
import io.github.shopops.fulfilment.picking.BatchPolicy;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.Wave;
import io.github.shopops.fulfilment.picking.WavePolicy;
import java.io.Serializable;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equality of what is planned: every field counts. */
class PlanningEqualsTest {
  private static final Clause CLAUSE = Catalogue.clause("warehouse/L1");
  private static final Evidence EVIDENCE = Evidence.of(Evidence.Kind.ORDER, "1");

  /** Records whose fields agree with each other or whose numbers begin at one, so that not everything can be tried. */
  private static final ImmutableSet<Class<?>> CHOOSY = ImmutableSet.of(
      Wave.class,
      BasketBook.class,
      ScanSession.class,
      AddOnDecision.class,
      ReviewPolicy.class,
      PrintEvent.class,
      PickLine.class,
      WavePolicy.class,
      BatchPolicy.class);

  static Stream<Serializable> values() {
    return PlanningSamples.values().stream().filter(value -> !CHOOSY.contains(value.getClass()));
  }

  private static Finding finding(String key) {
    return Finding.of(CLAUSE, Severity.INFO, EVIDENCE, Message.of(key));
  }

  @ParameterizedTest
  @MethodSource("values")
  void equals_countsEveryField(Serializable value) {
    Order order = Reviews.order("O1", 1, 1).build();
    ReviewCase one = Reviews.reviewed(order).build();
    ReviewCase other = Reviews.reviewed(Reviews.order("O2", 1, 1).build()).build();
    boolean ofCases = value instanceof ReviewRound;
    EqualsVerifier.configure()
        .withPrefabValues(
            ImmutableList.class,
            ofCases ? ImmutableList.of(one) : ImmutableList.of("a"),
            ofCases ? ImmutableList.of() : ImmutableList.of("b"))
        .withPrefabValues(
            ImmutableListMultimap.class,
            ImmutableListMultimap.of("a", "b"),
            ImmutableListMultimap.of("a", "c"))
        .withPrefabValues(
            ImmutableSetMultimap.class,
            ImmutableSetMultimap.of("a", "b"),
            ImmutableSetMultimap.of("a", "c"))
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of("a"), ImmutableSet.of("b"))
        .withPrefabValues(
            ImmutableSortedSet.class, ImmutableSortedSet.of("a"), ImmutableSortedSet.of("b"))
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of("a", "b"), ImmutableMap.of("a", "c"))
        .withPrefabValues(
            ImmutableSortedMap.class,
            ImmutableSortedMap.of("a", "b"),
            ImmutableSortedMap.of("a", "c"))
        .withPrefabValues(Clause.class, CLAUSE, Catalogue.clause("warehouse/L2"))
        .withPrefabValues(Evidence.class, EVIDENCE, Evidence.of(Evidence.Kind.ORDER, "2"))
        .withPrefabValues(Message.class, Message.of("merge.unpaid"), Message.of("merge.printed"))
        .withPrefabValues(Finding.class, finding("merge.unpaid"), finding("merge.printed"))
        .withPrefabValues(Money.class, Money.parse("CNY 1.00"), Money.parse("CNY 2.00"))
        .withPrefabValues(
            Parcel.class, Parcel.open(ParcelId.of("P1")), Parcel.open(ParcelId.of("P2")))
        .withPrefabValues(Order.class, order, other.order())
        .withPrefabValues(NoteReading.class, Reviews.note("好的"), Reviews.note("取消"))
        .withPrefabValues(HoldTest.class, HoldTest.Plain.SHORT, HoldTest.Plain.BARCODE)
        .forClass(value.getClass())
        .suppress(Warning.NULL_FIELDS)
        .verify();
  }
}
