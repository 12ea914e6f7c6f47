package io.github.shopops.examples.dayend.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDayTest {
  @ParameterizedTest
  @ValueSource(longs = {SampleDay.SEED, 1, 2, 5, 7, 9})
  void audit_ofACleanDay_findsNothing(long seed) {
    assertThat(found(SampleDay.of(seed, 0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {SampleDay.SEED, 1, 2, 5, 7, 9})
  void audit_ofAFaultyDay_findsEachFaultAndNothingElse(long seed) {
    SampleDay day = SampleDay.of(seed, Faults.kinds());
    ImmutableMultiset<String> found = ImmutableMultiset.copyOf(found(day));
    ImmutableMultiset<String> expected = ImmutableMultiset.copyOf(expected(day));
    assertThat(Multisets.difference(found, expected)).as("found and not put in").isEmpty();
    assertThat(Multisets.difference(expected, found)).as("put in and not found").isEmpty();
  }

  @Test
  void faults_areOfEveryRule() {
    Set<AuditRule> rules = SampleDay.of(SampleDay.SEED, Faults.kinds()).faults().stream()
        .map(Fault::rule)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AuditRule.class)));
    assertThat(rules).isEqualTo(EnumSet.allOf(AuditRule.class));
  }

  @Test
  void day_hasFourHundredOrders_andIsTheSameAtEveryRun() {
    SampleDay day = SampleDay.of(7, 10);
    assertThat(day.facts().orders()).hasSize(400);
    assertThat(day.faults()).hasSize(10);
    assertThat(SampleDay.of(7, 10)).isEqualTo(day);
  }

  static ImmutableList<String> expected(SampleDay day) {
    return day.faults().stream()
        .map(fault -> said(fault.rule().code(), fault.subject()))
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<String> found(SampleDay day) {
    return DayEndAudit.of(AuditPolicy.warehouse(Clock.ZONE)).audit(day.facts(), day.now()).stream()
        .map(finding -> said(finding.message().key(), finding.subject()))
        .collect(ImmutableList.toImmutableList());
  }

  private static String said(String rule, Evidence subject) {
    return rule + " " + subject.kind() + " " + subject.id();
  }
}
