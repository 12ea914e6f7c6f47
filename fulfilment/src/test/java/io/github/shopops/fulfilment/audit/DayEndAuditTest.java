package io.github.shopops.fulfilment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayEndAuditTest {
  static final AuditPolicy POLICY = AuditPolicy.warehouse(ZoneId.of("Asia/Shanghai"));
  static final ImmutableList<Fault> FAULTS = ImmutableList.<Fault>builder()
      .addAll(WarehouseFaults.ALL)
      .addAll(DeskFaults.ALL)
      .build();
  static final ImmutableList<NearMisses.NearMiss> NEAR_MISSES = NearMisses.ALL;

  /** The policy with a rule off. */
  static AuditPolicy without(AuditRule rule) {
    return POLICY.withRule(rule, setting(rule).enabled(false));
  }

  private static RuleSetting setting(AuditRule rule) {
    return Objects.requireNonNull(POLICY.rules().get(rule));
  }

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
        .containsAll(EnumSet.complementOf(EnumSet.of(AuditRule.STOCK_DISCONTINUED_NEGATIVE)));
    assertThat(NEAR_MISSES).extracting(NearMisses.NearMiss::rule).contains(AuditRule.values());
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void audit_findsFaultAndNothingElse(Fault fault) {
    Facts facts = Facts.clean();
    Fault.Found expected = fault.injection().into(facts, "700");
    RuleSetting setting = setting(fault.rule());

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
            "Stock: OLD is discontinued and has -2 on hand; check it, then disable it",
            "Stock: OLD@A-01: -2 on hand by the ledger; count it");
  }

  @ParameterizedTest(name = "L20: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''|A-01|MUG-2|barcode|条码",
        "69A|' '|MUG-2|location|货位",
        "69A|A-01|''|merchant code|商家编码",
        "''||''|barcode, merchant code|条码、商家编码",
        "''|''|''|barcode, location, merchant code|条码、货位、商家编码"
      })
  void audit_listedIncomplete_saysWhatIsMissing(
      @Nullable String barcode,
      @Nullable String location,
      @Nullable String merchantCode,
      String missing,
      String chinese) {
    Facts facts = Facts.clean();
    facts.stock.put(StockItem.of("MUG-2", "A-01"), new StockLevel(30, 0));
    facts.demands.add(new StockDemand("MUG-2", 10, 0, 0, false, barcode, location, merchantCode));
    ImmutableList<Finding> found = audit(POLICY, facts);

    assertThat(found)
        .extracting(FulfilmentExplanations.of(Locale.ENGLISH)::explain)
        .containsExactly("Goods MUG-2: 10 listed, and this is missing: " + missing);
    assertThat(found)
        .extracting(FulfilmentExplanations.of(Locale.CHINESE)::explain)
        .containsExactly("商品 MUG-2 上架 10 件，缺少：" + chinese);
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void audit_ruleOff_isEmpty(Fault fault) {
    Facts facts = Facts.clean();
    fault.injection().into(facts, "700");

    assertThat(audit(without(fault.rule()), facts)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void audit_takesClauseAndSeverityFromPolicy(Fault fault) {
    Clause clause = new Clause("shop/OWN", "our own word", "");
    RuleSetting own =
        new RuleSetting(true, clause, Severity.INFO, setting(fault.rule()).limit());
    Facts facts = Facts.clean();
    fault.injection().into(facts, "700");

    assertThat(audit(POLICY.withRule(fault.rule(), own), facts))
        .allSatisfy(finding -> {
          assertThat(finding.clause()).isEqualTo(clause);
          assertThat(finding.severity()).isEqualTo(Severity.INFO);
        })
        .hasSize(1);
  }

  /** Every fault of a rule with a limit, and the limit that it just keeps. */
  static Stream<Arguments> limits() {
    return Stream.of(
        arguments(AuditRule.INSPECTED_NOT_SHIPPED, "7"),
        arguments(AuditRule.SIZE_NOT_SOLD, "0.11"),
        arguments(AuditRule.CASHBACK_NOT_PAID, "11"),
        arguments(AuditRule.UNPAID_SIBLING, "1.99"),
        arguments(AuditRule.SAME_GOODS_TWICE, "2"),
        arguments(AuditRule.APPROVED_OVERDUE, "57.5"),
        arguments(AuditRule.PRINTED_OVERDUE, "57"),
        arguments(AuditRule.ARRIVAL_OVERDUE, "9"),
        arguments(AuditRule.REMINDER_OVERDUE, "13"),
        arguments(AuditRule.RETURN_NOT_CHECKED, "25"),
        arguments(AuditRule.CHECKED_NOT_REFUNDED, "25"),
        arguments(AuditRule.AFTER_SALE_OVERDUE, "25"),
        arguments(AuditRule.CLAIM_OVERDUE, "8"),
        arguments(AuditRule.STOCK_RECOUNT, "9"),
        arguments(AuditRule.STOCKTAKE_OPEN, "3"),
        arguments(AuditRule.PRINTER_SALES_HIGH, "2.01"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void audit_keepsToLimit(AuditRule rule, String limit) {
    RuleSetting wider = setting(rule).withLimit(new BigDecimal(limit));

    for (Fault fault : FAULTS) {
      if (fault.rule() == rule) {
        Facts facts = Facts.clean();
        fault.injection().into(facts, "700");
        assertThat(audit(POLICY.withRule(rule, wider), facts)).isEmpty();
      }
    }
  }

  @Test
  void limits_ofEveryRuleThatHasOne() {
    assertThat(limits().map(arguments -> arguments.get()[0]))
        .containsExactlyElementsOf(Stream.of(AuditRule.values())
            .filter(rule -> rule.unit() != AuditRule.Unit.NONE)
            .toList());
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void findings_areWorded(Fault fault) {
    Facts facts = Facts.clean();
    fault.injection().into(facts, "700");
    Message message = audit(POLICY, facts).get(0).message();

    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Explanations explanations = FulfilmentExplanations.of(locale);
      String said = explanations.explain(message);
      assertThat(said).doesNotContain("{");
      for (int i = 0; i < message.arguments().size(); i++) {
        assertThat(explanations.text(message.key())).contains("{" + i + "}");
      }
    }
  }
}
