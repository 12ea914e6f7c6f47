package io.github.shopops.examples.dayend.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDayTest {
  @ParameterizedTest
  @ValueSource(longs = {SampleDay.SEED, 1, 2, 3, 4})
  void audit_ofACleanDay_findsNothing(long seed) {
    assertThat(found(SampleDay.of(seed, 0))).isEmpty();
  }

  private static ImmutableList<String> found(SampleDay day) {
    return DayEndAudit.of(AuditPolicy.warehouse(Clock.ZONE)).audit(day.facts(), day.now()).stream()
        .map(SampleDayTest::said)
        .collect(ImmutableList.toImmutableList());
  }

  private static String said(Finding finding) {
    return finding.message().key() + " " + finding.subject().kind() + " " + finding.subject().id();
  }
}
