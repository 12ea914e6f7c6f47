package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * An award that a manager grants, with a reason (嘉奖).
 *
 * @param id the award's id, not blank
 * @param agent who gets it
 * @param at when it was granted; the plan's zone says in which month
 * @param amount how much, above zero
 * @param reason why, not blank
 */
public record GrantedAward(String id, AgentId agent, Instant at, Money amount, String reason)
    implements Serializable {
  /** Orders awards: the earlier first, those of one instant by id. */
  static final Comparator<GrantedAward> BY_TIME =
      Comparator.comparing(GrantedAward::at).thenComparing(GrantedAward::id);

  /** Checks that id and reason say something and that the amount is above zero. */
  public GrantedAward {
    requireNonNull(agent, "agent");
    requireNonNull(at, "at");
    Amounts.checkPositive("amount", amount);
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
    checkArgument(!reason.isBlank(), "Argument 'reason' must not be blank for award '%s'", id);
  }
}
