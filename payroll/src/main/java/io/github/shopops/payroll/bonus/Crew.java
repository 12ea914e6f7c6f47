package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Those who count together under a rule: a team, or the shop.
 *
 * @param team the team, empty for the shop and for those without a team
 * @param all everybody in it, by agent, at least one
 * @param meant whom the rule is meant for, by agent
 * @param sales their net sales together, of either sign
 * @param evidence what names them
 */
record Crew(
    Optional<String> team,
    ImmutableList<BonusSubject> all,
    ImmutableList<BonusSubject> meant,
    Money sales,
    Evidence evidence) {

  static Crew of(
      BonusContext context,
      Scope scope,
      Optional<String> team,
      ImmutableCollection<BonusSubject> people,
      ImmutableList<BonusSubject> meant) {
    ImmutableList<BonusSubject> all = inside(people, scope, team);
    Optional<Money> stated = scope == Scope.SHOP
        ? context.shopSales()
        : team.map(name -> context.teamSales().get(name));
    return new Crew(
        team,
        all,
        inside(meant, scope, team),
        stated.orElseGet(
            () -> all.stream().map(BonusSubject::netSales).reduce(Money::plus).orElseThrow()),
        team.map(name -> Evidence.of(Evidence.Kind.TEAM, name))
            .orElseGet(() -> Evidence.of(Evidence.Kind.MONTH, context.month().toString())));
  }

  private static ImmutableList<BonusSubject> inside(
      ImmutableCollection<BonusSubject> people, Scope scope, Optional<String> team) {
    return people.stream()
        .filter(subject -> scope == Scope.SHOP || subject.team().equals(team))
        .collect(ImmutableList.toImmutableList());
  }
}
