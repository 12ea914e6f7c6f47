package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.shopops.payroll.payslip.Payslip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
  Arbitrary<List<Payslip>> slips() {
    return Arbitraries.longs()
        .between(1, 100_000)
        .list()
        .ofMaxSize(4)
        .list()
        .ofMaxSize(6)
        .map(fines -> {
          List<Payslip> slips = new ArrayList<>();
          fines.forEach(amounts -> slips.add(Incidents.slip(
              "A" + slips.size(),
              amounts.stream()
                  .flatMap(
                      amount -> Stream.of("mural/F7", fen(amount).getAmount().toPlainString()))
                  .toArray(String[]::new))));
          return slips;
        });
  }

  private static long deducted(List<Payslip> slips) {
    return slips.stream()
        .flatMap(slip -> slip.deductions().stream())
        .mapToLong(deduction -> deduction.amount().getAmountMinorLong())
        .sum();
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
      @ForAll("slips") List<Payslip> slips,
      @ForAll("outlays") List<Outlay> outlays) {
    FundStatement fund = FUND.calculate(OCTOBER, fen(opening), slips, outlays);
    long in = deducted(slips);
    long out = outlays.stream()
        .filter(outlay -> !fund.otherMonths().contains(outlay))
        .mapToLong(outlay -> outlay.amount().getAmountMinorLong())
        .sum();
    assertThat(fund.fines()).isEqualTo(fen(in));
    assertThat(fund.outlays()).isEqualTo(fen(out));
    assertThat(fund.closing()).isEqualTo(fen(opening + in - out));
    assertThat(fund.overdrawn().isPresent()).isEqualTo(fund.closing().isNegative());
    assertThat(FUND.calculate(OCTOBER, fen(opening), Lists.reverse(slips), Lists.reverse(outlays)))
        .isEqualTo(fund);
  }

  @Property
  @Label("a month opens with what the month before closed with, and nothing is lost between them")
  void continues(@ForAll("slips") List<Payslip> slips, @ForAll("outlays") List<Outlay> outlays) {
    Money balance = fen(0);
    for (int month = -1; month <= 1; month++) {
      balance = FUND.calculate(
              OCTOBER.plusMonths(month), balance, month == 0 ? slips : List.of(), outlays)
          .closing();
    }
    long in = deducted(slips);
    long out = outlays.stream()
        .mapToLong(outlay -> outlay.amount().getAmountMinorLong())
        .sum();
    assertThat(balance).isEqualTo(fen(in - out));
  }
}
