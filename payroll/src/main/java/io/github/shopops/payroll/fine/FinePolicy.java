package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A shop's rules about fines (罚款制度). The rules of one kind of incident are tried in their order, and the first that
 * takes an incident judges it, so that one fact never counts twice.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FinePolicy extends Serializable permits ImmutableFinePolicy {
  /** Returns the zone whose calendar says in which month an incident happened. */
  ZoneId zone();

  /** Returns the currency of all amounts, of the rules and of the incidents. */
  CurrencyUnit currency();

  /** Returns the rules, in the order in which they are tried. */
  ImmutableList<FineRule> rules();

  /** Returns what a month with many violations costs more, in points; empty where nothing. */
  Optional<MonthlySurcharge> surcharge();

  /** Returns the clause under which an incident of an unknown kind is reported. */
  Clause unknownKind();

  /**
   * Returns a policy under which nothing costs anything; every incident is one of an unknown kind, and found.
   *
   * @param zone the shop's zone
   * @param currency the currency of all amounts
   * @return the policy
   */
  static FinePolicy none(ZoneId zone, CurrencyUnit currency) {
    return builder()
        .zone(zone)
        .currency(currency)
        .unknownKind(Catalogue.clause("shop/INCIDENT-KIND"))
        .build();
  }

  /**
   * The rules of the custom-print shop: F1–F16, F21, and A5 for a bad review that was turned.
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static FinePolicy mural(ZoneId zone) {
    return FinePresets.mural(zone);
  }

  /**
   * The rules of the two-shift service desk: F17 and F18.
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static FinePolicy shift(ZoneId zone) {
    return FinePresets.shift(zone);
  }

  /**
   * The points of the annual assessment (F20): 14 minor items of 1 to 5 points, 8 moderate ones of 10, and 5 major ones
   * of 20 (outsiders brought in: 10; equipment taken: its price too). Two moderate or four minor occurrences in a month
   * cost 20 more.
   *
   * <p>Readings: each occurrence counts, not each item; an emergency handled 11 to 30 minutes late is one that takes
   * over 10 and at most 30 minutes beyond its time, as minutes begun count; one number stated by the manager within the
   * document's bounds where it gives two.
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static FinePolicy annual(ZoneId zone) {
    return PointPresets.annual(zone);
  }

  /**
   * The points of the KPI scheme: 2 each time the advert phrase hides a lost inquiry. Reading: a minor violation, which
   * adds to nothing, since the scheme has no surcharge.
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static FinePolicy kpi(ZoneId zone) {
    return PointPresets.kpi(zone);
  }

  /**
   * Lists the kinds of incident that the rules know, with what each needs to be judged.
   *
   * @return in the order of the rules
   */
  default ImmutableList<KnownKind> kinds() {
    ImmutableListMultimap<IncidentKind, FineRule> byKind = rulesByKind();
    return byKind.keySet().stream()
        .map(kind -> KnownKind.of(kind, byKind.get(kind)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the facts without which an incident cannot be judged, so that whoever reads incidents can refuse it.
   *
   * @param incident the incident
   * @return none if it can be judged, if it is excused, or if the rules do not know its kind
   */
  default ImmutableSet<Fact> missing(Incident incident) {
    ImmutableList<FineRule> rules = rulesByKind().get(incident.kind());
    return rules.isEmpty() || incident.excuse().isPresent()
        ? ImmutableSet.of()
        : Judgement.of(rules, incident).missing();
  }

  /**
   * Returns the rules of each kind of incident.
   *
   * @return in the order in which they are tried
   */
  default ImmutableListMultimap<IncidentKind, FineRule> rulesByKind() {
    return Multimaps.index(rules(), FineRule::kind);
  }

  /** Checks the currency, and that every rule can be reached. */
  @Value.Check
  default void check() {
    Set<IncidentKind> settled = new HashSet<>();
    for (FineRule rule : rules()) {
      rule.tariff().named().forEach(amount -> checkCurrency(rule, amount));
      rule.lossAbove().ifPresent(limit -> checkCurrency(rule, limit));
      checkArgument(
          !settled.contains(rule.kind()),
          "Argument 'rules' has a rule of %s on '%s' behind one that takes them all",
          rule.clause(),
          rule.kind());
      if (!rule.isGuarded()) {
        settled.add(rule.kind());
      }
    }
  }

  private void checkCurrency(FineRule rule, Money amount) {
    checkArgument(
        amount.getCurrencyUnit().equals(currency()),
        "Argument 'rules' must be in %s but the rule of %s has value %s",
        currency(),
        rule.clause(),
        amount);
  }

  /**
   * A kind of incident that a policy knows.
   *
   * @param kind the kind
   * @param clauses the clauses it may fall under, in the order in which they are tried
   * @param needs the facts that some of its incidents cannot be judged without
   * @param uses the facts that are taken into account where they are known
   */
  record KnownKind(
      IncidentKind kind,
      ImmutableList<Clause> clauses,
      ImmutableSet<Fact> needs,
      ImmutableSet<Fact> uses)
      implements Serializable {

    private static KnownKind of(IncidentKind kind, ImmutableList<FineRule> rules) {
      Set<Fact> needs = new HashSet<>();
      Set<Fact> uses = new HashSet<>();
      for (FineRule rule : rules) {
        if (rule.lossAbove().isPresent()) {
          // A rule with a limit on the loss is only reached by a loss, which therefore is never
          // missing from it.
          uses.add(Fact.LOSS);
          uses.addAll(Sets.difference(rule.needs(), Set.of(Fact.LOSS)));
        } else {
          needs.addAll(rule.needs());
        }
      }
      return new KnownKind(
          kind,
          rules.stream().map(FineRule::clause).distinct().collect(ImmutableList.toImmutableList()),
          Sets.immutableEnumSet(needs),
          Sets.immutableEnumSet(Sets.difference(uses, needs)));
    }
  }

  /** Builds policies. */
  final class Builder extends ImmutableFinePolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
