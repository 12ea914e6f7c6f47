package io.github.shopops.payroll.kpi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.payroll.payslip.Employee;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** What a month is reviewed by (考核). This class is immutable and thread-safe. */
@Value.Immutable
public sealed interface KpiReviewInput extends Serializable permits ImmutableKpiReviewInput {
  /** Returns the key figures of the month. */
  KpiReport report();

  /** Returns the people of the shop; figures of others are compared with but not reviewed. */
  ImmutableList<Employee> employees();

  /** Returns the figures of the month's weeks by week, for the check for adverts (K1). */
  ImmutableMap<DayRange, KpiReport> weeks();

  /** Returns last month's inquiry ratio of the whole shop (上月平均水平), empty where it is not known. */
  Optional<Ratio> previousInquiryRatio();

  /** Returns the service of the month or the quarter (K15, K16); nothing unless stated. */
  @Value.Default
  default ServiceReport service() {
    return ServiceReport.EMPTY;
  }

  /** Returns the typing tests of the month (K14). */
  ImmutableList<TypingTest> typingTests();

  /** Builds inputs. */
  final class Builder extends ImmutableKpiReviewInput.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param report the key figures of the month
   * @return a new builder
   */
  static Builder builder(KpiReport report) {
    Builder builder = new Builder();
    builder.report(report);
    return builder;
  }
}
