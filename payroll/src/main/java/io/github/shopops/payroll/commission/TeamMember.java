package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One of a team in a month: what sold, and what the team's commission may be split by. All members' sales are the team's;
 * only those whom the plan is meant for take part in the split.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface TeamMember extends Serializable permits ImmutableTeamMember {
  /** Returns who. */
  AgentId agent();

  /** Returns the member's own net sales, not negative. */
  Money net();

  /** Returns the member's score, not negative, empty if nobody gave one. */
  Optional<BigDecimal> score();

  /** Returns the weight that was stated for the member, not negative, empty if none was. */
  Optional<BigDecimal> weight();

  /** Returns the post, empty where the shop has but one. */
  Optional<String> post();

  /** Returns how the member stands; confirmed unless stated. */
  @Value.Default
  default Standing standing() {
    return Standing.CONFIRMED;
  }

  /** Returns the part of the month for which the member was employed; all of it unless stated. */
  @Value.Default
  default MonthShare share() {
    return MonthShare.WHOLE;
  }

  /** Checks signs. */
  @Value.Check
  default void check() {
    checkArgument(
        !net().isNegative(),
        "Argument 'net' of %s must not be negative but has value %s",
        agent(),
        net());
    score().ifPresent(score -> Measures.checkNotNegative("score", agent(), score));
    weight().ifPresent(weight -> Measures.checkNotNegative("weight", agent(), weight));
  }

  /** Builds members. */
  final class Builder extends ImmutableTeamMember.Builder {
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
