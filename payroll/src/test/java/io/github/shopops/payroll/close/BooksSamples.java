package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.io.Serializable;
import java.time.Year;
import java.time.YearMonth;

/** One of each public value type of months in sequence. */
public final class BooksSamples {
  private BooksSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each type
   */
  public static ImmutableList<Serializable> values() {
    Books books = Books.open(RulebookHistory.from(YearMonth.of(2026, 9), Rulebooks.mural()))
        .close(shop("2026-09").late("i1", "A01", 30).facts())
        .learn(new Shop("2026-09").late("i2", "A01", 30).outlay("x1", "10").facts())
        .close(shop("2026-10").facts());
    books = books.correct(shop("2026-09").facts()).close(shop("2026-11").facts());
    BookedMonth month = books.months().get(2);
    ShopYear year = ShopYear.of(books, Year.of(2026));
    YearStatement anna = year.agents().values().asList().get(0);
    Adjustments adjustments = month.facts().adjustments();
    return ImmutableList.of(
        books,
        books.rules(),
        month,
        adjustments,
        adjustments.changes().get(0),
        year,
        anna,
        anna.total());
  }

  private static Shop shop(String month) {
    return new Shop(month).agent("A01", "junior").flagged("o" + month, "A01", "1000");
  }
}
