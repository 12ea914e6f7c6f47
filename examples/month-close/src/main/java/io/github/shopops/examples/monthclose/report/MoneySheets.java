package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Cell;
import io.github.shopops.examples.monthclose.report.PageModel.Table;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.withholding.TaxStatement;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts what was withheld, and what closed months turned out to be, into tables. */
final class MoneySheets {
  private final Books books;
  private final Explanations words;

  private MoneySheets(Books books) {
    this.books = books;
    this.words = books.explanations();
  }

  static MoneySheets of(Books books) {
    return new MoneySheets(books);
  }

  ImmutableList<Table> tables() {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    if (!books.result().taxes().isEmpty() || any(LineKind::isWithheld)) {
      tables.add(withheld());
    }
    if (any(kind -> kind == LineKind.ADJUSTMENT)) {
      tables.add(adjustments());
    }
    return tables.build();
  }

  private boolean any(Predicate<LineKind> wanted) {
    return books.result().payslips().values().stream()
        .flatMap(slip -> slip.lines().stream())
        .anyMatch(line -> wanted.test(line.kind()));
  }

  /** What the month withholds and, of the income tax, the year so far with what its settlement would come to. */
  private Table withheld() {
    Sheet sheet = Sheet.of(words, words.text("page.withheld"), words.text("page.withheld.note"))
        .texts("page.people.name")
        .numbers(
            "payslip.kind.social-insurance",
            "payslip.kind.housing-fund",
            "payslip.kind.income-tax",
            "page.withheld.income",
            "page.withheld.taxable",
            "page.withheld.tax",
            "page.withheld.sofar",
            "page.withheld.settlement");
    for (Payslip slip : books.result().payslips().values()) {
      @Nullable TaxStatement tax = books.result().taxes().get(slip.agent());
      ImmutableList.Builder<Cell> row = ImmutableList.builder();
      row.add(
          Sheet.text(books.name(slip.agent())),
          sheet.amount(slip.total(LineKind.SOCIAL_INSURANCE)),
          sheet.amount(slip.total(LineKind.HOUSING_FUND)),
          sheet.amount(slip.total(LineKind.INCOME_TAX)));
      if (tax == null) {
        row.add(Sheet.DASH, Sheet.DASH, Sheet.DASH, Sheet.DASH, Sheet.DASH);
      } else {
        row.add(
            sheet.amount(tax.year().income()),
            sheet.amount(tax.year().taxable()),
            sheet.amount(tax.tax()),
            sheet.amount(tax.year().withheld()),
            sheet.amount(tax.settlement()));
      }
      sheet.row(row.build());
    }
    return sheet.table();
  }

  private Table adjustments() {
    Sheet sheet = Sheet.of(
            words, words.text("payslip.kind.adjustment"), words.text("page.adjustments.note"))
        .texts("page.people.name", "page.line.clause", "page.line.why")
        .numbers("page.fund.amount");
    Money sum = Money.zero(books.rules().currency());
    for (Payslip slip : books.result().payslips().values()) {
      for (PayLine line : slip.lines()) {
        if (line.kind() == LineKind.ADJUSTMENT) {
          sum = sum.plus(line.amount());
          sheet.row(
              Sheet.text(books.name(slip.agent())),
              Sheet.text(line.clause().id() + " " + words.title(line.clause())),
              Sheet.text(words.explain(line.message())),
              sheet.amount(line.amount()));
        }
      }
    }
    return sheet
        .foot(ImmutableList.of(
            Sheet.text(words.text("page.people.total")),
            Sheet.text(""),
            Sheet.text(""),
            sheet.amount(sum)))
        .table();
  }
}
