package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.review.MergeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * A made-up warehouse day: every order in a parcel of its own, printed, picked, inspected and shipped, and every fiftieth
 * of them inspected and forgotten. 500 parcels are printed as a batch, and each order has a note.
 */
final class SampleDay {
  /** Of so many parcels one is forgotten. */
  static final int FORGOTTEN = 50;

  static final Instant NOW = Instant.parse("2026-10-12T12:00:00Z");
  private static final Money PRICE = Money.parse("CNY 59.90");
  private static final AgentId PACKER = AgentId.of("W01");
  private static final ImmutableMultiset<String> BARCODES = ImmutableMultiset.of("69MUG");

  private final ParcelMachine machine =
      ParcelMachine.of(FulfilmentPolicy.warehouse(SampleShop.ZONE));
  private final WarehouseDay.Builder day = WarehouseDay.builder();

  private SampleDay() {}

  static WarehouseDay of(int parcels) {
    SampleDay sample = new SampleDay();
    IntStream.range(0, parcels).forEach(sample::add);
    return sample.day.build();
  }

  private void add(int number) {
    OrderId order = OrderId.of("O" + number);
    ParcelId parcel = ParcelId.of("P" + number);
    WaybillId waybill = WaybillId.of("ZTO", "73" + number);
    boolean forgotten = number % FORGOTTEN == 0;
    Instant printed = NOW.minus(Duration.ofHours(6)).plusSeconds(number % 3600);
    day.addOrders(OrderRecord.builder(order(order, number, forgotten, printed))
        .mergeKey(new MergeKey(
            BuyerId.of("buyer " + number),
            "recipient " + number,
            "1380000" + number,
            "Road " + number,
            "main"))
        .approvedAt(printed.minusSeconds(1800))
        .build());
    ImmutableList<ParcelEvent> events = events(order, parcel, waybill, forgotten, printed);
    Parcel packed = Parcel.open(parcel);
    for (ParcelEvent event : events) {
      packed = machine.after(packed, event);
    }
    PackedLine line = new PackedLine(order, "MUG", "69MUG", 1, "A-01");
    day.addParcels(new ParcelRecord(packed, events, ImmutableList.of(line), "ZTO"));
    for (Paper paper : Paper.values()) {
      day.addPrints(new PrintEvent(
          paper + "/" + number,
          paper,
          parcel,
          1,
          "B" + number / 500,
          1 + number % 500,
          PACKER,
          printed,
          null));
    }
    day.addScans(new Scan("S" + number, "69MUG", parcel, printed.plusSeconds(3600), PACKER));
    if (!forgotten) {
      day.addHandOvers(new HandOver(waybill, printed.plusSeconds(5400)));
    }
  }

  private static Order order(OrderId id, int number, boolean forgotten, Instant printed) {
    return Order.builder(PRICE.getCurrencyUnit())
        .id(id)
        .buyer(BuyerId.of("buyer " + number))
        .createdAt(printed.minusSeconds(7200))
        .paidAt(printed.minusSeconds(7000))
        .status(
            forgotten ? OrderStatus.WAIT_SELLER_SEND_GOODS : OrderStatus.WAIT_BUYER_CONFIRM_GOODS)
        .total(PRICE)
        .paid(PRICE)
        .note("张三,3.60*2.80,无修改,2026-10-25前发,送货到楼下")
        .addLines(new OrderLine(null, "mug", "MUG", 1, PRICE, null))
        .build();
  }

  private static ImmutableList<ParcelEvent> events(
      OrderId order, ParcelId parcel, WaybillId waybill, boolean forgotten, Instant printed) {
    ParcelFacts pack =
        ParcelFacts.builder().members(ImmutableSortedSet.of(order)).build();
    ParcelFacts papers = ParcelFacts.builder()
        .addApproved(order)
        .warehouses(ImmutableSortedSet.of("main"))
        .carriers(ImmutableSortedSet.of("ZTO"))
        .labelRevision(1)
        .pickListRevision(1)
        .scans(ScanResult.compare(BARCODES, BARCODES))
        .build();
    ParcelFacts number = ParcelFacts.builder().waybill(waybill).build();
    ImmutableList.Builder<ParcelEvent> events = ImmutableList.builder();
    events.add(event(parcel, ParcelStep.PACK, printed.minusSeconds(60), pack));
    events.add(event(parcel, ParcelStep.SAVE_WAYBILL, printed.minusSeconds(30), number));
    events.add(event(parcel, ParcelStep.PRINT, printed, papers));
    events.add(event(parcel, ParcelStep.PICK, printed.plusSeconds(1800), papers));
    events.add(event(parcel, ParcelStep.INSPECT, printed.plusSeconds(3600), papers));
    if (!forgotten) {
      events.add(event(parcel, ParcelStep.SHIP, printed.plusSeconds(5400), papers));
    }
    return events.build();
  }

  private static ParcelEvent event(
      ParcelId parcel, ParcelStep step, Instant at, ParcelFacts facts) {
    return new ParcelEvent(parcel.value() + '/' + step, parcel, step, at, PACKER, facts);
  }
}
