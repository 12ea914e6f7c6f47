package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.attendance.Duty;
import io.github.shopops.payroll.attendance.DutyRoster;
import io.github.shopops.payroll.attendance.Leave;
import io.github.shopops.payroll.attendance.OvertimeApproval;
import io.github.shopops.payroll.attendance.Rotation;
import io.github.shopops.payroll.bonus.GrantedAward;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.discipline.StatedMeasure;
import io.github.shopops.payroll.fine.Outlay;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.kpi.TypingTest;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.score.Merit;
import io.github.shopops.payroll.score.MeritKind;
import io.github.shopops.payroll.score.ScoreSheet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A small shop whose month is put together fact by fact. */
final class Shop {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final YearMonth month;
  final List<Order> orders = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Employee> employees = new ArrayList<>();
  final List<Refund> refunds = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();
  final List<Outlay> outlays = new ArrayList<>();
  final List<Assignment> assignments = new ArrayList<>();
  final List<Trainee> trainees = new ArrayList<>();
  final List<ClockRecord> clock = new ArrayList<>();
  final List<Leave> leaves = new ArrayList<>();
  final List<ScoreSheet> scoreSheets = new ArrayList<>();
  final List<Merit> merits = new ArrayList<>();
  final List<GrantedAward> awards = new ArrayList<>();
  final List<Assessment> assessments = new ArrayList<>();
  final List<ServiceCase> cases = new ArrayList<>();
  final List<Rating> ratings = new ArrayList<>();
  final List<TypingTest> typingTests = new ArrayList<>();
  final List<Duty> duties = new ArrayList<>();
  final List<Rotation> rotations = new ArrayList<>();
  final List<OvertimeApproval> approvals = new ArrayList<>();
  final List<StatedMeasure> measures = new ArrayList<>();

  Shop(String month) {
    this.month = YearMonth.parse(month);
  }

  static Money yuan(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }

  /** An instant of the month, such as {@code at("03T09:30")}. */
  Instant at(String dayAndTime) {
    return LocalDateTime.parse(month + "-" + dayAndTime).atZone(ZONE).toInstant();
  }

  Shop agent(String id, String grade) {
    return agent(id, grade, builder -> builder);
  }

  Shop agent(String id, String grade, UnaryOperator<Employee.Builder> more) {
    employees.add(more.apply(Employee.builder()
            .agent(AgentId.of(id))
            .name("name of " + id)
            .workCode(workCode(id))
            .grade(grade))
        .build());
    return this;
  }

  /** Work codes are letters and digits; whose id is none has one by place. */
  private String workCode(String id) {
    return id.matches("[A-Z]\\d+") ? id : "W" + (100 + employees.size());
  }

  private String workCodeOf(String agent) {
    return employees.stream()
        .filter(employee -> employee.agent().value().equals(agent))
        .flatMap(employee -> employee.workCode().stream())
        .findFirst()
        .orElseThrow();
  }

  /** An order of the month whose flag an agent planted when it was placed. */
  Shop flagged(String id, String agent, String paid) {
    return order(
        id,
        paid,
        order -> order.flag(new PlantedFlag(SellerFlag.RED, AgentId.of(agent), at("10T10:01"))));
  }

  /** An order of the month, placed on the 10th at 10:00 and paid at 10:05. */
  Shop order(String id, String paid, UnaryOperator<Order.Builder> more) {
    Order.Builder order = Order.builder(CurrencyUnit.of("CNY"))
        .id(OrderId.of(id))
        .buyer(BuyerId.of("buyer of " + id))
        .createdAt(at("10T10:00"))
        .paidAt(at("10T10:05"))
        .total(yuan(paid))
        .paid(yuan(paid));
    orders.add(more.apply(order).build());
    return this;
  }

  /** An order of the month in whose note an agent wrote the own work code. */
  Shop sale(String id, String agent, String paid) {
    return order(id, paid, order -> order.note("[" + workCodeOf(agent) + "]"));
  }

  /** Such an order of the 20th. */
  Shop laterSale(String id, String agent, String paid) {
    return order(
        id,
        paid,
        order -> order
            .createdAt(at("20T10:00"))
            .paidAt(at("20T10:05"))
            .note("[" + workCodeOf(agent) + "]"));
  }

  /** A score that somebody stated as a whole. */
  Shop score(String agent, String score) {
    return sheet(agent, ImmutableSortedMap.of("score", new BigDecimal(score)));
  }

  /** The four parts of the annual assessment's score. */
  Shop score(String agent, int task, int handover, int callback, int skill) {
    return sheet(
        agent,
        ImmutableSortedMap.of(
            "task", BigDecimal.valueOf(task),
            "handover", BigDecimal.valueOf(handover),
            "callback", BigDecimal.valueOf(callback),
            "skill", BigDecimal.valueOf(skill)));
  }

  Shop sheet(String agent, ImmutableSortedMap<String, BigDecimal> points) {
    scoreSheets.add(new ScoreSheet(AgentId.of(agent), month, points));
    return this;
  }

  Shop merit(String id, String agent, String kind) {
    merits.add(new Merit(id, AgentId.of(agent), at("16T12:00"), MeritKind.of(kind)));
    return this;
  }

  /** A line of a talk; its time is one of the month, such as {@code 03T09:30}. */
  Shop talk(
      String buyer, String agent, String time, Contact.Direction direction, Contact.Manner manner) {
    contacts.add(new Contact(
        BuyerId.of(buyer), AgentId.of(agent), at(time), contacts.size(), direction, manner));
    return this;
  }

  Shop refund(String id, String order, String amount, Refund.Fault fault) {
    refunds.add(new Refund(id, OrderId.of(order), at("20T12:00"), yuan(amount), fault));
    return this;
  }

  Shop incident(String id, String agent, String kind, UnaryOperator<Incident.Builder> more) {
    Incident.Builder incident = Incident.builder()
        .id(id)
        .agent(AgentId.of(agent))
        .at(at("15T09:00"))
        .kind(IncidentKind.of(kind));
    incidents.add(more.apply(incident).build());
    return this;
  }

  Shop late(String id, String agent, int minutes) {
    return incident(
        id, agent, "late-arrival", builder -> builder.duration(Duration.ofMinutes(minutes)));
  }

  /** A day's shift, or a day of rest where there is none. */
  Shop duty(String agent, int day, @Nullable String shift) {
    duties.add(new Duty(AgentId.of(agent), month.atDay(day), shift));
    return this;
  }

  /** A stay at work from one instant of the month to another. */
  Shop clocked(String agent, String in, String out) {
    clock.add(new ClockRecord(AgentId.of(agent), at(in), at(out)));
    return this;
  }

  /** An approved leave of one day without pay. */
  Shop unpaidLeave(String id, String agent, int day) {
    LocalDate on = month.atDay(day);
    leaves.add(new Leave(id, AgentId.of(agent), on, on, false, true));
    return this;
  }

  Shop outlay(String id, String amount) {
    outlays.add(new Outlay(id, at("25T18:00"), yuan(amount), "fruit"));
    return this;
  }

  /** Returns the lists of everything that happened, those of two shops in the same order. */
  ImmutableList<List<?>> all() {
    return ImmutableList.of(
        orders,
        contacts,
        employees,
        refunds,
        incidents,
        outlays,
        assignments,
        trainees,
        clock,
        leaves,
        scoreSheets,
        merits,
        awards,
        assessments,
        cases,
        ratings,
        typingTests,
        duties,
        rotations,
        approvals,
        measures);
  }

  MonthFacts facts() {
    return facts(null, null);
  }

  MonthFacts facts(@Nullable ClosedMonth previous, @Nullable String minimumWage) {
    return MonthFacts.builder(month, OrderBook.of(orders))
        .contacts(ContactLog.of(contacts))
        .employees(ImmutableList.copyOf(employees))
        .refunds(ImmutableList.copyOf(refunds))
        .incidents(ImmutableList.copyOf(incidents))
        .outlays(ImmutableList.copyOf(outlays))
        .assignments(ImmutableList.copyOf(assignments))
        .trainees(ImmutableList.copyOf(trainees))
        .clock(ImmutableList.copyOf(clock))
        .leaves(ImmutableList.copyOf(leaves))
        .scoreSheets(ImmutableList.copyOf(scoreSheets))
        .merits(ImmutableList.copyOf(merits))
        .awards(ImmutableList.copyOf(awards))
        .assessments(ImmutableList.copyOf(assessments))
        .cases(ImmutableList.copyOf(cases))
        .ratings(ImmutableList.copyOf(ratings))
        .typingTests(ImmutableList.copyOf(typingTests))
        .measures(ImmutableList.copyOf(measures))
        .roster(DutyRoster.builder()
            .addAllDuties(duties)
            .addAllRotations(rotations)
            .addAllApprovals(approvals)
            .build())
        .previous(Optional.ofNullable(previous))
        .minimumWage(Optional.ofNullable(minimumWage).map(Shop::yuan))
        .build();
  }
}
