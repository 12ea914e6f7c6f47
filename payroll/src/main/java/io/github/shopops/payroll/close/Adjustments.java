package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.Serializable;
import java.util.stream.Stream;

/**
 * What an open month has to settle of closed ones (以前月份调整); worked out by {@link Books}.
 *
 * <p>Where a closed month earned more, the difference is paid on a line; where it earned less, it is claimed back on a
 * line, within what the law lets be taken. Compensations and fines that were learned late are carried in as claims of
 * their own month; what was deducted for one that is revoked is paid back. This class is immutable and thread-safe.
 *
 * @param changes what closed months turn out to be, by agent, month and kind, each once
 * @param repaid the deductions of earlier slips that are undone, by agent
 * @param fund the outlays of closed months that the fund lacks, and the reverse of those it has too many
 */
public record Adjustments(
    ImmutableList<Adjustment> changes,
    ImmutableListMultimap<AgentId, Deduction> repaid,
    ImmutableList<FundEntry> fund)
    implements Serializable {
  /** Nothing to settle. */
  public static final Adjustments NONE =
      new Adjustments(ImmutableList.of(), ImmutableListMultimap.of(), ImmutableList.of());

  /** Checks that nothing is null. */
  public Adjustments {
    requireNonNull(changes, "changes");
    requireNonNull(repaid, "repaid");
    requireNonNull(fund, "fund");
  }

  /**
   * Returns whether there is nothing to settle.
   *
   * @return true where nothing changed, nothing is paid back and the fund is right
   */
  public boolean isEmpty() {
    return changes.isEmpty() && repaid.isEmpty() && fund.isEmpty();
  }

  /** Everybody with something to settle. */
  ImmutableSortedSet<AgentId> agents() {
    return ImmutableSortedSet.copyOf(
        Iterables.concat(Iterables.transform(changes, Adjustment::agent), repaid.keySet()));
  }

  /** What is paid to an agent in addition. */
  ImmutableList<PayLine> earnings(AgentId agent) {
    return Stream.concat(
            lines(agent).filter(line -> line.amount().isPositive()),
            repaid.get(agent).stream().map(Adjustments::repaid))
        .collect(ImmutableList.toImmutableList());
  }

  /** What an agent was paid too much. */
  ImmutableList<PayLine> overpaid(AgentId agent) {
    return lines(agent)
        .filter(line -> line.amount().isNegative())
        .collect(ImmutableList.toImmutableList());
  }

  /** The claims of closed months that are now others than they were. */
  ImmutableList<Finding> findings() {
    return changes.stream()
        .filter(Adjustment::isClaim)
        .map(Adjustment::finding)
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<PayLine> lines(AgentId agent) {
    return changes.stream()
        .filter(change -> change.agent().equals(agent) && !change.isClaim())
        .map(Adjustment::line);
  }

  private static PayLine repaid(Deduction deduction) {
    return PayLine.of(
        LineKind.ADJUSTMENT,
        deduction.amount(),
        Adjustment.clause(),
        Message.of(
            "close.adjustment.repaid",
            deduction.kind().title(),
            deduction.since(),
            deduction.clause(),
            deduction.amount()),
        deduction.evidence());
  }
}
