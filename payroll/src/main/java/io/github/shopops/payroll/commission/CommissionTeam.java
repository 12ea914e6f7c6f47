package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A team in a month (团队), as every member's commission is told of it: the same value goes into the input of each, so that
 * their shares of one team's commission sum to it exactly.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CommissionTeam extends Serializable permits ImmutableCommissionTeam {
  /** Returns the team's name, not empty. */
  String name();

  /** Returns the members, at least one, each once, in any order. */
  ImmutableList<TeamMember> members();

  /** Returns the team's own score, not negative, empty if nobody gave one. */
  Optional<BigDecimal> score();

  /** Returns what the team reached of its target, empty if it had none. */
  Optional<Ratio> attainment();

  /** Returns the team's net sales, those of all members. */
  default Money net() {
    return members().stream().map(TeamMember::net).reduce(Money::plus).orElseThrow();
  }

  /** Returns a member, empty for somebody of no or another team. */
  default Optional<TeamMember> find(AgentId agent) {
    return members().stream().filter(member -> member.agent().equals(agent)).findFirst();
  }

  /** Checks that there are members, each once and in one currency. */
  @Value.Check
  default void check() {
    checkArgument(!name().isEmpty(), "Argument 'name' must not be empty");
    checkArgument(!members().isEmpty(), "Argument 'members' of %s must not be empty", name());
    Set<AgentId> agents = new HashSet<>();
    for (TeamMember member : members()) {
      checkArgument(
          agents.add(member.agent()),
          "Argument 'members' of %s must hold each agent once but has %s twice",
          name(),
          member.agent());
      checkArgument(
          member.net().getCurrencyUnit().equals(members().get(0).net().getCurrencyUnit()),
          "Argument 'members' of %s must be in one currency but has value %s",
          name(),
          member.net());
    }
    score()
        .ifPresent(score -> checkArgument(
            score.signum() >= 0,
            "Argument 'score' of %s must not be negative but has value %s",
            name(),
            score));
  }

  /** Builds teams. */
  final class Builder extends ImmutableCommissionTeam.Builder {
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
