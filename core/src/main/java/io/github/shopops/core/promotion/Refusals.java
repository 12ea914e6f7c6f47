package io.github.shopops.core.promotion;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says of every offer that does not apply why, and of every offer with a further tier what is missing. */
final class Refusals {
  private final CartIndex cart;
  private final Shops shops;
  private final ItemPrices items;
  private final Reckoner reckoner;
  private final Map<Level, LevelAmounts> levels;
  /** Whether the search saw all choices. */
  private final boolean complete;
  /** The offers whose gifts went to other offers of the cart. */
  private final Set<OfferId> emptyHanded;

  private final Map<OfferId, Offer> applied = new TreeMap<>();
  /** What each offer above the item level makes of its goods, as far as that has been reckoned. */
  private final Map<OfferId, Reckoning> reckonings;
  /** The shops whose fee is waived. */
  private final ImmutableSet<Integer> free;

  Refusals(
      CartIndex cart,
      Shops shops,
      ItemPrices items,
      Reckoner reckoner,
      Map<Level, LevelAmounts> levels,
      Map<OfferId, Reckoning> reckonings,
      boolean complete,
      Collection<AppliedOffer> applied,
      Set<OfferId> emptyHanded) {
    this.cart = cart;
    this.shops = shops;
    this.items = items;
    this.reckoner = reckoner;
    this.levels = levels;
    this.reckonings = reckonings;
    this.complete = complete;
    this.emptyHanded = emptyHanded;
    applied.forEach(offer -> this.applied.put(offer.offer().id(), offer.offer()));
    this.free = applied.stream()
        .flatMap(offer -> offer.shipping().keySet().stream())
        .map(shops.names()::indexOf)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns every offer that does not apply, by id. */
  ImmutableList<RejectedOffer> rejected(
      Map<Offer, Rejection> refused, List<Candidate> candidates, ItemLevel itemLevel) {
    List<RejectedOffer> rejected = new ArrayList<>();
    refused.forEach((offer, reason) -> rejected.add(rejected(offer, reason).build()));
    for (Candidate candidate : candidates) {
      if (!applied.containsKey(candidate.offer().id())) {
        rejected.add(
            candidate.offer().level() == Level.ITEM
                ? item(candidate, itemLevel)
                : group(candidate));
      }
    }
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(offer -> offer.offer().id()), rejected);
  }

  private RejectedOffer.Builder rejected(Offer offer, Rejection reason, OfferId... excludedBy) {
    return RejectedOffer.builder()
        .offer(offer)
        .reason(reason)
        .shortBy(cart.money(0))
        .piecesShort(0)
        .excludedBy(ImmutableSortedSet.copyOf(excludedBy))
        .wouldSave(cart.money(0))
        .message(Message.of("promotion.rejected." + code(reason)));
  }

  private RejectedOffer blocked(Offer offer, Rejection reason, List<OfferId> by, long saving) {
    return rejected(offer, reason, by.toArray(OfferId[]::new))
        .wouldSave(cart.money(saving))
        .message(Message.of(
            "promotion.rejected." + code(reason),
            String.join(", ", by.stream().map(OfferId::value).toList()),
            cart.money(saving)))
        .build();
  }

  private static String code(Rejection reason) {
    return Ascii.toLowerCase(reason.name()).replace('_', '-');
  }

  private RejectedOffer item(Candidate candidate, ItemLevel itemLevel) {
    Offer offer = candidate.offer();
    ImmutableList<ItemOption> options = itemLevel.optionsOf(offer.id());
    long saving = alone(candidate, options);
    Optional<RejectedOffer> conflict = conflict(candidate, saving);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    if (options.isEmpty()) {
      return offer.benefit() instanceof Benefit.Bundle bundle && !itemLevel.holdsSet(offer.id())
          ? incomplete(offer, new MissingParts(cart, bundle, candidate.lines()))
          : rejected(offer, Rejection.NO_EFFECT).build();
    }
    if (options.stream().noneMatch(option -> option.takesOff()[0] <= candidate.budget())) {
      return rejected(offer, Rejection.BUDGET)
          .wouldSave(cart.money(saving))
          .message(Message.of("promotion.rejected.budget-left", cart.money(candidate.budget())))
          .build();
    }
    List<OfferId> better =
        options.stream().flatMap(this::cheaperThan).distinct().sorted().toList();
    return better.isEmpty()
        ? notWorthIt(offer, saving)
        : blocked(offer, Rejection.BEATEN, better, saving);
  }

  /** Returns what makes units of an option's lines cheaper than it would; for a set, anything that prices them. */
  private Stream<OfferId> cheaperThan(ItemOption option) {
    return Arrays.stream(option.lines())
        .boxed()
        .flatMap(line -> items.runs.get(line).stream())
        .filter(run -> option.size() > 1 || run.amount() < option.pays()[0] * run.units())
        .flatMap(run -> run.option().offers().stream());
  }

  /** Says what a set lacks; where nothing does, the search stopped before it found the set. */
  private RejectedOffer incomplete(Offer offer, MissingParts missing) {
    return missing
        .goods()
        .<RejectedOffer>map(goods -> rejected(offer, Rejection.INCOMPLETE)
            .piecesShort(missing.pieces())
            .message(Message.of("promotion.rejected.incomplete", goods))
            .build())
        .orElseGet(() -> notWorthIt(offer, 0));
  }

  /** Returns what an item-level offer would take off list prices by itself, a bundle for one set. */
  private long alone(Candidate candidate, List<ItemOption> options) {
    long left = candidate.uses();
    long budget = candidate.budget();
    long sum = 0;
    if (candidate.offer().benefit() instanceof Benefit.LossLeader leader) {
      left = Math.min(left, leader.units());
    } else if (candidate.offer().benefit() instanceof Benefit.Bundle) {
      left = 1;
    }
    for (ItemOption option : ImmutableList.sortedCopyOf(
        Comparator.comparingLong(option -> -option.takesOff()[0]), options)) {
      long off = option.takesOff()[0];
      long units = option.size() > 1 ? 1 : cart.quantity[option.lines()[0]];
      long times = Math.min(Math.min(left, units), budget / off);
      sum += times * off;
      left -= times;
      budget -= times * off;
    }
    return sum;
  }

  private RejectedOffer group(Candidate candidate) {
    Offer offer = candidate.offer();
    Reckoning reckoning = reckon(candidate);
    long saving = Math.min(reckoning.discount(), room(candidate));
    if (!reckoning.isReached()) {
      return unreached(offer, reckoning);
    }
    if (!reckoning.gives(offer.benefit())) {
      return noEffect(offer);
    }
    if (emptyHanded.contains(offer.id())) {
      return rejected(offer, Rejection.OUT_OF_STOCK).build();
    }
    if (reckoning.discount() > candidate.budget()) {
      return rejected(offer, Rejection.BUDGET)
          .wouldSave(cart.money(saving))
          .message(Message.of(
              "promotion.rejected.budget-left",
              cart.money(candidate.budget()),
              cart.money(reckoning.discount())))
          .build();
    }
    return conflict(candidate, saving).orElseGet(() -> notWorthIt(offer, saving));
  }

  /** Says that an offer does not help, or that the search stopped before that was known. */
  private RejectedOffer notWorthIt(Offer offer, long saving) {
    return rejected(offer, Rejection.NOT_WORTH_IT)
        .wouldSave(cart.money(saving))
        .message(Message.of(
            complete ? "promotion.rejected.not-worth-it" : "promotion.rejected.not-tried"))
        .build();
  }

  private RejectedOffer unreached(Offer offer, Reckoning reckoning) {
    if (reckoning.missing() > 0) {
      return rejected(offer, Rejection.SHORT_AMOUNT)
          .shortBy(cart.money(reckoning.missing()))
          .message(Message.of(
              "promotion.rejected.short-amount",
              cart.money(reckoning.judged()),
              cart.money(reckoning.missing())))
          .build();
    }
    if (reckoning.missingPieces() > 0) {
      return rejected(offer, Rejection.SHORT_PIECES)
          .piecesShort(reckoning.missingPieces())
          .message(Message.of(
              "promotion.rejected.short-pieces", reckoning.pieces(), reckoning.missingPieces()))
          .build();
    }
    return offer.benefit() instanceof Benefit.Gift
        ? rejected(offer, Rejection.OUT_OF_STOCK).build()
        : noEffect(offer);
  }

  private RejectedOffer noEffect(Offer offer) {
    RejectedOffer.Builder rejected = rejected(offer, Rejection.NO_EFFECT);
    return offer.level() == Level.SHIPPING
        ? rejected.message(Message.of("promotion.rejected.no-fee")).build()
        : rejected.build();
  }

  private Optional<RejectedOffer> conflict(Candidate candidate, long saving) {
    Offer offer = candidate.offer();
    List<OfferId> excluding = excluding(offer);
    if (!excluding.isEmpty()) {
      return Optional.of(blocked(offer, Rejection.EXCLUDED, excluding, saving));
    }
    List<OfferId> group = filling(offer);
    return group.isEmpty()
        ? Optional.empty()
        : Optional.of(blocked(offer, Rejection.GROUP_FULL, group, saving));
  }

  private boolean isBlocked(Offer offer) {
    return !applied.containsKey(offer.id())
        && (!excluding(offer).isEmpty() || !filling(offer).isEmpty());
  }

  /** Returns the offers applied that exclude an offer. */
  private List<OfferId> excluding(Offer offer) {
    List<OfferId> excluding = new ArrayList<>();
    applied.forEach((id, other) -> {
      if (other.excludes().contains(offer.id()) || offer.excludes().contains(id)) {
        excluding.add(id);
      }
    });
    return excluding;
  }

  /** Returns the offers applied that fill an offer's group; none where it has no group or the group has room. */
  private List<OfferId> filling(Offer offer) {
    if (offer.group().isEmpty()) {
      return ImmutableList.of();
    }
    List<OfferId> filling = new ArrayList<>();
    applied.forEach((id, other) -> {
      if (other.group().equals(offer.group())) {
        filling.add(id);
      }
    });
    return filling.size() < offer.group().get().most() ? ImmutableList.of() : filling;
  }

  private Reckoning reckon(Candidate candidate) {
    return reckonings.computeIfAbsent(candidate.offer().id(), unknown -> reckoned(candidate));
  }

  private Reckoning reckoned(Candidate candidate) {
    LevelAmounts amounts = amounts(candidate);
    if (candidate.offer().benefit() instanceof Benefit.FreeShipping free) {
      long[] payable = new long[cart.size];
      for (int line = 0; line < cart.size; line++) {
        payable[line] = items.amount[line] - items.open[line] + amounts.entry[line];
      }
      return reckoner.shipping(candidate, free, payable, shops.fees(candidate.lines()));
    }
    return reckoner.reckon(candidate, amounts.entry);
  }

  private long room(Candidate candidate) {
    return candidate.offer().level() == Level.SHIPPING
        ? Long.MAX_VALUE
        : amounts(candidate).room(candidate.lines());
  }

  private LevelAmounts amounts(Candidate candidate) {
    LevelAmounts amounts = levels.get(candidate.offer().level());
    if (amounts == null) {
      throw new IllegalStateException("No amounts at level " + candidate.offer().level());
    }
    return amounts;
  }

  /** Returns what could be added, the least first. */
  ImmutableList<Hint> hints(List<Candidate> candidates) {
    List<Hint> hints = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.offer().level() != Level.ITEM && !isBlocked(candidate.offer())) {
        hint(candidate).ifPresent(hints::add);
      }
    }
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Hint::spend).thenComparing(Hint::pieces).thenComparing(Hint::offer),
        hints);
  }

  /** Returns what other offers waive of the fees that an offer of free shipping would waive. */
  private long waived(Candidate candidate) {
    if (candidate.offer().level() != Level.SHIPPING) {
      return 0;
    }
    boolean[] of = shops.of(candidate.lines());
    long sum = 0;
    for (int shop : free) {
      sum += of[shop] ? shops.fees[shop] : 0;
    }
    return sum;
  }

  private Optional<Hint> hint(Candidate candidate) {
    Reckoning reckoning = reckon(candidate);
    boolean gift = candidate.offer().benefit() instanceof Benefit.Gift;
    long more = reckoning.next() - reckoning.discount() - waived(candidate);
    if ((reckoning.missing() == 0 && reckoning.missingPieces() == 0)
        || (!gift && (more <= 0 || reckoning.next() > candidate.budget()))) {
      return Optional.empty();
    }
    return Optional.of(new Hint(
        candidate.offer().id(),
        cart.money(reckoning.missing()),
        reckoning.missingPieces(),
        cart.money(more),
        sentence(candidate.offer(), reckoning, more)));
  }

  private Message sentence(Offer offer, Reckoning reckoning, long more) {
    Message missing = reckoning.missing() > 0
        ? Message.of("promotion.missing.spend", cart.money(reckoning.missing()))
        : Message.of("promotion.missing.pieces", reckoning.missingPieces());
    Message add = offer.scope().equals(Scope.everything())
        ? missing
        : Message.of("promotion.missing.goods", missing);
    boolean further = reckoning.isReached();
    return offer.benefit() instanceof Benefit.Gift
        ? Message.of(
            further ? "promotion.hint.gift-further" : "promotion.hint.gift", add, offer.title())
        : Message.of(
            further ? "promotion.hint.saving-further" : "promotion.hint.saving",
            add,
            offer.title(),
            cart.money(more));
  }
}
