package io.github.shopops.examples.monthclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.payroll.payslip.LineKind;
import org.junit.jupiter.api.Test;

class PayTableTest {
  @Test
  void columns_takeEveryKindOfLineOnce() {
    assertThat(PayTable.MONEY.values().stream().flatMap(kinds -> kinds.stream()))
        .containsExactlyInAnyOrder(LineKind.values());
  }
}
