package io.github.shopops.payroll.score;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Sheets, merits and violations as tests write them: in Shanghai, in October 2026. */
final class Scores {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final AgentId ANNA = AgentId.of("A1");
  static final AgentId BEN = AgentId.of("A2");
  static final AgentId CORA = AgentId.of("A3");

  private Scores() {}

  /** A sheet of October with the points of task, hand-over, call-back satisfaction and skill. */
  static ScoreSheet sheet(AgentId agent, String task, String handover, String back, String skill) {
    return new ScoreSheet(
        agent,
        OCTOBER,
        ImmutableSortedMap.of(
            "task", new BigDecimal(task),
            "handover", new BigDecimal(handover),
            "callback", new BigDecimal(back),
            "skill", new BigDecimal(skill)));
  }

  /** A merit on a day of October at noon, its id made of kind and day. */
  static Merit merit(AgentId agent, int day, String kind) {
    return new Merit(agent + "-" + kind + "-" + day, agent, noon(day), MeritKind.of(kind));
  }

  /** A violation on a day of October at noon, its id made of kind and day. */
  static Incident violation(AgentId agent, int day, String kind) {
    return Incident.builder()
        .id(agent + "-" + kind + "-" + day)
        .agent(agent)
        .at(noon(day))
        .kind(IncidentKind.of(kind))
        .build();
  }

  private static Instant noon(int day) {
    return OCTOBER.atDay(day).atTime(12, 0).atZone(SHANGHAI).toInstant();
  }

  static FineStatement annual(Iterable<Incident> violations) {
    return FineCalculator.of(FinePolicy.annual(SHANGHAI)).calculate(violations, OCTOBER);
  }

  static FineStatement annual(Incident... violations) {
    return annual(List.of(violations));
  }
}
