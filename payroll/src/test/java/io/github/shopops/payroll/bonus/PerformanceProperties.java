package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.SHANGHAI;
import static io.github.shopops.payroll.bonus.Desk.agent;
import static io.github.shopops.payroll.bonus.Desk.fen;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Scores are in hundredths, amounts in fen. */
@Label("Performance pay by score")
class PerformanceProperties {
  private static final AgentId AGENT = AgentId.of("A0");

  private static long paid(BonusPlan plan, BonusContext context, List<BonusSubject> people) {
    return BonusCalculator.of(plan).calculate(context, people).payLines(AGENT).stream()
        .mapToLong(line -> line.amount().getAmountMinorLong())
        .sum();
  }

  private static long parcels(long paid, int payers, int parcels, int score) {
    return paid(
        BonusPlan.department(SHANGHAI, Rate.percent("0.5")),
        october().averageOrder(new Ratio(paid, payers)).build(),
        List.of(agent("A0")
            .post("after-sale")
            .parcels(parcels)
            .score(BigDecimal.valueOf(score, 2))
            .build()));
  }

  @Property(tries = 300)
  @Label("C4: parcels × K4 × 0.008 × score ÷ 100 is exact and rounded half up once")
  void pieceworkIsExact(
      @ForAll @LongRange(min = 0, max = 100_000_000_000L) long paid,
      @ForAll @IntRange(min = 1, max = 100_000) int payers,
      @ForAll @IntRange(min = 0, max = 10_000) int parcels,
      @ForAll @IntRange(min = 0, max = 12_000) int score) {
    // 0.008 = 8/1000 and a score in hundredths is divided by 10 000
    BigInteger product = BigInteger.valueOf(paid)
        .multiply(BigInteger.valueOf(parcels))
        .multiply(BigInteger.valueOf(8L * score));
    BigInteger divisor = BigInteger.valueOf(payers).multiply(BigInteger.valueOf(10_000_000L));
    BigInteger rounded = product.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
    assertThat(parcels(paid, payers, parcels, score)).isEqualTo(rounded.longValueExact());
  }

  @Property(tries = 200)
  @Label(
      "C10: the performance pay of the two parts of a month makes up that of the month, within a fen")
  void payIsProrated(
      @ForAll @IntRange(min = 0, max = 31) int days,
      @ForAll @IntRange(min = 0, max = 10_000) int score) {
    long whole = prorated(31, score);
    assertThat(Math.abs(prorated(days, score) + prorated(31 - days, score) - whole))
        .isLessThanOrEqualTo(1);
  }

  private static long prorated(int days, int score) {
    return paid(
        BonusPlan.kpi(SHANGHAI, yuan("800.00")),
        october().build(),
        List.of(agent("A0")
            .share(new MonthShare(days, 31))
            .score(BigDecimal.valueOf(score, 2))
            .build()));
  }

  /** Every preset that pays by the person's own score. */
  private static List<BonusPlan> plans() {
    TierSchedule tiers = TierSchedule.flat(Desk.YUAN, Rate.percent("1"));
    return List.of(
        BonusPlan.graded(SHANGHAI, yuan("1000.00"), yuan("2000.00")),
        BonusPlan.netshop(
            SHANGHAI,
            new NetshopBonus(yuan("1000.00"), yuan("900.00"), yuan("1200.00"), yuan("1100.00"))),
        BonusPlan.department(SHANGHAI, Rate.percent("0.5")),
        BonusPlan.annual(SHANGHAI, tiers, ImmutableMap.of()),
        BonusPlan.kpi(SHANGHAI, yuan("800.00")));
  }

  @Provide
  Arbitrary<BonusSubject> people() {
    return Combinators.combine(
            Arbitraries.of("junior", "intermediate", "senior"),
            Arbitraries.of("pre-sale", "after-sale", "all-round", "supervisor", "operations"),
            Arbitraries.of(Standing.class),
            Arbitraries.integers().between(-1_000, 12_000),
            Arbitraries.longs().between(-1_000_000, 20_000_000),
            Arbitraries.integers().between(0, 31),
            Arbitraries.of(true, false))
        .as((grade, post, standing, score, sales, days, earned) -> agent("A0")
            .grade(grade)
            .post(post)
            .standing(standing)
            .monthsOnTrial(2)
            .score(BigDecimal.valueOf(score, 2))
            .netSales(fen(sales))
            .share(new MonthShare(days, 31))
            .parcels(days * 3)
            .commissionEarned(earned)
            .build());
  }

  private static BonusSubject named(BonusSubject subject, int number, int penalty) {
    BonusSubject.Builder renamed = BonusSubject.builder();
    renamed
        .from(subject)
        .agent(AgentId.of("A" + number))
        .score(subject.score().orElseThrow().subtract(BigDecimal.valueOf(penalty, 2)));
    return renamed.build();
  }

  private static List<BonusSubject> desk(List<BonusSubject> people, int penalty) {
    List<BonusSubject> desk = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      desk.add(named(people.get(i), i, i == 0 ? penalty : 0));
    }
    return desk;
  }

  private static BonusContext context() {
    return october().averageOrder(new Ratio(12_345_678, 789)).build();
  }

  @Property(tries = 200)
  @Label("C2, C3, C4, C7, C9: more penalties never raise one's own pay")
  void penaltiesNeverPay(
      @ForAll("desks") List<BonusSubject> people,
      @ForAll @IntRange(min = 0, max = 5_000) int penalty) {
    for (BonusPlan plan : plans()) {
      assertThat(paid(plan, context(), desk(people, penalty)))
          .isLessThanOrEqualTo(paid(plan, context(), desk(people, 0)));
    }
  }

  @Property(tries = 100)
  @Label("whoever is given first, everybody gets the same, and nobody less than nothing")
  void orderIsIrrelevant(@ForAll("desks") List<BonusSubject> people, @ForAll long seed) {
    for (BonusPlan plan : plans()) {
      List<BonusSubject> desk = desk(people, 0);
      BonusStatement inOrder = BonusCalculator.of(plan).calculate(context(), desk);
      Collections.shuffle(desk, new Random(seed));
      assertThat(BonusCalculator.of(plan).calculate(context(), desk)).isEqualTo(inOrder);
      assertThat(inOrder.lines().values()).noneMatch(line -> line.amount().isNegative());
    }
  }

  @Property(tries = 200)
  @Label("C3: commission and performance pay never come together")
  void neverBoth(@ForAll("people") BonusSubject subject) {
    long paid = paid(plans().get(1), context(), List.of(subject));
    if (subject.commissionEarned() || !subject.share().isWhole()) {
      assertThat(paid).isZero();
    }
  }

  @Provide
  Arbitrary<List<BonusSubject>> desks() {
    return people().list().ofMinSize(1).ofMaxSize(5);
  }
}
