package io.github.shopops.fulfilment.audit;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.parcel.WaybillId;

/** What waybills and the carriers' lists tell (clause L4). */
final class WaybillRules {
  private WaybillRules() {}

  static Evidence evidence(WaybillId waybill) {
    return Evidence.of(Evidence.Kind.WAYBILL, waybill.toString());
  }
}
