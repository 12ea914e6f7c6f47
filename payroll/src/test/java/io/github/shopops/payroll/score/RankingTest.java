package io.github.shopops.payroll.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import io.github.shopops.payroll.kpi.Ratio;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
  private static final ImmutableMap<String, Integer> SALES =
      ImmutableMap.of("D", 70, "C", 85, "A", 90, "B", 85);

  private static String shown(Iterable<? extends Ranking.Ranked<String, ?>> ranked) {
    return Streams.stream(ranked)
        .map(one -> one.place() + one.subject())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "K12 {0} first, {1}: {2}")
  @CsvSource({
    "HIGHEST, COMPETITION, 1A 2B 2C 4D",
    "HIGHEST, DENSE, 1A 2B 2C 3D",
    "LOWEST, COMPETITION, 1D 2B 2C 4A",
    "LOWEST, DENSE, 1D 2B 2C 3A",
  })
  void rank_valuesThatAreEqual_shareAPlace(Ranking.Best best, Ranking.Ties ties, String expected) {
    assertThat(shown(new Ranking(best, ties).rank(SALES))).isEqualTo(expected);
  }

  @Test
  void rank_allEqual_areAllFirst() {
    assertThat(shown(new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.COMPETITION)
            .rank(Map.of("B", 1, "A", 1, "C", 1))))
        .isEqualTo("1A 1B 1C");
  }

  @Test
  void rank_tieForTheFirstPlace_theNextIsThirdOrSecond() {
    Map<String, Integer> values = Map.of("A", 9, "B", 9, "C", 8);
    assertThat(shown(new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.COMPETITION).rank(values)))
        .isEqualTo("1A 1B 3C");
    assertThat(shown(new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.DENSE).rank(values)))
        .isEqualTo("1A 1B 2C");
  }

  @Test
  void rank_nobody_isEmpty() {
    assertThat(
            new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.DENSE).rank(Map.<String, Integer>of()))
        .isEmpty();
  }

  @Test
  void rank_numbersThatCompareAsEqual_tie() {
    assertThat(shown(new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.COMPETITION)
            .rank(Map.of("A", new BigDecimal("95"), "B", new BigDecimal("95.0")))))
        .isEqualTo("1A 1B");
  }

  /** 10^18 of 3 × 10^18 + 1 is less than a third, by less than 18 decimals show. */
  @Test
  void rank_ratios_compareExactly() {
    Map<String, Ratio> ratios = Map.of(
        "A", new Ratio(1_000_000_000_000_000_000L, 3_000_000_000_000_000_001L),
        "B", new Ratio(1, 3),
        "C", new Ratio(2, 6));
    assertThat(shown(new Ranking(Ranking.Best.HIGHEST, Ranking.Ties.COMPETITION)
            .rank(ratios, Ratio::compareValue)))
        .isEqualTo("1B 1C 3A");
  }

  @Test
  @SuppressWarnings("NullAway")
  void of_null_names() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Ranking(null, Ranking.Ties.DENSE))
        .withMessage("best");
  }
}
