package io.github.shopops.payroll;

import io.github.shopops.core.clause.Explanations;
import java.util.Locale;
import java.util.ResourceBundle;

/** The {@linkplain Explanations explanations} that know the texts of core and of payroll. */
public final class PayrollExplanations {
  private static final String PAYROLL = "io.github.shopops.payroll.explanations";

  private PayrollExplanations() {}

  /**
   * Makes the explanations.
   *
   * @param locale the language to speak
   * @return explanations in Chinese or English
   */
  public static Explanations of(Locale locale) {
    return Explanations.of(locale)
        .with(ResourceBundle.getBundle(PAYROLL, Explanations.spoken(locale)));
  }
}
