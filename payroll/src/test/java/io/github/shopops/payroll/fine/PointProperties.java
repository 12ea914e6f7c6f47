package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Laws of points and of the month's surcharge. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PointProperties {
  private static final FinePolicy POLICY = FinePolicy.annual(SHANGHAI);
  private static final FineCalculator CALCULATOR = FineCalculator.of(POLICY);
  private static final List<AgentId> AGENTS = List.of(AgentId.of("A1"), AgentId.of("A2"));

  @Provide
  Arbitrary<List<Incident>> incidents() {
    return Combinators.combine(
            Arbitraries.of(AGENTS),
            Arbitraries.of("noise", "messy-desk", "early-leave", "meeting-missed", "absence"),
            Arbitraries.integers().between(1, 31),
            Arbitraries.integers().between(0, 7).optional(0.5),
            Arbitraries.of("leave").optional(0.2))
        .as((agent, kind, day, points, excuse) ->
            on(day, kind).agent(agent).points(points).excuse(excuse))
        .list()
        .ofMaxSize(16)
        .map(drafts -> {
          List<Incident> incidents = new ArrayList<>();
          drafts.forEach(draft -> incidents.add(draft.id("i" + incidents.size()).build()));
          return incidents;
        });
  }

  private static FineStatement judged(Iterable<Incident> incidents) {
    return CALCULATOR.calculate(incidents, OCTOBER);
  }

  /** The points of an agent's month once more, by filtering alone. */
  private static int oracle(List<Incident> incidents, AgentId agent) {
    int points = 0;
    int minor = 0;
    int moderate = 0;
    for (Incident incident : incidents) {
      String kind = incident.kind().code();
      int stated = incident.points().orElse(-1);
      boolean range = kind.equals("early-leave");
      int fixed = kind.equals("absence") ? 20 : kind.equals("meeting-missed") ? 10 : 2;
      boolean judged = range ? stated >= 2 && stated <= 5 : stated == -1 || stated == fixed;
      if (incident.agent().equals(agent) && incident.excuse().isEmpty() && judged) {
        points += range ? stated : fixed;
        minor += range || fixed == 2 ? 1 : 0;
        moderate += fixed == 10 ? 1 : 0;
      }
    }
    return points + (minor >= 4 || moderate >= 2 ? 20 : 0);
  }

  @Property
  @Label("the points of a month are what the catalogue says, reckoned by a plain second way")
  void byOracle(@ForAll("incidents") List<Incident> incidents) {
    FineStatement statement = judged(incidents);
    AGENTS.forEach(
        agent -> assertThat(statement.points(agent)).isEqualTo(oracle(incidents, agent)));
  }

  @Property
  @Label("order and repetition of incidents change nothing, and people's statements merge into one")
  void orderAndMerging(@ForAll("incidents") List<Incident> incidents, @ForAll Random random) {
    List<Incident> shuffled = new ArrayList<>(incidents);
    shuffled.addAll(incidents);
    Collections.shuffle(shuffled, random);
    FineStatement whole = judged(incidents);
    assertThat(judged(shuffled)).isEqualTo(whole);
    FineStatement first = judged(of(incidents, AGENTS.get(0)));
    FineStatement second = judged(of(incidents, AGENTS.get(1)));
    assertThat(first.plus(second)).isEqualTo(whole);
    assertThat(second.plus(first)).isEqualTo(whole);
  }

  private static List<Incident> of(List<Incident> incidents, AgentId agent) {
    return incidents.stream().filter(incident -> incident.agent().equals(agent)).toList();
  }

  @Property
  @Label("an incident more never takes points off, and taking it back gives the former statement")
  void oneMore(@ForAll("incidents") List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    List<Incident> fewer = incidents.subList(1, incidents.size());
    FineStatement more = judged(incidents);
    FineStatement less = judged(fewer);
    AGENTS.forEach(
        agent -> assertThat(more.points(agent)).isGreaterThanOrEqualTo(less.points(agent)));
    List<Incident> back = new ArrayList<>(incidents);
    back.remove(0);
    assertThat(judged(back)).isEqualTo(less);
  }

  @Property
  @Label("an incident is reported incomplete exactly if the policy misses a fact of it")
  void completeness(@ForAll("incidents") List<Incident> incidents) {
    for (FineLine line : judged(incidents).lines()) {
      assertThat(line.outcome() == FineOutcome.INCOMPLETE)
          .isEqualTo(!POLICY.missing(line.incident()).isEmpty());
    }
  }
}
