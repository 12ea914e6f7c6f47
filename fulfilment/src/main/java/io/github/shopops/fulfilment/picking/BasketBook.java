package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who holds which basket, and who held it earlier in the shift. Begin a new one with each shift, taking over what is
 * {@linkplain #carriedOver held}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param uses the uses by id; no basket and no parcel is in two of them at a time
 */
public record BasketBook(ImmutableSortedMap<String, BasketUse> uses) implements Serializable {
  /** Nobody held a basket yet. */
  public static final BasketBook EMPTY = new BasketBook(ImmutableSortedMap.of());

  /** Checks that no basket and no parcel is held twice. */
  public BasketBook {
    requireNonNull(uses, "uses");
    Set<String> baskets = new HashSet<>();
    Set<ParcelId> parcels = new HashSet<>();
    uses.forEach((id, use) -> {
      checkArgument(id.equals(use.id()), "Argument 'uses' has use %s under the id %s", use, id);
      checkArgument(
          !use.isHeld()
              || (baskets.add(use.basket()) && use.parcels().stream().allMatch(parcels::add)),
          "Argument 'uses' must have each basket and parcel in one use at a time but use %s is another",
          id);
    });
  }

  /**
   * Returns the use a basket is in.
   *
   * @param basket the basket
   * @return the use, empty where nobody holds it
   */
  public Optional<BasketUse> held(String basket) {
    return find(use -> use.basket().equals(basket));
  }

  /**
   * Returns the use in which a parcel's goods are.
   *
   * @param parcel the parcel
   * @return the use, empty where its goods lie in no basket
   */
  public Optional<BasketUse> holding(ParcelId parcel) {
    return find(use -> use.parcels().contains(parcel));
  }

  private Optional<BasketUse> find(Predicate<BasketUse> wanted) {
    return uses.values().stream().filter(BasketUse::isHeld).filter(wanted).findFirst();
  }

  /**
   * Returns the parcels that somebody picked, by badge.
   *
   * @param picker the picker
   * @return the parcels of baskets held and handed back
   */
  public ImmutableSortedSet<ParcelId> pickedBy(AgentId picker) {
    return uses.values().stream()
        .filter(use -> use.picker().equals(picker))
        .flatMap(use -> use.parcels().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(ParcelId::compareTo));
  }

  /**
   * Returns the book for the next shift.
   *
   * @return the uses that are not ended
   */
  public BasketBook carriedOver() {
    return new BasketBook(uses.values().stream()
        .filter(BasketUse::isHeld)
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(String::compareTo, BasketUse::id, use -> use)));
  }

  /** Enters a use, or what became of it. */
  BasketBook with(BasketUse use) {
    SortedMap<String, BasketUse> changed = new TreeMap<>(uses);
    changed.put(use.id(), use);
    return new BasketBook(ImmutableSortedMap.copyOf(changed));
  }
}
