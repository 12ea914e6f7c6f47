package io.github.shopops.fulfilment.audit;

import io.github.shopops.fulfilment.flow.Word;

/**
 * A rule of the day-end audit. Its {@linkplain #code code} is the key of the sentence that says what it found, so that a
 * finding tells its rule; an {@link AuditPolicy} says under which clause it stands, how much it matters, whether it is on
 * and where its limit is.
 */
public enum AuditRule implements Word {
  /** A label was printed, and no waybill is saved (已打单无运单号). */
  PRINTED_WITHOUT_WAYBILL(PaperRules::printedWithoutWaybill),
  /** A waybill is saved, and no label was printed (有运单号未打单). */
  WAYBILL_WITHOUT_PRINT(PaperRules::waybillWithoutPrint),
  /** The label is of a revision that a recall made void (旧版面单). */
  OLD_REVISION_PRINTED(PaperRules::oldRevisionPrinted),
  /** A paper was printed again, and nobody said why (重复打单). */
  PRINTED_TWICE(PaperRules::printedTwice),
  /** The printer was asked for other parcels than it printed. */
  BATCH_NOT_PRINTED(PaperRules::batchNotPrinted),
  /** Parcels of a batch count as inspected, and nothing was scanned for them. */
  BATCH_NOT_SCANNED(PaperRules::batchNotScanned),
  /** Fewer or more labels were printed than the pre-processing step counted (打印数与预处理数不符). */
  PRINT_COUNT_DIFFERS(PaperRules::printCountDiffers),
  /** A pick list is not the sum of its parcels (拣货单与包裹不符). */
  PICK_LIST_DIFFERS(PaperRules::pickListDiffers),
  /** A label was printed, and the software does not know of it (已打单未导入). */
  PRINTED_NOT_IMPORTED(PaperRules::printedNotImported),
  /** Goods without a barcode are in a parcel that was printed. */
  BARCODE_MISSING(PaperRules::barcodeMissing);

  /** What the limit of a rule counts. */
  public enum Unit {
    /** The rule has no limit. */
    NONE,
    /** Hours after which something is overdue; exactly so many are not. */
    HOURS,
    /** Days; what a rule makes of the last one is said there. */
    DAYS,
    /** Pieces. */
    PIECES,
    /** How many times the usual. */
    TIMES,
    /** Square metres, inclusive. */
    SQUARE_METRES
  }

  private final Unit unit;
  private final Check check;

  AuditRule(Check check) {
    this(Unit.NONE, check);
  }

  AuditRule(Unit unit, Check check) {
    this.unit = unit;
    this.check = check;
  }

  /** Looks for what a rule is about. */
  interface Check {
    void find(DayIndex day, Finder finder);
  }

  /**
   * Returns what the rule's limit counts.
   *
   * @return the unit
   */
  public Unit unit() {
    return unit;
  }

  Check check() {
    return check;
  }

  @Override
  public String code() {
    return Word.code("audit", this);
  }
}
