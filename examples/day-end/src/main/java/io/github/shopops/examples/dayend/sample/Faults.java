package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts faults into a clean day, each into facts that no other fault touches. */
public final class Faults {
  private static final ImmutableList<ImmutableList<Consumer<Tampering>>> FAMILIES =
      ImmutableList.of(
          PaperFaults.KINDS,
          ShippingFaults.KINDS,
          WaybillFaults.KINDS,
          NoteFaults.KINDS,
          MergeFaults.KINDS,
          PromiseFaults.KINDS,
          AfterSaleFaults.KINDS,
          StockFaults.KINDS);

  private Faults() {}

  /**
   * Returns how many kinds of faults there are.
   *
   * @return the number
   */
  public static int kinds() {
    return FAMILIES.stream().mapToInt(List::size).sum();
  }

  /** Puts in as many as asked for, taking one of each family in turn. */
  static ImmutableList<Fault> into(DayDraft draft, int most) {
    List<Consumer<Tampering>> inTurn = new ArrayList<>();
    for (int i = 0; inTurn.size() < kinds(); i++) {
      for (ImmutableList<Consumer<Tampering>> family : FAMILIES) {
        if (i < family.size()) {
          inTurn.add(family.get(i));
        }
      }
    }
    Tampering tampering = new Tampering(draft);
    inTurn.stream().limit(most).forEach(kind -> kind.accept(tampering));
    return tampering.faults();
  }
}
