package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * Money paid out of the fund (基金支出).
 *
 * @param id the outlay's id
 * @param at when it was paid
 * @param amount how much, above zero
 * @param purpose what for
 */
public record Outlay(String id, Instant at, Money amount, String purpose) implements Serializable {
  /** Orders outlays: by instant, then by id. */
  static final Comparator<Outlay> BY_INSTANT =
      Comparator.comparing(Outlay::at).thenComparing(Outlay::id);

  /** Checks that it has an id and an amount. */
  public Outlay {
    requireNonNull(at, "at");
    requireNonNull(purpose, "purpose");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
    checkArgument(
        amount.isPositive(),
        "Argument 'amount' must be above zero on outlay %s but has value %s",
        id,
        amount);
  }
}
