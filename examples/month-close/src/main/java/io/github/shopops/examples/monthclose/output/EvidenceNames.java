package io.github.shopops.examples.monthclose.output;

import io.github.shopops.core.clause.Evidence;
import java.util.List;
import java.util.Locale;

/** How files name facts: {@code order:123}, {@code work-code:A017}. */
final class EvidenceNames {
  private EvidenceNames() {}

  static String code(Evidence fact) {
    return fact.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String joined(List<Evidence> evidence) {
    return CsvTable.joined(
        evidence.stream().map(fact -> code(fact) + ":" + fact.id()).toList());
  }
}
