package io.github.shopops.examples.monthclose.output;

import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.fine.FundStatement;
import java.io.Writer;
import org.joda.money.Money;

/** The department fund, openly: opening, every movement, closing; the movements take the one to the other. */
final class FundTable {
  private FundTable() {}

  static void write(Books books, Writer out) {
    FundStatement fund = books.result().fund();
    CsvTable table =
        CsvTable.on(out, "entry", "at", "amount", "balance", "clause", "evidence", "explanation");
    Money balance = fund.opening();
    table.row("opening", "", balance, balance, fund.clause(), "", "");
    for (FundEntry entry : fund.entries()) {
      balance = balance.plus(entry.amount());
      table.row(
          entry.amount().isNegative() ? "outlay" : "fine",
          entry.at().map(at -> books.time(at)).orElse(""),
          entry.amount(),
          balance,
          entry.clause(),
          EvidenceNames.joined(entry.evidence()),
          books.explanations().explain(entry.message()));
    }
    table.row("closing", "", fund.closing(), fund.closing(), fund.clause(), "", "");
  }
}
