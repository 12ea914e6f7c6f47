package io.github.shopops.fulfilment.audit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Severity;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;

/** The rules of the warehouse of the documents, whose numbers stand here alone. */
final class WarehousePreset {
  /** A rule on each line: its name, its clause, how much it matters and its limit in the rule's unit. */
  private static final String RULES = """
      printed-without-waybill warehouse/L4 ERROR
      waybill-without-print warehouse/L4 WARNING
      old-revision-printed warehouse/L2 ERROR
      printed-twice warehouse/L4 WARNING
      batch-not-printed warehouse/L5 ERROR
      batch-not-scanned warehouse/L5 WARNING
      print-count-differs warehouse/L5 ERROR
      pick-list-differs warehouse/STEPS ERROR
      printed-not-imported warehouse/L4 ERROR
      barcode-missing warehouse/L8 ERROR
      inspected-not-shipped warehouse/L5 WARNING 0
      shipped-not-inspected warehouse/L5 ERROR
      shipped-by-override warehouse/L5 INFO
      scan-mismatch warehouse/L7 ERROR
      foreign-barcode warehouse/L8 ERROR
      partly-shipped warehouse/L4 WARNING
      packed-twice warehouse/L6 ERROR
      shipped-here-only warehouse/L4 ERROR
      shipped-on-platform-only warehouse/L17 ERROR
      shipped-after-cancel warehouse/L2 ERROR
      unpaid-shipped warehouse/L6 ERROR
      unconfirmed-shipped warehouse/L5 ERROR
      waybill-on-two-dates warehouse/L4 ERROR
      waybill-on-two-parcels warehouse/L4 ERROR
      voided-waybill-handed-over warehouse/L4 ERROR
      used-waybill-not-handed-over warehouse/L4 WARNING
      carrier-missing warehouse/STEPS WARNING
      note-changed-after-approval warehouse/L2 ERROR
      address-changed-after-approval warehouse/L2 ERROR
      note-says-stop warehouse/N9 ERROR
      carrier-against-note warehouse/N9 WARNING
      size-not-sold mural/N10 WARNING 0.1
      collected-with-waybill mural/N2 WARNING
      delivered-without-waybill mural/N2 ERROR
      installation-without-appointment warehouse/L12 WARNING
      gift-not-packed warehouse/L6 WARNING
      cashback-not-paid warehouse/N9 WARNING 7
      merge-missed warehouse/L1 WARNING
      unpaid-sibling warehouse/L1 WARNING 24
      same-goods-twice warehouse/L6 WARNING 7
      buyer-shipped-to-today warehouse/L6 WARNING
      approved-overdue warehouse/STEPS WARNING 24
      printed-overdue warehouse/STEPS WARNING 24
      promised-today warehouse/L12 WARNING
      promise-passed warehouse/L12 ERROR
      arrival-overdue warehouse/L12 WARNING 7
      reminder-overdue warehouse/L13 INFO 12
      refund-before-inspection warehouse/L2 ERROR
      return-not-checked warehouse/L7 WARNING 24
      checked-not-refunded warehouse/L7 WARNING 24
      exchange-sent-early warehouse/L9 WARNING
      replacement-without-original warehouse/N9 WARNING
      after-sale-overdue warehouse/L13 WARNING 24
      claim-overdue warehouse/L15 WARNING 7
      stock-negative warehouse/L10 ERROR
      stock-recount warehouse/L11 WARNING 10
      stock-below-minimum warehouse/L11 WARNING
      stock-below-demand warehouse/L11 ERROR
      stock-listed-above warehouse/L11 ERROR
      stock-discontinued-negative warehouse/L10 ERROR
      stock-location-free warehouse/L10 INFO
      stocktake-over-movements warehouse/L10 ERROR
      stocktake-open warehouse/L18 WARNING 2
      labels-differ warehouse/L9 ERROR
      labels-unchecked warehouse/L9 WARNING
      listed-incomplete warehouse/L20 WARNING
      empty-parcel warehouse/STEPS WARNING
      operator-missing warehouse/STEPS WARNING
      printer-sales-high warehouse/A7 WARNING 2
      """;

  private static final Splitter COLUMNS = Splitter.on(' ');

  private WarehousePreset() {}

  static ImmutableSortedMap<AuditRule, RuleSetting> rules() {
    ImmutableSortedMap.Builder<AuditRule, RuleSetting> rules = ImmutableSortedMap.naturalOrder();
    for (AuditRule rule : EnumSet.allOf(AuditRule.class)) {
      String name = rule.code().substring("audit.".length());
      String line =
          RULES.lines().filter(row -> row.startsWith(name + ' ')).findFirst().orElseThrow();
      rules.put(rule, setting(COLUMNS.splitToList(line)));
    }
    return rules.buildOrThrow();
  }

  private static RuleSetting setting(List<String> row) {
    return new RuleSetting(
        true,
        Catalogue.clause(row.get(1)),
        Severity.valueOf(row.get(2)),
        row.size() > 3 ? new BigDecimal(row.get(3)) : null);
  }
}
