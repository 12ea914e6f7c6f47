package io.github.shopops.payroll.discipline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.discipline.DisciplinePolicy.Step;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.fine.FineStatement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proposes disciplinary measures from a month's serious incidents; clause G5. Nothing here costs money or changes a
 * grade: what becomes of a finding is for a person to decide.
 *
 * <p>A count proposes a measure only in a month that adds to it, so that the same incidents are not held against anybody
 * month after month. This class is immutable and thread-safe.
 */
public final class DisciplineCalculator {
  private final DisciplinePolicy policy;

  private DisciplineCalculator(DisciplinePolicy policy) {
    this.policy = requireNonNull(policy, "policy");
  }

  /**
   * Makes a calculator.
   *
   * @param policy what leads to which measure
   * @return the calculator
   */
  public static DisciplineCalculator of(DisciplinePolicy policy) {
    return new DisciplineCalculator(policy);
  }

  /**
   * Goes through a month.
   *
   * @param fines the month's fines
   * @param history conduct in earlier months; that of later ones and of the month itself is not looked at
   * @param stated the measures that managers took; those of other months are not looked at
   * @return the month's findings
   * @throws IllegalArgumentException if two different records tell of one person and month, or two different measures have
   *     one id
   */
  public DisciplineStatement calculate(
      FineStatement fines, Iterable<Conduct> history, Iterable<StatedMeasure> stated) {
    YearMonth month = fines.month();
    SortedMap<AgentId, SortedSet<String>> serious = serious(fines);
    SortedMap<AgentId, List<StatedMeasure>> taken = taken(month, stated);
    Map<AgentId, SortedMap<YearMonth, Conduct>> earlier = earlier(month, history);
    SortedSet<AgentId> agents = new TreeSet<>(serious.keySet());
    agents.addAll(taken.keySet());
    ImmutableList.Builder<Conduct> conducts = ImmutableList.builder();
    List<Finding> findings = new ArrayList<>();
    for (AgentId agent : agents) {
      ImmutableSortedSet<String> ids =
          ImmutableSortedSet.copyOf(serious.getOrDefault(agent, new TreeSet<>()));
      List<StatedMeasure> measures = taken.getOrDefault(agent, List.of());
      Optional<Proposal> proposal = ids.isEmpty()
          ? Optional.empty()
          : proposal(month, ids, earlier.getOrDefault(agent, new TreeMap<>()));
      measures.forEach(measure -> findings.add(finding(measure)));
      proposal.ifPresent(proposed -> findings.add(finding(agent, month, proposed)));
      conducts.add(new Conduct(agent, month, ids, severest(measures, proposal)));
    }
    return new DisciplineStatement(
        month, conducts.build(), ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings));
  }

  /** A step that is reached, and the incidents that reach it. */
  private record Proposal(Step step, ImmutableList<String> incidents) {}

  private Optional<Proposal> proposal(
      YearMonth month, ImmutableSortedSet<String> ids, SortedMap<YearMonth, Conduct> earlier) {
    return policy.steps().stream()
        .map(step -> new Proposal(step, within(step.months(), month, ids, earlier)))
        .filter(reached -> reached.incidents().size() >= reached.step().occurrences())
        .max(Comparator.comparing(reached -> reached.step().measure()));
  }

  /** Returns the incidents of the last months, the earliest month first. */
  private static ImmutableList<String> within(
      int months,
      YearMonth month,
      ImmutableSortedSet<String> ids,
      SortedMap<YearMonth, Conduct> earlier) {
    ImmutableList.Builder<String> incidents = ImmutableList.builder();
    earlier
        .tailMap(month.minusMonths(months - 1L))
        .values()
        .forEach(conduct -> incidents.addAll(conduct.serious()));
    return incidents.addAll(ids).build();
  }

  private static @Nullable Measure severest(
      List<StatedMeasure> measures, Optional<Proposal> proposal) {
    Measure severest = proposal.map(proposed -> proposed.step().measure()).orElse(null);
    for (StatedMeasure stated : measures) {
      if (severest == null || stated.measure().compareTo(severest) > 0) {
        severest = stated.measure();
      }
    }
    return severest;
  }

  private SortedMap<AgentId, SortedSet<String>> serious(FineStatement fines) {
    SortedMap<AgentId, SortedSet<String>> serious = new TreeMap<>();
    for (FineLine line : fines.lines()) {
      if (policy.serious().contains(line.clause())
          && (line.outcome().isViolation() || line.outcome() == FineOutcome.INCOMPLETE)) {
        serious
            .computeIfAbsent(line.agent(), agent -> new TreeSet<>())
            .add(line.incident().id());
      }
    }
    return serious;
  }

  private static SortedMap<AgentId, List<StatedMeasure>> taken(
      YearMonth month, Iterable<StatedMeasure> stated) {
    SortedMap<String, StatedMeasure> byId = new TreeMap<>();
    for (StatedMeasure measure : stated) {
      StatedMeasure other = byId.putIfAbsent(measure.id(), measure);
      checkArgument(
          other == null || other.equals(measure),
          "Argument 'stated' must hold each id once but has %s twice",
          measure.id());
    }
    SortedMap<AgentId, List<StatedMeasure>> taken = new TreeMap<>();
    for (StatedMeasure measure : byId.values()) {
      if (YearMonth.from(measure.on()).equals(month)) {
        taken.computeIfAbsent(measure.agent(), agent -> new ArrayList<>()).add(measure);
      }
    }
    return taken;
  }

  private static Map<AgentId, SortedMap<YearMonth, Conduct>> earlier(
      YearMonth month, Iterable<Conduct> history) {
    Map<AgentId, SortedMap<YearMonth, Conduct>> earlier = new HashMap<>();
    for (Conduct conduct : history) {
      if (conduct.month().isBefore(month)) {
        Conduct other = earlier
            .computeIfAbsent(conduct.agent(), agent -> new TreeMap<>())
            .putIfAbsent(conduct.month(), conduct);
        checkArgument(
            other == null || other.equals(conduct),
            "Argument 'history' must tell of each month once but has %s of agent %s twice",
            conduct.month(),
            conduct.agent());
      }
    }
    return earlier;
  }

  private Finding finding(StatedMeasure stated) {
    return Finding.of(
        policy.clause(),
        severity(stated.measure()),
        Evidence.of(Evidence.Kind.AGENT, stated.agent().value()),
        Message.of(
            "discipline.stated",
            stated.agent().value(),
            measure(stated.measure()),
            stated.on(),
            stated.reason()));
  }

  private Finding finding(AgentId agent, YearMonth month, Proposal proposal) {
    return new Finding(
        policy.clause(),
        severity(proposal.step().measure()),
        Evidence.of(Evidence.Kind.AGENT, agent.value()),
        Message.of(
            "discipline.proposed",
            agent.value(),
            proposal.incidents().size(),
            proposal.step().months(),
            month,
            proposal.step().occurrences(),
            measure(proposal.step().measure())),
        proposal.incidents().stream()
            .map(id -> Evidence.of(Evidence.Kind.INCIDENT, id))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Message measure(Measure measure) {
    return Message.of("discipline.measure." + measure.code());
  }

  private static Severity severity(Measure measure) {
    return measure.isWarning() ? Severity.WARNING : Severity.ERROR;
  }
}
