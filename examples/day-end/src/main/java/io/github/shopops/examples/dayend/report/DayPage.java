package io.github.shopops.examples.dayend.report;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.examples.shopfiles.page.HtmlPage;
import java.io.IOException;
import java.io.Writer;

/** An audited day as one page of HTML that needs nothing but a browser. */
final class DayPage {
  private DayPage() {}

  static void write(AuditedDay day, Writer out) throws IOException {
    HtmlPage.write(
        DayPage.class,
        "day.html",
        day.words(),
        ImmutableMap.of(
            "page", PageAssembler.of(day).page(),
            "style", HtmlPage.style() + HtmlPage.resource(DayPage.class, "day.css"),
            "script", HtmlPage.resource(DayPage.class, "day.js")),
        out);
  }
}
