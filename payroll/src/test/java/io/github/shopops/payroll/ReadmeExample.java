package io.github.shopops.payroll;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.payroll.close.MonthClose;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The first Java example of the README. */
final class ReadmeExample {
  private ReadmeExample() {}

  static void run() {
    // README
    Order order = Order.builder(CurrencyUnit.of("CNY"))
        .id(OrderId.of("1000000000000000001"))
        .buyer(BuyerId.of("a buyer"))
        .createdAt(Instant.parse("2026-10-10T02:00:00Z"))
        .paidAt(Instant.parse("2026-10-10T02:05:00Z"))
        .total(Money.parse("CNY 12000.00"))
        .paid(Money.parse("CNY 12000.00"))
        .flag(new PlantedFlag(
            SellerFlag.RED, AgentId.of("A017"), Instant.parse("2026-10-10T02:01:00Z")))
        .build();
    MonthFacts facts = MonthFacts.builder(YearMonth.of(2026, 10), OrderBook.of(List.of(order)))
        .addEmployees(Employee.builder()
            .agent(AgentId.of("A017"))
            .name("Anna")
            .grade("junior")
            .build())
        .build();

    MonthResult month = MonthClose.of(Rulebooks.mural()).close(facts);

    Explanations english = PayrollExplanations.of(Locale.ENGLISH);
    month
        .payslip(AgentId.of("A017"))
        .lines()
        .forEach(line -> System.out.println(
            line.amount() + "  " + line.clause() + "  " + english.explain(line.message())));
    // end
  }
}
