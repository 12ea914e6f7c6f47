package io.github.shopops.examples.monthclose.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.fine.Outlay;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.Employee;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * What the files of a shop say: facts, each list in an order of its own that has nothing to do with that of the rows, and
 * what became of every row.
 *
 * @param orders the orders of all months that the files hold, paid or not, by id
 * @param contacts the chat messages, by time
 * @param employees the people on the pay-roll, by id
 * @param refunds the refunds, by time
 * @param incidents what went wrong, by time
 * @param assignments what supervisors decided, by order
 * @param trainees who was trained by whom, by trainee
 * @param outlays what the fund paid for, by id
 * @param rejected the rows in no result, by file and line
 * @param notices what a person should know although it rejects nothing
 * @param counts what became of the rows of each file, by file
 */
public record ShopInput(
    ImmutableList<Order> orders,
    ImmutableList<Contact> contacts,
    ImmutableList<Employee> employees,
    ImmutableList<Refund> refunds,
    ImmutableList<Incident> incidents,
    ImmutableList<Assignment> assignments,
    ImmutableList<Trainee> trainees,
    ImmutableList<Outlay> outlays,
    ImmutableList<RejectedRow> rejected,
    ImmutableList<Notice> notices,
    ImmutableList<FileCount> counts)
    implements Serializable {
  /** Checks that nothing is null. */
  public ShopInput {
    requireNonNull(orders, "orders");
    requireNonNull(contacts, "contacts");
    requireNonNull(employees, "employees");
    requireNonNull(refunds, "refunds");
    requireNonNull(incidents, "incidents");
    requireNonNull(assignments, "assignments");
    requireNonNull(trainees, "trainees");
    requireNonNull(outlays, "outlays");
    requireNonNull(rejected, "rejected");
    requireNonNull(notices, "notices");
    requireNonNull(counts, "counts");
  }

  /**
   * Returns whether every row of every file is accounted for, and every rejected one is listed.
   *
   * @return whether the counts foot
   */
  public boolean foots() {
    return counts.stream().allMatch(FileCount::foots)
        && counts.stream().mapToLong(FileCount::rejected).sum() == rejected.size();
  }

  /**
   * Returns whether there is an order file whose header could be read: without one there is nothing to close.
   *
   * @return whether orders could be read at all
   */
  public boolean hasOrderFile() {
    return counts.stream()
        .anyMatch(count -> ShopReader.isOrderFile(count.file()) && count.headed());
  }

  /**
   * Returns the facts of a month, without what must be told beside the files.
   *
   * @param month the month to close
   * @return a builder that minimum wage and previous month can still be given to
   */
  public MonthFacts.Builder facts(YearMonth month) {
    return MonthFacts.builder(month, OrderBook.of(orders))
        .contacts(ContactLog.of(contacts))
        .employees(employees)
        .refunds(refunds)
        .incidents(incidents)
        .assignments(assignments)
        .trainees(trainees)
        .outlays(outlays);
  }
}
