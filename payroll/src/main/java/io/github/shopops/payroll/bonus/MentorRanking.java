package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

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
    ImmutableList.Builder<Award> awards = ImmutableList.builder();
    List<Money> places = rule.places();
    int place = 0;
    for (Collection<Trainee> tied :
        Multimaps.index(fastest, Trainee::readyAt).asMap().values()) {
      if (place >= places.size()) {
        break;
      }
      Money shared =
          Money.total(places.subList(place, Math.min(place + tied.size(), places.size())));
      Map<String, Money> shares = Apportionment.byWeight(
              Maps.toMap(Iterables.transform(tied, Trainee::trainee), name -> 1L))
          .split(shared);
      for (Trainee trainee : tied) {
        Money share = requireNonNull(shares.get(trainee.trainee()));
        Message message = message(trainee, place + 1, tied.size(), shared, share);
        if (share.isPositive()) {
          awards.add(new Award(trainee.mentor(), line(rule, trainee, share, message)));
        }
      }
      place += tied.size();
    }
    return awards.build();
  }

  private Message message(Trainee trainee, int place, int tied, Money shared, Money share) {
    LocalDateTime ready = LocalDateTime.ofInstant(trainee.readyAt(), zone);
    return tied == 1
        ? Message.of("bonus.award", trainee.trainee(), ready, place, share)
        : Message.of("bonus.award.tied", trainee.trainee(), ready, place, tied, shared, share);
  }

  private static PayLine line(
      BonusRule.MentorAwards rule, Trainee trainee, Money share, Message message) {
    return PayLine.of(
        LineKind.AWARD,
        share,
        rule.clause(),
        message,
        ImmutableList.of(Evidence.of(Evidence.Kind.TRAINEE, trainee.trainee())));
  }
}
