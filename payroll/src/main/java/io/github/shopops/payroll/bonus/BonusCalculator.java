package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.PayLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    YearMonth month = context.month();
    ImmutableMap<AgentId, BonusSubject> people = byAgent(subjects);
    ImmutableListMultimap.Builder<AgentId, PayLine> lines =
        ImmutableListMultimap.<AgentId, PayLine>builder().orderKeysBy(Comparator.naturalOrder());
    List<Finding> findings = new ArrayList<>();
    MentorRanking ranking = MentorRanking.of(month, plan.zone(), context.trainees());
    for (BonusRule rule : plan.rules()) {
      if (rule instanceof BonusRule.MentorAwards awards) {
        for (MentorRanking.Award award : ranking.award(awards)) {
          lines.put(award.mentor(), award.line());
          if (!people.containsKey(award.mentor())) {
            findings.add(stranger(award));
          }
        }
      } else {
        for (BonusSubject subject : people.values()) {
          BonusShare share = BonusShare.of(rule, subject, context.fines());
          share.line().ifPresent(line -> lines.put(subject.agent(), line));
          share.finding().ifPresent(findings::add);
        }
      }
    }
    return BonusStatement.builder()
        .month(month)
        .lines(lines.build())
        .findings(ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings))
        .build();
  }

  private static ImmutableMap<AgentId, BonusSubject> byAgent(Iterable<BonusSubject> subjects) {
    Map<AgentId, BonusSubject> people = new HashMap<>();
    for (BonusSubject subject : subjects) {
      checkArgument(
          people.put(subject.agent(), subject) == null,
          "Argument 'subjects' must have each agent once but has %s twice",
          subject.agent());
    }
    return ImmutableMap.copyOf(people);
  }

  private static Finding stranger(MentorRanking.Award award) {
    return Finding.of(
        award.line().clause(),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.AGENT, award.mentor().value()),
        Message.of("bonus.award.stranger", award.mentor().value(), award.line().amount()));
  }
}
