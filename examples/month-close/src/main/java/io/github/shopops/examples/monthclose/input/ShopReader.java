package io.github.shopops.examples.monthclose.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.Order;
import io.github.shopops.examples.shopfiles.input.Intake;
import io.github.shopops.examples.shopfiles.input.Notice;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the files of a shop (店铺文件) into the facts of a month's close.
 *
 * <p>Nothing in a file throws: a row that cannot be used is rejected with its reason. This class is immutable and thread-safe.
 */
public final class ShopReader {
  /** The file that tells a month of the one closed before it; it is not read here. */
  public static final String PREVIOUS = "previous.json";

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

  /** One reading of all files: staff first, for the others are checked against it. */
  private static final class Reading {
    private final Rulebook rules;
    private final SortedMap<String, byte[]> files;
    private final Intake intake;
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
      this.intake = new Intake(rules.zone(), rules.currency());
      this.incidents = new IncidentRows(staff, rules.fines());
      this.desk = new DeskRows(staff, rules);
      this.scores = new ScoreRows(staff, rules);
    }

    ShopInput read() {
      byte[] agents = files.get(AGENTS);
      if (agents != null) {
        intake.read(AGENTS, agents, StaffRows.COLUMNS, staff::read);
      }
      ImmutableList<Employee> employees = staff.employees();
      files.forEach(this::read);
      ImmutableList<Order> book = orders.orders(intake::note);
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
          intake.accounting());
    }

    private void read(String name, byte[] bytes) {
      switch (name) {
        case AGENTS -> {}
        case "months.csv" -> intake.read(name, bytes, StaffRows.MONTHS, staff::readMonth);
        case "contacts.csv" -> intake.read(name, bytes, ContactRows.COLUMNS, contacts::read);
        case "incidents.csv" -> intake.read(name, bytes, IncidentRows.COLUMNS, incidents::read);
        case "refunds.csv" -> intake.read(name, bytes, EventRows.REFUNDS, events::readRefund);
        case "assignments.csv" ->
          intake.read(name, bytes, EventRows.ASSIGNMENTS, events::readAssignment);
        case "trainees.csv" -> intake.read(name, bytes, EventRows.TRAINEES, events::readTrainee);
        case "outlays.csv" -> intake.read(name, bytes, EventRows.OUTLAYS, events::readOutlay);
        case "awards.csv" -> intake.read(name, bytes, EventRows.AWARDS, events::readAward);
        case "clock.csv" -> intake.read(name, bytes, DeskRows.CLOCK, desk::readClock);
        case "duty.csv" -> intake.read(name, bytes, DeskRows.DUTIES, desk::readDuty);
        case "leaves.csv" -> intake.read(name, bytes, DeskRows.LEAVES, desk::readLeave);
        case "measures.csv" -> intake.read(name, bytes, DeskRows.MEASURES, desk::readMeasure);
        case "scores.csv" -> intake.read(name, bytes, scores.columns(), scores::readSheet);
        case "merits.csv" -> intake.read(name, bytes, ScoreRows.MERITS, scores::readMerit);
        case "assessments.csv" ->
          intake.read(name, bytes, ScoreRows.ASSESSMENTS, scores::readAssessment);
        case "cases.csv" -> intake.read(name, bytes, ServiceRows.CASES, service::readCase);
        case "ratings.csv" -> intake.read(name, bytes, ServiceRows.RATINGS, service::readRating);
        case "typing.csv" -> intake.read(name, bytes, ServiceRows.TYPING, service::readTypingTest);
        default -> readByPattern(name, bytes);
      }
    }

    private void readByPattern(String name, byte[] bytes) {
      if (isOrderFile(name)) {
        intake.read(name, bytes, OrderColumns::of, orders::read);
      } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        intake.note(Notice.unknownFile(name));
      }
    }
  }
}
