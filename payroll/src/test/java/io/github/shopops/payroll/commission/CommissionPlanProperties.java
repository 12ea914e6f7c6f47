package io.github.shopops.payroll.commission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.money.TierSchedule.Tier;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Receivable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

/** Laws of plans that state more than rates: base volume, accelerator, share, cap, guarantee, holdback, teams. */
@Label("A commission plan")
class CommissionPlanProperties {
  private static final YearMonth FIRST = YearMonth.of(2026, 1);

  /** A month: its plan, sales in fen, score, how much comes back of each earlier month. */
  record Month(CommissionPlan plan, long sales, int score, List<Long> returns) {}

  @Property
  @Label(
      "pays and holds in all, less what stays open, what was earned less what was taken back, plus what was topped up")
  void conservation(@ForAll @Size(min = 1, max = 8) List<@From("months") Month> months) {
    long paid = 0;
    long net = 0;
    long toppedUp = 0;
    long held = 0;
    long released = 0;
    ImmutableList<ClosedCommission> closed = ImmutableList.of();
    ImmutableList<Receivable> open = ImmutableList.of();
    YearMonth now = FIRST;
    for (Month month : months) {
      CommissionStatement statement = calculate(month, now, closed, open);
      long promised = fen(month.plan().guarantee().or(month.plan()::draw).orElse(Plans.yuan("0")));
      assertThat(fen(Plans.sum(statement))).isEqualTo(fen(statement.pay()));
      assertThat(fen(statement.pay())).isGreaterThanOrEqualTo(promised);
      paid += fen(statement.pay());
      net += fen(statement.earned()) - fen(statement.clawedBack());
      toppedUp += fen(statement.topUp());
      held += fen(statement.held());
      released += fen(statement.released());
      closed = statement.closed();
      open = statement.receivables();
      now = now.plusMonths(1);
    }
    long stillHeld = closed.stream().mapToLong(past -> fen(past.held())).sum();
    long carried = open.stream().mapToLong(rest -> fen(rest.amount())).sum();
    assertThat(held).as("what was held is released or still held").isEqualTo(released + stillHeld);
    assertThat(paid + stillHeld - carried).isEqualTo(net + toppedUp);
  }

  @Property
  @Label(
      "carries the same with a guarantee as without: the top-up settles nothing and is never carried")
  void topUp(
      @ForAll("months") Month month, @ForAll("fen") long sold, @ForAll("fen") long guarantee) {
    CommissionPlan without = CommissionPlan.builder()
        .from(month.plan())
        .guarantee(Optional.empty())
        .draw(Optional.empty())
        .build();
    CommissionPlan with =
        CommissionPlan.builder().from(without).guarantee(money(guarantee)).build();
    ImmutableList<ClosedCommission> closed = ImmutableList.of(closed(without, sold, month.score()));
    CommissionStatement plain = calculate(with(month, without), FIRST.plusMonths(1), closed);
    CommissionStatement lifted = calculate(with(month, with), FIRST.plusMonths(1), closed);
    assertThat(lifted.receivables()).isEqualTo(plain.receivables());
    assertThat(lifted.earned()).isEqualTo(plain.earned());
    assertThat(fen(lifted.pay()) + fen(lifted.held()))
        .isEqualTo(Math.max(fen(plain.pay()) + fen(plain.held()), guarantee + fen(lifted.held())));
  }

  @Property
  @Label(
      "pays two half-months what it pays the month, if the second is told what the first attained")
  void telescoping(
      @ForAll("plans") CommissionPlan plan,
      @ForAll("fen") long first,
      @ForAll("fen") long second,
      @ForAll("scores") int score) {
    CommissionStatement after = CommissionCalculator.of(plan)
        .calculate(input(FIRST, second, score).attained(money(first)).build());
    assertThat(earned(plan, first, score) + fen(after.earned()))
        .isEqualTo(earned(plan, first + second, score));
  }

  @Property
  @Label("never pays less for more sales or a higher score")
  void monotone(
      @ForAll("plans") CommissionPlan plan,
      @ForAll("fen") long sales,
      @ForAll("fen") long more,
      @ForAll("scores") int score,
      @ForAll("scores") int better) {
    assertThat(earned(plan, sales + more, score))
        .isGreaterThanOrEqualTo(earned(plan, sales, score));
    assertThat(earned(plan, sales, score + better))
        .isGreaterThanOrEqualTo(earned(plan, sales, score));
  }

  @Property
  @Label(
      "takes back by true-up what its whole formula pays less on what is left, in whatever parts and order")
  void trueUp(
      @ForAll("plans") CommissionPlan any,
      @ForAll @Size(min = 1, max = 5) List<@From("fen") Long> parts,
      @ForAll("fen") long kept,
      @ForAll("scores") int score,
      @ForAll Random random) {
    CommissionPlan plan =
        CommissionPlan.builder().from(any).clawback(ClawbackPolicy.TRUE_UP).build();
    long sold = kept + parts.stream().mapToLong(Long::longValue).sum();
    long cost = earned(plan, sold, score) - earned(plan, kept, score);
    ClosedCommission closed = closed(plan, sold, score);
    List<Long> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    assertThat(takenBack(plan, closed, parts)).isEqualTo(cost);
    assertThat(takenBack(plan, closed, shuffled)).isEqualTo(cost);
  }

  @Property
  @Label("takes back what is returned in full to the fen it paid, and never more")
  void neverSold(
      @ForAll("plans") CommissionPlan plan,
      @ForAll @Size(min = 1, max = 5) List<@From("fen") Long> parts,
      @ForAll("scores") int score) {
    long sold = parts.stream().mapToLong(Long::longValue).sum();
    ClosedCommission closed = closed(plan, sold, score);
    long taken = takenBack(plan, closed, parts);
    if (plan.clawback() == ClawbackPolicy.CURRENT_BASE) {
      assertThat(taken).isLessThanOrEqualTo(fen(closed.earned()));
    } else {
      assertThat(taken).isEqualTo(fen(closed.earned()));
    }
  }

  @Property
  @Label("pays what is sold and taken off in one month like what was never sold")
  void takenOffInTheMonth(
      @ForAll("plans") CommissionPlan plan,
      @ForAll("fen") long kept,
      @ForAll("fen") long back,
      @ForAll("scores") int score) {
    CommissionInput input = input(FIRST, kept + back, score)
        .takenOff(money(back))
        .team(Optional.of(team(kept)))
        .build();
    assertThat(fen(CommissionCalculator.of(plan).calculate(input).earned()))
        .isEqualTo(earned(plan, kept, score));
  }

  @Property
  @Label("of a team splits to the fen what one agent would earn on the team's sales")
  void teamSplit(
      @ForAll("plans") CommissionPlan any,
      @ForAll @Size(min = 1, max = 6) List<@From("fen") Long> sales,
      @ForAll TeamSplit split,
      @ForAll("scores") int score) {
    CommissionPlan own = CommissionPlan.builder()
        .from(any)
        .cap(Optional.empty())
        .scheme(any.scheme().readsTeamSales() ? Plans.flat("0.5") : any.scheme())
        .build();
    CommissionPlan plan = CommissionPlan.builder().from(own).teamSplit(split).build();
    CommissionTeam team = CommissionTeam.builder()
        .name("甲")
        .members(IntStream.range(0, sales.size())
            .mapToObj(i -> TeamMember.builder()
                .agent(AgentId.of("A" + i))
                .net(money(sales.get(i)))
                .score(BigDecimal.valueOf(60L + i))
                .weight(BigDecimal.valueOf(1L + i))
                .build())
            .toList())
        .score(BigDecimal.valueOf(score))
        .attainment(new Ratio(score, 100))
        .build();
    long sum = team.members().stream()
        .map(member -> CommissionCalculator.of(plan)
            .calculate(CommissionInput.builder(member.agent(), FIRST, Plans.YUAN)
                .credited(member.net())
                .team(team)
                .build()))
        .mapToLong(statement -> fen(statement.earned()))
        .sum();
    assertThat(sum)
        .isEqualTo(earned(own, sales.stream().mapToLong(Long::longValue).sum(), score));
  }

  @Property
  @Label("pays nothing at the base volume or below, and says so")
  void threshold(
      @ForAll("plans") CommissionPlan any,
      @ForAll("fen") long volume,
      @ForAll("fen") long below,
      @ForAll Threshold.Reach reach) {
    CommissionPlan plan = CommissionPlan.builder()
        .from(any)
        .threshold(new Threshold(money(volume), reach))
        .build();
    CommissionStatement at = statement(plan, volume, 100);
    CommissionStatement under = statement(plan, Math.max(0, volume - below), 100);
    assertThat(fen(at.earned()) + fen(under.earned())).isZero();
    assertThat(at.exceedsThreshold() || under.exceedsThreshold()).isFalse();
    assertThat(at.paysNothingBecause()).isPresent();
    assertThat(statement(plan, volume + 1, 100).exceedsThreshold()).isTrue();
  }

  @Property(tries = 100)
  @Label("explains every line and finding in both languages")
  void sayable(@ForAll("months") Month month, @ForAll("fen") long sold, @ForAll boolean scored) {
    ImmutableList<ClosedCommission> closed =
        ImmutableList.of(closed(month.plan(), sold, month.score()));
    CommissionStatement statement = scored
        ? calculate(month, FIRST.plusMonths(2), closed)
        : CommissionCalculator.of(month.plan())
            .calculate(Plans.input(FIRST, "12000").build());
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      statement
          .lines()
          .forEach(line -> assertThat(PayrollExplanations.of(locale).explain(line.message()))
              .isNotBlank()
              .doesNotContain("{"));
      statement
          .findings()
          .forEach(finding -> assertThat(PayrollExplanations.of(locale).explain(finding))
              .isNotBlank()
              .doesNotContain("{"));
    }
  }

  @Provide
  Arbitrary<Long> fen() {
    return Arbitraries.longs().between(1, 20_000_000);
  }

  @Provide
  Arbitrary<Integer> scores() {
    return Arbitraries.integers().between(0, 100);
  }

  @Provide
  Arbitrary<Month> months() {
    return Combinators.combine(
            plans(),
            Arbitraries.longs().between(0, 20_000_000),
            scores(),
            fen().list().ofMaxSize(4))
        .as(Month::new);
  }

  /** Plans with rising rates and multipliers. */
  @Provide
  Arbitrary<CommissionPlan> plans() {
    Arbitrary<Optional<Threshold>> thresholds = Combinators.combine(
            fen(), Arbitraries.of(Threshold.Reach.class))
        .as((volume, reach) -> new Threshold(money(volume), reach))
        .optional(0.4);
    Arbitrary<Optional<Accelerator>> accelerators = Arbitraries.<Accelerator>of(
            new Accelerator.Proportional(Accelerator.Measure.SCORE),
            new Accelerator.Proportional(Accelerator.Measure.ATTAINMENT),
            Plans.steps(Accelerator.Measure.SCORE, "70:80", "80:90", "90:100"),
            Plans.steps(Accelerator.Measure.ATTAINMENT, "0:50", "0.8:100", "1:150"))
        .optional(0.5);
    Arbitrary<Optional<Holdback>> holdbacks = Combinators.combine(
            Arbitraries.integers().between(0, 100), Arbitraries.integers().between(1, 3))
        .as((percent, months) -> Holdback.ofMonths(Rate.percent(Integer.toString(percent)), months))
        .optional(0.5);
    Arbitrary<CommissionPlan> earning = Combinators.combine(
            schemes(),
            thresholds,
            accelerators,
            Arbitraries.integers().between(0, 100),
            Arbitraries.longs().between(0, 300_000).optional(0.4))
        .as((scheme, threshold, accelerator, percent, cap) -> Plans.plan(scheme)
            .threshold(threshold)
            .accelerator(accelerator)
            .share(Rate.percent(Integer.toString(percent)))
            .cap(cap.map(CommissionPlanProperties::money))
            .build());
    return Combinators.combine(
            earning,
            Arbitraries.of(ClawbackPolicy.class),
            holdbacks,
            Arbitraries.integers().between(0, 2),
            Arbitraries.longs().between(0, 50_000))
        .as((plan, policy, holdback, promise, amount) -> CommissionPlan.builder()
            .from(plan)
            .clawback(policy)
            .holdback(holdback)
            .draw(Optional.of(money(amount)).filter(any -> promise == 1))
            .guarantee(Optional.of(money(amount)).filter(any -> promise == 2))
            .build());
  }

  private Arbitrary<CommissionScheme> schemes() {
    Arbitrary<Integer> points = Arbitraries.integers().between(0, 400);
    Arbitrary<Long> width = Arbitraries.longs().between(1, 10_000_000);
    return Combinators.combine(
            Arbitraries.integers().between(0, 4), points, points, points, width, width)
        .as((shape, one, two, three, first, second) -> {
          CommissionScheme flat = new CommissionScheme.Flat(Rate.basisPoints(one));
          Tier[] tiers = {
            new Tier(Money.zero(Plans.YUAN), Rate.basisPoints(one)),
            new Tier(money(first), Rate.basisPoints(one + two)),
            new Tier(money(first + second), Rate.basisPoints(one + two + three))
          };
          CommissionScheme whole = new CommissionScheme.Tiered(TierSchedule.wholeAmount(tiers));
          return switch (shape) {
            case 0 -> flat;
            case 1 -> whole;
            case 2 -> new CommissionScheme.Tiered(TierSchedule.marginal(tiers));
            case 3 -> new CommissionScheme.TeamRate(TierSchedule.wholeAmount(tiers));
            default ->
              new CommissionScheme.Sum(ImmutableList.of(
                  whole, new CommissionScheme.TeamRate(TierSchedule.wholeAmount(tiers)), flat));
          };
        });
  }

  private static Month with(Month month, CommissionPlan plan) {
    return new Month(plan, month.sales(), month.score(), month.returns());
  }

  private static CommissionStatement calculate(
      Month month, YearMonth now, ImmutableList<ClosedCommission> closed) {
    return calculate(month, now, closed, ImmutableList.of());
  }

  /** The month's returns fall on the closed months in turn. */
  private static CommissionStatement calculate(
      Month month,
      YearMonth now,
      ImmutableList<ClosedCommission> closed,
      ImmutableList<Receivable> open) {
    CommissionInput.Builder input =
        input(now, month.sales(), month.score()).closed(closed).carriedIn(open);
    for (int i = 0; i < Math.min(month.returns().size(), closed.size()); i++) {
      input.addReturns(sale("O" + i, closed.get(i).month(), month.returns().get(i)));
    }
    return CommissionCalculator.of(month.plan()).calculate(input.build());
  }

  private static long takenBack(CommissionPlan plan, ClosedCommission closed, List<Long> parts) {
    ImmutableList<ClosedCommission> now = ImmutableList.of(closed);
    long taken = 0;
    for (int i = 0; i < parts.size(); i++) {
      CommissionStatement statement = CommissionCalculator.of(plan)
          .calculate(input(FIRST.plusMonths(i + 1L), 1_000_000, 55)
              .closed(now)
              .addReturns(sale("O" + i, FIRST, parts.get(i)))
              .build());
      assertThat(fen(statement.clawedBack())).isNotNegative();
      taken += fen(statement.clawedBack());
      now = statement.closed();
    }
    return taken;
  }

  private static ClosedCommission closed(CommissionPlan plan, long sales, int score) {
    return Plans.last(statement(plan, sales, score));
  }

  private static long earned(CommissionPlan plan, long sales, int score) {
    return fen(statement(plan, sales, score).earned());
  }

  private static CommissionStatement statement(CommissionPlan plan, long sales, int score) {
    return CommissionCalculator.of(plan).calculate(input(FIRST, sales, score).build());
  }

  /** A month of an agent whose score is also what was reached of the target, in percent. */
  private static CommissionInput.Builder input(YearMonth month, long sales, int score) {
    return CommissionInput.builder(Plans.AGENT, month, Plans.YUAN)
        .credited(money(sales))
        .score(BigDecimal.valueOf(score))
        .attainment(new Ratio(score, 100))
        .team(team(sales));
  }

  /** The team sells 1 500 000.00 whatever the agent does, so that the team's rate is the same. */
  private static CommissionTeam team(long own) {
    return Plans.team(
        TeamMember.builder().agent(Plans.AGENT).net(money(own)).build(),
        TeamMember.builder()
            .agent(AgentId.of("A002"))
            .net(money(150_000_000 - own))
            .build());
  }

  private static ReturnedSale sale(String order, YearMonth soldIn, long fen) {
    return new ReturnedSale(
        OrderId.of(order), soldIn, money(fen), Plans.RETURN, ImmutableList.of());
  }

  private static Money money(long fen) {
    return Money.ofMinor(Plans.YUAN, fen);
  }

  private static long fen(Money money) {
    return money.getAmountMinorLong();
  }
}
