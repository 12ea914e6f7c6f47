package io.github.shopops.examples.monthclose.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.Refund;
import io.github.shopops.examples.shopfiles.input.Accounting;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.attendance.DutyRoster;
import io.github.shopops.payroll.attendance.Leave;
import io.github.shopops.payroll.bonus.GrantedAward;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.discipline.StatedMeasure;
import io.github.shopops.payroll.fine.Outlay;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.kpi.TypingTest;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.score.Merit;
import io.github.shopops.payroll.score.ScoreSheet;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the files of a shop say: facts, each list in an order of its own that has nothing to do with that of the rows, and
 * what became of every row.
 *
 * @param zone the zone in which months begin and end
 * @param orders the orders of all months that the files hold, paid or not, by id
 * @param contacts the chat messages, by time
 * @param employees the people on the pay-roll, by id
 * @param personMonths what is different for whom in a month, by person and month
 * @param toldRefunds the refunds, by time
 * @param toldIncidents what went wrong, by time
 * @param toldClock who came and went when, by agent and time
 * @param toldLeaves who was on leave, by id
 * @param assignments what supervisors decided, by order
 * @param trainees who was trained by whom, by trainee
 * @param outlays what the fund paid for, by id
 * @param roster who is on duty when
 * @param scoreSheets what was assessed of people's months, by agent and month
 * @param merits what was done well, by time
 * @param awards what managers granted, by id
 * @param assessments who sat which assessment, by day
 * @param measures the disciplinary measures that managers took, by id
 * @param cases the questions, complaints and mails that came in, by time
 * @param ratings how buyers rated the service, by id
 * @param typingTests how fast people typed, by id
 * @param accounting what became of every row
 */
public record ShopInput(
    ZoneId zone,
    ImmutableList<Order> orders,
    ImmutableList<Contact> contacts,
    ImmutableList<Employee> employees,
    ImmutableList<PersonMonth> personMonths,
    ImmutableList<Told<Refund>> toldRefunds,
    ImmutableList<Told<Incident>> toldIncidents,
    ImmutableList<Told<ClockRecord>> toldClock,
    ImmutableList<Told<Leave>> toldLeaves,
    ImmutableList<Assignment> assignments,
    ImmutableList<Trainee> trainees,
    ImmutableList<Outlay> outlays,
    DutyRoster roster,
    ImmutableList<ScoreSheet> scoreSheets,
    ImmutableList<Merit> merits,
    ImmutableList<GrantedAward> awards,
    ImmutableList<Assessment> assessments,
    ImmutableList<StatedMeasure> measures,
    ImmutableList<ServiceCase> cases,
    ImmutableList<Rating> ratings,
    ImmutableList<TypingTest> typingTests,
    Accounting accounting)
    implements Serializable {
  /** Checks that nothing is null. */
  public ShopInput {
    requireNonNull(zone, "zone");
    requireNonNull(orders, "orders");
    requireNonNull(contacts, "contacts");
    requireNonNull(employees, "employees");
    requireNonNull(personMonths, "personMonths");
    requireNonNull(toldRefunds, "toldRefunds");
    requireNonNull(toldIncidents, "toldIncidents");
    requireNonNull(toldClock, "toldClock");
    requireNonNull(toldLeaves, "toldLeaves");
    requireNonNull(assignments, "assignments");
    requireNonNull(trainees, "trainees");
    requireNonNull(outlays, "outlays");
    requireNonNull(roster, "roster");
    requireNonNull(scoreSheets, "scoreSheets");
    requireNonNull(merits, "merits");
    requireNonNull(awards, "awards");
    requireNonNull(assessments, "assessments");
    requireNonNull(measures, "measures");
    requireNonNull(cases, "cases");
    requireNonNull(ratings, "ratings");
    requireNonNull(typingTests, "typingTests");
    requireNonNull(accounting, "accounting");
  }

  /**
   * Returns the people on the pay-roll as a month has them.
   *
   * @param month the month
   * @return the people, by id, with what is different in the month
   */
  public ImmutableList<Employee> employees(YearMonth month) {
    ImmutableMap<AgentId, PersonMonth> said = personMonths.stream()
        .filter(person -> person.month().equals(month))
        .collect(ImmutableMap.toImmutableMap(PersonMonth::agent, person -> person));
    return employees.stream()
        .map(employee -> {
          PersonMonth person = said.get(employee.agent());
          return person == null ? employee : person.of(employee);
        })
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the refunds as they were told last.
   *
   * @return the refunds, by time
   */
  public ImmutableList<Refund> refunds() {
    return facts(toldRefunds, Told::isLast);
  }

  /**
   * Returns what went wrong, as it was told last.
   *
   * @return the incidents, by time
   */
  public ImmutableList<Incident> incidents() {
    return facts(toldIncidents, Told::isLast);
  }

  /**
   * Returns who came and went when, as it was told last.
   *
   * @return the records, by agent and time
   */
  public ImmutableList<ClockRecord> clock() {
    return facts(toldClock, Told::isLast);
  }

  /**
   * Returns who was on leave, as it was told last.
   *
   * @return the leaves, by id
   */
  public ImmutableList<Leave> leaves() {
    return facts(toldLeaves, Told::isLast);
  }

  /**
   * Returns whether there is an order file whose header could be read: without one there is nothing to close.
   *
   * @return whether orders could be read at all
   */
  public boolean hasOrderFile() {
    return accounting.counts().stream()
        .anyMatch(count -> ShopReader.isOrderFile(count.file()) && count.headed());
  }

  /**
   * Returns when a month is over, and with it what can be known when it is closed.
   *
   * @param month the month
   * @return the first instant of the next month
   */
  public Instant endOf(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Returns whether anything was told in a stretch of time after it happened: if so, the facts of months closed by then
   * may not be what they were closed with.
   *
   * @param from the stretch's first instant
   * @param before the instant after its last
   * @return whether a row says that it was told then
   */
  public boolean isToldBetween(Instant from, Instant before) {
    return Stream.of(toldRefunds, toldIncidents, toldClock, toldLeaves)
        .flatMap(ImmutableList::stream)
        .anyMatch(told ->
            told.from() != null && !told.from().isBefore(from) && told.from().isBefore(before));
  }

  /**
   * Returns the facts of a month as they were known when it ended, without what must be told beside the files.
   *
   * @param month the month to close
   * @return a builder that minimum wage and previous month can still be given to
   */
  public MonthFacts.Builder facts(YearMonth month) {
    return facts(month, endOf(month));
  }

  /**
   * Returns the facts of a month as they were known just before an instant: what was told later is left out, and what was
   * replaced later is as it was. A row that does not say when it was told was known when it happened.
   *
   * @param month the month
   * @param before the instant, such as the {@linkplain #endOf end} of a later month
   * @return a builder that minimum wage and previous month can still be given to
   */
  public MonthFacts.Builder facts(YearMonth month, Instant before) {
    return MonthFacts.builder(month, OrderBook.of(orders))
        .contacts(ContactLog.of(contacts))
        .employees(employees(month))
        .refunds(known(toldRefunds, before))
        .incidents(known(toldIncidents, before))
        .clock(known(toldClock, before))
        .leaves(known(toldLeaves, before))
        .assignments(assignments)
        .trainees(trainees)
        .outlays(outlays)
        .roster(roster)
        .scoreSheets(scoreSheets)
        .merits(merits)
        .awards(awards)
        .assessments(assessments)
        .measures(measures)
        .cases(cases)
        .ratings(ratings)
        .typingTests(typingTests);
  }

  private static <T extends Serializable> ImmutableList<T> known(
      ImmutableList<Told<T>> told, Instant before) {
    return facts(told, fact -> fact.isKnown(before));
  }

  private static <T extends Serializable> ImmutableList<T> facts(
      ImmutableList<Told<T>> told, Predicate<Told<T>> which) {
    return told.stream().filter(which).map(Told::fact).collect(ImmutableList.toImmutableList());
  }
}
