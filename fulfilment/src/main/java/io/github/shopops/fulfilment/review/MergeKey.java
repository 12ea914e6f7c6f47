package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import io.github.shopops.core.order.BuyerId;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What orders must have in common to go in one parcel (合单条件), written so that the same is equal however it was typed:
 * full and half width, capitals and small letters alike, blanks only between two letters or digits of the Latin script,
 * telephone numbers without separators and without the country code of China.
 *
 * <p>{@code ＡＢ 座 3 栋} and {@code ab座3栋} are one address; {@code +86 138-0013-8000} and {@code 13800138000} one
 * number. All of it is personal data, and {@link #toString} shows none but the warehouse.
 *
 * @param buyer who bought
 * @param recipient who receives it (收货人)
 * @param phone the recipient's number
 * @param address the full address, from the province on
 * @param warehouse from where it is sent
 */
public record MergeKey(
    BuyerId buyer, String recipient, String phone, String address, String warehouse)
    implements Comparable<MergeKey>, Serializable {
  private static final Comparator<MergeKey> ORDER = Comparator.comparing(MergeKey::buyer)
      .thenComparing(MergeKey::recipient)
      .thenComparing(MergeKey::phone)
      .thenComparing(MergeKey::address)
      .thenComparing(MergeKey::warehouse);
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LOOSE_BLANK = Pattern.compile("(?<![a-z0-9]) | (?![a-z0-9])");
  private static final CharMatcher SEPARATORS = CharMatcher.anyOf(" -()./·_‐‑‒–—");
  private static final Pattern CHINA = Pattern.compile("(?:\\+86|0086|86(?=1[0-9]{10}$))");

  /** Writes all of it in one way. */
  public MergeKey {
    requireNonNull(buyer, "buyer");
    recipient = plain(requireNonNull(recipient, "recipient"));
    phone = plainPhone(requireNonNull(phone, "phone"));
    address = plain(requireNonNull(address, "address"));
    warehouse = plain(requireNonNull(warehouse, "warehouse"));
  }

  /** Writes a text in the one way in which keys are compared: what is left out may bring together what composes. */
  static String plain(String text) {
    String before = text;
    String after = plainer(before);
    while (!after.equals(before)) {
      before = after;
      after = plainer(before);
    }
    return after;
  }

  private static String plainer(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    String spaced = BLANKS.matcher(visible).replaceAll(" ").strip();
    return LOOSE_BLANK.matcher(spaced).replaceAll("");
  }

  private static String plainPhone(String text) {
    String number = SEPARATORS.removeFrom(plain(text));
    Matcher china = CHINA.matcher(number);
    if (!china.lookingAt()) {
      return number;
    }
    String rest = number.substring(china.end());
    return rest.startsWith("1") || rest.startsWith("0") ? rest : '0' + rest;
  }

  /**
   * Returns whether enough is known to tell two recipients apart. A platform that hides names and numbers behind
   * asterisks shows different people alike.
   *
   * @return whether recipient, number and address are there, and nothing of them is hidden
   */
  public boolean isWhole() {
    return isWhole(recipient) && isWhole(phone) && isWhole(address);
  }

  private static boolean isWhole(String text) {
    return !text.isEmpty() && text.indexOf('*') < 0;
  }

  /**
   * Returns whether another key is of the same recipient, whoever bought and from wherever it is sent.
   *
   * @param other the other
   * @return whether recipient, number and address are the same
   */
  public boolean isSameRecipient(MergeKey other) {
    return recipient.equals(other.recipient)
        && phone.equals(other.phone)
        && address.equals(other.address);
  }

  /** Orders by buyer, recipient, number, address and warehouse, as text. */
  @Override
  public int compareTo(MergeKey other) {
    return ORDER.compare(this, other);
  }

  /** Hides whose it is. */
  @Override
  public String toString() {
    return "MergeKey[####, warehouse=" + warehouse + "]";
  }
}
