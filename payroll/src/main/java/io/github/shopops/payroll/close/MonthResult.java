package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.MonthSales;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.attendance.AttendanceStatement;
import io.github.shopops.payroll.bonus.BonusStatement;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.fine.FundStatement;
import io.github.shopops.payroll.grade.GradeDecision;
import io.github.shopops.payroll.kpi.KpiReport;
import io.github.shopops.payroll.kpi.ServiceReport;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.score.ScoreStatement;
import io.github.shopops.payroll.withholding.TaxStatement;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A closed month (月结结果): every pay slip with its reasons, and everything the slips rest on.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MonthResult extends Serializable permits ImmutableMonthResult {
  /** Returns the month. */
  YearMonth month();

  /** Returns the pay slips by agent: of everybody employed in the month, and of everybody it pays or owes anything. */
  ImmutableSortedMap<AgentId, Payslip> payslips();

  /** Returns who sold each order. */
  Attributions attributions();

  /** Returns the sales after everything that was taken off again. */
  MonthSales sales();

  /** Returns how the note of each order paid in the month reads, without those whose note is not known. */
  ImmutableSortedMap<OrderId, NoteReading> notes();

  /** Returns what became of each incident. */
  FineStatement fines();

  /** Returns what each agent's sales paid. */
  ImmutableSortedMap<AgentId, CommissionStatement> commissions();

  /** Returns who was there when, empty where the rules do not ask. */
  Optional<AttendanceStatement> attendance();

  /** Returns the key figures of the month, empty where the rules do not ask. */
  Optional<KpiReport> kpi();

  /** Returns how questions, complaints and mail were answered, empty where the rules do not ask. */
  Optional<ServiceReport> service();

  /** Returns the scores of the month, empty where the rules do not ask. */
  Optional<ScoreStatement> scores();

  /** Returns what was paid beside base and commission, and how each pool was shared. */
  BonusStatement bonuses();

  /** Returns who advances and what the others lack; nobody where the rules have no ladder. */
  ImmutableSortedMap<AgentId, GradeDecision> grades();

  /** Returns the income tax of the year so far, by agent; nobody where none is withheld. */
  ImmutableSortedMap<AgentId, TaxStatement> taxes();

  /** Returns what came into the fund and went out of it. */
  FundStatement fund();

  /** Returns what a person should know, most serious first. */
  ImmutableList<Finding> findings();

  /** Returns what the next month has to be told; it carries the hash of the rule book and the facts. */
  ClosedMonth closed();

  /**
   * Returns one person's pay slip.
   *
   * @param agent who
   * @return the slip
   * @throws IllegalArgumentException if the month has no slip for that agent
   */
  default Payslip payslip(AgentId agent) {
    Payslip slip = payslips().get(requireNonNull(agent, "agent"));
    checkArgument(
        slip != null, "Argument 'agent' must have a slip in %s but has value %s", month(), agent);
    return slip;
  }

  /** Builds results. */
  final class Builder extends ImmutableMonthResult.Builder {
    Builder() {}
  }
}
