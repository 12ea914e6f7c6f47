package io.github.shopops.payroll.commission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.money.TierSchedule.Tier;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("Commission")
class CommissionProperties {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final AgentId AGENT = AgentId.of("A001");
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final Clause CLAUSE = Catalogue.clause("mural/C1");
  private static final Clause RETURN = Catalogue.clause("mural/A4");

  /** A month: the sales in fen, and for each return which month before it comes from and how much, in per mille. */
  record Month(CommissionPlan plan, long sales, List<Long> returns) {}

  @Property
  @Label("at the original rate, returns in any parts cost paid × ρ ÷ x in all, rounded once")
  void originalRate(
      @ForAll("schemes") CommissionScheme scheme,
      @ForAll("parts") List<Long> parts,
      @ForAll("fen") long kept) {
    long returned = total(parts);
    CommissionPlan plan = plan(scheme, ClawbackPolicy.ORIGINAL_RATE);
    ClosedCommission closed = closed(plan, returned + kept);
    BigInteger base = BigInteger.valueOf(returned + kept);
    long expected = BigInteger.valueOf(fen(closed.earned()))
        .multiply(BigInteger.valueOf(2 * returned))
        .add(base)
        .divide(base.shiftLeft(1))
        .longValueExact();
    assertThat(inOneMonth(plan, closed, parts)).isEqualTo(expected);
    assertThat(overMonths(plan, closed, parts)).isEqualTo(expected);
  }

  @Property
  @Label("by true-up, returns in any parts cost C(x) − C(x − ρ) in all")
  void trueUp(
      @ForAll("schemes") CommissionScheme scheme,
      @ForAll("parts") List<Long> parts,
      @ForAll("fen") long kept) {
    CommissionPlan plan = plan(scheme, ClawbackPolicy.TRUE_UP);
    ClosedCommission closed = closed(plan, total(parts) + kept);
    long expected = fen(closed.earned()) - commission(scheme, kept);
    assertThat(inOneMonth(plan, closed, parts)).isEqualTo(expected);
    assertThat(overMonths(plan, closed, parts)).isEqualTo(expected);
  }

  @Property
  @Label("against the current base, returns in any parts cost what the whole would")
  void currentBase(
      @ForAll("schemes") CommissionScheme scheme,
      @ForAll("parts") List<Long> parts,
      @ForAll("fen") long kept) {
    CommissionPlan plan = plan(scheme, ClawbackPolicy.CURRENT_BASE);
    ClosedCommission closed = closed(plan, total(parts) + kept);
    assertThat(inOneMonth(plan, closed, parts))
        .isEqualTo(inOneMonth(plan, closed, List.of(total(parts))));
  }

  @Property
  @Label("sold and returned in full is never sold")
  void neverSold(@ForAll("schemes") CommissionScheme scheme, @ForAll("parts") List<Long> parts) {
    for (ClawbackPolicy policy : List.of(ClawbackPolicy.ORIGINAL_RATE, ClawbackPolicy.TRUE_UP)) {
      CommissionPlan plan = plan(scheme, policy);
      ClosedCommission closed = closed(plan, total(parts));
      assertThat(inOneMonth(plan, closed, parts)).isEqualTo(fen(closed.earned()));
      assertThat(overMonths(plan, closed, parts)).isEqualTo(fen(closed.earned()));
    }
  }

  @Property
  @Label("what all months pay less what stays open is what all earned less what was taken back")
  void conservation(@ForAll @Size(min = 1, max = 10) List<@From("months") Month> months) {
    long paid = 0;
    long earned = 0;
    long takenBack = 0;
    ImmutableList<ClosedCommission> closed = ImmutableList.of();
    ImmutableList<Receivable> open = ImmutableList.of();
    YearMonth now = FIRST;
    for (Month month : months) {
      CommissionStatement statement =
          CommissionCalculator.of(month.plan()).calculate(input(now, month, closed, open));
      assertThat(sum(statement)).isEqualTo(fen(statement.pay()));
      assertThat(fen(statement.pay()))
          .isGreaterThanOrEqualTo(
              month.plan().draw().map(CommissionProperties::fen).orElse(0L));
      assertThat(last(statement.closed()).base()).isEqualTo(Money.ofMinor(YUAN, month.sales()));
      paid += fen(statement.pay());
      earned += fen(statement.earned());
      takenBack += fen(statement.clawedBack());
      closed = statement.closed();
      open = statement.receivables();
      now = now.plusMonths(1);
    }
    long carried = open.stream().mapToLong(rest -> fen(rest.amount())).sum();
    assertThat(paid - carried).isEqualTo(earned - takenBack);
    assertThat(closed.stream().mapToLong(past -> fen(past.clawedBack())).sum())
        .as("what the closed months say was taken back")
        .isEqualTo(takenBack);
  }

  @Property
  @Label("a month never pays more than max(earned − taken back − open, draw)")
  void pay(@ForAll("months") Month month, @ForAll("fen") long sold, @ForAll("fen") long carried) {
    ImmutableList<ClosedCommission> closed = ImmutableList.of(closed(month.plan(), sold));
    ImmutableList<Receivable> open = ImmutableList.of(receivable(carried));
    CommissionStatement statement = CommissionCalculator.of(month.plan())
        .calculate(input(FIRST.plusMonths(1), month, closed, open));
    long available = fen(statement.earned()) - fen(statement.clawedBack()) - carried;
    long draw = month.plan().draw().map(CommissionProperties::fen).orElse(0L);
    assertThat(fen(statement.pay())).isEqualTo(Math.max(available, draw));
  }

  @Property
  @Label("the order of returns, closed months and receivables does not matter")
  void shuffled(
      @ForAll @Size(min = 2, max = 6) List<@From("months") Month> months, @ForAll Random random) {
    ImmutableList<ClosedCommission> closed = ImmutableList.of();
    YearMonth now = FIRST;
    for (Month month : months) {
      closed = CommissionCalculator.of(month.plan())
          .calculate(input(now, month, closed, ImmutableList.of()))
          .closed();
      now = now.plusMonths(1);
    }
    Month last = last(months);
    CommissionInput input =
        input(now, last, closed, ImmutableList.of(receivable(5), receivable(7)));
    CommissionInput shuffled = CommissionInput.builder(AGENT, now, YUAN)
        .from(input)
        .closed(shuffle(input.closed(), random))
        .returns(shuffle(input.returns(), random))
        .carriedIn(shuffle(input.carriedIn(), random))
        .build();
    CommissionCalculator calculator = CommissionCalculator.of(last.plan());
    assertThat(calculator.calculate(shuffled)).isEqualTo(calculator.calculate(input));
  }

  @Property(tries = 50)
  @Label("every line and finding can be said in both languages")
  void sayable(@ForAll("months") Month month, @ForAll("fen") long sold) {
    CommissionStatement statement = CommissionCalculator.of(month.plan())
        .calculate(input(
            FIRST.plusMonths(1),
            month,
            ImmutableList.of(closed(month.plan(), sold)),
            ImmutableList.of(receivable(sold))));
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
  Arbitrary<List<Long>> parts() {
    return fen().list().ofMinSize(1).ofMaxSize(6);
  }

  /** One rate, or three rising ones over rising thresholds. */
  @Provide
  Arbitrary<CommissionScheme> schemes() {
    Arbitrary<Integer> points = Arbitraries.integers().between(0, 400);
    Arbitrary<Long> width = Arbitraries.longs().between(1, 10_000_000);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), points, points, points, width, width)
        .as((shape, one, two, three, first, second) -> {
          if (shape == 0) {
            return new CommissionScheme.Flat(Rate.basisPoints(one));
          }
          Tier[] tiers = {
            new Tier(Money.zero(YUAN), Rate.basisPoints(one)),
            new Tier(Money.ofMinor(YUAN, first), Rate.basisPoints(one + two)),
            new Tier(Money.ofMinor(YUAN, first + second), Rate.basisPoints(one + two + three))
          };
          return new CommissionScheme.Tiered(
              shape == 1 ? TierSchedule.marginal(tiers) : TierSchedule.wholeAmount(tiers));
        });
  }

  @Provide
  Arbitrary<Month> months() {
    Arbitrary<CommissionPlan> plans = Combinators.combine(
            schemes(),
            Arbitraries.of(ClawbackPolicy.class),
            Arbitraries.longs().between(0, 30_000).optional(0.3))
        .as((scheme, policy, draw) -> CommissionPlan.builder()
            .from(plan(scheme, policy))
            .draw(draw.map(fen -> Money.ofMinor(YUAN, fen)))
            .build());
    return Combinators.combine(plans, Arbitraries.longs().between(0, 20_000_000), returned())
        .as(Month::new);
  }

  private Arbitrary<List<Long>> returned() {
    return fen().list().ofMaxSize(4);
  }

  /** The month's returns fall on the closed months in turn, an unknown one first. */
  private static CommissionInput input(
      YearMonth now,
      Month month,
      ImmutableList<ClosedCommission> closed,
      ImmutableList<Receivable> open) {
    CommissionInput.Builder input = CommissionInput.builder(AGENT, now, YUAN)
        .credited(Money.ofMinor(YUAN, month.sales()))
        .closed(closed)
        .carriedIn(open);
    for (int i = 0; i < month.returns().size(); i++) {
      YearMonth soldIn = i < closed.size() ? closed.get(i).month() : FIRST.minusMonths(1);
      input.addReturns(sale("O" + i, soldIn, month.returns().get(i)));
    }
    return input.build();
  }

  private static long inOneMonth(CommissionPlan plan, ClosedCommission closed, List<Long> parts) {
    CommissionInput.Builder input = CommissionInput.builder(AGENT, FIRST.plusMonths(1), YUAN)
        .credited(Money.ofMinor(YUAN, 7_654_321))
        .addClosed(closed);
    for (int i = 0; i < parts.size(); i++) {
      input.addReturns(sale("O" + i, FIRST, parts.get(i)));
    }
    return fen(CommissionCalculator.of(plan).calculate(input.build()).clawedBack());
  }

  private static long overMonths(CommissionPlan plan, ClosedCommission closed, List<Long> parts) {
    ImmutableList<ClosedCommission> now = ImmutableList.of(closed);
    long takenBack = 0;
    for (int i = 0; i < parts.size(); i++) {
      CommissionStatement statement = CommissionCalculator.of(plan)
          .calculate(CommissionInput.builder(AGENT, FIRST.plusMonths(i + 1L), YUAN)
              .closed(now)
              .addReturns(sale("O" + i, FIRST, parts.get(i)))
              .build());
      takenBack += fen(statement.clawedBack());
      now = statement.closed();
    }
    return takenBack;
  }

  /** What a scheme pays on fen of sales, half up, worked out in whole numbers band by band. */
  private static long commission(CommissionScheme scheme, long sales) {
    BigInteger tenThousandths = BigInteger.ZERO;
    if (scheme instanceof CommissionScheme.Flat flat) {
      tenThousandths = points(flat.rate()).multiply(BigInteger.valueOf(sales));
    } else {
      TierSchedule schedule = ((CommissionScheme.Tiered) scheme).schedule();
      for (int i = 0; i < schedule.tiers().size(); i++) {
        long from = fen(schedule.tiers().get(i).from());
        long to = i + 1 < schedule.tiers().size()
            ? fen(schedule.tiers().get(i + 1).from())
            : Long.MAX_VALUE;
        BigInteger rate = points(schedule.tiers().get(i).rate());
        if (schedule.mode() == TierSchedule.Mode.MARGINAL) {
          long inside = Math.max(0, Math.min(sales, to) - from);
          tenThousandths = tenThousandths.add(rate.multiply(BigInteger.valueOf(inside)));
        } else if (sales >= from && sales < to) {
          tenThousandths = rate.multiply(BigInteger.valueOf(sales));
        }
      }
    }
    return tenThousandths
        .add(BigInteger.valueOf(5_000))
        .divide(BigInteger.valueOf(10_000))
        .longValueExact();
  }

  private static BigInteger points(Rate rate) {
    return rate.fraction().movePointRight(4).toBigIntegerExact();
  }

  private static CommissionPlan plan(CommissionScheme scheme, ClawbackPolicy policy) {
    return CommissionPlan.builder()
        .clause(CLAUSE)
        .scheme(scheme)
        .clawback(policy)
        .build();
  }

  private static ClosedCommission closed(CommissionPlan plan, long sales) {
    return last(CommissionCalculator.of(plan)
        .calculate(CommissionInput.builder(AGENT, FIRST, YUAN)
            .credited(Money.ofMinor(YUAN, sales))
            .build())
        .closed());
  }

  private static ReturnedSale sale(String order, YearMonth soldIn, long fen) {
    return new ReturnedSale(
        OrderId.of(order), soldIn, Money.ofMinor(YUAN, fen), RETURN, ImmutableList.of());
  }

  private static Receivable receivable(long fen) {
    return new Receivable(
        AGENT,
        FIRST,
        LineKind.CLAWBACK,
        RETURN,
        ImmutableList.of(Evidence.of(Evidence.Kind.ORDER, "O")),
        Money.ofMinor(YUAN, fen));
  }

  private static <T> T last(List<T> values) {
    return values.get(values.size() - 1);
  }

  private static <T> List<T> shuffle(List<T> values, Random random) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static long total(List<Long> parts) {
    return parts.stream().mapToLong(Long::longValue).sum();
  }

  private static long sum(CommissionStatement statement) {
    return statement.lines().stream()
        .map(PayLine::amount)
        .mapToLong(CommissionProperties::fen)
        .sum();
  }

  private static long fen(Money money) {
    return money.getAmountMinorLong();
  }
}
