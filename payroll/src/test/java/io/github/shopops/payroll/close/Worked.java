package io.github.shopops.payroll.close;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.Locale;

/** A month worked out by hand, with which a close is compared. */
final class Worked {
  private final MonthResult month;

  Worked(MonthResult month) {
    this.month = month;
  }

  /** Compares a slip's net pay, and its lines by kind, amount and clause, such as {@code BASE 4000.00 graded/C2}. */
  void pays(String agent, String net, String... lines) {
    Payslip slip = month.payslip(AgentId.of(agent));
    assertThat(slip.lines().stream().map(Worked::line)).as(agent).containsExactly(lines);
    assertThat(slip.net()).as(agent).isEqualTo(Shop.yuan(net));
  }

  /** Checks that something is found of somebody, by clause and severity, with these words in its English text. */
  void finds(String agent, String clauseAndSeverity, String words) {
    assertThat(found(agent))
        .as(agent)
        .anyMatch(text -> text.startsWith(clauseAndSeverity + " ") && text.contains(words));
  }

  /** Checks that nothing is found of somebody. */
  void findsNothing(String agent) {
    assertThat(found(agent)).as(agent).isEmpty();
  }

  /** Checks that nothing with these words is found of somebody. */
  void doesNotFind(String agent, String words) {
    assertThat(found(agent)).as(agent).noneMatch(text -> text.contains(words));
  }

  private ImmutableList<String> found(String agent) {
    return month.findings().stream()
        .filter(finding -> finding.subject().id().equals(agent))
        .map(Worked::finding)
        .collect(ImmutableList.toImmutableList());
  }

  private static String finding(Finding finding) {
    return finding.clause().id()
        + " "
        + finding.severity()
        + " "
        + PayrollExplanations.of(Locale.ENGLISH).explain(finding.message());
  }

  private static String line(PayLine line) {
    return line.kind() + " " + line.amount().getAmount() + " " + line.clause().id();
  }
}
