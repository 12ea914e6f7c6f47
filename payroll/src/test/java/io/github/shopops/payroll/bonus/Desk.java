package io.github.shopops.payroll.bonus;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A desk in October 2026 on which nothing goes wrong. */
final class Desk {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  static final Clause HOUSE = new Clause("house/B1", "A rule of our own", "");

  private Desk() {}

  static Money yuan(String amount) {
    return Money.of(YUAN, new BigDecimal(amount));
  }

  static Money fen(long amount) {
    return Money.ofMinor(YUAN, amount);
  }

  /** A confirmed person with a base of 4 000.00, the whole month on the desk. */
  static BonusSubject.Builder agent(String id) {
    BonusSubject.Builder subject = BonusSubject.builder();
    subject.agent(AgentId.of(id)).base(yuan("4000.00")).share(MonthShare.WHOLE);
    return subject;
  }

  static BonusSubject.Builder scored(String id, String score) {
    BonusSubject.Builder subject = agent(id);
    subject.score(new BigDecimal(score));
    return subject;
  }

  static BonusContext.Builder october() {
    return BonusContext.builder(
        FineCalculator.of(FinePolicy.mural(SHANGHAI)).calculate(List.of(), OCTOBER));
  }

  static BonusPlan plan(BonusRule... rules) {
    return BonusPlan.builder().zone(SHANGHAI).addRules(rules).build();
  }

  static BonusStatement pay(BonusRule rule, BonusSubject... people) {
    return pay(plan(rule), people);
  }

  static BonusStatement pay(BonusPlan plan, BonusSubject... people) {
    return BonusCalculator.of(plan).calculate(october().build(), List.of(people));
  }

  /** What somebody gets, one amount a line, such as {@code 740.00 1000.00}. */
  static String amounts(BonusStatement statement, String agent) {
    return String.join(
        " ",
        statement.payLines(AgentId.of(agent)).stream()
            .map(line -> line.amount().getAmount().toPlainString())
            .toList());
  }

  /** What is found, such as {@code ERROR bonus.gate.unfit}. */
  static List<String> findings(BonusStatement statement) {
    return statement.findings().stream()
        .map(finding -> finding.severity() + " " + finding.message().key())
        .toList();
  }

  /** What the only line of somebody says in English. */
  static String sentence(BonusStatement statement, String agent) {
    List<PayLine> lines = statement.payLines(AgentId.of(agent));
    return PayrollExplanations.of(Locale.ENGLISH)
        .explain(lines.get(lines.size() - 1).message());
  }

  static String said(Finding finding) {
    return PayrollExplanations.of(Locale.ENGLISH).explain(finding);
  }
}
