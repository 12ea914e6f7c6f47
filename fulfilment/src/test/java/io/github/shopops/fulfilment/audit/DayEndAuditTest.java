package io.github.shopops.fulfilment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DayEndAuditTest {
  static final AuditPolicy POLICY = AuditPolicy.warehouse(ZoneId.of("Asia/Shanghai"));
  static final ImmutableList<Fault> FAULTS = Fault.ALL;
  static final ImmutableList<NearMisses.NearMiss> NEAR_MISSES = NearMisses.ALL;

  private static ImmutableList<Finding> audit(AuditPolicy policy, Facts facts) {
    return DayEndAudit.of(policy).audit(facts.day(), Unit.NOW);
  }

  @Test
  void audit_cleanDay_isEmpty() {
    assertThat(audit(POLICY, Facts.clean()))
        .extracting(FulfilmentExplanations.of(Locale.ENGLISH)::explain)
        .isEmpty();
  }

  @Test
  void faults_ofEveryRule() {
    assertThat(FAULTS)
        .extracting(Fault::rule)
        .containsAll(
            EnumSet.complementOf(EnumSet.of(AuditRule.STOCK_DISCONTINUED_NEGATIVE)));
    assertThat(NEAR_MISSES)
        .extracting(NearMisses.NearMiss::rule)
        .contains(AuditRule.values());
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void audit_findsFaultAndNothingElse(Fault fault) {
    Facts facts = Facts.clean();
    Fault.Found expected = fault.injection().into(facts, "700");
    RuleSetting setting = Objects.requireNonNull(POLICY.rules().get(fault.rule()));

    ImmutableList<Finding> findings = audit(POLICY, facts);

    assertThat(findings)
        .extracting(FulfilmentExplanations.of(Locale.ENGLISH)::explain)
        .hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.message().key()).isEqualTo(fault.rule().code());
    assertThat(finding.clause()).isEqualTo(setting.clause());
    assertThat(finding.severity()).isEqualTo(setting.severity());
    assertThat(finding.subject()).isEqualTo(expected.subject());
    assertThat(finding.evidence()).containsExactlyElementsOf(expected.evidence());
  }

  @ParameterizedTest
  @FieldSource("NEAR_MISSES")
  void audit_nearMiss_isEmpty(NearMisses.NearMiss miss) {
    Facts facts = Facts.clean();
    miss.into().accept(facts, "700");

    assertThat(audit(POLICY, facts))
        .extracting(FulfilmentExplanations.of(Locale.ENGLISH)::explain)
        .isEmpty();
  }

  @Test
  @DisplayName("L10: what is sold no longer and below zero is told as both")
  void audit_discontinuedBelowZero_twoFindings() {
    Facts facts = Facts.clean();
    facts.stock.put(StockItem.of("OLD", "A-01"), new StockLevel(-2, 0));
    facts.demands.add(new StockDemand("OLD", 0, 0, 0, true));

    assertThat(audit(POLICY, facts))
        .extracting(FulfilmentExplanations.of(Locale.ENGLISH)::explain)
        .containsExactly(
            "Stock: OLD: discontinued, stock is -2; find out why, then disable it",
            "Stock: OLD@A-01: -2 on hand by the ledger; count it");
  }
}
