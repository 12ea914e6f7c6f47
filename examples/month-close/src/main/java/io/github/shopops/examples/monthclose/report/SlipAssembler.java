package io.github.shopops.examples.monthclose.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.attribution.AgentSales;
import io.github.shopops.core.attribution.Attribution;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Incidents;
import io.github.shopops.examples.monthclose.report.PageModel.Line;
import io.github.shopops.examples.monthclose.report.PageModel.Person;
import io.github.shopops.examples.monthclose.report.PageModel.Sale;
import io.github.shopops.examples.monthclose.report.PageModel.Slip;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.grade.GradeDecision;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.score.Score;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts pay slips into the words of the page. */
final class SlipAssembler {
  /** A page is for reading: beyond so many sales it refers to the file that has them all. */
  private static final int SALES_SHOWN = 1000;

  private final Books books;
  private final Explanations words;
  private final EvidenceFacts facts;
  private final ImmutableListMultimap<AgentId, Attribution> sales;
  private final ImmutableMap<AgentId, Employee> employees;

  private SlipAssembler(Books books) {
    this.books = books;
    this.words = books.explanations();
    this.facts = EvidenceFacts.of(books);
    this.sales = salesByAgent(books);
    this.employees = books.facts().employees().stream()
        .collect(ImmutableMap.toImmutableMap(Employee::agent, employee -> employee));
  }

  static SlipAssembler of(Books books) {
    return new SlipAssembler(books);
  }

  private static ImmutableListMultimap<AgentId, Attribution> salesByAgent(Books books) {
    ImmutableListMultimap.Builder<AgentId, Attribution> sales = ImmutableListMultimap.builder();
    sales.orderValuesBy(Comparator.comparing(Attribution::order));
    books
        .result()
        .attributions()
        .forEach(sale -> sale.shares().keySet().forEach(agent -> sales.put(agent, sale)));
    return sales.build();
  }

  Slip slip(Payslip slip) {
    AgentSales sold = books.result().sales().ledger().of(slip.agent());
    return new Slip(
        person(slip, sold),
        books.amount(sold.credited()),
        books.amount(sold.takenOff()),
        lines(slip, SlipAssembler::isEarning),
        lines(slip, line -> !isEarning(line)),
        withoutCost(slip.agent()),
        score(slip.agent()).map(score -> score.total().toPlainString()).orElse(""),
        score(slip.agent()).map(this::scoreLines).orElse(ImmutableList.of()),
        career(slip.agent()),
        PageAssembler.findings(books, slip.findings()));
  }

  private Person person(Payslip slip, AgentSales sold) {
    Money zero = Money.zero(slip.currency());
    Money carriedOut = slip.total(LineKind.CARRIED_OUT);
    Money earned = slip.lines().stream()
        .filter(SlipAssembler::isEarning)
        .map(PayLine::amount)
        .reduce(zero, Money::plus);
    Employee employee = employees.get(slip.agent());
    return new Person(
        slip.agent().value(),
        books.name(slip.agent()),
        employee == null ? "" : position(employee),
        Long.toString(sold.orders()),
        books.amount(sold.net()),
        books.amount(earned),
        books.amount(slip.net().minus(earned).minus(carriedOut)),
        books.amount(carriedOut),
        books.amount(slip.net()));
  }

  /** The grade and, where the shop has several, the post. */
  private String position(Employee employee) {
    String grade = books.grade(employee.grade());
    return employee.post().map(post -> grade + " · " + books.post(post)).orElse(grade);
  }

  private Optional<Score> score(AgentId agent) {
    return books
        .result()
        .scores()
        .flatMap(all -> Optional.ofNullable(all.scores().get(agent)));
  }

  private ImmutableList<Line> scoreLines(Score score) {
    return score.lines().stream()
        .map(line -> new Line(
            words.text("page.score." + Ascii.toLowerCase(line.kind().name())),
            line.clause().id(),
            words.title(line.clause()),
            line.clause().source(),
            line.points().toPlainString(),
            words.explain(line.message()),
            ImmutableList.of(),
            line.evidence().stream().map(facts::tell).collect(toImmutableList()),
            ImmutableList.of(),
            ""))
        .collect(toImmutableList());
  }

  private String career(AgentId agent) {
    @Nullable GradeDecision decision = books.result().grades().get(agent);
    return decision == null ? "" : words.explain(decision.message());
  }

  /** What is left for later months is printed below the deductions it belongs to, though it is added. */
  private static boolean isEarning(PayLine line) {
    return !line.amount().isNegative() && line.kind() != LineKind.CARRIED_OUT;
  }

  private ImmutableList<Line> lines(Payslip slip, Predicate<PayLine> which) {
    return slip.lines().stream()
        .filter(which)
        .map(line -> line(slip.agent(), line))
        .collect(toImmutableList());
  }

  private Line line(AgentId agent, PayLine line) {
    Clause clause = line.clause();
    ImmutableList<Attribution> sold =
        line.kind() == LineKind.COMMISSION ? sales.get(agent) : ImmutableList.of();
    return new Line(
        words.text("payslip.kind." + line.kind().code()),
        clause.id(),
        words.title(clause),
        clause.source(),
        books.amount(line.amount()),
        words.explain(line.message()),
        line.flags().stream()
            .map(flag -> words.text("flag." + flag.name()))
            .collect(toImmutableList()),
        line.evidence().stream()
            .filter(fact -> !isOnTheHead(agent, fact))
            .map(facts::tell)
            .collect(toImmutableList()),
        sold.stream().limit(SALES_SHOWN).map(sale -> sale(agent, sale)).collect(toImmutableList()),
        sold.isEmpty() ? "" : salesNote(sold.size()));
  }

  /** The slip's own agent and month stand on its head already. */
  private boolean isOnTheHead(AgentId agent, Evidence fact) {
    return fact.equals(Evidence.of(Evidence.Kind.AGENT, agent.value()))
        || fact.equals(Evidence.of(Evidence.Kind.MONTH, books.result().month().toString()));
  }

  private String salesNote(int sold) {
    return sold > SALES_SHOWN
        ? words.explain(Message.of("page.sales.some", SALES_SHOWN, sold))
        : words.explain(Message.of("page.sales.all", sold));
  }

  private Sale sale(AgentId agent, Attribution sale) {
    Order order = books.facts().orders().find(sale.order()).orElseThrow();
    return new Sale(
        order.id().value(),
        order.paidAt().map(books::time).orElse(""),
        books.amount(order.paid()),
        books.amount(sale.shares().getOrDefault(agent, sale.worth())),
        words.explain(sale.why()),
        String.join(
            "\n",
            sale.losing().stream()
                .map(claim -> books.name(claim.agent()) + ": " + words.explain(claim.reason()))
                .toList()));
  }

  private ImmutableList<Incidents> withoutCost(AgentId agent) {
    return books.result().fines().lines(agent).stream()
        .filter(line -> line.outcome() != FineOutcome.CHARGED)
        .map(this::incident)
        .collect(toImmutableList());
  }

  private Incidents incident(FineLine line) {
    return new Incidents(
        words.text("fine.outcome." + line.outcome().code()),
        line.clause().id(),
        facts.incident(line.incident()),
        words.explain(line.message()));
  }
}
