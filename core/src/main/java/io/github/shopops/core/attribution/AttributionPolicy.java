package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.Refund;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * How a shop decides who sold an order: its rules in the order in which they are asked, and what an order is worth.
 *
 * <p>The first rule that names an agent wins; what later rules would have said is kept as losing claims. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AttributionPolicy extends Serializable permits ImmutableAttributionPolicy {
  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /** Returns the zone in which days and months are counted. */
  ZoneId zone();

  /** Returns the rules, first asked first. */
  ImmutableList<AttributionRule> rules();

  /** Returns whether postage is no part of what an order is worth; it is one otherwise. */
  boolean lessPostage();

  /** Returns whether {@link Order#refunded} is no part of what an order is worth; by custom refunds are events instead. */
  boolean lessRefunds();

  /** Returns the tags of orders that count for nobody. */
  ImmutableSet<String> excludedTags();

  /** Returns the words in the title of a line that make an order count for nobody, such as 补差价. */
  ImmutableSet<String> excludedTitles();

  /** Returns whose fault a refund must be to take a sale off again; never the goods' own (A4). */
  ImmutableSet<Refund.Fault> refundFaults();

  /** Returns how far back contacts count in the matrix of orders and payments. */
  Window assistanceWindow();

  /** Returns the clause of orders that count for nobody. */
  Clause excludedClause();

  /** Returns the clause of orders without an agent. */
  Clause silentClause();

  /** Returns the clause of orders unpaid or paid in another month. */
  Clause monthClause();

  /** Returns the clause under which refunds take a sale off. */
  Clause refundClause();

  /** Returns the clause of a hand-over that nobody approved. */
  Clause handOverClause();

  /** Returns the clause of the matrix of orders and payments. */
  Clause assistanceClause();

  /** Checks that no rule stands twice, and that the goods' fault takes nothing off. */
  @Value.Check
  default void check() {
    checkArgument(
        ImmutableSet.copyOf(rules()).size() == rules().size(),
        "Argument 'rules' must not hold a rule twice but has value %s",
        rules());
    checkArgument(
        !refundFaults().contains(Refund.Fault.QUALITY),
        "Argument 'refundFaults' must not hold QUALITY but has value %s",
        refundFaults());
  }

  /** Builds policies; see {@link AttributionPolicy#builder}. */
  final class Builder extends ImmutableAttributionPolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder without rules; all else starts as the trade has it: gross worth, the four usual exclusions, refunds
   * count unless the goods were at fault, windows of two calendar days.
   *
   * @param currency the currency of all amounts
   * @param zone the zone in which days and months are counted
   * @return a new builder
   */
  static Builder builder(CurrencyUnit currency, ZoneId zone) {
    Builder builder = new Builder();
    builder
        .currency(currency)
        .zone(zone)
        .lessPostage(false)
        .lessRefunds(false)
        .addExcludedTags(Order.TEST, Order.PRICE_DIFFERENCE, Order.STAFF_PURCHASE, Order.BRUSHED)
        .addExcludedTitles("补差价", "补邮费", "补运费", "差价链接")
        .addRefundFaults(Refund.Fault.BUYER, Refund.Fault.SERVICE, Refund.Fault.UNKNOWN)
        .assistanceWindow(Window.TWO_DAYS)
        .excludedClause(Catalogue.clause("shop/EXCLUDED"))
        .silentClause(Catalogue.clause("shop/SILENT"))
        .monthClause(Catalogue.clause("shop/MONTH"))
        .refundClause(Catalogue.clause("mural/A4"))
        .assistanceClause(Catalogue.clause("kpi/A9"))
        .handOverClause(Catalogue.clause("shift/A10"));
    return builder;
  }

  /**
   * Returns the custom-print shop's policy: a supervisor's word, the chase (A3), the flag (A2), the only contact (A1).
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static AttributionPolicy mural(ZoneId zone) {
    return builder(CurrencyUnit.of("CNY"), zone)
        .addRules(
            new AttributionRule.Manual(Catalogue.clause("shop/MANUAL")),
            new AttributionRule.Chase(
                Catalogue.clause("mural/A3"), Duration.ofHours(24), Rate.ONE, Window.TWO_DAYS),
            new AttributionRule.Flag(Catalogue.clause("mural/A2"), ImmutableMap.of()),
            new AttributionRule.OnlyContact(Catalogue.clause("mural/A1"), Window.TWO_DAYS))
        .build();
  }

  /**
   * Returns the two-shift service desk's policy: a supervisor's word, the work code in the note (A6), and nothing else.
   *
   * @param zone the shop's zone
   * @return the policy, in CNY
   */
  static AttributionPolicy shift(ZoneId zone) {
    return builder(CurrencyUnit.of("CNY"), zone)
        .addRules(
            new AttributionRule.Manual(Catalogue.clause("shop/MANUAL")),
            new AttributionRule.WorkCode(
                Catalogue.clause("shift/A6"), AttributionRule.WorkCode.Several.REVIEW))
        .build();
  }
}
