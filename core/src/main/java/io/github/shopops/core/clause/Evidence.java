package io.github.shopops.core.clause;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A fact that a decision rests on, named by its kind and its id; not the fact itself.
 *
 * @param kind what sort of fact
 * @param id the fact's id among its kind
 */
public record Evidence(Kind kind, String id) implements Comparable<Evidence>, Serializable {
  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::kind).thenComparing(Evidence::id);

  /** The sorts of facts. */
  public enum Kind {
    /** An order, by its id. */
    ORDER,
    /** A person on the desk, by agent id. */
    AGENT,
    /** An incident, by its id. */
    INCIDENT,
    /** A chat message, by agent, instant and sequence. */
    CONTACT,
    /** A flag planted on an order, by agent and instant. */
    FLAG,
    /** A work code found in a note. */
    WORK_CODE,
    /** A supervisor's assignment, by order id. */
    ASSIGNMENT,
    /** A refund, by its id. */
    REFUND,
    /** Money paid out of the department fund, by its id. */
    OUTLAY,
    /** A trainee, by name or id. */
    TRAINEE,
    /** A shift, by agent and day. */
    SHIFT,
    /** A leave, by its id. */
    LEAVE,
    /** A person's score for a month, by agent and month. */
    SCORE,
    /** Something done well, by its id. */
    MERIT,
    /** A team, by name. */
    TEAM,
    /** An assessment that somebody sat, by its id. */
    ASSESSMENT,
    /** A line of a cart, by its id. */
    CART_LINE,
    /** An offer, by its id. */
    OFFER,
    /** A month, as {@code 2026-10}. */
    MONTH,
    /** A parcel, by its id. */
    PARCEL,
    /** A waybill, by carrier and number. */
    WAYBILL,
    /** Goods, by the barcode that was scanned. */
    BARCODE,
    /** Goods at a place, by SKU and location. */
    STOCK_ITEM,
    /** A movement of stock, by its id. */
    MOVEMENT,
    /** A stocktake, by its id. */
    STOCKTAKE,
    /** An after-sale case, by its id. */
    AFTER_SALE,
    /** A paper that came out of the printer, by the id of the print. */
    PRINT,
    /** What was asked of the printer in one go, by its id. */
    BATCH,
    /** What is collected in one walk, by its id. */
    PICK_LIST,
    /** Goods that were received, by the id of the receipt, return or swap. */
    RECEIPT
  }

  /** Checks that the id says something. */
  public Evidence {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    checkArgument(!id.isEmpty(), "Argument 'id' must not be empty for evidence of kind %s", kind);
  }

  /**
   * Names a fact.
   *
   * @param kind what sort of fact
   * @param id its id, not empty
   * @return the evidence
   */
  public static Evidence of(Kind kind, String id) {
    return new Evidence(kind, id);
  }

  /** Orders by kind, then by id. */
  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
