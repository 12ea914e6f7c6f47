package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Evidence;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One movement of stock (库存流水), never changed and never taken out: a wrong one is reversed (冲销) by another.
 *
 * @param id the movement's id; a retry carries that of the first attempt
 * @param item what moves
 * @param kind why
 * @param quantity how many pieces: above zero, either sign for a stocktake, and the opposite of the original's for a
 *     reversal; never zero
 * @param at when
 * @param source the order, parcel, after-sale, stocktake or other fact that it comes from, null where there is none; who
 *     was promised goods, where it promises, releases or ships them
 * @param reverses the id of the movement that this one takes back, null where it stands for itself
 */
public record Movement(
    String id,
    StockItem item,
    MovementKind kind,
    long quantity,
    Instant at,
    @Nullable Evidence source,
    @Nullable String reverses)
    implements Serializable {
  /** Checks the sign of the quantity. */
  public Movement {
    requireNonNull(id, "id");
    requireNonNull(item, "item");
    requireNonNull(kind, "kind");
    requireNonNull(at, "at");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
    checkArgument(quantity != 0, "Argument 'quantity' must not be zero in movement '%s'", id);
    checkArgument(
        quantity > 0 || kind == MovementKind.STOCKTAKE || reverses != null,
        "Argument 'quantity' must be above zero in movement '%s' but has value %s",
        id,
        quantity);
  }

  /**
   * Makes a movement that stands for itself.
   *
   * @param id its id
   * @param item what moves
   * @param kind why
   * @param quantity how many pieces
   * @param at when
   * @return a movement without source
   */
  public static Movement of(
      String id, StockItem item, MovementKind kind, long quantity, Instant at) {
    return new Movement(id, item, kind, quantity, at, null, null);
  }

  /**
   * Makes the movement that takes this one back.
   *
   * @param reversalId the id of the reversal
   * @param when when it is taken back
   * @return the same movement with the opposite quantity
   */
  public Movement reversed(String reversalId, Instant when) {
    return new Movement(reversalId, item, kind, Math.negateExact(quantity), when, source, id);
  }

  /**
   * Returns what it does to the numbers of its item.
   *
   * @return what is added to each
   */
  public StockLevel level() {
    return new StockLevel(quantity * kind.onHandSign(), quantity * kind.allocatedSign());
  }
}
