package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Incidents and amounts as tests write them: in Shanghai, in October 2026, of agent A017. */
final class Incidents {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final AgentId AGENT = AgentId.of("A017");

  private Incidents() {}

  /** An incident on a day of October at noon, its id made of kind and day. */
  static Incident.Builder on(int day, String kind) {
    return Incident.builder()
        .id(kind + "-" + day)
        .agent(AGENT)
        .kind(IncidentKind.of(kind))
        .at(at("2026-10-%02dT12:00:00".formatted(day)));
  }

  static Incident lasting(int day, String kind, String length) {
    return on(day, kind).duration(length(length)).build();
  }

  static Incident ordered(int day, String kind) {
    return on(day, kind).order(OrderId.of("O" + day)).build();
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  /** Reads {@code h:mm:ss}. */
  static Duration length(String text) {
    String[] parts = text.split(":", -1);
    return Duration.ofHours(Long.parseLong(parts[0]))
        .plusMinutes(Long.parseLong(parts[1]))
        .plusSeconds(Long.parseLong(parts[2]));
  }

  static Money yuan(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }

  /** A slip of October that pays nothing, on which fines were deducted, given as clause and amount. */
  static Payslip slip(String agent, String... clausesAndAmounts) {
    Payslip.Builder slip = Payslip.builder(AgentId.of(agent), OCTOBER, CurrencyUnit.of("CNY"));
    for (int i = 0; i < clausesAndAmounts.length; i += 2) {
      slip.addDeductions(new Deduction(
          OCTOBER,
          LineKind.FINE,
          Catalogue.clause(clausesAndAmounts[i]),
          ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, agent + "-" + i)),
          yuan(clausesAndAmounts[i + 1])));
    }
    return slip.build();
  }
}
