package io.github.shopops.core.promotion.sale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.offer.OfferBook;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a shop gives back when goods come back (退款规则): what was paid for them, or what is paid too much for the goods
 * kept.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface RefundPolicy extends Serializable permits ImmutableRefundPolicy {
  /** What happens to the postage. */
  enum Postage {
    /** It stays paid, whatever comes back. */
    KEPT,
    /** It goes back with the last unit of its shop. */
    WITH_LAST_UNIT,
    /** It is priced again with the goods kept: a fee that was waived may fall due, and is taken off what goes back. */
    REPRICED
  }

  /**
   * How goods that are kept are priced again.
   *
   * @param policy the policy under which the cart was priced
   * @param offers the offers with which it was priced
   */
  record Repricing(PromotionPolicy policy, OfferBook offers) implements Serializable {
    /** Checks that nothing is null. */
    public Repricing {
      requireNonNull(policy, "policy");
      requireNonNull(offers, "offers");
    }
  }

  /** Returns how goods that are kept are priced again, empty where what was paid for each line is frozen. */
  Optional<Repricing> repricing();

  /** Returns what happens to the postage. */
  Postage postage();

  /** Returns the clause under which money goes back. */
  Clause clause();

  /** Checks that postage is priced again only with the goods. */
  @Value.Check
  default void check() {
    checkArgument(
        postage() != Postage.REPRICED || repricing().isPresent(),
        "Argument 'postage' must not be REPRICED where goods are not priced again");
  }

  /**
   * Returns the policy that gives back what was paid for the units that come back (按实付退), touches no other line, and
   * gives postage back with a shop's last unit.
   *
   * @return the policy
   */
  static RefundPolicy frozen() {
    return builder().build();
  }

  /**
   * Returns the policy that prices what is kept again (重新计价), postage too: offers that the rest no longer earns are
   * lost.
   *
   * @param policy the policy under which the cart was priced
   * @param offers the offers with which it was priced
   * @return the policy
   */
  static RefundPolicy repriced(PromotionPolicy policy, OfferBook offers) {
    return builder()
        .repricing(new Repricing(policy, offers))
        .postage(Postage.REPRICED)
        .build();
  }

  /** Builds policies. */
  final class Builder extends ImmutableRefundPolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder that starts with {@link #frozen}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder().postage(Postage.WITH_LAST_UNIT).clause(Catalogue.clause("promotion/R9"));
  }
}
