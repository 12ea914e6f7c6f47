package io.github.shopops.payroll.grade;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.MonthShare;
import java.time.LocalDate;
import java.time.YearMonth;

/** Careers as tests write them: one sign a month, the last of which is the month that is decided on. */
final class Careers {
  static final AgentId AGENT = AgentId.of("A017");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final ImmutableSet<String> SIX = ImmutableSet.of(
      "product-knowledge", "after-sales", "logistics", "production", "selling", "large-orders");
  static final ImmutableSet<String> EXPERT = ImmutableSet.of("product-expert", "sales-expert");

  private Careers() {}

  /**
   * Reads months: {@code c} worked without error, {@code e} worked with an error, {@code -} not worked, {@code p} worked
   * in part without error, {@code q} in part with one, {@code ?} without any record.
   */
  static ImmutableList<CareerMonth> months(String signs, YearMonth last, String grade) {
    ImmutableList.Builder<CareerMonth> months = ImmutableList.builder();
    for (int i = 0; i < signs.length(); i++) {
      YearMonth month = last.minusMonths(signs.length() - 1L - i);
      if (signs.charAt(i) != '?') {
        months.add(month(signs.charAt(i), month, grade));
      }
    }
    return months.build();
  }

  static CareerMonth month(char sign, YearMonth month, String grade) {
    MonthShare worked = switch (sign) {
      case 'c', 'e' -> MonthShare.WHOLE;
      case 'p', 'q' -> new MonthShare(30, 31);
      case '-' -> new MonthShare(0, 31);
      default -> throw new IllegalArgumentException("No such sign: " + sign);
    };
    CareerMonth.Builder career =
        CareerMonth.builder().agent(AGENT).month(month).grade(grade).worked(worked);
    return sign == 'e' || sign == 'q' ? career.addErrors("error-" + month).build() : career.build();
  }

  /** An input of October 2026 for a career at one grade. */
  static GradeInput.Builder input(String signs, String grade) {
    return input(months(signs, OCTOBER, grade));
  }

  /** An input whose last month is decided on. */
  static GradeInput.Builder input(ImmutableList<CareerMonth> months) {
    return GradeInput.builder()
        .current(months.get(months.size() - 1))
        .history(months.subList(0, months.size() - 1));
  }

  static Assessment passed(String id, String day, Iterable<String> skills) {
    return new Assessment(
        id, AGENT, LocalDate.parse(day), ImmutableSet.copyOf(skills), ImmutableSet.of());
  }

  static Assessment failed(String id, String day, String... skills) {
    return new Assessment(
        id, AGENT, LocalDate.parse(day), ImmutableSet.of(), ImmutableSet.copyOf(skills));
  }
}
