package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.attribution.Contact.Manner;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A desk in October 2026, in Shanghai; times are written as {@code 05T09:30} or {@code 05T09:30:15}. */
final class Desk {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final DayRange MONTH = DayRange.of(OCTOBER);
  static final KpiPolicy POLICY = KpiPolicy.kpi(SHANGHAI);
  static final AgentId AMY = AgentId.of("amy");
  static final AgentId BOB = AgentId.of("bob");

  final List<Contact> contacts = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();

  static Instant at(String time) {
    return LocalDateTime.parse("2026-10-" + time).atZone(SHANGHAI).toInstant();
  }

  private Desk say(String buyer, AgentId agent, String time, Direction direction, Manner manner) {
    contacts.add(
        new Contact(BuyerId.of(buyer), agent, at(time), contacts.size(), direction, manner));
    return this;
  }

  Desk ask(String buyer, AgentId agent, String... times) {
    for (String time : times) {
      say(buyer, agent, time, Direction.FROM_BUYER, Manner.TYPED);
    }
    return this;
  }

  Desk tell(String buyer, AgentId agent, String... times) {
    for (String time : times) {
      say(buyer, agent, time, Direction.FROM_AGENT, Manner.TYPED);
    }
    return this;
  }

  Desk advertise(String buyer, AgentId agent, String... times) {
    for (String time : times) {
      say(buyer, agent, time, Direction.FROM_AGENT, Manner.ADVERT);
    }
    return this;
  }

  Desk machine(String buyer, AgentId agent, String time) {
    return say(buyer, agent, time, Direction.FROM_AGENT, Manner.AUTOMATIC);
  }

  /** An order of so many yuan, paid in full unless it is never paid. */
  Desk order(String buyer, String created, @Nullable String paid, int yuan, String... tags) {
    Order.Builder order = Order.builder(YUAN)
        .id(OrderId.of("o" + orders.size()))
        .buyer(BuyerId.of(buyer))
        .createdAt(at(created))
        .total(Money.of(YUAN, yuan))
        .addTags(tags);
    if (paid != null) {
      order.paidAt(at(paid)).paid(Money.of(YUAN, yuan));
    }
    orders.add(order.build());
    return this;
  }

  KpiReport report(KpiPolicy policy, DayRange days) {
    return KpiCalculator.of(policy).calculate(ContactLog.of(contacts), OrderBook.of(orders), days);
  }

  KpiReport report() {
    return report(POLICY, MONTH);
  }

  Ratio value(AgentId agent, KpiMetric metric) {
    return report().value(agent, metric);
  }
}
