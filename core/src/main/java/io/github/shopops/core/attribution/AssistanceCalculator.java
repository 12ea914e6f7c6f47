package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * Sets who was talked to before each order against who was talked to before its payment (下单与付款), for the orders
 * that count this month. It moves no credit.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AssistanceCalculator {
  private static final int OWN_OWN = 0;
  private static final int OWN_OTHER = 1;
  private static final int OTHER_OWN = 2;
  private static final int SILENT_OWN = 3;
  private static final int COLUMNS = 4;

  private final AttributionPolicy policy;

  private AssistanceCalculator(AttributionPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's rules, of which the window of assistance, the exclusions and the worth are used
   * @return the calculator
   */
  public static AssistanceCalculator of(AttributionPolicy policy) {
    return new AssistanceCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Makes the matrix of a month.
   *
   * @param facts the orders and contacts
   * @param month the month, in the policy's zone
   * @return the matrix
   * @throws IllegalArgumentException if the orders are in another currency than the policy
   */
  public AssistanceMatrix calculate(AttributionFacts facts, YearMonth month) {
    requireNonNull(facts, "facts");
    requireNonNull(month, "month");
    Decider decider = new Decider(policy, facts, month);
    ResolvedFacts resolved = decider.facts;
    Inquiry order = contact(resolved, Basis.LAST_BEFORE_ORDER);
    Inquiry payment = contact(resolved, Basis.LAST_BEFORE_PAYMENT);
    Tally[][] rows = new Tally[resolved.agents.size()][];
    Tally silent = Tally.zero(policy.currency());
    for (int buyer = 0; buyer < resolved.book.buyers().size(); buyer++) {
      int end = resolved.book.firstOf(buyer + 1);
      for (int place = resolved.book.firstOf(buyer); place < end; place++) {
        if (decider.isCounted(place)) {
          Tally one = new Tally(1, decider.money(decider.worth(place)));
          int ordered = order.ask(place, buyer);
          int paid = payment.ask(place, buyer);
          if (ordered < 0 && paid < 0) {
            silent = silent.plus(one);
          } else {
            add(rows, ordered, paid, one);
          }
        }
      }
    }
    return matrix(resolved, rows, silent);
  }

  private Inquiry contact(ResolvedFacts facts, Basis basis) {
    return new LastContactInquiry(
        facts, basis, policy.assistanceClause(), policy.assistanceWindow());
  }

  private void add(Tally[][] rows, int ordered, int paid, Tally one) {
    if (ordered < 0) {
      addTo(rows, paid, SILENT_OWN, one);
    } else if (paid < 0 || paid == ordered) {
      addTo(rows, ordered, OWN_OWN, one);
    } else {
      addTo(rows, ordered, OWN_OTHER, one);
      addTo(rows, paid, OTHER_OWN, one);
    }
  }

  private void addTo(Tally[][] rows, int agent, int column, Tally one) {
    if (rows[agent] == null) {
      rows[agent] = new Tally[COLUMNS];
      Arrays.fill(rows[agent], Tally.zero(policy.currency()));
    }
    rows[agent][column] = rows[agent][column].plus(one);
  }

  private static AssistanceMatrix matrix(ResolvedFacts facts, Tally[][] rows, Tally silent) {
    ImmutableSortedMap.Builder<AgentId, AssistanceMatrix.Row> agents =
        ImmutableSortedMap.naturalOrder();
    for (int agent = 0; agent < rows.length; agent++) {
      Tally[] row = rows[agent];
      if (row != null) {
        agents.put(
            facts.agent(agent),
            new AssistanceMatrix.Row(
                row[OWN_OWN], row[OWN_OTHER], row[OTHER_OWN], row[SILENT_OWN]));
      }
    }
    return new AssistanceMatrix(agents.buildOrThrow(), silent);
  }
}
