package io.github.shopops.examples.shopfiles.input;

import io.github.shopops.core.clause.Explanations;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for rows of any file that are rejected, in Chinese and English. */
public final class FileExplanations {
  private static final String BUNDLE = "io.github.shopops.examples.shopfiles.input.explanations";

  private FileExplanations() {}

  /**
   * Adds the words to explanations.
   *
   * @param explanations explanations in either language
   * @return explanations that can also say why a row was rejected
   */
  public static Explanations addTo(Explanations explanations) {
    return explanations.with(bundle(explanations.locale()));
  }

  /** Returns the texts of a language. */
  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, Explanations.spoken(locale));
  }
}
