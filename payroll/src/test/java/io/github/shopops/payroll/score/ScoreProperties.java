package io.github.shopops.payroll.score;

import static io.github.shopops.payroll.score.Scores.ANNA;
import static io.github.shopops.payroll.score.Scores.BEN;
import static io.github.shopops.payroll.score.Scores.CORA;
import static io.github.shopops.payroll.score.Scores.OCTOBER;
import static io.github.shopops.payroll.score.Scores.SHANGHAI;
import static io.github.shopops.payroll.score.Scores.annual;
import static io.github.shopops.payroll.score.Scores.merit;
import static io.github.shopops.payroll.score.Scores.violation;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Laws of scores; each law is a plain method over values. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ScoreProperties {
  private static final ScorePlan PLAN = ScorePlan.builder()
      .from(ScorePlan.annual(SHANGHAI))
      .ceiling(BigDecimal.valueOf(110))
      .build();
  private static final List<AgentId> AGENTS = List.of(ANNA, BEN, CORA);

  /** What is known of a month. */
  record Facts(List<ScoreSheet> sheets, List<Merit> merits, List<Incident> violations) {
    Facts shuffled(Random random) {
      return new Facts(twice(sheets, random), twice(merits, random), twice(violations, random));
    }

    private static <T> List<T> twice(List<T> facts, Random random) {
      List<T> all = new ArrayList<>(facts);
      all.addAll(facts);
      Collections.shuffle(all, random);
      return all;
    }

    Facts of(AgentId agent) {
      return new Facts(
          sheets.stream().filter(sheet -> sheet.agent().equals(agent)).toList(),
          merits.stream().filter(merit -> merit.agent().equals(agent)).toList(),
          violations.stream().filter(incident -> incident.agent().equals(agent)).toList());
    }
  }

  @Provide
  Arbitrary<Facts> facts() {
    Arbitrary<Merit> merits = Combinators.combine(
            Arbitraries.of(AGENTS),
            Arbitraries.integers().between(1, 31),
            Arbitraries.of("best-work", "full-mark", "extra-work", "no-complaint", "nice-hat"))
        .as(Scores::merit);
    Arbitrary<Incident> violations = Combinators.combine(
            Arbitraries.of(AGENTS),
            Arbitraries.integers().between(1, 31),
            Arbitraries.of("noise", "wrong-entry", "meeting-missed", "customer-quarrel", "absence"))
        .as(Scores::violation);
    return Combinators.combine(
            Arbitraries.of(true, true, true, true, false).list().ofSize(AGENTS.size()),
            Arbitraries.integers().between(0, 200).list().ofSize(4 * AGENTS.size()),
            merits.set().ofMaxSize(8),
            violations.set().ofMaxSize(12))
        .as((given, tenths, earned, committed) -> {
          List<ScoreSheet> sheets = new ArrayList<>();
          for (int i = 0; i < AGENTS.size(); i++) {
            if (given.get(i)) {
              sheets.add(sheet(AGENTS.get(i), tenths.subList(4 * i, 4 * i + 4)));
            }
          }
          return new Facts(sheets, List.copyOf(earned), List.copyOf(committed));
        });
  }

  /** A sheet whose components, given in tenths, are all within their bounds. */
  private static ScoreSheet sheet(AgentId agent, List<Integer> tenths) {
    return new ScoreSheet(
        agent,
        OCTOBER,
        ImmutableSortedMap.of(
            "task", BigDecimal.valueOf(tenths.get(0), 1),
            "handover", BigDecimal.valueOf(tenths.get(1), 1),
            "callback", BigDecimal.valueOf(tenths.get(2), 1),
            "skill", BigDecimal.valueOf(tenths.get(3), 1)));
  }

  private static ScoreStatement scored(Facts facts, Iterable<AgentId> agents) {
    return ScoreCalculator.of(PLAN)
        .calculate(ScoreInput.builder(annual(facts.violations()))
            .addAllAgents(agents)
            .sheets(facts.sheets())
            .merits(facts.merits())
            .build());
  }

  private static ScoreStatement scored(Facts facts) {
    return scored(facts, AGENTS);
  }

  /** A score once more, in tenths, by filtering alone. */
  private static long oracle(Facts all, AgentId agent) {
    Facts facts = all.of(agent);
    long sheet = facts.sheets().get(0).points().values().stream()
        .mapToLong(points -> points.movePointRight(1).longValueExact())
        .sum();
    List<String> merits =
        facts.merits().stream().map(merit -> merit.kind().code()).toList();
    List<String> wrong =
        facts.violations().stream().map(incident -> incident.kind().code()).toList();
    int plus = Collections.frequency(merits, "full-mark")
        + Collections.frequency(merits, "extra-work")
        + (merits.contains("best-work") && wrong.isEmpty() ? 1 : 0)
        + (merits.contains("no-complaint") && !wrong.contains("customer-quarrel") ? 1 : 0);
    int minor = Collections.frequency(wrong, "noise") + Collections.frequency(wrong, "wrong-entry");
    int moderate = Collections.frequency(wrong, "meeting-missed");
    int major = wrong.size() - minor - moderate;
    int minus = 2 * minor + 10 * moderate + 20 * major + (minor >= 4 || moderate >= 2 ? 20 : 0);
    return Math.min(1100, Math.max(0, sheet + 50L * plus - 10L * minus));
  }

  @Property
  @Label("a score is what the catalogue says, reckoned by a plain second way; no sheet, no score")
  void byOracle(@ForAll("facts") Facts facts) {
    ScoreStatement statement = scored(facts);
    for (AgentId agent : AGENTS) {
      assertThat(statement.total(agent).isPresent())
          .isEqualTo(!facts.of(agent).sheets().isEmpty());
      statement
          .total(agent)
          .ifPresent(total ->
              assertThat(total).isEqualByComparingTo(BigDecimal.valueOf(oracle(facts, agent), 1)));
    }
  }

  @Property
  @Label("a score is exactly the sum of its lines, between zero and the ceiling")
  void lines(@ForAll("facts") Facts facts) {
    for (Score score : scored(facts).scores().values()) {
      BigDecimal sum =
          score.lines().stream().map(ScoreLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(score.total())
          .isEqualByComparingTo(sum)
          .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(110));
    }
  }

  @Property
  @Label("the order in which facts are given, and giving them twice, change nothing")
  void shuffled(@ForAll("facts") Facts facts, @ForAll Random random) {
    List<AgentId> agents = new ArrayList<>(AGENTS);
    Collections.shuffle(agents, random);
    assertThat(scored(facts.shuffled(random), agents)).isEqualTo(scored(facts));
  }

  @Property
  @Label("the score of one person does not depend on anybody else")
  void independence(@ForAll("facts") Facts facts) {
    ScoreStatement together = scored(facts);
    for (AgentId agent : AGENTS) {
      ScoreStatement alone = scored(facts.of(agent), List.of(agent));
      assertThat(alone.total(agent)).isEqualTo(together.total(agent));
      assertThat(alone.scores().get(agent)).isEqualTo(together.scores().get(agent));
      assertThat(alone.history().months()).isEqualTo(together.history().of(agent));
    }
  }

  @Property
  @Label("more points on the sheet never lower one's own score, nor change anybody else's")
  void monotone(@ForAll("facts") Facts facts, @ForAll Random random) {
    List<ScoreSheet> raised = facts.sheets().stream()
        .map(sheet -> sheet.agent().equals(ANNA) ? raised(sheet, random) : sheet)
        .toList();
    ScoreStatement before = scored(facts);
    ScoreStatement after = scored(new Facts(raised, facts.merits(), facts.violations()));
    before
        .total(ANNA)
        .ifPresent(
            total -> assertThat(after.total(ANNA).orElseThrow()).isGreaterThanOrEqualTo(total));
    assertThat(after.total(BEN)).isEqualTo(before.total(BEN));
    assertThat(place(after)).isLessThanOrEqualTo(place(before));
  }

  private static int place(ScoreStatement statement) {
    return statement.ranks().stream()
        .filter(rank -> rank.subject().equals(ANNA))
        .findFirst()
        .map(Ranking.Ranked::place)
        .orElse(0);
  }

  /** The sheet with every component somewhere between what it was and 20. */
  private static ScoreSheet raised(ScoreSheet sheet, Random random) {
    return new ScoreSheet(
        sheet.agent(),
        sheet.month(),
        sheet.points().entrySet().stream()
            .collect(ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo,
                entry -> requireNonNull(entry.getKey()),
                entry -> requireNonNull(entry.getValue())
                    .add(BigDecimal.valueOf(
                        random.nextInt(201 - entry.getValue().movePointRight(1).intValueExact()),
                        1)))));
  }

  @Property
  @Label("a violation more never raises a score, and deleting it gives the former scores back")
  void penalties(@ForAll("facts") Facts facts) {
    List<Incident> more = new ArrayList<>(facts.violations());
    Incident late =
        Incident.builder().from(violation(ANNA, 30, "noise")).id("late").build();
    more.add(late);
    ScoreStatement before = scored(facts);
    ScoreStatement after = scored(new Facts(facts.sheets(), facts.merits(), more));
    before
        .total(ANNA)
        .ifPresent(total -> assertThat(after.total(ANNA).orElseThrow()).isLessThanOrEqualTo(total));
    more.remove(late);
    assertThat(scored(new Facts(facts.sheets(), facts.merits(), more))).isEqualTo(before);
  }

  @Property
  @Label("a merit more never lowers a score, and one that nobody knows changes no score")
  void merits(@ForAll("facts") Facts facts) {
    ScoreStatement before = scored(facts);
    ScoreStatement rewarded = scored(with(facts, merit(ANNA, 31, "came-when-called")));
    ScoreStatement unknown = scored(with(facts, merit(ANNA, 31, "good-looks")));
    before
        .total(ANNA)
        .ifPresent(
            total -> assertThat(rewarded.total(ANNA).orElseThrow()).isGreaterThanOrEqualTo(total));
    assertThat(unknown.ranks()).isEqualTo(before.ranks());
    assertThat(unknown.history()).isEqualTo(before.history());
  }

  private static Facts with(Facts facts, Merit merit) {
    List<Merit> merits = new ArrayList<>(facts.merits());
    merits.add(merit);
    return new Facts(facts.sheets(), merits, facts.violations());
  }

  @Property
  @Label("somebody with a score of zero, or with none, changes nobody's score and nobody's place")
  void zeroIsNeutral(@ForAll("facts") Facts facts) {
    ScoreStatement before = scored(facts);
    AgentId zero = AgentId.of("A8");
    AgentId none = AgentId.of("A9");
    List<ScoreSheet> sheets = new ArrayList<>(facts.sheets());
    sheets.add(sheet(zero, List.of(0, 0, 0, 0)));
    List<AgentId> agents = new ArrayList<>(AGENTS);
    agents.add(zero);
    agents.add(none);
    ScoreStatement after = scored(new Facts(sheets, facts.merits(), facts.violations()), agents);
    assertThat(after.total(zero)).hasValue(BigDecimal.ZERO);
    assertThat(after.total(none)).isEmpty();
    assertThat(after.scores()).containsAllEntriesOf(before.scores());
    assertThat(after.ranks().stream()
            .filter(rank -> !rank.subject().equals(zero))
            .collect(Collectors.toList()))
        .isEqualTo(before.ranks());
  }
}
