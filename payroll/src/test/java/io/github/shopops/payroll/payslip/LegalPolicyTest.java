package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
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
}
