package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Chooses which item-level offers a cart uses where they exclude each other, or where the policy weighs them against
 * what later levels give.
 */
final class ItemChoice {
  private final ItemLevel level;
  private final ImmutableMap<OfferId, Candidate> candidates;
  private final SearchBudget nodes;

  ItemChoice(ItemLevel level, List<Candidate> candidates, SearchBudget nodes) {
    this.level = level;
    this.candidates =
        Maps.uniqueIndex(candidates, candidate -> candidate.offer().id());
    this.nodes = nodes;
  }

  /** Offers left out, and the prices of the cart without them. */
  private record Node(ImmutableSet<OfferId> without, ItemPrices prices) {}

  /**
   * Finds the legal prices with the least item-level total. Offers that cannot be used together are parted by leaving
   * out one of them at a time: prices without it are never lower, so the first legal prices found by rising total are
   * the least.
   */
  ItemPrices least(ImmutableSet<OfferId> without) {
    ItemPrices prices = level.price(without);
    return ItemLevel.conflict(prices, candidates).isEmpty()
        ? prices
        : parted(new Node(without, prices));
  }

  private ItemPrices parted(Node conflicting) {
    PriorityQueue<Node> open =
        new PriorityQueue<>(Comparator.<Node>comparingLong(node -> node.prices().total)
            .thenComparing(node -> node.without().size())
            .thenComparing(node -> node.without().stream().sorted().toList().toString()));
    Set<ImmutableSet<OfferId>> known = new HashSet<>();
    Node node = conflicting;
    while (true) {
      ImmutableSet<OfferId> conflict = ItemLevel.conflict(node.prices(), candidates);
      if (conflict.isEmpty()) {
        return node.prices();
      }
      if (!nodes.visit()) {
        nodes.leaveOpen(Long.MAX_VALUE);
        return anyLegal(node.without(), conflict);
      }
      for (OfferId offer : conflict) {
        ImmutableSet<OfferId> less = with(node.without(), offer);
        if (known.add(less)) {
          open.add(new Node(less, level.price(less)));
        }
      }
      node = open.remove();
    }
  }

  /** Leaves out one offer of a conflict after the other until what is used can be used together. */
  private ItemPrices anyLegal(ImmutableSet<OfferId> without, ImmutableSet<OfferId> conflict) {
    ImmutableSet<OfferId> less = without;
    ImmutableSet<OfferId> parted = conflict;
    ItemPrices prices = level.price(less);
    while (!parted.isEmpty()) {
      less = with(less, parted.asList().get(0));
      prices = level.price(less);
      parted = ItemLevel.conflict(prices, candidates);
    }
    return prices;
  }

  /**
   * Finds the prices with which the whole cart costs least, any of the item-level offers being left out for all of it.
   * Leaving out an offer that is not used changes nothing, so only those used are tried.
   */
  ItemPrices jointly(ToLongFunction<ItemPrices> total, long furtherAtMost) {
    Deque<ImmutableSet<OfferId>> open = new ArrayDeque<>(ImmutableList.of(ImmutableSet.of()));
    Set<ImmutableSet<OfferId>> known = new HashSet<>(open);
    ItemPrices best = least(ImmutableSet.of());
    long least = total.applyAsLong(best);
    while (!open.isEmpty()) {
      ImmutableSet<OfferId> without = open.remove();
      ItemPrices prices = least(without);
      if (prices.total - furtherAtMost > least) {
        continue;
      }
      if (!nodes.visit()) {
        nodes.leaveOpen(Long.MAX_VALUE);
        return best;
      }
      long sum = total.applyAsLong(prices);
      if (sum < least) {
        best = prices;
        least = sum;
      }
      prices.uses.keySet().stream().sorted().forEach(offer -> {
        ImmutableSet<OfferId> less = with(without, offer);
        if (known.add(less)) {
          open.add(less);
        }
      });
    }
    return best;
  }

  private static ImmutableSet<OfferId> with(ImmutableSet<OfferId> offers, OfferId offer) {
    return ImmutableSet.<OfferId>builder().addAll(offers).add(offer).build();
  }
}
