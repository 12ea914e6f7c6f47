package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.distinct;
import static io.github.shopops.core.json.Scalars.sorted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Window;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How offers look in JSON; what an offer says not is what is usual. */
final class OfferShapes {
  static final Shape<OfferId> ID = Scalars.text("json.type.offer-id", OfferId::of, OfferId::value);

  static final Shape<Selector> SELECTOR = Parts.<Selector>of()
      .part("kind", choice(Selector.Kind.class), Selector::kind)
      .part("name", NAME, Selector::name)
      .make(parts -> new Selector(parts.get("kind"), parts.get("name")));

  static final Shape<Level> LEVEL = choice(Level.class);

  private static final Shape<Scope> SCOPE = Parts.<Scope>of()
      .usually("includes", sorted(SELECTOR), ImmutableSet.of(), Scope::includes)
      .usually("excludes", sorted(SELECTOR), ImmutableSet.of(), Scope::excludes)
      .make(parts -> {
        ImmutableSet<Selector> includes = parts.orElse("includes", ImmutableSet.of());
        ImmutableSet<Selector> excludes = parts.orElse("excludes", ImmutableSet.of());
        parts.demand(
            Sets.intersection(includes, excludes).isEmpty(), "excludes", "json.offer.scope");
        return new Scope(includes, excludes);
      });

  private static final Shape<Window> WINDOW = Parts.<Window>of()
      .optional("start", INSTANT, Window::start)
      .optional("end", INSTANT, Window::end)
      .make(parts -> {
        @Nullable Instant start = parts.orNull("start");
        @Nullable Instant end = parts.orNull("end");
        parts.demand(
            start == null || end == null || end.isAfter(start),
            "end",
            "json.offer.window",
            String.valueOf(start));
        return new Window(start, end);
      });

  private static final Shape<Audience> AUDIENCE = Parts.<Audience>of()
      .usually("levels", sorted(TEXT), ImmutableSet.of(), Audience::levels)
      .usually("tags", sorted(TEXT), ImmutableSet.of(), Audience::tags)
      .make(parts -> new Audience(
          parts.orElse("levels", ImmutableSet.of()), parts.orElse("tags", ImmutableSet.of())));

  private static final Shape<StackingGroup> GROUP = Parts.<StackingGroup>of()
      .part("name", NAME, StackingGroup::name)
      .usually("most", COUNT, 1, StackingGroup::most)
      .make(parts -> new StackingGroup(parts.get("name"), parts.orElse("most", 1)));

  private OfferShapes() {}

  static Shape<OfferBook> book(Shape<Money> amount) {
    Shape<ImmutableList<Offer>> offers = distinct(offer(amount), "id", Offer::id);
    Shape<ImmutableList<Offer>> checked = Shape.of(
        place -> {
          ImmutableList<Offer> read = offers.read(place);
          checkEachOther(place.items(), read);
          return read;
        },
        offers::write);
    return Parts.<OfferBook>of()
        .optional("currency", CURRENCY, book -> currency(book).orElse(null))
        .part("offers", checked, book -> book.offers().values().asList())
        .make(parts -> OfferBook.of(parts.<ImmutableList<Offer>>get("offers")));
  }

  /** Returns the currency of a book's amounts, empty where it has none. */
  static Optional<CurrencyUnit> currency(OfferBook book) {
    return book.offers().values().stream()
        .flatMap(offer -> Stream.concat(
            offer.benefit().amounts().stream(), Stream.ofNullable(offer.limits().budget())))
        .map(Money::getCurrencyUnit)
        .findFirst();
  }

  private static Shape<Offer> offer(Shape<Money> amount) {
    return Parts.<Offer>of()
        .part("id", ID, Offer::id)
        .part("title", NAME, Offer::title)
        .part("benefit", BenefitShapes.benefit(amount), Offer::benefit)
        .optional(
            "level",
            LEVEL,
            offer -> offer.level() == usualLevel(offer.benefit()) ? null : offer.level())
        .usually("scope", SCOPE, Scope.everything(), Offer::scope)
        .usually("window", WINDOW, Window.always(), Offer::window)
        .usually("audience", AUDIENCE, Audience.everyone(), Offer::audience)
        .usually("limits", limits(amount), Limits.none(), Offer::limits)
        .optional(
            "application",
            choice(Application.class),
            offer -> offer.application() == usualApplication(offer.benefit())
                ? null
                : offer.application())
        .optional("group", GROUP, offer -> offer.group().orElse(null))
        .usually("excludes", sorted(ID), ImmutableSet.of(), Offer::excludes)
        .usually("belowCost", YES_NO, false, Offer::belowCost)
        .make(OfferShapes::offer);
  }

  private static Offer offer(Parts parts) {
    OfferId id = parts.get("id");
    Benefit benefit = parts.get("benefit");
    Level level = parts.orElse("level", usualLevel(benefit));
    Application application = parts.orElse("application", usualApplication(benefit));
    ImmutableSet<OfferId> excludes = parts.orElse("excludes", ImmutableSet.of());
    parts.demand(
        benefit.levels().contains(level), "level", "json.offer.level", names(benefit.levels()));
    parts.demand(!excludes.contains(id), "excludes", "json.offer.excludes-itself");
    parts.demand(
        application == Application.AUTOMATIC || !(benefit instanceof Benefit.Gift),
        "application",
        "json.offer.gift-elective");
    return Offer.builder(id, parts.get("title"), benefit)
        .level(level)
        .scope(parts.orElse("scope", Scope.everything()))
        .window(parts.orElse("window", Window.always()))
        .audience(parts.orElse("audience", Audience.everyone()))
        .limits(parts.orElse("limits", Limits.none()))
        .application(application)
        .group(Optional.ofNullable(parts.<StackingGroup>orNull("group")))
        .excludes(excludes)
        .belowCost(parts.orElse("belowCost", false))
        .build();
  }

  private static Shape<Limits> limits(Shape<Money> amount) {
    return Parts.<Limits>of()
        .optional("perBuyer", COUNT, Limits::perBuyer)
        .optional("total", COUNT, Limits::total)
        .optional("budget", amount.where(Money::isPositive, "json.above-zero"), Limits::budget)
        .make(parts ->
            new Limits(parts.orNull("perBuyer"), parts.orNull("total"), parts.orNull("budget")));
  }

  /** Checks what offers say of each other: whom they exclude, and how many of a group apply together. */
  private static void checkEachOther(ImmutableList<Place> places, ImmutableList<Offer> offers) {
    Set<OfferId> ids =
        offers.stream().map(Offer::id).collect(Collectors.toCollection(HashSet::new));
    Map<String, StackingGroup> groups = new HashMap<>();
    for (int i = 0; i < offers.size(); i++) {
      Place place = places.get(i);
      // The members of a set stand in it in the order of the text.
      ImmutableList<OfferId> excludes = offers.get(i).excludes().asList();
      for (int k = 0; k < excludes.size(); k++) {
        Place excluded = place.field("excludes").items().get(k);
        excluded.demand(ids.contains(excludes.get(k)), "json.offer.unknown");
      }
      offers.get(i).group().ifPresent(group -> {
        StackingGroup known = groups.getOrDefault(group.name(), group);
        groups.put(group.name(), known);
        place.field("group").demand(known.equals(group), "json.offer.group", known.most());
      });
    }
  }

  private static Level usualLevel(Benefit benefit) {
    return benefit.levels().iterator().next();
  }

  private static Application usualApplication(Benefit benefit) {
    return benefit instanceof Benefit.Coupon ? Application.ELECTIVE : Application.AUTOMATIC;
  }

  private static String names(ImmutableSet<Level> levels) {
    return levels.stream()
        .map(level -> LEVEL.write(level).textValue())
        .collect(Collectors.joining(", "));
  }
}
