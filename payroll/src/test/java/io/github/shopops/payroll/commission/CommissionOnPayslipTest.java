package io.github.shopops.payroll.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.payslip.BasePayCalculator;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.PayslipCalculator;
import io.github.shopops.payroll.payslip.PayslipInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A month of the custom-print shop, from sales to slip. */
class CommissionOnPayslipTest {
  private static final AgentId AGENT = AgentId.of("A001");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final CommissionPlan PLAN =
      CommissionPlan.flat(Catalogue.clause("mural/C1"), Rate.percent("0.5"));

  @Test
  void calculate_withClawbackBeyondCommission_leavesTheBaseAlone() {
    CommissionStatement commission = commission();
    Payslip slip = slip(commission);
    // 1 800.00 + 56.00 − 100.00 taken back + 44.00 carried; 20 % of the wage of 1 800.00 is 360.00.
    assertThat(slip.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(
            tuple(LineKind.BASE, yuan("1800.00")),
            tuple(LineKind.COMMISSION, yuan("56.00")),
            tuple(LineKind.CLAWBACK, yuan("-100.00")),
            tuple(LineKind.FINE, yuan("-400.00")),
            tuple(LineKind.CARRIED_OUT, yuan("44.00")),
            tuple(LineKind.CARRIED_OUT, yuan("40.00")));
    assertThat(slip.net()).isEqualTo(yuan("1440.00"));
    assertThat(commission.receivables()).singleElement().satisfies(rest -> {
      assertThat(rest.kind()).isEqualTo(LineKind.CLAWBACK);
      assertThat(rest.amount()).isEqualTo(yuan("44.00"));
    });
    assertThat(slip.receivables()).singleElement().satisfies(rest -> {
      assertThat(rest.kind()).isEqualTo(LineKind.FINE);
      assertThat(rest.amount()).isEqualTo(yuan("40.00"));
    });
  }

  @Test
  void results_writtenAndReadBack_areTheSame() throws IOException, ClassNotFoundException {
    CommissionStatement commission = commission();
    assertThat(copy(commission)).isEqualTo(commission);
    assertThat(copy(slip(commission))).isEqualTo(slip(commission));
    assertThat(copy(LegalPolicy.china())).isEqualTo(LegalPolicy.china());
    assertThat(copy(PayPlan.mural())).isEqualTo(PayPlan.mural());
  }

  private static CommissionStatement commission() {
    return CommissionCalculator.of(PLAN)
        .calculate(CommissionInput.builder(AGENT, OCTOBER, YUAN)
            .credited(yuan("12000.00"))
            .takenOff(yuan("800.00"))
            .addClosed(new ClosedCommission(
                AGENT,
                YearMonth.of(2026, 9),
                yuan("20000"),
                yuan("100"),
                yuan("0"),
                yuan("0"),
                PLAN))
            .addReturns(new ReturnedSale(
                OrderId.of("O1"),
                YearMonth.of(2026, 9),
                yuan("20000"),
                Catalogue.clause("mural/A4"),
                ImmutableList.of()))
            .build());
  }

  private static Payslip slip(CommissionStatement commission) {
    Employee employee = Employee.builder().agent(AGENT).name("Anna").grade("中级").build();
    PayslipInput input = PayslipInput.builder(AGENT, OCTOBER, YUAN)
        .addAllEarnings(
            BasePayCalculator.of(PayPlan.mural()).calculate(employee, OCTOBER).lines())
        .addAllEarnings(commission.lines())
        .addDeductions(PayLine.of(
            LineKind.FINE,
            yuan("-400"),
            Catalogue.clause("mural/F13"),
            Message.of("payslip.kind.fine"),
            ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, "I1"))))
        .build();
    return PayslipCalculator.of(LegalPolicy.china()).calculate(input);
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
