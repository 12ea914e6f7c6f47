package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.SellerFlag;
import java.io.Serializable;
import java.time.Duration;

/** One way in which an order finds its agent. A policy asks its rules one after the other. */
public sealed interface AttributionRule extends Serializable {
  /**
   * Returns the clause it stands for.
   *
   * @return the clause that results name
   */
  Clause clause();

  /**
   * The agent whom a supervisor named. Two supervisors who name different agents put the order up for review.
   *
   * @param clause the clause it stands for
   */
  record Manual(Clause clause) implements AttributionRule {
    /** Checks that nothing is null. */
    public Manual {
      requireNonNull(clause, "clause");
    }
  }

  /**
   * The agent whose work code stands in the note (工号). An unknown code, or one of somebody who was not employed when
   * the order was placed, puts it up for review.
   *
   * @param clause the clause it stands for
   * @param several what to do when the note holds codes of several agents
   */
  record WorkCode(Clause clause, Several several) implements AttributionRule {
    /** What to do with the codes of several agents in one note. */
    public enum Several {
      /** A person decides. */
      REVIEW,
      /** The code that stands last in the note counts, though it may stand before another as well. */
      LAST,
      /** The code that stands first in the note counts. */
      FIRST,
      /** The agents share the order equally. */
      SPLIT
    }

    /** Checks that nothing is null. */
    public WorkCode {
      requireNonNull(clause, "clause");
      requireNonNull(several, "several");
    }
  }

  /**
   * The agent who planted the flag when the order was placed (插旗).
   *
   * <p>A flag without author counts for the agent its colour belongs to, and for nobody otherwise. A flag planted once
   * a chase is open (24 h after the order where no chase rule says otherwise) is not one of when the order was placed.
   *
   * @param clause the clause it stands for
   * @param owners the colours that belong to one agent each; never grey, which orders without a flag have
   */
  record Flag(Clause clause, ImmutableMap<SellerFlag, AgentId> owners) implements AttributionRule {
    /** Checks that no flag is nobody's. */
    public Flag {
      requireNonNull(clause, "clause");
      requireNonNull(owners, "owners");
      checkArgument(
          !owners.containsKey(SellerFlag.GREY),
          "Argument 'owners' must not hold grey, which is no flag, but has value %s",
          owners);
    }
  }

  /**
   * The agent who chased an order that was left unpaid (追单), by the flag on it or on the order that replaced it.
   *
   * @param clause the clause it stands for
   * @param after how long an order stays with the first agent, 24 h by custom; at exactly that time it still does
   * @param chaserShare what the chaser gets, above 0: {@link Rate#ONE} for all of it; the first agent gets the rest
   * @param window how far back from the order the first agent's contact counts
   */
  record Chase(Clause clause, Duration after, Rate chaserShare, Window window)
      implements AttributionRule {
    /** Checks length and share. */
    public Chase {
      requireNonNull(clause, "clause");
      requireNonNull(after, "after");
      requireNonNull(chaserShare, "chaserShare");
      requireNonNull(window, "window");
      checkArgument(
          after.compareTo(Duration.ZERO) > 0,
          "Argument 'after' must be above zero but has value %s",
          after);
      checkArgument(
          chaserShare.compareTo(Rate.ZERO) > 0 && chaserShare.compareTo(Rate.ONE) <= 0,
          "Argument 'chaserShare' must be above 0 and at most 100 %% but has value %s",
          chaserShare);
    }
  }

  /**
   * The only agent with an effective contact before the order was placed; two or more put it up for review.
   *
   * @param clause the clause it stands for
   * @param window how far back from the order a contact counts
   */
  record OnlyContact(Clause clause, Window window) implements AttributionRule {
    /** Checks that nothing is null. */
    public OnlyContact {
      requireNonNull(clause, "clause");
      requireNonNull(window, "window");
    }
  }

  /**
   * The agent of the last effective contact.
   *
   * @param clause the clause it stands for
   * @param moment before what
   * @param window how far back from that moment a contact counts
   */
  record LastContact(Clause clause, Moment moment, Window window) implements AttributionRule {
    /** Before what the last contact is sought. */
    public enum Moment {
      /** The order (下单判定). */
      BEFORE_ORDER,
      /** The payment (付款判定). */
      BEFORE_PAYMENT,
      /** The order, and where nobody is found, the payment (下单优先判定). */
      ORDER_THEN_PAYMENT
    }

    /** Checks that nothing is null. */
    public LastContact {
      requireNonNull(clause, "clause");
      requireNonNull(moment, "moment");
      requireNonNull(window, "window");
    }
  }
}
