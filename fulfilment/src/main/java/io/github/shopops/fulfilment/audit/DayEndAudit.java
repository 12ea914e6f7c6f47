package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a warehouse day when it is over (晚间核对): what was forgotten, done twice or done wrong. It finds; what is done
 * about it, and what it costs whom, is not its business.
 *
 * <p>A parcel that left without being inspected is told on the day it left; what can still be put right is told every day
 * until it is; what somebody shipped by an override is told for ever. This class is immutable and thread-safe.
 */
public final class DayEndAudit {
  private final AuditPolicy policy;

  private DayEndAudit(AuditPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes an audit.
   *
   * @param policy what to look at
   * @return the audit
   */
  public static DayEndAudit of(AuditPolicy policy) {
    return new DayEndAudit(requireNonNull(policy, "policy"));
  }

  /**
   * Audits a day. The order of the facts does not matter.
   *
   * @param day the facts, as they are now
   * @param now when the audit is made, which says what is overdue and which day is closed
   * @return what is found, most serious first; the key of each message is the {@linkplain AuditRule#code code} of its rule
   */
  public ImmutableList<Finding> audit(WarehouseDay day, Instant now) {
    requireNonNull(day, "day");
    requireNonNull(now, "now");
    DayIndex index = new DayIndex(policy, day, now);
    List<Finding> found = new ArrayList<>();
    policy.rules().forEach((rule, setting) -> {
      if (policy.isOn(rule)) {
        rule.check().find(index, new Finder(rule, setting, found));
      }
    });
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, found);
  }
}
