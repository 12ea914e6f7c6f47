package io.github.shopops.payroll.kpi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.BuyerId;
import java.io.Serializable;

/**
 * Different buyers (人数): whoever comes twice counts once, also over days and agents.
 *
 * <p>Sets merge: {@link #plus} is commutative, associative, and adding the same buyers again changes nothing. This class
 * is immutable and thread-safe; its {@code toString} says how many and not who.
 */
public final class BuyerSet implements Serializable {
  /** Nobody. */
  public static final BuyerSet EMPTY = new BuyerSet(ImmutableSortedSet.of());

  private static final long serialVersionUID = 1L;

  private final ImmutableSortedSet<BuyerId> buyers;

  private BuyerSet(ImmutableSortedSet<BuyerId> buyers) {
    this.buyers = buyers;
  }

  /**
   * Makes a set.
   *
   * @param buyers the buyers, in any order and any number of times
   * @return the set
   */
  public static BuyerSet of(Iterable<BuyerId> buyers) {
    ImmutableSortedSet<BuyerId> different =
        ImmutableSortedSet.copyOf(requireNonNull(buyers, "buyers"));
    return different.isEmpty() ? EMPTY : new BuyerSet(different);
  }

  /**
   * Returns who is in it.
   *
   * @return the buyers by id
   */
  public ImmutableSortedSet<BuyerId> buyers() {
    return buyers;
  }

  /**
   * Returns how many different buyers it holds.
   *
   * @return their number
   */
  public int size() {
    return buyers.size();
  }

  /**
   * Adds the buyers of another set.
   *
   * @param other the other set
   * @return the buyers of either
   */
  public BuyerSet plus(BuyerSet other) {
    if (buyers.isEmpty()) {
      return other;
    }
    return other.buyers.isEmpty() ? this : of(Sets.union(buyers, other.buyers));
  }

  /**
   * Takes buyers away.
   *
   * @param other who is taken away, whether here or not
   * @return the buyers that are here and not there
   */
  public BuyerSet minus(BuyerSet other) {
    return other.buyers.isEmpty() ? this : of(Sets.difference(buyers, other.buyers));
  }

  /**
   * Returns whether all buyers of another set are here.
   *
   * @param other the other set
   * @return whether nobody is there alone
   */
  public boolean containsAll(BuyerSet other) {
    return buyers.containsAll(other.buyers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BuyerSet that && buyers.equals(that.buyers);
  }

  @Override
  public int hashCode() {
    return buyers.hashCode();
  }

  /** Returns how many buyers it holds; who they are is personal data. */
  @Override
  public String toString() {
    return "BuyerSet of " + size();
  }
}
