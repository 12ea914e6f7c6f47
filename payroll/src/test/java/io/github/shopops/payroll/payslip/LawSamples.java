package io.github.shopops.payroll.payslip;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One of each value type of the law on wages. */
public final class LawSamples {
  private LawSamples() {}

  /** The law with every rule that it knows. */
  static final LegalVersion EVERY_RULE = LegalVersion.builder()
      .from(LegalPolicy.china().versions().get(5))
      .recoveryCapped(false)
      .build();

  /** A shop that pays overtime better than the law asks. */
  static final OvertimePolicy GENEROUS = new OvertimePolicy(
      Catalogue.clause("shop/C10"), OvertimeMultiples.china(), new BigDecimal("20.83"));

  /** Returns one of each type. */
  public static ImmutableList<Serializable> values() {
    AgentId agent = AgentId.of("A017");
    YearMonth october = YearMonth.of(2026, 10);
    OvertimeHours hours = new OvertimeHours(
        DayKind.REST_DAY,
        Duration.ofHours(40),
        Duration.ofHours(1),
        ImmutableList.of(Evidence.of(Evidence.Kind.SHIFT, "A017/2026-10-10")));
    OvertimePay pay = OvertimeCalculator.of(OvertimePolicy.china(), LegalPolicy.china())
        .calculate(agent, october, Money.parse("CNY 4350.00"), ImmutableList.of(hours));
    PayslipInput input = PayslipInput.builder(agent, october, CurrencyUnit.of("CNY"))
        .earnings(pay.lines())
        .standing(Standing.PROBATION)
        .lowestGrade(Money.parse("CNY 1500.00"))
        .contract(Contract.builder()
            .since(LocalDate.of(2026, 9, 1))
            .until(LocalDate.of(2027, 8, 31))
            .build())
        .addFindings(Finding.of(
            Catalogue.clause("law/labour-41"),
            Severity.INFO,
            Evidence.of(Evidence.Kind.AGENT, "A017"),
            Message.of("payslip.base")))
        .build();
    return ImmutableList.of(
        hours,
        pay,
        input,
        EVERY_RULE,
        new LegalPolicy(ImmutableList.of(EVERY_RULE)),
        OvertimeMultiples.china(),
        GENEROUS,
        new ProbationTerm(12, 2));
  }
}
