package io.github.shopops.core.promotion.sale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * What goes back for one line.
 *
 * @param id the line
 * @param shop the shop that sold it
 * @param units how many units come back now; none for a line that is kept and got cheaper
 * @param amount what goes back, not negative
 * @param message the arithmetic in one sentence
 * @param evidence the line, and the offers by which it was paid less than its list price
 */
public record RefundedLine(
    LineId id,
    String shop,
    int units,
    Money amount,
    Message message,
    ImmutableList<Evidence> evidence)
    implements Serializable {
  /** Checks the signs. */
  public RefundedLine {
    requireNonNull(id, "id");
    requireNonNull(shop, "shop");
    requireNonNull(message, "message");
    requireNonNull(evidence, "evidence");
    checkArgument(units >= 0, "Argument 'units' must not be negative but has value %s", units);
    checkArgument(
        !amount.isNegative(), "Argument 'amount' must not be negative but has value %s", amount);
  }
}
