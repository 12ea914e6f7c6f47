package io.github.shopops.examples.monthclose.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.Order;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Reads the files of a shop (店铺文件) into the facts of a month's close.
 *
 * <p>Nothing in a file throws: a row that cannot be used is rejected with its reason. This class is immutable and thread-safe.
 */
public final class ShopReader {
  private static final String AGENTS = "agents.csv";

  private final Rulebook rules;

  private ShopReader(Rulebook rules) {
    this.rules = rules;
  }

  /**
   * Makes a reader.
   *
   * @param rules the rule book: it knows the kinds of incident and of merit and what they need, the components of a score,
   *     the shifts, the zone of the times and the currency of the amounts
   * @return the reader
   */
  public static ShopReader of(Rulebook rules) {
    return new ShopReader(requireNonNull(rules, "rules"));
  }

  /**
   * Reads files.
   *
   * @param files the contents by file name; those that are no CSV are left alone
   * @return facts, rejected rows, notices and counts
   */
  public ShopInput read(Map<String, byte[]> files) {
    return new Reading(rules, new TreeMap<>(files)).read();
  }

  /** Says whether a file holds orders, by its name. */
  static boolean isOrderFile(String name) {
    return name.startsWith("orders") && name.endsWith(".csv");
  }

  /** What the reading of every row needs to know, and where rejected ones go. */
  static final class Context {
    private final CurrencyUnit currency;
    private final LocalTimes times;
    private final List<RejectedRow> rejected = new ArrayList<>();

    private Context(Rulebook rules) {
      this.currency = rules.currency();
      this.times = new LocalTimes(rules.zone());
    }

    CurrencyUnit currency() {
      return currency;
    }

    LocalTimes times() {
      return times;
    }

    void rejected(RejectedRow row) {
      rejected.add(row);
    }
  }

  /** One reading of all files: staff first, for the others are checked against it. */
  private static final class Reading {
    private final Rulebook rules;
    private final SortedMap<String, byte[]> files;
    private final Context context;
    private final List<Table> tables = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final OrderFiles orders = new OrderFiles();
    private final StaffRows staff = new StaffRows();
    private final ContactRows contacts = new ContactRows(staff);
    private final EventRows events = new EventRows(staff);
    private final IncidentRows incidents;
    private final DeskRows desk;
    private final ScoreRows scores;
    private final ServiceRows service = new ServiceRows(staff);

    Reading(Rulebook rules, SortedMap<String, byte[]> files) {
      this.rules = rules;
      this.files = files;
      this.context = new Context(rules);
      this.incidents = new IncidentRows(staff, rules.fines());
      this.desk = new DeskRows(staff, rules);
      this.scores = new ScoreRows(staff, rules);
    }

    ShopInput read() {
      byte[] agents = files.get(AGENTS);
      if (agents != null) {
        read(AGENTS, agents, StaffRows.COLUMNS, staff::read);
      }
      ImmutableList<Employee> employees = staff.employees();
      files.forEach(this::read);
      ImmutableList<Order> book = orders.orders(notices::add);
      return new ShopInput(
          rules.zone(),
          book,
          contacts.contacts(),
          employees,
          staff.months(),
          events.refunds(),
          incidents.incidents(),
          desk.clock(),
          desk.leaves(),
          events.assignments(),
          events.trainees(),
          events.outlays(),
          desk.roster(),
          scores.sheets(),
          scores.merits(),
          events.awards(),
          scores.assessments(),
          desk.measures(),
          service.cases(),
          service.ratings(),
          service.typingTests(),
          ImmutableList.sortedCopyOf(context.rejected),
          ImmutableList.sortedCopyOf(notices),
          tables.stream()
              .map(Table::count)
              .sorted(Comparator.comparing(FileCount::file))
              .collect(ImmutableList.toImmutableList()));
    }

    private void read(String name, byte[] bytes) {
      switch (name) {
        case AGENTS -> {}
        case "months.csv" -> read(name, bytes, StaffRows.MONTHS, staff::readMonth);
        case "contacts.csv" -> read(name, bytes, ContactRows.COLUMNS, contacts::read);
        case "incidents.csv" -> read(name, bytes, IncidentRows.COLUMNS, incidents::read);
        case "refunds.csv" -> read(name, bytes, EventRows.REFUNDS, events::readRefund);
        case "assignments.csv" -> read(name, bytes, EventRows.ASSIGNMENTS, events::readAssignment);
        case "trainees.csv" -> read(name, bytes, EventRows.TRAINEES, events::readTrainee);
        case "outlays.csv" -> read(name, bytes, EventRows.OUTLAYS, events::readOutlay);
        case "awards.csv" -> read(name, bytes, EventRows.AWARDS, events::readAward);
        case "clock.csv" -> read(name, bytes, DeskRows.CLOCK, desk::readClock);
        case "duty.csv" -> read(name, bytes, DeskRows.DUTIES, desk::readDuty);
        case "leaves.csv" -> read(name, bytes, DeskRows.LEAVES, desk::readLeave);
        case "measures.csv" -> read(name, bytes, DeskRows.MEASURES, desk::readMeasure);
        case "scores.csv" -> read(name, bytes, scores.columns(), scores::readSheet);
        case "merits.csv" -> read(name, bytes, ScoreRows.MERITS, scores::readMerit);
        case "assessments.csv" -> read(name, bytes, ScoreRows.ASSESSMENTS, scores::readAssessment);
        case "cases.csv" -> read(name, bytes, ServiceRows.CASES, service::readCase);
        case "ratings.csv" -> read(name, bytes, ServiceRows.RATINGS, service::readRating);
        case "typing.csv" -> read(name, bytes, ServiceRows.TYPING, service::readTypingTest);
        default -> readByPattern(name, bytes);
      }
    }

    private void readByPattern(String name, byte[] bytes) {
      if (isOrderFile(name)) {
        tables.add(Table.read(name, bytes, OrderColumns::of, context, orders::read));
      } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        notices.add(new Notice(
            Notice.Code.UNKNOWN_FILE, name, Message.of("input.notice.unknownFile", name)));
      }
    }

    private void read(
        String name, byte[] bytes, ImmutableList<Column> columns, Table.RowReader reader) {
      tables.add(Table.read(name, bytes, columns, context, reader));
    }
  }
}
