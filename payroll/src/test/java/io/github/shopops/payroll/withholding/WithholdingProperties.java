package io.github.shopops.payroll.withholding;

import static io.github.shopops.payroll.withholding.Slips.AGENT;
import static io.github.shopops.payroll.withholding.Slips.YUAN;
import static io.github.shopops.payroll.withholding.Slips.base;
import static io.github.shopops.payroll.withholding.Slips.contribution;
import static io.github.shopops.payroll.withholding.Slips.with;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Receivable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Label("Withholding")
class WithholdingProperties {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final TaxTable TABLE = TaxTable.china();
  private static final long[][] PUBLISHED = {
    // up to (yuan), percent, quick deduction (yuan)
    {36_000, 3, 0},
    {144_000, 10, 2_520},
    {300_000, 20, 16_920},
    {420_000, 25, 31_920},
    {660_000, 30, 52_920},
    {960_000, 35, 85_920},
    {Long.MAX_VALUE / 100, 45, 181_920}
  };

  @Property
  @Label("the bands tax as the published rates and quick deductions do")
  void quickDeduction(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long fen) {
    assertThat(TABLE.tax(money(fen), RoundingMode.HALF_UP)).isEqualTo(published(fen));
  }

  @Property
  @Label("who has more to tax pays more, and never more than the whole of it")
  void monotone(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long fen,
      @ForAll @LongRange(min = 0, max = 10_000_000L) long more) {
    Money less = TABLE.tax(money(fen), RoundingMode.HALF_UP);
    Money higher = TABLE.tax(money(fen + more), RoundingMode.HALF_UP);
    assertThat(higher).isGreaterThanOrEqualTo(less);
    assertThat(higher.minus(less)).isLessThanOrEqualTo(money(more));
  }

  @Property(tries = 300)
  @Label("where no month is below its deduction, what is withheld is the tax of the year so far")
  void sumIsTheTaxSoFar(@ForAll @Size(min = 1, max = 12) List<@From("fullMonths") Long> months) {
    long income = 0;
    @Nullable TaxYear year = null;
    for (int i = 0; i < months.size(); i++) {
      year = month(i, months.get(i), year).year();
      income += months.get(i);
      long taxable = Math.max(0, income - 500_000L * (i + 1));
      assertThat(year.withheld()).isEqualTo(published(taxable));
    }
  }

  @Property(tries = 300)
  @Label(
      "over any months, what is withheld is the highest tax of the year so far that was ever due")
  void negativeMonthsRefundNothing(
      @ForAll @Size(min = 1, max = 12) List<@From("anyMonths") Long> months) {
    long income = 0;
    Money highest = money(0);
    @Nullable TaxYear year = null;
    for (int i = 0; i < months.size(); i++) {
      TaxStatement statement = month(i, months.get(i), year);
      year = statement.year();
      income += months.get(i);
      Money tax = published(Math.max(0, income - 500_000L * (i + 1)));
      highest = tax.isGreaterThan(highest) ? tax : highest;
      assertThat(year.withheld()).isEqualTo(highest);
      assertThat(statement.settlement()).isEqualTo(tax.minus(highest));
    }
  }

  @Property(tries = 300)
  @Label("twelve equal months come to the tax of the year")
  void twelveEqualMonths(@ForAll @LongRange(min = 0, max = 20_000_000L) long fen) {
    @Nullable TaxYear year = null;
    for (int i = 0; i < 12; i++) {
      year = month(i, fen, year).year();
    }
    assertThat(requireNonNull(year).withheld())
        .isEqualTo(published(Math.max(0, 12 * fen - 6_000_000L)));
  }

  @Property
  @Label("the base of a contribution stays within its limits, and is left alone between them")
  void clamp(
      @ForAll @LongRange(min = 0, max = 10_000_000L) long stated,
      @ForAll @LongRange(min = 0, max = 1_000_000L) long floor,
      @ForAll @LongRange(min = 0, max = 5_000_000L) long width) {
    Contribution pension = contribution("pension", "8")
        .floor(money(floor))
        .ceiling(money(floor + width))
        .build();
    assertThat(pension.clamp(money(stated)))
        .isEqualTo(money(Math.min(floor + width, Math.max(floor, stated))));
  }

  @Property(tries = 300)
  @Label(
      "over any months, contributions are withheld or still open, and nobody is paid less than nothing")
  void conservation(@ForAll @Size(min = 1, max = 12) List<@From("anyMonths") Long> months) {
    WithholdingPolicy policy = with(
        contribution("pension", "8").floor(money(425_000)).build(),
        contribution("fund", "7").kind(LineKind.HOUSING_FUND).decimals(0).build());
    ImmutableList<Receivable> open = ImmutableList.of();
    @Nullable TaxYear year = null;
    Money due = money(0);
    Money paid = money(0);
    Money earned = money(0);
    for (int i = 0; i < months.size(); i++) {
      Withholding withheld = WithholdingCalculator.of(policy)
          .calculate(WithholdingInput.builder(base(JANUARY.plusMonths(i), money(months.get(i))))
              .before(Optional.ofNullable(year))
              .carriedIn(open)
              .build());
      open = withheld.slip().receivables();
      year = withheld.tax().orElseThrow().year();
      for (ContributionShare share : withheld.contributions()) {
        due = due.plus(share.employee());
      }
      earned = earned.plus(money(months.get(i)));
      paid = paid.plus(withheld.slip().net());
      assertThat(withheld.slip().net().isNegative()).isFalse();
    }
    Money left = open.stream().map(Receivable::amount).reduce(money(0), Money::plus);
    TaxYear last = requireNonNull(year);
    assertThat(earned.minus(paid)).isEqualTo(due.minus(left).plus(last.withheld()));
    assertThat(last.deductions())
        .isEqualTo(money(500_000L * months.size()).plus(due).minus(left));
  }

  @Property(tries = 200)
  @Label("the order of what is carried in does not matter")
  void shuffled(@ForAll @LongRange(min = 0, max = 200_000L) long wage) {
    List<Receivable> carried = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      carried.add(new Receivable(
          AGENT,
          JANUARY.minusMonths(i),
          LineKind.SOCIAL_INSURANCE,
          contribution("x", "8").build().clause(),
          ImmutableList.of(),
          money(10_000L * i)));
    }
    WithholdingInput input =
        WithholdingInput.builder(base(JANUARY, money(wage))).carriedIn(carried).build();
    WithholdingInput reversed = WithholdingInput.builder(base(JANUARY, money(wage)))
        .carriedIn(ImmutableList.copyOf(carried).reverse())
        .build();
    WithholdingCalculator calculator = WithholdingCalculator.of(WithholdingPolicy.china());
    assertThat(calculator.calculate(reversed)).isEqualTo(calculator.calculate(input));
  }

  @Provide
  Arbitrary<Long> fullMonths() {
    return Arbitraries.longs().between(500_000, 15_000_000);
  }

  @Provide
  Arbitrary<Long> anyMonths() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 600_000), Arbitraries.longs().between(0, 10_000_000));
  }

  /** A month without contributions, whose pay bears any tax: even 45 % of a year's highest month is below it. */
  private static TaxStatement month(int index, long fen, @Nullable TaxYear before) {
    return WithholdingCalculator.of(WithholdingPolicy.china())
        .calculate(WithholdingInput.builder(base(JANUARY.plusMonths(index), money(fen)))
            .before(Optional.ofNullable(before))
            .build())
        .tax()
        .orElseThrow();
  }

  private static Money published(long fen) {
    BigDecimal taxable = BigDecimal.valueOf(fen, 2);
    for (long[] row : PUBLISHED) {
      if (taxable.compareTo(BigDecimal.valueOf(row[0])) <= 0) {
        BigDecimal tax =
            taxable.multiply(BigDecimal.valueOf(row[1], 2)).subtract(BigDecimal.valueOf(row[2]));
        return Money.of(YUAN, tax.setScale(2, RoundingMode.HALF_UP));
      }
    }
    throw new AssertionError("no band for " + taxable);
  }

  private static Money money(long fen) {
    return Money.ofMinor(YUAN, fen);
  }
}
