package io.github.shopops.payroll.bonus;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.LineKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** What several people bring together, and who gets it. */
final class TeamPay {
  private final BonusSheet sheet;
  private final BonusContext context;

  private TeamPay(BonusSheet sheet) {
    this.sheet = sheet;
    this.context = sheet.context();
  }

  static void pay(TeamRule rule, BonusSheet sheet) {
    TeamPay pay = new TeamPay(sheet);
    for (Crew crew : sheet.crews(rule.scope(), sheet.meant(rule))) {
      if (rule instanceof TeamRule.Mean mean) {
        pay.mean(mean, crew);
      } else if (rule instanceof TeamRule.Pool pool) {
        PoolPay.pay(pool, crew, sheet);
      } else if (rule instanceof TeamRule.RankAwards awards) {
        RankPay.pay(awards, crew, sheet);
      } else if (rule instanceof TeamRule.Target target) {
        pay.target(target, crew);
      } else if (rule instanceof TeamRule.SupervisorShare share) {
        pay.supervisor(share, crew);
      } else {
        throw new IllegalArgumentException("Argument 'rule' is of no known kind: " + rule);
      }
    }
  }

  private void mean(TeamRule.Mean rule, Crew crew) {
    ImmutableList<Money> sales = crew.all().stream()
        .filter(subject -> subject.post().filter(rule.posts()::contains).isPresent())
        .map(BonusSubject::netSales)
        .collect(ImmutableList.toImmutableList());
    for (BonusSubject subject : crew.meant()) {
      sheet.pay(
          subject.agent(),
          BonusShare.byScore(rule, subject, score -> mean(rule, crew, sales, subject, score)));
    }
  }

  private BonusShare mean(
      TeamRule.Mean rule,
      Crew crew,
      ImmutableList<Money> sales,
      BonusSubject subject,
      BigDecimal score) {
    Money total = sales.stream().reduce(Money.zero(subject.base().getCurrencyUnit()), Money::plus);
    if (sales.isEmpty()) {
      Message message = Message.of("bonus.mean.nobody", Wording.posts(rule.posts()));
      return BonusShare.line(
              LineKind.PERFORMANCE, total, rule, message, subject, context, crew.evidence())
          .with(rule, Severity.WARNING, subject, message);
    }
    BigDecimal counted = total.getAmount().max(BigDecimal.ZERO);
    Money amount = PerformancePay.quotient(
        total, PerformancePay.byRate(counted, rule.rate(), score), sales.size());
    Message message = Message.of("bonus.mean", total, sales.size(), rule.rate(), score, amount);
    return BonusShare.line(
        LineKind.PERFORMANCE,
        amount,
        rule,
        message,
        subject,
        context,
        BonusShare.score(subject, context));
  }

  private void target(TeamRule.Target rule, Crew crew) {
    if (crew.meant().isEmpty()) {
      return;
    }
    if (crew.sales().isLessThan(rule.target())) {
      Message message = Message.of(
          "bonus.target.missed", crew.sales(), rule.target(), rule.target().minus(crew.sales()));
      sheet.find(Finding.of(rule.clause(), Severity.INFO, crew.evidence(), message));
      return;
    }
    ImmutableMap<AgentId, Money> amounts = rule.split()
        ? Apportionment.byWeight(
                Maps.toMap(crew.meant().stream().map(BonusSubject::agent).iterator(), agent -> 1L))
            .split(rule.amount())
        : Maps.toMap(
            crew.meant().stream().map(BonusSubject::agent).iterator(), agent -> rule.amount());
    for (BonusSubject subject : crew.meant()) {
      Money amount = requireNonNull(amounts.get(subject.agent()));
      Message message = rule.split()
          ? Message.of(
              "bonus.target.split",
              crew.sales(),
              rule.target(),
              rule.amount(),
              crew.meant().size(),
              amount)
          : Message.of("bonus.target", crew.sales(), rule.target(), amount);
      sheet.pay(
          subject.agent(),
          BonusShare.line(
              LineKind.BONUS, amount, rule, message, subject, context, crew.evidence()));
    }
  }

  /** Pays supervisors; bonuses are taken as they stand before the first of them is paid. */
  private void supervisor(TeamRule.SupervisorShare rule, Crew crew) {
    ImmutableMap<BonusSubject, Money> bases = Maps.toMap(
        crew.meant(),
        subject -> rule.of() == TeamRule.ShareOf.NET_SALES
            ? crew.sales()
            : bonusesOfOthers(crew, requireNonNull(subject)));
    bases.forEach((subject, base) -> {
      Money counted = base.isNegative() ? base.minus(base) : base;
      Money amount = rule.rate().of(counted, RoundingMode.HALF_UP);
      String key = rule.of() == TeamRule.ShareOf.NET_SALES
          ? "bonus.supervisor.net-sales"
          : "bonus.supervisor.bonuses";
      sheet.pay(
          subject.agent(),
          BonusShare.line(
              LineKind.BONUS,
              amount,
              rule,
              Message.of(key, base, rule.rate(), amount),
              subject,
              context,
              crew.evidence()));
    });
  }

  private Money bonusesOfOthers(Crew crew, BonusSubject supervisor) {
    return crew.all().stream()
        .filter(subject -> !subject.agent().equals(supervisor.agent()))
        .map(sheet::paid)
        .reduce(Money.zero(supervisor.base().getCurrencyUnit()), Money::plus);
  }
}
