package io.github.shopops.payroll.commission;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.CommissionTerms.TeamShare;
import io.github.shopops.payroll.kpi.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a month of an agent is worked out: on which base, by which formula, or why by none.
 *
 * @param base the net sales that count, the team's where the plan is the team's
 * @param eligible whether the plan is meant for the agent
 * @param exceedsThreshold whether the base, with what was attained before, exceeds the base volume
 * @param formula the formula, null where the agent is left out or something is not known
 * @param terms what is kept of the month
 * @param nothing why nothing is earned, null where the formula says what is
 * @param missing whether that is for want of something that somebody should have stated
 */
record Reckoning(
    Money base,
    boolean eligible,
    boolean exceedsThreshold,
    @Nullable CommissionFormula formula,
    CommissionTerms terms,
    @Nullable Message nothing,
    boolean missing) {

  static Reckoning of(CommissionInput input, CommissionPlan plan) {
    Money base = input
        .team()
        .filter(team -> plan.teamSplit().isPresent())
        .map(CommissionTeam::net)
        .orElse(input.net());
    Money attained = base.plus(input.attained().orElse(Money.zero(base.getCurrencyUnit())));
    boolean exceeds =
        plan.threshold().map(threshold -> threshold.isExceededBy(attained)).orElse(true);
    Optional<Message> refusal =
        plan.eligibility().refusal(input.post(), input.standing(), input.share());
    Optional<Message> missing = missing(input, plan);
    CommissionTerms terms = terms(input, plan);
    CommissionFormula formula = refusal.or(() -> missing).isPresent()
        ? null
        : CommissionFormula.of(
            plan,
            terms,
            Multiplier.of(plan.accelerator(), terms).orElseThrow(),
            split(input, plan));
    Optional<Message> below = plan.threshold()
        .filter(threshold -> !exceeds)
        .map(threshold -> Message.of("commission.nothing.threshold", attained, threshold.volume()));
    return new Reckoning(
        base,
        refusal.isEmpty(),
        exceeds,
        formula,
        terms,
        refusal.or(() -> below).or(() -> missing).orElse(null),
        refusal.isEmpty() && below.isEmpty() && missing.isPresent());
  }

  /** Returns what the base earns. */
  Money earned() {
    return formula == null ? Money.zero(base.getCurrencyUnit()) : formula.on(base);
  }

  private static Optional<Message> missing(CommissionInput input, CommissionPlan plan) {
    boolean needsTeam = plan.teamSplit().isPresent() || plan.scheme().readsTeamSales();
    if (needsTeam && input.team().isEmpty()) {
      return Optional.of(Message.of("commission.nothing.team"));
    }
    if (plan.teamSplit().isPresent() && totalWeight(weights(input, plan)).signum() == 0) {
      return Optional.of(Message.of("commission.nothing.weights"));
    }
    return plan.accelerator()
        .filter(
            accelerator -> Multiplier.of(plan.accelerator(), terms(input, plan)).isEmpty())
        .map(accelerator -> Message.of(
            accelerator.measure() == Accelerator.Measure.SCORE
                ? "commission.nothing.score"
                : "commission.nothing.attainment"));
  }

  /** What the plan asks for and nothing else, so that a closed month keeps no more than it needs. */
  private static CommissionTerms terms(CommissionInput input, CommissionPlan plan) {
    boolean team = plan.teamSplit().isPresent();
    Optional<BigDecimal> score = team ? input.team().flatMap(CommissionTeam::score) : input.score();
    Optional<Ratio> attainment =
        team ? input.team().flatMap(CommissionTeam::attainment) : input.attainment();
    return CommissionTerms.builder()
        .score(score.filter(any -> goesBy(plan, Accelerator.Measure.SCORE)).map(Measures::plain))
        .attainment(attainment.filter(any -> goesBy(plan, Accelerator.Measure.ATTAINMENT)))
        .teamSales(
            input.team().filter(any -> plan.scheme().readsTeamSales()).map(CommissionTeam::net))
        .attained(input.attained().filter(Money::isPositive))
        .teamShare(input.team().filter(any -> team).flatMap(any -> teamShare(any, input, plan)))
        .build();
  }

  private static boolean goesBy(CommissionPlan plan, Accelerator.Measure measure) {
    return plan.accelerator().filter(any -> any.measure() == measure).isPresent();
  }

  private static Optional<TeamShare> teamShare(
      CommissionTeam team, CommissionInput input, CommissionPlan plan) {
    ImmutableMap<AgentId, BigDecimal> weights = weights(input, plan);
    BigDecimal own = weights.getOrDefault(input.agent(), BigDecimal.ZERO);
    return Optional.of(totalWeight(weights))
        .filter(all -> all.signum() > 0)
        .map(all -> new TeamShare(team.name(), own, all));
  }

  private static UnaryOperator<Money> split(CommissionInput input, CommissionPlan plan) {
    if (plan.teamSplit().isEmpty()) {
      return UnaryOperator.identity();
    }
    Apportionment<AgentId> shares = Apportionment.byDecimalWeight(weights(input, plan));
    return team ->
        shares.split(team).getOrDefault(input.agent(), Money.zero(team.getCurrencyUnit()));
  }

  /** The weights of the members whom the plan is meant for. */
  private static ImmutableMap<AgentId, BigDecimal> weights(
      CommissionInput input, CommissionPlan plan) {
    TeamSplit split = plan.teamSplit().orElseThrow();
    return input.team().stream()
        .flatMap(team -> team.members().stream())
        .filter(member -> plan.eligibility()
            .refusal(member.post(), member.standing(), member.share())
            .isEmpty())
        .collect(toImmutableMap(TeamMember::agent, member -> weight(member, split)));
  }

  private static BigDecimal weight(TeamMember member, TeamSplit split) {
    return switch (split) {
      case EQUAL -> BigDecimal.ONE;
      case OWN_SALES -> member.net().getAmount();
      case SCORE -> member.score().orElse(BigDecimal.ZERO);
      case STATED -> member.weight().orElse(BigDecimal.ZERO);
    };
  }

  private static BigDecimal totalWeight(ImmutableMap<AgentId, BigDecimal> weights) {
    return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
