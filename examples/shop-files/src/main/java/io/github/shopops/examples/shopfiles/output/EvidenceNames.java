package io.github.shopops.examples.shopfiles.output;

import io.github.shopops.core.clause.Evidence;
import java.util.List;
import java.util.Locale;

/** How files name facts: {@code order:123}, {@code work-code:A017}. */
public final class EvidenceNames {
  private EvidenceNames() {}

  /** Names a kind of facts. */
  public static String code(Evidence fact) {
    return fact.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Names facts in one cell, in the order given. */
  public static String joined(List<Evidence> evidence) {
    return CsvTable.joined(
        evidence.stream().map(fact -> code(fact) + ":" + fact.id()).toList());
  }
}
