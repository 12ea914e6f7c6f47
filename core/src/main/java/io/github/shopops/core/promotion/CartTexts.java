package io.github.shopops.core.promotion;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;

/**
 * Says what a cart costs and why, once for the buyer and once for the shop's own people.
 *
 * <p>The buyer's text says what is to be paid, what each offer saves, what comes free, and what to add for more. It holds
 * nothing of what goods cost, of floors, budgets and limits, and of why an offer was refused. The staff's text holds
 * every offer: those that apply with their arithmetic and clause, the others with the reason and what they would have
 * saved; what a person has to look into; and what is known about the price being the best. This class is immutable and
 * thread-safe.
 */
public final class CartTexts {
  private final Explanations words;

  private CartTexts(Explanations words) {
    this.words = words;
  }

  /**
   * Makes texts.
   *
   * @param words the language to speak
   * @return the texts
   */
  public static CartTexts of(Explanations words) {
    return new CartTexts(requireNonNull(words, "words"));
  }

  /**
   * Tells the buyer what the cart costs: goods, offers, presents, shipping, total, deposit, and what to add.
   *
   * @param priced the priced cart
   * @return a sentence each
   */
  public ImmutableList<String> forBuyer(PricedCart priced) {
    return say(BuyerText.of(requireNonNull(priced, "priced")));
  }

  /**
   * Tells the shop's people why the cart costs that: total, goods, offers that apply, offers that do not, what to tell
   * the buyer, what to look into, and whether the price is proven to be the best.
   *
   * @param priced the priced cart
   * @return a sentence each
   */
  public ImmutableList<String> forStaff(PricedCart priced) {
    return say(StaffText.of(requireNonNull(priced, "priced")));
  }

  private ImmutableList<String> say(ImmutableList<Message> messages) {
    return messages.stream().map(words::explain).collect(ImmutableList.toImmutableList());
  }
}
