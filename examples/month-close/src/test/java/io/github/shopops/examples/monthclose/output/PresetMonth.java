package io.github.shopops.examples.monthclose.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.monthclose.Words;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.bonus.NetshopBonus;
import io.github.shopops.payroll.close.MonthClose;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.score.ScoreSheet;
import io.github.shopops.payroll.withholding.WithholdingPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * October 2026 of a shop small enough to be worked by hand, under any rule book.
 *
 * <ul>
 *   <li>A01 (junior, pre-sale, since 2024) talks with b1 on Monday the 5th, who orders 1 for 300.00 and pays at once, and with
 *       b2 on the 12th, who orders 2 for 500.00 and pays at once.
 *   <li>A02 (senior, pre-sale, since 2024) talks with b3 on the 5th, who orders 3 for 300.00 and pays at once; with b4 on the
 *       12th, who orders 4 for 400.00 and never pays; with b5 on the 13th, who orders nothing.
 *   <li>A03 (intermediate, supervisor) talks with nobody.
 * </ul>
 */
final class PresetMonth {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Order> orders = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Employee> employees = new ArrayList<>();
  private final List<ScoreSheet> sheets = new ArrayList<>();
  private final List<ServiceCase> cases = new ArrayList<>();
  private final List<Rating> ratings = new ArrayList<>();
  private final List<ClockRecord> clock = new ArrayList<>();

  static Money yuan(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }

  static Instant at(String dayAndTime) {
    return LocalDateTime.parse(MONTH + "-" + dayAndTime).atZone(ZONE).toInstant();
  }

  static PresetMonth standard() {
    return new PresetMonth()
        .agent("A01", "张敏", "初级客服", "pre-sale")
        .agent("A02", "李雪", "senior", "pre-sale")
        .agent("A03", "王芳", "intermediate", "supervisor")
        .talk("b1", "A01", "05T09:00:00", 60)
        .talk("b2", "A01", "12T09:00:00", 30)
        .talk("b3", "A02", "05T10:00:00", 60)
        .talk("b4", "A02", "12T10:00:00", 60)
        .talk("b5", "A02", "13T10:00:00", 60)
        .order("1", "b1", "300.00", "05T09:30:00", true)
        .order("2", "b2", "500.00", "12T09:30:00", true)
        .order("3", "b3", "300.00", "05T10:30:00", true)
        .order("4", "b4", "400.00", "12T10:30:00", false)
        .credit("1", "A01")
        .credit("2", "A01")
        .credit("3", "A02")
        .question("Q1", "A01", "06T09:00:00", "06T10:00:00")
        .question("Q2", "A01", "07T09:00:00", "09T10:00:00");
  }

  /** Rule books with the numbers that their documents lack made up by us. */
  static Rulebook rules(String name) {
    Money base = yuan("3000");
    return switch (name) {
      case "graded" -> Rulebooks.graded(yuan("300"), yuan("600"));
      case "netshop" ->
        Rulebooks.netshop(
            base,
            yuan("200"),
            whole("1"),
            whole("0.5"),
            new NetshopBonus(yuan("500"), yuan("400"), yuan("800"), yuan("600")));
      case "department" -> Rulebooks.department(base, Rate.percent("0.3"));
      case "annual" ->
        Rulebooks.annual(
                PayPlan.annual(yuan("2400"), yuan("3000"), yuan("3600"), yuan("8000")),
                TierSchedule.flat(CNY, Rate.percent("10")),
                ImmutableMap.of())
            .withWithholding(WithholdingPolicy.china());
      case "kpi" -> Rulebooks.kpi(base, yuan("500"));
      case "shift" -> Rulebooks.shift(base, Rate.percent("0.8"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static TierSchedule whole(String percent) {
    return TierSchedule.wholeAmount(new TierSchedule.Tier(Money.zero(CNY), Rate.percent(percent)));
  }

  PresetMonth agent(String id, String name, String grade, String post) {
    employees.add(Employee.builder()
        .agent(AgentId.of(id))
        .name(name)
        .grade(grade)
        .post(post)
        .joined(LocalDate.of(2024, 1, 1))
        .build());
    return this;
  }

  /** A buyer's question and the answer some seconds later. */
  PresetMonth talk(String buyer, String agent, String at, int answeredAfter) {
    contacts.add(contact(buyer, agent, at(at), Contact.Direction.FROM_BUYER));
    contacts.add(
        contact(buyer, agent, at(at).plusSeconds(answeredAfter), Contact.Direction.FROM_AGENT));
    return this;
  }

  private static Contact contact(
      String buyer, String agent, Instant at, Contact.Direction direction) {
    return new Contact(
        BuyerId.of(buyer), AgentId.of(agent), at, 0, direction, Contact.Manner.TYPED);
  }

  PresetMonth order(String id, String buyer, String total, String at, boolean paid) {
    Order.Builder order = Order.builder(CNY)
        .id(OrderId.of(id))
        .buyer(BuyerId.of(buyer))
        .createdAt(at(at))
        .total(yuan(total));
    if (paid) {
      order.paidAt(at(at).plusSeconds(60)).paid(yuan(total));
    }
    orders.add(order.build());
    return this;
  }

  /** The supervisor's word whose sale it is, which every rule book heeds. */
  PresetMonth credit(String order, String agent) {
    assignments.add(new Assignment(OrderId.of(order), AgentId.of(agent), "asked", "boss"));
    return this;
  }

  PresetMonth question(String id, String agent, String opened, String answered) {
    cases.add(new ServiceCase(
        id, AgentId.of(agent), ServiceCase.Kind.QUESTION, at(opened), at(answered), at(answered)));
    ratings.add(new Rating("R" + id, AgentId.of(agent), at(answered), 4, 5));
    return this;
  }

  /** A score sheet with points such as {@code task=28}. */
  PresetMonth score(String agent, String... points) {
    ImmutableSortedMap.Builder<String, BigDecimal> stated = ImmutableSortedMap.naturalOrder();
    for (String one : points) {
      int equals = one.indexOf('=');
      stated.put(one.substring(0, equals), new BigDecimal(one.substring(equals + 1)));
    }
    sheets.add(new ScoreSheet(AgentId.of(agent), MONTH, stated.buildOrThrow()));
    return this;
  }

  PresetMonth clock(String agent, String in, String out) {
    clock.add(new ClockRecord(AgentId.of(agent), at(in), at(out)));
    return this;
  }

  /** The same facts in another order. */
  PresetMonth shuffled(long seed) {
    Random random = new Random(seed);
    List.of(orders, contacts, assignments, employees, sheets, cases, ratings, clock)
        .forEach(facts -> Collections.shuffle(facts, random));
    return this;
  }

  Books close(Rulebook rules, String language) {
    MonthFacts facts = MonthFacts.builder(MONTH, OrderBook.of(orders))
        .contacts(ContactLog.of(contacts))
        .employees(employees)
        .assignments(assignments)
        .scoreSheets(sheets)
        .cases(cases)
        .ratings(ratings)
        .clock(clock)
        .minimumWage(yuan("2590"))
        .build();
    return new Books(
        rules,
        facts,
        MonthClose.of(rules).close(facts),
        ImmutableList.of(),
        ImmutableList.of(),
        Words.of(Locale.forLanguageTag(language)));
  }

  /** Writes the files and reads them back, by name. */
  static SortedMap<String, String> files(Books books, Path folder) throws IOException {
    OutputFiles.write(books, folder, name -> {});
    SortedMap<String, String> texts = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
