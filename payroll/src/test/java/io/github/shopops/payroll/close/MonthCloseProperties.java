package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Quarter.AGENTS;
import static io.github.shopops.payroll.close.Quarter.MONTHS;
import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

@Label("Three months closed in a row")
class MonthCloseProperties {
  private static final ImmutableList<Explanations> LANGUAGES = ImmutableList.of(
      PayrollExplanations.of(Locale.ENGLISH), PayrollExplanations.of(Locale.CHINESE));

  @Provide
  Arbitrary<Quarter> quarters() {
    Arbitrary<Integer> month = Arbitraries.integers().between(0, MONTHS.size() - 1);
    Arbitrary<Integer> agent = Arbitraries.integers().between(0, AGENTS.size() - 1);
    Arbitrary<Integer> sale = Arbitraries.integers().between(0, 11);
    Arbitrary<Integer> fen = Arbitraries.integers().between(1, 2_000_000);
    Arbitrary<Quarter.Sale> sales = Combinators.combine(
            month,
            Arbitraries.integers().between(-1, AGENTS.size() - 1),
            fen,
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 9).map(one -> one == 0))
        .as(Quarter.Sale::new);
    Arbitrary<Quarter.Return> returns = Combinators.combine(
            month, sale, fen, Arbitraries.of(Refund.Fault.class))
        .as(Quarter.Return::new);
    Arbitrary<Quarter.Mishap> mishaps = Combinators.combine(
            month,
            agent,
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(0, 5, 11, 45, 180),
            Arbitraries.integers().between(-1, 11),
            Arbitraries.of(0, 100, 60_000, 900_000),
            Arbitraries.integers().between(0, 5).map(one -> one == 0))
        .as(Quarter.Mishap::new);
    return Combinators.combine(
            Arbitraries.of(Quarter.RULES),
            Arbitraries.of("0", "1000", "2590").injectNull(0.2),
            sales.list().ofMaxSize(12).map(ImmutableList::copyOf),
            returns.list().ofMaxSize(6).map(ImmutableList::copyOf),
            mishaps.list().ofMaxSize(10).map(ImmutableList::copyOf),
            fen.list().ofSize(MONTHS.size()).map(ImmutableList::copyOf))
        .as(Quarter::new);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("what somebody is paid is the sum of the lines, and never less than nothing")
  void netIsTheSumOfTheLines(@ForAll("quarters") Quarter quarter) {
    for (MonthResult month : quarter.close()) {
      for (Payslip slip : month.payslips().values()) {
        assertThat(slip.net()).isEqualTo(sum(slip.lines().stream().map(PayLine::amount)));
        assertThat(slip.net().isNegative()).isFalse();
      }
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("fines and losses are charged once: deducted in some month, or still carried")
  void finesAreConserved(@ForAll("quarters") Quarter quarter) {
    ImmutableList<MonthResult> months = quarter.close();
    for (String agent : AGENTS) {
      AgentId id = AgentId.of(agent);
      assertThat(sum(months.stream().map(month -> month.fines().fines(id))))
          .isEqualTo(deducted(months, id, LineKind.FINE).plus(open(months, id, LineKind.FINE)));
      assertThat(sum(months.stream().map(month -> month.fines().compensations(id))))
          .isEqualTo(deducted(months, id, LineKind.COMPENSATION)
              .plus(open(months, id, LineKind.COMPENSATION)));
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("commission paid less what is carried is what was earned less what was taken back")
  void commissionIsConserved(@ForAll("quarters") Quarter quarter) {
    ImmutableList<MonthResult> months = quarter.close();
    for (String agent : AGENTS) {
      AgentId id = AgentId.of(agent);
      ImmutableList<CommissionStatement> statements = months.stream()
          .flatMap(month -> Stream.ofNullable(month.commissions().get(id)))
          .collect(ImmutableList.toImmutableList());
      Money earned = sum(statements.stream().map(CommissionStatement::earned));
      Money back = sum(statements.stream().map(CommissionStatement::clawedBack));
      Money paid = sum(statements.stream().map(CommissionStatement::pay));
      assertThat(paid.minus(open(months, id, LineKind.CLAWBACK))).isEqualTo(earned.minus(back));
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("what is carried out of a month is carried into the next, to the fen")
  void carriedOutIsCarriedIn(@ForAll("quarters") Quarter quarter) {
    ImmutableList<MonthResult> months = quarter.close();
    for (int i = 0; i < months.size(); i++) {
      Money open = sum(months.get(i).closed().receivables().stream().map(Receivable::amount));
      assertThat(total(months.get(i), LineKind.CARRIED_OUT)).isEqualTo(open);
      if (i + 1 < months.size()) {
        assertThat(total(months.get(i + 1), LineKind.CARRIED_IN)).isEqualTo(open.negated());
      }
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("every eligible fen of sales is somebody's, silent, under review, or taken off again")
  void salesAreConserved(@ForAll("quarters") Quarter quarter) {
    for (MonthResult month : quarter.close()) {
      SalesLedger ledger = month.sales().ledger();
      Money parts = ledger.silent().worth().plus(ledger.review().worth());
      parts = parts.plus(
          sum(ledger.agents().values().stream().flatMap(s -> Stream.of(s.net(), s.takenOff()))));
      assertThat(parts).isEqualTo(ledger.eligible());
      Money net = sum(ledger.agents().values().stream().map(sales -> sales.net()));
      assertThat(sum(month.closed().credits().stream()
              .filter(credit -> credit.month().equals(month.month()))
              .map(credit -> credit.amount())))
          .as("what later months can still take off")
          .isEqualTo(net);
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("the fund opens with what it closed with, and holds the fines deducted less the outlays")
  void fundBalances(@ForAll("quarters") Quarter quarter) {
    Money held = yuan("0");
    for (MonthResult month : quarter.close()) {
      assertThat(month.fund().opening()).isEqualTo(held);
      Money fines = sum(month.payslips().values().stream()
          .flatMap(slip -> slip.deductedFines().stream().map(Deduction::amount)));
      assertThat(month.fund().fines()).isEqualTo(fines);
      held = held.plus(fines).minus(month.fund().outlays());
      assertThat(month.fund().closing()).isEqualTo(held);
      assertThat(month.closed().fund()).isEqualTo(held);
    }
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "closing twice, with the facts in another order, or with facts given twice, changes nothing")
  void orderAndRepetitionDoNotMatter(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    ImmutableList<MonthResult> months = quarter.close();
    assertThat(quarter.close()).isEqualTo(months);
    assertSame(months, quarter.close(shop -> shuffled(shop, new Random(seed))));
    assertSame(months, quarter.close(MonthCloseProperties::doubled));
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  @Label("what happened in other months pays and costs nothing in this one")
  void otherMonthsDoNotCount(@ForAll("quarters") Quarter quarter) {
    ImmutableList<MonthResult> months = quarter.close();
    ImmutableList<MonthResult> told = quarter.close(shop -> {
      YearMonth own = shop.facts().month();
      for (int month = 0; month < MONTHS.size(); month++) {
        if (!own.equals(YearMonth.parse(MONTHS.get(month)))) {
          quarter.addEvents(shop, month);
        }
      }
      return shop;
    });
    for (int i = 0; i < months.size(); i++) {
      assertThat(told.get(i).payslips()).isEqualTo(months.get(i).payslips());
      assertThat(told.get(i).fund().entries()).isEqualTo(months.get(i).fund().entries());
      assertThat(told.get(i).closed().credits())
          .isEqualTo(months.get(i).closed().credits());
    }
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  @Label("a closed month written to a file and read again is the same")
  void closedMonthsSurviveFiles(@ForAll("quarters") Quarter quarter) {
    for (MonthResult month : quarter.close()) {
      String json = ClosedMonthJson.write(month.closed());
      assertThat(ClosedMonthJson.read(json, quarter.rules().clauses())).isEqualTo(month.closed());
    }
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  @Label("every line, finding, fine and entry of the fund is said in both languages")
  void everythingIsExplained(@ForAll("quarters") Quarter quarter) {
    for (MonthResult month : quarter.close()) {
      messages(month).forEach(message -> {
        for (Explanations language : LANGUAGES) {
          assertThat(language.explain(message)).isNotBlank().doesNotContainPattern("[{}]");
        }
      });
    }
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  @Label("sales of parts of the buyers, and fines of parts of the agents, add up to those of all")
  void partsAddUp(@ForAll("quarters") Quarter quarter) {
    MonthResult whole = quarter.close().get(0);
    SalesLedger some = ledger(quarter, buyer -> buyer.endsWith("0") || buyer.endsWith("2"));
    SalesLedger others = ledger(quarter, buyer -> buyer.endsWith("1") || buyer.endsWith("3"));
    assertThat(some.plus(others)).isEqualTo(whole.sales().ledger());
    assertThat(others.plus(some)).isEqualTo(whole.sales().ledger());

    FineCalculator fines = FineCalculator.of(quarter.rules().fines());
    List<Incident> incidents = quarter.shop(0).incidents;
    AgentId first = AgentId.of(AGENTS.get(0));
    assertThat(fines
            .calculate(ofAgent(incidents, first::equals), whole.month())
            .plus(
                fines.calculate(ofAgent(incidents, agent -> !agent.equals(first)), whole.month())))
        .isEqualTo(whole.fines());
  }

  private static List<Incident> ofAgent(List<Incident> incidents, Predicate<AgentId> whose) {
    return incidents.stream().filter(incident -> whose.test(incident.agent())).toList();
  }

  private static SalesLedger ledger(Quarter quarter, Predicate<String> buyers) {
    return quarter
        .close(shop -> {
          shop.orders.removeIf(order -> !buyers.test(order.buyer().value()));
          return shop;
        })
        .get(0)
        .sales()
        .ledger();
  }

  /** Compares all but the facts themselves, whose order a result keeps. */
  private static void assertSame(List<MonthResult> expected, List<MonthResult> actual) {
    for (int i = 0; i < expected.size(); i++) {
      MonthResult one = expected.get(i);
      MonthResult other = actual.get(i);
      assertThat(other.payslips()).isEqualTo(one.payslips());
      assertThat(other.attributions()).containsExactlyElementsOf(one.attributions());
      assertThat(other.sales().ledger()).isEqualTo(one.sales().ledger());
      assertThat(other.sales().clawbacks()).isEqualTo(one.sales().clawbacks());
      assertThat(other.notes()).isEqualTo(one.notes());
      assertThat(other.fines()).isEqualTo(one.fines());
      assertThat(other.commissions()).isEqualTo(one.commissions());
      assertThat(other.fund()).isEqualTo(one.fund());
      assertThat(other.findings()).isEqualTo(one.findings());
      assertThat(other.closed()).isEqualTo(one.closed());
    }
  }

  private static ImmutableList<List<?>> facts(Shop shop) {
    return ImmutableList.of(
        shop.orders,
        shop.contacts,
        shop.refunds,
        shop.incidents,
        shop.outlays,
        shop.assignments,
        shop.trainees);
  }

  private static Shop shuffled(Shop shop, Random random) {
    facts(shop).forEach(list -> Collections.shuffle(list, random));
    Collections.shuffle(shop.employees, random);
    return shop;
  }

  private static Shop doubled(Shop shop) {
    facts(shop).forEach(MonthCloseProperties::repeat);
    return shop;
  }

  private static <T> void repeat(List<T> list) {
    list.addAll(List.copyOf(list));
  }

  private static Stream<Message> messages(MonthResult month) {
    return Stream.of(
            month.payslips().values().stream()
                .flatMap(slip -> slip.lines().stream().map(PayLine::message)),
            month.findings().stream().map(finding -> finding.message()),
            month.fines().lines().stream().map(FineLine::message),
            month.fund().entries().stream().map(FundEntry::message))
        .flatMap(messages -> messages);
  }

  private static Money deducted(List<MonthResult> months, AgentId agent, LineKind kind) {
    return sum(months.stream()
        .flatMap(month -> Stream.ofNullable(month.payslips().get(agent)))
        .flatMap(slip -> slip.deductions().stream())
        .filter(deduction -> deduction.kind() == kind)
        .map(Deduction::amount));
  }

  private static Money open(List<MonthResult> months, AgentId agent, LineKind kind) {
    return sum(months.get(months.size() - 1).closed().receivables().stream()
        .filter(open -> open.agent().equals(agent) && open.kind() == kind)
        .map(Receivable::amount));
  }

  private static Money total(MonthResult month, LineKind kind) {
    return sum(month.payslips().values().stream().map(slip -> slip.total(kind)));
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(yuan("0"), Money::plus);
  }
}
