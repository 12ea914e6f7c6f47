package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("Overtime")
class OvertimeProperties {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final OvertimeCalculator CHINA =
      OvertimeCalculator.of(OvertimePolicy.china(), LegalPolicy.china());

  @Property(tries = 150)
  @Label("law/labour-44: what the pieces pay is what their sum pays, in whatever order")
  void piecesSum(
      @ForAll @IntRange(max = 3_000_000) int wage,
      @ForAll DayKind kind,
      @ForAll @Size(max = 6) List<@IntRange(max = 30_000) Integer> seconds,
      @ForAll long seed) {
    List<OvertimeHours> pieces = new ArrayList<>();
    int sum = 0;
    for (int piece : seconds) {
      pieces.add(OvertimeHours.of(kind, Duration.ofSeconds(piece)));
      sum += piece;
    }
    OvertimePay whole = pay(wage, OvertimeHours.of(kind, Duration.ofSeconds(sum)));
    Collections.shuffle(pieces, new Random(seed));
    assertThat(pay(wage, pieces)).isEqualTo(whole);
  }

  @Property(tries = 150)
  @Label("law/day-wage: an hour is wage ÷ 21.75 ÷ 8 × its multiple, within half a fen")
  void exact(
      @ForAll @IntRange(max = 3_000_000) int wage,
      @ForAll DayKind kind,
      @ForAll @IntRange(min = 1, max = 300_000) int seconds) {
    Money pay = amount(wage, kind, seconds);
    int multiple = kind == DayKind.WORK_DAY ? 150 : kind == DayKind.REST_DAY ? 200 : 300;
    // pay × 100 × 21.75 × 8 × 3 600 against wage × multiple × seconds, all in whole numbers
    BigDecimal paid =
        BigDecimal.valueOf(pay.getAmountMinorLong()).multiply(BigDecimal.valueOf(62_640_000));
    BigDecimal due =
        BigDecimal.valueOf(wage).multiply(BigDecimal.valueOf((long) multiple * seconds));
    assertThat(paid.subtract(due).abs()).isLessThanOrEqualTo(BigDecimal.valueOf(31_320_000));
  }

  @Property(tries = 150)
  @Label("law/labour-44: more time, a higher wage or a holier day never pays less")
  void monotone(
      @ForAll @IntRange(max = 3_000_000) int wage,
      @ForAll @IntRange(min = 1, max = 200_000) int seconds,
      @ForAll @IntRange(max = 100_000) int more) {
    for (DayKind kind : DayKind.values()) {
      Money pay = amount(wage, kind, seconds);
      assertThat(amount(wage, kind, seconds + more)).isGreaterThanOrEqualTo(pay);
      assertThat(amount(wage + more, kind, seconds)).isGreaterThanOrEqualTo(pay);
    }
    assertThat(amount(wage, DayKind.REST_DAY, seconds))
        .isGreaterThanOrEqualTo(amount(wage, DayKind.WORK_DAY, seconds))
        .isLessThanOrEqualTo(amount(wage, DayKind.HOLIDAY, seconds));
  }

  @Property(tries = 150)
  @Label("law/labour-41: more than 36 hours are found, whatever the days, and no fewer")
  void limit(
      @ForAll @IntRange(max = 100_000) int work,
      @ForAll @IntRange(max = 100_000) int rest,
      @ForAll @IntRange(max = 100_000) int holiday) {
    OvertimePay overtime = pay(
        500_000,
        ImmutableList.of(
            OvertimeHours.of(DayKind.WORK_DAY, Duration.ofSeconds(work)),
            OvertimeHours.of(DayKind.REST_DAY, Duration.ofSeconds(rest)),
            OvertimeHours.of(DayKind.HOLIDAY, Duration.ofSeconds(holiday))));
    assertThat(overtime.findings()).hasSize(work + rest + holiday > 36 * 3600 ? 1 : 0);
  }

  private static Money amount(int wage, DayKind kind, int seconds) {
    return pay(wage, OvertimeHours.of(kind, Duration.ofSeconds(seconds)))
        .lines()
        .get(0)
        .amount();
  }

  private static OvertimePay pay(int wage, OvertimeHours hours) {
    return pay(wage, ImmutableList.of(hours));
  }

  private static OvertimePay pay(int wage, List<OvertimeHours> hours) {
    return CHINA.calculate(AgentId.of("A017"), OCTOBER, Money.ofMinor(CNY, wage), hours);
  }
}
