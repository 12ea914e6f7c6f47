package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * How a shop writes its order notes: zone, limits and words (clauses {@code mural/N1} and {@code mural/N2}).
 *
 * <p>The order of the fields and the calendar words (明天, 周五, 月底) are the language's, everything else is the shop's.
 * Words are compared with full-width letters and capitals read as plain small ones. This class is immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface NoteFormat extends Serializable permits ImmutableNoteFormat {
  /** Returns the zone by whose calendar days are counted. */
  ZoneId zone();

  /** Returns the smallest width or height made, in metres, inclusive. */
  BigDecimal smallest();

  /** Returns the largest width or height made, in metres, inclusive. */
  BigDecimal largest();

  /** Returns the height in metres over which a size narrower than high looks swapped. */
  BigDecimal highestRoom();

  /** Returns how many panels one note may ask for. */
  int mostPanels();

  /** Returns how many days ahead a ship date may lie, inclusive. */
  int daysAhead();

  /** Returns how many days back a day without a year is a slip of the pen rather than another year's, inclusive. */
  int daysBack();

  /** Returns the currency of amounts in remarks. */
  CurrencyUnit currency();

  /** Returns the words that hold a note, and why; where several stand in one, the code named first here wins. */
  ImmutableMap<String, NoteCode> holdWords();

  /** Returns the shop's ways of delivery as the formatter writes them, one word for each. */
  ImmutableMap<String, Delivery> deliveries();

  /** Returns other words for the ways of delivery, read with a warning. */
  ImmutableMap<String, Delivery> deliverySynonyms();

  /** Returns the carriers by the words for them; the values are codes such as {@code YTO}. */
  ImmutableMap<String, String> carriers();

  /** Returns all other words by what they mean; where the formatter writes one, the first. */
  ImmutableSetMultimap<NoteWord, String> words();

  /** Checks limits and words. */
  @Value.Check
  default void check() {
    checkArgument(
        smallest().signum() > 0 && smallest().compareTo(largest()) <= 0,
        "Argument 'smallest' must be above zero and at most %s but has value %s",
        largest(),
        smallest());
    checkArgument(
        largest().compareTo(BigDecimal.valueOf(100)) <= 0,
        "Argument 'largest' must be at most 100 but has value %s",
        largest());
    checkArgument(
        mostPanels() >= 1 && mostPanels() <= 900,
        "Argument 'mostPanels' must be between 1 and 900 but has value %s",
        mostPanels());
    checkArgument(
        daysAhead() >= 0 && daysAhead() <= 365,
        "Argument 'daysAhead' must be between 0 and 365 but has value %s",
        daysAhead());
    checkArgument(
        daysBack() >= 0 && daysBack() <= 28,
        "Argument 'daysBack' must be between 0 and 28 but has value %s",
        daysBack());
    for (Delivery delivery : Delivery.values()) {
      checkArgument(
          deliveries().containsValue(delivery),
          "Argument 'deliveries' must have a word for %s",
          delivery);
    }
    checkWords("holdWords", holdWords().keySet());
    checkWords("deliveries", deliveries().keySet());
    checkWords("deliverySynonyms", deliverySynonyms().keySet());
    checkWords("carriers", carriers().keySet());
    checkWords("carriers", carriers().values());
    checkWords("words", words().values());
  }

  private static void checkWords(String name, Collection<String> words) {
    for (String word : words) {
      checkArgument(
          !word.isBlank(), "Argument '%s' must hold no blank word but has value %s", name, words);
    }
  }

  /** Builds formats. */
  final class Builder extends ImmutableNoteFormat.Builder {
    Builder() {}

    /**
     * Adds words of one meaning.
     *
     * @param meaning what they mean
     * @param words the words, the one to write first
     * @return this builder
     */
    public Builder say(NoteWord meaning, String... words) {
      for (String word : words) {
        putWords(meaning, word);
      }
      return this;
    }
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the format of the custom-print shop (preset {@code mural}).
   *
   * @return the format, in the zone Asia/Shanghai
   */
  static NoteFormat mural() {
    return MuralNotes.FORMAT;
  }
}
