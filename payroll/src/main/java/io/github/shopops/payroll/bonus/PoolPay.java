package io.github.shopops.payroll.bonus;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.LineKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/** Shares the pool of those who count together, post by post where each has its part. */
final class PoolPay {
  private final TeamRule.Pool rule;
  private final Crew crew;
  private final BonusSheet sheet;

  private PoolPay(TeamRule.Pool rule, Crew crew, BonusSheet sheet) {
    this.rule = rule;
    this.crew = crew;
    this.sheet = sheet;
  }

  static void pay(TeamRule.Pool rule, Crew crew, BonusSheet sheet) {
    PoolPay pay = new PoolPay(rule, crew, sheet);
    Money pool = pay.amount();
    if (rule.byPost().isEmpty()) {
      pay.share(pay.origin(), Optional.empty(), pool, crew.meant());
      return;
    }
    Apportionment.byDecimalWeight(
            Maps.transformValues(rule.byPost(), rate -> requireNonNull(rate).fraction()))
        .split(pool)
        .forEach((post, part) -> pay.share(
            Message.of(
                "bonus.pool.part",
                pay.origin(),
                requireNonNull(rule.byPost().get(post)),
                Wording.post(post),
                part),
            Optional.of(post),
            part,
            crew.meant().stream()
                .filter(subject -> subject.post().equals(Optional.of(post)))
                .collect(ImmutableList.toImmutableList())));
  }

  private Money amount() {
    return rule.fund() instanceof TeamRule.SalesFund fund
        ? fund.schedule().amountOn(crew.sales(), RoundingMode.HALF_UP)
        : ((TeamRule.FixedFund) rule.fund()).amount();
  }

  private Message origin() {
    if (rule.fund() instanceof TeamRule.SalesFund fund) {
      return Message.of("bonus.pool.sales", crew.sales(), terms(fund.schedule()), amount());
    }
    return Message.of("bonus.pool.fixed", amount());
  }

  private Message terms(TierSchedule schedule) {
    return schedule.portionsOf(crew.sales()).stream()
        .map(portion -> Message.of("bonus.pool.term", portion.amount(), portion.rate()))
        .reduce((sum, term) -> Message.of("bonus.pool.sum", sum, term))
        .orElseGet(() -> Message.of("bonus.pool.no-tier"));
  }

  private void share(
      Message origin, Optional<String> post, Money amount, ImmutableList<BonusSubject> members) {
    ImmutableSortedMap.Builder<AgentId, BigDecimal> counted = ImmutableSortedMap.naturalOrder();
    for (BonusSubject subject : members) {
      BonusShare unscored = BonusShare.byScore(rule, subject, score -> {
        counted.put(subject.agent(), score);
        return BonusShare.NONE;
      });
      sheet.pay(subject.agent(), unscored);
    }
    ImmutableSortedMap<AgentId, BigDecimal> scores = counted.buildOrThrow();
    PoolStatement pool = PoolStatement.builder()
        .clause(rule.clause())
        .team(crew.team())
        .post(post)
        .amount(amount)
        .origin(origin)
        .scores(scores)
        .shares(shares(amount, scores))
        .build();
    sheet.add(pool);
    find(pool);
    for (BonusSubject subject : members) {
      Money share = pool.shares().get(subject.agent());
      if (share != null) {
        sheet.pay(subject.agent(), line(pool, subject, share));
      }
    }
  }

  private ImmutableSortedMap<AgentId, Money> shares(
      Money amount, ImmutableSortedMap<AgentId, BigDecimal> scores) {
    if (scores.values().stream().anyMatch(score -> score.signum() > 0)) {
      return ImmutableSortedMap.copyOf(Apportionment.byDecimalWeight(scores).split(amount));
    } else if (scores.isEmpty() || rule.unscored() == TeamRule.Unscored.ERROR) {
      return ImmutableSortedMap.of();
    } else if (rule.unscored() == TeamRule.Unscored.EQUAL) {
      return ImmutableSortedMap.copyOf(
          Apportionment.byWeight(Maps.transformValues(scores, score -> 1L)).split(amount));
    }
    return ImmutableSortedMap.copyOfSorted(
        Maps.transformValues(scores, score -> Money.zero(amount.getCurrencyUnit())));
  }

  private void find(PoolStatement pool) {
    if (pool.scores().isEmpty()) {
      find(Severity.INFO, Message.of("bonus.pool.nobody", pool.origin()));
    } else if (pool.scoreTotal().signum() == 0) {
      Severity severity =
          rule.unscored() == TeamRule.Unscored.ERROR ? Severity.ERROR : Severity.WARNING;
      find(severity, unscored(pool));
    }
  }

  private void find(Severity severity, Message message) {
    sheet.find(Finding.of(rule.clause(), severity, crew.evidence(), message));
  }

  private Message unscored(PoolStatement pool) {
    return switch (rule.unscored()) {
      case BACK_TO_SHOP -> Message.of("bonus.pool.back", pool.origin());
      case EQUAL -> Message.of("bonus.pool.equal", pool.origin(), pool.scores().size());
      case ERROR -> Message.of("bonus.pool.undecided", pool.origin());
    };
  }

  private BonusShare line(PoolStatement pool, BonusSubject subject, Money share) {
    Message message = pool.scoreTotal().signum() > 0
        ? Message.of(
            "bonus.pool.share",
            pool.origin(),
            pool.scoreTotal(),
            requireNonNull(pool.scores().get(subject.agent())),
            share)
        : Message.of("bonus.pool.unscored", unscored(pool), share);
    return BonusShare.line(
        LineKind.BONUS,
        share,
        rule,
        message,
        subject,
        sheet.context(),
        crew.evidence(),
        BonusShare.score(subject, sheet.context()));
  }
}
