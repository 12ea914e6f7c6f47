package io.github.shopops.payroll.kpi;

import static io.github.shopops.payroll.kpi.Desk.AMY;
import static io.github.shopops.payroll.kpi.Desk.BOB;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** One of each public value type of key figures. */
public final class KpiSamples {
  private KpiSamples() {}

  /** Returns a report with a sale, an assistance and a session that does not count. */
  public static KpiReport report() {
    return new Desk()
        .ask("小明88", AMY, "06T09:00")
        .tell("小明88", AMY, "06T09:01")
        .order("小明88", "06T10:00", "07T10:00", 70)
        .ask("小明88", BOB, "07T09:00")
        .tell("小明88", BOB, "07T09:01")
        .ask("c", AMY, "06T09:00")
        .advertise("c", AMY, "06T09:01", "06T09:02")
        .report();
  }

  /** Returns the preset, which {@link #otherPolicy} differs from. */
  public static KpiPolicy policy() {
    return Desk.POLICY;
  }

  /** Returns a policy without filters. */
  public static KpiPolicy otherPolicy() {
    return KpiPolicy.builder(Desk.YUAN, Desk.SHANGHAI).build();
  }

  /** Returns one of each public value type. */
  public static ImmutableList<Serializable> values() {
    KpiReport report = report();
    KpiFigures figures = report.figures(AMY);
    ServiceCase late = new ServiceCase(
        "1", AMY, ServiceCase.Kind.COMPLAINT, Desk.at("06T09:00"), Desk.at("08T09:00"), null);
    Rating rating = new Rating("1", AMY, Desk.at("06T09:00"), 4, 5);
    ServiceReport service = ServiceCalculator.of(Desk.POLICY)
        .calculate(List.of(late), List.of(rating), Desk.MONTH, Desk.at("20T00:00"));
    return ImmutableList.<Serializable>builder()
        .add(Desk.POLICY)
        .addAll(Desk.POLICY.filters())
        .add(new KpiWindow.CalendarDays(4), new KpiWindow.Rolling(Duration.ofDays(4)))
        .add(Desk.MONTH, report, figures, figures.inquiries(), figures.orders())
        .add(figures.payments(), figures.talk(), figures.inquiries().received())
        .add(report.filtered().first())
        .add(late, rating, service, service.figures(AMY))
        .add(new TypingTest("1", AMY, LocalDate.of(2026, 10, 6), 410, Duration.ofMinutes(5)))
        .add(KpiReviewInput.builder(report)
            .putWeeks(Desk.MONTH, report)
            .service(service)
            .build())
        .build();
  }
}
