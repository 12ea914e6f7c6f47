package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Lists the ways in which the units of a cart can be priced at item level, each cheaper than the list price. */
final class ItemOptions {
  private final PromotionPolicy policy;
  private final CartIndex cart;
  private final SearchBudget nodes;
  private final List<ItemOption> options = new ArrayList<>();
  private final Set<OfferId> memberPrices = new HashSet<>();
  private final Set<OfferId> wholeSets = new HashSet<>();

  ItemOptions(PromotionPolicy policy, CartIndex cart, SearchBudget nodes) {
    this.policy = policy;
    this.cart = cart;
    this.nodes = nodes;
  }

  /** Lists what item-level offers make of the cart. */
  ImmutableList<ItemOption> of(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.offer().benefit() instanceof Benefit.Bundle bundle) {
        addSets(candidate, bundle);
      } else {
        for (int line : candidate.lines()) {
          addUnit(candidate, line);
        }
      }
    }
    if (policy.membersOnTop()) {
      candidates.stream()
          .filter(candidate -> candidate.offer().benefit() instanceof Benefit.MemberPrice)
          .forEach(this::addOnTop);
    }
    return ImmutableList.copyOf(options);
  }

  /** Returns the bundles of which the cart holds a set. */
  ImmutableSet<OfferId> wholeSets() {
    return ImmutableSet.copyOf(wholeSets);
  }

  private void addUnit(Candidate candidate, int line) {
    Benefit benefit = candidate.offer().benefit();
    long list = cart.list[line];
    ItemOption.Kind kind = ItemOption.Kind.PLAIN;
    if (benefit instanceof Benefit.MemberPrice) {
      memberPrices.add(candidate.offer().id());
    } else if (benefit instanceof Benefit.LossLeader leader) {
      kind = new ItemOption.Kind(!leader.stacks(), 0);
    } else if (benefit instanceof Benefit.Presale presale) {
      kind = new ItemOption.Kind(false, CartIndex.minor(presale.deposit()));
    }
    long price = Math.max(price(benefit, list, policy), cart.floor[line]);
    if (price < list) {
      options.add(ItemOption.unit(
          ImmutableList.of(candidate.offer().id()), line, price, new long[] {list - price}, kind));
    }
  }

  /** Adds what a member price makes of units that another offer has already made cheaper. */
  private void addOnTop(Candidate member) {
    Cut cut = ((Benefit.MemberPrice) member.offer().benefit()).cut();
    Set<Integer> lines = new HashSet<>(Arrays.stream(member.lines()).boxed().toList());
    for (ItemOption option : List.copyOf(options)) {
      int line = option.lines()[0];
      if (option.size() == 1
          && option.offers().size() == 1
          && lines.contains(line)
          && !memberPrices.contains(option.offers().get(0))) {
        long before = option.pays()[0];
        long price = Math.max(
            Math.max(cut(before, cut, policy.unitRounding()), cart.floor[line]),
            option.kind().deposit());
        if (price < before) {
          options.add(ItemOption.unit(
              ImmutableList.of(option.offers().get(0), member.offer().id()),
              line,
              price,
              new long[] {option.takesOff()[0], before - price},
              option.kind()));
        }
      }
    }
  }

  private void addSets(Candidate candidate, Benefit.Bundle bundle) {
    int[][] picked = bundle.parts().stream()
        .map(part -> cart.pickedBy(part.goods(), candidate.lines()))
        .toArray(int[][]::new);
    new Sets(candidate, bundle, picked).fill(0, 0, bundle.parts().get(0).quantity());
  }

  /** Returns what an offer on units makes of a unit's price, were there no least price. */
  static long price(Benefit benefit, long price, PromotionPolicy policy) {
    if (benefit instanceof Benefit.UnitDiscount discount) {
      return cut(price, discount.cut(), policy.unitRounding());
    } else if (benefit instanceof Benefit.MemberPrice member) {
      return cut(price, member.cut(), policy.unitRounding());
    } else if (benefit instanceof Benefit.LossLeader leader) {
      return Math.min(price, CartIndex.minor(leader.price()));
    }
    Benefit.Presale presale = (Benefit.Presale) benefit;
    long worth = CartIndex.minor(presale.worth());
    return price >= worth ? price - (worth - CartIndex.minor(presale.deposit())) : price;
  }

  /** Cuts a price; nothing makes it dearer. */
  static long cut(long price, Cut cut, RoundingMode rounding) {
    if (cut instanceof Cut.Pays pays) {
      return Math.min(price, CartIndex.share(price, pays.rate().fraction(), rounding));
    }
    return cut instanceof Cut.Off off
        ? Math.max(0, price - CartIndex.minor(off.amount()))
        : Math.min(price, CartIndex.minor(((Cut.To) cut).price()));
  }

  /** Lists the sets that a cart's lines can make up of a bundle. */
  private final class Sets {
    private final Candidate candidate;
    private final Benefit.Bundle bundle;
    private final int[][] picked;
    private final int[] taken = new int[cart.size];
    private final Set<List<Integer>> known = new HashSet<>();

    Sets(Candidate candidate, Benefit.Bundle bundle, int[][] picked) {
      this.candidate = candidate;
      this.bundle = bundle;
      this.picked = picked;
    }

    /** Fills what is missing of a part from its lines, from one of them on. */
    void fill(int part, int from, int missing) {
      if (missing == 0) {
        if (part + 1 == picked.length) {
          addSet();
        } else {
          fill(part + 1, 0, bundle.parts().get(part + 1).quantity());
        }
        return;
      }
      if (from == picked[part].length) {
        return;
      }
      // Sets may be listed with a quarter of the nodes, so that enough are left to choose among
      // them.
      if (nodes.visited() >= nodes.most() / 4 || !nodes.visit()) {
        nodes.leaveOpen(Long.MAX_VALUE);
        return;
      }
      int line = picked[part][from];
      for (int units = Math.min(missing, cart.quantity[line] - taken[line]); units >= 0; units--) {
        taken[line] += units;
        fill(part, from + 1, missing - units);
        taken[line] -= units;
      }
    }

    private void addSet() {
      if (!known.add(Arrays.stream(taken).boxed().toList())) {
        return;
      }
      wholeSets.add(candidate.offer().id());
      int[] lines =
          IntStream.range(0, cart.size).filter(line -> taken[line] > 0).toArray();
      long[] lists = new long[lines.length];
      long[] floors = new long[lines.length];
      int[] units = new int[lines.length];
      long list = 0;
      long floor = 0;
      for (int i = 0; i < lines.length; i++) {
        units[i] = taken[lines[i]];
        lists[i] = units[i] * cart.list[lines[i]];
        floors[i] = units[i] * cart.floor[lines[i]];
        list += lists[i];
        floor += floors[i];
      }
      long price = Math.max(floor, cut(list, bundle.cut(), policy.groupRounding()));
      if (price < list) {
        options.add(new ItemOption(
            ImmutableList.of(candidate.offer().id()),
            lines,
            units,
            Apportionment.splitMinor(price, lists, floors, lists),
            new long[] {list - price},
            ItemOption.Kind.PLAIN));
      }
    }
  }
}
