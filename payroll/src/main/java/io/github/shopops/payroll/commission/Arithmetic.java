package io.github.shopops.payroll.commission;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.TierSchedule;
import java.util.Optional;
import org.joda.money.Money;

/** Words how a month's commission comes about. */
final class Arithmetic {
  private Arithmetic() {}

  static Message commission(CommissionInput input, CommissionScheme scheme, Money earned) {
    return Message.of(
        "commission.earned",
        input.credited(),
        input.takenOff(),
        input.net(),
        terms(scheme, input.net()),
        earned);
  }

  private static Message terms(CommissionScheme scheme, Money net) {
    if (scheme instanceof CommissionScheme.Flat flat) {
      return Message.of("commission.term", net, flat.rate());
    }
    TierSchedule schedule = ((CommissionScheme.Tiered) scheme).schedule();
    Optional<Message> terms = schedule.portionsOf(net).stream()
        .map(portion -> Message.of("commission.term", portion.amount(), portion.rate()))
        .reduce((sum, term) -> Message.of("commission.sum", sum, term));
    return terms.orElseGet(() -> Message.of("commission.no-tier"));
  }
}
