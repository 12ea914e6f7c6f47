package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.bonus.PoolStatement;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.grade.GradeDecision;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What holds of every month, and of months closed one after the other, whatever the rules. */
final class MonthLaws {
  private static final ImmutableList<Explanations> LANGUAGES = ImmutableList.of(
      PayrollExplanations.of(Locale.ENGLISH), PayrollExplanations.of(Locale.CHINESE));

  /** A placeholder that was not filled, or the key of a sentence in its place. */
  private static final String UNSAID = "[{}]|\\b[a-z]{2,}(-[a-z]+)*(\\.[a-z]{2,}(-[a-z]+)*)+\\b";

  private MonthLaws() {}

  /** Nobody's pay is below zero or anything but the sum of the lines, each with clause and evidence. */
  static void assertLinesSum(MonthResult month) {
    for (Payslip slip : month.payslips().values()) {
      assertThat(slip.net().isNegative()).isFalse();
      assertThat(slip.net()).isEqualTo(sum(slip.lines().stream().map(PayLine::amount)));
      for (PayLine line : slip.lines()) {
        assertThat(line.clause().id()).isNotBlank();
        assertThat(line.evidence()).as("evidence of %s", line).isNotEmpty();
      }
    }
  }

  /** Every line, finding, fine, decision and entry of the fund is said in both languages. */
  static void assertExplained(MonthResult month) {
    messages(month).forEach(message -> {
      for (Explanations language : LANGUAGES) {
        assertThat(language.explain(message)).isNotBlank().doesNotContainPattern(UNSAID);
      }
    });
  }

  /** A fine or a loss is charged once: deducted in some month, or still carried. */
  static void assertClaimsAreConserved(List<MonthResult> months) {
    for (AgentId agent : agents(months)) {
      for (LineKind kind : ImmutableList.of(LineKind.FINE, LineKind.COMPENSATION)) {
        Money open = yuan("0");
        for (MonthResult month : months) {
          Money claims = kind == LineKind.FINE
              ? month.fines().fines(agent)
              : month.fines().compensations(agent);
          open = open.plus(claims).minus(deducted(month, agent, kind));
          assertThat(open(month, agent, kind))
              .as("%s owes of %s after %s", agent, kind, month.month())
              .isEqualTo(open);
        }
      }
    }
  }

  /** What is carried out of a month is carried into the next, to the fen. */
  static void assertCarriedOutIsCarriedIn(List<MonthResult> months) {
    Money before = yuan("0");
    for (MonthResult month : months) {
      assertThat(total(month, LineKind.CARRIED_IN)).isEqualTo(before.negated());
      before = sum(month.closed().receivables().stream().map(Receivable::amount));
      assertThat(total(month, LineKind.CARRIED_OUT)).isEqualTo(before);
    }
  }

  /** The fund opens with what it closed with, and holds the fines really deducted less the outlays. */
  static void assertFundIsConserved(List<MonthResult> months) {
    Money held = yuan("0");
    for (MonthResult month : months) {
      assertThat(month.fund().opening()).isEqualTo(held);
      Money fines = sum(month.payslips().values().stream()
          .flatMap(slip -> slip.deductedFines().stream().map(Deduction::amount)));
      assertThat(month.fund().fines()).isEqualTo(fines);
      held = held.plus(fines).minus(month.fund().outlays());
      assertThat(month.fund().closing()).isEqualTo(held);
      assertThat(month.closed().fund()).isEqualTo(held);
    }
  }

  /** Everybody to whom some month gives a slip. */
  static ImmutableSortedSet<AgentId> agents(List<MonthResult> months) {
    return months.stream()
        .flatMap(month -> month.payslips().keySet().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgentId::compareTo));
  }

  static Money net(MonthResult month, AgentId agent) {
    return sum(of(agent, month.payslips()).map(Payslip::net));
  }

  static Money total(MonthResult month, AgentId agent, LineKind kind) {
    return sum(of(agent, month.payslips()).map(slip -> slip.total(kind)));
  }

  /** What somebody owes of a kind after a month. */
  static Money open(MonthResult month, AgentId agent, LineKind kind) {
    return sum(month.closed().receivables().stream()
        .filter(open -> open.agent().equals(agent) && open.kind() == kind)
        .map(Receivable::amount));
  }

  static Money deducted(MonthResult month, AgentId agent, LineKind kind) {
    return sum(of(agent, month.payslips())
        .flatMap(slip -> slip.deductions().stream())
        .filter(deduction -> deduction.kind() == kind)
        .map(Deduction::amount));
  }

  /** What is known of somebody: one thing, or nothing. */
  static <T> Stream<T> of(AgentId agent, Map<AgentId, T> byAgent) {
    return Maps.filterKeys(byAgent, agent::equals).values().stream();
  }

  static Money sum(Stream<Money> amounts) {
    return amounts.reduce(yuan("0"), Money::plus);
  }

  private static Money total(MonthResult month, LineKind kind) {
    return sum(month.payslips().values().stream().map(slip -> slip.total(kind)));
  }

  private static Stream<Message> messages(MonthResult month) {
    return Stream.of(
            month.payslips().values().stream()
                .flatMap(slip -> slip.lines().stream().map(PayLine::message)),
            month.findings().stream().map(finding -> finding.message()),
            month.fines().lines().stream().map(FineLine::message),
            month.bonuses().pools().stream().map(PoolStatement::message),
            month.grades().values().stream().map(GradeDecision::message),
            month.scores().stream()
                .flatMap(scores -> scores.scores().values().stream())
                .flatMap(score -> score.lines().stream().map(line -> line.message())),
            month.fund().entries().stream().map(FundEntry::message))
        .flatMap(messages -> messages);
  }
}
