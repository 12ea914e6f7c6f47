package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a month's slip, or the slips of many, come to.
 *
 * <p>Figures add up by {@link #plus}. This class is immutable and thread-safe.
 *
 * @param lines what the lines come to, by kind, without kinds that have no line
 * @param net what was paid out
 * @param opening the claims that were carried in
 * @param claims the claims that arose: what was taken back, paid too much, lost and fined
 * @param deducted what was really taken from pay; below zero where an advance was paid
 * @param closing the claims that were carried out
 */
public record MonthFigures(
    ImmutableSortedMap<LineKind, Money> lines,
    Money net,
    Money opening,
    Money claims,
    Money deducted,
    Money closing)
    implements Serializable {
  /** Checks that nothing is null. */
  public MonthFigures {
    requireNonNull(lines, "lines");
    requireNonNull(net, "net");
    requireNonNull(opening, "opening");
    requireNonNull(claims, "claims");
    requireNonNull(deducted, "deducted");
    requireNonNull(closing, "closing");
  }

  /**
   * Returns figures of nothing.
   *
   * @param currency the currency
   * @return zeros, which change nothing when added
   */
  public static MonthFigures zero(CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new MonthFigures(ImmutableSortedMap.of(), zero, zero, zero, zero, zero);
  }

  /**
   * Adds figures. Neither order nor grouping matters.
   *
   * @param other others, in the same currency
   * @return the figures of both
   */
  public MonthFigures plus(MonthFigures other) {
    Map<LineKind, Money> sums = new EnumMap<>(LineKind.class);
    for (Map.Entry<LineKind, Money> line :
        Iterables.concat(lines.entrySet(), other.lines.entrySet())) {
      sums.merge(line.getKey(), line.getValue(), Money::plus);
    }
    return new MonthFigures(
        ImmutableSortedMap.copyOf(sums),
        net.plus(other.net),
        opening.plus(other.opening),
        claims.plus(other.claims),
        deducted.plus(other.deducted),
        closing.plus(other.closing));
  }

  /**
   * Returns whether the figures foot: net is the sum of the lines, the carries are those on the lines, and opening +
   * claims − deducted = closing.
   *
   * @return true unless something is missing or counted twice
   */
  public boolean foots() {
    Money zero = Money.zero(net.getCurrencyUnit());
    return lines.values().stream().reduce(zero, Money::plus).equals(net)
        && lines.getOrDefault(LineKind.CARRIED_IN, zero).negated().equals(opening)
        && lines.getOrDefault(LineKind.CARRIED_OUT, zero).equals(closing)
        && opening.plus(claims).minus(deducted).equals(closing);
  }

  /** What a closed month paid somebody and what it left open, each figure from the place that decides it. */
  static MonthFigures of(BookedMonth month, AgentId agent) {
    Money zero = Money.zero(month.rules().currency());
    Map<LineKind, Money> lines = new EnumMap<>(LineKind.class);
    Money net = zero;
    Money claims = zero;
    Money deducted = zero;
    Payslip slip = month.issued().payslips().get(agent);
    if (slip != null) {
      net = slip.net();
      for (PayLine line : slip.lines()) {
        lines.merge(line.kind(), line.amount(), Money::plus);
        claims = isClaim(line) ? claims.minus(line.amount()) : claims;
      }
      for (Deduction deduction : slip.deductions()) {
        deducted = deducted.plus(deduction.amount());
      }
    }
    CommissionStatement commission = month.issued().commissions().get(agent);
    if (commission != null) {
      for (PayLine line : commission.lines()) {
        deducted = isCarry(line.kind()) ? deducted.minus(line.amount()) : deducted;
      }
    }
    return new MonthFigures(
        ImmutableSortedMap.copyOf(lines),
        net,
        open(month.facts().previous(), agent, zero),
        claims,
        deducted,
        open(Optional.of(month.issued().closed()), agent, zero));
  }

  private static boolean isClaim(PayLine line) {
    return switch (line.kind()) {
      case CLAWBACK, COMPENSATION, FINE -> true;
      case ADJUSTMENT -> line.amount().isNegative();
      default -> false;
    };
  }

  /** What commission settles of what is taken back shows as the balance of these kinds of its lines. */
  private static boolean isCarry(LineKind kind) {
    return kind == LineKind.CLAWBACK || kind == LineKind.CARRIED_IN || kind == LineKind.CARRIED_OUT;
  }

  private static Money open(Optional<ClosedMonth> month, AgentId agent, Money zero) {
    return month.stream()
        .flatMap(closed -> closed.receivables().stream())
        .filter(receivable -> receivable.agent().equals(agent))
        .map(Receivable::amount)
        .reduce(zero, Money::plus);
  }
}
