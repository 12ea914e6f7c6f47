package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.shopops.core.order.AgentId;
import java.time.Duration;
import java.util.ArrayList;
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

class FundCalculatorProperties {
  private static final FundCalculator FUND = FundCalculator.of(FundPolicy.shift(SHANGHAI));

  private static Money fen(long amount) {
    return Money.ofMinor(CurrencyUnit.of("CNY"), amount);
  }

  @Provide
  Arbitrary<List<Deduction>> deductions() {
    return Combinators.combine(
            Arbitraries.of("A1", "A2", "A3"), Arbitraries.longs().between(0, 100_000))
        .as((agent, amount) -> new Deduction(AgentId.of(agent), ImmutableList.of(), fen(amount)))
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<Outlay>> outlays() {
    return Combinators.combine(
            Arbitraries.integers().between(-100, 900), Arbitraries.longs().between(1, 100_000))
        .as((hour, amount) -> new Outlay(
            "?", at("2026-10-01T00:00:00").plus(Duration.ofHours(hour)), fen(amount), "tea"))
        .list()
        .ofMaxSize(20)
        .map(drafts -> {
          List<Outlay> outlays = new ArrayList<>();
          drafts.forEach(draft -> outlays.add(
              new Outlay("E" + outlays.size(), draft.at(), draft.amount(), draft.purpose())));
          return outlays;
        });
  }

  @Property
  @Label("the fund balances to the fen, whatever comes in and goes out and in whatever order")
  void balances(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long opening,
      @ForAll("deductions") List<Deduction> deductions,
      @ForAll("outlays") List<Outlay> outlays) {
    FundStatement fund = FUND.calculate(OCTOBER, fen(opening), deductions, outlays);
    long in = deductions.stream()
        .mapToLong(deduction -> deduction.amount().getAmountMinorLong())
        .sum();
    long out = outlays.stream()
        .filter(outlay -> !fund.otherMonths().contains(outlay))
        .mapToLong(outlay -> outlay.amount().getAmountMinorLong())
        .sum();
    assertThat(fund.fines()).isEqualTo(fen(in));
    assertThat(fund.outlays()).isEqualTo(fen(out));
    assertThat(fund.closing()).isEqualTo(fen(opening + in - out));
    assertThat(fund.overdrawn().isPresent()).isEqualTo(fund.closing().isNegative());
    assertThat(FUND.calculate(
            OCTOBER, fen(opening), Lists.reverse(deductions), Lists.reverse(outlays)))
        .isEqualTo(fund);
  }

  @Property
  @Label("a month opens with what the month before closed with, and nothing is lost between them")
  void continues(
      @ForAll("deductions") List<Deduction> deductions, @ForAll("outlays") List<Outlay> outlays) {
    Money balance = fen(0);
    for (int month = -1; month <= 1; month++) {
      balance = FUND.calculate(
              OCTOBER.plusMonths(month), balance, month == 0 ? deductions : List.of(), outlays)
          .closing();
    }
    long in = deductions.stream()
        .mapToLong(deduction -> deduction.amount().getAmountMinorLong())
        .sum();
    long out = outlays.stream()
        .mapToLong(outlay -> outlay.amount().getAmountMinorLong())
        .sum();
    assertThat(balance).isEqualTo(fen(in - out));
  }
}
