package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What the software booked as a day's sales of somebody who prints (打单员业绩). It books an order that nobody marked on whoever
 * printed it, so that a high number means marks were forgotten (clause {@code warehouse/A7}).
 *
 * @param printer who prints
 * @param day the day, in the shop's zone
 * @param sales how much, not negative
 */
public record PrinterSales(AgentId printer, LocalDate day, Money sales) implements Serializable {
  /** Checks the amount. */
  public PrinterSales {
    requireNonNull(printer, "printer");
    requireNonNull(day, "day");
    checkArgument(
        !sales.isNegative(),
        "Argument 'sales' must not be negative of %s but has value %s",
        printer,
        sales);
  }
}
