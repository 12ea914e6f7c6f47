package io.github.shopops.payroll.fine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds whose month has so many violations that it costs points more. */
final class SurchargePass {
  private final MonthlySurcharge surcharge;
  private final ImmutableListMultimap<IncidentKind, FineRule> rules;

  SurchargePass(MonthlySurcharge surcharge, ImmutableListMultimap<IncidentKind, FineRule> rules) {
    this.surcharge = surcharge;
    this.rules = rules;
  }

  /** Counts a month's lines, given as they happened; the result is ordered by agent. */
  ImmutableList<SurchargeLine> surcharges(YearMonth month, List<FineLine> lines) {
    Map<AgentId, ListMultimap<Gravity, FineLine>> byAgent = new TreeMap<>();
    for (FineLine line : lines) {
      if (line.outcome().isViolation()
          && Judgement.of(rules.get(line.incident().kind()), line.incident())
                  .rule()
                  .tariff()
              instanceof Tariff.Points points) {
        byAgent
            .computeIfAbsent(
                line.agent(),
                agent ->
                    MultimapBuilder.enumKeys(Gravity.class).arrayListValues().build())
            .put(points.gravity(), line);
      }
    }
    ImmutableList.Builder<SurchargeLine> surcharges = ImmutableList.builder();
    byAgent.forEach((agent, violations) -> {
      List<Gravity> reached = surcharge.from().entrySet().stream()
          .filter(from -> violations.get(from.getKey()).size() >= from.getValue())
          .map(Map.Entry::getKey)
          .toList();
      if (!reached.isEmpty()) {
        surcharges.add(line(month, agent, reached, violations));
      }
    });
    return surcharges.build();
  }

  private SurchargeLine line(
      YearMonth month,
      AgentId agent,
      List<Gravity> reached,
      ListMultimap<Gravity, FineLine> violations) {
    Message counts = reached.stream()
        .map(gravity -> Message.of(
            "fine.surcharge.count",
            violations.get(gravity).size(),
            Message.of("fine.gravity." + gravity.code()),
            requireNonNull(surcharge.from().get(gravity))))
        .reduce((one, next) -> Message.of("fine.surcharge.and", one, next))
        .orElseThrow();
    return new SurchargeLine(
        agent,
        surcharge.clause(),
        surcharge.points(),
        Message.of("fine.surcharge", counts, month, surcharge.points()),
        reached.stream()
            .flatMap(gravity -> violations.get(gravity).stream())
            .sorted(FineLine.BY_OCCURRENCE)
            .map(line -> Evidence.of(Evidence.Kind.INCIDENT, line.incident().id()))
            .collect(ImmutableList.toImmutableList()));
  }
}
