package io.github.shopops.core.promotion;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import io.github.shopops.core.promotion.ItemPrices.Run;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prices the units of a cart at item level for the least total (convention {@code promotion/R11}).
 *
 * <p>What is without limits goes to every unit at its lowest price; what is scarce (bundles, limited offers, loss
 * leaders) is {@linkplain Packing packed} on top of that, one group of lines that have something scarce in common after
 * the other. Of equal prices the list price wins, then the smaller offer id.
 */
final class ItemLevel {
  private static final Comparator<ItemOption> BY_IDS = Comparator.comparing(
          ItemOption::offers, Comparators.lexicographical(Comparator.<OfferId>naturalOrder()))
      .thenComparing(ItemOption::lines, Arrays::compare)
      .thenComparing(ItemOption::units, Arrays::compare);

  private static final Comparator<Run> DEAREST_FIRST = Comparator.<Run>comparingLong(
          run -> -run.amount() / run.units())
      .thenComparing(Run::option, BY_IDS);

  private final CartIndex cart;
  private final ImmutableMap<OfferId, Candidate> candidates;
  private final ImmutableList<ItemOption> options;
  private final ImmutableSet<OfferId> wholeSets;
  private final SearchBudget nodes;

  ItemLevel(
      PromotionPolicy policy,
      CartIndex cart,
      List<Candidate> candidates,
      List<ItemOption> bargains,
      SearchBudget nodes) {
    this.cart = cart;
    this.candidates =
        Maps.uniqueIndex(candidates, candidate -> candidate.offer().id());
    this.nodes = nodes;
    ItemOptions listed = new ItemOptions(policy, cart, nodes);
    this.options = ImmutableList.sortedCopyOf(
        BY_IDS,
        ImmutableList.<ItemOption>builder()
            .addAll(bargains)
            .addAll(listed.of(candidates))
            .build());
    this.wholeSets = listed.wholeSets();
  }

  /** Returns whether the cart holds a whole set of a bundle. */
  boolean holdsSet(OfferId bundle) {
    return wholeSets.contains(bundle);
  }

  /** Returns the ways in which units can be priced, by the ids of their offers. */
  ImmutableList<ItemOption> options() {
    return options;
  }

  /** Returns the ways in which one offer can price units, alone or as the first of two. */
  ImmutableList<ItemOption> optionsOf(OfferId offer) {
    return options.stream()
        .filter(option -> option.offers().get(0).equals(offer))
        .collect(ImmutableList.toImmutableList());
  }

  /** Prices the cart without some offers. */
  ItemPrices price(Set<OfferId> without) {
    @Nullable ItemOption[] usual = new @Nullable ItemOption[cart.size];
    List<ItemOption> scarce = new ArrayList<>();
    for (ItemOption option : options) {
      if (Collections.disjoint(option.offers(), without)) {
        if (isScarce(option)) {
          scarce.add(option);
        } else {
          int line = option.lines()[0];
          ItemOption best = usual[line];
          if (best == null || option.pays()[0] < best.pays()[0]) {
            usual[line] = option;
          }
        }
      }
    }
    ItemOption[] base = new ItemOption[cart.size];
    for (int line = 0; line < cart.size; line++) {
      ItemOption best = usual[line];
      base[line] = best != null
          ? best
          : ItemOption.unit(
              ImmutableList.of(), line, cart.list[line], new long[0], ItemOption.Kind.PLAIN);
    }
    return prices(base, pack(scarce, base));
  }

  private boolean isScarce(ItemOption option) {
    boolean scarce = option.size() > 1;
    for (OfferId offer : option.offers()) {
      Candidate candidate = candidates.get(offer);
      scarce |= candidate != null && isScarce(candidate);
    }
    return scarce;
  }

  private static boolean isScarce(Candidate candidate) {
    return candidate.isLimited() || candidate.offer().benefit() instanceof Benefit.LossLeader;
  }

  /** Finds how often to use each scarce option that saves something. */
  private Map<ItemOption, Integer> pack(List<ItemOption> scarce, ItemOption[] base) {
    Map<ItemOption, Long> savings = new LinkedHashMap<>();
    for (ItemOption option : scarce) {
      long saving = saving(option, base);
      if (saving > 0) {
        savings.put(option, saving);
      }
    }
    Map<ItemOption, Integer> used = new LinkedHashMap<>();
    for (List<ItemOption> together : components(ImmutableList.copyOf(savings.keySet()))) {
      pack(together, savings, used);
    }
    return used;
  }

  private static long saving(ItemOption option, ItemOption[] base) {
    long saving = -option.cost();
    for (int i = 0; i < option.lines().length; i++) {
      saving += option.units()[i] * base[option.lines()[i]].pays()[0];
    }
    return saving;
  }

  private void pack(
      List<ItemOption> together, Map<ItemOption, Long> savings, Map<ItemOption, Integer> used) {
    List<ItemOption> order = ImmutableList.sortedCopyOf(
        Comparator.<ItemOption>comparingLong(
                option -> -savings.getOrDefault(option, 0L) / option.size())
            .thenComparing(BY_IDS),
        together);
    Map<OfferId, Integer> offers = new LinkedHashMap<>();
    order.forEach(
        option -> option.offers().forEach(offer -> offers.putIfAbsent(offer, offers.size())));
    long[] uses = new long[offers.size()];
    long[] budgets = new long[offers.size()];
    long allUnits = Arrays.stream(cart.quantity).asLongStream().sum();
    offers.forEach((offer, index) -> {
      uses[index] = Math.min(uses(offer), allUnits);
      Candidate candidate = candidates.get(offer);
      budgets[index] = candidate == null ? Long.MAX_VALUE : candidate.budget();
    });
    Packing packing = new Packing(
        order,
        order.stream().mapToLong(option -> savings.getOrDefault(option, 0L)).toArray(),
        order.stream()
            .map(option -> option.offers().stream()
                .mapToInt(offer -> offers.getOrDefault(offer, 0))
                .toArray())
            .toArray(int[][]::new),
        cart.quantity.clone(),
        uses,
        budgets,
        nodes);
    int[] counts = packing.solve();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        used.put(order.get(i), counts[i]);
      }
    }
  }

  private int uses(OfferId offer) {
    Candidate candidate = candidates.get(offer);
    if (candidate == null) {
      return Integer.MAX_VALUE;
    }
    return candidate.offer().benefit() instanceof Benefit.LossLeader leader
        ? Math.min(leader.units(), candidate.uses())
        : candidate.uses();
  }

  /** Parts options into those that have lines or offers in common, directly or through others. */
  private static ImmutableList<List<ItemOption>> components(List<ItemOption> options) {
    int[] parent = IntStream.range(0, options.size()).toArray();
    Map<Object, Integer> owner = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      List<Object> needs = new ArrayList<>(options.get(i).offers());
      Arrays.stream(options.get(i).lines()).forEach(needs::add);
      for (Object need : needs) {
        Integer other = owner.putIfAbsent(need, i);
        if (other != null) {
          parent[root(parent, i)] = root(parent, other);
        }
      }
    }
    Map<Integer, List<ItemOption>> byRoot = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      byRoot.computeIfAbsent(root(parent, i), root -> new ArrayList<>()).add(options.get(i));
    }
    return ImmutableList.copyOf(byRoot.values());
  }

  private static int root(int[] parent, int member) {
    int root = member;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  private ItemPrices prices(ItemOption[] base, Map<ItemOption, Integer> packed) {
    int[] left = cart.quantity.clone();
    ListMultimap<Integer, Run> scarce = ArrayListMultimap.create();
    packed.forEach((option, count) -> {
      for (int part = 0; part < option.lines().length; part++) {
        scarce.put(option.lines()[part], new Run(option, part, count));
        left[option.lines()[part]] -= count * option.units()[part];
      }
    });
    ImmutableList.Builder<ImmutableList<Run>> runs =
        ImmutableList.builderWithExpectedSize(cart.size);
    for (int line = 0; line < cart.size; line++) {
      List<Run> packedOf = scarce.get(line);
      if (left[line] > 0) {
        Run rest = new Run(base[line], 0, left[line]);
        runs.add(packedOf.isEmpty() ? ImmutableList.of(rest) : dearestFirst(packedOf, rest));
      } else {
        runs.add(dearestFirst(packedOf));
      }
    }
    return new ItemPrices(cart, runs.build());
  }

  private static ImmutableList<Run> dearestFirst(List<Run> packed, Run... rest) {
    return ImmutableList.sortedCopyOf(
        DEAREST_FIRST, ImmutableList.<Run>builder().addAll(packed).add(rest).build());
  }

  /** Returns the offers that are used in some prices and cannot be used together; empty where the prices are legal. */
  static ImmutableSet<OfferId> conflict(ItemPrices prices, Map<OfferId, Candidate> candidates) {
    List<Candidate> used = new ArrayList<>();
    for (OfferId offer : prices.uses.keySet()) {
      Candidate candidate = candidates.get(offer);
      if (candidate != null) {
        used.add(candidate);
      }
    }
    used.sort(Comparator.comparing(candidate -> candidate.offer().id()));
    Map<String, List<OfferId>> groups = new LinkedHashMap<>();
    for (Candidate one : used) {
      for (Candidate other : used) {
        if (one.excludes(other)) {
          return ImmutableSet.of(one.offer().id(), other.offer().id());
        }
      }
      if (one.offer().group().isPresent()) {
        List<OfferId> group =
            groups.computeIfAbsent(one.offer().group().get().name(), name -> new ArrayList<>());
        group.add(one.offer().id());
        if (group.size() > one.offer().group().get().most()) {
          return ImmutableSet.copyOf(group);
        }
      }
    }
    return ImmutableSet.of();
  }
}
