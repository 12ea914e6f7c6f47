package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One close of the next month over the books as they are: recompute, compare with what is settled, issue. */
final class BooksClose {
  private final Books books;
  private final ImmutableList<MonthResult> recomputed;
  private final OpenClaims claims;
  private final Adjustments adjustments;

  private BooksClose(Books books) {
    this.books = books;
    this.recomputed = recompute(books);
    this.claims = OpenClaims.of(books.months(), recomputed);
    this.adjustments = new Adjustments(
        Differences.between(books.months(), recomputed),
        claims.repaid(),
        Differences.ofFund(books.months(), recomputed));
  }

  static BooksClose of(Books books) {
    return new BooksClose(books);
  }

  ImmutableList<MonthResult> recomputed() {
    return recomputed;
  }

  Adjustments adjustments() {
    return adjustments;
  }

  Books close(Rulebook rules, MonthFacts facts) {
    MonthFacts alone = after(facts, closing());
    MonthFacts told = new MonthFacts.Builder()
        .from(alone)
        .previous(opening())
        .adjustments(adjustments)
        .build();
    MonthResult issued = MonthClose.of(rules).close(told);
    MonthResult settled = told.equals(alone) ? issued : MonthClose.of(rules).close(alone);
    ImmutableList.Builder<BookedMonth> months = ImmutableList.builder();
    for (int i = 0; i < recomputed.size(); i++) {
      months.add(books.months().get(i).withSettled(recomputed.get(i)));
    }
    months.add(new BookedMonth(rules, told, issued, facts, settled));
    return new Books(books.rules(), books.opening(), months.build());
  }

  /** Each month under its own rules, told of the one before as it should have been. */
  private static ImmutableList<MonthResult> recompute(Books books) {
    List<MonthResult> results = new ArrayList<>();
    Optional<ClosedMonth> previous = Optional.ofNullable(books.opening());
    for (BookedMonth month : books.months()) {
      MonthFacts facts = after(month.known(), previous);
      // The same rules and facts have the same hash and give the same month, which need not be
      // closed again.
      boolean known =
          ContentHash.of(month.rules(), facts).equals(month.settled().closed().contentHash());
      MonthResult result =
          known ? month.settled() : MonthClose.of(month.rules()).close(facts);
      results.add(result);
      previous = Optional.of(result.closed());
    }
    return ImmutableList.copyOf(results);
  }

  private static MonthFacts after(MonthFacts facts, Optional<ClosedMonth> previous) {
    return new MonthFacts.Builder().from(facts).previous(previous).build();
  }

  /** What the last month should have left to the next. */
  private Optional<ClosedMonth> closing() {
    return recomputed.isEmpty()
        ? Optional.ofNullable(books.opening())
        : Optional.of(recomputed.get(recomputed.size() - 1).closed());
  }

  /**
   * What the next month opens with: credits, commissions and their carry as they should have been, the fund as it is,
   * and the claims that are really still open.
   */
  private Optional<ClosedMonth> opening() {
    if (books.months().isEmpty() || (adjustments.isEmpty() && isAsIssued())) {
      return closing();
    }
    ClosedMonth issued = books.months().get(books.months().size() - 1).issued().closed();
    ClosedMonth closed = recomputed.get(recomputed.size() - 1).closed();
    return Optional.of(ClosedMonth.builder()
        .from(closed)
        .contentHash(issued.contentHash())
        .fund(issued.fund())
        // What was withheld was paid to the tax office, so the year goes on from it.
        .taxes(issued.taxes())
        .receivables(ImmutableList.sortedCopyOf(Stream.of(
                of(closed, LineKind.CLAWBACK),
                of(issued, LineKind.ADJUSTMENT),
                claims.open().stream())
            .flatMap(receivables -> receivables)
            .toList()))
        .build());
  }

  private boolean isAsIssued() {
    for (int i = 0; i < recomputed.size(); i++) {
      if (!recomputed.get(i).equals(books.months().get(i).issued())) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Receivable> of(ClosedMonth month, LineKind kind) {
    return month.receivables().stream().filter(receivable -> receivable.kind() == kind);
  }
}
