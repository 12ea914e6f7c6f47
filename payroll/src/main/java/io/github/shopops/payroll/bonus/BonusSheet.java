package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.PayLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** The bonuses of a month while one rule after the other is carried out. */
final class BonusSheet {
  private final BonusContext context;
  private final ImmutableSortedMap<AgentId, BonusSubject> people;
  private final ListMultimap<AgentId, PayLine> lines =
      MultimapBuilder.treeKeys().arrayListValues().build();
  private final List<PoolStatement> pools = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  BonusSheet(BonusContext context, Iterable<BonusSubject> subjects) {
    SortedMap<AgentId, BonusSubject> byAgent = new TreeMap<>();
    for (BonusSubject subject : subjects) {
      checkArgument(
          byAgent.put(subject.agent(), subject) == null,
          "Argument 'subjects' must have each agent once but has %s twice",
          subject.agent());
    }
    this.context = context;
    this.people = ImmutableSortedMap.copyOfSorted(byAgent);
  }

  BonusContext context() {
    return context;
  }

  boolean knows(AgentId agent) {
    return people.containsKey(agent);
  }

  /** Returns whom a rule is meant for, and notes why others of its posts are left out. */
  ImmutableList<BonusSubject> meant(BonusRule rule) {
    ImmutableList.Builder<BonusSubject> meant = ImmutableList.builder();
    for (BonusSubject subject : people.values()) {
      BonusShare.refusal(rule, subject, context)
          .ifPresentOrElse(
              refusal -> refusal.finding().ifPresent(findings::add), () -> meant.add(subject));
    }
    return meant.build();
  }

  /** Returns everybody by those who count together, teams by name, those without a team first. */
  ImmutableList<Crew> crews(Scope scope, ImmutableList<BonusSubject> meant) {
    SortedMap<String, Crew> crews = new TreeMap<>();
    for (BonusSubject subject : people.values()) {
      Optional<String> team = scope == Scope.TEAM ? subject.team() : Optional.empty();
      crews.computeIfAbsent(
          team.orElse(""), name -> Crew.of(context, scope, team, people.values(), meant));
    }
    return ImmutableList.copyOf(crews.values());
  }

  void pay(AgentId agent, PayLine line) {
    lines.put(agent, line);
  }

  void pay(AgentId agent, BonusShare share) {
    share.line().ifPresent(line -> lines.put(agent, line));
    share.finding().ifPresent(findings::add);
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  void add(PoolStatement pool) {
    pools.add(pool);
  }

  /** Returns what the rules so far pay to somebody. */
  Money paid(BonusSubject subject) {
    return lines.get(subject.agent()).stream()
        .map(PayLine::amount)
        .reduce(Money.zero(subject.base().getCurrencyUnit()), Money::plus);
  }

  BonusStatement statement() {
    return BonusStatement.builder()
        .month(context.month())
        .lines(ImmutableListMultimap.copyOf(lines))
        .pools(pools)
        .findings(ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings))
        .build();
  }
}
