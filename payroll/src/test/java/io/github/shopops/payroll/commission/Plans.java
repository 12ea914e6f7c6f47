package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.money.TierSchedule.Tier;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Plans, months and amounts for the tests of commission; the numbers of tables are ours. */
final class Plans {
  static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  static final AgentId AGENT = AgentId.of("A001");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final Clause NETSHOP = Catalogue.clause("netshop/C3");
  static final Clause RETURN = Catalogue.clause("mural/A4");

  private Plans() {}

  static CommissionPlan.Builder plan(CommissionScheme scheme) {
    return CommissionPlan.builder().clause(NETSHOP).scheme(scheme);
  }

  static CommissionScheme flat(String percent) {
    return new CommissionScheme.Flat(Rate.percent(percent));
  }

  static CommissionScheme marginal(String... fromAndPercent) {
    return new CommissionScheme.Tiered(TierSchedule.marginal(tiers(fromAndPercent)));
  }

  static CommissionScheme whole(String... fromAndPercent) {
    return new CommissionScheme.Tiered(TierSchedule.wholeAmount(tiers(fromAndPercent)));
  }

  static CommissionScheme teamRate(String... fromAndPercent) {
    return new CommissionScheme.TeamRate(TierSchedule.wholeAmount(tiers(fromAndPercent)));
  }

  static Accelerator steps(Accelerator.Measure measure, String... fromAndPercent) {
    return new Accelerator.Steps(
        measure,
        Arrays.stream(fromAndPercent)
            .map(step -> step.split(":"))
            .map(step -> new Accelerator.Step(new BigDecimal(step[0]), Rate.percent(step[1])))
            .collect(ImmutableList.toImmutableList()));
  }

  static CommissionInput.Builder input(YearMonth month, String credited) {
    return CommissionInput.builder(AGENT, month, YUAN).credited(yuan(credited));
  }

  static CommissionStatement october(CommissionPlan plan, String credited) {
    return CommissionCalculator.of(plan).calculate(input(OCTOBER, credited).build());
  }

  static TeamMember member(String agent, String net) {
    return TeamMember.builder().agent(AgentId.of(agent)).net(yuan(net)).build();
  }

  static CommissionTeam team(TeamMember... members) {
    return CommissionTeam.builder().name("甲").addMembers(members).build();
  }

  static ReturnedSale sale(YearMonth soldIn, String order, String amount) {
    return new ReturnedSale(OrderId.of(order), soldIn, yuan(amount), RETURN, ImmutableList.of());
  }

  static ClosedCommission last(CommissionStatement statement) {
    return statement.closed().get(statement.closed().size() - 1);
  }

  static String lines(CommissionStatement statement) {
    return statement.lines().stream()
        .map(line -> line.kind() + " " + line.amount().getAmount())
        .collect(Collectors.joining(", "));
  }

  static Money sum(CommissionStatement statement) {
    return statement.lines().stream().map(PayLine::amount).reduce(yuan("0"), Money::plus);
  }

  static Money open(CommissionStatement statement) {
    return statement.receivables().stream().map(Receivable::amount).reduce(yuan("0"), Money::plus);
  }

  static String english(CommissionStatement statement, LineKind kind) {
    return statement.lines().stream()
        .filter(line -> line.kind() == kind)
        .map(line -> english(line.message()))
        .collect(Collectors.joining(" | "));
  }

  static String english(Message message) {
    return PayrollExplanations.of(Locale.ENGLISH).explain(message);
  }

  static String chinese(Message message) {
    return PayrollExplanations.of(Locale.CHINESE).explain(message);
  }

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  private static Tier[] tiers(String... fromAndPercent) {
    return Arrays.stream(fromAndPercent)
        .map(tier -> tier.split(":"))
        .map(tier -> new Tier(yuan(tier[0]), Rate.percent(tier[1])))
        .toArray(Tier[]::new);
  }
}
