package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One remark on an order: something given with it, or said about it. */
public sealed interface Extra extends Serializable {
  /**
   * Money back for a good review (好评返现).
   *
   * @param amount how much, above zero; null where the note names no amount
   */
  record ReviewCashback(@Nullable Money amount) implements Extra {
    /** Checks the sign. */
    public ReviewCashback {
      checkArgument(
          amount == null || amount.isPositive(),
          "Argument 'amount' must be above zero but has value %s",
          amount);
    }
  }

  /**
   * Primer glue as a gift (送基膜胶).
   *
   * @param count how many sets, 1 where the note names no number
   */
  record PrimerGlue(int count) implements Extra {
    /** Checks the number. */
    public PrimerGlue {
      checkArgument(
          count >= 1 && count <= 999,
          "Argument 'count' must be between 1 and 999 but has value %s",
          count);
    }
  }

  /**
   * The order that this one swaps or replaces (clause {@code warehouse/N9}).
   *
   * @param order the old order, 6 to 32 digits
   * @param mark the word for it, such as 换货 or 补发
   */
  record OriginalOrder(OrderId order, String mark) implements Extra {
    /** Checks the id. */
    public OriginalOrder {
      requireNonNull(mark, "mark");
      String id = order.value();
      checkArgument(
          id.length() >= 6 && id.length() <= 32 && id.chars().allMatch(c -> c >= '0' && c <= '9'),
          "Argument 'order' must be 6 to 32 digits but has value '%s'",
          id);
    }
  }

  /**
   * Free text.
   *
   * @param text one line, not empty, without {@code ,} {@code ;} and {@code 。}
   */
  record Note(String text) implements Extra {
    /** Checks that it is one remark. */
    public Note {
      checkArgument(
          !text.isEmpty() && OneField.holdsItem(text),
          "Argument 'text' must be one remark on one line without separators");
    }

    /** Hides the text, which may name the buyer. */
    @Override
    public String toString() {
      return "Note[text=####]";
    }
  }
}
