package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One offer of a shop or platform (促销活动): what it gives, on which goods, to whom, when and how often.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Offer extends Serializable permits ImmutableOffer {
  /** Returns the offer's id. */
  OfferId id();

  /** Returns what buyers and staff call it. */
  String title();

  /** Returns what it gives. */
  Benefit benefit();

  /** Returns the level at which it works, the usual one of its benefit unless said otherwise. */
  @Value.Default
  default Level level() {
    return benefit().levels().iterator().next();
  }

  /** Returns the goods it is about, all unless said otherwise. */
  @Value.Default
  default Scope scope() {
    return Scope.everything();
  }

  /** Returns when it holds, always unless said otherwise. */
  @Value.Default
  default Window window() {
    return Window.always();
  }

  /** Returns whom it is for, everyone unless said otherwise. */
  @Value.Default
  default Audience audience() {
    return Audience.everyone();
  }

  /** Returns how often it may be used and what it may cost, without limit unless said otherwise. */
  @Value.Default
  default Limits limits() {
    return Limits.none();
  }

  /** Returns whether it applies of itself; a coupon is elective unless said otherwise, anything else automatic. */
  @Value.Default
  default Application application() {
    return benefit() instanceof Benefit.Coupon ? Application.ELECTIVE : Application.AUTOMATIC;
  }

  /** Returns the group of which only so many offers apply together, empty where it is in none. */
  Optional<StackingGroup> group();

  /** Returns the offers with which it never applies to one cart; it is enough that one of two names the other. */
  ImmutableSet<OfferId> excludes();

  /** Returns whether it may sell goods below what they cost (亏本引流); otherwise that is a finding. */
  @Value.Default
  default boolean belowCost() {
    return false;
  }

  /** Returns the clause by which amounts are traced to it, {@code offer/} and its id. */
  @Value.Derived
  default Clause clause() {
    return new Clause("offer/" + id(), title(), "");
  }

  /** Checks that benefit, level and limits fit each other. */
  @Value.Check
  default void check() {
    checkArgument(
        benefit().levels().contains(level()),
        "Argument 'level' must be one of %s for offer %s but has value %s",
        benefit().levels(),
        id(),
        level());
    checkArgument(
        !excludes().contains(id()), "Argument 'excludes' of offer %s must not hold itself", id());
    checkArgument(
        !(benefit() instanceof Benefit.Gift) || application() == Application.AUTOMATIC,
        "Argument 'application' must be AUTOMATIC for offer %s: a gift changes no price, so nothing could elect it",
        id());
    checkArgument(
        amounts().map(Money::getCurrencyUnit).distinct().count() <= 1,
        "Argument 'benefit' and budget must be in one currency in offer %s but have %s",
        id(),
        amounts().toList());
  }

  private Stream<Money> amounts() {
    return Stream.concat(
        benefit().amounts().stream(), Stream.ofNullable(limits().budget()));
  }

  /** Builds offers. */
  final class Builder extends ImmutableOffer.Builder {
    Builder() {}
  }

  /**
   * Returns a builder of an offer without limits, for everyone and all goods.
   *
   * @param id the offer's id
   * @param title what buyers and staff call it, not blank
   * @param benefit what it gives
   * @return a new builder
   */
  static Builder builder(OfferId id, String title, Benefit benefit) {
    return new Builder().id(id).title(title).benefit(benefit);
  }
}
