package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);

  @Test
  void build_withTheFirstDayAlone_leavesTheRestOpen() {
    Contract contract = Contract.builder().since(SINCE).build();

    assertThat(contract.since()).isEqualTo(SINCE);
    assertThat(contract.until()).isEmpty();
    assertThat(contract.probationUntil()).isEmpty();
    assertThat(contract.wage()).isEmpty();
  }

  @Test
  void build_withEverything_keepsIt() {
    Contract contract = Contract.builder()
        .since(SINCE)
        .until(LocalDate.of(2029, 2, 28))
        .probationUntil(LocalDate.of(2026, 5, 31))
        .wage(Money.parse("CNY 4000.00"))
        .build();

    assertThat(contract.until()).contains(LocalDate.of(2029, 2, 28));
    assertThat(contract.probationUntil()).contains(LocalDate.of(2026, 5, 31));
    assertThat(contract.wage()).contains(Money.parse("CNY 4000.00"));
  }

  @Test
  void build_withATermOfOneDay_isAccepted() {
    Contract contract =
        Contract.builder().since(SINCE).until(SINCE).probationUntil(SINCE).build();

    assertThat(contract.until()).contains(SINCE);
  }

  @Test
  void build_withATermThatEndsBeforeItBegins_isRefused() {
    LocalDate before = SINCE.minusDays(1);

    assertThatThrownBy(() -> Contract.builder().since(SINCE).until(before).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'until' must not be before 2026-03-01 but has value 2026-02-28");
    assertThatThrownBy(
            () -> Contract.builder().since(SINCE).probationUntil(before).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'probationUntil' must not be before 2026-03-01 but has value 2026-02-28");
  }

  @Test
  void build_withANegativeWage_isRefused() {
    assertThatThrownBy(
            () -> Contract.builder().since(SINCE).wage(Money.parse("CNY -0.01")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'wage' must not be negative but has value CNY -0.01");
    assertThat(Contract.builder()
            .since(SINCE)
            .wage(Money.parse("CNY 0.00"))
            .build()
            .wage())
        .isPresent();
  }

  @Test
  void build_withoutAFirstDay_isRefused() {
    assertThatThrownBy(() -> Contract.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("since");
  }

  @Property
  @Label("a contract is accepted exactly when neither term ends before it begins")
  void termsEndAfterTheyBegin(
      @ForAll @IntRange(min = -3, max = 3) int term,
      @ForAll @IntRange(min = -3, max = 3) int trial) {
    Contract.Builder builder = Contract.builder()
        .since(SINCE)
        .until(SINCE.plusDays(term))
        .probationUntil(SINCE.plusDays(trial));
    if (term >= 0 && trial >= 0) {
      assertThat(builder.build().until()).contains(SINCE.plusDays(term));
    } else {
      assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
