package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.shopfiles.cli.DoesNotFoot;
import io.github.shopops.payroll.close.BookedMonth;
import io.github.shopops.payroll.close.Books;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.YearStatement;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Months closed one after the other, each with what was told by its end; what was told later of a closed one corrects it
 * and shows up as an adjustment in the next.
 *
 * @param months the months as they were issued
 * @param statements what they paid, for each person and year, by year and person
 */
record Sequence(ImmutableList<BookedMonth> months, ImmutableList<YearStatement> statements) {
  /** Closes the months of a range, each by its rule book, and checks that they foot. */
  static Sequence close(
      Readings readings,
      MonthRange range,
      Optional<ClosedMonth> previous,
      Optional<Money> minimumWage,
      Runnable closed)
      throws DoesNotFoot {
    Books books = previous
        .map(month -> Books.continuing(readings.rules(), month))
        .orElseGet(() -> Books.open(readings.rules()));
    for (YearMonth month : range.months()) {
      ShopInput input = readings.in(month);
      Instant end = input.endOf(month);
      books = corrected(books, readings, month, minimumWage)
          .close(facts(input, month, end, minimumWage));
      BookedMonth booked = books.month(month);
      check(Footing.failure(input, booked.facts(), booked.issued()));
      closed.run();
    }
    Sequence sequence = new Sequence(books.months(), statements(books));
    check(Footing.failure(books).or(() -> Footing.failure(sequence)));
    return sequence;
  }

  /** The books with what was told of their months since the last of them ended. */
  private static Books corrected(
      Books books, Readings readings, YearMonth open, Optional<Money> minimumWage) {
    Books corrected = books;
    for (BookedMonth booked : books.months()) {
      ShopInput input = readings.in(booked.month());
      Instant end = input.endOf(open);
      if (input.isToldBetween(input.endOf(open.minusMonths(1)), end)) {
        corrected = corrected.correct(facts(input, booked.month(), end, minimumWage));
      }
    }
    return corrected;
  }

  private static MonthFacts facts(
      ShopInput input, YearMonth month, Instant end, Optional<Money> minimumWage) {
    return input.facts(month, end).minimumWage(minimumWage).build();
  }

  private static ImmutableList<YearStatement> statements(Books books) {
    ImmutableSortedSet<AgentId> agents = books.months().stream()
        .flatMap(month -> month.issued().payslips().keySet().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgentId::compareTo));
    ImmutableList.Builder<YearStatement> statements = ImmutableList.builder();
    int first = books.months().get(0).month().getYear();
    int last = books.months().get(books.months().size() - 1).month().getYear();
    for (int year = first; year <= last; year++) {
      for (AgentId agent : agents) {
        YearStatement statement = YearStatement.of(books, agent, Year.of(year));
        if (!statement.months().isEmpty()) {
          statements.add(statement);
        }
      }
    }
    return statements.build();
  }

  private static void check(Optional<Message> failure) throws DoesNotFoot {
    if (failure.isPresent()) {
      throw new DoesNotFoot(failure.get());
    }
  }

  BookedMonth last() {
    return months.get(months.size() - 1);
  }
}
