package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.TreeMultiset;
import org.jspecify.annotations.Nullable;

/**
 * What the scans of a parcel come to when they are gone through in time: each right scan corrects the wrong ones before it.
 *
 * @param missing what was not scanned
 * @param surplus what was scanned too often at the end
 * @param foreign what was scanned at the end and is not in the parcel
 */
record ScanWalk(
    ImmutableSortedMultiset<String> missing,
    ImmutableSortedMultiset<String> surplus,
    ImmutableSortedMultiset<String> foreign) {

  /** Goes through the scans since the last recall; null where the barcodes of the parcel's goods are not known. */
  static @Nullable ScanWalk of(ParcelView parcel) {
    TreeMultiset<String> missing = TreeMultiset.create();
    for (PackedLine line : parcel.contents()) {
      String barcode = line.barcode();
      if (barcode == null || barcode.isBlank()) {
        return null;
      }
      missing.add(barcode, line.quantity());
    }
    if (missing.isEmpty()) {
      return null;
    }
    TreeMultiset<String> required = TreeMultiset.create(missing);
    TreeMultiset<String> surplus = TreeMultiset.create();
    TreeMultiset<String> foreign = TreeMultiset.create();
    for (Scan scan : parcel.scans()) {
      if (parcel.isBeforeRecall(scan.at())) {
        continue;
      }
      if (missing.remove(scan.barcode())) {
        surplus.clear();
        foreign.clear();
      } else {
        (required.contains(scan.barcode()) ? surplus : foreign).add(scan.barcode());
      }
    }
    return new ScanWalk(
        ImmutableSortedMultiset.copyOf(missing),
        ImmutableSortedMultiset.copyOf(surplus),
        ImmutableSortedMultiset.copyOf(foreign));
  }

  boolean isComplete() {
    return missing.isEmpty() && surplus.isEmpty();
  }
}
