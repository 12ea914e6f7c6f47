package io.github.shopops.payroll.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.bonus.NetshopBonus;
import io.github.shopops.payroll.payslip.PayPlan;
import org.joda.money.Money;

/** Every preset, with the numbers that its document lacks: those are ours, and plausible at best. */
public final class OurRulebooks {
  private OurRulebooks() {}

  public static Rulebook mural() {
    return Rulebooks.mural();
  }

  /** Ours: base pay and the rate of commission. */
  public static Rulebook shift() {
    return Rulebooks.shift(yuan("3000"), Rate.percent("1"));
  }

  /** Ours: the allowances, which the document puts at 1 000 to 2 000. */
  public static Rulebook graded() {
    return Rulebooks.graded(yuan("1000"), yuan("1500"));
  }

  /** Ours: everything but the gates 70, 80 and 90. */
  public static Rulebook netshop() {
    return Rulebooks.netshop(
        yuan("3000"),
        yuan("50000"),
        TierSchedule.wholeAmount(tier("0", "1"), tier("100000", "1.5")),
        TierSchedule.wholeAmount(tier("0", "0.2"), tier("300000", "0.3")),
        new NetshopBonus(yuan("800"), yuan("1000"), yuan("1500"), yuan("1200")));
  }

  /** Ours: base pay and the supervisors' rate. */
  public static Rulebook department() {
    return Rulebooks.department(yuan("3500"), Rate.percent("0.4"));
  }

  /** Ours: base pay by grade, the tiers and the posts' parts of the pool. */
  public static Rulebook annual() {
    return Rulebooks.annual(
        PayPlan.annual(yuan("1800"), yuan("2100"), yuan("2600"), yuan("3000")),
        TierSchedule.marginal(tier("0", "0.5"), tier("100000", "1"), tier("300000", "1.5")),
        ImmutableMap.of("pre-sale", Rate.percent("70"), "after-sale", Rate.percent("30")));
  }

  /** Ours: base pay and performance pay. */
  public static Rulebook kpi() {
    return Rulebooks.kpi(yuan("3000"), yuan("1000"));
  }

  public static ImmutableList<Rulebook> all() {
    return ImmutableList.of(mural(), shift(), graded(), netshop(), department(), annual(), kpi());
  }

  private static TierSchedule.Tier tier(String from, String percent) {
    return new TierSchedule.Tier(yuan(from), Rate.percent(percent));
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
