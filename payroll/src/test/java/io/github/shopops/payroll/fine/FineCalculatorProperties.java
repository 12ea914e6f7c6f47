package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of fines, on the rules of both shops at once; each law is a plain method over values. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FineCalculatorProperties {
  private static final FinePolicy POLICY = FinePolicy.builder()
      .zone(SHANGHAI)
      .currency(CurrencyUnit.of("CNY"))
      .unknownKind(Catalogue.clause("shop/INCIDENT-KIND"))
      .addAllRules(FinePolicy.mural(SHANGHAI).rules())
      .addAllRules(FinePolicy.shift(SHANGHAI).rules())
      .build();
  private static final FineCalculator CALCULATOR = FineCalculator.of(POLICY);
  private static final ImmutableList<AgentId> AGENTS =
      ImmutableList.of(AgentId.of("A1"), AgentId.of("A2"), AgentId.of("A3"));

  @Provide
  Arbitrary<List<Incident>> incidents() {
    return months(Arbitraries.of(Stream.concat(
            POLICY.kinds().stream().map(FinePolicy.KnownKind::kind),
            Stream.of(IncidentKind.of("sleeping")))
        .toList()));
  }

  /** Months of few kinds, so that counts get high. */
  @Provide
  Arbitrary<List<Incident>> counted() {
    return months(Arbitraries.of("late-arrival", "no-reply", "complaint").map(IncidentKind::of));
  }

  private static Arbitrary<List<Incident>> months(Arbitrary<IncidentKind> kinds) {
    return facts(kinds).list().ofMaxSize(30).map(drafts -> {
      List<Incident> incidents = new ArrayList<>();
      drafts.forEach(draft -> incidents.add(draft.id("i" + incidents.size()).build()));
      return incidents;
    });
  }

  private static Arbitrary<Incident.Builder> facts(Arbitrary<IncidentKind> kinds) {
    Arbitrary<Incident.Builder> bare = Combinators.combine(
            Arbitraries.of(AGENTS), kinds, Arbitraries.integers().between(-30, 31 * 24 + 30))
        .as((agent, kind, hour) -> Incident.builder()
            .agent(agent)
            .kind(kind)
            .at(at("2026-10-01T00:00:00").plus(Duration.ofHours(hour))));
    Arbitrary<Duration> lengths = Arbitraries.of(
            0, 1, 120, 121, 300, 599, 600, 601, 1799, 1800, 7199, 7200, 90000)
        .map(Duration::ofSeconds);
    Arbitrary<Money> amounts = Arbitraries.of(0, 1, 49_999, 50_000, 50_001, 123_456)
        .map(fen -> Money.ofMinor(CurrencyUnit.of("CNY"), fen));
    return Combinators.combine(
            bare,
            Arbitraries.of("O1", "O2", "O3").map(OrderId::of).optional(0.8),
            lengths.optional(0.9),
            amounts.optional(0.6),
            Arbitraries.of(Stage.class).optional(0.8),
            amounts.optional(0.7),
            Arbitraries.of("why").optional(0.8),
            Arbitraries.of("leave").optional(0.2))
        .as((draft, order, length, loss, stage, stated, reason, excuse) -> draft
            .order(order)
            .duration(length)
            .loss(loss)
            .stage(stage)
            .stated(stated)
            .reason(reason)
            .excuse(excuse));
  }

  private static FineStatement judged(Iterable<Incident> incidents) {
    return CALCULATOR.calculate(incidents, OCTOBER);
  }

  private static long cost(FineStatement statement, AgentId agent) {
    return statement.fines(agent).plus(statement.compensations(agent)).getAmountMinorLong();
  }

  private static ImmutableSet<OrderId> forfeited(FineStatement statement, AgentId agent) {
    return statement.forfeits().stream()
        .filter(forfeit -> forfeit.agent().equals(agent))
        .map(Forfeit::order)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static List<Incident> of(List<Incident> incidents, AgentId agent) {
    return incidents.stream().filter(incident -> incident.agent().equals(agent)).toList();
  }

  @Property
  @Label("the order in which incidents are reported, and reporting them twice, change nothing")
  void orderAndRepetition(@ForAll("incidents") List<Incident> incidents, @ForAll Random random) {
    List<Incident> shuffled = new ArrayList<>(incidents);
    shuffled.addAll(incidents);
    Collections.shuffle(shuffled, random);
    assertThat(judged(shuffled)).isEqualTo(judged(incidents));
  }

  @Property
  @Label("every incident appears exactly once, in the month or beside it")
  void everyIncidentOnce(@ForAll("incidents") List<Incident> incidents) {
    FineStatement statement = judged(incidents);
    List<Incident> appearing = Stream.concat(
            statement.lines().stream().map(FineLine::incident), statement.otherMonths().stream())
        .toList();
    assertThat(appearing).containsExactlyInAnyOrderElementsOf(incidents);
  }

  @Property
  @Label("the cost of a month is what the catalogue says, reckoned by a plain second way")
  void oracle(@ForAll("incidents") List<Incident> incidents) {
    assertAgreesWithOracle(incidents);
  }

  @Property
  @Label("counted incidents cost what the catalogue says, reckoned by a plain second way")
  void oracleOfCounts(@ForAll("counted") List<Incident> incidents) {
    assertAgreesWithOracle(incidents);
  }

  private static void assertAgreesWithOracle(List<Incident> incidents) {
    FineStatement statement = judged(incidents);
    for (AgentId agent : AGENTS) {
      assertThat(cost(statement, agent))
          .isEqualTo(FineOracle.cost(of(incidents, agent), OCTOBER, SHANGHAI));
    }
  }

  @Property
  @Label("an incident that is excused or did not happen never costs more, nor another order")
  void fewer(@ForAll("incidents") List<Incident> incidents, @ForAll Random random) {
    assertNeverDearer(incidents, random);
  }

  @Property
  @Label("a counted incident that is excused or did not happen never costs more")
  void fewerCounted(@ForAll("counted") List<Incident> incidents, @ForAll Random random) {
    assertNeverDearer(incidents, random);
  }

  private static void assertNeverDearer(List<Incident> incidents, Random random) {
    if (incidents.isEmpty()) {
      return;
    }
    List<Incident> without = new ArrayList<>(incidents);
    Incident gone = without.remove(random.nextInt(incidents.size()));
    List<Incident> excused = new ArrayList<>(without);
    excused.add(Incident.builder().from(gone).excuse("leave").build());
    assertNotDearer(judged(without), judged(incidents), gone.agent());
    assertNotDearer(judged(excused), judged(incidents), gone.agent());
  }

  private static void assertNotDearer(FineStatement less, FineStatement more, AgentId agent) {
    assertThat(cost(less, agent)).isLessThanOrEqualTo(cost(more, agent));
    assertThat(forfeited(more, agent)).containsAll(forfeited(less, agent));
  }

  @Property
  @Label("what becomes of one person does not depend on anybody else")
  void independence(@ForAll("incidents") List<Incident> incidents) {
    FineStatement together = judged(incidents);
    for (AgentId agent : AGENTS) {
      FineStatement alone = judged(of(incidents, agent));
      assertThat(alone.lines()).isEqualTo(together.lines(agent));
      assertThat(alone.payLines(agent)).isEqualTo(together.payLines(agent));
    }
  }

  @Property
  @Label("statements about different people merge into the statement about all, in any order")
  void merging(@ForAll("incidents") List<Incident> incidents, @ForAll Random random) {
    List<FineStatement> parts = new ArrayList<>();
    AGENTS.forEach(agent -> parts.add(judged(of(incidents, agent))));
    parts.add(judged(List.of()));
    Collections.shuffle(parts, random);
    FineStatement whole = judged(incidents);
    FineStatement merged = parts.stream().reduce(FineStatement::plus).orElseThrow();
    assertThat(merged).isEqualTo(whole);
    assertThat(merged.findings()).isEqualTo(whole.findings());
  }

  @Property
  @Label("an incident is reported incomplete exactly if the policy misses a fact of it")
  void completeness(@ForAll("incidents") List<Incident> incidents) {
    for (FineLine line : judged(incidents).lines()) {
      assertThat(line.outcome() == FineOutcome.INCOMPLETE)
          .isEqualTo(!POLICY.missing(line.incident()).isEmpty());
    }
  }

  @Property
  @Label("pay slips show every fen of fines and losses, and nothing else")
  void payLines(@ForAll("incidents") List<Incident> incidents) {
    FineStatement statement = judged(incidents);
    for (AgentId agent : AGENTS) {
      long shown = statement.payLines(agent).stream()
          .mapToLong(line -> line.amount().getAmountMinorLong())
          .sum();
      assertThat(shown).isEqualTo(-cost(statement, agent));
    }
    Set<String> findings = statement.findings().stream()
        .map(finding -> finding.subject().id())
        .collect(Collectors.toSet());
    statement.lines().stream()
        .filter(line ->
            line.outcome() == FineOutcome.INCOMPLETE || line.outcome() == FineOutcome.UNKNOWN_KIND)
        .forEach(line -> assertThat(findings).contains(line.incident().id()));
  }
}
