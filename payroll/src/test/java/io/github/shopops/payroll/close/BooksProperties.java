package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Quarter.AGENTS;
import static io.github.shopops.payroll.close.Quarter.MONTHS;
import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

@Label("Three months whose facts are learned late, and a fourth that settles them")
class BooksProperties {
  private static final ImmutableList<Explanations> LANGUAGES = ImmutableList.of(
      PayrollExplanations.of(Locale.ENGLISH), PayrollExplanations.of(Locale.CHINESE));

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
      "what was issued and all adjustments come to what the month should have been, kind by kind")
  void issuedAndAdjustedIsRecomputed(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Books books = late(quarter, new Random(seed));
    ImmutableList<MonthResult> recomputed = books.recomputed();
    for (int i = 0; i < MONTHS.size(); i++) {
      MonthResult issued = books.months().get(i).issued();
      for (String name : AGENTS) {
        AgentId agent = AgentId.of(name);
        for (LineKind kind : SIMPLE) {
          assertThat(total(issued, agent, kind).plus(adjusted(books, agent, issued.month(), kind)))
              .as("%s of %s in %s", kind, agent, issued.month())
              .isEqualTo(total(recomputed.get(i), agent, kind));
        }
        assertThat(commission(issued, agent)
                .plus(adjusted(books, agent, issued.month(), LineKind.COMMISSION)))
            .isEqualTo(commission(recomputed.get(i), agent));
      }
    }
    assertThat(books.pending().isEmpty()).as("nothing is adjusted twice").isTrue();
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("paid less what is still owed is the same as if everything had been known at once")
  void cashIsConserved(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Books books = late(quarter, new Random(seed));
    ImmutableList<MonthResult> known = books.recomputed();
    for (String name : AGENTS) {
      AgentId agent = AgentId.of(name);
      assertThat(sum(issued(books).stream().map(month -> net(month, agent)))
              .minus(open(last(issued(books)), agent, ImmutableSet.of())))
          .isEqualTo(sum(known.stream().map(month -> net(month, agent)))
              .minus(open(last(known), agent, ImmutableSet.of())));
    }
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("the closed months turn out to be what they had been if everything had been known at once")
  void recomputedIsKnownAtOnce(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    ImmutableList<MonthResult> recomputed = late(quarter, new Random(seed)).recomputed();
    ImmutableList<MonthResult> atOnce = quarter.close();
    for (int i = 0; i < MONTHS.size(); i++) {
      assertThat(recomputed.get(i).payslips()).isEqualTo(atOnce.get(i).payslips());
      assertThat(recomputed.get(i).fund()).isEqualTo(atOnce.get(i).fund());
      assertThat(recomputed.get(i).findings()).isEqualTo(atOnce.get(i).findings());
    }
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("a fine or a loss is claimed once: deducted and not paid back, or still open")
  void claimsAreConserved(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Books books = late(quarter, new Random(seed));
    for (String name : AGENTS) {
      AgentId agent = AgentId.of(name);
      for (LineKind kind : ImmutableList.of(LineKind.FINE, LineKind.COMPENSATION)) {
        Money deducted = sum(issued(books).stream()
            .flatMap(month -> of(agent, month.payslips()))
            .flatMap(slip -> slip.deductions().stream())
            .filter(deduction -> deduction.kind() == kind)
            .map(Deduction::amount));
        Money repaid = sum(books.months().stream()
            .flatMap(month -> month.facts().adjustments().repaid().get(agent).stream())
            .filter(deduction -> deduction.kind() == kind)
            .map(Deduction::amount));
        Money open = open(last(issued(books)), agent, ImmutableSet.of(kind));
        assertThat(deducted.minus(repaid).plus(open))
            .isEqualTo(sum(books.recomputed().stream().map(month -> total(month, agent, kind)))
                .negated());
      }
    }
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("the fund holds the fines really deducted and not paid back, less every outlay once")
  void fundBalances(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Books books = late(quarter, new Random(seed));
    ImmutableList<MonthResult> known = books.recomputed();
    Money held = yuan("0");
    for (MonthResult month : issued(books)) {
      assertThat(month.fund().opening()).isEqualTo(held);
      held = month.fund().closing();
    }
    Money fines = sum(issued(books).stream().map(month -> month.fund().fines()));
    Money outlays = sum(known.stream().map(month -> month.fund().outlays()));
    assertThat(held).isEqualTo(fines.minus(outlays));
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  @Label("what was issued never changes, to the byte")
  void issuedNeverChanges(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    List<Books> states = new ArrayList<>();
    Books books = late(quarter, new Random(seed), states);
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
  @Label("in which order and in how many parts the facts of a month are told changes no slip")
  void partsOfAMonthMerge(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Random random = new Random(seed);
    Books whole = open(quarter);
    Books merged = open(quarter);
    for (int i = 0; i < MONTHS.size(); i++) {
      MonthFacts facts = quarter.shop(i).facts(null, quarter.minimumWage());
      whole = whole.close(facts);
      List<MonthFacts> parts = new ArrayList<>(parts(quarter, i, 5, random));
      while (parts.size() > 1) {
        Collections.shuffle(parts, random);
        parts.add(parts.remove(0).plus(parts.remove(0)));
      }
      merged = merged.close(parts.get(0));
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      MonthResult one = issued(whole).get(i);
      MonthResult other = issued(merged).get(i);
      assertThat(other.payslips()).isEqualTo(one.payslips());
      assertThat(other.closed()).isEqualTo(one.closed());
      assertThat(other.findings()).isEqualTo(one.findings());
    }
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

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  @Label("the year foots for everybody and for the shop, in whatever parts it is drawn up")
  void yearFoots(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    Books books = late(quarter, new Random(seed));
    ShopYear year = ShopYear.of(books, Year.of(2026));
    assertThat(year.check()).isEmpty();
    assertThat(year.total().net())
        .isEqualTo(sum(issued(books).stream()
            .flatMap(month -> month.payslips().values().stream())
            .map(Payslip::net)));
    assertThat(year.total().closing())
        .isEqualTo(
            sum(last(issued(books)).closed().receivables().stream().map(Receivable::amount)));
    ShopYear early = ShopYear.of(first(books, 2), Year.of(2026));
    ShopYear rest =
        ShopYear.of(new Books(books.rules(), null, books.months().subList(2, 4)), Year.of(2026));
    assertThat(early.plus(rest)).isEqualTo(year).isEqualTo(rest.plus(early));
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  @Label("every adjustment is said in both languages")
  void everythingIsExplained(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
    MonthResult month = last(issued(late(quarter, new Random(seed))));
    Stream.of(
            month.payslips().values().stream()
                .flatMap(slip -> slip.lines().stream().map(PayLine::message)),
            month.findings().stream().map(finding -> finding.message()),
            month.fund().entries().stream().map(FundEntry::message))
        .flatMap(messages -> messages)
        .forEach(message -> LANGUAGES.forEach(language ->
            assertThat(language.explain(message)).isNotBlank().doesNotContainPattern("[{}]")));
  }

  private static Books open(Quarter quarter) {
    return Books.open(RulebookHistory.from(YearMonth.parse(MONTHS.get(0)), quarter.rules()));
  }

  private static Books first(Books books, int months) {
    return new Books(books.rules(), books.opening(), books.months().subList(0, months));
  }

  private static Books late(Quarter quarter, Random random) {
    return late(quarter, random, new ArrayList<>());
  }

  private static Books late(Quarter quarter, Random random, List<Books> states) {
    return late(quarter, random, states, false);
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
    return sum(books.months().stream()
        .flatMap(booked -> booked.facts().adjustments().changes().stream())
        .filter(change ->
            change.agent().equals(agent) && change.month().equals(month) && change.kind() == kind)
        .map(Adjustment::difference));
  }

  private static Money total(MonthResult month, AgentId agent, LineKind kind) {
    return sum(of(agent, month.payslips()).map(slip -> slip.total(kind)));
  }

  private static Money commission(MonthResult month, AgentId agent) {
    return sum(of(agent, month.commissions()).map(CommissionStatement::pay));
  }

  private static <T> Stream<T> of(AgentId agent, Map<AgentId, T> byAgent) {
    return Maps.filterKeys(byAgent, agent::equals).values().stream();
  }

  private static Money net(MonthResult month, AgentId agent) {
    return sum(of(agent, month.payslips()).map(Payslip::net));
  }

  /** What somebody owes at the end of a month, for certain kinds of claims or for all. */
  private static Money open(MonthResult month, AgentId agent, ImmutableSet<LineKind> kinds) {
    return sum(month.closed().receivables().stream()
        .filter(claim ->
            claim.agent().equals(agent) && (kinds.isEmpty() || kinds.contains(claim.kind())))
        .map(Receivable::amount));
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(yuan("0"), Money::plus);
  }
}
