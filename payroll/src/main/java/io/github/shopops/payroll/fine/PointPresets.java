package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Gravity.MAJOR;
import static io.github.shopops.payroll.fine.Gravity.MINOR;
import static io.github.shopops.payroll.fine.Gravity.MODERATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import java.time.Duration;
import java.time.ZoneId;

/** The points of the rule catalogue's shops. */
final class PointPresets {
  private static final String F20 = "annual/F20";
  private static final String EMERGENCY = "emergency-overrun";

  private PointPresets() {}

  static FinePolicy annual(ZoneId zone) {
    return FinePresets.policy(zone)
        .addAllRules(minor())
        .addAllRules(moderate())
        .addAllRules(major())
        .addAllRules(emergency())
        .surcharge(new MonthlySurcharge(
            Catalogue.clause(F20), ImmutableSortedMap.of(MINOR, 4, MODERATE, 2), 20))
        .build();
  }

  /** The items 1–14 of 轻度违规, late arrival and early leave being one item. */
  private static ImmutableList<FineRule> minor() {
    return ImmutableList.of(
        fixed("not-mandarin", 2, MINOR),
        fixed("messy-desk", 2, MINOR),
        fixed("cleaning-missed", 2, MINOR),
        stated("late-arrival", 2, 5),
        stated("early-leave", 2, 5),
        fixed("handover-unrecorded", 5, MINOR),
        fixed("complaint-mishandled", 5, MINOR),
        fixed("away-unannounced", 4, MINOR),
        stated("work-undone", 2, 5),
        stated("idle-talk", 1, 2),
        fixed("noise", 2, MINOR),
        fixed("eating-or-smoking", 5, MINOR),
        fixed("wrong-entry", 2, MINOR),
        stated("spot-check", 2, 5),
        fixed("staying-on", 4, MINOR));
  }

  /** The items 1–7 of 中度违规. */
  private static ImmutableList<FineRule> moderate() {
    return ImmutableList.of(
        fixed("films-or-games", 10, MODERATE),
        fixed("lights-left-on", 10, MODERATE),
        fixed("false-records", 10, MODERATE),
        fixed("anomaly-unreported", 10, MODERATE),
        fixed("problem-skipped", 10, MODERATE),
        fixed("meeting-missed", 10, MODERATE),
        fixed("test-failed", 10, MODERATE));
  }

  /** The items 1–4 of 重度违规; item 5 is the monthly surcharge. */
  private static ImmutableList<FineRule> major() {
    return ImmutableList.of(
        fixed("absence", 20, MAJOR),
        fixed("customer-quarrel", 20, MAJOR),
        fixed("outsiders-brought-in", 10, MAJOR),
        rule("equipment-taken", new Tariff.Points(20, 20, MAJOR, true)).build());
  }

  /** Item 8 of 中度违规 and item 6 of 重度违规: how long an emergency took beyond the time it may take. */
  private static ImmutableList<FineRule> emergency() {
    Duration half = Duration.ofMinutes(30);
    return ImmutableList.of(
        rule(EMERGENCY, Tariff.Points.of(10, MODERATE))
            .over(Duration.ofMinutes(10))
            .atMost(half)
            .build(),
        rule(EMERGENCY, Tariff.Points.of(20, MAJOR)).over(half).build());
  }

  static FinePolicy kpi(ZoneId zone) {
    return FinePresets.policy(zone)
        .addRules(FinePresets.rule("advert-abuse", "kpi/ADVERT")
            .tariff(Tariff.Points.of(2, MINOR))
            .build())
        .build();
  }

  private static FineRule fixed(String kind, int points, Gravity gravity) {
    return rule(kind, Tariff.Points.of(points, gravity)).build();
  }

  private static FineRule stated(String kind, int least, int most) {
    return rule(kind, new Tariff.Points(least, most, MINOR, false)).build();
  }

  private static FineRule.Builder rule(String kind, Tariff tariff) {
    return FinePresets.rule(kind, F20).tariff(tariff);
  }
}
