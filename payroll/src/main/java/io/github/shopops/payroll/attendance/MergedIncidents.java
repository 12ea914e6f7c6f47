package io.github.shopops.payroll.attendance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.payroll.incident.Incident;
import java.io.Serializable;

/**
 * Incidents from the clock and from people, each counted once.
 *
 * @param incidents by occurrence
 * @param findings what was stated although the clock says it too, or although leave was approved
 */
public record MergedIncidents(ImmutableList<Incident> incidents, ImmutableList<Finding> findings)
    implements Serializable {
  /** Checks that nothing is null. */
  public MergedIncidents {
    requireNonNull(incidents, "incidents");
    requireNonNull(findings, "findings");
  }
}
