package io.github.shopops.examples.cartpricing;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.shopfiles.cli.CommandRun;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this example and of the library, in Chinese and English. */
public final class Words {
  private static final String BUNDLE = "io.github.shopops.examples.cartpricing.texts";

  private Words() {}

  /**
   * Makes explanations that know all texts.
   *
   * @param locale the language to speak
   * @return explanations in Chinese or English
   */
  public static Explanations of(Locale locale) {
    return CommandRun.addTo(Explanations.of(locale)).with(texts(locale));
  }

  /**
   * Returns the texts of this example alone.
   *
   * @param locale the language to speak
   * @return Chinese or English texts
   */
  public static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, Explanations.spoken(locale));
  }
}
