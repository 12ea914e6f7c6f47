package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.AgentId;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("Part of a month's pay")
class ProrationProperties {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  @Property
  @Label("the days before and from a day on make up the month, whatever the day")
  void partsOfTheMonth(
      @ForAll Proration proration,
      @ForAll @IntRange(min = 1990, max = 2060) int year,
      @ForAll @IntRange(min = 1, max = 12) int monthOfYear,
      @ForAll @IntRange(min = 2, max = 28) int day,
      @ForAll @LongRange(min = 0, max = 1_000_000) long yuan) {
    YearMonth month = YearMonth.of(year, monthOfYear);
    LocalDate cut = month.atDay(day);
    MonthShare before = share(proration, month, Optional.empty(), Optional.of(cut.minusDays(1)));
    MonthShare after = share(proration, month, Optional.of(cut), Optional.empty());
    assertThat(before.days() + after.days()).isEqualTo(after.of());
    Money base = Money.ofMajor(YUAN, yuan);
    assertThat(before.of(base, RoundingMode.HALF_UP).plus(after.of(base, RoundingMode.HALF_UP)))
        .as("a base in whole yuan")
        .isEqualTo(base);
  }

  @Property
  @Label("a single day's shares are counted day by day")
  void countedDayByDay(
      @ForAll Proration proration,
      @ForAll @IntRange(min = 1990, max = 2060) int year,
      @ForAll @IntRange(min = 1, max = 12) int monthOfYear,
      @ForAll @IntRange(min = -40, max = 40) int joinedAfter,
      @ForAll @IntRange(min = 0, max = 60) int length) {
    YearMonth month = YearMonth.of(year, monthOfYear);
    LocalDate joined = month.atDay(1).plusDays(joinedAfter);
    LocalDate left = joined.plusDays(length);
    int days = 0;
    int of = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      boolean weekend =
          date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (proration == Proration.CALENDAR_DAYS || !weekend) {
        of++;
        days += date.isBefore(joined) || date.isAfter(left) ? 0 : 1;
      }
    }
    assertThat(share(proration, month, Optional.of(joined), Optional.of(left)))
        .isEqualTo(new MonthShare(days, of));
  }

  @Property
  @Label("an amount is taken exactly and rounded once")
  void roundedOnce(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen,
      @ForAll @IntRange(min = 1, max = 31) int of,
      @ForAll @IntRange(min = 0, max = 31) int days) {
    int part = Math.min(days, of);
    Money taken = new MonthShare(part, of).of(Money.ofMinor(YUAN, fen), RoundingMode.HALF_UP);
    BigInteger doubled = BigInteger.valueOf(Math.abs(fen))
        .multiply(BigInteger.valueOf(2L * part))
        .add(BigInteger.valueOf(of))
        .divide(BigInteger.valueOf(2L * of));
    assertThat(taken.getAmountMinorLong()).isEqualTo(Long.signum(fen) * doubled.longValueExact());
  }

  private static MonthShare share(
      Proration proration, YearMonth month, Optional<LocalDate> joined, Optional<LocalDate> left) {
    return proration.share(
        Employee.builder()
            .agent(AgentId.of("A001"))
            .name("Anna")
            .grade("")
            .joined(joined)
            .left(left)
            .build(),
        month);
  }
}
