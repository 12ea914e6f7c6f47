package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.HOUSE;
import static io.github.shopops.payroll.bonus.Desk.agent;
import static io.github.shopops.payroll.bonus.Desk.fen;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Eligibility;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Scores are in hundredths, pools in fen. */
@Label("C7: a pool shared by score")
class PoolProperties {
  private static BonusStatement statement(
      long pool, List<Integer> scores, TeamRule.Unscored unscored) {
    List<BonusSubject> people = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      people.add(subject(i, scores.get(i)));
    }
    return statement(pool, unscored, people);
  }

  private static BonusStatement statement(
      long pool, TeamRule.Unscored unscored, List<BonusSubject> people) {
    TeamRule.Pool rule = new TeamRule.Pool(
        HOUSE,
        Eligibility.EVERYBODY,
        Scope.SHOP,
        new TeamRule.FixedFund(fen(pool)),
        ImmutableMap.of(),
        unscored);
    return BonusCalculator.of(plan(rule)).calculate(october().build(), people);
  }

  private static BonusSubject subject(int number, int score) {
    return agent("A" + number).score(BigDecimal.valueOf(score, 2)).build();
  }

  private static long[] shares(long pool, List<Integer> scores, TeamRule.Unscored unscored) {
    BonusStatement statement = statement(pool, scores, unscored);
    long[] shares = new long[scores.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = statement.payLines(AgentId.of("A" + i)).stream()
          .mapToLong(line -> line.amount().getAmountMinorLong())
          .sum();
    }
    return shares;
  }

  private static long[] shares(long pool, List<Integer> scores) {
    return shares(pool, scores, TeamRule.Unscored.BACK_TO_SHOP);
  }

  private static boolean scored(List<Integer> scores) {
    return scores.stream().anyMatch(score -> score > 0);
  }

  @Property(tries = 300)
  @Label("the shares sum to the pool exactly, or the whole pool stays with the shop and is found")
  void poolIsExact(
      @ForAll @LongRange(min = 1, max = 100_000_000) long pool,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -500, max = 12_000) Integer> scores) {
    BonusStatement statement = statement(pool, scores, TeamRule.Unscored.BACK_TO_SHOP);
    PoolStatement shared = statement.pools().get(0);
    assertThat(shared.shared().plus(shared.left())).isEqualTo(fen(pool));
    assertThat(shared.left().isZero()).isEqualTo(scored(scores));
    assertThat(statement.findings().isEmpty()).isEqualTo(scored(scores));
    assertThat(statement.lines().values().stream()
            .mapToLong(line -> line.amount().getAmountMinorLong())
            .sum())
        .isEqualTo(shared.shared().getAmountMinorLong());
  }

  @Property(tries = 300)
  @Label("nobody is a whole fen away from pool × own score ÷ sum of scores")
  void shareIsWithinAFenOfTheQuota(
      @ForAll @LongRange(min = 1, max = 100_000_000) long pool,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -500, max = 12_000) Integer> scores) {
    long[] shares = shares(pool, scores);
    long total = scores.stream().mapToLong(score -> Math.max(score, 0)).sum();
    for (int i = 0; i < shares.length && total > 0; i++) {
      BigInteger apart = BigInteger.valueOf(shares[i])
          .multiply(BigInteger.valueOf(total))
          .subtract(
              BigInteger.valueOf(pool).multiply(BigInteger.valueOf(Math.max(scores.get(i), 0))));
      assertThat(apart.abs()).isLessThan(BigInteger.valueOf(total));
    }
  }

  @Property(tries = 300)
  @Label(
      "a higher score never gets less than a lower one, and equal scores differ by a fen at most")
  void sharesKeepTheOrderOfScores(
      @ForAll @LongRange(min = 1, max = 1_000) long pool,
      @ForAll @Size(min = 2, max = 8) List<@IntRange(min = -3, max = 20) Integer> scores) {
    long[] shares = shares(pool, scores);
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < shares.length; j++) {
        if (scores.get(i) > scores.get(j)) {
          assertThat(shares[i]).isGreaterThanOrEqualTo(shares[j]);
        } else if (scores.get(i).equals(scores.get(j))) {
          assertThat(Math.abs(shares[i] - shares[j])).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Property(tries = 300)
  @Label("a penalty never raises one's own share, whatever becomes of a pool without scores")
  void shareGrowsWithTheOwnScore(
      @ForAll @LongRange(min = 1, max = 1_000) long pool,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -3, max = 20) Integer> scores,
      @ForAll @IntRange(min = 1, max = 20) int penalty,
      @ForAll TeamRule.Unscored unscored) {
    List<Integer> fined = new ArrayList<>(scores);
    fined.set(0, scores.get(0) - penalty);
    assertThat(shares(pool, fined, unscored)[0])
        .isLessThanOrEqualTo(shares(pool, scores, unscored)[0]);
  }

  @Property(tries = 200)
  @Label("somebody with a score of zero changes nobody's share")
  void zeroScoreIsNeutral(
      @ForAll @LongRange(min = 1, max = 1_000_000) long pool,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 12_000) Integer> scores,
      @ForAll @IntRange(min = -500, max = 0) int nothing) {
    List<Integer> more = new ArrayList<>(scores);
    more.add(nothing);
    long[] shares = shares(pool, scores);
    long[] wider = shares(pool, more);
    assertThat(wider[scores.size()]).isZero();
    for (int i = 0; i < shares.length; i++) {
      assertThat(wider[i]).isEqualTo(shares[i]);
    }
  }

  @Property(tries = 200)
  @Label("the order in which people are given changes nothing")
  void orderIsIrrelevant(
      @ForAll @LongRange(min = 1, max = 1_000) long pool,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -3, max = 20) Integer> scores,
      @ForAll long seed) {
    List<BonusSubject> people = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      people.add(subject(i, scores.get(i)));
    }
    BonusStatement inOrder = statement(pool, TeamRule.Unscored.EQUAL, people);
    Collections.shuffle(people, new Random(seed));
    assertThat(statement(pool, TeamRule.Unscored.EQUAL, people)).isEqualTo(inOrder);
  }
}
