package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.SellerFlag;
import java.io.Serializable;
import java.time.Duration;

/** What a hold rule looks at, with its parameters. */
public sealed interface HoldTest extends Serializable {
  /** What needs no parameters. */
  enum Plain implements HoldTest {
    /** The note asks for another carrier, or refuses the one it is to go by (特殊快递). */
    CARRIER_WISH,
    /** A line names no SKU, or one that has no barcode or that nobody knows. */
    BARCODE,
    /** Fewer pieces are on the shelf than the order needs. */
    SHORT,
    /** The pieces on the shelf are promised to orders paid earlier. */
    OVERSOLD,
    /** A refund is open. */
    REFUND_OPEN,
    /** The note names the order that this one swaps or replaces. */
    SWAP,
    /** The artwork is altered or custom, and the buyer has not confirmed it. */
    CUSTOM_UNCONFIRMED
  }

  /**
   * The note was read as one of these.
   *
   * @param codes why notes are held or are none
   */
  record NoteCodes(ImmutableSet<NoteCode> codes) implements HoldTest {
    /** Checks that there are codes. */
    public NoteCodes {
      requireNonNull(codes, "codes");
    }
  }

  /**
   * One of these flags is planted on the order (clause {@code shift/N8}).
   *
   * @param flags the colours
   */
  record Flags(ImmutableSet<SellerFlag> flags) implements HoldTest {
    /** Checks that there are flags. */
    public Flags {
      requireNonNull(flags, "flags");
    }
  }

  /**
   * The order carries one of these tags.
   *
   * @param tags what marks such orders out, such as {@link Order#TELEPHONE}; not blank
   */
  record Tags(ImmutableSet<String> tags) implements HoldTest {
    /** Checks the tags. */
    public Tags {
      for (String tag : tags) {
        checkArgument(!tag.isBlank(), "Argument 'tags' must not have a blank tag");
      }
    }
  }

  /**
   * The address has one of these words, such as a barracks' or a school's (部队, 学校).
   *
   * @param words the words, compared as {@link MergeKey} writes addresses; not blank
   */
  record AddressWords(ImmutableSet<String> words) implements HoldTest {
    /** Checks the words. */
    public AddressWords {
      checkWords("words", words);
    }
  }

  /**
   * The carrier does not go there (快递不到).
   *
   * @param areas by carrier, words of the addresses it does not reach, compared as {@link MergeKey} writes addresses
   */
  record UnservedArea(ImmutableSetMultimap<String, String> areas) implements HoldTest {
    /** Checks the words. */
    public UnservedArea {
      checkWords("areas", areas.values());
    }
  }

  /**
   * The buyer has another order of the same key that is not paid yet (等未付).
   *
   * @param waited how long it is waited for after it was placed, exclusive
   */
  record UnpaidSibling(Duration waited) implements HoldTest {
    /** Checks the length. */
    public UnpaidSibling {
      checkArgument(
          !waited.isNegative(), "Argument 'waited' must be zero or more but has value %s", waited);
    }
  }

  /**
   * The same goods to the same recipient were paid for a short while ago.
   *
   * @param days how many days of 24 hours are a short while, inclusive
   */
  record Duplicate(int days) implements HoldTest {
    /** Checks the number. */
    public Duplicate {
      checkArgument(days >= 0, "Argument 'days' must be zero or more but has value %s", days);
    }
  }

  private static void checkWords(String name, Iterable<String> words) {
    for (String word : words) {
      checkArgument(
          !MergeKey.plain(word).isEmpty(), "Argument '%s' must not have a blank word", name);
    }
  }
}
