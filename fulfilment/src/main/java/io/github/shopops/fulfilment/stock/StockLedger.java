package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All movements of stock in the order entered (库存台账), to which one can only be added; what is on hand is their sum.
 *
 * <p>A ledger knows no rules: {@link StockKeeper} decides what is entered. It is kept in runs whose lengths at least halve
 * from one to the next, so that adding a movement and looking one up take a time that grows with the logarithm of the
 * ledger. This class is immutable and thread-safe.
 */
public final class StockLedger implements Serializable {
  private static final long serialVersionUID = 1;
  private static final StockLedger EMPTY = new StockLedger(ImmutableList.of());

  /** Longest and oldest first. */
  private final transient ImmutableList<LedgerSegment> segments;

  private StockLedger(ImmutableList<LedgerSegment> segments) {
    this.segments = segments;
  }

  /**
   * Returns a ledger without movements.
   *
   * @return the empty ledger
   */
  public static StockLedger empty() {
    return EMPTY;
  }

  /**
   * Takes up the movements that a caller stored, all of which were accepted when they were entered.
   *
   * @param movements in the order entered
   * @return the ledger
   * @throws IllegalArgumentException if two have one id
   */
  public static StockLedger of(Collection<Movement> movements) {
    return movements.isEmpty()
        ? EMPTY
        : new StockLedger(ImmutableList.of(LedgerSegment.of(ImmutableList.copyOf(movements))));
  }

  /** Adds a movement that nothing speaks against. */
  StockLedger plus(Movement movement) {
    LedgerSegment last = LedgerSegment.of(ImmutableList.of(movement));
    List<LedgerSegment> longer = new ArrayList<>(segments);
    while (!longer.isEmpty() && longer.get(longer.size() - 1).size() <= last.size()) {
      last = longer.remove(longer.size() - 1).join(last);
    }
    longer.add(last);
    return new StockLedger(ImmutableList.copyOf(longer));
  }

  /**
   * Returns how many movements there are, which is also the number of the last one.
   *
   * @return the sequence, 0 in an empty ledger
   */
  public long sequence() {
    return segments.stream().mapToLong(LedgerSegment::size).sum();
  }

  /**
   * Returns the movements.
   *
   * @return in the order entered
   */
  public ImmutableList<Movement> movements() {
    return segments.stream()
        .flatMap(segment -> segment.movements().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Looks for a movement.
   *
   * @param id its id
   * @return the movement, empty if none has the id
   */
  public Optional<Movement> find(String id) {
    requireNonNull(id, "id");
    for (LedgerSegment segment : segments) {
      Movement found = segment.byId().get(id);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a movement was taken back.
   *
   * @param id its id
   * @return whether another movement reverses it
   */
  public boolean isReversed(String id) {
    requireNonNull(id, "id");
    return segments.stream().anyMatch(segment -> segment.reversed().contains(id));
  }

  /**
   * Returns the numbers of an item.
   *
   * @param item the item
   * @return the sum of its movements, zero where there are none
   */
  public StockLevel level(StockItem item) {
    requireNonNull(item, "item");
    StockLevel level = StockLevel.ZERO;
    for (LedgerSegment segment : segments) {
      level = level.plus(orZero(segment.levels().get(item)));
    }
    return level;
  }

  /**
   * Returns how many pieces are promised to somebody now: allocated in its name, neither released nor shipped.
   *
   * @param item the item
   * @param source who was promised them, as the movements name it
   * @return the number, zero where there is no such promise
   */
  public long promised(StockItem item, Evidence source) {
    LedgerSegment.Promise promise = new LedgerSegment.Promise(item, source);
    long promised = 0;
    for (LedgerSegment segment : segments) {
      promised = Math.addExact(promised, segment.promised().getOrDefault(promise, 0L));
    }
    return promised;
  }

  /**
   * Returns the numbers of all items that ever moved.
   *
   * @return by item
   */
  public ImmutableSortedMap<StockItem, StockLevel> levels() {
    TreeMap<StockItem, StockLevel> levels = new TreeMap<>();
    for (LedgerSegment segment : segments) {
      segment.levels().forEach((item, level) -> levels.merge(item, level, StockLevel::plus));
    }
    return ImmutableSortedMap.copyOf(levels);
  }

  /**
   * Returns the numbers that an item had after so many movements.
   *
   * @param item the item
   * @param sequence the number of the last movement to count
   * @return the sum of its movements up to that one
   * @throws IllegalArgumentException if the ledger is not as long
   */
  public StockLevel levelAt(StockItem item, long sequence) {
    checkSequence(sequence);
    StockLevel level = StockLevel.ZERO;
    long left = sequence;
    for (LedgerSegment segment : segments) {
      if (segment.size() <= left) {
        level = level.plus(orZero(segment.levels().get(item)));
        left -= segment.size();
      } else {
        return segment.movements().stream()
            .limit(left)
            .filter(movement -> movement.item().equals(item))
            .map(Movement::level)
            .reduce(level, StockLevel::plus);
      }
    }
    return level;
  }

  /**
   * Returns the items whose number on hand was touched after so many movements, even where it is the same again.
   *
   * @param sequence the number of the last movement not to count
   * @return the items
   * @throws IllegalArgumentException if the ledger is not as long
   */
  public ImmutableSortedSet<StockItem> movedSince(long sequence) {
    checkSequence(sequence);
    return since(sequence)
        .filter(movement -> movement.kind().onHandSign() != 0)
        .map(Movement::item)
        .collect(ImmutableSortedSet.toImmutableSortedSet(StockItem::compareTo));
  }

  private Stream<Movement> since(long sequence) {
    Stream<Movement> found = Stream.empty();
    long before = 0;
    for (LedgerSegment segment : segments) {
      long skipped = Math.max(0, sequence - before);
      if (skipped < segment.size()) {
        found = Stream.concat(found, segment.movements().stream().skip(skipped));
      }
      before += segment.size();
    }
    return found;
  }

  private void checkSequence(long sequence) {
    checkArgument(
        sequence >= 0 && sequence <= sequence(),
        "Argument 'sequence' must be between 0 and %s but has value %s",
        sequence(),
        sequence);
  }

  private static StockLevel orZero(@Nullable StockLevel level) {
    return level == null ? StockLevel.ZERO : level;
  }

  /** Two ledgers are equal if they have the same movements in the same order, however they are kept. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StockLedger ledger && movements().equals(ledger.movements());
  }

  @Override
  public int hashCode() {
    return movements().hashCode();
  }

  /** Returns how many movements there are. */
  @Override
  public String toString() {
    return "StockLedger[" + sequence() + " movements]";
  }

  private Object writeReplace() {
    return new Stored(movements());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("written as its movements");
  }

  /** What is serialized. */
  private record Stored(ImmutableList<Movement> movements) implements Serializable {
    private Object readResolve() {
      return StockLedger.of(movements);
    }
  }
}
