package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/** When the goods are to be shipped (发货日期), by the shop's calendar. */
public sealed interface ShipPromise extends Serializable {
  /**
   * On a day.
   *
   * @param date the day
   */
  record On(LocalDate date) implements ShipPromise {
    /** Checks that there is a day. */
    public On {
      requireNonNull(date, "date");
    }
  }

  /**
   * On a day or earlier (前).
   *
   * @param date the last day
   */
  record By(LocalDate date) implements ShipPromise {
    /** Checks that there is a day. */
    public By {
      requireNonNull(date, "date");
    }
  }

  /**
   * On a day or later (以后).
   *
   * @param date the first day
   */
  record NotBefore(LocalDate date) implements ShipPromise {
    /** Checks that there is a day. */
    public NotBefore {
      requireNonNull(date, "date");
    }
  }

  /**
   * Within a stretch of days.
   *
   * @param first the first day
   * @param last the last day, inclusive, not before the first
   */
  record Between(LocalDate first, LocalDate last) implements ShipPromise {
    /** Checks the order of the days. */
    public Between {
      requireNonNull(first, "first");
      checkArgument(
          !last.isBefore(first),
          "Argument 'last' must not be before %s but has value %s",
          first,
          last);
    }
  }

  /** As soon as possible (尽快). */
  record Asap() implements ShipPromise {}

  /**
   * A number of days after the payment (付款后3天).
   *
   * @param days how many, not negative
   */
  record AfterPayment(int days) implements ShipPromise {
    /** Checks the number. */
    public AfterPayment {
      checkArgument(days >= 0, "Argument 'days' must not be negative but has value %s", days);
    }
  }

  /**
   * When the buyer says so (等通知); such a note is always held.
   *
   * @param text what is waited for, in the seller's words
   */
  record AwaitNotice(String text) implements ShipPromise {
    /** Checks that there is a text. */
    public AwaitNotice {
      requireNonNull(text, "text");
    }
  }
}
