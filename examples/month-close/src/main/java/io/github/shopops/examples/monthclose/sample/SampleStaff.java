package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.List;

/** The pay-roll of the sample as a rule book asks for it: its grades, its posts and what it counts of a person's month. */
final class SampleStaff {
  static final ImmutableList<String> HEADER = ImmutableList.of(
      "agent",
      "name",
      "work_code",
      "grade",
      "joined",
      "left",
      "team_score",
      "post",
      "team",
      "standing",
      "contract_from",
      "contract_until",
      "probation_until",
      "contract_wage",
      "target",
      "parcels",
      "on_leave",
      "additional_deductions");

  /** Whoever sells, where a rule book tells posts apart, but for these. */
  private static final ImmutableMap<String, ImmutableMap<String, String>> POSTS = ImmutableMap.of(
      "netshop",
      ImmutableMap.of("A01", "team-leader", "A05", "after-sale", "A06", "operations"),
      "department",
      ImmutableMap.of(
          "A01", "supervisor", "A05", "after-sale", "A06", "after-sale", "A07", "all-round"),
      "annual",
      ImmutableMap.of("A05", "after-sale", "A06", "after-sale"));

  /** What a customer manager is called where there is no such grade, the best first. */
  private static final ImmutableList<String> HIGHEST =
      ImmutableList.of("customer-manager", "veteran", "senior");

  private static final ImmutableMap<String, String> TARGETS = ImmutableMap.of(
      "customer-manager", "90000", "senior", "80000", "intermediate", "75000", "junior", "60000");

  private static final ImmutableMap<String, String> STANDINGS =
      ImmutableMap.of("A08", "stand-in", "A09", "probation", "A10", "intern", "A11", "probation");

  /** The last days of the probations, three months each of contracts for three years. */
  private static final ImmutableMap<String, List<String>> CONTRACTS = ImmutableMap.of(
      "A09", List.of("2026-08-03", "2029-08-02", "2026-11-02", "1800"),
      "A11", List.of("2026-10-12", "2029-10-11", "2027-01-11", "1800"),
      "A02", List.of("2023-02-13", "", "", ""));

  private static final ImmutableMap<String, String> PARCELS =
      ImmutableMap.of("A05", "212", "A06", "187", "A07", "64");

  private static final ImmutableMap<String, String> DEDUCTIONS =
      ImmutableMap.of("A01", "3000", "A02", "1000", "A05", "2000");

  private SampleStaff() {}

  /** Makes the rows of {@code agents.csv}. */
  static List<List<String>> of(Rulebook rules) {
    return SampleAgent.ALL.stream().map(agent -> row(agent, rules)).toList();
  }

  private static List<String> row(SampleAgent agent, Rulebook rules) {
    List<String> contract = CONTRACTS.getOrDefault(agent.id(), List.of("", "", "", ""));
    return List.of(
        agent.id(),
        agent.name(),
        agent.code(),
        grade(agent, rules),
        agent.joined(),
        agent.left(),
        String.valueOf(agent.score()),
        post(agent, rules),
        agent.number() % 2 == 0 ? "二组" : "一组",
        STANDINGS.getOrDefault(agent.id(), ""),
        contract.get(0),
        contract.get(1),
        contract.get(2),
        contract.get(3),
        TARGETS.getOrDefault(agent.grade(), ""),
        PARCELS.getOrDefault(agent.id(), ""),
        agent.id().equals("A10") ? "yes" : "",
        DEDUCTIONS.getOrDefault(agent.id(), ""));
  }

  private static String post(SampleAgent agent, Rulebook rules) {
    ImmutableMap<String, String> posts = POSTS.get(rules.name());
    return posts == null ? "" : posts.getOrDefault(agent.id(), "pre-sale");
  }

  private static String grade(SampleAgent agent, Rulebook rules) {
    ImmutableList<PayGrade> grades = rules.pay().grades();
    return agent.grade().equals(HIGHEST.get(0))
        ? HIGHEST.stream()
            .filter(code -> grades.stream().anyMatch(grade -> grade.isCalled(code)))
            .findFirst()
            .orElse(agent.grade())
        : agent.grade();
  }
}
