package io.github.shopops.examples.cartpricing.receipt;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.shopops.core.clause.Explanations;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A receipt as one page of HTML that needs nothing but a browser. */
public final class ReceiptPage {
  private static final String FOLDER = "io/github/shopops/examples/cartpricing/receipt/";

  private ReceiptPage() {}

  /**
   * Lays a receipt out.
   *
   * @param receipt the receipt
   * @param words the language it is in
   * @return the page
   */
  public static String of(Receipt receipt, Explanations words) {
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix(FOLDER);
    PebbleEngine engine = new PebbleEngine.Builder()
        .loader(loader)
        .defaultLocale(words.locale())
        .strictVariables(true)
        .newLineTrimming(false)
        .build();
    StringWriter page = new StringWriter();
    try {
      String style = Resources.toString(
          Resources.getResource(ReceiptPage.class, "receipt.css"), StandardCharsets.UTF_8);
      engine
          .getTemplate("receipt.html")
          .evaluate(page, ImmutableMap.of("receipt", receipt, "t", words, "style", style));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own template cannot be read", e);
    }
    return page.toString();
  }
}
