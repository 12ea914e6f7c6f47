package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.kpi.KpiWindow;
import io.github.shopops.payroll.kpi.ReceptionFilter;
import io.github.shopops.payroll.payslip.Standing;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KpiShapesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Shape<KpiPolicy> SHAPE =
      KpiShapes.policy(YUAN, SHANGHAI, Scalars.TEXT.as(Catalogue::clause, Clause::id));

  static Stream<KpiPolicy> policies() {
    Clause clause = Catalogue.clause("kpi/K0");
    KpiWindow hours = new KpiWindow.Rolling(Duration.ofDays(4));
    return Stream.of(
        KpiPolicy.kpi(SHANGHAI),
        KpiPolicy.builder(YUAN, SHANGHAI)
            .addFilters(
                new ReceptionFilter.Monologue(clause, ReceptionFilter.Stage.INQUIRED, 2, 4),
                new ReceptionFilter.AfterSales(clause, ReceptionFilter.Stage.INQUIRED, hours))
            .inquiryWindow(new KpiWindow.CalendarDays(2))
            .orderWindow(hours)
            .paymentWindow(hours)
            .contactWindow(hours)
            .excludedTags(ImmutableSet.of("test"))
            .excludedTitles(ImmutableSet.of())
            .answerWithin(Duration.ofHours(12))
            .mailWithin(Duration.ofHours(4))
            .typingPerMinute(60)
            .advertChecks(5)
            .addAssessed(Standing.STAND_IN)
            .standInShare(Rate.percent("62.5"))
            .standInMetrics(ImmutableSet.of(KpiMetric.RECEPTION))
            .build());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void read_whatWasWritten(KpiPolicy policy) {
    JsonNode json = SHAPE.write(policy);
    assertThat(SHAPE.read(new Place("", json))).isEqualTo(policy);
    assertThat(SHAPE.write(SHAPE.read(new Place("", json)))).isEqualTo(json);
  }

  @Test
  void write_saysNumbersAsTheDocumentDoes() {
    assertThat(SHAPE.write(KpiPolicy.kpi(SHANGHAI)).toString())
        .contains(
            "\"window\":{\"type\":\"calendar-days\",\"days\":14}",
            "\"repeats\":2",
            "\"buyerLines\":1,\"agentLines\":3",
            "\"paymentWindow\":{\"type\":\"calendar-days\",\"days\":4}",
            "\"mailWithin\":\"PT8H\"",
            "\"typingPerMinute\":80",
            "\"standInShare\":\"50 %\"",
            "\"inquiry-ratio\":\"kpi/K1\"");
  }

  private static JsonRuleException refusal(ObjectNode json) {
    return catchThrowableOfType(JsonRuleException.class, () -> SHAPE.read(new Place("/kpi", json)));
  }

  @Test
  void read_refusesAndNamesThePlace() {
    ObjectNode negative = (ObjectNode) SHAPE.write(KpiPolicy.kpi(SHANGHAI));
    ((ObjectNode) negative.get("paymentWindow")).put("days", -1);
    assertThat(refusal(negative).path()).isEqualTo("/kpi/paymentWindow");

    ObjectNode unknown = (ObjectNode) SHAPE.write(KpiPolicy.kpi(SHANGHAI));
    ((ObjectNode) unknown.get("clauses")).put("charm", "kpi/K1");
    assertThat(refusal(unknown).path()).isEqualTo("/kpi/clauses");

    ObjectNode lacking = (ObjectNode) SHAPE.write(KpiPolicy.kpi(SHANGHAI));
    ((ObjectNode) lacking.get("clauses")).remove("sales");
    assertThat(refusal(lacking)).hasMessageContaining("SALES");

    ObjectNode twice = (ObjectNode) SHAPE.write(KpiPolicy.kpi(SHANGHAI));
    twice.withArray("filters").add(twice.get("filters").get(1).deepCopy());
    assertThat(refusal(twice)).hasMessageContaining("twice");
  }
}
