package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Pays what managers granted in the month. */
final class GrantedPay {
  private GrantedPay() {}

  static void pay(BonusPlan plan, BonusSheet sheet) {
    distinct(sheet.context().awards()).stream()
        .filter(award -> YearMonth.from(award.at().atZone(plan.zone()))
            .equals(sheet.context().month()))
        .sorted(GrantedAward.BY_TIME)
        .forEach(award -> pay(award, plan, sheet));
  }

  private static void pay(GrantedAward award, BonusPlan plan, BonusSheet sheet) {
    LocalDate day = LocalDate.ofInstant(award.at(), plan.zone());
    ImmutableList<Evidence> evidence =
        ImmutableList.of(Evidence.of(Evidence.Kind.MERIT, award.id()));
    sheet.pay(
        award.agent(),
        PayLine.of(
            LineKind.AWARD,
            award.amount(),
            plan.awards(),
            Message.of("bonus.granted", day, award.reason(), award.amount()),
            evidence));
    if (!sheet.knows(award.agent())) {
      sheet.find(new Finding(
          plan.awards(),
          Severity.WARNING,
          Evidence.of(Evidence.Kind.AGENT, award.agent().value()),
          Message.of("bonus.granted.stranger", award.agent().value(), award.amount()),
          evidence));
    }
  }

  private static Collection<GrantedAward> distinct(Iterable<GrantedAward> awards) {
    Map<String, GrantedAward> byId = new HashMap<>();
    for (GrantedAward award : awards) {
      GrantedAward known = byId.putIfAbsent(award.id(), award);
      checkArgument(
          known == null || known.equals(award),
          "Argument 'awards' must not have two different entries of '%s'",
          award.id());
    }
    return byId.values();
  }
}
