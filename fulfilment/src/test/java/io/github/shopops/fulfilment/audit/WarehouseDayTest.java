package io.github.shopops.fulfilment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarehouseDayTest {
  private static final DayEndAudit AUDIT = DayEndAudit.of(DayEndAuditTest.POLICY);

  @Test
  void check_orderTwice_refused() {
    OrderRecord order = Unit.approved("001").orderRecord();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WarehouseDay.builder().addOrders(order, order).build())
        .withMessage("Argument 'orders' must name everything once but has 6001 twice");
  }

  @Test
  void check_skuOfReceiptTwice_refused() {
    Facts facts = Facts.clean();
    facts.labels("R1", "MUG", 1, 1, Facts.STICKER, null);

    assertThatIllegalArgumentException()
        .isThrownBy(facts::day)
        .withMessage("Argument 'labelCounts' must name everything once but has [R1, MUG] twice");
  }

  @Test
  void check_fewerThanNoLabels_refused() {
    Facts facts = Facts.clean();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.labels("R2", "MUG", 1, -1, Facts.STICKER, null))
        .withMessage("Argument 'labels' must be zero or more in receipt R2 but has value -1");
  }

  @Test
  void check_eventOfAnotherParcel_refused() {
    Unit unit = Unit.in(ParcelStage.OPEN, "001");
    ParcelRecord other = Unit.in(ParcelStage.OPEN, "002").parcelRecord(ParcelStage.OPEN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParcelRecord(
            other.parcel(), ImmutableList.copyOf(unit.events), other.contents(), null))
        .withMessage("Argument 'events' must be of parcel P002 but has value P001");
  }

  /** A clean day without one of its sources. */
  static Stream<UnaryOperator<WarehouseDay.Builder>> absences() {
    return Stream.of(
        day -> day.orders(ImmutableList.of()),
        day -> day.waybills(ImmutableList.of()),
        day -> day.handOvers(ImmutableList.of()),
        day -> day.prints(ImmutableList.of()),
        day -> day.prints(ImmutableList.of()).batches(ImmutableList.of()),
        day -> day.batches(ImmutableList.of()),
        day -> day.pickLists(ImmutableList.of()),
        day -> day.scans(ImmutableList.of()),
        day -> day.parcels(ImmutableList.of()),
        day -> day.demands(ImmutableList.of()),
        day -> day.stock(ImmutableSortedMap.of()),
        day -> day.movements(ImmutableList.of()),
        day -> day.stocktakes(ImmutableList.of()),
        day -> day.labelCounts(ImmutableList.of()),
        day -> day.printerSales(ImmutableList.of()));
  }

  @ParameterizedTest
  @MethodSource("absences")
  void audit_sourceThatTheShopDoesNotHave_isEmpty(UnaryOperator<WarehouseDay.Builder> without) {
    WarehouseDay day =
        without.apply(WarehouseDay.builder().from(Facts.clean().day())).build();

    assertThat(AUDIT.audit(day, Unit.NOW)).isEmpty();
  }

  @Test
  void audit_nothingButSnapshots_isEmpty() {
    WarehouseDay.Builder bare = WarehouseDay.builder();
    for (ParcelRecord record : Facts.clean().day().parcels()) {
      bare.addParcels(
          new ParcelRecord(record.parcel(), ImmutableList.of(), ImmutableList.of(), null));
    }

    assertThat(AUDIT.audit(bare.build(), Unit.NOW)).isEmpty();
  }
}
