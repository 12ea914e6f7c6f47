package io.github.shopops.fulfilment.parcel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.io.Serializable;
import java.util.Comparator;

/**
 * What was scanned against what was needed, barcode by barcode.
 *
 * <p>Two of A and one of B are needed; A, B, B and C are scanned: one A is missing, one B surplus, C foreign.
 *
 * @param missing what was not scanned
 * @param surplus what was scanned oftener than needed
 * @param foreign what was scanned and not needed at all
 */
public record ScanResult(
    ImmutableSortedMultiset<String> missing,
    ImmutableSortedMultiset<String> surplus,
    ImmutableSortedMultiset<String> foreign)
    implements Serializable {
  private static final ScanResult EXACT = new ScanResult(
      ImmutableSortedMultiset.of(), ImmutableSortedMultiset.of(), ImmutableSortedMultiset.of());

  /** Checks that nothing is null. */
  public ScanResult {
    requireNonNull(missing, "missing");
    requireNonNull(surplus, "surplus");
    requireNonNull(foreign, "foreign");
  }

  /**
   * Compares what was scanned with what was needed.
   *
   * @param required the barcodes needed, each as often as its goods
   * @param scanned the barcodes scanned, each as often as it was
   * @return what is missing, surplus and foreign
   */
  public static ScanResult compare(Multiset<String> required, Multiset<String> scanned) {
    if (required.equals(scanned)) {
      return EXACT;
    }
    Multiset<String> beyond = Multisets.difference(scanned, required);
    return new ScanResult(
        sorted(Multisets.difference(required, scanned)),
        sorted(Multisets.filter(beyond, required::contains)),
        sorted(Multisets.filter(beyond, barcode -> !required.contains(barcode))));
  }

  private static ImmutableSortedMultiset<String> sorted(Multiset<String> barcodes) {
    return ImmutableSortedMultiset.copyOf(Comparator.<String>naturalOrder(), barcodes);
  }

  /**
   * Returns whether everything needed was scanned as often as needed.
   *
   * @return whether nothing is missing and nothing surplus; foreign barcodes are another matter
   */
  public boolean isComplete() {
    return missing.isEmpty() && surplus.isEmpty();
  }
}
