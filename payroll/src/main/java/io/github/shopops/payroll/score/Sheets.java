package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a month, held against the components of the plan. A sheet with anything wrong is no sheet: nothing is
 * cut to size or taken for zero.
 */
final class Sheets {
  private final ScorePlan plan;
  private final YearMonth month;
  private final ImmutableSortedMap<AgentId, ScoreSheet> byAgent;
  private final ImmutableSortedMap<String, BigDecimal> most;

  private Sheets(ScorePlan plan, YearMonth month, ImmutableSortedMap<AgentId, ScoreSheet> byAgent) {
    this.plan = plan;
    this.month = month;
    this.byAgent = byAgent;
    this.most = plan.basis() instanceof ScoreBasis.Composite composite
        ? composite.components().stream()
            .collect(ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo, ScoreBasis.Component::code, ScoreBasis.Component::most))
        : ImmutableSortedMap.of();
  }

  static Sheets of(ScorePlan plan, YearMonth month, Iterable<ScoreSheet> sheets) {
    Map<AgentId, ScoreSheet> byAgent = new TreeMap<>();
    for (ScoreSheet sheet : sheets) {
      if (sheet.month().equals(month)) {
        ScoreSheet known = byAgent.putIfAbsent(sheet.agent(), sheet);
        checkArgument(
            known == null || known.equals(sheet),
            "Argument 'sheets' must not have two different sheets of %s for %s",
            sheet.agent(),
            month);
      }
    }
    return new Sheets(plan, month, ImmutableSortedMap.copyOf(byAgent));
  }

  /** The sheet of an agent whom it can score: one with every component within its bounds and nothing else. */
  Optional<ScoreSheet> valid(AgentId agent) {
    return Optional.ofNullable(byAgent.get(agent))
        .filter(sheet -> problems(sheet).isEmpty());
  }

  /** What is wrong with the sheets of those who are scored, which are wanting, and the sheets of others. */
  List<Finding> findings(ImmutableSet<AgentId> agents, ImmutableSet<AgentId> wanted) {
    List<Finding> findings = new ArrayList<>();
    boolean needed = plan.basis() instanceof ScoreBasis.Composite;
    for (AgentId agent : ImmutableSortedSet.copyOf(Sets.union(agents, byAgent.keySet()))) {
      @Nullable ScoreSheet sheet = byAgent.get(agent);
      if (sheet == null) {
        if (needed && wanted.contains(agent)) {
          findings.add(finding(
              agent, Severity.ERROR, Message.of("score.sheet.missing", agent.value(), month)));
        }
      } else if (!agents.contains(agent)) {
        Message stranger = Message.of("score.sheet.stranger", agent.value(), month);
        findings.add(finding(agent, Severity.WARNING, stranger));
      } else if (!needed) {
        Message unused = Message.of("score.sheet.unused", agent.value(), month);
        findings.add(finding(agent, Severity.WARNING, unused));
      } else {
        problems(sheet).forEach(problem -> findings.add(finding(agent, Severity.ERROR, problem)));
      }
    }
    return findings;
  }

  private List<Message> problems(ScoreSheet sheet) {
    List<Message> problems = new ArrayList<>();
    Set<String> known = most.keySet();
    for (String missing : Sets.difference(known, sheet.points().keySet())) {
      problems.add(problem("score.sheet.lacks", sheet, missing));
    }
    sheet.points().forEach((code, points) -> {
      @Nullable BigDecimal highest = most.get(code);
      if (highest == null) {
        problems.add(Message.of(
            "score.sheet.unknown", sheet.agent().value(), month, code, String.join(", ", known)));
      } else if (points.signum() < 0 || points.compareTo(highest) > 0) {
        problems.add(Message.of(
            "score.sheet.range",
            sheet.agent().value(),
            month,
            Wording.component(code),
            points,
            highest));
      }
    });
    return problems;
  }

  private Message problem(String key, ScoreSheet sheet, String code) {
    return Message.of(key, sheet.agent().value(), month, Wording.component(code));
  }

  private Finding finding(AgentId agent, Severity severity, Message message) {
    return new Finding(
        plan.clause(),
        severity,
        Evidence.of(Evidence.Kind.AGENT, agent.value()),
        message,
        ImmutableList.of(MonthScore.evidence(agent, month)));
  }
}
