package io.github.shopops.fulfilment.parcel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was printed, counted (打印记录): nothing is stored but the events, each once.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PrintLog {
  /** The order of printing. */
  private static final Comparator<PrintEvent> ORDER =
      Comparator.comparing(PrintEvent::at).thenComparing(PrintEvent::id);

  private final ImmutableList<PrintEvent> events;
  private final ImmutableListMultimap<Copy, PrintEvent> copies;
  private final ImmutableListMultimap<String, PrintEvent> batches;

  /** What counts as the same paper. */
  private record Copy(ParcelId parcel, Paper paper, int revision) {}

  private PrintLog(ImmutableList<PrintEvent> events) {
    this.events = events;
    copies =
        Multimaps.index(events, event -> new Copy(event.parcel(), event.paper(), event.revision()));
    batches = Multimaps.index(events, PrintEvent::batch);
  }

  /**
   * Collects prints.
   *
   * @param events the prints in any order; the very same event may come again
   * @return the log
   * @throws IllegalArgumentException if two different events have the same id
   */
  public static PrintLog of(Iterable<PrintEvent> events) {
    Map<String, PrintEvent> byId = new HashMap<>();
    for (PrintEvent event : requireNonNull(events, "events")) {
      PrintEvent known = byId.putIfAbsent(event.id(), event);
      if (known != null && !known.equals(event)) {
        throw new IllegalArgumentException(
            "Argument 'events' has two different prints of id " + event.id());
      }
    }
    return new PrintLog(ImmutableList.sortedCopyOf(ORDER, byId.values()));
  }

  /**
   * Returns the prints.
   *
   * @return each event once, earliest first
   */
  public ImmutableList<PrintEvent> events() {
    return events;
  }

  /**
   * Returns how often a paper of a parcel came out.
   *
   * @param parcel the parcel
   * @param paper the paper
   * @param revision the revision printed on it
   * @return the number of prints, 0 where there is none
   */
  public int copies(ParcelId parcel, Paper paper, int revision) {
    return copies.get(new Copy(parcel, paper, revision)).size();
  }

  /**
   * Returns the newest revision of a paper that came out.
   *
   * @param parcel the parcel
   * @param paper the paper
   * @return the revision, 0 where the paper was never printed, as {@link ParcelFacts} has it
   */
  public int revision(ParcelId parcel, Paper paper) {
    int newest = 0;
    for (Copy copy : copies.keySet()) {
      if (copy.parcel().equals(parcel) && copy.paper() == paper) {
        newest = Math.max(newest, copy.revision());
      }
    }
    return newest;
  }

  /**
   * Returns the papers that came out again although nobody said why. The first print of a paper needs no reason.
   *
   * @return the prints after the first of the same paper and revision that have no reason, earliest first
   */
  public ImmutableList<PrintEvent> unexplained() {
    List<PrintEvent> again = new ArrayList<>();
    copies
        .asMap()
        .values()
        .forEach(prints ->
            prints.stream().skip(1).filter(print -> print.reason() == null).forEach(again::add));
    return ImmutableList.sortedCopyOf(ORDER, again);
  }

  /**
   * Returns the prints of a batch.
   *
   * @param batch the batch
   * @return its prints, earliest first
   */
  public ImmutableList<PrintEvent> batch(String batch) {
    return batches.get(batch);
  }

  /**
   * Returns which numbers of a batch did not come out (漏打): those from 1 to the number asked for that no print of the
   * paper carries.
   *
   * <p>Asked for 5, printed 1, 2, 4: 3 and 5 are missing.
   *
   * @param batch the batch
   * @param paper the paper
   * @param asked how many were asked for
   * @return the numbers, smallest first
   */
  public ImmutableSortedSet<Integer> missing(String batch, Paper paper, int asked) {
    ImmutableSortedSet<Integer> printed = batches.get(batch).stream()
        .filter(event -> event.paper() == paper)
        .map(PrintEvent::sequence)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    ImmutableSortedSet.Builder<Integer> missing = ImmutableSortedSet.naturalOrder();
    for (int number = 1; number <= asked; number++) {
      if (!printed.contains(number)) {
        missing.add(number);
      }
    }
    return missing.build();
  }
}
