package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.OrderBook;

/**
 * Counts the key figures of a shop (K0 to K12).
 *
 * <p>A session (会话) is what a buyer and an agent wrote to each other on one day, begun by the buyer or not, provided that
 * the buyer wrote. An order belongs to the agent of the last effective contact before it, so to one agent or to nobody
 * (静默). Days are counted one by one: the reports of the days of a month, or of the parts of a shop's buyers, add up to
 * the report of the month. This class is immutable and thread-safe.
 */
public final class KpiCalculator {
  private final KpiPolicy policy;

  private KpiCalculator(KpiPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy how the shop counts
   * @return the calculator
   */
  public static KpiCalculator of(KpiPolicy policy) {
    return new KpiCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Counts the figures of certain days. Facts of earlier and later days belong in the input too, as far as the windows
   * reach; from {@link KpiPolicy#closesAt} on, later facts change nothing.
   *
   * @param contacts the chat messages
   * @param orders the orders
   * @param days the days, in the policy's zone
   * @return the figures by agent
   * @throws IllegalArgumentException if the orders are in another currency than the policy
   */
  public KpiReport calculate(ContactLog contacts, OrderBook orders, DayRange days) {
    requireNonNull(contacts, "contacts");
    requireNonNull(orders, "orders");
    requireNonNull(days, "days");
    orders
        .currency()
        .ifPresent(currency -> checkArgument(
            currency.equals(policy.currency()),
            "Argument 'orders' must be in %s but has value %s",
            policy.currency(),
            currency));
    KpiFacts facts = new KpiFacts(policy, contacts, orders, days);
    KpiTallies tallies = new KpiTallies(facts);
    new SessionPass(facts, tallies).run();
    PaymentPass payments = new PaymentPass(facts, tallies);
    payments.run();
    return tallies.report(payments.matrix());
  }
}
