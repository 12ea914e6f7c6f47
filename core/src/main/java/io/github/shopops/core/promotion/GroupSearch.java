package io.github.shopops.core.promotion;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.StackingGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  /** An offer and what it takes off at most; sorted by level, what applies of itself and what saves most first. */
  private record Bounded(Candidate offer, long most) implements Comparable<Bounded> {
    @Override
    public int compareTo(Bounded other) {
      return ComparisonChain.start()
          .compare(offer.offer().level(), other.offer.offer().level())
          .compareTrueFirst(offer.isAutomatic(), other.offer.isAutomatic())
          .compare(other.most, most)
          .compare(offer.offer().id(), other.offer.offer().id())
          .result();
    }
  }

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

  /** What offers were found to take off together, and the most that one does, group by group. */
  private final long[] grouped;

  private final long[] largest;

  /** What each stage found and what its chosen offers leave of it. */
  private final LevelAmounts[] amounts;

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
    this.amounts =
        STAGES.stream().map(stage -> LevelAmounts.after(items)).toArray(LevelAmounts[]::new);
    this.closed = items.total - amounts[0].total();
    this.fees = Arrays.stream(shops.fees).sum();
    List<Candidate> used = new ArrayList<>();
    for (OfferId offer : items.uses.keySet()) {
      Candidate candidate = itemOffers.get(offer);
      if (candidate != null) {
        used.add(candidate);
      }
    }
    List<Bounded> bounded = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (used.stream().noneMatch(candidate::excludes)) {
        bounded.add(new Bounded(candidate, bound(candidate)));
      }
    }
    Collections.sort(bounded);
    this.offers = bounded.stream().map(Bounded::offer).toArray(Candidate[]::new);
    this.most = bounded.stream().mapToLong(Bounded::most).toArray();
    this.stageOf = new int[offers.length];
    this.saving = new long[offers.length];
    this.eligible = new boolean[offers.length];
    this.chosen = new boolean[offers.length];
    this.groupOf = new int[offers.length];
    this.excludes = new boolean[offers.length][offers.length];
    List<StackingGroup> groups = new ArrayList<>();
    for (int offer = 0; offer < offers.length; offer++) {
      stageOf[offer] = STAGES.indexOf(offers[offer].offer().level());
      groupOf[offer] = group(offers[offer], groups);
      exclude(offer);
    }
    for (int stage = 0; stage <= STAGES.size(); stage++) {
      begin[stage] = begin(stage);
    }
    this.groupMost = groups.stream().mapToInt(StackingGroup::most).toArray();
    for (Candidate candidate : used) {
      int group = candidate.offer().group().map(groups::indexOf).orElse(-1);
      if (group >= 0) {
        groupMost[group]--;
      }
    }
    this.grouped = new long[groupMost.length];
    this.largest = new long[groupMost.length];
    this.inGroup = new int[groupMost.length];
    this.automaticInGroup = new int[groupMost.length];
    this.contested = new boolean[offers.length];
    for (int offer = 0; offer < offers.length; offer++) {
      contested[offer] = isContested(offer);
    }
  }

  /** Finds the best choice. */
  void solve() {
    reckon(0);
    // The automatic offers alone, each taken where it can be, are always a legal choice: there is
    // one however small the budget of nodes.
    dive();
    electivesToo = true;
    decide(0);
    if (open < Long.MAX_VALUE) {
      // With the elective ones, such a choice is most often a good one.
      dive();
    }
    nodes.leaveOpen(bestTotal - Math.min(bestTotal, open));
  }

  /** Weighs the first choice met, for which no nodes are counted. */
  private void dive() {
    diving = true;
    landed = false;
    decide(0);
    diving = false;
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

  /** Notes which others an offer excludes; it is enough that one of two names the other. */
  private void exclude(int offer) {
    ImmutableSet<OfferId> named = offers[offer].offer().excludes();
    for (int other = 0; other < offers.length && !named.isEmpty(); other++) {
      if (named.contains(id(other))) {
        excludes[offer][other] = true;
        excludes[other][offer] = true;
      }
    }
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

  /** Reckons the offers of a stage on what earlier ones left. */
  private void reckon(int stage) {
    long[] entry = amounts[stage].entry;
    for (int offer = begin[stage]; offer < begin[stage + 1]; offer++) {
      Reckoning reckoning = STAGES.get(stage) == Level.SHIPPING
          ? shipping(offers[offer], entry)
          : reckoner.reckon(offers[offer], entry);
      eligible[offer] = reckoning.gives(offers[offer].offer().benefit())
          && reckoning.discount() <= offers[offer].budget();
      saving[offer] = eligible[offer] ? reckoning.discount() : 0;
    }
  }

  /** Decides the offers of a stage that has been reckoned. */
  private void decide(int stage) {
    amounts[stage].untake();
    decide(stage, begin[stage], closed + amounts[stage].total() + fees, 0);
  }

  private Reckoning shipping(Candidate candidate, long[] entry) {
    long[] payable = new long[cart.size];
    for (int line : candidate.lines()) {
      payable[line] = items.amount[line] - items.open[line] + entry[line];
    }
    return reckoner.shipping(
        candidate,
        (Benefit.FreeShipping) candidate.offer().benefit(),
        payable,
        shops.fees(candidate.lines()));
  }

  private void decide(int stage, int offer, long before, long saved) {
    if (landed && diving) {
      return;
    }
    boolean complete = offer == begin[stage + 1];
    if (!diving) {
      long bound =
          Math.max(closed, LongMath.saturatedSubtract(before - saved, further(stage, offer)));
      if (bound > bestTotal || (bound == bestTotal && !couldBeSmaller(before - saved))) {
        return;
      }
      if (!complete && !nodes.visit()) {
        open = Math.min(open, bound);
        return;
      }
    }
    if (complete) {
      complete(stage, before);
      return;
    }
    boolean wanted = eligible[offer] && (electivesToo || offers[offer].isAutomatic());
    if (wanted && isCompatible(offer)) {
      choose(offer, 1);
      decide(stage, offer + 1, before, saved + saving[offer]);
      choose(offer, -1);
      if (offers[offer].isAutomatic() && !contested[offer]) {
        return;
      }
    }
    decide(stage, offer + 1, before, saved);
  }

  /** Returns whether a choice of the same total could still win by having fewer offers or smaller ids. */
  private boolean couldBeSmaller(long total) {
    int least = chosenCount + (total > bestTotal ? 1 : 0);
    return best == null || least <= best.size();
  }

  /** Returns what the offers from one on could save at most. */
  private long further(int stage, int from) {
    long sum = 0;
    Arrays.fill(grouped, 0);
    Arrays.fill(largest, 0);
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
  private void complete(int stage, long before) {
    if (STAGES.get(stage) == Level.SHIPPING) {
      weigh(before - waived());
      return;
    }
    LevelAmounts left = amounts[stage];
    left.untake();
    for (int offer : byId(stage)) {
      left.take(saving[offer], offers[offer].lines());
    }
    amounts[stage + 1].enter(left);
    reckon(stage + 1);
    decide(stage + 1);
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
    for (int offer = begin[2]; offer < begin[3]; offer++) {
      if (chosen[offer]) {
        boolean[] of = shops.of(offers[offer].lines());
        for (int shop = 0; shop < free.length; shop++) {
          free[shop] |= of[shop];
        }
      }
    }
    long sum = 0;
    for (int shop = 0; shop < free.length; shop++) {
      sum += free[shop] ? shops.fees[shop] : 0;
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
