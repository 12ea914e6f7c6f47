package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;

/**
 * One thing that goes wrong, and what the audit is to say of it.
 *
 * @param rule the rule that finds it
 * @param name what goes wrong
 * @param injection how it gets into the facts
 */
record Fault(AuditRule rule, String name, Injection injection) {
  /** Puts a fault into the facts. */
  interface Injection {
    /**
     * Puts it in.
     *
     * @param facts a day on which nothing else has the number
     * @param no a number for what is added
     * @return what is to be found
     */
    Found into(Facts facts, String no);
  }

  /**
   * What a finding is to be about.
   *
   * @param subject what
   * @param evidence what it rests on
   */
  record Found(Evidence subject, ImmutableSortedSet<Evidence> evidence) {}

  static Found found(Evidence subject, Evidence... evidence) {
    return new Found(subject, ImmutableSortedSet.copyOf(evidence));
  }

  static Evidence order(Unit unit) {
    return Facts.evidence(Evidence.Kind.ORDER, unit.order);
  }

  static Evidence parcel(Unit unit) {
    return Facts.evidence(Evidence.Kind.PARCEL, unit.parcel);
  }

  static Evidence waybill(Unit unit) {
    return Facts.evidence(Evidence.Kind.WAYBILL, String.valueOf(unit.waybill));
  }

  /** The print of a unit at an index. */
  static Evidence print(Unit unit, int index) {
    return Facts.evidence(Evidence.Kind.PRINT, unit.prints.get(index).id());
  }

  /** The only case of a unit. */
  static Evidence caseOf(Unit unit) {
    return Facts.evidence(
        Evidence.Kind.AFTER_SALE, unit.cases.get(0).afterSale().id());
  }

  @Override
  public String toString() {
    return rule.code() + ": " + name;
  }
}
