package io.github.shopops.fulfilment.stock;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enters movements into a ledger, or says why not.
 *
 * <p>Goods that are physically there or gone are entered in any case, though the number on hand fall below zero; only a
 * promise needs goods that are available, and only promised goods can be released or shipped. A movement that names its
 * source takes nothing that was promised to another. This class is immutable and thread-safe.
 */
public final class StockKeeper {
  private final FulfilmentPolicy policy;

  private StockKeeper(FulfilmentPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a keeper.
   *
   * @param policy how the shop works
   * @return the keeper
   */
  public static StockKeeper of(FulfilmentPolicy policy) {
    return new StockKeeper(requireNonNull(policy, "policy"));
  }

  /**
   * Enters a movement. With 12 on hand and 5 allocated, an allocation of 7 is entered and one of 8 refused.
   *
   * @param ledger the ledger as it is
   * @param movement the movement
   * @return moved, unchanged where the very same movement is in the ledger, or refused
   */
  public Outcome<StockLedger> enter(StockLedger ledger, Movement movement) {
    return enter(ledger, movement, StockNeed.UNKNOWN);
  }

  /**
   * Enters a movement of goods of an order, so that what is promised to it stays between what is picked and what it wants.
   *
   * @param ledger the ledger as it is
   * @param movement the movement
   * @param need what the movement's source needs of its item; means nothing where no source is named
   * @return moved, unchanged where the very same movement is in the ledger, or refused
   */
  public Outcome<StockLedger> enter(StockLedger ledger, Movement movement, StockNeed need) {
    requireNonNull(need, "need");
    Optional<Movement> known = ledger.find(movement.id());
    if (known.isPresent() && known.get().equals(movement)) {
      return new Outcome.Unchanged<>(ledger);
    }
    StockGuard failing = known.isPresent() ? StockGuard.ID_UNUSED : failing(ledger, movement, need);
    return failing == null
        ? new Outcome.Moved<>(ledger.plus(movement))
        : new Outcome.Refused<>(ledger, refusal(failing, ledger, movement, need));
  }

  private static @Nullable StockGuard failing(
      StockLedger ledger, Movement movement, StockNeed need) {
    StockGuard failing =
        movement.reverses() == null ? null : failingReversal(ledger, movement, movement.reverses());
    if (failing != null) {
      return failing;
    }
    StockLevel added = movement.level();
    StockLevel after = ledger.level(movement.item()).plus(added);
    if (added.allocated() > 0 && added.available() < 0 && after.available() < 0) {
      return StockGuard.AVAILABLE;
    }
    return added.allocated() < 0 && after.allocated() < 0
        ? StockGuard.ALLOCATED
        : failingPromise(ledger, movement, need);
  }

  private static @Nullable StockGuard failingPromise(
      StockLedger ledger, Movement movement, StockNeed need) {
    Evidence source = movement.source();
    long added = movement.level().allocated();
    if (source == null || added == 0) {
      return null;
    }
    long promised = Math.addExact(ledger.promised(movement.item(), source), added);
    if (added < 0) {
      return promised < need.picked() ? StockGuard.PROMISED_TO_SOURCE : null;
    }
    return promised > need.wanted() ? StockGuard.STILL_WANTED : null;
  }

  private static @Nullable StockGuard failingReversal(
      StockLedger ledger, Movement reversal, String originalId) {
    Optional<Movement> original = ledger.find(originalId);
    if (original.isEmpty() || original.get().reverses() != null) {
      return StockGuard.ORIGINAL_KNOWN;
    }
    Movement reversed = original.get();
    if (!reversed.item().equals(reversal.item())
        || reversed.kind() != reversal.kind()
        || reversed.quantity() != -reversal.quantity()) {
      return StockGuard.OPPOSITE;
    }
    return ledger.isReversed(originalId) ? StockGuard.NOT_REVERSED : null;
  }

  private Refusal refusal(StockGuard guard, StockLedger ledger, Movement movement, StockNeed need) {
    StockLevel level = ledger.level(movement.item());
    String item = movement.item().toString();
    String original = movement.reverses() == null ? "?" : movement.reverses();
    Message why = switch (guard) {
      case ID_UNUSED -> Message.of(guard.code(), movement.id());
      case AVAILABLE ->
        Message.of(guard.code(), movement.level().allocated(), item, level.available());
      case ALLOCATED ->
        Message.of(guard.code(), -movement.level().allocated(), item, level.allocated());
      case PROMISED_TO_SOURCE ->
        Message.of(
            guard.code(),
            -movement.level().allocated(),
            item,
            source(movement),
            promised(ledger, movement),
            need.picked());
      case STILL_WANTED ->
        Message.of(
            guard.code(),
            movement.level().allocated(),
            item,
            source(movement),
            promised(ledger, movement),
            need.wanted());
      case ORIGINAL_KNOWN, OPPOSITE, NOT_REVERSED -> Message.of(guard.code(), original);
    };
    ImmutableList<Evidence> evidence = ImmutableList.of(
        Evidence.of(Evidence.Kind.MOVEMENT, movement.id()),
        Evidence.of(Evidence.Kind.STOCK_ITEM, item));
    return new Refusal(guard, policy.clause(guard), why, evidence);
  }

  private static String source(Movement movement) {
    Evidence source = movement.source();
    return source == null ? "?" : source.id();
  }

  private static long promised(StockLedger ledger, Movement movement) {
    Evidence source = movement.source();
    return source == null ? 0 : ledger.promised(movement.item(), source);
  }
}
