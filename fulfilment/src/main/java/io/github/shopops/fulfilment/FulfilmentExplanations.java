package io.github.shopops.fulfilment;

import io.github.shopops.core.clause.Explanations;
import java.util.Locale;
import java.util.ResourceBundle;

/** The {@linkplain Explanations explanations} that know the texts of core and of fulfilment. */
public final class FulfilmentExplanations {
  private static final String FULFILMENT = "io.github.shopops.fulfilment.explanations";

  private FulfilmentExplanations() {}

  /**
   * Makes the explanations.
   *
   * @param locale the language to speak
   * @return explanations in Chinese or English
   */
  public static Explanations of(Locale locale) {
    return Explanations.of(locale)
        .with(ResourceBundle.getBundle(FULFILMENT, Explanations.spoken(locale)));
  }
}
