package io.github.shopops.fulfilment.warehouse;

import com.google.common.collect.ImmutableSortedSet;

/**
 * What somebody in a small warehouse asks for; one that is told twice has the same number.
 *
 * @param number its number
 * @param step a step of a review, a parcel or an after-sale case, or a kind of movement
 * @param order the order, where it is about one
 * @param parcel the parcel, where it is about one
 * @param pieces the pieces to pack, by number
 * @param quantity how many pieces move or come back
 */
record Request(
    int number,
    Enum<?> step,
    int order,
    int parcel,
    ImmutableSortedSet<Integer> pieces,
    int quantity) {
  String id() {
    return "e" + number;
  }
}
