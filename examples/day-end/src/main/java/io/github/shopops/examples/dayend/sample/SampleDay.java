package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.examples.shopfiles.sample.Dice;
import io.github.shopops.fulfilment.audit.PrinterSales;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The synthetic day (示例数据) of a shop that sells wall coverings: 400 orders on their way through a warehouse, and faults
 * put into it one by one. Nobody in it exists.
 *
 * @param facts what every source tells of the day
 * @param now when the audit is made
 * @param faults what was put in, each to be found under its rule and about its subject; nothing else is to be found
 */
public record SampleDay(WarehouseDay facts, Instant now, ImmutableList<Fault> faults) {
  /** The seed of the day that is shown where none is asked for. */
  public static final long SEED = 20_261_120L;

  /**
   * Makes a day.
   *
   * @param seed what its chances hang on
   * @param most how many faults to put in, at most {@link Faults#kinds()}
   * @return the day
   */
  public static SampleDay of(long seed, int most) {
    Dice dice = Dice.of(seed);
    DayDraft draft = new DayDraft();
    List<Sale> sales = OrderDesk.take(dice);
    ReviewDesk desk = new ReviewDesk(dice);
    Aftercare aftercare = new Aftercare();
    shortages(sales, aftercare);
    desk.review(sales);
    List<Box> boxes = new ArrayList<>();
    List<Box> earlier = run(Clock.EARLIER, sales, desk, dice, draft).boxes();
    earlier.forEach(box ->
        sign(box, Clock.later(Clock.at(Clock.EARLIER.plusDays(3), 9, 0), dice.between(0, 30_000))));
    Floor yesterday = run(Clock.YESTERDAY, sales, desk, dice, draft);
    for (Box box : yesterday.boxes()) {
      if (dice.percent(60)) {
        sign(box, Clock.later(Clock.at(Clock.TODAY, 9, 0), dice.between(0, 36_000)));
      }
    }
    Floor today = run(Clock.TODAY, sales, desk, dice, draft);
    aftercare.earlier(earlier, replacements(today.boxes()));
    aftercare.givenUp(today.givenUp());
    boxes.addAll(earlier);
    boxes.addAll(yesterday.boxes());
    boxes.addAll(today.boxes());
    Shelves shelves = new Shelves();
    shelves.move(sales, boxes, aftercare.passed());
    shelves.keep(draft);
    aftercare.cases().forEach(record -> draft.afterSales.put(record.afterSale().id(), record));
    for (Sale sale : sales) {
      draft.orders.put(sale.id, sale.record());
    }
    for (Box box : boxes) {
      draft.parcels.put(box.id(), box.record());
      box.waybill().ifPresent(waybill -> draft.waybills.put(waybill.id(), waybill));
      box.voided.forEach(waybill -> draft.waybills.put(waybill.id(), waybill));
    }
    printerSales(draft, dice);
    ImmutableList<Fault> faults = Faults.into(draft, most);
    return new SampleDay(draft.day(), Clock.AUDIT, faults);
  }

  private static Floor run(
      LocalDate day, List<Sale> sales, ReviewDesk desk, Dice dice, DayDraft draft) {
    Floor floor = new Floor(day, desk, dice, draft);
    floor.run(sales.stream()
        .filter(sale -> sale.approvedAt != null && Clock.day(sale.approvedAt).equals(day))
        .toList());
    return floor;
  }

  /** Of two orders a piece is not there; it is known before they are reviewed. */
  private static void shortages(List<Sale> sales, Aftercare aftercare) {
    sales.stream()
        .filter(sale -> sale.isPaid() && sale.note.isEmpty() && sale.mergedInto == null)
        .filter(sale -> Clock.day(sale.createdAt).equals(Clock.TODAY) && sale.goods.size() > 1)
        .limit(2)
        .forEach(
            sale -> aftercare.shortage(sale, sale.goods.get(0), Clock.later(sale.createdAt, 400)));
  }

  private static void sign(Box box, Instant at) {
    if (box.parcel().stage() != ParcelStage.SHIPPED || isLost(box)) {
      return;
    }
    box.sign(at);
    for (Sale sale : box.members) {
      sale.signedAt = at;
      sale.status = OrderStatus.TRADE_BUYER_SIGNED;
    }
  }

  /** The last parcel of the earlier day never arrived. */
  private static boolean isLost(Box box) {
    return box.id().value().equals("P1109-056");
  }

  /** The orders of today that replace goods sent earlier. */
  private static List<Sale> replacements(List<Box> boxes) {
    return boxes.stream()
        .filter(box -> box.members.size() == 1 && box.parcel().stage() == ParcelStage.SHIPPED)
        .map(box -> box.members.get(0))
        .filter(sale -> sale.note.isEmpty() && sale.cancelled.isEmpty())
        .skip(20)
        .limit(3)
        .toList();
  }

  private static void printerSales(DayDraft draft, Dice dice) {
    for (AgentId printer : Staff.PRINTERS) {
      for (int back = 0; back < 8; back++) {
        draft.printerSales.add(new PrinterSales(
            printer,
            Clock.TODAY.minusDays(back),
            Money.ofMinor(Sale.YUAN, dice.between(80_000, 120_000))));
      }
    }
  }
}
