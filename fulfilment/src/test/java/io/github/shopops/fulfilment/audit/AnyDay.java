package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Days made up by a seed. */
final class AnyDay {
  private static final ImmutableList<ParcelStage> STAGES = ImmutableList.of(
      ParcelStage.OPEN,
      ParcelStage.PRINTED,
      ParcelStage.PICKED,
      ParcelStage.SHIPPED,
      ParcelStage.SIGNED);
  private static final ImmutableList<String> NOTES = ImmutableList.of(
      Unit.NOTE,
      Unit.NOTE + "。送胶",
      "李四,3.60*2.80,无修改,尽快,送货到楼下",
      "王五,3.60*1.40+3.60*1.40,无修改,2026-10-22发,送货到楼下,请发中通",
      "[OK]",
      "");

  private AnyDay() {}

  /** A day with so many more orders, each somewhere on its way, printed and picked in batches. */
  static Facts clean(Random random, int orders) {
    Facts facts = Facts.clean();
    for (int i = 0; i < orders; i++) {
      String no = String.format(Locale.ROOT, "1%05d", i);
      Unit unit = facts.add(any(random, no));
      if (random.nextBoolean()) {
        batch(unit, "B" + i / 4);
      }
      if (random.nextBoolean()) {
        unit.list = "L" + i / 3;
      }
      facts.stock("S" + no, 10 + random.nextInt(50), 10);
    }
    return facts;
  }

  private static Unit any(Random random, String no) {
    int kind = random.nextInt(STAGES.size() + 2);
    Unit unit = kind < STAGES.size() ? Unit.in(STAGES.get(kind), no) : Unit.approved(no);
    if (kind > STAGES.size()) {
      return unit.unpaid(Unit.ago(random.nextInt(12), 0));
    }
    unit.onlyNote(NOTES.get(random.nextInt(NOTES.size())));
    if (random.nextInt(5) == 0) {
      unit.does(ParcelStep.PACK, Unit.ago(9, 25));
    }
    if (unit.stage != null && random.nextInt(4) == 0) {
      unit.oneMore();
      if (!unit.scans.isEmpty()) {
        unit.scan("69M");
      }
    }
    return unit;
  }

  /** Has a unit's papers come from a batch. */
  static void batch(Unit unit, String batch) {
    unit.batch = batch;
    unit.prints.replaceAll(print -> WarehouseFaults.inBatch(print, batch));
  }

  /** The same facts in another order, some of those with ids told twice. */
  static WarehouseDay shuffled(WarehouseDay day, Random random) {
    return WarehouseDay.builder()
        .orders(shuffled(day.orders(), random))
        .parcels(shuffled(
            day.parcels().stream()
                .map(record -> new ParcelRecord(
                    record.parcel(),
                    shuffled(record.events(), random),
                    shuffled(record.contents(), random),
                    record.carrier()))
                .toList(),
            random))
        .waybills(shuffled(day.waybills(), random))
        .handOvers(shuffled(day.handOvers(), random))
        .prints(shuffled(Iterables.concat(day.prints(), day.prints()), random))
        .batches(shuffled(day.batches(), random))
        .pickLists(shuffled(day.pickLists(), random))
        .scans(shuffled(Iterables.concat(day.scans(), day.scans()), random))
        .scansTakenBack(day.scansTakenBack())
        .afterSales(shuffled(day.afterSales(), random))
        .stock(day.stock())
        .demands(shuffled(day.demands(), random))
        .movements(shuffled(day.movements(), random))
        .stocktakes(shuffled(day.stocktakes(), random))
        .labelCounts(shuffled(day.labelCounts(), random))
        .printerSales(shuffled(day.printerSales(), random))
        .build();
  }

  private static <T> ImmutableList<T> shuffled(Iterable<T> facts, Random random) {
    List<T> list = new ArrayList<>();
    Iterables.addAll(list, facts);
    Collections.shuffle(list, random);
    return ImmutableList.copyOf(list);
  }
}
