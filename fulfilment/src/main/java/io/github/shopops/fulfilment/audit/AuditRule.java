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
  /** A label of a revision that a recall made void is in use, or was printed after the recall (旧版面单). */
  OLD_REVISION_PRINTED(PaperRules::oldRevisionPrinted),
  /** A paper was printed again, and nobody said why (重复打单). */
  PRINTED_TWICE(PaperRules::printedTwice),
  /** The printer was asked for other parcels than it printed (批次漏打或多打). */
  BATCH_NOT_PRINTED(PaperRules::batchNotPrinted),
  /** Parcels of a batch count as inspected, and nothing was scanned for them (批次漏扫). */
  BATCH_NOT_SCANNED(PaperRules::batchNotScanned),
  /** Fewer or more labels were printed than the pre-processing step counted (打印数与预处理数不符). */
  PRINT_COUNT_DIFFERS(PaperRules::printCountDiffers),
  /** A pick list is not the sum of its parcels (拣货单与包裹不符). */
  PICK_LIST_DIFFERS(PaperRules::pickListDiffers),
  /** A label was printed, and the software does not know of it (已打单未导入). */
  PRINTED_NOT_IMPORTED(PaperRules::printedNotImported),
  /** Goods without a barcode are in a parcel that was printed (无条码商品已打单). */
  BARCODE_MISSING(PaperRules::barcodeMissing),
  /** A parcel was inspected and not shipped (已验货未发货). */
  INSPECTED_NOT_SHIPPED(Unit.HOURS, ShippingRules::inspectedNotShipped),
  /** A parcel was shipped, and what was shipped was not inspected (已发货未验货). */
  SHIPPED_NOT_INSPECTED(ShippingRules::shippedNotInspected),
  /** Somebody shipped a parcel without inspection and answers for it (签字放行); told for ever. */
  SHIPPED_BY_OVERRIDE(ShippingRules::shippedByOverride),
  /** Other goods were scanned than are to be in the parcel (扫描与订单不符). */
  SCAN_MISMATCH(GoodsRules::scanMismatch),
  /** A barcode was scanned that is not in the parcel, and not corrected (异常条码). */
  FOREIGN_BARCODE(GoodsRules::foreignBarcode),
  /** Part of an order was shipped, and nobody sees to the rest (部分发货). */
  PARTLY_SHIPPED(GoodsRules::partlyShipped),
  /** More is in the parcels of an order than was ordered (重复装箱). */
  PACKED_TWICE(GoodsRules::packedTwice),
  /** The warehouse shipped, and the platform does not show it (软件已发货，平台未发货). */
  SHIPPED_HERE_ONLY(ShippingRules::shippedHereOnly),
  /** The platform shows it shipped, and the warehouse did not ship it (平台已发货，软件未发货). */
  SHIPPED_ON_PLATFORM_ONLY(ShippingRules::shippedOnPlatformOnly),
  /** It was shipped after it had been cancelled or refunded in full (取消或全额退款后发货). */
  SHIPPED_AFTER_CANCEL(ShippingRules::shippedAfterCancel),
  /** It was shipped unpaid, and nobody released it (未付款发货). */
  UNPAID_SHIPPED(ShippingRules::unpaidShipped),
  /** It was shipped although its review does not let it (未审核发货). */
  UNCONFIRMED_SHIPPED(ShippingRules::unconfirmedShipped),
  /** The carrier took one number over on two days (同一运单号两日交接). */
  WAYBILL_ON_TWO_DATES(WaybillRules::waybillOnTwoDates),
  /** Two parcels have one number (运单号重复). */
  WAYBILL_ON_TWO_PARCELS(WaybillRules::waybillOnTwoParcels),
  /** The carrier took a number over that was given up (作废运单已交接). */
  VOIDED_WAYBILL_HANDED_OVER(WaybillRules::voidedWaybillHandedOver),
  /** A number was used, and the carrier has nothing (已用运单未交接). */
  USED_WAYBILL_NOT_HANDED_OVER(WaybillRules::usedWaybillNotHandedOver),
  /** Nobody said by which carrier a parcel goes (未选快递). */
  CARRIER_MISSING(WaybillRules::carrierMissing),
  /** The note changed after the approval that stands (审核后改备注). */
  NOTE_CHANGED_AFTER_APPROVAL(MemoRules::noteChangedAfterApproval),
  /** The address changed after the approval that stands (审核后改地址). */
  ADDRESS_CHANGED_AFTER_APPROVAL(MemoRules::addressChangedAfterApproval),
  /** The note says cancel, hold, test or shipped, and yet it moved (备注要求停发仍流转). */
  NOTE_SAYS_STOP(MemoRules::noteSaysStop),
  /** It goes by a carrier that the note refuses, or by another than it asks for (快递与备注不符). */
  CARRIER_AGAINST_NOTE(MemoRules::carrierAgainstNote),
  /** The sizes in the note are not the area sold (备注尺寸与下单平方数不符). */
  SIZE_NOT_SOLD(Unit.SQUARE_METRES, MemoRules::sizeNotSold),
  /** The buyer collects it, and it has a waybill (自提却有运单). */
  COLLECTED_WITH_WAYBILL(MemoRules::collectedWithWaybill),
  /** It is to be delivered, and left without a waybill (送货却无运单). */
  DELIVERED_WITHOUT_WAYBILL(MemoRules::deliveredWithoutWaybill),
  /** It is to be installed, and nobody knows when (包安装未预约). */
  INSTALLATION_WITHOUT_APPOINTMENT(MemoRules::installationWithoutAppointment),
  /** Fewer gifts were packed than the note promises (漏发赠品). */
  GIFT_NOT_PACKED(MemoRules::giftNotPacked),
  /** Money promised for a review is not paid days after the signature (好评返现未付). */
  CASHBACK_NOT_PAID(Unit.DAYS, MemoRules::cashbackNotPaid),
  /** Orders of one buyer for one address lie in several parcels (漏合单). */
  MERGE_MISSED(MergeRules::mergeMissed),
  /** A parcel was printed while the buyer has an unpaid order not so many hours old (等未付). */
  UNPAID_SIBLING(Unit.HOURS, MergeRules::unpaidSibling),
  /** The same goods go to the same recipient again within days, inclusive (重复下单). */
  SAME_GOODS_TWICE(Unit.DAYS, MergeRules::sameGoodsTwice),
  /** Another parcel left for the buyer today (当日已向该买家发货). */
  BUYER_SHIPPED_TO_TODAY(MergeRules::buyerShippedToToday),
  /** An order was approved hours ago and is not printed (审核后超时未打单). */
  APPROVED_OVERDUE(Unit.HOURS, PromiseRules::approvedOverdue),
  /** A parcel was printed hours ago and is not inspected (打单后超时未验货). */
  PRINTED_OVERDUE(Unit.HOURS, PromiseRules::printedOverdue),
  /** Today is the last day to ship it, and it is not shipped (当日应发未发). */
  PROMISED_TODAY(PromiseRules::promisedToday),
  /** The last day to ship it is over, and it is not shipped (逾期未发). */
  PROMISE_PASSED(PromiseRules::promisePassed),
  /** A parcel was shipped days ago and nobody signed for it (久未签收). */
  ARRIVAL_OVERDUE(Unit.DAYS, PromiseRules::arrivalOverdue),
  /** An order is unpaid for hours, and the buyer was not reminded (未催付). */
  REMINDER_OVERDUE(Unit.HOURS, PromiseRules::reminderOverdue),
  /** The buyer asked for money or other goods between printing and inspection (打单后验货前申请退款). */
  REFUND_BEFORE_INSPECTION(AfterSaleRules::refundBeforeInspection),
  /** Goods came back hours ago, and nobody looked at them (退货未验收). */
  RETURN_NOT_CHECKED(Unit.HOURS, AfterSaleRules::returnNotChecked),
  /** Nothing is left to do but to give the money back, for hours (待退款超时). */
  CHECKED_NOT_REFUNDED(Unit.HOURS, AfterSaleRules::checkedNotRefunded),
  /** Other goods were sent before the first came back (换货先发). */
  EXCHANGE_SENT_EARLY(AfterSaleRules::exchangeSentEarly),
  /** An order replaces another, and nobody knows which (换货补发无原单). */
  REPLACEMENT_WITHOUT_ORIGINAL(AfterSaleRules::replacementWithoutOriginal),
  /** A case waits for an answer for hours (售后超时未处理). */
  AFTER_SALE_OVERDUE(Unit.HOURS, AfterSaleRules::afterSaleOverdue),
  /** A lost parcel is chased or claimed for days (索赔超时). */
  CLAIM_OVERDUE(Unit.DAYS, AfterSaleRules::claimOverdue),
  /** The ledger has less than nothing at a place (负库存). */
  STOCK_NEGATIVE(StockRules.warning("stock.negative")),
  /** Fewer are listed than so many (上架数过低). */
  STOCK_RECOUNT(Unit.PIECES, StockRules.warning("stock.recount")),
  /** Less is there than always should be (低于最低库存). */
  STOCK_BELOW_MINIMUM(StockRules.warning("stock.below-minimum")),
  /** Less is there than has to be sent (库存不足待发). */
  STOCK_BELOW_DEMAND(StockRules.warning("stock.below-demand")),
  /** More is listed than is there (上架数超过可用库存). */
  STOCK_LISTED_ABOVE(StockRules.warning("stock.listed-above")),
  /** Less than nothing is there of what is sold no longer (停售负库存). */
  STOCK_DISCONTINUED_NEGATIVE(StockRules.warning("stock.discontinued-negative")),
  /** A place can be given to other goods (货位可腾出). */
  STOCK_LOCATION_FREE(StockRules.warning("stock.location-free")),
  /** A stocktake was posted although its goods had moved since it was compared (盘点期间有出入库). */
  STOCKTAKE_OVER_MOVEMENTS(StockRules::stocktakeOverMovements),
  /** A stocktake is open for days (盘点超时). */
  STOCKTAKE_OPEN(Unit.DAYS, StockRules::stocktakeOpen),
  /** More or fewer labels were stuck than goods came in (标签数与收货数不符). */
  LABELS_DIFFER(StockRules::labelsDiffer),
  /** Somebody else than the labels' printer stuck them, and nobody checked (贴标未复核). */
  LABELS_UNCHECKED(StockRules::labelsUnchecked),
  /** Goods are listed without barcode, place or merchant code (上架资料不全). */
  LISTED_INCOMPLETE(StockRules::listedIncomplete),
  /** A parcel is open and nothing is in it (空包裹). */
  EMPTY_PARCEL(StaffRules::emptyParcel),
  /** Nobody recorded who did a step (操作人缺失). */
  OPERATOR_MISSING(StaffRules::operatorMissing),
  /** A printer's sales are so many times the mean of the printer's other days (打单员业绩异常高). */
  PRINTER_SALES_HIGH(Unit.TIMES, StaffRules::printerSalesHigh);

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
    SQUARE_METRES;

    /**
     * Returns whether only whole numbers are counted.
     *
     * @return whether these are days or pieces
     */
    public boolean isWhole() {
      return this == DAYS || this == PIECES;
    }
  }

  private final Unit unit;

  @SuppressWarnings("ImmutableEnumChecker") // methods, and lambdas that capture a text
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
