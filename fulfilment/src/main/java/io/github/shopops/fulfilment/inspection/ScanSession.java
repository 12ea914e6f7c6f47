package io.github.shopops.fulfilment.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ScanResult;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scans of one inspection (验货), of one parcel or of several whose goods lie in one basket.
 *
 * <p>A wrong scan stops nobody: the inspector puts the piece aside, {@linkplain #takeBack takes the scan back} and goes
 * on with the right one. The session is what was scanned less what was taken back, so neither a retry nor the order in
 * which scans arrive changes it. A scan that names no parcel counts for the first, by id, that still needs it; a wrong
 * one that names none speaks against every parcel it could lie in until it is taken back.
 *
 * <p>P1 needs A, A and B, P2 needs A. Scanned are A, A, A, B, B and C, none naming a parcel: both parcels are complete,
 * one B is too many in P1, C is foreign in P1 and P2.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param required the barcodes each parcel needs, each as often as its goods
 * @param scans the scans by id
 * @param takenBack the ids of the scans that were taken back, or will be when they arrive
 */
public record ScanSession(
    ImmutableSortedMap<ParcelId, ImmutableSortedMultiset<String>> required,
    ImmutableSortedMap<String, Scan> scans,
    ImmutableSortedSet<String> takenBack)
    implements Serializable {
  /** Checks that scans name parcels of the session. */
  public ScanSession {
    requireNonNull(required, "required");
    requireNonNull(scans, "scans");
    requireNonNull(takenBack, "takenBack");
    checkArgument(!required.isEmpty(), "Argument 'required' must have at least one parcel");
    for (Map.Entry<String, Scan> entry : scans.entrySet()) {
      Scan scan = entry.getValue();
      checkArgument(
          scan.id().equals(entry.getKey()),
          "Argument 'scans' has scan %s under the id %s",
          scan.id(),
          entry.getKey());
      checkArgument(
          scan.parcel() == null || required.containsKey(scan.parcel()),
          "Argument 'parcel' of scan %s must be one of %s but has value %s",
          scan.id(),
          required.keySet(),
          scan.parcel());
    }
  }

  /**
   * Begins an inspection.
   *
   * @param required the barcodes each parcel needs, at least one parcel
   * @return a session without scans
   */
  public static ScanSession begin(
      ImmutableSortedMap<ParcelId, ImmutableSortedMultiset<String>> required) {
    return new ScanSession(required, ImmutableSortedMap.of(), ImmutableSortedSet.of());
  }

  /**
   * Adds a scan.
   *
   * @param scan the scan
   * @return the session with it; this one where it was added before
   * @throws IllegalArgumentException if it names a parcel of another session, or if another scan has its id
   */
  public ScanSession plus(Scan scan) {
    Scan known = scans.get(scan.id());
    checkArgument(
        known == null || known.equals(scan),
        "Argument 'scan' must not have the id of another scan but has value %s",
        scan.id());
    return known == null
        ? new ScanSession(
            required,
            ImmutableSortedMap.<String, Scan>naturalOrder()
                .putAll(scans)
                .put(scan.id(), scan)
                .buildOrThrow(),
            takenBack)
        : this;
  }

  /**
   * Takes a scan back (撤销扫描), right or wrong: it counts no longer, and never again.
   *
   * @param scan the scan's id; one that has not arrived yet is taken back when it does
   * @return the session without it
   */
  public ScanSession takeBack(String scan) {
    requireNonNull(scan, "scan");
    return takenBack.contains(scan)
        ? this
        : new ScanSession(
            required,
            scans,
            ImmutableSortedSet.<String>naturalOrder()
                .addAll(takenBack)
                .add(scan)
                .build());
  }

  /**
   * Takes a wrong scan back and adds the right one.
   *
   * @param wrong the id of the wrong scan
   * @param right the right scan
   * @return the session after both
   * @throws IllegalArgumentException as {@link #plus}
   */
  public ScanSession correct(String wrong, Scan right) {
    return takeBack(wrong).plus(right);
  }

  /**
   * Judges each scan that counts. Of several equal ones the earlier are right and the later too many.
   *
   * @return the verdicts by the scans' ids, in the order of scanning
   */
  public ImmutableMap<String, Verdict> verdicts() {
    Map<ParcelId, Multiset<String>> wanting = new LinkedHashMap<>();
    required.forEach((parcel, barcodes) -> wanting.put(parcel, HashMultiset.create(barcodes)));
    ImmutableSortedSet<Scan> counting = counting();
    Map<String, Verdict> found = new HashMap<>();
    for (Scan scan : counting) {
      ParcelId parcel = scan.parcel();
      if (parcel != null) {
        found.put(scan.id(), verdict(scan.barcode(), parcel, wanting));
      }
    }
    for (Scan scan : counting) {
      if (scan.parcel() == null) {
        found.put(scan.id(), verdict(scan.barcode(), wanting));
      }
    }
    ImmutableMap.Builder<String, Verdict> verdicts = ImmutableMap.builder();
    counting.forEach(scan -> verdicts.put(scan.id(), requireNonNull(found.get(scan.id()))));
    return verdicts.buildOrThrow();
  }

  private ImmutableSortedSet<Scan> counting() {
    return scans.values().stream()
        .filter(scan -> !takenBack.contains(scan.id()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Scan::compareTo));
  }

  private Verdict verdict(
      String barcode, ParcelId parcel, Map<ParcelId, Multiset<String>> wanting) {
    boolean right = requireNonNull(wanting.get(parcel)).remove(barcode);
    return new Verdict(right ? Verdict.Kind.RIGHT : wrong(barcode, parcel), parcel);
  }

  private Verdict verdict(String barcode, Map<ParcelId, Multiset<String>> wanting) {
    for (Map.Entry<ParcelId, Multiset<String>> parcel : wanting.entrySet()) {
      if (parcel.getValue().remove(barcode)) {
        return new Verdict(Verdict.Kind.RIGHT, parcel.getKey());
      }
    }
    return new Verdict(wrong(barcode, null), required.size() == 1 ? required.firstKey() : null);
  }

  private Verdict.Kind wrong(String barcode, @Nullable ParcelId parcel) {
    boolean needed = parcel == null
        ? required.values().stream().anyMatch(barcodes -> barcodes.contains(barcode))
        : needs(parcel, barcode);
    return needed ? Verdict.Kind.TOO_MANY : Verdict.Kind.FOREIGN;
  }

  private boolean needs(ParcelId parcel, String barcode) {
    return requireNonNull(required.get(parcel)).contains(barcode);
  }

  /**
   * Compares what was scanned with what is needed, parcel by parcel.
   *
   * @return each parcel's result, which is what {@link io.github.shopops.fulfilment.parcel.ParcelStep#INSPECT} asks for
   */
  public ImmutableSortedMap<ParcelId, ScanResult> results() {
    Map<ParcelId, Multiset<String>> scanned = new HashMap<>();
    required.keySet().forEach(parcel -> scanned.put(parcel, HashMultiset.create()));
    verdicts().forEach((id, verdict) -> {
      String barcode = requireNonNull(scans.get(id)).barcode();
      scanned.forEach((parcel, barcodes) -> {
        if (concerns(verdict, parcel, barcode)) {
          barcodes.add(barcode);
        }
      });
    });
    ImmutableSortedMap.Builder<ParcelId, ScanResult> results = ImmutableSortedMap.naturalOrder();
    required.forEach((parcel, barcodes) ->
        results.put(parcel, ScanResult.compare(barcodes, requireNonNull(scanned.get(parcel)))));
    return results.buildOrThrow();
  }

  /** A piece that is nobody's is too many where such goods are needed, and foreign everywhere. */
  private boolean concerns(Verdict verdict, ParcelId parcel, String barcode) {
    return verdict.parcel() == null
        ? verdict.kind() == Verdict.Kind.FOREIGN || needs(parcel, barcode)
        : parcel.equals(verdict.parcel());
  }
}
