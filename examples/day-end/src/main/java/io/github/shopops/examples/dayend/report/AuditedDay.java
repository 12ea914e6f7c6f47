package io.github.shopops.examples.dayend.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.dayend.payroll.FindingIncidents;
import io.github.shopops.examples.shopfiles.input.Accounting;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.audit.Workload;
import io.github.shopops.fulfilment.audit.WorkloadCalculator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A day, what was found in it and who did how much, with everything that terminal, tables and page tell.
 *
 * @param policy what was looked at
 * @param facts the facts
 * @param now when it was audited
 * @param findings what was found, most serious first
 * @param workload who did how much
 * @param incidents what payroll could judge by
 * @param accounting what became of the rows that were read; nothing where none were
 * @param words the language
 */
public record AuditedDay(
    AuditPolicy policy,
    WarehouseDay facts,
    Instant now,
    ImmutableList<Finding> findings,
    Workload workload,
    FindingIncidents incidents,
    Accounting accounting,
    Explanations words) {
  /** Checks that nothing is null. */
  public AuditedDay {
    requireNonNull(policy, "policy");
    requireNonNull(facts, "facts");
    requireNonNull(now, "now");
    requireNonNull(findings, "findings");
    requireNonNull(workload, "workload");
    requireNonNull(incidents, "incidents");
    requireNonNull(accounting, "accounting");
    requireNonNull(words, "words");
  }

  /**
   * Audits a day.
   *
   * @param policy what to look at
   * @param facts the facts
   * @param now when
   * @param incidents how findings become incidents
   * @param accounting what became of the rows that were read
   * @param words the language to speak
   * @return the audited day
   */
  public static AuditedDay of(
      AuditPolicy policy,
      WarehouseDay facts,
      Instant now,
      FindingIncidents incidents,
      Accounting accounting,
      Explanations words) {
    return new AuditedDay(
        policy,
        facts,
        now,
        DayEndAudit.of(policy).audit(facts, now),
        WorkloadCalculator.of(policy).measure(facts, policy.dayOf(now)),
        incidents,
        accounting,
        words);
  }

  /**
   * Returns the day that is audited.
   *
   * @return the date in the shop's zone, as its own day begins
   */
  public LocalDate date() {
    return policy.dayOf(now);
  }

  /**
   * Groups the findings by rule.
   *
   * @return by the rule's code, most serious first
   */
  public ImmutableListMultimap<String, Finding> byRule() {
    return Multimaps.index(findings, finding -> finding.message().key());
  }

  /**
   * Says what a rule is called.
   *
   * @param code its code
   * @return its name
   */
  public String rule(String code) {
    return words.text("rule." + code);
  }

  /**
   * Says when something happened, by the shop's clock.
   *
   * @param at when
   * @return such as {@code 2026-11-20 09:30:00}
   */
  public String time(Instant at) {
    return words.explain(
        Message.of("plain", LocalDateTime.ofInstant(at, policy.fulfilment().zone())));
  }
}
