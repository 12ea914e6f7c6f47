package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Table;
import io.github.shopops.payroll.grade.GradeDecision;
import java.util.ArrayList;
import java.util.List;

/** Puts who advances, and what the others lack, into a table. */
final class GradeSheet {
  private final Books books;
  private final Explanations words;

  private GradeSheet(Books books) {
    this.books = books;
    this.words = books.explanations();
  }

  static GradeSheet of(Books books) {
    return new GradeSheet(books);
  }

  ImmutableList<Table> tables() {
    if (books.result().grades().isEmpty()) {
      return ImmutableList.of();
    }
    Sheet sheet = Sheet.of(words, words.text("page.grades"), words.text("page.grades.note"))
        .texts(
            "page.people.name",
            "page.people.grade",
            "page.grades.decision",
            "page.grades.conditions");
    books
        .result()
        .grades()
        .forEach((agent, decision) -> sheet.row(
            Sheet.text(books.name(agent)),
            Sheet.text(books.grade(decision.grade())),
            Sheet.text(decided(decision)),
            Sheet.lines(conditions(decision))));
    return ImmutableList.of(sheet.table());
  }

  private String decided(GradeDecision decision) {
    return decision
        .advance()
        .map(advance -> words.explain(Message.of(
            "page.grades.advances", books.grade(advance.to()), advance.since().toString())))
        .orElseGet(() -> words.text("page.grades.stays"));
  }

  /** A line for each condition; a step of several says where it leads. */
  private List<String> conditions(GradeDecision decision) {
    List<String> lines = new ArrayList<>();
    for (GradeDecision.Outlook outlook : decision.outlooks()) {
      for (GradeDecision.Progress progress : outlook.conditions()) {
        lines.add((progress.isMet() ? "✓ " : "✗ ") + books.grade(outlook.to()) + ": "
            + words.explain(progress.message()));
      }
    }
    if (lines.isEmpty()) {
      lines.add(words.explain(decision.message()));
    }
    return lines;
  }
}
