package io.github.shopops.examples.monthclose.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Card;
import io.github.shopops.examples.monthclose.report.PageModel.FindingGroup;
import io.github.shopops.examples.monthclose.report.PageModel.FindingRow;
import io.github.shopops.examples.monthclose.report.PageModel.FundRow;
import io.github.shopops.examples.monthclose.report.PageModel.RejectedLine;
import io.github.shopops.examples.monthclose.report.PageModel.Slip;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.fine.FundStatement;
import io.github.shopops.payroll.payslip.Payslip;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** Puts a closed month into the words of the page. */
final class PageAssembler {
  /** A longer group of findings is folded. */
  private static final int MOST_OPEN = 5;

  private final Books books;
  private final Explanations words;

  private PageAssembler(Books books) {
    this.books = books;
    this.words = books.explanations();
  }

  static PageAssembler of(Books books) {
    return new PageAssembler(books);
  }

  PageModel page() {
    SlipAssembler assembler = SlipAssembler.of(books);
    ImmutableList<Slip> slips =
        books.result().payslips().values().stream().map(assembler::slip).collect(toImmutableList());
    ImmutableList<FindingRow> rows = ImmutableList.<FindingRow>builder()
        .addAll(findings(books, books.result().findings()))
        .addAll(notices())
        .build();
    return new PageModel(
        words.locale().getLanguage(),
        title(books.result().month()),
        books.result().month().toString(),
        books.rules().name(),
        books.result().closed().contentHash(),
        cards(),
        ChartAssembler.of(books).charts(),
        slips.stream().map(Slip::person).collect(toImmutableList()),
        books.amount(netTotal()),
        SectionAssembler.of(books).sections(),
        slips,
        groups(rows.stream().filter(PageAssembler::isLegal).toList()),
        groups(rows.stream().filter(row -> !isLegal(row)).toList()),
        fund(books.result().fund()),
        rejected());
  }

  /** What the law says stands apart from what the shop's own rules say. */
  private static boolean isLegal(FindingRow row) {
    return row.clause().startsWith("law/");
  }

  private String title(YearMonth month) {
    String number = Strings.padStart(Integer.toString(month.getMonthValue()), 2, '0');
    return words.explain(Message.of("page.title", Integer.toString(month.getYear()), number));
  }

  private ImmutableList<Card> cards() {
    SalesLedger ledger = books.result().sales().ledger();
    Money eligible = ledger.eligible();
    long orders =
        ledger.agents().values().stream().mapToLong(sales -> sales.orders()).sum();
    FundStatement fund = books.result().fund();
    ImmutableList<Finding> findings = books.result().findings();
    long serious = findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .count();
    return ImmutableList.of(
        card("net", books.amount(netTotal()), books.result().payslips().size(), "people"),
        card("sales", books.amount(eligible), orders, "charts"),
        card("silent", books.amount(ledger.silent().worth()), ledger.silent().orders(), "charts"),
        card("fines", books.amount(fund.fines()), books.amount(fund.closing()), "fund"),
        card("findings", findings.size(), serious, "findings"),
        card("rejected", books.rejected().size(), filesOfRejected(), "rejected"));
  }

  private Card card(String name, Object value, Object noted, String link) {
    return new Card(
        words.text("page.card." + name),
        value.toString(),
        words.explain(Message.of("page.card." + name + ".note", noted.toString())),
        "#" + link);
  }

  private long filesOfRejected() {
    return books.rejected().stream().map(row -> row.file()).distinct().count();
  }

  private Money netTotal() {
    Money zero = Money.zero(books.result().attributions().currency());
    return books.result().payslips().values().stream().map(Payslip::net).reduce(zero, Money::plus);
  }

  static ImmutableList<FindingRow> findings(Books books, List<Finding> findings) {
    Explanations words = books.explanations();
    return findings.stream()
        .map(finding -> {
          String severity = Ascii.toLowerCase(finding.severity().name());
          return new FindingRow(
              severity,
              words.text("severity." + severity),
              finding.clause().id(),
              words.title(finding.clause()),
              EvidenceFacts.label(words, finding.subject()) + " "
                  + finding.subject().id(),
              words.explain(finding));
        })
        .collect(toImmutableList());
  }

  /** Puts what falls under one clause together, most serious first as the rows are. */
  private ImmutableList<FindingGroup> groups(List<FindingRow> rows) {
    ListMultimap<String, FindingRow> groups =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    rows.forEach(row -> groups.put(row.severity() + " " + row.clause(), row));
    return Multimaps.asMap(groups).values().stream()
        .map(group -> {
          FindingRow first = group.get(0);
          return new FindingGroup(
              first.severity(),
              first.label(),
              first.clause(),
              first.clause().isEmpty() ? words.text("page.input") : first.title(),
              group.size() <= MOST_OPEN,
              ImmutableList.copyOf(group));
        })
        .collect(toImmutableList());
  }

  private ImmutableList<FindingRow> notices() {
    return books.notices().stream()
        .map(notice -> new FindingRow(
            "info",
            words.text("severity.info"),
            "",
            "",
            words.text("page.input") + " " + notice.subject(),
            words.explain(notice.message())))
        .collect(toImmutableList());
  }

  private ImmutableList<FundRow> fund(FundStatement fund) {
    ImmutableList.Builder<FundRow> rows = ImmutableList.builder();
    Money balance = fund.opening();
    rows.add(fundRow("opening", "", "", "", balance));
    for (FundEntry entry : fund.entries()) {
      balance = balance.plus(entry.amount());
      rows.add(fundRow(
          entry.amount().isNegative() ? "outlay" : "fine",
          entry.at().map(books::time).orElse(""),
          words.explain(entry.message()),
          books.amount(entry.amount()),
          balance));
    }
    return rows.add(fundRow("closing", "", "", "", fund.closing())).build();
  }

  private FundRow fundRow(
      String what, String at, String explanation, String amount, Money balance) {
    return new FundRow(
        words.text("fund.entry." + what), at, explanation, amount, books.amount(balance));
  }

  private ImmutableList<RejectedLine> rejected() {
    return books.rejected().stream()
        .map(row -> new RejectedLine(
            row.file() + ":" + row.line(),
            row.field(),
            row.code().name(),
            words.explain(row.message()),
            visible(row.raw())))
        .collect(toImmutableList());
  }

  /** Shows control characters as their pictures, and no more of a row than one can look at. */
  static String visible(String raw) {
    String start = raw.codePoints()
        .limit(600)
        .map(c -> c < ' ' && c != '\n' && c != '\t' ? 0x2400 + c : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
    return raw.codePointCount(0, raw.length()) > 600 ? start + " …" : start;
  }
}
