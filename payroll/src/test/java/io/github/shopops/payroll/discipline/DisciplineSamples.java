package io.github.shopops.payroll.discipline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/** One of each value type of the package. The numbers are ours: the regulations name none. */
public final class DisciplineSamples {
  /**
   * A verbal warning at the first serious incident of a month, a written one at the third in three months, demotion at the
   * fourth and dismissal at the sixth in a year.
   */
  public static final DisciplinePolicy POLICY = DisciplinePolicy.service(
      ImmutableSet.of(Catalogue.clause("shift/F17"), Catalogue.clause("mural/F8")),
      ImmutableList.of(
          new DisciplinePolicy.Step(Measure.VERBAL_WARNING, 1, 1),
          new DisciplinePolicy.Step(Measure.WRITTEN_WARNING, 3, 3),
          new DisciplinePolicy.Step(Measure.DEMOTION, 4, 12),
          new DisciplinePolicy.Step(Measure.DISMISSAL, 6, 12)));

  private DisciplineSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each type
   */
  public static ImmutableList<Serializable> values() {
    AgentId agent = AgentId.of("A017");
    YearMonth october = YearMonth.of(2026, 10);
    Conduct conduct =
        new Conduct(agent, october, ImmutableSortedSet.of("i1"), Measure.VERBAL_WARNING);
    return ImmutableList.of(
        POLICY,
        POLICY.steps().get(0),
        conduct,
        new DisciplineStatement(october, ImmutableList.of(conduct), ImmutableList.of()),
        StatedMeasure.builder()
            .id("m1")
            .agent(agent)
            .on(LocalDate.of(2026, 10, 5))
            .measure(Measure.WRITTEN_WARNING)
            .reason("吵架")
            .build());
  }
}
