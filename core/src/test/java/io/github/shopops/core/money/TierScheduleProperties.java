package io.github.shopops.core.money;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.TierSchedule.Mode;
import io.github.shopops.core.money.TierSchedule.Portion;
import io.github.shopops.core.money.TierSchedule.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("A tier schedule")
class TierScheduleProperties {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final long MOST = 3_000_000;

  private static Money fen(long fen) {
    return Money.ofMinor(CNY, fen);
  }

  private static TierSchedule schedule(Mode mode, List<Tier> tiers) {
    return new TierSchedule(mode, ImmutableList.copyOf(tiers));
  }

  @Property(tries = 500)
  @Label("by bands pays rate × base − quick deduction (速算扣除数) of the band reached")
  void marginalIsTheQuickDeduction(
      @ForAll("tiers") List<Tier> tiers, @ForAll @LongRange(max = MOST) long base) {
    BigDecimal rate = BigDecimal.ZERO;
    BigDecimal deduction = BigDecimal.ZERO;
    for (Tier tier : tiers) {
      if (!tier.from().isGreaterThan(fen(base))) {
        BigDecimal step = tier.rate().fraction().subtract(rate);
        deduction = deduction.add(tier.from().getAmount().multiply(step));
        rate = tier.rate().fraction();
      }
    }
    assertThat(schedule(Mode.MARGINAL, tiers).exactOn(fen(base)))
        .isEqualByComparingTo(fen(base).getAmount().multiply(rate).subtract(deduction));
  }

  @Property(tries = 500)
  @Label("on the whole amount pays the rate of the band reached")
  void wholeAmountIsOneProduct(
      @ForAll("tiers") List<Tier> tiers, @ForAll @LongRange(max = MOST) long base) {
    BigDecimal rate = tiers.stream()
        .filter(tier -> !tier.from().isGreaterThan(fen(base)))
        .reduce((lower, higher) -> higher)
        .map(tier -> tier.rate().fraction())
        .orElse(BigDecimal.ZERO);

    assertThat(schedule(Mode.WHOLE_AMOUNT, tiers).exactOn(fen(base)))
        .isEqualByComparingTo(fen(base).getAmount().multiply(rate));
  }

  @Property(tries = 500)
  @Label(
      "by bands is continuous and never falls: one fen more adds at most one fen at the best rate")
  void marginalIsContinuousAndMonotone(
      @ForAll("tiers") List<Tier> tiers, @ForAll @LongRange(max = MOST) long base) {
    BigDecimal best = tiers.stream()
        .map(Tier::rate)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .fraction();
    TierSchedule schedule = schedule(Mode.MARGINAL, tiers);
    List<Long> bases = new ArrayList<>(List.of(base));
    tiers.forEach(tier -> bases.add(tier.from().getAmountMinorLong() - 1));
    for (long each : bases) {
      BigDecimal step = schedule.exactOn(fen(each + 1)).subtract(schedule.exactOn(fen(each)));
      assertThat(step).isBetween(BigDecimal.ZERO, best.movePointLeft(2));
    }
  }

  @Property(tries = 500)
  @Label("pays two half-months what it pays the month, to the fen")
  void initialAttainmentTelescopes(
      @ForAll("schedules") TierSchedule schedule,
      @ForAll @LongRange(min = -10_000, max = MOST) long first,
      @ForAll @LongRange(min = -MOST, max = MOST) long second) {
    Money paid = schedule
        .amountOn(fen(first), HALF_UP)
        .plus(schedule.amountBeyond(fen(first), fen(second), HALF_UP));

    assertThat(paid).isEqualTo(schedule.amountOn(fen(first + second), HALF_UP));
  }

  @Property(tries = 500)
  @Label("is not changed by cutting a band in two")
  void refiningABandChangesNothing(
      @ForAll("schedules") TierSchedule schedule,
      @ForAll @LongRange(min = 1, max = MOST) long cut,
      @ForAll @LongRange(max = MOST) long base) {
    List<Tier> refined = new ArrayList<>(schedule.tiers());
    for (int i = 0; i < refined.size(); i++) {
      Tier tier = refined.get(i);
      boolean before = i + 1 == refined.size() || refined.get(i + 1).from().isGreaterThan(fen(cut));
      if (fen(cut).isGreaterThan(tier.from()) && before) {
        refined.add(i + 1, new Tier(fen(cut), tier.rate()));
        break;
      }
    }
    assertThat(schedule(schedule.mode(), refined).exactOn(fen(base)))
        .isEqualByComparingTo(schedule.exactOn(fen(base)));
  }

  @Property(tries = 500)
  @Label("with rising rates pays on the whole amount at least what it pays by bands")
  void wholeAmountPaysMoreForRisingRates(
      @ForAll("tiers") List<Tier> tiers, @ForAll @LongRange(max = MOST) long base) {
    List<Rate> rates = tiers.stream().map(Tier::rate).sorted().toList();
    List<Tier> rising = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      rising.add(new Tier(tiers.get(i).from(), rates.get(i)));
    }
    assertThat(schedule(Mode.WHOLE_AMOUNT, rising).exactOn(fen(base)))
        .isGreaterThanOrEqualTo(schedule(Mode.MARGINAL, rising).exactOn(fen(base)));
  }

  @Property(tries = 500)
  @Label(
      "explains itself: portions fill the base from the first threshold, and their products sum to the pay")
  void portionsExplainTheAmount(
      @ForAll("schedules") TierSchedule schedule, @ForAll @LongRange(max = MOST) long base) {
    ImmutableList<Portion> portions = schedule.portionsOf(fen(base));
    Money first = schedule.tiers().get(0).from();
    long covered =
        portions.stream().mapToLong(p -> p.amount().getAmountMinorLong()).sum();
    boolean reached = !fen(base).isLessThan(first);

    assertThat(covered)
        .isEqualTo(
            !reached
                ? 0
                : schedule.mode() == Mode.WHOLE_AMOUNT ? base : base - first.getAmountMinorLong());
    assertThat(portions)
        .allSatisfy(p -> assertThat(p.product())
            .isEqualByComparingTo(p.amount().getAmount().multiply(p.rate().fraction())));
    assertThat(Money.of(
            CNY,
            portions.stream().map(Portion::product).reduce(BigDecimal.ZERO, BigDecimal::add),
            HALF_UP))
        .isEqualTo(schedule.amountOn(fen(base), HALF_UP));
  }

  @Property
  @Label("pays nothing on a negative base")
  void negativeBasePaysNothing(
      @ForAll("schedules") TierSchedule schedule,
      @ForAll @LongRange(min = -MOST, max = 0) long base) {
    assertThat(schedule.amountOn(fen(base), HALF_UP)).isEqualTo(Money.zero(CNY));
  }

  @Provide
  Arbitrary<TierSchedule> schedules() {
    return Combinators.combine(Arbitraries.of(Mode.class), tiers())
        .as(TierScheduleProperties::schedule);
  }

  @Provide
  Arbitrary<List<Tier>> tiers() {
    Arbitrary<Rate> rates = Arbitraries.longs().between(0, 2_000).map(Rate::basisPoints);
    Arbitrary<Long> thresholds =
        Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 2_000_000));
    return Combinators.combine(
            thresholds.set().ofMinSize(1).ofMaxSize(5), rates.list().ofSize(5))
        .as((froms, ofBands) -> {
          List<Tier> tiers = new ArrayList<>();
          froms.stream()
              .sorted()
              .forEach(from -> tiers.add(new Tier(fen(from), ofBands.get(tiers.size()))));
          return tiers;
        });
  }
}
