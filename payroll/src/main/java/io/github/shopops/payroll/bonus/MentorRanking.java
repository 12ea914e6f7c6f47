package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The trainees who were ready in a month, the fastest first, whose mentors share the awards of their places.
 *
 * @param zone the zone in which instants are said
 * @param fastest the trainees, ties by name
 */
record MentorRanking(ZoneId zone, ImmutableList<Trainee> fastest) {

  /**
   * What a mentor gets for one trainee.
   *
   * @param mentor the mentor
   * @param line the line on the mentor's slip
   */
  record Award(AgentId mentor, PayLine line) {}

  static MentorRanking of(YearMonth month, ZoneId zone, Iterable<Trainee> trainees) {
    return new MentorRanking(
        zone,
        distinct(trainees).stream()
            .filter(trainee -> YearMonth.from(trainee.readyAt().atZone(zone)).equals(month))
            .sorted(Trainee.FASTEST)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Collection<Trainee> distinct(Iterable<Trainee> trainees) {
    Map<String, Trainee> byName = new HashMap<>();
    for (Trainee trainee : trainees) {
      Trainee known = byName.putIfAbsent(trainee.trainee(), trainee);
      checkArgument(
          known == null || known.equals(trainee),
          "Argument 'trainees' must not have two different entries of '%s'",
          trainee.trainee());
    }
    return byName.values();
  }

  /** Shares out the awards: those who tie share the places that they take up together. */
  ImmutableList<Award> award(BonusRule.MentorAwards rule) {
    return Places.award(
            Multimaps.index(fastest, Trainee::readyAt).asMap().values(),
            rule.places(),
            Trainee::trainee)
        .stream()
        .map(award -> new Award(award.winner().mentor(), line(rule, award)))
        .collect(ImmutableList.toImmutableList());
  }

  private PayLine line(BonusRule.MentorAwards rule, Places.Award<Trainee> award) {
    String trainee = award.winner().trainee();
    return PayLine.of(
        LineKind.AWARD,
        award.share(),
        rule.clause(),
        message(award),
        ImmutableList.of(Evidence.of(Evidence.Kind.TRAINEE, trainee)));
  }

  private Message message(Places.Award<Trainee> award) {
    String trainee = award.winner().trainee();
    LocalDateTime ready = LocalDateTime.ofInstant(award.winner().readyAt(), zone);
    return award.tied() == 1
        ? Message.of("bonus.award", trainee, ready, award.place(), award.share())
        : Message.of(
            "bonus.award.tied",
            trainee,
            ready,
            award.place(),
            award.tied(),
            award.shared(),
            award.share());
  }
}
