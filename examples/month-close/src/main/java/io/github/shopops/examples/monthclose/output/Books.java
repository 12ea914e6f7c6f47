package io.github.shopops.examples.monthclose.output;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.input.Notice;
import io.github.shopops.examples.monthclose.input.RejectedRow;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.payslip.Employee;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.joda.money.Money;

/**
 * A closed month with everything its files tell of: the facts, the result, the rows that were not used, and the language.
 *
 * @param rules what the rule book is called
 * @param zone the time zone of the shop, in which times are written
 * @param facts what the month was closed from
 * @param result what came of it
 * @param rejected the input rows that were not used, by file and line
 * @param notices what is to be known about the input although it rejects nothing
 * @param explanations the language, with the texts of this example
 */
public record Books(
    String rules,
    ZoneId zone,
    MonthFacts facts,
    MonthResult result,
    ImmutableList<RejectedRow> rejected,
    ImmutableList<Notice> notices,
    Explanations explanations) {
  /** Checks that nothing is null. */
  public Books {
    requireNonNull(rules, "rules");
    requireNonNull(zone, "zone");
    requireNonNull(facts, "facts");
    requireNonNull(result, "result");
    requireNonNull(rejected, "rejected");
    requireNonNull(notices, "notices");
    requireNonNull(explanations, "explanations");
  }

  /**
   * Says when something happened, by the shop's clock.
   *
   * @param at when
   * @return such as {@code 2026-10-03 09:30:00}
   */
  public String time(Instant at) {
    return explanations.explain(Message.of("plain", LocalDateTime.ofInstant(at, zone)));
  }

  /**
   * Says an amount as people write it.
   *
   * @param amount how much
   * @return such as {@code 1,234.50}
   */
  public String amount(Money amount) {
    return explanations.explain(Message.of("plain", amount));
  }

  /**
   * Says what a person is called.
   *
   * @param agent who
   * @return the name, the id itself where nobody of that id is on the pay-roll
   */
  public String name(AgentId agent) {
    return facts.employees().stream()
        .filter(employee -> employee.agent().equals(agent))
        .map(Employee::name)
        .findFirst()
        .orElse(agent.value());
  }
}
