package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is missing in the records, and what they say of the people (clause A7). */
final class StaffRules {
  private static final ImmutableSortedSet<ParcelStep> BY_HAND =
      ImmutableSortedSet.of(ParcelStep.PRINT, ParcelStep.PICK, ParcelStep.INSPECT, ParcelStep.SHIP);

  private StaffRules() {}

  static void emptyParcel(DayIndex day, Finder finder) {
    day.parcels()
        .filter(parcel -> parcel.stage() == ParcelStage.OPEN)
        .filter(parcel -> parcel.parcel().members().isEmpty())
        .forEach(
            parcel -> finder.add(parcel.evidence(), Stream.of(), parcel.id().value()));
  }

  static void operatorMissing(DayIndex day, Finder finder) {
    boolean isRecorded = day.parcels()
        .flatMap(parcel -> parcel.events().stream())
        .anyMatch(event -> event.by() != null);
    if (isRecorded) {
      day.current()
          .forEach(parcel -> parcel.events().stream()
              .filter(event -> event.by() == null && BY_HAND.contains(event.step()))
              .map(ParcelEvent::step)
              .min(ParcelStep::compareTo)
              .ifPresent(step ->
                  finder.add(parcel.evidence(), Stream.of(), parcel.id().value(), step.message())));
    }
  }

  /** Whose sales, in which currency. */
  private record Till(AgentId printer, CurrencyUnit currency) {
    static Till of(PrinterSales sales) {
      return new Till(sales.printer(), sales.sales().getCurrencyUnit());
    }
  }

  /** Compares each printer's day with the mean of the printer's other days, in exact numbers. */
  static void printerSalesHigh(DayIndex day, Finder finder) {
    Multimaps.index(day.facts().printerSales(), Till::of).asMap().forEach((till, all) -> {
      Map<LocalDate, Money> days = new HashMap<>();
      all.forEach(sales -> days.merge(sales.day(), sales.sales(), Money::plus));
      Money today = days.remove(day.today());
      if (today != null && !days.isEmpty() && isHigh(today, days.values(), finder.limit())) {
        String printer = till.printer().value();
        finder.add(
            Evidence.of(Evidence.Kind.AGENT, printer),
            Stream.of(),
            printer,
            today,
            finder.limit(),
            days.size());
      }
    });
  }

  private static boolean isHigh(Money today, Collection<Money> others, BigDecimal times) {
    BigDecimal days = BigDecimal.valueOf(others.size());
    return today
            .getAmount()
            .multiply(days)
            .compareTo(Money.total(others).getAmount().multiply(times))
        > 0;
  }
}
