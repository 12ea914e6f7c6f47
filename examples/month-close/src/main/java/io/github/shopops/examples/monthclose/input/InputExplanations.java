package io.github.shopops.examples.monthclose.input;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.shopfiles.input.FileExplanations;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for rejected rows and notices, in Chinese and English. */
public final class InputExplanations {
  private static final String BUNDLE = "io.github.shopops.examples.monthclose.input.explanations";

  private InputExplanations() {}

  /**
   * Adds the words to explanations.
   *
   * @param explanations explanations in either language
   * @return explanations that can also say why a row was rejected
   */
  public static Explanations addTo(Explanations explanations) {
    return FileExplanations.addTo(explanations).with(bundle(explanations.locale()));
  }

  /** Returns the texts of a language. */
  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, Explanations.spoken(locale));
  }
}
