package io.github.shopops.examples.dayend;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.dayend.input.DayReader;
import io.github.shopops.examples.shopfiles.cli.CommandRun;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this example, of its input and of the libraries, in Chinese and English. */
public final class Words {
  private static final String BUNDLE = "io.github.shopops.examples.dayend.texts";

  private Words() {}

  /**
   * Makes explanations that know all texts.
   *
   * @param locale the language to speak
   * @return explanations in Chinese or English
   */
  public static Explanations of(Locale locale) {
    return CommandRun.addTo(DayReader.addTo(FulfilmentExplanations.of(locale))).with(texts(locale));
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
