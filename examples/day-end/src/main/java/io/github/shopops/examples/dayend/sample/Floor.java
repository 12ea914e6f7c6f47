package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.examples.shopfiles.sample.Dice;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints, picks, inspects and ships the orders of a day of the sample, batch by batch on the hour. */
final class Floor {
  private static final int FIRST_BATCH = 9;
  private static final int LAST_BATCH = 17;

  /** Printed in the evening, picked the next morning. */
  private static final int NIGHT_BATCH = 21;

  private static final int WAVE = 12;

  private final LocalDate day;
  private final ReviewDesk desk;
  private final Dice dice;
  private final DayDraft draft;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Box> waiting = new ArrayList<>();
  private final List<Box> givenUp = new ArrayList<>();
  private int printedForOne;

  Floor(LocalDate day, ReviewDesk desk, Dice dice, DayDraft draft) {
    this.day = day;
    this.desk = desk;
    this.dice = dice;
    this.draft = draft;
  }

  /** The parcels of the day, those given up included. */
  List<Box> boxes() {
    return boxes;
  }

  /** The parcels that the buyers gave up after they were printed. */
  List<Box> givenUp() {
    return givenUp;
  }

  /** Runs the day. */
  void run(List<Sale> sales) {
    List<Sale> mains = sales.stream()
        .filter(sale -> sale.review.stage() == ReviewStage.APPROVED)
        .sorted(Comparator.comparing((Sale sale) -> ready(sale, sales)).thenComparing(s -> s.id))
        .toList();
    Set<Sale> planned = new HashSet<>();
    for (int hour = FIRST_BATCH; hour <= NIGHT_BATCH; hour++) {
      if (hour > LAST_BATCH && hour < NIGHT_BATCH) {
        continue;
      }
      Instant asked = Clock.at(day, hour, 0);
      for (Sale main : mains) {
        if (!ready(main, sales).isAfter(asked) && planned.add(main)) {
          plan(main, sales, asked);
        }
      }
      batch(hour, asked);
    }
  }

  private static Instant ready(Sale main, List<Sale> sales) {
    return members(main, sales).stream()
        .map(sale -> sale.approvedAt == null ? Instant.MAX : sale.approvedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private static List<Sale> members(Sale main, List<Sale> sales) {
    return sales.stream()
        .filter(sale -> sale == main || sale.mergedInto == main)
        .toList();
  }

  private void plan(Sale main, List<Sale> sales, Instant asked) {
    String id = String.format(
        Locale.ROOT, "P%02d%02d-%03d", day.getMonthValue(), day.getDayOfMonth(), boxes.size() + 1);
    Box box = new Box(ParcelId.of(id), members(main, sales));
    box.pack(asked, dice.oneOf(Staff.PRINTERS));
    boxes.add(box);
    waiting.add(box);
  }

  private void batch(int hour, Instant asked) {
    if (waiting.isEmpty()) {
      return;
    }
    String id = String.format(
        Locale.ROOT, "B%02d%02d-%02d", day.getMonthValue(), day.getDayOfMonth(), hour);
    List<Box> printed = new ArrayList<>(waiting);
    waiting.clear();
    draft.batches.put(
        id,
        new PrintBatch(
            id,
            asked,
            printed.stream().map(Box::id).collect(ImmutableList.toImmutableList()),
            printed.size()));
    AgentId printer = Staff.PRINTERS.get(hour % 2);
    for (int i = 0; i < printed.size(); i++) {
      print(printed.get(i), id, i + 1, Clock.later(asked, 60 + 6 * i), printer);
    }
    List<Box> going = new ArrayList<>();
    for (Box box : printed) {
      if (day.equals(Clock.TODAY) && hour < 14 && isAlone(box) && changesMind(box, asked)) {
        continue;
      }
      going.add(box);
    }
    waves(id, going, hour == NIGHT_BATCH, asked);
  }

  private static boolean isAlone(Box box) {
    return box.members.size() == 1 && box.members.get(0).note.isEmpty() && box.revision() == 1;
  }

  /** Now and then a buyer changes the address or the mind once the label is printed. */
  private boolean changesMind(Box box, Instant asked) {
    Sale sale = box.members.get(0);
    Instant at = Clock.later(asked, 660);
    printedForOne++;
    if (printedForOne % 12 == 5) {
      desk.readdress(sale, at);
      box.recall(Clock.later(at, 60), dice.oneOf(Staff.PRINTERS));
      waiting.add(box);
      return true;
    } else if (printedForOne % 40 == 20) {
      desk.giveUp(sale, at);
      box.giveUp(Clock.later(at, 60), dice.oneOf(Staff.PRINTERS));
      givenUp.add(box);
      return true;
    }
    return false;
  }

  private void print(Box box, String batch, int sequence, Instant at, AgentId printer) {
    String number = String.valueOf(
        77_000_000_000L + 10_000_000L * day.getDayOfMonth() + 13L * draft.prints.size());
    box.print(WaybillId.of(box.carrier(), number), at, printer);
    for (Paper paper : Paper.values()) {
      draft.prints.add(new PrintEvent(
          "D-" + batch.substring(1) + '-' + sequence + (paper == Paper.LABEL ? "-L" : "-K"),
          paper,
          box.id(),
          box.revision(),
          batch,
          sequence,
          printer,
          at,
          null));
    }
  }

  /** Splits a batch into waves: one walk and one pick list each. */
  private void waves(String batch, List<Box> boxes, boolean tomorrow, Instant asked) {
    List<List<Box>> waves = Lists.partition(boxes, WAVE);
    for (int w = 0; w < waves.size(); w++) {
      List<Box> wave = waves.get(w);
      String id = batch.replace('B', 'K') + '-' + (w + 1);
      draft.pickLists.put(id, PickList.of(id, contents(wave)));
      if (!tomorrow) {
        AgentId picker = Staff.PICKERS.get((w + draft.pickLists.size()) % Staff.PICKERS.size());
        Instant start = asked.plus(Duration.ofMinutes(15 + 15L * (w / Staff.PICKERS.size())));
        for (int i = 0; i < wave.size(); i++) {
          finish(wave.get(i), picker, Clock.later(start, 60 * (i + 1)), asked, w * WAVE + i);
        }
      }
    }
  }

  private static ImmutableListMultimap<ParcelId, PickLine> contents(List<Box> wave) {
    ImmutableListMultimap.Builder<ParcelId, PickLine> contents = ImmutableListMultimap.builder();
    for (Box box : wave) {
      for (PackedLine line : box.contents()) {
        contents.put(box.id(), new PickLine(line.sku(), line.location(), line.quantity()));
      }
    }
    return contents.build();
  }

  private void finish(Box box, AgentId picker, Instant picked, Instant asked, int number) {
    box.pick(picked, picker);
    AgentId inspector = Staff.INSPECTORS.get(number % Staff.INSPECTORS.size());
    Instant planned = asked.plus(Duration.ofMinutes(35)).plusSeconds(26L * number);
    Instant earliest = Clock.later(picked, 150);
    Instant inspected = planned.isBefore(earliest) ? earliest : planned;
    scan(box, inspected, inspector);
    box.inspect(inspected, inspector);
    Instant van = van(Clock.later(inspected, 900));
    Instant shipped = van.minusSeconds(300 + 4L * (number % 100));
    box.ship(shipped, Staff.SHIPPER);
    box.waybill().ifPresent(waybill -> draft.handOvers.add(new HandOver(waybill.id(), van)));
    for (Sale sale : box.members) {
      sale.shippedAt = Clock.later(shipped, 60);
      sale.status = OrderStatus.WAIT_BUYER_CONFIRM_GOODS;
    }
  }

  private Instant van(Instant ready) {
    Instant noon = Clock.at(day, 12, 30);
    Instant evening = Clock.at(day, 17, 45);
    return ready.isBefore(noon) ? noon : ready.isBefore(evening) ? evening : Clock.at(day, 20, 30);
  }

  private void scan(Box box, Instant inspected, AgentId inspector) {
    List<String> barcodes = new ArrayList<>(box.barcodes());
    boolean wrongFirst = dice.percent(3);
    if (wrongFirst) {
      // Taken from the next basket: put back, and the right one follows.
      barcodes.add(0, dice.oneOf(Article.SLOW).barcode());
    }
    for (int i = 0; i < barcodes.size(); i++) {
      String id = "X-" + box.id().value() + '-' + box.revision() + '-' + (i + 1);
      Instant at = inspected.minusSeconds(3L * (barcodes.size() - i));
      draft.scans.add(new Scan(id, barcodes.get(i), box.id(), at, inspector));
      if (wrongFirst && i == 0) {
        draft.scansTakenBack.add(id);
      }
    }
  }
}
