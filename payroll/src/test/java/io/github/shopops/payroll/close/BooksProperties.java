package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Quarter.AGENTS;
import static io.github.shopops.payroll.close.Quarter.MONTHS;
import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

@Label("Three months whose facts are learned late, and a fourth that settles them")
class BooksProperties {
  /** Kinds whose lines are compared one by one; commission is compared as it was paid. */
  private static final ImmutableSet<LineKind> SIMPLE = ImmutableSet.of(
      LineKind.BASE,
      LineKind.BONUS,
      LineKind.AWARD,
      LineKind.SUBSIDY,
      LineKind.COMPENSATION,
      LineKind.FINE);

  @Provide
  Arbitrary<Quarter> quarters() {
    return new MonthCloseProperties().quarters();
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "what was issued never changes, and comes with all adjustments to what it should have been")
  void lateFactsAreSettled(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    List<Books> states = new ArrayList<>();
    Books books = late(quarter, new Random(seed), states, false);
    ImmutableList<MonthResult> recomputed = books.recomputed();
    assertThat(books.pending().isEmpty()).as("nothing is adjusted twice").isTrue();
    assertIssuedNeverChanges(books, states);
    assertKnownAtOnce(recomputed, quarter.close());
    assertAdjusted(books, recomputed);
    assertCashIsConserved(books, recomputed);
    assertClaimsAreConserved(books, recomputed);
    assertFundIsConserved(books, recomputed);
    assertYearFoots(books);
    MonthLaws.assertLinesSum(last(issued(books)));
    MonthLaws.assertExplained(last(issued(books)));
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  @Label("books to which nothing is told late are the months closed one after the other")
  void nothingLateChangesNothing(@ForAll("quarters") Quarter quarter) {
    Books books = open(quarter);
    for (int i = 0; i < MONTHS.size(); i++) {
      books = books.close(quarter.shop(i).facts(null, quarter.minimumWage()));
    }
    assertThat(issued(books)).isEqualTo(quarter.close());
    assertThat(books.pending()).isEqualTo(Adjustments.NONE);
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  @Label("facts learned between two closes may be learned in any order")
  void orderOfLearningDoesNotMatter(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Books straight = late(quarter, new Random(seed), new ArrayList<>(), false);
    Books reversed = late(quarter, new Random(seed), new ArrayList<>(), true);
    for (int i = 0; i < straight.months().size(); i++) {
      MonthResult one = issued(straight).get(i);
      MonthResult other = issued(reversed).get(i);
      assertThat(other.payslips()).isEqualTo(one.payslips());
      assertThat(other.fund()).isEqualTo(one.fund());
      assertThat(other.closed()).isEqualTo(one.closed());
    }
  }

  /** To the byte. */
  private static void assertIssuedNeverChanges(Books books, List<Books> states) {
    for (Books earlier : states) {
      for (int i = 0; i < earlier.months().size(); i++) {
        MonthResult then = earlier.months().get(i).issued();
        MonthResult now = books.months().get(i).issued();
        assertThat(now).isEqualTo(then);
        assertThat(now.toString()).isEqualTo(then.toString());
        assertThat(now.closed().contentHash()).isEqualTo(then.closed().contentHash());
      }
    }
  }

  /** Closed months turn out to be what they had been if everything had been known at once. */
  private static void assertKnownAtOnce(List<MonthResult> recomputed, List<MonthResult> atOnce) {
    for (int i = 0; i < MONTHS.size(); i++) {
      assertThat(recomputed.get(i).payslips()).isEqualTo(atOnce.get(i).payslips());
      assertThat(recomputed.get(i).fund()).isEqualTo(atOnce.get(i).fund());
      assertThat(recomputed.get(i).findings()).isEqualTo(atOnce.get(i).findings());
    }
  }

  /** What was issued and all adjustments come to what the month should have been, kind by kind. */
  private static void assertAdjusted(Books books, List<MonthResult> recomputed) {
    for (int i = 0; i < MONTHS.size(); i++) {
      MonthResult issued = books.months().get(i).issued();
      for (String name : AGENTS) {
        AgentId agent = AgentId.of(name);
        for (LineKind kind : SIMPLE) {
          assertThat(MonthLaws.total(issued, agent, kind)
                  .plus(adjusted(books, agent, issued.month(), kind)))
              .as("%s of %s in %s", kind, agent, issued.month())
              .isEqualTo(MonthLaws.total(recomputed.get(i), agent, kind));
        }
        assertThat(commission(issued, agent)
                .plus(adjusted(books, agent, issued.month(), LineKind.COMMISSION)))
            .isEqualTo(commission(recomputed.get(i), agent));
      }
    }
  }

  /** Paid less what is still owed is the same as if everything had been known at once. */
  private static void assertCashIsConserved(Books books, List<MonthResult> known) {
    for (String name : AGENTS) {
      AgentId agent = AgentId.of(name);
      assertThat(paidLessOwed(issued(books), agent)).isEqualTo(paidLessOwed(known, agent));
    }
  }

  private static Money paidLessOwed(List<MonthResult> months, AgentId agent) {
    return MonthLaws.sum(months.stream().map(month -> MonthLaws.net(month, agent)))
        .minus(MonthLaws.sum(last(months).closed().receivables().stream()
            .filter(claim -> claim.agent().equals(agent))
            .map(Receivable::amount)));
  }

  /** A fine or a loss is claimed once: deducted and not paid back, or still open. */
  private static void assertClaimsAreConserved(Books books, List<MonthResult> known) {
    for (String name : AGENTS) {
      AgentId agent = AgentId.of(name);
      for (LineKind kind : ImmutableList.of(LineKind.FINE, LineKind.COMPENSATION)) {
        Money deducted = MonthLaws.sum(
            issued(books).stream().map(month -> MonthLaws.deducted(month, agent, kind)));
        Money repaid = MonthLaws.sum(books.months().stream()
            .flatMap(month -> month.facts().adjustments().repaid().get(agent).stream())
            .filter(deduction -> deduction.kind() == kind)
            .map(Deduction::amount));
        Money open = MonthLaws.open(last(issued(books)), agent, kind);
        assertThat(deducted.minus(repaid).plus(open))
            .isEqualTo(
                MonthLaws.sum(known.stream().map(month -> MonthLaws.total(month, agent, kind)))
                    .negated());
      }
    }
  }

  /** The fund holds the fines really deducted and not paid back, less every outlay once. */
  private static void assertFundIsConserved(Books books, List<MonthResult> known) {
    Money held = yuan("0");
    for (MonthResult month : issued(books)) {
      assertThat(month.fund().opening()).isEqualTo(held);
      held = month.fund().closing();
    }
    Money fines = MonthLaws.sum(issued(books).stream().map(month -> month.fund().fines()));
    Money outlays = MonthLaws.sum(known.stream().map(month -> month.fund().outlays()));
    assertThat(held).isEqualTo(fines.minus(outlays));
  }

  /** The year foots for everybody and for the shop, in whatever parts it is drawn up. */
  private static void assertYearFoots(Books books) {
    ShopYear year = ShopYear.of(books, Year.of(2026));
    assertThat(year.check()).isEmpty();
    assertThat(year.total().net())
        .isEqualTo(MonthLaws.sum(issued(books).stream()
            .flatMap(month -> month.payslips().values().stream())
            .map(Payslip::net)));
    assertThat(year.total().closing())
        .isEqualTo(MonthLaws.sum(
            last(issued(books)).closed().receivables().stream().map(Receivable::amount)));
    ShopYear early = ShopYear.of(first(books, 2), Year.of(2026));
    ShopYear rest =
        ShopYear.of(new Books(books.rules(), null, books.months().subList(2, 4)), Year.of(2026));
    assertThat(early.plus(rest)).isEqualTo(year).isEqualTo(rest.plus(early));
  }

  private static Books open(Quarter quarter) {
    return Books.open(RulebookHistory.from(YearMonth.parse(MONTHS.get(0)), quarter.rules()));
  }

  private static Books first(Books books, int months) {
    return new Books(books.rules(), books.opening(), books.months().subList(0, months));
  }

  /**
   * Closes the months with what is told in time, a wrong row of Anna's included, learns the rest before one of the later
   * closes, and settles it in December.
   */
  private static Books late(Quarter quarter, Random random, List<Books> states, boolean reversed) {
    List<List<MonthFacts>> told = new ArrayList<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      told.add(parts(quarter, i, MONTHS.size() + 1 - i, random));
    }
    Books books = open(quarter);
    for (int close = 0; close < MONTHS.size(); close++) {
      for (int back = 1; back <= close; back++) {
        int month = reversed ? back - 1 : close - back;
        books = books.learn(told.get(month).get(close - month));
      }
      books = books.close(wrong(told.get(close).get(0)));
      states.add(books);
    }
    for (int month = 0; month < MONTHS.size(); month++) {
      books = books.learn(told.get(month).get(MONTHS.size() - month));
      MonthFacts known = books.month(YearMonth.parse(MONTHS.get(month))).known();
      books = books.correct(new MonthFacts.Builder()
          .from(known)
          .employees(told.get(month).get(0).employees())
          .build());
    }
    states.add(books);
    return books.close(december().facts(null, quarter.minimumWage()));
  }

  private static MonthFacts wrong(MonthFacts facts) {
    return new MonthFacts.Builder()
        .from(facts)
        .employees(facts.employees().stream()
            .map(employee -> employee.agent().equals(AgentId.of("A01"))
                ? Employee.builder()
                    .from(employee)
                    .grade("senior")
                    .onLeave(true)
                    .build()
                : employee)
            .toList())
        .build();
  }

  /** The facts of a month in parts, the people and the minimum wage in the first. */
  private static List<MonthFacts> parts(Quarter quarter, int month, int count, Random random) {
    Shop whole = quarter.shop(month);
    List<MonthFacts> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      Shop part = new Shop(MONTHS.get(month));
      move(whole.orders, part.orders, last, random);
      move(whole.contacts, part.contacts, last, random);
      move(whole.refunds, part.refunds, last, random);
      move(whole.incidents, part.incidents, last, random);
      move(whole.outlays, part.outlays, last, random);
      move(whole.assignments, part.assignments, last, random);
      move(whole.trainees, part.trainees, last, random);
      if (i == 0) {
        part.employees.addAll(whole.employees);
      }
      parts.add(part.facts(null, i == 0 ? quarter.minimumWage() : null));
    }
    return parts;
  }

  private static <T> void move(List<T> from, List<T> to, boolean all, Random random) {
    for (T fact : List.copyOf(from)) {
      if (all || random.nextBoolean()) {
        from.remove(fact);
        to.add(fact);
      }
    }
  }

  private static Shop december() {
    return new Shop("2026-12")
        .agent("A01", "junior", anna -> anna.teamScore(new BigDecimal("87.5")))
        .agent(
            "A02",
            "senior",
            ben -> ben.joined(LocalDate.of(2026, 9, 16)).left(LocalDate.of(2026, 10, 20)))
        .agent("A03", "no such grade");
  }

  private static ImmutableList<MonthResult> issued(Books books) {
    return books.months().stream()
        .map(BookedMonth::issued)
        .collect(ImmutableList.toImmutableList());
  }

  private static MonthResult last(List<MonthResult> months) {
    return months.get(months.size() - 1);
  }

  private static Money adjusted(Books books, AgentId agent, YearMonth month, LineKind kind) {
    return MonthLaws.sum(books.months().stream()
        .flatMap(booked -> booked.facts().adjustments().changes().stream())
        .filter(change ->
            change.agent().equals(agent) && change.month().equals(month) && change.kind() == kind)
        .map(Adjustment::difference));
  }

  private static Money commission(MonthResult month, AgentId agent) {
    return MonthLaws.sum(MonthLaws.of(agent, month.commissions()).map(CommissionStatement::pay));
  }
}
