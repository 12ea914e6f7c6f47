package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Section;
import io.github.shopops.examples.monthclose.report.PageModel.Table;

/** Puts together what the month's rules ask for beside pay; nothing where they do not ask. */
final class SectionAssembler {
  private final Books books;

  private SectionAssembler(Books books) {
    this.books = books;
  }

  static SectionAssembler of(Books books) {
    return new SectionAssembler(books);
  }

  ImmutableList<Section> sections() {
    ImmutableList.Builder<Section> sections = ImmutableList.builder();
    add(sections, "kpi", KpiSheets.of(books).tables());
    add(sections, "assistance", KpiSheets.of(books).assistance());
    add(sections, "scores", ScoreSheets.of(books).tables());
    add(sections, "grades", GradeSheet.of(books).tables());
    add(sections, "attendance", AttendanceSheet.of(books).tables());
    add(sections, "money", MoneySheets.of(books).tables());
    return sections.build();
  }

  private void add(
      ImmutableList.Builder<Section> sections, String id, ImmutableList<Table> tables) {
    Explanations words = books.explanations();
    if (!tables.isEmpty()) {
      sections.add(new Section(id, words.text("page.section." + id), tables));
    }
  }
}
