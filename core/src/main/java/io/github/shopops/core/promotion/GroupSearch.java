package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.StackingGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the legal choice of shop, platform and shipping offers that costs least, given what units cost (conventions
 * {@code promotion/R8} and {@code R12}).
 *
 * <p>Offers of one level are parallel, so a price depends on the set that is chosen and never on an order: the search
 * decides one offer after the other, level by level, and knows exact amounts whenever a level is complete. What an offer
 * takes off never grows when earlier levels leave less, so its saving on the amounts seen so far bounds its saving in
 * any choice below; of a group no more than its number can count.
 */
final class GroupSearch {
  private static final ImmutableList<Level> STAGES =
      ImmutableList.of(Level.SHOP, Level.PLATFORM, Level.SHIPPING);

  private final CartIndex cart;
  private final Shops shops;
  private final Reckoner reckoner;
  private final ItemPrices items;
  private final SearchBudget nodes;
  /** What later levels cannot reduce. */
  private final long closed;

  private final long fees;

  private final Candidate[] offers;
  private final int[] stageOf;
  /** Where each stage's offers begin, and after the last one where they end. */
  private final int[] begin = new int[STAGES.size() + 1];
  /** For each offer, its group or −1. */
  private final int[] groupOf;
  /** How many offers of each group may apply beside those of the item level. */
  private final int[] groupMost;

  private final boolean[][] excludes;
  /** For each automatic offer, whether others can keep it from applying. */
  private final boolean[] contested;

  /** For each offer, what it takes off on the amounts after the item level, which it never exceeds. */
  private final long[] most;
  /** For each offer of the stages entered, what it takes off on the amounts that its stage found. */
  private final long[] saving;

  private final boolean[] eligible;
  private final boolean[] chosen;
  private final int[] inGroup;
  private final int[] automaticInGroup;
  private int chosenCount;
  private boolean electivesToo;
  /** Whether only the first choice met is wanted, and whether it was met. */
  private boolean diving;

  private boolean landed;
  private long bestTotal = Long.MAX_VALUE;
  /** The least that anything left out could cost. */
  private long open = Long.MAX_VALUE;

  private @Nullable ImmutableList<Candidate> best;

  GroupSearch(
      CartIndex cart,
      Shops shops,
      Reckoner reckoner,
      ItemPrices items,
      List<Candidate> candidates,
      Map<OfferId, Candidate> itemOffers,
      SearchBudget nodes) {
    this.cart = cart;
    this.shops = shops;
    this.reckoner = reckoner;
    this.items = items;
    this.nodes = nodes;
    this.closed = items.total - Arrays.stream(items.open).sum();
    this.fees = Arrays.stream(shops.fees).sum();
    List<Candidate> used = new ArrayList<>();
    for (OfferId offer : items.uses.keySet()) {
      Candidate candidate = itemOffers.get(offer);
      if (candidate != null) {
        used.add(candidate);
      }
    }
    Map<OfferId, Long> bounds = new HashMap<>();
    candidates.forEach(candidate -> bounds.put(candidate.offer().id(), bound(candidate)));
    this.offers = candidates.stream()
        .filter(candidate -> used.stream().noneMatch(candidate::excludes))
        .sorted(Comparator.<Candidate, Level>comparing(
                candidate -> candidate.offer().level())
            .thenComparing(candidate -> !candidate.isAutomatic())
            .thenComparing(
                candidate -> bounds.getOrDefault(candidate.offer().id(), 0L),
                Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.offer().id()))
        .toArray(Candidate[]::new);
    this.stageOf = new int[offers.length];
    this.most = new long[offers.length];
    this.saving = new long[offers.length];
    this.eligible = new boolean[offers.length];
    this.chosen = new boolean[offers.length];
    this.groupOf = new int[offers.length];
    this.excludes = new boolean[offers.length][offers.length];
    List<StackingGroup> groups = new ArrayList<>();
    for (int offer = 0; offer < offers.length; offer++) {
      stageOf[offer] = STAGES.indexOf(offers[offer].offer().level());
      most[offer] = bounds.getOrDefault(offers[offer].offer().id(), 0L);
      groupOf[offer] = group(offers[offer], groups);
      for (int other = 0; other < offers.length; other++) {
        excludes[offer][other] = offers[offer].excludes(offers[other]);
      }
    }
    for (int stage = 0; stage <= STAGES.size(); stage++) {
      begin[stage] = begin(stage);
    }
    this.groupMost = groups.stream()
        .mapToInt(group -> group.most()
            - (int) used.stream()
                .filter(
                    candidate -> candidate.offer().group().filter(group::equals).isPresent())
                .count())
        .toArray();
    this.inGroup = new int[groupMost.length];
    this.automaticInGroup = new int[groupMost.length];
    this.contested = new boolean[offers.length];
    for (int offer = 0; offer < offers.length; offer++) {
      contested[offer] = isContested(offer);
    }
  }

  /** Finds the best choice. */
  void solve() {
    // The automatic offers alone, each taken where it can be, are always a legal choice; with the
    // elective ones it is
    // most often a good one. So there is a choice to start from however small the budget of nodes.
    diving = true;
    enter(0, LevelAmounts.after(items));
    electivesToo = true;
    landed = false;
    enter(0, LevelAmounts.after(items));
    diving = false;
    enter(0, LevelAmounts.after(items));
    nodes.leaveOpen(bestTotal - Math.min(bestTotal, open));
  }

  /** Returns the offers of the best choice, by level, then by id. */
  ImmutableList<Candidate> best() {
    return best == null ? ImmutableList.of() : best;
  }

  /** Returns what the cart costs with the best choice, goods and shipping. */
  long total() {
    return bestTotal;
  }

  private long bound(Candidate candidate) {
    if (candidate.offer().benefit() instanceof Benefit.FreeShipping) {
      return shops.fees(candidate.lines());
    }
    return reckoner.reckon(candidate, items.open).discount();
  }

  private static int group(Candidate candidate, List<StackingGroup> groups) {
    if (candidate.offer().group().isEmpty()) {
      return -1;
    }
    StackingGroup group = candidate.offer().group().get();
    if (!groups.contains(group)) {
      groups.add(group);
    }
    return groups.indexOf(group);
  }

  private int begin(int stage) {
    int begin = 0;
    while (begin < offers.length && stageOf[begin] < stage) {
      begin++;
    }
    return begin;
  }

  private boolean isContested(int offer) {
    int sharing = 0;
    for (int other = 0; other < offers.length; other++) {
      if (excludes[offer][other]) {
        return true;
      }
      sharing += groupOf[offer] >= 0 && groupOf[other] == groupOf[offer] ? 1 : 0;
    }
    return sharing > 0 && sharing > groupMost[groupOf[offer]];
  }

  /** Enters a stage with what earlier ones left, and decides its offers. */
  private void enter(int stage, LevelAmounts amounts) {
    for (int offer = begin[stage]; offer < begin[stage + 1]; offer++) {
      Reckoning reckoning = STAGES.get(stage) == Level.SHIPPING
          ? shipping(offers[offer], amounts)
          : reckoner.reckon(offers[offer], amounts.entry);
      eligible[offer] = reckoning.gives(offers[offer].offer().benefit())
          && reckoning.discount() <= offers[offer].budget();
      saving[offer] = eligible[offer] ? reckoning.discount() : 0;
    }
    decide(stage, begin[stage], amounts, closed + amounts.total() + fees, 0);
  }

  private Reckoning shipping(Candidate candidate, LevelAmounts amounts) {
    long[] payable = new long[cart.size];
    for (int line : candidate.lines()) {
      payable[line] = items.amount[line] - items.open[line] + amounts.entry[line];
    }
    return reckoner.shipping(
        candidate,
        (Benefit.FreeShipping) candidate.offer().benefit(),
        payable,
        shops.fees(candidate.lines()));
  }

  private void decide(int stage, int offer, LevelAmounts amounts, long before, long saved) {
    if (offer == begin[stage + 1]) {
      complete(stage, amounts, before);
      return;
    }
    if (landed && diving) {
      return;
    }
    if (!diving) {
      long bound =
          Math.max(closed, LongMath.saturatedSubtract(before - saved, further(stage, offer)));
      if (bound > bestTotal || (bound == bestTotal && !couldBeSmaller(before - saved))) {
        return;
      }
      if (!nodes.visit()) {
        open = Math.min(open, bound);
        return;
      }
    }
    boolean wanted = eligible[offer] && (electivesToo || offers[offer].isAutomatic());
    if (wanted && isCompatible(offer)) {
      choose(offer, 1);
      decide(stage, offer + 1, amounts, before, saved + saving[offer]);
      choose(offer, -1);
      if (offers[offer].isAutomatic() && !contested[offer]) {
        return;
      }
    }
    decide(stage, offer + 1, amounts, before, saved);
  }

  /** Returns whether a choice of the same total could still win by having fewer offers or smaller ids. */
  private boolean couldBeSmaller(long total) {
    int least = chosenCount + (total > bestTotal ? 1 : 0);
    return best == null || least <= best.size();
  }

  /** Returns what the offers from one on could save at most. */
  private long further(int stage, int from) {
    long sum = 0;
    long[] grouped = new long[groupMost.length];
    long[] largest = new long[groupMost.length];
    for (int offer = from; offer < offers.length; offer++) {
      int group = groupOf[offer];
      long saves = stageOf[offer] == stage ? saving[offer] : most[offer];
      if (saves == 0 || isExcluded(offer)) {
        continue;
      }
      if (group < 0) {
        sum = LongMath.saturatedAdd(sum, saves);
      } else {
        grouped[group] = LongMath.saturatedAdd(grouped[group], saves);
        largest[group] = Math.max(largest[group], saves);
      }
    }
    for (int group = 0; group < grouped.length; group++) {
      int left = groupMost[group] - inGroup[group];
      if (left > 0) {
        long most = LongMath.saturatedMultiply(left, largest[group]);
        sum = LongMath.saturatedAdd(sum, Math.min(grouped[group], most));
      }
    }
    return sum;
  }

  private boolean isExcluded(int offer) {
    for (int other = 0; other < offers.length; other++) {
      if (chosen[other] && excludes[offer][other]) {
        return true;
      }
    }
    return false;
  }

  private boolean isCompatible(int offer) {
    int group = groupOf[offer];
    return (group < 0 || inGroup[group] < groupMost[group]) && !isExcluded(offer);
  }

  private void choose(int offer, int sign) {
    chosen[offer] = sign > 0;
    chosenCount += sign;
    int group = groupOf[offer];
    if (group >= 0) {
      inGroup[group] += sign;
      automaticInGroup[group] += offers[offer].isAutomatic() ? sign : 0;
    }
  }

  /** Applies what was chosen of a stage and goes on to the next one, or weighs the whole choice. */
  private void complete(int stage, LevelAmounts amounts, long before) {
    if (STAGES.get(stage) == Level.SHIPPING) {
      weigh(before - waived());
      return;
    }
    LevelAmounts left = amounts.untouched();
    for (int offer : byId(stage)) {
      left.take(saving[offer], offers[offer].lines());
    }
    enter(stage + 1, left.next());
  }

  private int[] byId(int stage) {
    int[] picked = new int[begin[stage + 1] - begin[stage]];
    int count = 0;
    for (int offer = begin[stage]; offer < begin[stage + 1]; offer++) {
      if (chosen[offer]) {
        int at = count++;
        while (at > 0 && id(picked[at - 1]).compareTo(id(offer)) > 0) {
          picked[at] = picked[at - 1];
          at--;
        }
        picked[at] = offer;
      }
    }
    return Arrays.copyOf(picked, count);
  }

  private OfferId id(int offer) {
    return offers[offer].offer().id();
  }

  private long waived() {
    boolean[] free = new boolean[shops.fees.length];
    long sum = 0;
    for (int offer = begin[2]; offer < begin[3]; offer++) {
      if (chosen[offer]) {
        for (int shop : shops.of(offers[offer].lines())) {
          sum += free[shop] ? 0 : shops.fees[shop];
          free[shop] = true;
        }
      }
    }
    return sum;
  }

  private void weigh(long total) {
    landed = true;
    if (total > bestTotal || !isMaximal()) {
      return;
    }
    ImmutableList<Candidate> choice = choice();
    if (total < bestTotal || best == null || isSmaller(choice, best)) {
      bestTotal = total;
      best = choice;
    }
  }

  /** Returns whether every automatic offer left out is kept out by automatic offers chosen. */
  private boolean isMaximal() {
    for (int offer = 0; offer < offers.length; offer++) {
      if (!chosen[offer] && eligible[offer] && offers[offer].isAutomatic() && !isKeptOut(offer)) {
        return false;
      }
    }
    return true;
  }

  private boolean isKeptOut(int offer) {
    int group = groupOf[offer];
    if (group >= 0 && automaticInGroup[group] >= groupMost[group]) {
      return true;
    }
    for (int other = 0; other < offers.length; other++) {
      if (chosen[other] && offers[other].isAutomatic() && excludes[offer][other]) {
        return true;
      }
    }
    return false;
  }

  private ImmutableList<Candidate> choice() {
    ImmutableList.Builder<Candidate> choice = ImmutableList.builderWithExpectedSize(chosenCount);
    for (int stage = 0; stage < STAGES.size(); stage++) {
      for (int offer : byId(stage)) {
        choice.add(offers[offer]);
      }
    }
    return choice.build();
  }

  private static boolean isSmaller(List<Candidate> choice, List<Candidate> than) {
    if (choice.size() != than.size()) {
      return choice.size() < than.size();
    }
    List<OfferId> ids = sortedIds(choice);
    List<OfferId> others = sortedIds(than);
    for (int i = 0; i < ids.size(); i++) {
      int order = ids.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static List<OfferId> sortedIds(List<Candidate> choice) {
    return choice.stream().map(candidate -> candidate.offer().id()).sorted().toList();
  }
}
