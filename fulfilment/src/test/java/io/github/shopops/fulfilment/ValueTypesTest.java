package io.github.shopops.fulfilment;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.reflect.ClassPath;
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
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Prospect;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
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
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all value types promise: serialization and no one's words in toString. */
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
        .collect(ImmutableList.toImmutableList());
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
        ledger,
        new StockCount(11, 1),
        StockSnapshot.of(ledger, ImmutableSortedSet.of(ITEM)),
        Stocktake.draft("ST1"),
        facts,
        new StocktakeEvent("e", "ST1", StocktakeStep.BEGIN, AT, null, facts),
        new StockDemand("MUG", 9, 0, 0, false),
        StockPolicy.warehouse());
  }

  @Test
  void values_ofEveryPublicType() throws IOException {
    ImmutableSet<Class<?>> tested =
        values().stream().map(Object::getClass).collect(toImmutableSet());
    ImmutableSet<Class<?>> types = ClassPath.from(ValueTypesTest.class.getClassLoader())
        .getTopLevelClassesRecursive("io.github.shopops.fulfilment")
        .stream()
        .map(ClassPath.ClassInfo::load)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
        .filter(ValueTypesTest::isValueType)
        .collect(toImmutableSet());

    assertThat(tested).containsAll(types);
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

  @ParameterizedTest
  @MethodSource("values")
  void toString_withoutPersonalData(Serializable value) {
    assertThat(value.toString()).isNotBlank().doesNotContain(WORDS, "张三");
  }
}
