package io.github.shopops.core.clause;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.joda.money.Money;

/**
 * Says {@linkplain Message messages}, {@linkplain Finding findings} and {@linkplain Clause clauses} in Chinese or in
 * English.
 *
 * <p>The language is the one given, never that of the machine: a locale whose language is Chinese speaks Chinese, any
 * other English. Amounts are written {@code 1,234.50} and times {@code 2026-10-03 09:30:00} in both. This class is
 * immutable and thread-safe.
 */
public final class Explanations {
  private static final String CORE = "io.github.shopops.core.clause.explanations";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Locale locale;
  private final ImmutableList<ResourceBundle> bundles;

  private Explanations(Locale locale, ImmutableList<ResourceBundle> bundles) {
    this.locale = locale;
    this.bundles = bundles;
  }

  /**
   * Makes the explanations of this module's own texts.
   *
   * @param locale the language to speak
   * @return the explanations
   */
  public static Explanations of(Locale locale) {
    Locale spoken = spoken(locale);
    return new Explanations(spoken, ImmutableList.of(ResourceBundle.getBundle(CORE, spoken)));
  }

  /**
   * Returns the language in which a locale is answered, for which a bundle always exists: {@link Locale#CHINESE} or
   * {@link Locale#ENGLISH}.
   *
   * @param locale any locale
   * @return Chinese or English
   */
  public static Locale spoken(Locale locale) {
    requireNonNull(locale, "locale");
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? Locale.CHINESE
        : Locale.ENGLISH;
  }

  /**
   * Adds texts: those of another module, or a shop's own for its own clauses. Texts added later win.
   *
   * @param bundle the texts, in the language of these explanations
   * @return explanations that know these texts too
   */
  public Explanations with(ResourceBundle bundle) {
    return new Explanations(
        locale,
        ImmutableList.<ResourceBundle>builder().add(bundle).addAll(bundles).build());
  }

  /**
   * Returns the language spoken.
   *
   * @return Chinese or English
   */
  public Locale locale() {
    return locale;
  }

  /**
   * Says a message.
   *
   * @param message what to say
   * @return one sentence
   * @throws MissingResourceException if no text is known under the message's key
   */
  public String explain(Message message) {
    Object[] words = message.arguments().stream().map(this::word).toArray();
    return new MessageFormat(text(message.key()), locale).format(words);
  }

  /**
   * Says what a finding found.
   *
   * @param finding the finding
   * @return one sentence
   * @throws MissingResourceException if no text is known under the key of the finding's message
   */
  public String explain(Finding finding) {
    return explain(finding.message());
  }

  /**
   * Says what a clause says.
   *
   * @param clause the clause
   * @return its title in the language spoken, or as the clause itself words it where there is no translation
   */
  public String title(Clause clause) {
    String key = "clause." + clause.id();
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .map(bundle -> bundle.getString(key))
        .orElse(clause.title());
  }

  /**
   * Returns a text without arguments, such as the name of an outcome.
   *
   * @param key the text's key
   * @return the text
   * @throws MissingResourceException if no text is known under the key
   */
  public String text(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    throw new MissingResourceException(
        "No text for '" + key + "' in " + locale, "Explanations", key);
  }

  private String word(Serializable argument) {
    if (argument instanceof Money money) {
      return amount(money);
    } else if (argument instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (argument instanceof Rate rate) {
      return rate.toString();
    } else if (argument instanceof Duration duration) {
      return length(duration);
    } else if (argument instanceof LocalDateTime time) {
      return TIME.format(time);
    } else if (argument instanceof Message message) {
      return explain(message);
    }
    return argument.toString();
  }

  private static String amount(Money money) {
    int decimals = money.getScale();
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(money.getAmount());
  }

  /** A length of time as people write it, to the second: {@code 1:05:09} or {@code 20:00}. */
  private static String length(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
