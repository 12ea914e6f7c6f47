package io.github.shopops.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Apportionment.Part;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private static Money fen(long fen) {
    return Money.ofMinor(CNY, fen);
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" "))
        .mapToLong(word -> word.equals("-") ? Long.MAX_VALUE : Long.parseLong(word))
        .toArray();
  }

  @ParameterizedTest(name = "[C7] {0} fen over weights {1} give {2}")
  @CsvSource({
    // quotas 3/7, 9/7, 9/7: the largest fraction is the smallest weight's
    "3, 1 3 3, 1 1 1",
    // quotas 4/7, 12/7, 12/7: both units left go to 5/7
    "4, 1 3 3, 0 2 2",
    "0, 1 3 3, 0 0 0",
    "100, 1 1 1, 34 33 33",
    "-100, 1 1 1, -34 -33 -33",
    // 0.5 each: all fractions and weights alike, so the smaller ids
    "2, 1 1 1 1, 1 1 0 0",
    // quotas 0.5 and 1.5 of weights 1 and 3: the larger weight takes the unit
    "2, 1 3, 0 2",
    "7, 0 5 0, 0 7 0",
    "1, 1, 1",
  })
  void splitMinor_withoutBounds(long amount, String weights, String shares) {
    assertThat(Apportionment.splitMinor(amount, numbers(weights))).containsExactly(numbers(shares));
  }

  @ParameterizedTest(name = "[R7] {0} over {1}, at least {2}, at most {3}, give {4}")
  @CsvSource({
    // 30 each would pass the first cap; 80 are left for the other two
    "90, 1 1 1, 0 0 0, 10 - -, 10 40 40",
    // the second cap binds only after the first has cut: 90 → 10, then 40 each → 35, then 45
    "90, 1 1 1, 0 0 0, 10 35 -, 10 35 45",
    // a floor takes from the others: 100 − 70 = 30 over 1 and 2
    "100, 1 1 2, 70 0 0, - - -, 70 10 20",
    // quotas 25, 25, 50: +45 by the floor, −30 by the cap: the floor outweighs, 30 are left for 1
    // and 2
    "100, 1 1 2, 70 0 0, - - 20, 70 10 20",
    // quotas 10, 30, 60: the floor lacks 5, the cap cuts 40: the cap is set first, then 80 over 1
    // and 3 give 20 and 60
    "100, 1 3 6, 15 0 0, - - 20, 20 60 20",
    // weight 0 gets its floor and nothing beyond
    "10, 0 1 1, 3 0 0, - - -, 3 4 3",
    // caps are met exactly
    "12, 5 1 1, 0 0 0, 2 5 5, 2 5 5",
    "-90, 1 1 1, 0 0 0, 10 - -, -10 -40 -40",
    // 10 1/3 each does not fit a cap of 10: 21 are left for two
    "31, 1 1 1, 0 0 0, 10 - -, 10 11 10",
    "0, 1 1, 0 0, 0 0, 0 0",
  })
  void splitMinor_withBounds(
      long amount, String weights, String floors, String caps, String shares) {
    assertThat(Apportionment.splitMinor(amount, numbers(weights), numbers(floors), numbers(caps)))
        .containsExactly(numbers(shares));
  }

  @Test
  void splitMinor_productsBeyond64Bits() {
    long max = Long.MAX_VALUE;
    // weights 1 : 2 of 9 000 000 000 000 000 000
    assertThat(Apportionment.splitMinor(
            9_000_000_000_000_000_000L,
            new long[] {1_000_000_000_000_000_000L, 2_000_000_000_000_000_000L}))
        .containsExactly(3_000_000_000_000_000_000L, 6_000_000_000_000_000_000L);
    // 2^63 − 1 is odd: the halves differ by one
    assertThat(Apportionment.splitMinor(max, new long[] {max, max}))
        .containsExactly(max / 2 + 1, max / 2);
    assertThat(
            Apportionment.splitMinor(-max, new long[] {max, max}, new long[2], new long[] {1, max}))
        .containsExactly(-1, -(max - 1));
  }

  @Test
  void splitMinor_badArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.splitMinor(5, new long[] {0, 0}))
        .withMessage("Argument 'weights' must hold a weight above zero but has value [0, 0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.splitMinor(0, new long[0]))
        .withMessage("Argument 'weights' must hold a weight above zero but has value []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.splitMinor(5, new long[] {1, -2}))
        .withMessage("Argument 'weights' must not hold negatives but holds -2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.splitMinor(Long.MIN_VALUE, new long[] {1}))
        .withMessageContaining("-9223372036854775808");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.splitMinor(5, new long[] {1}, new long[2], new long[1]))
        .withMessageContaining("2 and 1 for 1 weights");
  }

  @ParameterizedTest(name = "{0} between floors {1} and caps {2} cannot be")
  @CsvSource({
    "9, 5 5, 10 10, 'between the sum of the floors 10 and the sum of the caps 20'",
    "21, 5 5, 10 10, 'the sum of the caps 20 (in minor units) but has value 21'",
    "7, 5 6, 10 5, 'must be between 0 and the part''s cap 5 but has value 6 for part 1'",
    "7, -1 6, 10 7, 'must be between 0 and the part''s cap 10 but has value -1 for part 0'",
  })
  void splitMinor_infeasible(long amount, String floors, String caps, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Apportionment.splitMinor(amount, new long[] {1, 1}, numbers(floors), numbers(caps)))
        .withMessageContaining(message);
  }

  @Test
  void split_byId() {
    assertThat(
            Apportionment.byWeight(ImmutableMap.of("c", 3L, "b", 3L, "a", 1L)).split(fen(4)))
        .containsExactly(Map.entry("a", fen(0)), Map.entry("b", fen(2)), Map.entry("c", fen(2)));
  }

  @Test
  void split_tiesGoToTheSmallerIdWhateverTheOrder() {
    ImmutableMap<String, Money> expected = ImmutableMap.of("a", fen(1), "b", fen(0));

    assertThat(Apportionment.byWeight(ImmutableMap.of("a", 1L, "b", 1L)).split(fen(1)))
        .isEqualTo(expected);
    assertThat(Apportionment.byWeight(ImmutableMap.of("b", 1L, "a", 1L)).split(fen(1)))
        .isEqualTo(expected);
  }

  @Test
  void split_decimalScores() {
    // 87.5 : 62.5 = 7 : 5 of 120.00
    assertThat(Apportionment.byDecimalWeight(
                ImmutableMap.of("a", new BigDecimal("87.50"), "b", new BigDecimal("62.5")))
            .split(fen(12_000)))
        .containsEntry("a", fen(7_000))
        .containsEntry("b", fen(5_000));
    // digits that no long holds: 1 : 2 × 10^30, so 1.00 rounds to nothing and all
    assertThat(Apportionment.byDecimalWeight(
                ImmutableMap.of("a", new BigDecimal("1E-15"), "b", new BigDecimal("2E15")))
            .split(fen(100)))
        .containsEntry("a", fen(0))
        .containsEntry("b", fen(100));
  }

  @Test
  void split_floorsAndCaps() {
    Apportionment<String> apportionment = Apportionment.over(ImmutableList.of(
        Part.of("a", 1).atMost(fen(10)),
        Part.of("b", 1),
        Part.of("c", BigDecimal.ZERO).atLeast(fen(5)).atMost(fen(8))));

    assertThat(apportionment.split(fen(95)))
        .containsEntry("a", fen(10))
        .containsEntry("b", fen(80))
        .containsEntry("c", fen(5));
    assertThat(apportionment.split(fen(-95))).containsEntry("b", fen(-80));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apportionment.split(fen(4)))
        .withMessageContaining("sum of the floors 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apportionment.split(Money.ofMinor(CurrencyUnit.EUR, 95)))
        .withMessage(
            "Argument 'amount' must be in the currency of the bound CNY 0.10 but is in EUR");
  }

  @Test
  void over_badParts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.over(ImmutableList.of(Part.of("a", 1), Part.of("a", 2))))
        .withMessage("Argument 'parts' holds two parts with id a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.byWeight(ImmutableMap.of("a", 0L, "b", 0L)))
        .withMessageContaining("must hold a weight above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.byWeight(ImmutableMap.<String, Long>of()));
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void part_badArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Part.of("a", -1))
        .withMessage("Argument 'weight' must not be negative but has value -1 for part a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Part.of("a", 1).atLeast(fen(-1)))
        .withMessage("Argument 'floor' must not be negative but has value CNY -0.01 for part a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Part.of("a", 1).atMost(fen(-1)))
        .withMessage("Argument 'cap' must not be negative but has value CNY -0.01 for part a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Part.of("a", 1).atLeast(fen(2)).atMost(fen(1)))
        .withMessage(
            "Argument 'cap' must be at least the floor CNY 0.02 but has value CNY 0.01 for part a");
    assertThatNullPointerException()
        .isThrownBy(() -> new Part<>("a", null, null, null))
        .withMessage("weight");
  }
}
