package io.github.shopops.examples.dayend.payroll;

import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which incident the findings of a rule are, and whose.
 *
 * @param rule the rule of the audit
 * @param kind the kind of incident
 * @param who who answers for it
 * @param stage how far production had come, null where the kind does not ask
 */
record Charge(
    AuditRule rule, IncidentKind kind, Who who, @Nullable Stage stage) {
  /** Who answers for a finding. */
  enum Who {
    /** Whoever wrote the note of the order last. */
    NOTE_AUTHOR,
    /** Whoever printed the parcel. */
    PRINTER,
    /** Whoever inspected the parcel. */
    INSPECTOR,
    /** Whoever shipped the parcel. */
    SHIPPER,
    /** Whoever last did something in the case. */
    CASE_HANDLER
  }

  static Charge of(AuditRule rule, String kind, Who who) {
    return new Charge(rule, IncidentKind.of(kind), who, null);
  }

  static Charge of(AuditRule rule, String kind, Who who, Stage stage) {
    return new Charge(rule, IncidentKind.of(kind), who, stage);
  }
}
