package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives baskets to pickers and takes them back, or says why not: one picker a basket, one basket a parcel, at a time.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BasketKeeper {
  private final FulfilmentPolicy policy;

  private BasketKeeper(FulfilmentPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a keeper.
   *
   * @param policy how the shop works
   * @return the keeper
   */
  public static BasketKeeper of(FulfilmentPolicy policy) {
    return new BasketKeeper(requireNonNull(policy, "policy"));
  }

  /**
   * Gives a basket to a picker.
   *
   * @param book who holds what
   * @param use the use that begins
   * @return moved, unchanged where the use was entered before, whatever became of it, or refused
   * @throws IllegalArgumentException if the use has ended
   */
  public Outcome<BasketBook> assign(BasketBook book, BasketUse use) {
    checkArgument(use.isHeld(), "Argument 'use' must not be handed back but use %s is", use.id());
    BasketUse known = book.uses().get(use.id());
    if (known != null) {
      return begun(known).equals(use)
          ? new Outcome.Unchanged<>(book)
          : refused(
              book, BasketGuard.ID_UNUSED, Message.of(BasketGuard.ID_UNUSED.code(), use.id()));
    }
    Optional<BasketUse> held = book.held(use.basket());
    if (held.isPresent()) {
      String picker = held.get().picker().value();
      return refused(
          book,
          BasketGuard.FREE,
          Message.of(BasketGuard.FREE.code(), use.basket(), picker),
          Evidence.of(Evidence.Kind.AGENT, picker));
    }
    for (ParcelId parcel : use.parcels()) {
      Optional<BasketUse> other = book.holding(parcel);
      if (other.isPresent()) {
        return refused(
            book,
            BasketGuard.GOODS_FREE,
            Message.of(
                BasketGuard.GOODS_FREE.code(),
                parcel.value(),
                other.get().basket(),
                other.get().picker().value()),
            Evidence.of(Evidence.Kind.PARCEL, parcel.value()));
      }
    }
    return new Outcome.Moved<>(book.with(use));
  }

  private static BasketUse begun(BasketUse use) {
    return new BasketUse(use.id(), use.basket(), use.picker(), use.parcels(), use.takenAt(), null);
  }

  /**
   * Takes a basket back, whose goods are with the inspector or back on the shelf.
   *
   * @param book who holds what
   * @param use the id of the use that ends
   * @param by who hands it back
   * @param at when
   * @return moved, unchanged where it was handed back before, or refused
   */
  public Outcome<BasketBook> handBack(BasketBook book, String use, AgentId by, Instant at) {
    BasketUse known = book.uses().get(requireNonNull(use, "use"));
    if (known == null) {
      return refused(book, BasketGuard.TAKEN, Message.of(BasketGuard.TAKEN.code(), use));
    }
    if (!known.picker().equals(by)) {
      return refused(
          book,
          BasketGuard.SAME_PICKER,
          Message.of(
              BasketGuard.SAME_PICKER.code(), known.basket(), known.picker().value(), by.value()),
          Evidence.of(Evidence.Kind.AGENT, known.picker().value()),
          Evidence.of(Evidence.Kind.AGENT, by.value()));
    }
    return known.isHeld()
        ? new Outcome.Moved<>(book.with(new BasketUse(
            use, known.basket(), known.picker(), known.parcels(), known.takenAt(), at)))
        : new Outcome.Unchanged<>(book);
  }

  private Outcome<BasketBook> refused(
      BasketBook book, BasketGuard guard, Message why, Evidence... evidence) {
    return new Outcome.Refused<>(
        book, new Refusal(guard, policy.clause(guard), why, ImmutableList.copyOf(evidence)));
  }
}
