package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.guarantee.GuaranteeAccount;
import io.github.shopops.payroll.guarantee.GuaranteePlan;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

@Label("A month under any of the seven presets")
class PresetProperties {
  private static final String OCTOBER = "2026-10";

  @Provide
  Arbitrary<AnyMonth> months() {
    return AnyMonth.any();
  }

  @Provide
  Arbitrary<AnyMonth> scored() {
    return AnyMonth.any(Arbitraries.of(AnyMonth.RULES.stream()
        .filter(rules -> rules.score().isPresent() || rules.name().equals("mural"))
        .toList()));
  }

  @Provide
  Arbitrary<AnyMonth.Mishap> mishaps() {
    return AnyMonth.anyMishap();
  }

  @Provide
  Arbitrary<ImmutableList<AnyMonth>> seasons() {
    return Arbitraries.of(AnyMonth.RULES)
        .flatMap(rules ->
            AnyMonth.any(Arbitraries.just(rules)).list().ofSize(3).map(ImmutableList::copyOf));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("the order in which facts are given changes no byte of the result")
  void shufflingChangesNoByte(@ForAll("months") AnyMonth month, @ForAll long seed) {
    MonthResult one = month.close();
    Shop shop = month.shop(OCTOBER);
    Random random = new Random(seed);
    shop.all().forEach(facts -> Collections.shuffle(facts, random));
    MonthResult other = month.close(shop);
    assertThat(other.payslips()).isEqualTo(one.payslips());
    assertThat(other.closed()).isEqualTo(one.closed());
    assertThat(other.toString()).isEqualTo(one.toString());
    assertThat(ClosedMonthJson.write(other.closed()))
        .isEqualTo(ClosedMonthJson.write(one.closed()));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("any partition of the facts, merged in any tree, gives the same slips")
  void partsMerge(
      @ForAll("months") AnyMonth month,
      @ForAll @IntRange(min = 2, max = 5) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Shop> shops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shops.add(new Shop(OCTOBER));
    }
    Shop whole = month.shop(OCTOBER);
    for (int list = 0; list < whole.all().size(); list++) {
      deal(whole, shops, list, random);
    }
    List<MonthFacts> parts = new ArrayList<>();
    for (Shop shop : shops) {
      parts.add(shop.facts(null, parts.isEmpty() ? month.minimumWage() : null));
    }
    while (parts.size() > 1) {
      Collections.shuffle(parts, random);
      parts.add(parts.remove(0).plus(parts.remove(0)));
    }
    MonthResult merged = MonthClose.of(month.rules()).close(parts.get(0));
    MonthResult one = month.close();
    assertThat(merged.payslips()).isEqualTo(one.payslips());
    assertThat(merged.toString()).isEqualTo(one.toString());
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("one penalty more never raises the pay of its person, and deleting it restores every slip")
  void penalties(@ForAll("months") AnyMonth month, @ForAll("mishaps") AnyMonth.Mishap mishap) {
    MonthResult before = month.close();
    Shop shop = month.shop(OCTOBER);
    month.addMishap(shop, "one more", penalty(month.rules(), mishap));
    MonthResult after = month.close(shop);
    AgentId agent = AnyMonth.AGENTS.get(mishap.agent());
    assertThat(MonthLaws.net(after, agent)).isLessThanOrEqualTo(MonthLaws.net(before, agent));

    shop.incidents.removeIf(incident -> incident.id().equals("one more"));
    assertThat(month.close(shop)).isEqualTo(before);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("a better score never lowers one's own pay")
  void betterScores(
      @ForAll("scored") AnyMonth month,
      @ForAll @IntRange(min = 0, max = 3) int who,
      @ForAll @IntRange(min = 1, max = 100) int more) {
    List<AnyMonth.Person> people = new ArrayList<>(month.people());
    AnyMonth.Person person = people.get(who);
    people.set(who, person.withScore(Math.min(100, person.score() + more)));
    AgentId agent = AnyMonth.AGENTS.get(who);
    MonthResult better = month.withPeople(people).close();
    assertThat(MonthLaws.net(better, agent))
        .isGreaterThanOrEqualTo(MonthLaws.net(month.close(), agent));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("what is sold and returned in full in one month pays like what was never sold")
  void soldAndReturnedIsNeverSold(
      @ForAll("months") AnyMonth month,
      @ForAll @IntRange(min = 0, max = 3) int who,
      @ForAll @IntRange(min = 1, max = 50_000_000) int fen) {
    AgentId agent = AnyMonth.AGENTS.get(who);
    Shop shop = month.shop(OCTOBER);
    shop.order(
        "returned",
        AnyMonth.fen(fen),
        order -> order.buyer(BuyerId.of("somebody new")).note("[" + agent.value() + "]"));
    shop.refund("in full", "returned", AnyMonth.fen(fen), Refund.Fault.BUYER);
    MonthResult without = month.close();
    MonthResult with = month.close(shop);
    for (AgentId one : AnyMonth.AGENTS) {
      if (isPaidByParcels(month, one)) {
        continue;
      }
      for (LineKind kind : LineKind.values()) {
        assertThat(MonthLaws.total(with, one, kind))
            .as("%s of %s", kind, one)
            .isEqualTo(MonthLaws.total(without, one, kind));
      }
    }
    assertThat(with.closed().receivables()).isEqualTo(without.closed().receivables());
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("nobody's pay is below zero or anything but the sum of the lines, each with its reasons")
  void linesSumAndAreExplained(@ForAll("months") AnyMonth month) {
    MonthResult result = month.close();
    MonthLaws.assertLinesSum(result);
    MonthLaws.assertExplained(result);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("no more than 20 % of the wage is deducted, nor anything that the minimum wage needs")
  void legalClamp(@ForAll("months") AnyMonth month) {
    for (Payslip slip : month.close().payslips().values()) {
      Money taken = MonthLaws.sum(slip.deductions().stream().map(Deduction::amount));
      Money wage = slip.net().plus(taken);
      assertThat(taken)
          .isLessThanOrEqualTo(wage.multipliedBy(new BigDecimal("0.20"), RoundingMode.FLOOR));
      if (taken.isPositive() && month.minimumWage() != null) {
        assertThat(slip.net())
            .isGreaterThanOrEqualTo(
                minimumWage(month, slip.agent(), slip.month(), RoundingMode.FLOOR));
      }
    }
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  @Label("rules written to a file and read again close the month to an equal result")
  void rulesSurviveFiles(@ForAll("months") AnyMonth month) {
    Rulebook read = RulebookJson.read(RulebookJson.write(month.rules()));
    MonthResult one = month.close();
    MonthResult other =
        MonthClose.of(read).close(month.shop(OCTOBER).facts(null, month.minimumWage()));
    assertThat(other).isEqualTo(one);
    assertThat(ClosedMonthJson.read(ClosedMonthJson.write(one.closed()), read.clauses()))
        .isEqualTo(one.closed());
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  @Label("twelve months in a row lose and invent nothing: fund, claims, guarantees and statements")
  void aYearIsConserved(@ForAll("seasons") ImmutableList<AnyMonth> seasons) {
    Rulebook rules = seasons.get(0).rules();
    Books books = Books.open(RulebookHistory.from(YearMonth.of(2026, 1), rules));
    for (int i = 0; i < 12; i++) {
      AnyMonth month = seasons.get(i % seasons.size()).withPeople(seasons.get(0).people());
      Shop shop = month.shop(YearMonth.of(2026, i + 1).toString());
      books = books.close(shop.facts(null, seasons.get(0).minimumWage()));
    }
    ImmutableList<MonthResult> year =
        books.months().stream().map(BookedMonth::issued).collect(ImmutableList.toImmutableList());
    MonthLaws.assertClaimsAreConserved(year);
    MonthLaws.assertCarriedOutIsCarriedIn(year);
    MonthLaws.assertFundIsConserved(year);
    year.forEach(MonthLaws::assertLinesSum);
    rules.guarantee().ifPresent(plan -> assertGuaranteesAreSettled(plan, year, seasons.get(0)));
    ShopYear statement = ShopYear.of(books, Year.of(2026));
    assertThat(statement.check()).isEmpty();
    assertThat(statement.total().net())
        .isEqualTo(MonthLaws.sum(slips(year).map(Payslip::net)))
        .isEqualTo(MonthLaws.sum(statement.months().values().stream().map(MonthFigures::net)));
  }

  /**
   * Each month pays the guarantee, or of what was earned as much as base pay and minimum wage come to, and the year what
   * was earned in it if that is more.
   */
  private static void assertGuaranteesAreSettled(
      GuaranteePlan plan, List<MonthResult> year, AnyMonth facts) {
    for (GuaranteeAccount account : year.get(11).closed().guarantees()) {
      AgentId agent = account.agent();
      Money earned = yuan("0");
      Money settled = yuan("0");
      Money due = yuan("0");
      Money guaranteed = yuan("0");
      for (MonthResult month : year) {
        Money own = MonthLaws.sum(plan.earned().stream().map(kind -> worked(month, agent, kind)));
        earned = earned.plus(own);
        settled = settled
            .plus(MonthLaws.total(month, agent, LineKind.GUARANTEE_TOP_UP))
            .plus(MonthLaws.total(month, agent, LineKind.HOLDBACK));
        Money before = guaranteed;
        guaranteed = MonthLaws.sum(month.closed().guarantees().stream()
            .filter(now -> now.agent().equals(agent))
            .map(GuaranteeAccount::guaranteed));
        Money minimum = minimumWage(facts, agent, month.month(), RoundingMode.HALF_UP);
        Money least = greater(worked(month, agent, LineKind.BASE), minimum);
        due = due.plus(greater(guaranteed.minus(before), own.isLessThan(least) ? own : least));
      }
      assertThat(account.earned()).isEqualTo(earned);
      assertThat(account.paid()).isEqualTo(earned.plus(settled)).isEqualTo(greater(due, earned));
    }
  }

  private static Money greater(Money one, Money other) {
    return one.isGreaterThan(other) ? one : other;
  }

  /** What a kind of lines comes to, without the carrying of fines and losses. */
  private static Money worked(MonthResult month, AgentId agent, LineKind kind) {
    return MonthLaws.sum(MonthLaws.of(agent, month.payslips())
        .flatMap(slip -> slip.lines().stream())
        .filter(line -> line.kind() == kind && !isOfClaims(line))
        .map(PayLine::amount));
  }

  private static boolean isOfClaims(PayLine line) {
    return line.message().key().equals("payslip.carried-in")
        || line.message().key().equals("payslip.carried-out");
  }

  /** Gives every fact of a list to one of the shops. */
  @SuppressWarnings("unchecked")
  private static void deal(Shop whole, List<Shop> shops, int list, Random random) {
    for (Object fact : whole.all().get(list)) {
      Collection<Object> part =
          (Collection<Object>) shops.get(random.nextInt(shops.size())).all().get(list);
      part.add(fact);
    }
  }

  /** Not excused, and of a kind that the clock does not tell of already. */
  private static AnyMonth.Mishap penalty(Rulebook rules, AnyMonth.Mishap mishap) {
    ImmutableSet<IncidentKind> clocked = rules.attendance().stream()
        .flatMap(policy -> Stream.of(policy.lateArrival(), policy.earlyLeave(), policy.absence()))
        .flatMap(kind -> kind.stream())
        .collect(ImmutableSet.toImmutableSet());
    ImmutableList<FinePolicy.KnownKind> kinds = rules.fines().kinds();
    int kind = mishap.kind();
    while (!kinds.isEmpty() && clocked.contains(kinds.get(kind % kinds.size()).kind())) {
      kind++;
    }
    return new AnyMonth.Mishap(
        mishap.agent(),
        kind,
        mishap.day(),
        mishap.minutes(),
        mishap.sale(),
        mishap.loss(),
        mishap.points(),
        false);
  }

  /** By the average order value, which counts what was ordered. */
  private static boolean isPaidByParcels(AnyMonth month, AgentId agent) {
    String post = month.people().get(AnyMonth.AGENTS.indexOf(agent)).post();
    return month.rules().name().equals("department")
        && (post.equals("after-sale") || post.equals("all-round"));
  }

  /** The minimum wage of the days of a month on which somebody is employed; none where none is given. */
  private static Money minimumWage(
      AnyMonth facts, AgentId agent, YearMonth month, RoundingMode rounding) {
    Employee employee = facts.shop(OCTOBER).employees.stream()
        .filter(one -> one.agent().equals(agent))
        .findFirst()
        .orElseThrow();
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    LocalDate from = employee.joined().filter(first::isBefore).orElse(first);
    LocalDate until = employee.left().filter(last::isAfter).orElse(last);
    long days = Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    return yuan(requireNonNullElse(facts.minimumWage(), "0"))
        .multipliedBy(days)
        .dividedBy(BigDecimal.valueOf(month.lengthOfMonth()), rounding);
  }

  private static Stream<Payslip> slips(List<MonthResult> months) {
    return months.stream().flatMap(month -> month.payslips().values().stream());
  }
}
