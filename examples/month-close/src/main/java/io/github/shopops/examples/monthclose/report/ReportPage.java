package io.github.shopops.examples.monthclose.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A month as one page of HTML that needs nothing but a browser. */
public final class ReportPage {
  private static final String FOLDER = "io/github/shopops/examples/monthclose/report/";
  private static final String CHARTS =
      "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
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
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix(FOLDER);
    PebbleEngine engine = new PebbleEngine.Builder()
        .loader(loader)
        .defaultLocale(words.locale())
        .strictVariables(true)
        .newLineTrimming(false)
        .build();
    engine
        .getTemplate("report.html")
        .evaluate(
            out,
            ImmutableMap.of(
                "page", page,
                "t", words,
                "style", text(FOLDER + "report.css"),
                "script", text(FOLDER + "report.js"),
                "library", library()));
  }

  /** The chart library without the addresses in its comments: a page that names none can be seen to ask for none. */
  private static String library() throws IOException {
    String script = SOURCE_MAP.matcher(text(CHARTS)).replaceAll("");
    return ADDRESS.matcher(script).replaceAll("");
  }

  private static String text(String resource) throws IOException {
    return Resources.toString(
        Resources.getResource(ReportPage.class, "/" + resource), StandardCharsets.UTF_8);
  }
}
