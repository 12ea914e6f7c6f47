package io.github.shopops.payroll.withholding;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.PayslipCalculator;
import io.github.shopops.payroll.payslip.PayslipInput;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Slips that the tests withhold from. */
final class Slips {
  static final AgentId AGENT = AgentId.of("A001");
  static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  private Slips() {}

  /** A slip of these earnings, and of these claims where a line of a kind of claim is below zero. */
  static Payslip slip(YearMonth month, PayLine... lines) {
    PayslipInput.Builder input = PayslipInput.builder(AGENT, month, YUAN);
    for (PayLine line : lines) {
      if (line.kind().isClaim() && !line.amount().isPositive()) {
        input.addDeductions(line);
      } else {
        input.addEarnings(line);
      }
    }
    return PayslipCalculator.of(LegalPolicy.none()).calculate(input.build());
  }

  static Payslip base(YearMonth month, Money base) {
    return slip(month, line(LineKind.BASE, base));
  }

  static PayLine line(LineKind kind, String amount) {
    return line(kind, yuan(amount));
  }

  static PayLine line(LineKind kind, Money amount) {
    return PayLine.of(
        kind,
        amount,
        Catalogue.clause("mural/C1"),
        Message.of("payslip.base", amount),
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, "2026-01")));
  }

  static Contribution.Builder contribution(String name, String percent) {
    return Contribution.builder()
        .name(name)
        .kind(LineKind.SOCIAL_INSURANCE)
        .clause(Catalogue.clause("law/social-insurance"))
        .employeeRate(Rate.percent(percent));
  }

  static WithholdingPolicy with(Contribution... contributions) {
    return WithholdingPolicy.builder()
        .from(WithholdingPolicy.china())
        .addContributions(contributions)
        .build();
  }

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
