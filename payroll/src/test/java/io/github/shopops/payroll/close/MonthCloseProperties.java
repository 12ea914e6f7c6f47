package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Quarter.AGENTS;
import static io.github.shopops.payroll.close.Quarter.MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.time.YearMonth;
import java.util.List;
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

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "sales, commission, fines, losses and the fund are conserved, on lines that sum and say why")
  void nothingIsLostOrInvented(@ForAll("quarters") Quarter quarter) {
    ImmutableList<MonthResult> months = quarter.close();
    MonthLaws.assertClaimsAreConserved(months);
    MonthLaws.assertCarriedOutIsCarriedIn(months);
    MonthLaws.assertFundIsConserved(months);
    assertCommissionIsConserved(months);
    for (MonthResult month : months) {
      MonthLaws.assertLinesSum(month);
      MonthLaws.assertExplained(month);
      assertSalesAreConserved(month);
      String json = ClosedMonthJson.write(month.closed());
      assertThat(ClosedMonthJson.read(json, quarter.rules().clauses()))
          .as("a closed month read from its file")
          .isEqualTo(month.closed());
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("closing twice, or with facts given twice, changes nothing")
  void repetitionDoesNotMatter(@ForAll("quarters") Quarter quarter) {
    ImmutableList<MonthResult> months = quarter.close();
    assertThat(quarter.close()).isEqualTo(months);
    assertSame(months, quarter.close(MonthCloseProperties::doubled));
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
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

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("sales of parts of the buyers, and fines of parts of the agents, add up to those of all")
  void partsAddUp(@ForAll("quarters") Quarter quarter) {
    MonthResult whole = first(quarter, quarter.shop(0));
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
    Shop shop = quarter.shop(0);
    shop.orders.removeIf(order -> !buyers.test(order.buyer().value()));
    return first(quarter, shop).sales().ledger();
  }

  private static MonthResult first(Quarter quarter, Shop shop) {
    return MonthClose.of(quarter.rules()).close(shop.facts(null, quarter.minimumWage()));
  }

  /** What is paid less what is carried is what was earned less what was taken back. */
  private static void assertCommissionIsConserved(List<MonthResult> months) {
    for (AgentId agent : MonthLaws.agents(months)) {
      ImmutableList<CommissionStatement> statements = months.stream()
          .flatMap(month -> MonthLaws.of(agent, month.commissions()))
          .collect(ImmutableList.toImmutableList());
      Money earned = MonthLaws.sum(statements.stream().map(CommissionStatement::earned));
      Money back = MonthLaws.sum(statements.stream().map(CommissionStatement::clawedBack));
      Money paid = MonthLaws.sum(statements.stream().map(CommissionStatement::pay));
      MonthResult last = months.get(months.size() - 1);
      assertThat(paid.minus(MonthLaws.open(last, agent, LineKind.CLAWBACK)))
          .isEqualTo(earned.minus(back));
    }
  }

  /** Every eligible fen is somebody's, silent, under review, or taken off again. */
  private static void assertSalesAreConserved(MonthResult month) {
    SalesLedger ledger = month.sales().ledger();
    Money parts = ledger.silent().worth().plus(ledger.review().worth());
    parts = parts.plus(MonthLaws.sum(
        ledger.agents().values().stream().flatMap(s -> Stream.of(s.net(), s.takenOff()))));
    assertThat(parts).isEqualTo(ledger.eligible());
    Money net = MonthLaws.sum(ledger.agents().values().stream().map(sales -> sales.net()));
    assertThat(MonthLaws.sum(month.closed().credits().stream()
            .filter(credit -> credit.month().equals(month.month()))
            .map(credit -> credit.amount())))
        .as("what later months can still take off")
        .isEqualTo(net);
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

  private static Shop doubled(Shop shop) {
    facts(shop).forEach(MonthCloseProperties::repeat);
    return shop;
  }

  private static <T> void repeat(List<T> list) {
    list.addAll(List.copyOf(list));
  }
}
