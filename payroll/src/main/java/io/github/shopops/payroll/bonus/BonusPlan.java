package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a shop pays beside base pay and commission (奖金方案).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface BonusPlan extends Serializable permits ImmutableBonusPlan {
  /** Returns the zone whose calendar says in which month a trainee was ready or an award was granted. */
  ZoneId zone();

  /** Returns the rules, in the order in which slips show them. */
  ImmutableList<BonusRule> rules();

  /** Returns the clause under which managers grant awards. */
  @Value.Default
  default Clause awards() {
    return Catalogue.clause("shop/AWARD");
  }

  /**
   * Returns whether a rule pays somebody by the own score, so that a month without one wants it.
   *
   * @param grade the code of the person's grade, empty where the pay plan knows none
   * @param post the person's post, empty where the shop has but one
   * @param standing how the person stands in the shop
   * @param share for how much of the month the person was employed
   * @return whether such a rule is meant for the person
   */
  default boolean readsScore(
      Optional<String> grade, Optional<String> post, Standing standing, MonthShare share) {
    return rules().stream()
        .filter(rule -> rule.readsScore(grade, post))
        .anyMatch(rule -> rule.eligibility().refusal(post, standing, share).isEmpty());
  }

  /**
   * The plan of the custom-print shop (C1): 10 % of base pay by team score, 100.00 for full attendance (nobody late by
   * F11 or F12, nor off shift by F13), and a living subsidy of 200.00, prorated like base pay.
   *
   * @param zone the shop's zone
   * @return the plan, in CNY
   */
  static BonusPlan mural(ZoneId zone) {
    Clause clause = Catalogue.clause("mural/C1");
    return builder()
        .zone(zone)
        .addRules(new BonusRule.TeamScore(clause, Rate.percent("10")))
        .addRules(new BonusRule.FullAttendance(
            clause,
            yuan(100),
            ImmutableSet.of(IncidentKind.of("late-arrival"), IncidentKind.of("off-shift"))))
        .addRules(new BonusRule.Subsidy(clause, yuan(200), true))
        .build();
  }

  /**
   * The plan of the two-shift service desk (C8): 150.00, 100.00 and 50.00 for the mentors of the three fastest trainees.
   *
   * @param zone the shop's zone
   * @return the plan, in CNY
   */
  static BonusPlan shift(ZoneId zone) {
    return builder()
        .zone(zone)
        .addRules(new BonusRule.MentorAwards(
            Catalogue.clause("shift/C8"), ImmutableList.of(yuan(150), yuan(100), yuan(50))))
        .build();
  }

  /**
   * The plan of three grades (C2): 10 % to 20 % of base pay by score for juniors and 20 % to 30 % from the middle grade
   * up, and a skill allowance, prorated like base pay.
   *
   * <p>Reading: the document says "about" and gives seniors no share of their own; they have that of the middle grade.
   *
   * @param zone the shop's zone
   * @param intermediateAllowance the skill allowance of the middle grade, which the document puts at 1 000.00 to 2 000.00
   * @param seniorAllowance the skill allowance of seniors; the reading is that of the middle grade
   * @return the plan, in CNY
   */
  static BonusPlan graded(ZoneId zone, Money intermediateAllowance, Money seniorAllowance) {
    Clause clause = Catalogue.clause("graded/C2");
    PerformanceRule.Span upper = new PerformanceRule.Span(Rate.percent("20"), Rate.percent("30"));
    return builder()
        .zone(zone)
        .addRules(new PerformanceRule.Share(
            clause,
            Eligibility.EVERYBODY,
            ImmutableMap.of(
                "junior",
                new PerformanceRule.Span(Rate.percent("10"), Rate.percent("20")),
                "intermediate",
                upper,
                "senior",
                upper)))
        .addRules(new BonusRule.GradeAllowance(
            clause,
            Eligibility.EVERYBODY,
            ImmutableMap.of("intermediate", intermediateAllowance, "senior", seniorAllowance),
            true))
        .build();
  }

  /**
   * The plan of the net shop (C3): performance pay by post through the gates 70 → 80 %, 80 → 90 % and 90 → 100 % for whoever
   * is an intern or on probation the whole month and earned no commission.
   *
   * <p>Readings: the bounds are inclusive; pre-sale agents have at most 3 such months, after which they are not fit for
   * the post; after-sale agents, team leaders and operations, whose paragraph stands above the same table of gates, have
   * no such limit.
   *
   * @param zone the shop's zone
   * @param amounts the amounts that the document lacks
   * @return the plan, in CNY
   */
  static BonusPlan netshop(ZoneId zone, NetshopBonus amounts) {
    Clause clause = Catalogue.clause("netshop/C3");
    ImmutableList<PerformanceRule.Gate> gates = ImmutableList.of(
        new PerformanceRule.Gate(BigDecimal.valueOf(70), Rate.percent("80")),
        new PerformanceRule.Gate(BigDecimal.valueOf(80), Rate.percent("90")),
        new PerformanceRule.Gate(BigDecimal.valueOf(90), Rate.ONE));
    return builder()
        .zone(zone)
        .addRules(new PerformanceRule.Gated(
            clause, onTrial("pre-sale"), ImmutableMap.of("pre-sale", amounts.preSale()), gates, 3))
        .addRules(new PerformanceRule.Gated(
            clause,
            onTrial("after-sale", "team-leader", "operations"),
            ImmutableMap.of(
                "after-sale",
                amounts.afterSale(),
                "team-leader",
                amounts.teamLeader(),
                "operations",
                amounts.operations()),
            gates,
            null))
        .build();
  }

  /**
   * The plan of the customer-service department (C4): 0.8 % of the average order value for each parcel that after-sale and
   * all-round agents unpack, by score, and a share of the mean of the pre-sale agents' net sales for supervisors, by
   * score.
   *
   * <p>The commission on own sales, 0.5 % by score for pre-sale and 0.6 % without score for all-round agents, is
   * commission and stands in the commission plan.
   *
   * @param zone the shop's zone
   * @param supervisorRate the supervisors' share at a full score, where the document breaks off
   * @return the plan
   */
  static BonusPlan department(ZoneId zone, Rate supervisorRate) {
    Clause clause = Catalogue.clause("department/C4");
    return builder()
        .zone(zone)
        .addRules(new PerformanceRule.Piecework(
            clause, Eligibility.ofPosts("after-sale", "all-round"), Rate.percent("0.8")))
        .addRules(new TeamRule.Mean(
            clause,
            Eligibility.ofPosts("supervisor"),
            Scope.SHOP,
            ImmutableSet.of("pre-sale"),
            supervisorRate))
        .build();
  }

  /**
   * The plan of the annual guarantee (C6, C7): what the shop's net sales pay by tiers is shared by score among confirmed
   * staff.
   *
   * <p>Readings: probation has no bonus, and neither have interns and stand-ins, whose month is not assessed; where every
   * score counts 0 the pool stays with the shop.
   *
   * @param zone the shop's zone
   * @param tiers the bands and rates of the pool, whose table the document lost
   * @param byPost the part of the pool that each post shares, 100 % in all, whose table the document lost; empty for one
   *     pool of all posts
   * @return the plan
   */
  static BonusPlan annual(ZoneId zone, TierSchedule tiers, ImmutableMap<String, Rate> byPost) {
    return builder()
        .zone(zone)
        .addRules(new TeamRule.Pool(
            Catalogue.clause("annual/C7"),
            confirmed(),
            Scope.SHOP,
            new TeamRule.SalesFund(tiers),
            byPost,
            TeamRule.Unscored.BACK_TO_SHOP))
        .build();
  }

  /**
   * The plan of the key figures (C9): performance pay by score for confirmed staff, prorated like base pay.
   *
   * @param zone the shop's zone
   * @param performancePay the pay of a whole month at a full score, which the document lacks
   * @return the plan
   */
  static BonusPlan kpi(ZoneId zone, Money performancePay) {
    return builder()
        .zone(zone)
        .addRules(
            new PerformanceRule.Pay(Catalogue.clause("kpi/C9"), confirmed(), performancePay, true))
        .build();
  }

  private static Eligibility onTrial(String... posts) {
    return new Eligibility(
        ImmutableSet.copyOf(posts), ImmutableSet.of(Standing.INTERN, Standing.PROBATION), true);
  }

  private static Eligibility confirmed() {
    return new Eligibility(ImmutableSet.of(), ImmutableSet.of(Standing.CONFIRMED), false);
  }

  private static Money yuan(int yuan) {
    return Money.ofMajor(CurrencyUnit.of("CNY"), yuan);
  }

  /** Builds plans. */
  final class Builder extends ImmutableBonusPlan.Builder {
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
