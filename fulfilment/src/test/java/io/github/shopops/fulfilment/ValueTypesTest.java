package io.github.shopops.fulfilment;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.reflect.ClassPath;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.audit.AuditSamples;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Prospect;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.flow.Replay;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelGuard;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillEvent;
import io.github.shopops.fulfilment.parcel.WaybillFacts;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.parcel.WaybillStep;
import io.github.shopops.fulfilment.review.Hold;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.PlanningSamples;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewStep;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockCount;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.StockNeed;
import io.github.shopops.fulfilment.stock.StockPolicy;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all value types promise: equals, serialization and no one's words in toString. */
class ValueTypesTest {
  private static final Instant AT = Machines.AT;
  private static final OrderId ORDER = OrderId.of("O1");
  private static final ParcelId PARCEL = ParcelId.of("P1");
  private static final WaybillId WAYBILL = WaybillId.of("ZTO", "7301");
  private static final StockItem ITEM = StockItem.of("MUG", "A-01");
  private static final String WORDS = "买家张三在门口等";
  private static final Decision DECISION = new Decision(AgentId.of("A001"), WORDS);

  /** One of each type. */
  static ImmutableList<Serializable> values() {
    return Stream.of(
            parcels(),
            reviews(),
            afterSales(),
            stock(),
            PlanningSamples.values(),
            AuditSamples.values())
        .flatMap(List::stream)
        .collect(toImmutableList());
  }

  private static List<Serializable> parcels() {
    ParcelMachine machine = ParcelMachine.of(Machines.WAREHOUSE);
    Parcel parcel = Parcel.open(PARCEL);
    ImmutableMultiset<String> goods = ImmutableMultiset.of("69A", "69B");
    ParcelFacts facts = ParcelFacts.builder()
        .members(ImmutableSortedSet.of(ORDER))
        .waybill(WAYBILL)
        .scans(ScanResult.compare(goods, goods))
        .override(DECISION)
        .build();
    ParcelEvent event = new ParcelEvent("e1", PARCEL, ParcelStep.PACK, AT, null, facts);
    Outcome<Parcel> moved = machine.apply(parcel, event);
    Outcome<Parcel> refused =
        machine.apply(parcel, new ParcelEvent("e2", PARCEL, ParcelStep.PRINT, AT, null, facts));
    Refusal refusal = ((Outcome.Refused<Parcel>) refused).refusal();
    return List.of(
        Machines.WAREHOUSE,
        parcel,
        parcel.seen(),
        facts,
        event,
        moved,
        machine.apply(moved.now(), event),
        refused,
        refusal,
        new Prospect.Possible<>(ParcelStage.OPEN),
        new Prospect.Impossible<ParcelStage>(refusal),
        machine.replay(List.of(parcel), List.of(event, event)),
        new Replay.Attempt<>(parcel, event),
        machine.table().rows().get(0),
        Applied.of(List.of("a", "b")),
        DECISION,
        PARCEL,
        WAYBILL,
        ScanResult.compare(goods, ImmutableMultiset.of("69A")),
        new Waybill(WAYBILL, WaybillStage.USED, PARCEL, Applied.of(List.of("a"))),
        new WaybillFacts(PARCEL),
        new WaybillEvent("e", WAYBILL, WaybillStep.USE, AT, null, new WaybillFacts(PARCEL)));
  }

  private static List<Serializable> reviews() {
    ReviewFacts facts = ReviewFacts.hold(HoldReason.NO_STOCK, ORDER);
    return List.of(
        Review.pending(ORDER),
        facts,
        new Hold(HoldReason.NO_STOCK, ORDER),
        HoldReason.NO_STOCK,
        new ReviewEvent("e", ORDER, ReviewStep.HOLD, AT, AgentId.of("A001"), facts));
  }

  private static List<Serializable> afterSales() {
    AfterSaleFacts facts = AfterSaleFacts.builder()
        .refund(Money.parse("CNY 80.00"))
        .decision(DECISION)
        .build();
    return List.of(
        AfterSale.requested("AS1", ORDER, AfterSaleKind.EXCHANGE),
        facts,
        new AfterSaleEvent("e", "AS1", AfterSaleStep.REFUND, AT, null, facts));
  }

  private static List<Serializable> stock() {
    Movement movement = Movement.of("m1", ITEM, MovementKind.RECEIPT, 12, AT);
    StockLedger ledger = StockLedger.of(List.of(movement));
    StocktakeFacts facts = StocktakeFacts.builder()
        .snapshot(StockSnapshot.of(ledger, ImmutableSortedSet.of(ITEM)))
        .counts(ImmutableSortedMap.of(ITEM, new StockCount(11, 1)))
        .causes(ImmutableSortedMap.of(ITEM, DifferenceCause.LOST))
        .build();
    return List.of(
        ITEM,
        movement,
        movement.reversed("m2", AT),
        new StockLevel(12, 5),
        new StockNeed(2, 3),
        ledger,
        new StockCount(11, 1),
        StockSnapshot.of(ledger, ImmutableSortedSet.of(ITEM)),
        Stocktake.draft("ST1"),
        facts,
        new StocktakeEvent("e", "ST1", StocktakeStep.BEGIN, AT, null, facts),
        new StockDemand("MUG", 9, 0, 0, false, "", null, "MUG-1"),
        StockPolicy.warehouse());
  }

  @Test
  void values_ofEveryPublicType() throws IOException {
    ImmutableSet<Class<?>> tested =
        values().stream().map(Object::getClass).collect(toImmutableSet());

    assertThat(tested).containsAll(types());
  }

  /** Every public value type; where its class is hidden, that class. */
  static ImmutableSet<Class<?>> types() throws IOException {
    return ClassPath.from(ValueTypesTest.class.getClassLoader())
        .getTopLevelClassesRecursive("io.github.shopops.fulfilment")
        .stream()
        .map(ClassPath.ClassInfo::load)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
        .filter(ValueTypesTest::isValueType)
        .collect(toImmutableSet());
  }

  /** A public record, or the hidden class behind a public interface. */
  private static boolean isValueType(Class<?> type) {
    return Serializable.class.isAssignableFrom(type)
        && !type.isEnum()
        && !Modifier.isAbstract(type.getModifiers())
        && (type.isRecord()
            ? Modifier.isPublic(type.getModifiers())
            : Arrays.stream(type.getInterfaces())
                .anyMatch(face -> face.isSealed() && Modifier.isPublic(face.getModifiers())));
  }

  @ParameterizedTest
  @MethodSource("values")
  void serialization_roundTrip(Serializable value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    Object copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = in.readObject();
    }

    assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  /** What is compared by more than each field for itself: its own tests hold it to its equality. */
  private static final ImmutableSet<Class<?>> COMPARED_ELSEWHERE = ImmutableSet.of(
      Applied.class,
      Movement.class,
      Parcel.class,
      Review.class,
      StockLedger.class,
      Stocktake.class);

  static ImmutableList<Class<?>> comparedByField() {
    return Stream.of(parcels(), reviews(), afterSales(), stock())
        .flatMap(List::stream)
        .map(Object::getClass)
        .filter(type -> !COMPARED_ELSEWHERE.contains(type))
        .distinct()
        .collect(toImmutableList());
  }

  @ParameterizedTest
  @MethodSource("comparedByField")
  void equals_contract(Class<?> type) {
    Clause clause = Catalogue.clause("warehouse/L4");
    Parcel parcel = Parcel.open(PARCEL);
    Parcel other = Parcel.open(ParcelId.of("P2"));
    Refusal refusal = new Refusal(
        ParcelGuard.SCANNED, clause, Message.of("parcel.guard.scanned"), ImmutableList.of());
    ImmutableMultiset<String> goods = ImmutableMultiset.of("69A");
    EqualsVerifier.forClass(type)
        .withPrefabValues(String.class, "one", "two")
        .withPrefabValues(int.class, 1, 2)
        .withPrefabValues(long.class, 1L, 2L)
        .withPrefabValues(OrderId.class, ORDER, OrderId.of("O2"))
        .withPrefabValues(AgentId.class, AgentId.of("A001"), AgentId.of("A002"))
        .withPrefabValues(ParcelId.class, PARCEL, ParcelId.of("P2"))
        .withPrefabValues(WaybillId.class, WAYBILL, WaybillId.of("SF", "1"))
        .withPrefabValues(StockItem.class, ITEM, StockItem.of("CUP", "A-02"))
        .withPrefabValues(HoldReason.class, HoldReason.SWAP, HoldReason.NO_STOCK)
        .withPrefabValues(
            Hold.class, new Hold(HoldReason.SWAP, ORDER), new Hold(HoldReason.NO_STOCK, ORDER))
        .withPrefabValues(Decision.class, DECISION, new Decision(AgentId.of("A002"), "no"))
        .withPrefabValues(Applied.class, Applied.NONE, Applied.of(List.of("a")))
        .withPrefabValues(
            ScanResult.class,
            ScanResult.compare(goods, goods),
            ScanResult.compare(goods, ImmutableMultiset.of()))
        .withPrefabValues(StockCount.class, new StockCount(1, 1), new StockCount(2, 1))
        .withPrefabValues(
            StockSnapshot.class,
            new StockSnapshot(1, ImmutableSortedMap.of()),
            new StockSnapshot(2, ImmutableSortedMap.of()))
        .withPrefabValues(Money.class, Money.parse("CNY 1.00"), Money.parse("CNY 2.00"))
        .withPrefabValues(Clause.class, clause, Catalogue.clause("warehouse/L5"))
        .withPrefabValues(Message.class, Message.of("a"), Message.of("b"))
        .withPrefabValues(Guard.class, ParcelGuard.SCANNED, ParcelGuard.OVERRIDDEN)
        .withPrefabValues(
            Refusal.class,
            refusal,
            new Refusal(ParcelGuard.OVERRIDDEN, clause, Message.of("a"), ImmutableList.of()))
        .withPrefabValues(Serializable.class, parcel, other)
        .withPrefabValues(
            ReviewFacts.class, ReviewFacts.NONE, ReviewFacts.hold(HoldReason.SWAP, ORDER))
        .withPrefabValues(
            ParcelFacts.class,
            ParcelFacts.NONE,
            ParcelFacts.builder().claim("AS1").build())
        .withPrefabValues(
            WaybillFacts.class, new WaybillFacts(PARCEL), new WaybillFacts(ParcelId.of("P2")))
        .withPrefabValues(
            AfterSaleFacts.class,
            AfterSaleFacts.NONE,
            AfterSaleFacts.builder().received(1).build())
        .withPrefabValues(
            StocktakeFacts.class,
            StocktakeFacts.NONE,
            StocktakeFacts.builder().items(ImmutableSortedSet.of(ITEM)).build())
        .withPrefabValues(
            ImmutableSortedMap.class,
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of(ITEM, new StockCount(1, 1)))
        .withPrefabValues(
            ImmutableSortedSet.class, ImmutableSortedSet.of(), ImmutableSortedSet.of("a"))
        .withPrefabValues(
            ImmutableSortedMultiset.class,
            ImmutableSortedMultiset.of(),
            ImmutableSortedMultiset.of("a"))
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of(), ImmutableSet.of("a"))
        .withPrefabValues(ImmutableList.class, ImmutableList.of(), ImmutableList.of("a"))
        // the constructors refuse null
        .suppress(Warning.NULL_FIELDS)
        .verify();
  }

  @ParameterizedTest
  @MethodSource("values")
  void toString_withoutPersonalData(Serializable value) {
    assertThat(value.toString()).isNotBlank().doesNotContain(WORDS, "张三");
  }
}
