package io.github.shopops.core.promotion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * What a buyer could add to reach the next tier of an offer (凑单提示).
 *
 * @param offer the offer
 * @param spend how much more must be spent on its goods, zero where pieces are missing
 * @param pieces how many more pieces are needed, zero where an amount is missing
 * @param saves what the offer would take off more than now, reckoned on the cart as it is; zero for a gift
 * @param message the same in one sentence
 */
public record Hint(OfferId offer, Money spend, int pieces, Money saves, Message message)
    implements Serializable {
  /** Checks that something is to be added. */
  public Hint {
    requireNonNull(offer, "offer");
    requireNonNull(saves, "saves");
    requireNonNull(message, "message");
    checkArgument(
        spend.isPositive() || pieces > 0,
        "Argument 'spend' or 'pieces' must be above zero but have %s and %s for offer %s",
        spend,
        pieces,
        offer);
  }
}
