package io.github.shopops.examples.monthclose.output;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.kpi.DayRange;
import io.github.shopops.payroll.kpi.KpiCalculator;
import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.kpi.KpiReport;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.score.Ranking;

/**
 * Who comes before whom in a key figure on certain days (K12).
 *
 * @param days a week or the month
 * @param weekly whether the days are a week
 * @param metric the figure
 * @param clause what says so
 * @param places everybody who has a value, best first; who ties shares a place
 */
public record RankTable(
    DayRange days,
    boolean weekly,
    KpiMetric metric,
    Clause clause,
    ImmutableList<Ranking.Ranked<AgentId, Ratio>> places) {
  /** Checks that nothing is null. */
  public RankTable {
    requireNonNull(days, "days");
    requireNonNull(metric, "metric");
    requireNonNull(clause, "clause");
    requireNonNull(places, "places");
  }

  /**
   * Ranks the weeks that begin in the month, then the month.
   *
   * @param books the closed month
   * @return a table for each stretch and figure that anybody has a value in, none where the rules ask for no key figures
   */
  public static ImmutableList<RankTable> all(Books books) {
    if (books.rules().kpi().isEmpty() || books.result().kpi().isEmpty()) {
      return ImmutableList.of();
    }
    KpiPolicy policy = books.rules().kpi().get();
    KpiCalculator calculator = KpiCalculator.of(policy);
    MonthFacts facts = books.facts();
    ImmutableList.Builder<RankTable> tables = ImmutableList.builder();
    for (DayRange week : DayRange.weeks(facts.month())) {
      tables.addAll(
          of(policy, week, true, calculator.calculate(facts.contacts(), facts.orders(), week)));
    }
    return tables
        .addAll(
            of(policy, DayRange.of(facts.month()), false, books.result().kpi().get()))
        .build();
  }

  private static ImmutableList<RankTable> of(
      KpiPolicy policy, DayRange days, boolean weekly, KpiReport report) {
    return ImmutableList.copyOf(KpiMetric.values()).stream()
        .map(metric -> new RankTable(
            days,
            weekly,
            metric,
            requireNonNull(policy.clauses().get(metric)),
            report.ranks(metric, Ranking.Ties.COMPETITION)))
        .filter(table -> !table.places().isEmpty())
        .collect(toImmutableList());
  }
}
