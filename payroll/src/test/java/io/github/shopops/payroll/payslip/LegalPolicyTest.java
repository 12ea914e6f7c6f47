package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPolicyTest {
  @ParameterizedTest(name = "{0}: recovery capped {1}, minimum tested {2}, fines contested {3}")
  @CsvSource({
    "1994-12,false,false,false",
    "1995-01,true,false,false",
    "2004-02,true,false,false",
    "2004-03,true,true,false",
    "2007-12,true,true,false",
    "2008-01,true,true,true",
    "2026-10,true,true,true"
  })
  void in_ofChina_knowsWhatWasInForceAtTheMonthsEnd(
      String month, boolean recovery, boolean minimum, boolean contested) {
    LegalVersion law = LegalPolicy.china()
        .in(YearMonth.parse(month))
        .orElse(LegalVersion.builder().since(LocalDate.MIN).build());
    assertThat(law.recovery().map(Clause::id).filter("law/wages-16"::equals).isPresent())
        .isEqualTo(recovery);
    assertThat(law.minimumWage()
            .map(Clause::id)
            .filter("law/minimum-wage-12"::equals)
            .isPresent())
        .isEqualTo(minimum);
    assertThat(law.contestedFines()
            .map(Clause::id)
            .filter("law/decree-516"::equals)
            .isPresent())
        .isEqualTo(contested);
    assertThat(law.recoveryShare()).isEqualTo(recovery ? Rate.percent("20") : Rate.ONE);
  }

  @Test
  void in_ofNone_isEmpty() {
    assertThat(LegalPolicy.none().in(YearMonth.of(2026, 10))).isEmpty();
  }

  @Test
  void new_withVersionsOutOfOrder_isRefused() {
    LegalVersion version = LegalPolicy.china().versions().get(0);
    assertThatThrownBy(() -> new LegalPolicy(ImmutableList.of(version, version)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'versions' must begin one after the other but has 1995-01-01 after"
            + " 1995-01-01");
  }

  @Test
  void build_withShareAboveTheWhole_isRefused() {
    assertThatThrownBy(() -> LegalVersion.builder()
            .since(LocalDate.of(2026, 1, 1))
            .recoveryShare(Rate.percent("100.1"))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'recoveryShare' must be at most 100 % but has value 100.1 %");
  }

  @ParameterizedTest(name = "{0}: overtime {1}, days {2}, probation {3}, records kept until {4}")
  @CsvSource({
    "1994-12,false,     ,false,",
    "1995-01,true,      ,false,1997-01-31",
    "2000-02,true,      ,false,2002-02-28",
    "2000-03,true, 20.92,false,2002-03-31",
    "2007-12,true, 20.92,false,2009-12-31",
    "2008-01,true, 21.75,true, 2010-01-31",
    "2024-02,true, 21.75,true, 2026-02-28",
    "2025-01,true, 21.75,true, 2027-01-31",
    "2026-10,true, 21.75,true, 2028-10-31"
  })
  void in_ofChina_knowsTimeProbationAndRecords(
      YearMonth month,
      boolean overtime,
      @Nullable BigDecimal days,
      boolean probation,
      @Nullable LocalDate kept) {
    LegalPolicy china = LegalPolicy.china();
    LegalVersion law =
        china.in(month).orElse(LegalVersion.builder().since(LocalDate.MIN).build());
    assertThat(law.overtimePay().map(Clause::id))
        .isEqualTo(Optional.of("law/labour-44").filter(id -> overtime));
    assertThat(law.overtimeLimit().map(Clause::id))
        .isEqualTo(Optional.of("law/labour-41").filter(id -> overtime));
    assertThat(law.overtimeMultiples())
        .isEqualTo(overtime ? OvertimeMultiples.china() : OvertimeMultiples.NONE);
    assertThat(law.overtimeHours()).isEqualTo(Duration.ofHours(overtime ? 36 : 0));
    assertThat(law.dayWage().map(clause -> law.paidDays())).isEqualTo(Optional.ofNullable(days));
    assertThat(law.probation().map(Clause::id))
        .isEqualTo(Optional.of("law/contract-19").filter(id -> probation));
    assertThat(law.probationWage().map(Clause::id))
        .isEqualTo(Optional.of("law/contract-20").filter(id -> probation));
    assertThat(law.probationShare()).isEqualTo(probation ? Rate.percent("80") : Rate.ZERO);
    assertThat(china.keepUntil(month)).isEqualTo(Optional.ofNullable(kept));
  }

  @ParameterizedTest(name = "law/day-wage on {0}: {1}")
  @CsvSource({"2008-01-02,20.92", "2008-01-03,21.75"})
  void on_ofChina_changesWithTheDay(LocalDate day, BigDecimal days) {
    assertThat(LegalPolicy.china().on(day).map(LegalVersion::paidDays)).contains(days);
  }

  @Test
  void keepUntil_withoutARule_isEmpty() {
    assertThat(LegalPolicy.none().keepUntil(YearMonth.of(2026, 10))).isEmpty();
  }

  @Test
  void build_dropsZerosOfTheDays() {
    LegalVersion law = LegalVersion.builder()
        .since(LocalDate.of(2026, 1, 1))
        .paidDays(new BigDecimal("20.00"))
        .build();
    assertThat(law.paidDays()).isEqualTo(new BigDecimal("20"));
  }

  @Test
  void build_withBadNumbers_isRefused() {
    assertRefused(b -> b.probationShare(Rate.percent("101")), "'probationShare' must be at most");
    assertRefused(b -> b.paidDays(BigDecimal.ZERO), "'paidDays' must be above zero");
    assertRefused(b -> b.overtimeHours(Duration.ofHours(-1)), "'overtimeHours' must not be neg");
    assertRefused(b -> b.recordYears(-1), "'recordYears' must not be negative but has value -1");
    assertRefused(
        b -> b.addProbationTerms(new ProbationTerm(12, 2), new ProbationTerm(3, 1)),
        "'probationTerms' must have rising lengths of contracts but has 3 after 12");
  }

  private static void assertRefused(Consumer<LegalVersion.Builder> change, String message) {
    LegalVersion.Builder law = LegalVersion.builder().since(LocalDate.of(2026, 1, 1));
    change.accept(law);
    assertThatThrownBy(law::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
