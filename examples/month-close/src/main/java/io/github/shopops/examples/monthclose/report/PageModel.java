package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;

/** What stands on the page, in words and ready-made amounts; the template only lays it out. */
record PageModel(
    String lang,
    String title,
    String month,
    String rules,
    String hash,
    ImmutableList<Card> cards,
    ImmutableList<Chart> charts,
    ImmutableList<Person> people,
    String netTotal,
    ImmutableList<Section> sections,
    ImmutableList<Slip> slips,
    ImmutableList<FindingGroup> legal,
    ImmutableList<FindingGroup> findings,
    ImmutableList<FundRow> fund,
    ImmutableList<RejectedLine> rejected) {

  /** One number of the summary; a link leads to where it comes from. */
  record Card(String label, String value, String note, String link) {}

  /** A chart with the table that says the same in figures; the data is JSON. */
  record Chart(
      String id,
      String title,
      String note,
      String data,
      int height,
      ImmutableList<String> header,
      ImmutableList<ImmutableList<String>> rows) {}

  /** Tables about one thing that the rules ask for. */
  record Section(String id, String title, ImmutableList<Table> tables) {}

  /** One table; its first column says whose row it is. */
  record Table(
      String title,
      String note,
      ImmutableList<Cell> header,
      ImmutableList<ImmutableList<Cell>> rows,
      ImmutableList<ImmutableList<Cell>> foot) {}

  /** One cell: what it says, how that came about, and how it looks. */
  record Cell(String text, String about, String look) {}

  /** One person in the list of all. */
  record Person(
      String id,
      String name,
      String grade,
      String orders,
      String sales,
      String earned,
      String deducted,
      String carriedOut,
      String net) {}

  /** One pay slip. */
  record Slip(
      Person person,
      String credited,
      String takenOff,
      ImmutableList<Line> earnings,
      ImmutableList<Line> deductions,
      ImmutableList<Incidents> withoutCost,
      String scored,
      ImmutableList<Line> score,
      String career,
      ImmutableList<FindingRow> findings) {}

  /** One line of a slip with everything it rests on. */
  record Line(
      String kind,
      String clause,
      String title,
      String source,
      String amount,
      String explanation,
      ImmutableList<String> flags,
      ImmutableList<Fact> facts,
      ImmutableList<Sale> sales,
      String salesNote) {}

  /** One fact behind a line. */
  record Fact(String label, String text) {}

  /** One sale behind a commission. */
  record Sale(
      String order, String paidAt, String paid, String credited, String why, String losing) {}

  /** An incident that costs nothing, and why. */
  record Incidents(String outcome, String clause, String text, String explanation) {}

  /** One finding. */
  record FindingRow(
      String severity, String label, String clause, String title, String subject, String text) {}

  /** Findings of one severity under one clause; many of them are folded. */
  record FindingGroup(
      String severity,
      String label,
      String clause,
      String title,
      boolean open,
      ImmutableList<FindingRow> rows) {}

  /** One movement of the fund. */
  record FundRow(String what, String at, String explanation, String amount, String balance) {}

  /** One row that was not used. */
  record RejectedLine(String place, String field, String code, String message, String raw) {}
}
