package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multiset;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Judges the incidents of a month by a {@linkplain FinePolicy policy}.
 *
 * <p>What becomes of an agent depends on that agent's incidents alone, and not on the order in which they are given.
 * This class is immutable and thread-safe.
 */
public final class FineCalculator {
  private final FinePolicy policy;
  private final ImmutableListMultimap<IncidentKind, FineRule> rules;
  private final LineWriter writer;

  private FineCalculator(FinePolicy policy) {
    this.policy = policy;
    this.rules = policy.rulesByKind();
    this.writer = new LineWriter(policy.currency());
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's rules
   * @return the calculator
   */
  public static FineCalculator of(FinePolicy policy) {
    return new FineCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Judges the incidents of a month. The third late arrival by up to ten minutes costs 20.00 under F11, after two free.
   *
   * @param incidents in any order; one that is given twice counts once, and those of other months are only listed
   * @param month the calendar month in the policy's zone
   * @return a line for each incident of the month
   * @throws IllegalArgumentException if two different incidents have one id, or an amount is in a foreign currency
   */
  public FineStatement calculate(Iterable<Incident> incidents, YearMonth month) {
    requireNonNull(month, "month");
    List<Incident> ofMonth = new ArrayList<>();
    List<Incident> others = new ArrayList<>();
    for (Incident incident : distinct(incidents)) {
      (monthOf(incident).equals(month) ? ofMonth : others).add(incident);
    }
    ImmutableList<FineLine> lines =
        judge(ImmutableList.sortedCopyOf(Incident.BY_OCCURRENCE, ofMonth));
    return FineStatement.builder()
        .month(month)
        .currency(policy.currency())
        .lines(lines)
        .surcharges(policy
            .surcharge()
            .map(surcharge -> new SurchargePass(surcharge, rules).surcharges(month, lines))
            .orElse(ImmutableList.of()))
        .otherMonths(ImmutableList.sortedCopyOf(Incident.BY_OCCURRENCE, others))
        .build();
  }

  private YearMonth monthOf(Incident incident) {
    return YearMonth.from(incident.at().atZone(policy.zone()));
  }

  private Collection<Incident> distinct(Iterable<Incident> incidents) {
    Map<String, Incident> byId = new HashMap<>();
    for (Incident incident : incidents) {
      Incident known = byId.putIfAbsent(incident.id(), incident);
      checkArgument(
          known == null || known.equals(incident),
          "Argument 'incidents' must not have two different incidents of id '%s'",
          incident.id());
      checkCurrency("loss", incident.loss(), incident);
      checkCurrency("stated", incident.stated(), incident);
    }
    return byId.values();
  }

  private void checkCurrency(String name, Optional<Money> amount, Incident incident) {
    amount.ifPresent(money -> checkArgument(
        money.getCurrencyUnit().equals(policy.currency()),
        "Argument '%s' must be in %s on incident %s but has value %s",
        name,
        policy.currency(),
        incident.id(),
        money));
  }

  private ImmutableList<FineLine> judge(List<Incident> byOccurrence) {
    ImmutableList.Builder<FineLine> lines = ImmutableList.builder();
    Multiset<Counted> occurrences = HashMultiset.create();
    for (Incident incident : byOccurrence) {
      lines.add(judge(incident, occurrences));
    }
    return lines.build();
  }

  private FineLine judge(Incident incident, Multiset<Counted> occurrences) {
    ImmutableList<FineRule> tried = rules.get(incident.kind());
    if (tried.isEmpty()) {
      return writer.unknownKind(incident, policy.unknownKind());
    }
    Judgement judgement = Judgement.of(tried, incident);
    FineRule rule = judgement.rule();
    if (incident.excuse().isPresent()) {
      return writer.excused(incident, rule);
    } else if (!judgement.taken()) {
      return writer.withinRules(incident, rule);
    } else if (!judgement.missing().isEmpty()) {
      return writer.incomplete(incident, rule, judgement.missing());
    }
    int before = occurrences.add(new Counted(incident.agent(), rule), 1);
    return writer.occurrence(incident, rule, before + 1);
  }

  /** What is counted together: an agent's occurrences under one rule. */
  private record Counted(AgentId agent, FineRule rule) {}
}
