package io.github.shopops.examples.monthclose.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.shopfiles.page.HtmlPage;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** A month as one page of HTML that needs nothing but a browser. */
public final class ReportPage {
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final Pattern ADDRESS = Pattern.compile("https?://");
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  private final Books books;

  private ReportPage(Books books) {
    this.books = books;
  }

  /**
   * Makes the page of a month.
   *
   * @param books the closed month
   * @return the page
   */
  public static ReportPage of(Books books) {
    return new ReportPage(requireNonNull(books, "books"));
  }

  /**
   * Writes the page.
   *
   * @param out where to; not closed
   * @throws IOException if it cannot be written there
   */
  public void write(Writer out) throws IOException {
    render(PageAssembler.of(books).page(), books.explanations(), out);
  }

  /** Lays out what the assembler found. */
  static void render(PageModel page, Explanations words, Writer out) throws IOException {
    HtmlPage.write(
        ReportPage.class,
        "report.html",
        words,
        ImmutableMap.of(
            "page",
            page,
            "style",
            HtmlPage.style() + HtmlPage.resource(ReportPage.class, "report.css"),
            "script",
            HtmlPage.resource(ReportPage.class, "report.js"),
            "library",
            library()),
        out);
  }

  /** The chart library without the addresses in its comments: a page that names none can be seen to ask for none. */
  private static String library() throws IOException {
    String script =
        SOURCE_MAP.matcher(HtmlPage.resource(ReportPage.class, CHARTS)).replaceAll("");
    return ADDRESS.matcher(script).replaceAll("");
  }
}
