package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.incident.IncidentKind;
import java.io.Serializable;
import java.time.ZoneId;
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
  /** Returns the zone whose calendar says in which month a trainee was ready. */
  ZoneId zone();

  /** Returns the rules, in the order in which slips show them. */
  ImmutableList<BonusRule> rules();

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
