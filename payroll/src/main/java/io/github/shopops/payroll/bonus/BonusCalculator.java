package io.github.shopops.payroll.bonus;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;

/**
 * Works out what a month pays beside base pay and commission, by a {@linkplain BonusPlan plan}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BonusCalculator {
  private final BonusPlan plan;

  private BonusCalculator(BonusPlan plan) {
    this.plan = plan;
  }

  /**
   * Makes a calculator.
   *
   * @param plan what the shop pays
   * @return the calculator
   */
  public static BonusCalculator of(BonusPlan plan) {
    return new BonusCalculator(requireNonNull(plan, "plan"));
  }

  /**
   * Works out the bonuses of a month. Base pay of 1 500.00 at a team score of 95, full attendance and the subsidy bring
   * 142.50 + 100.00 + 200.00 under C1.
   *
   * @param context the month of the shop; its trainees and awards of other months do not count
   * @param subjects the people, in any order
   * @return the lines of everybody, each rounded once, half up
   * @throws IllegalArgumentException if one person comes twice, or one trainee or award with different facts
   */
  public BonusStatement calculate(BonusContext context, Iterable<BonusSubject> subjects) {
    BonusSheet sheet = new BonusSheet(context, subjects);
    for (BonusRule rule : plan.rules()) {
      if (rule instanceof BonusRule.MentorAwards awards) {
        mentors(awards, sheet);
      } else if (rule instanceof TeamRule team) {
        TeamPay.pay(team, sheet);
      } else {
        for (BonusSubject subject : sheet.meant(rule)) {
          sheet.pay(subject.agent(), OwnBonus.of(rule, subject, context));
        }
      }
    }
    GrantedPay.pay(plan, sheet);
    return sheet.statement();
  }

  private void mentors(BonusRule.MentorAwards rule, BonusSheet sheet) {
    BonusContext context = sheet.context();
    MentorRanking ranking = MentorRanking.of(context.month(), plan.zone(), context.trainees());
    for (MentorRanking.Award award : ranking.award(rule)) {
      sheet.pay(award.mentor(), award.line());
      if (!sheet.knows(award.mentor())) {
        sheet.find(stranger(award));
      }
    }
  }

  private static Finding stranger(MentorRanking.Award award) {
    return Finding.of(
        award.line().clause(),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.AGENT, award.mentor().value()),
        Message.of("bonus.award.stranger", award.mentor().value(), award.line().amount()));
  }
}
