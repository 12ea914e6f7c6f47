package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The merits of a month, as they were earned, and what each adds. */
final class Merits {
  private final ScorePlan plan;
  private final ImmutableMap<MeritKind, MeritRule> rules;
  private final ImmutableList<Merit> earned;

  private Merits(ScorePlan plan, ImmutableList<Merit> earned) {
    this.plan = plan;
    this.rules = Maps.uniqueIndex(plan.merits(), MeritRule::kind);
    this.earned = earned;
  }

  static Merits of(ScorePlan plan, YearMonth month, Iterable<Merit> merits) {
    Map<String, Merit> byId = new HashMap<>();
    for (Merit merit : merits) {
      Merit known = byId.putIfAbsent(merit.id(), merit);
      checkArgument(
          known == null || known.equals(merit),
          "Argument 'merits' must not have two different merits of id '%s'",
          merit.id());
    }
    return new Merits(
        plan,
        byId.values().stream()
            .filter(merit -> YearMonth.from(merit.at().atZone(plan.zone())).equals(month))
            .sorted(Merit.BY_OCCURRENCE)
            .collect(ImmutableList.toImmutableList()));
  }

  /** A line for each of an agent's merits, of zero points where it does not count. */
  List<ScoreLine> lines(AgentId agent, FineStatement fines) {
    List<ScoreLine> lines = new ArrayList<>();
    Set<MeritKind> counted = new HashSet<>();
    for (Merit merit : earned) {
      if (merit.agent().equals(agent)) {
        lines.add(line(merit, fines, counted));
      }
    }
    return lines;
  }

  private ScoreLine line(Merit merit, FineStatement fines, Set<MeritKind> counted) {
    @Nullable MeritRule rule = rules.get(merit.kind());
    if (rule == null) {
      return line(merit, 0, Message.of("score.merit.unknown", merit.kind().code()));
    }
    List<FineLine> spoiling = fines.lines(merit.agent()).stream()
        .filter(line -> line.outcome().isViolation())
        .filter(line -> rule.isSpoiledBy(line.incident().kind()))
        .toList();
    if (!spoiling.isEmpty()) {
      return new ScoreLine(
          ScoreLine.Kind.MERIT,
          plan.clause(),
          BigDecimal.ZERO,
          Message.of("score.merit.spoiled", Wording.merit(merit.kind()), spoiling.size()),
          Stream.concat(
                  Stream.of(evidence(merit)),
                  spoiling.stream()
                      .map(line ->
                          Evidence.of(Evidence.Kind.INCIDENT, line.incident().id())))
              .collect(ImmutableList.toImmutableList()));
    } else if (!counted.add(merit.kind()) && rule.oncePerMonth()) {
      return line(merit, 0, Message.of("score.merit.again", Wording.merit(merit.kind())));
    }
    return line(
        merit,
        rule.points(),
        Message.of("score.merit.counts", Wording.merit(merit.kind()), rule.points()));
  }

  private ScoreLine line(Merit merit, int points, Message message) {
    return new ScoreLine(
        ScoreLine.Kind.MERIT,
        plan.clause(),
        BigDecimal.valueOf(points),
        message,
        ImmutableList.of(evidence(merit)));
  }

  /** The merits that nobody can be given: of kinds that the plan does not know, or of people who are not scored. */
  List<Finding> findings(ImmutableSet<AgentId> agents) {
    List<Finding> findings = new ArrayList<>();
    for (Merit merit : earned) {
      if (!rules.containsKey(merit.kind())) {
        findings.add(Finding.of(
            plan.clause(),
            Severity.ERROR,
            evidence(merit),
            Message.of("score.merit.unknown", merit.kind().code())));
      } else if (!agents.contains(merit.agent())) {
        findings.add(Finding.of(
            plan.clause(),
            Severity.WARNING,
            evidence(merit),
            Message.of(
                "score.merit.stranger", merit.agent().value(), Wording.merit(merit.kind()))));
      }
    }
    return findings;
  }

  private static Evidence evidence(Merit merit) {
    return Evidence.of(Evidence.Kind.MERIT, merit.id());
  }
}
