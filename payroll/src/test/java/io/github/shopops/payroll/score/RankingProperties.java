package io.github.shopops.payroll.score;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.score.Ranking.Ranked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of ranks. */
class RankingProperties {
  @Provide
  Arbitrary<Map<String, Integer>> values() {
    return Arbitraries.maps(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(3),
            Arbitraries.integers().between(0, 6))
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Ranking> rankings() {
    return Combinators.combine(
            Arbitraries.of(Ranking.Best.class), Arbitraries.of(Ranking.Ties.class))
        .as(Ranking::new);
  }

  private static Map<String, Integer> places(ImmutableList<Ranked<String, Integer>> ranked) {
    return ranked.stream().collect(Collectors.toMap(Ranked::subject, Ranked::place));
  }

  @Property
  @Label("the order in which values are given changes nothing")
  void order(
      @ForAll("rankings") Ranking ranking,
      @ForAll("values") Map<String, Integer> values,
      @ForAll Random random) {
    List<String> names = new ArrayList<>(values.keySet());
    Collections.shuffle(names, random);
    Map<String, Integer> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, values.get(name)));
    assertThat(ranking.rank(shuffled)).isEqualTo(ranking.rank(values));
  }

  @Property
  @Label("those who are equal share a place, and who is better has a lower number")
  void ties(@ForAll("rankings") Ranking ranking, @ForAll("values") Map<String, Integer> values) {
    Map<String, Integer> places = places(ranking.rank(values));
    int sign = ranking.best() == Ranking.Best.HIGHEST ? -1 : 1;
    values.forEach((one, value) -> values.forEach((other, second) -> assertThat(Integer.signum(
            requireNonNull(places.get(one)).compareTo(requireNonNull(places.get(other)))))
        .isEqualTo(sign * Integer.signum(value.compareTo(second)))));
  }

  @Property
  @Label("a place is one more than there are better values, or better different values")
  void oracle(@ForAll("rankings") Ranking ranking, @ForAll("values") Map<String, Integer> values) {
    int sign = ranking.best() == Ranking.Best.HIGHEST ? 1 : -1;
    places(ranking.rank(values)).forEach((name, place) -> {
      int own = requireNonNull(values.get(name));
      List<Integer> better =
          values.values().stream().filter(value -> sign * (value - own) > 0).toList();
      long count = ranking.ties() == Ranking.Ties.COMPETITION
          ? better.size()
          : better.stream().distinct().count();
      assertThat((long) place).isEqualTo(count + 1);
    });
  }

  @Property
  @Label("everybody has just one place, and somebody has the first")
  void everybody(
      @ForAll("rankings") Ranking ranking, @ForAll("values") Map<String, Integer> values) {
    ImmutableList<Ranked<String, Integer>> ranked = ranking.rank(values);
    assertThat(ranked)
        .extracting(Ranked::subject)
        .containsExactlyInAnyOrderElementsOf(values.keySet());
    assertThat(ranked.stream().map(Ranked::place)).isSorted();
    assertThat(ranked.stream().limit(1).map(Ranked::place)).allMatch(place -> place == 1);
  }

  @Property
  @Label("the names of people do not matter: renaming them renames their places")
  void renaming(
      @ForAll("rankings") Ranking ranking, @ForAll("values") Map<String, Integer> values) {
    Map<String, Integer> renamed = values.entrySet().stream()
        .collect(Collectors.toMap(
            entry -> new StringBuilder("x" + entry.getKey()).reverse().toString(),
            Map.Entry::getValue));
    Map<String, Integer> places = places(ranking.rank(values));
    places(ranking.rank(renamed))
        .forEach((name, place) -> assertThat(place)
            .isEqualTo(places.get(new StringBuilder(name).reverse().substring(1))));
  }
}
