package io.github.shopops.payroll.bonus;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import io.github.shopops.core.money.Apportionment;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;

/** Shares out the awards of places: those who tie share the places that they take up together, to the fen. */
final class Places {
  private Places() {}

  /**
   * What somebody gets for a place.
   *
   * @param winner who
   * @param place the place, 1 for the first
   * @param tied how many are on it
   * @param shared the awards that they share
   * @param share what this one gets of them, above zero
   */
  record Award<T>(T winner, int place, int tied, Money shared, Money share) {}

  /**
   * Shares out awards.
   *
   * @param ranked those who tie together, the best first
   * @param places the awards
   * @param id names a winner; decides who gets the odd fen
   */
  static <T> ImmutableList<Award<T>> award(
      Iterable<? extends Collection<T>> ranked,
      ImmutableList<Money> places,
      Function<T, String> id) {
    ImmutableList.Builder<Award<T>> awards = ImmutableList.builder();
    int place = 0;
    for (Collection<T> tied : ranked) {
      if (place >= places.size()) {
        break;
      }
      Money shared =
          Money.total(places.subList(place, Math.min(place + tied.size(), places.size())));
      Map<String, Money> shares = Apportionment.byWeight(
              Maps.toMap(Iterables.transform(tied, id::apply), name -> 1L))
          .split(shared);
      for (T winner : tied) {
        Money share = requireNonNull(shares.get(id.apply(winner)));
        if (share.isPositive()) {
          awards.add(new Award<>(winner, place + 1, tied.size(), shared, share));
        }
      }
      place += tied.size();
    }
    return awards.build();
  }
}
