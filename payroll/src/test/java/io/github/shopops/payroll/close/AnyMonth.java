package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.attendance.Duty;
import io.github.shopops.payroll.attendance.Leave;
import io.github.shopops.payroll.attendance.OvertimeApproval;
import io.github.shopops.payroll.attendance.Rotation;
import io.github.shopops.payroll.attendance.Shift;
import io.github.shopops.payroll.bonus.GrantedAward;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.discipline.DisciplineSamples;
import io.github.shopops.payroll.discipline.Measure;
import io.github.shopops.payroll.discipline.StatedMeasure;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.kpi.TypingTest;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Position;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.score.Merit;
import io.github.shopops.payroll.score.MeritKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Anything that a month of a shop of four people may hold, under the rules of any of the shops. */
record AnyMonth(
    Rulebook rules,
    @Nullable String minimumWage,
    ImmutableList<Person> people,
    ImmutableList<Sale> sales,
    ImmutableList<Return> returns,
    ImmutableList<Mishap> mishaps,
    ImmutableList<Desk> desks,
    ImmutableList<Deed> deeds) {
  static final ImmutableList<AgentId> AGENTS = Stream.of("A01", "A02", "A03", "A04")
      .map(AgentId::of)
      .collect(ImmutableList.toImmutableList());

  private static final Shift DAY = Shift.of("day", LocalTime.of(9, 0), LocalTime.of(18, 0));
  private static final Shift NIGHT = Shift.of("night", LocalTime.of(18, 0), LocalTime.of(2, 0));

  /** Every preset, and some of them with a clock. */
  static final ImmutableList<Rulebook> RULES = ImmutableList.<Rulebook>builder()
      .addAll(OurRulebooks.all())
      .add(OurRulebooks.mural()
          .withAttendance(AttendancePolicy.mural(Shop.ZONE, ImmutableList.of(DAY, NIGHT)))
          .withDiscipline(DisciplineSamples.POLICY))
      .add(OurRulebooks.annual().withAttendance(AttendancePolicy.office(Shop.ZONE, DAY)))
      .add(OurRulebooks.netshop().withAttendance(AttendancePolicy.office(Shop.ZONE, DAY)))
      .build();

  /** Somebody; days beyond those of the month mean that somebody neither joins, nor leaves, nor changes in it. */
  record Person(
      String grade,
      String post,
      String team,
      Standing standing,
      int joins,
      int leaves,
      int changes,
      int score,
      int contract) {
    Person withScore(int other) {
      return new Person(grade, post, team, standing, joins, leaves, changes, other, contract);
    }
  }

  /** A sale, by an agent's number or nobody for -1. */
  record Sale(int agent, int fen, int buyer, int day, boolean brushed) {}

  /** Money that goes back for a sale, by its number. */
  record Return(int sale, int fen, Refund.Fault fault) {}

  /** Something that goes wrong on a sale, by its number. */
  record Mishap(
      int agent, int kind, int day, int minutes, int sale, int loss, int points, boolean excused) {}

  /** A day of somebody's: clocked in and out, due, off, or on leave. */
  record Desk(int agent, int day, Turn turn, int from, int minutes) {}

  /** What a day may hold. */
  enum Turn {
    CLOCKED,
    OPEN,
    DUE,
    REST,
    ROTATION,
    APPROVED,
    LEAVE,
    UNPAID
  }

  /** Something else that is known of somebody. */
  record Deed(int agent, int day, What what, int number) {}

  /** What else there may be. */
  enum What {
    MERIT,
    AWARD,
    TRAINEE,
    ASSESSMENT,
    MEASURE,
    CASE,
    RATING,
    TYPING,
    OUTLAY,
    TALK,
    ASSIGNMENT
  }

  static Arbitrary<AnyMonth> any() {
    return any(Arbitraries.of(RULES));
  }

  static Arbitrary<AnyMonth> any(Arbitrary<Rulebook> rules) {
    return Combinators.combine(
            rules,
            Arbitraries.of("0", "1000", "2590").injectNull(0.2),
            anyPerson().list().ofSize(AGENTS.size()).map(ImmutableList::copyOf),
            anySale().list().ofMaxSize(8).map(ImmutableList::copyOf),
            anyReturn().list().ofMaxSize(3).map(ImmutableList::copyOf),
            anyMishap().list().ofMaxSize(8).map(ImmutableList::copyOf),
            anyDesk().list().ofMaxSize(12).map(ImmutableList::copyOf),
            anyDeed().list().ofMaxSize(10).map(ImmutableList::copyOf))
        .as(AnyMonth::new);
  }

  private static Arbitrary<Person> anyPerson() {
    Arbitrary<Integer> day = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(1, 28)));
    return Combinators.combine(
            Arbitraries.of("junior", "intermediate", "senior", "veteran", "no such grade", ""),
            Arbitraries.of(
                "pre-sale",
                "after-sale",
                "all-round",
                "supervisor",
                "team-leader",
                "operations",
                ""),
            Arbitraries.of("east", "west", ""),
            Arbitraries.of(Standing.class),
            day,
            day,
            day)
        .flatAs((grade, post, team, standing, joins, leaves, changes) -> Combinators.combine(
                Arbitraries.integers().between(0, 100), Arbitraries.integers().between(0, 3))
            .as((score, contract) ->
                new Person(grade, post, team, standing, joins, leaves, changes, score, contract)));
  }

  private static Arbitrary<Sale> anySale() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, AGENTS.size() - 1),
            Arbitraries.integers().between(1, 20_000_000),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 28),
            Arbitraries.integers().between(0, 9).map(one -> one == 0))
        .as(Sale::new);
  }

  private static Arbitrary<Return> anyReturn() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(1, 20_000_000),
            Arbitraries.of(Refund.Fault.class))
        .as(Return::new);
  }

  static Arbitrary<Mishap> anyMishap() {
    return Combinators.combine(
            Arbitraries.integers().between(0, AGENTS.size() - 1),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 28),
            Arbitraries.of(0, 5, 11, 45, 180),
            Arbitraries.integers().between(-1, 7),
            Arbitraries.of(0, 100, 60_000, 900_000),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5).map(one -> one == 0))
        .as(Mishap::new);
  }

  private static Arbitrary<Desk> anyDesk() {
    return Combinators.combine(
            Arbitraries.integers().between(0, AGENTS.size() - 1),
            Arbitraries.integers().between(1, 28),
            Arbitraries.of(Turn.class),
            Arbitraries.integers().between(8 * 60, 19 * 60),
            Arbitraries.integers().between(0, 12 * 60))
        .as(Desk::new);
  }

  private static Arbitrary<Deed> anyDeed() {
    return Combinators.combine(
            Arbitraries.integers().between(0, AGENTS.size() - 1),
            Arbitraries.integers().between(1, 28),
            Arbitraries.of(What.class),
            Arbitraries.integers().between(0, 20))
        .as(Deed::new);
  }

  AnyMonth withPeople(List<Person> others) {
    return new AnyMonth(
        rules, minimumWage, ImmutableList.copyOf(others), sales, returns, mishaps, desks, deeds);
  }

  MonthResult close() {
    return close(shop("2026-10"));
  }

  MonthResult close(Shop shop) {
    return MonthClose.of(rules).close(shop.facts(null, minimumWage));
  }

  Shop shop(String month) {
    Shop shop = new Shop(month);
    for (int i = 0; i < people.size(); i++) {
      addPerson(shop, i);
    }
    for (int i = 0; i < sales.size(); i++) {
      addSale(shop, i);
    }
    for (int i = 0; i < returns.size(); i++) {
      Return back = returns.get(i);
      shop.refund(id("r", i, shop), id("s", back.sale(), shop), fen(back.fen()), back.fault());
    }
    for (int i = 0; i < mishaps.size(); i++) {
      addMishap(shop, id("i", i, shop), mishaps.get(i));
    }
    for (int i = 0; i < desks.size(); i++) {
      addDesk(shop, YearMonth.parse(month), i);
    }
    for (int i = 0; i < deeds.size(); i++) {
      addDeed(shop, YearMonth.parse(month), i);
    }
    return shop;
  }

  /** Ids are unique in a year. */
  private static String id(String prefix, int number, Shop shop) {
    return prefix + number + "m" + shop.at("01T00:00").getEpochSecond();
  }

  private void addPerson(Shop shop, int number) {
    Person person = people.get(number);
    AgentId agent = AGENTS.get(number);
    shop.agent(agent.value(), person.grade(), one -> employee(one, person));
    if (person.score() > 0) {
      shop.sheet(agent.value(), points(person.score()));
    }
  }

  /** A score of 100 in the parts that the rules assess. */
  private ImmutableSortedMap<String, BigDecimal> points(int score) {
    return rules.guarantee().isPresent()
        ? ImmutableSortedMap.of(
            "task", BigDecimal.valueOf(score * 30L, 2),
            "handover", BigDecimal.valueOf(score * 20L, 2),
            "callback", BigDecimal.valueOf(score * 30L, 2),
            "skill", BigDecimal.valueOf(score * 20L, 2))
        : ImmutableSortedMap.of("score", BigDecimal.valueOf(score));
  }

  private static Employee.Builder employee(Employee.Builder employee, Person person) {
    LocalDate joined = person.joins() == 0
        ? LocalDate.of(2025, 3, 3)
        : YearMonth.of(2026, 10).atDay(person.joins());
    employee
        .joined(joined)
        .standing(person.standing())
        .teamScore(BigDecimal.valueOf(person.score()))
        .parcels(person.score() * 7);
    filled(person.post()).ifPresent(employee::post);
    filled(person.team()).ifPresent(employee::team);
    if (person.leaves() > 0) {
      LocalDate left = YearMonth.of(2026, 10).atDay(person.leaves());
      employee.left(left.isBefore(joined) ? joined : left);
    }
    if (person.changes() > 0) {
      employee.addEarlier(Position.until(YearMonth.of(2026, 10).atDay(person.changes()), "junior"));
    }
    if (person.contract() > 0) {
      employee.contract(Contract.builder()
          .since(LocalDate.of(2025, 3, 3))
          .until(LocalDate.of(2025, 3, 3).plusYears(person.contract()))
          .probationUntil(LocalDate.of(2026, 10, person.contract() * 9))
          .wage(yuan("2800"))
          .build());
    }
    return employee;
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private void addSale(Shop shop, int number) {
    Sale sale = sales.get(number);
    Instant at = shop.at(day(sale.day()) + "T10:00");
    shop.order(id("s", number, shop), fen(sale.fen()), order -> {
      order.buyer(buyer(sale.buyer())).createdAt(at).paidAt(at.plusSeconds(300));
      if (sale.agent() >= 0) {
        AgentId agent = AGENTS.get(sale.agent());
        order.note("送胶 [" + agent.value() + "]");
        order.flag(new PlantedFlag(SellerFlag.RED, agent, at.plusSeconds(60)));
      }
      return sale.brushed() ? order.addTags(Order.BRUSHED) : order;
    });
  }

  private static BuyerId buyer(int number) {
    return BuyerId.of("buyer " + number);
  }

  /** Adds something that goes wrong, of a kind that the rules know, or late arrival where they know none. */
  void addMishap(Shop shop, String id, Mishap mishap) {
    ImmutableList<FinePolicy.KnownKind> kinds = rules.fines().kinds();
    String kind = kinds.isEmpty()
        ? "late-arrival"
        : kinds.get(mishap.kind() % kinds.size()).kind().code();
    shop.incident(id, AGENTS.get(mishap.agent()).value(), kind, incident -> {
      incident
          .at(shop.at(day(mishap.day()) + "T09:00"))
          .duration(Duration.ofMinutes(mishap.minutes()))
          .stage(Stage.AT_FACTORY)
          .stated(yuan("12.34"))
          .reason("as reported");
      if (mishap.points() > 0) {
        incident.points(mishap.points());
      }
      if (mishap.sale() >= 0) {
        incident.order(OrderId.of(id("s", mishap.sale(), shop)));
      }
      if (mishap.loss() > 0) {
        incident.loss(yuan(fen(mishap.loss())));
      }
      return mishap.excused() ? incident.excuse("on leave") : incident;
    });
  }

  private void addDesk(Shop shop, YearMonth month, int number) {
    Desk desk = desks.get(number);
    AgentId agent = AGENTS.get(desk.agent());
    LocalDate day = month.atDay(desk.day());
    Instant in = shop.at(day(desk.day()) + "T00:00").plusSeconds(60L * desk.from());
    Instant out = in.plusSeconds(60L * desk.minutes());
    switch (desk.turn()) {
      case CLOCKED -> shop.clock.add(new ClockRecord(agent, in, out));
      case OPEN -> shop.clock.add(new ClockRecord(agent, in, null));
      case DUE -> addDuty(shop, new Duty(agent, day, shift(number)));
      case REST -> addDuty(shop, Duty.rest(agent, day));
      case ROTATION -> addRotation(shop, new Rotation(agent, day, shift(number), 2, number % 3));
      case APPROVED ->
        addApproval(shop, new OvertimeApproval(agent, day, Duration.ofMinutes(desk.minutes())));
      case LEAVE, UNPAID ->
        shop.leaves.add(new Leave(
            id("l", number, shop),
            agent,
            day,
            day.plusDays(desk.minutes() / 200),
            desk.turn() == Turn.LEAVE,
            number % 4 > 0));
    }
  }

  private String shift(int number) {
    return rules
        .attendance()
        .map(policy -> policy.shifts().get(number % policy.shifts().size()).code())
        .orElse("day");
  }

  private static void addDuty(Shop shop, Duty duty) {
    if (shop.duties.stream()
        .noneMatch(one -> one.agent().equals(duty.agent()) && one.day().equals(duty.day()))) {
      shop.duties.add(duty);
    }
  }

  private static void addRotation(Shop shop, Rotation rotation) {
    if (shop.rotations.stream()
        .noneMatch(
            one -> one.agent().equals(rotation.agent()) && one.since().equals(rotation.since()))) {
      shop.rotations.add(rotation);
    }
  }

  private static void addApproval(Shop shop, OvertimeApproval approval) {
    if (shop.approvals.stream()
        .noneMatch(
            one -> one.agent().equals(approval.agent()) && one.day().equals(approval.day()))) {
      shop.approvals.add(approval);
    }
  }

  private void addDeed(Shop shop, YearMonth month, int number) {
    Deed deed = deeds.get(number);
    AgentId agent = AGENTS.get(deed.agent());
    Instant at = shop.at(day(deed.day()) + "T12:00");
    LocalDate day = month.atDay(deed.day());
    String id = id("d", number, shop);
    switch (deed.what()) {
      case MERIT -> shop.merits.add(new Merit(id, agent, at, merit(deed.number())));
      case AWARD ->
        shop.awards.add(
            new GrantedAward(id, agent, at, yuan(fen(deed.number() * 777 + 1)), "for a good idea"));
      case TRAINEE -> shop.trainees.add(new Trainee(id, agent, at));
      case ASSESSMENT ->
        shop.assessments.add(new Assessment(
            id,
            agent,
            day,
            ImmutableSet.of("logistics", "selling"),
            ImmutableSet.of("production")));
      case MEASURE ->
        shop.measures.add(StatedMeasure.builder()
            .id(id)
            .agent(agent)
            .on(day)
            .measure(pick(Measure.values(), deed.number()))
            .reason("quarrel")
            .build());
      case CASE -> {
        ServiceCase.Kind kind = pick(ServiceCase.Kind.values(), deed.number());
        Instant answered = deed.number() % 4 == 0 ? null : at.plusSeconds(deed.number() * 1800L);
        shop.cases.add(new ServiceCase(id, agent, kind, at, answered, answered));
      }
      case RATING -> shop.ratings.add(new Rating(id, agent, at, deed.number() % 6, 5));
      case TYPING ->
        shop.typingTests.add(
            new TypingTest(id, agent, day, deed.number() * 30, Duration.ofMinutes(5)));
      case OUTLAY -> shop.outlay(id, fen(deed.number() * 1000 + 1));
      case TALK -> addTalk(shop, deed);
      case ASSIGNMENT ->
        shop.assignments.add(new Assignment(OrderId.of(id("s", number, shop)), agent, "swap", ""));
    }
  }

  private MeritKind merit(int number) {
    return rules
        .score()
        .filter(plan -> !plan.merits().isEmpty())
        .map(plan -> plan.merits().get(number % plan.merits().size()).kind())
        .orElse(MeritKind.of("extra-work"));
  }

  private static void addTalk(Shop shop, Deed deed) {
    String buyer = buyer(deed.number() % 4).value();
    String agent = AGENTS.get(deed.agent()).value();
    String day = day(deed.day());
    shop.talk(buyer, agent, day + "T09:40", Contact.Direction.FROM_BUYER, Contact.Manner.TYPED);
    shop.talk(buyer, agent, day + "T09:41", Contact.Direction.FROM_AGENT, Contact.Manner.TYPED);
  }

  static String fen(int fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static String day(int day) {
    return (day < 10 ? "0" : "") + day;
  }

  /** Shows the facts; the rule book would drown them. */
  @Override
  public String toString() {
    return rules.name() + rules.attendance().isPresent() + " " + minimumWage + " " + people + sales
        + returns + mishaps + desks + deeds;
  }

  private static <T> T pick(T[] values, int number) {
    return values[number % values.length];
  }
}
