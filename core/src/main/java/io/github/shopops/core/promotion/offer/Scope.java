package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;

/**
 * Which goods an offer is about (活动商品范围): those that any selector picks, less those that an exclusion picks.
 *
 * @param includes what picks goods; none means all goods
 * @param excludes what picks goods out again
 */
public record Scope(ImmutableSet<Selector> includes, ImmutableSet<Selector> excludes)
    implements Serializable {
  private static final Scope EVERYTHING = new Scope(ImmutableSet.of(), ImmutableSet.of());

  /** Sorts the selectors and checks that none both picks and excludes. */
  public Scope {
    includes = ImmutableSortedSet.copyOf(requireNonNull(includes, "includes"));
    excludes = ImmutableSortedSet.copyOf(requireNonNull(excludes, "excludes"));
    for (Selector selector : excludes) {
      checkArgument(
          !includes.contains(selector),
          "Argument 'excludes' must not exclude what the scope includes but has value %s",
          selector);
    }
  }

  /**
   * Returns the scope of all goods.
   *
   * @return the scope
   */
  public static Scope everything() {
    return EVERYTHING;
  }

  /**
   * Makes the scope of what any of some selectors picks.
   *
   * @param includes at least one
   * @return the scope
   */
  public static Scope of(Selector... includes) {
    checkArgument(includes.length > 0, "Argument 'includes' must not be empty");
    return new Scope(ImmutableSet.copyOf(includes), ImmutableSet.of());
  }

  /**
   * Takes goods out.
   *
   * @param selectors what picks them
   * @return this scope without them
   */
  public Scope except(Selector... selectors) {
    return new Scope(
        includes,
        ImmutableSet.<Selector>builder().addAll(excludes).add(selectors).build());
  }
}
