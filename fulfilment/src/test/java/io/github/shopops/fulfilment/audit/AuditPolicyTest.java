package io.github.shopops.fulfilment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPolicyTest {
  private static final AuditPolicy POLICY = DayEndAuditTest.POLICY;

  private static RuleSetting setting(AuditRule rule) {
    return Objects.requireNonNull(POLICY.rules().get(rule));
  }

  @Test
  void warehouse_everyRuleOn() {
    assertThat(AuditRule.values()).hasSizeGreaterThanOrEqualTo(42).allMatch(POLICY::isOn);
  }

  @ParameterizedTest
  @DisplayName("L14: a day begins when the late shift has gone home")
  @CsvSource({
    "2026-10-19T21:00:00Z, 2026-10-20",
    "2026-10-20T15:59:59Z, 2026-10-20",
    "2026-10-20T17:00:00Z, 2026-10-20",
    "2026-10-20T20:59:59Z, 2026-10-20",
    "2026-10-20T21:00:00Z, 2026-10-21"
  })
  void dayOf_fromFive(Instant at, LocalDate day) {
    assertThat(POLICY.dayOf(at)).isEqualTo(day);
  }

  @Test
  void isOn_ruleThatIsNotThere_off() {
    AuditPolicy none =
        AuditPolicy.builder().from(POLICY).rules(ImmutableSortedMap.of()).build();

    assertThat(none.isOn(AuditRule.PRINTED_TWICE)).isFalse();
    assertThat(DayEndAudit.of(none).audit(Facts.clean().day(), Unit.NOW)).isEmpty();
  }

  @Test
  @DisplayName("L5: where parcels are shipped before inspection, that is no fault")
  void isOn_shipsFirst_notInspectedIsOff() {
    AuditPolicy shipsFirst = AuditPolicy.builder()
        .from(POLICY)
        .fulfilment(FulfilmentPolicy.builder()
            .from(POLICY.fulfilment())
            .shipsBeforeInspection(true)
            .build())
        .build();

    assertThat(shipsFirst.isOn(AuditRule.SHIPPED_NOT_INSPECTED)).isFalse();
    assertThat(shipsFirst.isOn(AuditRule.SHIPPED_BY_OVERRIDE)).isTrue();
  }

  @Test
  void check_limitOfRuleWithoutUnit_refused() {
    RuleSetting limited = setting(AuditRule.PRINTED_TWICE).withLimit(BigDecimal.ONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withRule(AuditRule.PRINTED_TWICE, limited))
        .withMessage("Argument 'limit' of rule audit.printed-twice must be counted in NONE but has"
            + " value 1");
  }

  @Test
  void check_halfADay_refused() {
    RuleSetting half = setting(AuditRule.CLAIM_OVERDUE).withLimit(new BigDecimal("0.5"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withRule(AuditRule.CLAIM_OVERDUE, half))
        .withMessage(
            "Argument 'limit' of rule audit.claim-overdue must be whole but has value 0.5");
  }

  @Test
  void withRule_changesThatRuleAlone() {
    AuditPolicy changed = DayEndAuditTest.without(AuditRule.PRINTED_TWICE);

    assertThat(changed.isOn(AuditRule.PRINTED_TWICE)).isFalse();
    assertThat(changed.withRule(AuditRule.PRINTED_TWICE, setting(AuditRule.PRINTED_TWICE)))
        .isEqualTo(POLICY);
  }

  @Test
  void readme_showsRules() throws IOException {
    ResourceBundle texts =
        ResourceBundle.getBundle("io.github.shopops.fulfilment.explanations", Locale.ENGLISH);
    String table = POLICY.rules().entrySet().stream()
        .map(rule ->
            row(rule.getKey(), rule.getValue(), texts.getString(rule.getKey().code())))
        .collect(Collectors.joining(
            "\n",
            "| rule | clause | severity | limit | says |\n| --- | --- | --- | --- | --- |\n",
            "\n"));

    assertThat(Files.readString(Path.of("README.md"))).contains(table);
  }

  private static String row(AuditRule rule, RuleSetting setting, String says) {
    String limit = setting.limit() == null
        ? ""
        : setting.limit().toPlainString() + " "
            + rule.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "| `" + rule.code().substring("audit.".length()) + "` | " + setting.clause() + " | "
        + setting.severity() + " | " + limit + " | "
        + says.replace("''", "'").replaceAll("\\{[0-9]}", "…") + " |";
  }
}
