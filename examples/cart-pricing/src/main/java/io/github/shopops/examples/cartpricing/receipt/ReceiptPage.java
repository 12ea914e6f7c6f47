package io.github.shopops.examples.cartpricing.receipt;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.shopfiles.page.HtmlPage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A receipt as one page of HTML that needs nothing but a browser. */
public final class ReceiptPage {
  private ReceiptPage() {}

  /**
   * Lays a receipt out.
   *
   * @param receipt the receipt
   * @param words the language it is in
   * @return the page
   */
  public static String of(Receipt receipt, Explanations words) {
    StringWriter page = new StringWriter();
    try {
      HtmlPage.write(
          ReceiptPage.class,
          "receipt.html",
          words,
          ImmutableMap.of(
              "receipt", receipt, "style", HtmlPage.resource(ReceiptPage.class, "receipt.css")),
          page);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own template cannot be read", e);
    }
    return page.toString();
  }
}
