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
