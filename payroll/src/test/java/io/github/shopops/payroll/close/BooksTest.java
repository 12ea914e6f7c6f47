package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A year of Anna's, a junior of the custom-print shop. Each month she sells 10 000.00 and is paid 1 500 + 0.5 % = 50 + 10 %
 * of base × 100/100 = 150 + attendance 100 + subsidy 200 = 2 000.00; from July on commission is 1 %, which makes 2 050.00.
 */
class BooksTest {
  private static final AgentId ANNA = AgentId.of("A01");
  private static final Rulebook MURAL = Rulebooks.mural();
  private static final Rulebook FROM_JULY =
      MURAL.withCommissions(CommissionPlan.flat(Catalogue.clause("mural/C1"), Rate.percent("1")));
  private static final Books EMPTY = Books.open(
      RulebookHistory.from(YearMonth.of(2026, 1), MURAL).with(YearMonth.of(2026, 7), FROM_JULY));

  private static Shop shop(int month) {
    return scored(month, "100");
  }

  private static Shop scored(int month, String score) {
    return alone(month)
        .agent("A01", "junior", anna -> anna.teamScore(new BigDecimal(score)))
        .flagged("o" + month, "A01", "10000");
  }

  private static Shop alone(int month) {
    return new Shop(YearMonth.of(2026, month).toString());
  }

  /** The year as it is told, month by month. */
  private static List<Books> year() {
    List<Books> states = new ArrayList<>();
    Books books = EMPTY.close(shop(1).facts());
    states.add(books);
    // A return in February of a sale of January: 4 000 × 0.5 % = 20 back, and no adjustment.
    books = books.close(shop(2).refund("r1", "o1", "4000", Refund.Fault.BUYER).facts());
    states.add(books);
    books = books.close(shop(3).facts());
    states.add(books);
    books = books.close(shop(4).facts());
    states.add(books);
    // In May a late arrival of March is told: 20 fined, and the full attendance of 100 was not due.
    books = books.learn(alone(3).late("i1", "A01", 30).facts()).close(shop(5).facts());
    states.add(books);
    // In June the team score of April turns out to be 80: 10 % of 1 500 × 80/100 = 120 and not 150.
    books = books.correct(scored(4, "80").facts()).close(shop(6).facts());
    states.add(books);
    books = books.close(shop(7).facts());
    states.add(books);
    // In August an order of June is found: 6 000 × 0.5 % = 30 by the rules of June.
    books = books
        .learn(alone(6).flagged("found", "A01", "6000").facts())
        .close(shop(8).facts());
    states.add(books);
    // A return in September of a sale of June, at the rate of June: 2 000 × 0.5 % = 10.
    books =
        books.close(shop(9).refund("r2", "found", "2000", Refund.Fault.BUYER).facts());
    states.add(books);
    // In October the late arrival of March turns out to be excused: fine and attendance come back.
    books = books.correct(excused(books)).close(shop(10).facts());
    states.add(books);
    books = books.close(shop(11).facts());
    states.add(books);
    books = books.close(shop(12).facts());
    states.add(books);
    return states;
  }

  private static MonthFacts excused(Books books) {
    MonthFacts march = books.month(YearMonth.of(2026, 3)).known();
    return new MonthFacts.Builder()
        .from(march)
        .incidents(march.incidents().stream()
            .map(late -> Incident.builder().from(late).excuse("on leave").build())
            .toList())
        .build();
  }

  private static Books last() {
    return year().get(11);
  }

  private static MonthResult issued(Books books, int month) {
    return books.month(YearMonth.of(2026, month)).issued();
  }

  private static ImmutableList<String> nets(List<MonthResult> months) {
    return months.stream()
        .map(month -> month.payslip(ANNA).net().getAmount().toPlainString())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  @DisplayName("shop/ADJUSTMENT: twelve months in a row pay each month what was known by then")
  void close_twelveMonths() {
    Books books = last();

    assertThat(nets(books.months().stream().map(BookedMonth::issued).toList()))
        .containsExactly(
            "2000.00", // January
            "1980.00", // − 20 clawed back
            "2000.00", "2000.00", "1880.00", // − 100 attendance of March − 20 fine of March
            "1970.00", // − 30 team score of April
            "2050.00", // the new version
            "2080.00", // + 30 commission of June
            "2040.00", // − 10 clawed back
            "2170.00", // + 100 attendance + 20 fine, both of March
            "2050.00", "2050.00");
    assertThat(nets(books.recomputed()))
        .containsExactly(
            "2000.00", "1980.00", "2000.00", "1970.00", "2000.00", "2030.00", "2050.00", "2050.00",
            "2040.00", "2050.00", "2050.00", "2050.00");
  }

  @Test
  @DisplayName("A closed month stays byte-identical, whatever is learned of it")
  void close_neverChangesWhatWasIssued() {
    List<Books> states = year();
    Books books = states.get(11);
    for (Books then : states) {
      for (BookedMonth month : then.months()) {
        MonthResult now = books.month(month.month()).issued();
        assertThat(now).isEqualTo(month.issued());
        assertThat(now.toString()).isEqualTo(month.issued().toString());
        assertThat(ClosedMonthJson.write(now.closed()))
            .isEqualTo(ClosedMonthJson.write(month.issued().closed()));
        assertThat(ContentHash.of(month.rules(), month.facts()))
            .isEqualTo(now.closed().contentHash());
      }
    }
  }

  @Test
  @DisplayName("What closed months turn out to be shows kind by kind, each difference once")
  void close_adjustsOnce() {
    Books books = last();

    assertThat(books.months().stream()
            .flatMap(month -> month.facts().adjustments().changes().stream()
                .map(change -> tuple(
                    month.month().getMonthValue(),
                    change.month().getMonthValue(),
                    change.kind(),
                    change.closed(),
                    change.recomputed()))))
        .containsExactly(
            tuple(5, 3, LineKind.BONUS, yuan("250.00"), yuan("150.00")),
            tuple(5, 3, LineKind.FINE, yuan("0.00"), yuan("-20.00")),
            tuple(6, 4, LineKind.BONUS, yuan("250.00"), yuan("220.00")),
            tuple(8, 6, LineKind.COMMISSION, yuan("50.00"), yuan("80.00")),
            tuple(10, 3, LineKind.BONUS, yuan("150.00"), yuan("250.00")),
            tuple(10, 3, LineKind.FINE, yuan("-20.00"), yuan("0.00")));
    assertThat(books.pending()).isEqualTo(Adjustments.NONE);
  }

  @Test
  @DisplayName(
      "A fine told late reaches the fund when it is deducted, and leaves it when it is void")
  void close_movesTheFund() {
    Books books = last();

    assertThat(
            books.month(YearMonth.of(2026, 5)).facts().previous().orElseThrow().receivables())
        .extracting(Receivable::kind, Receivable::since, Receivable::amount)
        .containsExactly(tuple(LineKind.FINE, YearMonth.of(2026, 3), yuan("20.00")));
    assertThat(issued(books, 3).fund().closing()).isEqualTo(yuan("0.00"));
    assertThat(issued(books, 5).fund().fines()).isEqualTo(yuan("20.00"));
    assertThat(issued(books, 9).fund().closing()).isEqualTo(yuan("20.00"));
    assertThat(issued(books, 10).fund().fines()).isEqualTo(yuan("-20.00"));
    assertThat(issued(books, 12).fund().closing()).isEqualTo(yuan("0.00"));
  }

  @Test
  void close_explainsAdjustments() {
    Books books = last();

    assertThat(sentences(issued(books, 5).payslip(ANNA), Locale.ENGLISH))
        .containsExactly(
            "bonus of 2026-03: closed with 250.00, recomputed 150.00; difference -100.00");
    assertThat(sentences(issued(books, 5).payslip(ANNA), Locale.CHINESE))
        .containsExactly("2026-03 的奖金：原结 250.00，重算 150.00，差额 -100.00");
    assertThat(sentences(issued(books, 10).payslip(ANNA), Locale.ENGLISH))
        .containsExactlyInAnyOrder(
            "bonus of 2026-03: closed with 150.00, recomputed 250.00; difference 100.00",
            "fine of 2026-03 under mural/F12 is void: 20.00 paid back");
  }

  private static ImmutableList<String> sentences(Payslip slip, Locale locale) {
    return slip.lines().stream()
        .filter(line -> line.kind() == LineKind.ADJUSTMENT)
        .map(PayLine::message)
        .map((Message message) -> PayrollExplanations.of(locale).explain(message))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  @DisplayName("A new version of the rules never rewrites an old month")
  void close_keepsTheRulesOfEachMonth() {
    Books books = last();

    assertThat(books.month(YearMonth.of(2026, 6)).rules()).isEqualTo(MURAL);
    assertThat(books.month(YearMonth.of(2026, 7)).rules()).isEqualTo(FROM_JULY);
    assertThatThrownBy(() -> books.withRules(YearMonth.of(2026, 12), MURAL))
        .hasMessage("Argument 'month' must not be closed but has value 2026-12");
    assertThat(books.withRules(YearMonth.of(2027, 1), MURAL).rules().in(YearMonth.of(2027, 3)))
        .isEqualTo(MURAL);
  }

  @Test
  @DisplayName(
      "law/wages-16: what was paid too much is taken back within 20 %, the rest is carried")
  void close_claimsBackUnderTheCap() {
    // January was paid to a senior (2 200 + 220 + 100 + 200 + 50 = 2 770) and was a junior's (2
    // 000): 770 too much, of
    // which 20 % of 2 000 = 400 in February and 370 in March.
    Shop wrong = alone(1)
        .agent("A01", "senior", anna -> anna.teamScore(new BigDecimal("100")))
        .flagged("o1", "A01", "10000");
    Books books = EMPTY.close(wrong.facts()).correct(shop(1).facts());
    books = books.close(shop(2).facts()).close(shop(3).facts()).close(shop(4).facts());

    assertThat(nets(books.months().stream().map(BookedMonth::issued).toList()))
        .containsExactly("2770.00", "1600.00", "1630.00", "2000.00");
    assertThat(issued(books, 2).closed().receivables())
        .extracting(Receivable::kind)
        .containsOnly(LineKind.ADJUSTMENT);
    assertThat(issued(books, 3).closed().receivables()).isEmpty();
  }

  @Test
  void yearStatement_foots() {
    YearStatement anna = YearStatement.of(last(), ANNA, Year.of(2026));
    MonthFigures total = anna.total();

    assertThat(anna.check()).isEmpty();
    assertThat(total.lines().get(LineKind.BASE)).isEqualTo(yuan("18000.00"));
    // 6 × 50 + 6 × 100
    assertThat(total.lines().get(LineKind.COMMISSION)).isEqualTo(yuan("900.00"));
    assertThat(total.lines().get(LineKind.CLAWBACK)).isEqualTo(yuan("-30.00"));
    assertThat(total.lines().get(LineKind.BONUS)).isEqualTo(yuan("3000.00"));
    assertThat(total.lines().get(LineKind.SUBSIDY)).isEqualTo(yuan("2400.00"));
    // − 100 − 30 + 30 + 20 + 100
    assertThat(total.lines().get(LineKind.ADJUSTMENT)).isEqualTo(yuan("20.00"));
    assertThat(total.lines().get(LineKind.CARRIED_IN)).isEqualTo(yuan("-20.00"));
    assertThat(total.net()).isEqualTo(yuan("24270.00"));
    assertThat(total.opening()).isEqualTo(yuan("0.00"));
    assertThat(anna.restated()).isEqualTo(yuan("20.00"));
    // 20 + 10 clawed back, 100 + 30 paid too much
    assertThat(total.claims()).isEqualTo(yuan("160.00"));
    assertThat(total.deducted()).isEqualTo(yuan("180.00"));
    assertThat(total.closing()).isEqualTo(yuan("0.00"));
  }

  @Test
  void yearStatement_thatDoesNotFoot_isFound() {
    YearStatement anna = YearStatement.of(last(), ANNA, Year.of(2026));
    MonthFigures may = anna.months().values().asList().get(4);
    Money one = yuan("1.00");
    MonthFigures wrong = new MonthFigures(
        may.lines(), may.net().plus(one), may.opening(), may.claims(), may.deducted(), one);
    YearStatement broken = new YearStatement(
        ANNA,
        Year.of(2026),
        one.getCurrencyUnit(),
        ImmutableSortedMap.of(YearMonth.of(2026, 5), wrong, YearMonth.of(2026, 8), may));

    assertThat(broken.check().stream()
            .map(finding -> PayrollExplanations.of(Locale.ENGLISH).explain(finding.message())))
        .containsExactly(
            "A01 in 2026-05 does not foot: net 1,881.00, lines 1,880.00; carried in 20.00 + claims "
                + "100.00 − deducted 120.00, carried out 1.00",
            "A01: 2026-05 carried out 1.00, and the month after it is missing before 2026-08");
  }

  @Test
  void close_outOfTurn_isRefused() {
    Books books = EMPTY.close(shop(1).facts());

    assertThatThrownBy(() -> books.close(shop(3).facts()))
        .hasMessage("Argument 'facts' must be of 2026-02 but is of 2026-03");
    assertThatThrownBy(() -> books.learn(shop(2).facts()))
        .hasMessage("Argument 'month' must be closed but has value 2026-02");
    assertThatThrownBy(() -> books.close(shop(2).facts(issued(books, 1).closed(), null)))
        .hasMessage("Argument 'facts' must not say what went before 2026-02");
    assertThatThrownBy(() -> EMPTY.close(new Shop("2025-12").facts()))
        .hasMessage("Argument 'month' must not be before 2026-01 but has value 2025-12");
  }

  @Test
  void learn_whatContradicts_isRefused() {
    Books books = EMPTY.close(shop(1).facts(null, "2000"));

    assertThatThrownBy(() -> books.learn(alone(1).facts(null, "2100")))
        .hasMessage("Argument 'other' must not contradict 'minimumWage' of 2026-01");
    assertThatThrownBy(() -> books.learn(alone(1).flagged("o1", "A01", "9").facts()))
        .hasMessageContaining("two different orders with id o1");
    assertThatThrownBy(() -> MonthFacts.builder(YearMonth.of(2026, 2), OrderBook.of(List.of()))
            .build()
            .plus(shop(1).facts()))
        .hasMessage("Argument 'other' must be of 2026-02 but has value 2026-01");
  }

  @Test
  @DisplayName("Books go on from a month that was closed elsewhere")
  void continuing_opensWithTheOtherBooksClose() {
    MonthResult january = issued(EMPTY.close(shop(1).facts()), 1);
    Shop february = shop(2).refund("r1", "o1", "4000", Refund.Fault.BUYER);

    Books books = Books.continuing(EMPTY.rules(), january.closed()).close(february.facts());

    assertThat(nets(ImmutableList.of(issued(books, 2)))).containsExactly("1980.00");
  }

  @Test
  @DisplayName("An outlay told late leaves the fund when it is told; one that was none comes back")
  void close_settlesOutlaysToldLate() {
    Books books = EMPTY.close(shop(1).outlay("x1", "30").facts());
    books = books.learn(alone(1).outlay("x2", "12.50").facts()).close(shop(2).facts());

    assertThat(issued(books, 2).fund().outlays()).isEqualTo(yuan("12.50"));
    assertThat(issued(books, 2).fund().closing()).isEqualTo(yuan("-42.50"));

    books = books.correct(shop(1).outlay("x2", "12.50").facts()).close(shop(3).facts());

    assertThat(issued(books, 3).fund().outlays()).isEqualTo(yuan("-30.00"));
    assertThat(issued(books, 3).fund().closing()).isEqualTo(yuan("-12.50"));
  }
}
