package io.github.shopops.payroll.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("Bonuses and awards")
class BonusProperties {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final AgentId AGENT = AgentId.of("A017");
  private static final BonusCalculator MURAL = BonusCalculator.of(BonusPlan.mural(SHANGHAI));
  private static final BonusCalculator SHIFT = BonusCalculator.of(BonusPlan.shift(SHANGHAI));
  private static final FineStatement NOTHING_WRONG =
      FineCalculator.of(FinePolicy.mural(SHANGHAI)).calculate(List.of(), YearMonth.of(2026, 10));
  private static final BonusContext QUIET = BonusContext.builder(NOTHING_WRONG).build();

  /** The awards of C8. */
  private static final ImmutableList<Integer> PLACES = ImmutableList.of(150, 100, 50);

  @Property
  @Label("C8: the awards given out are those of the places taken, to the fen, however many tie")
  void awardsSumExactly(@ForAll @Size(max = 6) List<@IntRange(min = 1, max = 4) Integer> days) {
    int expected = PLACES.subList(0, Math.min(days.size(), PLACES.size())).stream()
        .mapToInt(i -> i)
        .sum();
    assertThat(sum(awards(trainees(days)))).isEqualTo(Money.ofMajor(YUAN, expected));
  }

  @Property
  @Label("C8: who tie differ by a fen at most, and nobody slower gets more")
  void tiesAreEqual(@ForAll @Size(max = 6) List<@IntRange(min = 1, max = 4) Integer> days) {
    BonusStatement awards = awards(trainees(days));
    for (int i = 0; i < days.size(); i++) {
      for (int j = 0; j < days.size(); j++) {
        long one = fen(sum(awards.payLines(mentor(i)).stream()));
        long other = fen(sum(awards.payLines(mentor(j)).stream()));
        if (days.get(i).equals(days.get(j))) {
          assertThat(Math.abs(one - other)).isLessThanOrEqualTo(1);
        } else if (days.get(i) < days.get(j)) {
          assertThat(one).isGreaterThanOrEqualTo(other);
        }
      }
    }
  }

  @Property
  @Label("C8: neither the order of the trainees nor naming one twice changes an award")
  void awardsDoNotDependOnOrder(
      @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 4) Integer> days, @ForAll long seed) {
    List<Trainee> trainees = trainees(days);
    List<Trainee> shuffled = new ArrayList<>(trainees);
    shuffled.addAll(trainees);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(awards(shuffled)).isEqualTo(awards(trainees));
  }

  @Property
  @Label("C1: a better team score never pays less, 100 pays the whole share and 0 nothing")
  void teamScoreIsMonotone(
      @ForAll @LongRange(min = 0, max = 10_000_000) long base,
      @ForAll @IntRange(min = 0, max = 1000) int worse,
      @ForAll @IntRange(min = 0, max = 1000) int better) {
    int low = Math.min(worse, better);
    int high = Math.max(worse, better);
    assertThat(teamScore(base, low)).isLessThanOrEqualTo(teamScore(base, high));
    assertThat(teamScore(base, 0)).isZero();
    // 10 % rounded half up
    assertThat(teamScore(base, 1000)).isEqualTo((base + 5) / 10);
  }

  @Property
  @Label("C1: the team score pays base × 10 % × score ÷ 100, rounded half up once")
  void teamScoreIsExact(
      @ForAll @LongRange(min = 0, max = 10_000_000_000L) long base,
      @ForAll @IntRange(min = 0, max = 1000) int tenths) {
    BigInteger doubled = BigInteger.valueOf(base)
        .multiply(BigInteger.valueOf(2L * tenths))
        .add(BigInteger.valueOf(10_000))
        .divide(BigInteger.valueOf(20_000));
    assertThat(teamScore(base, tenths)).isEqualTo(doubled.longValueExact());
  }

  @Property
  @Label("C10: the subsidies of the two parts of a month make up the subsidy of the month")
  void subsidyIsProrated(@ForAll @IntRange(min = 0, max = 31) int days) {
    Money before = subsidy(new MonthShare(days, 31));
    Money after = subsidy(new MonthShare(31 - days, 31));
    assertThat(before.plus(after)).isEqualTo(Money.ofMajor(YUAN, 200));
    assertThat(before)
        .isEqualTo(Money.of(
            YUAN,
            BigDecimal.valueOf(200L * days)
                .divide(BigDecimal.valueOf(31), 2, RoundingMode.HALF_UP)));
  }

  @Property
  @Label("what somebody gets does not depend on who else there is")
  void subjectsDoNotMatterToEachOther(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 1000) Integer> scores) {
    List<BonusSubject> people = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      people.add(subject(150_000, scores.get(i)).agent(mentor(i)).build());
    }
    BonusStatement all = MURAL.calculate(QUIET, people);
    assertThat(MURAL.calculate(QUIET, Lists.reverse(people))).isEqualTo(all);
    for (BonusSubject one : people) {
      assertThat(MURAL.calculate(QUIET, List.of(one)).payLines(one.agent()))
          .isEqualTo(all.payLines(one.agent()));
    }
  }

  private static List<Trainee> trainees(List<Integer> days) {
    List<Trainee> trainees = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDateTime ready = LocalDateTime.of(2026, 10, days.get(i), 18, 0);
      trainees.add(new Trainee("T" + i, mentor(i), ready.atZone(SHANGHAI).toInstant()));
    }
    return trainees;
  }

  private static AgentId mentor(int number) {
    return AgentId.of("M" + number);
  }

  private static BonusStatement awards(List<Trainee> trainees) {
    return SHIFT.calculate(
        BonusContext.builder(NOTHING_WRONG).trainees(trainees).build(), List.of());
  }

  /** The bonus for a base in fen and a score in tenths, in fen. */
  private static long teamScore(long base, int tenths) {
    return fen(MURAL
        .calculate(QUIET, List.of(subject(base, tenths).agent(AGENT).build()))
        .payLines(AGENT)
        .get(0)
        .amount());
  }

  private static Money subsidy(MonthShare share) {
    BonusSubject subject =
        BonusSubject.builder().agent(AGENT).base(Money.zero(YUAN)).share(share).build();
    return sum(MURAL.calculate(QUIET, List.of(subject)).payLines(AGENT).stream()
        .filter(line -> line.kind() == LineKind.SUBSIDY));
  }

  private static BonusSubject.Builder subject(long base, int tenths) {
    return BonusSubject.builder()
        .base(Money.ofMinor(YUAN, base))
        .share(MonthShare.WHOLE)
        .teamScore(BigDecimal.valueOf(tenths, 1));
  }

  private static Money sum(BonusStatement statement) {
    return sum(statement.lines().values().stream());
  }

  private static Money sum(Stream<PayLine> lines) {
    return lines.map(PayLine::amount).reduce(Money.zero(YUAN), Money::plus);
  }

  private static long fen(Money amount) {
    return amount.getAmountMinorLong();
  }
}
