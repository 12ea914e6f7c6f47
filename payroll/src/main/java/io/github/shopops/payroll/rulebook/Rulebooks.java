package io.github.shopops.payroll.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteRules;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.bonus.NetshopBonus;
import io.github.shopops.payroll.commission.Accelerator;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionScheme;
import io.github.shopops.payroll.commission.Threshold;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FundPolicy;
import io.github.shopops.payroll.grade.GradeLadder;
import io.github.shopops.payroll.guarantee.GuaranteePlan;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.OvertimePolicy;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.score.ScorePlan;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The rule books that come with the library, each the rules of one kind of shop. They are ordinary rule books.
 *
 * <p>Where a document says nothing of notes, they are read and not found fault with; where it says nothing of who sold an
 * order, the work code in the note does, as at the two-shift service desk.
 */
public final class Rulebooks {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private Rulebooks() {}

  /**
   * Returns the rules of a custom-print shop (墙画定制店): base pay by four grades, 0.5 % of own sales, a team-score bonus,
   * full attendance and a living subsidy, and the fines F1–F16 and F21.
   *
   * @return the rule book {@code mural}, in CNY and Asia/Shanghai
   */
  public static Rulebook mural() {
    return china("mural")
        .notes(NoteRules.mural())
        .attribution(AttributionPolicy.mural(SHANGHAI))
        .fines(FinePolicy.mural(SHANGHAI))
        .addCommissions(CommissionPlan.flat(Catalogue.clause("mural/C1"), Rate.percent("0.5")))
        .bonus(BonusPlan.mural(SHANGHAI))
        .pay(PayPlan.mural())
        .grades(GradeLadder.mural())
        .build();
  }

  /**
   * Returns the rules of a two-shift service desk (两班客服): attribution by the work code in the note, the fines F17 and
   * F18, mentor awards. Its document names neither base pay nor a rate, so both are asked for.
   *
   * @param basePay the monthly base pay of everybody on the desk
   * @param commissionRate the share of own sales that is paid
   * @return the rule book {@code shift}, in CNY and Asia/Shanghai
   */
  public static Rulebook shift(Money basePay, Rate commissionRate) {
    return china("shift")
        .notes(NoteRules.shift(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.shift(SHANGHAI))
        .addCommissions(CommissionPlan.flat(Catalogue.clause("shift/C1"), commissionRate))
        .bonus(BonusPlan.shift(SHANGHAI))
        .pay(PayPlan.of(Catalogue.clause("shift/C1"), basePay))
        .attendance(AttendancePolicy.shift(SHANGHAI))
        .build();
  }

  /**
   * Returns the rules of three grades (三级薪酬, C2): base pay 4 000 / 5 000 / 6 000, 10–20 % or 20–30 % of it by score, and a
   * skill allowance from the middle grade up, of which the document says only that it lies between 1 000 and 2 000. There
   * is no commission.
   *
   * @param intermediateAllowance the skill allowance of the middle grade
   * @param seniorAllowance the skill allowance of seniors
   * @return the rule book {@code graded}, in CNY and Asia/Shanghai
   */
  public static Rulebook graded(Money intermediateAllowance, Money seniorAllowance) {
    return china("graded")
        .notes(NoteRules.none(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.none(SHANGHAI, CNY))
        .bonus(BonusPlan.graded(SHANGHAI, intermediateAllowance, seniorAllowance))
        .pay(PayPlan.graded())
        .score(ScorePlan.stated(SHANGHAI, Catalogue.clause("graded/C2")))
        .build();
  }

  /**
   * Returns the rules of an online shop (网店薪酬, C3): commission above a base volume, by own rate and team rate; for
   * interns and probationers at or below it performance pay through the gates of the score. Whoever is not employed for
   * the whole month has neither. Its tables are cut off, so they are asked for.
   *
   * <p>Readings: pre-sale agents earn commission on probation too, while after-sale agents, team leaders and operations do
   * once they are confirmed; the rates apply to the whole of the own net sales.
   *
   * @param basePay the monthly base pay
   * @param baseVolume the net sales that must be exceeded
   * @param ownRates the rate by own net sales, in the mode {@code WHOLE_AMOUNT}
   * @param teamRates the rate by the team's net sales, in the mode {@code WHOLE_AMOUNT}
   * @param performancePay the performance pay of each post
   * @return the rule book {@code netshop}, in CNY and Asia/Shanghai
   */
  public static Rulebook netshop(
      Money basePay,
      Money baseVolume,
      TierSchedule ownRates,
      TierSchedule teamRates,
      NetshopBonus performancePay) {
    CommissionPlan preSale = CommissionPlan.builder()
        .clause(Catalogue.clause("netshop/C3"))
        .eligibility(new Eligibility(ImmutableSet.of("pre-sale"), ImmutableSet.of(), true))
        .threshold(new Threshold(baseVolume, Threshold.Reach.EVERYTHING))
        .scheme(new CommissionScheme.Sum(ImmutableList.of(
            new CommissionScheme.Tiered(ownRates), new CommissionScheme.TeamRate(teamRates))))
        .build();
    Eligibility confirmed = new Eligibility(
        ImmutableSet.of("after-sale", "team-leader", "operations"),
        ImmutableSet.of(Standing.CONFIRMED),
        true);
    return china("netshop")
        .notes(NoteRules.none(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.none(SHANGHAI, CNY))
        .addCommissions(
            preSale,
            CommissionPlan.builder().from(preSale).eligibility(confirmed).build())
        .bonus(BonusPlan.netshop(SHANGHAI, performancePay))
        .pay(PayPlan.of(Catalogue.clause("netshop/C1"), basePay))
        .score(ScorePlan.stated(SHANGHAI, Catalogue.clause("netshop/C3")))
        .build();
  }

  /**
   * Returns the rules of a customer-service department (客服部, C4): pre-sale agents have 0.5 % of their sales by score,
   * all-round agents 0.6 %, after-sale and all-round agents 0.8 % of the average order value for each parcel unpacked, by
   * score, and supervisors a share of the mean of the pre-sale agents' sales, by score. The document names no base pay, and
   * breaks off before the supervisors' rate.
   *
   * @param basePay the monthly base pay
   * @param supervisorRate the supervisors' share of the mean
   * @return the rule book {@code department}, in CNY and Asia/Shanghai
   */
  public static Rulebook department(Money basePay, Rate supervisorRate) {
    Clause clause = Catalogue.clause("department/C4");
    return china("department")
        .notes(NoteRules.none(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.none(SHANGHAI, CNY))
        .addCommissions(
            CommissionPlan.builder()
                .clause(clause)
                .eligibility(Eligibility.ofPosts("pre-sale"))
                .scheme(new CommissionScheme.Flat(Rate.percent("0.5")))
                .accelerator(new Accelerator.Proportional(Accelerator.Measure.SCORE))
                .build(),
            CommissionPlan.builder()
                .clause(clause)
                .eligibility(Eligibility.ofPosts("all-round"))
                .scheme(new CommissionScheme.Flat(Rate.percent("0.6")))
                .build())
        .bonus(BonusPlan.department(SHANGHAI, supervisorRate))
        .pay(PayPlan.of(Catalogue.clause("department/C1"), basePay))
        .score(ScorePlan.stated(SHANGHAI, clause))
        .kpi(KpiPolicy.builder(CNY, SHANGHAI)
            .filters(KpiPolicy.kpi(SHANGHAI).filters())
            .assessed(ImmutableSet.of())
            .build())
        .build();
  }

  /**
   * Returns the rules of the annual assessment (年度核算, C5–C7, S, F20, G2): a guarantee by year of service that is settled at
   * the year's end, a pool by tiers of the shop's net sales that is shared by score, points, and a ladder of four grades.
   * Amounts by grade, tiers and the posts' parts of the pool are cut off in the document.
   *
   * @param pay base pay by grade, as {@link PayPlan#annual} makes it
   * @param tiers what the shop's net sales pay into the pool
   * @param byPost the part of the pool that each post has, 100 % in all; empty for one pool of all posts
   * @return the rule book {@code annual}, in CNY and Asia/Shanghai
   */
  public static Rulebook annual(
      PayPlan pay, TierSchedule tiers, ImmutableMap<String, Rate> byPost) {
    return china("annual")
        .notes(NoteRules.none(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.annual(SHANGHAI))
        .bonus(BonusPlan.annual(SHANGHAI, tiers, byPost))
        .pay(pay)
        .score(ScorePlan.annual(SHANGHAI))
        .guarantee(GuaranteePlan.annual())
        .grades(GradeLadder.annual())
        .build();
  }

  /**
   * Returns the rules of the key figures (KPI 考核, K1–K16, C9): performance pay by the score that is left of 100 after
   * deductions, and everything that is counted of reception. The document names no amount.
   *
   * @param basePay the monthly base pay
   * @param performancePay the performance pay at a full score
   * @return the rule book {@code kpi}, in CNY and Asia/Shanghai
   */
  public static Rulebook kpi(Money basePay, Money performancePay) {
    return china("kpi")
        .notes(NoteRules.none(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.kpi(SHANGHAI))
        .bonus(BonusPlan.kpi(SHANGHAI, performancePay))
        .pay(PayPlan.of(Catalogue.clause("kpi/C1"), basePay))
        .score(ScorePlan.kpi(SHANGHAI))
        .kpi(KpiPolicy.kpi(SHANGHAI))
        .build();
  }

  private static Rulebook.Builder china(String name) {
    Rulebook.Builder book = Rulebook.builder();
    book.name(name)
        .zone(SHANGHAI)
        .currency(CNY)
        .fund(FundPolicy.shift(SHANGHAI))
        .overtime(OvertimePolicy.china())
        .law(LegalPolicy.china());
    return book;
  }
}
