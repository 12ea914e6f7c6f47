package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.payroll.attendance.DutyRoster;
import java.util.Optional;
import java.util.function.Function;

/** Brings together what two sources know of one month. */
final class FactsUnion {
  private final MonthFacts one;
  private final MonthFacts other;

  private FactsUnion(MonthFacts one, MonthFacts other) {
    this.one = one;
    this.other = other;
  }

  static MonthFacts of(MonthFacts one, MonthFacts other) {
    checkArgument(
        one.month().equals(other.month()),
        "Argument 'other' must be of %s but has value %s",
        one.month(),
        other.month());
    return new FactsUnion(one, other).union();
  }

  private MonthFacts union() {
    Iterable<MonthFacts> both = ImmutableList.of(one, other);
    return MonthFacts.builder(
            one.month(),
            OrderBook.of(Iterables.concat(
                Iterables.transform(both, facts -> facts.orders().orders()))))
        .contacts(ContactLog.of(
            Iterables.concat(Iterables.transform(both, facts -> facts.contacts().contacts()))))
        .employees(list(MonthFacts::employees))
        .refunds(list(MonthFacts::refunds))
        .incidents(list(MonthFacts::incidents))
        .assignments(list(MonthFacts::assignments))
        .trainees(list(MonthFacts::trainees))
        .outlays(list(MonthFacts::outlays))
        .clock(list(MonthFacts::clock))
        .leaves(list(MonthFacts::leaves))
        .roster(roster())
        .scoreSheets(list(MonthFacts::scoreSheets))
        .merits(list(MonthFacts::merits))
        .awards(list(MonthFacts::awards))
        .assessments(list(MonthFacts::assessments))
        .measures(list(MonthFacts::measures))
        .cases(list(MonthFacts::cases))
        .ratings(list(MonthFacts::ratings))
        .typingTests(list(MonthFacts::typingTests))
        .minimumWage(only("minimumWage", MonthFacts::minimumWage))
        .previous(only("previous", MonthFacts::previous))
        .adjustments(only("adjustments", FactsUnion::adjustments).orElse(Adjustments.NONE))
        .build();
  }

  private DutyRoster roster() {
    return DutyRoster.builder()
        .addAllDuties(one.roster().duties())
        .addAllDuties(other.roster().duties())
        .addAllRotations(one.roster().rotations())
        .addAllRotations(other.roster().rotations())
        .addAllApprovals(one.roster().approvals())
        .addAllApprovals(other.roster().approvals())
        .build();
  }

  private <T> ImmutableList<T> list(Function<MonthFacts, ImmutableList<T>> facts) {
    return ImmutableSet.<T>builder()
        .addAll(facts.apply(one))
        .addAll(facts.apply(other))
        .build()
        .asList();
  }

  /** What only one of both says, or both alike. */
  private <T> Optional<T> only(String name, Function<MonthFacts, Optional<T>> fact) {
    Optional<T> mine = fact.apply(one);
    Optional<T> theirs = fact.apply(other);
    checkArgument(
        mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs),
        "Argument 'other' must not contradict '%s' of %s",
        name,
        one.month());
    return mine.or(() -> theirs);
  }

  private static Optional<Adjustments> adjustments(MonthFacts facts) {
    return Optional.of(facts.adjustments()).filter(adjustments -> !adjustments.isEmpty());
  }
}
