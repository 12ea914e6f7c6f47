package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All offers that a cart may meet, checked against each other once (活动总表).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param offers the offers, by id
 */
public record OfferBook(ImmutableSortedMap<OfferId, Offer> offers) implements Serializable {
  /** Checks keys, exclusions, groups and currencies. */
  public OfferBook {
    offers = ImmutableSortedMap.copyOf(offers, Ordering.natural());
    Map<String, StackingGroup> groups = new HashMap<>();
    @Nullable CurrencyUnit currency = null;
    for (Map.Entry<OfferId, Offer> entry : offers.entrySet()) {
      Offer offer = entry.getValue();
      checkArgument(
          offer.id().equals(entry.getKey()),
          "Argument 'offers' must be keyed by id but has %s under %s",
          offer.id(),
          entry.getKey());
      checkArgument(
          !offer.id().isBargain(),
          "Argument 'offers' must not hold the id of a bargain but has value %s",
          offer.id());
      for (OfferId excluded : offer.excludes()) {
        checkArgument(
            offers.containsKey(excluded),
            "Argument 'excludes' of offer %s must name offers of the book but has value %s",
            offer.id(),
            excluded);
      }
      offer.group().ifPresent(group -> checkGroup(offer, group, groups));
      for (Money amount : amounts(offer).toList()) {
        checkArgument(
            currency == null || currency.equals(amount.getCurrencyUnit()),
            "Argument 'offers' must be in one currency but offer %s holds %s beside amounts in %s",
            offer.id(),
            amount,
            currency);
        currency = amount.getCurrencyUnit();
      }
    }
  }

  /**
   * Makes a book.
   *
   * @param offers the offers, in any order
   * @return the book
   * @throws IllegalArgumentException if two offers have one id, if one excludes an offer that is not among them, if a
   *     group is said to hold different numbers, or if amounts are in different currencies
   */
  public static OfferBook of(Iterable<Offer> offers) {
    Map<OfferId, Offer> byId = new HashMap<>();
    for (Offer offer : offers) {
      checkArgument(
          byId.put(offer.id(), offer) == null,
          "Argument 'offers' holds two offers with id %s",
          offer.id());
    }
    return new OfferBook(ImmutableSortedMap.copyOf(byId));
  }

  /**
   * Returns any amount of the book, all of which are in one currency.
   *
   * @return an amount, empty where no offer names one
   */
  public Optional<Money> anyAmount() {
    return offers.values().stream().flatMap(OfferBook::amounts).findFirst();
  }

  private static void checkGroup(
      Offer offer, StackingGroup group, Map<String, StackingGroup> groups) {
    StackingGroup known = groups.putIfAbsent(group.name(), group);
    checkArgument(
        known == null || known.equals(group),
        "Argument 'group' of offer %s must let %s of '%s' apply as other offers say but has value %s",
        offer.id(),
        known == null ? 0 : known.most(),
        group.name(),
        group.most());
  }

  private static Stream<Money> amounts(Offer offer) {
    return Stream.concat(
        offer.benefit().amounts().stream(), Stream.ofNullable(offer.limits().budget()));
  }
}
