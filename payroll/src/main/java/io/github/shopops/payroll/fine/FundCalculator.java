package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Keeps the fund that fines go to (F19).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FundCalculator {
  private final FundPolicy policy;

  private FundCalculator(FundPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy how the shop keeps its fund
   * @return the calculator
   */
  public static FundCalculator of(FundPolicy policy) {
    return new FundCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Keeps the fund over one month.
   *
   * @param month the month
   * @param opening what was in the fund before
   * @param payslips the month's slips, in any order, whose deducted fines the fund receives
   * @param outlays what was paid out, in any order; one that is given twice counts once, and those of other months are
   *     only listed
   * @return the statement
   * @throws IllegalArgumentException if a slip is of another month, if one person has two, if two different outlays have
   *     one id, or if an amount is not in the currency of the opening balance
   */
  public FundStatement calculate(
      YearMonth month, Money opening, Iterable<Payslip> payslips, Iterable<Outlay> outlays) {
    return calculate(
        month, opening, payslips, outlays, ImmutableListMultimap.of(), ImmutableList.of());
  }

  /**
   * Keeps the fund over one month in which something is learned of closed ones.
   *
   * @param month the month
   * @param opening what was in the fund before
   * @param payslips the month's slips, in any order, whose deducted fines the fund receives
   * @param outlays what was paid out, in any order; one that is given twice counts once, and those of other months are
   *     only listed
   * @param repaid the deductions of earlier slips that are paid back, by agent; the fund gives back the fines among them
   * @param late the movements of closed months that their statements lack
   * @return the statement
   * @throws IllegalArgumentException if a slip is of another month, if one person has two, if two different outlays have
   *     one id, or if an amount is not in the currency of the opening balance
   */
  public FundStatement calculate(
      YearMonth month,
      Money opening,
      Iterable<Payslip> payslips,
      Iterable<Outlay> outlays,
      ImmutableListMultimap<AgentId, Deduction> repaid,
      ImmutableList<FundEntry> late) {
    requireNonNull(month, "month");
    FundStatement.Builder statement = FundStatement.builder()
        .month(month)
        .clause(policy.clause())
        .opening(requireNonNull(opening, "opening"));
    for (Payslip slip : byAgent(month, payslips)) {
      for (Deduction fine : slip.deductedFines()) {
        checkCurrency("payslips", fine.amount(), opening);
        statement.addEntries(entry(slip.agent(), fine));
      }
    }
    repaid.forEach((agent, fine) -> {
      if (fine.kind() == LineKind.FINE) {
        checkCurrency("repaid", fine.amount(), opening);
        statement.addEntries(repaid(agent, fine));
      }
    });
    for (FundEntry entry : late) {
      checkCurrency("late", entry.amount(), opening);
      statement.addEntries(entry);
    }
    for (Outlay outlay : distinct(outlays)) {
      checkCurrency("outlays", outlay.amount(), opening);
      if (YearMonth.from(outlay.at().atZone(policy.zone())).equals(month)) {
        statement.addEntries(entry(outlay));
      } else {
        statement.addOtherMonths(outlay);
      }
    }
    return statement.build();
  }

  private FundEntry entry(AgentId agent, Deduction fine) {
    return new FundEntry(
        policy.clause(),
        fine.amount(),
        null,
        evidence(agent, fine),
        Message.of("fund.fine", fine.clause(), fine.since(), agent.value(), fine.amount()));
  }

  private FundEntry repaid(AgentId agent, Deduction fine) {
    return new FundEntry(
        policy.clause(),
        fine.amount().negated(),
        null,
        evidence(agent, fine),
        Message.of("fund.repaid", fine.clause(), fine.since(), agent.value(), fine.amount()));
  }

  private static ImmutableList<Evidence> evidence(AgentId agent, Deduction fine) {
    return ImmutableList.<Evidence>builder()
        .add(Evidence.of(Evidence.Kind.AGENT, agent.value()))
        .addAll(fine.evidence())
        .build();
  }

  private FundEntry entry(Outlay outlay) {
    return new FundEntry(
        policy.clause(),
        outlay.amount().negated(),
        outlay.at(),
        ImmutableList.of(Evidence.of(Evidence.Kind.OUTLAY, outlay.id())),
        Message.of("fund.outlay", outlay.purpose(), outlay.amount()));
  }

  private static Iterable<Payslip> byAgent(YearMonth month, Iterable<Payslip> payslips) {
    Map<AgentId, Payslip> slips = new TreeMap<>();
    for (Payslip slip : payslips) {
      checkArgument(
          slip.month().equals(month),
          "Argument 'payslips' must be of %s but the slip of %s is of %s",
          month,
          slip.agent(),
          slip.month());
      checkArgument(
          slips.put(slip.agent(), slip) == null,
          "Argument 'payslips' must have one slip a person but has two of %s",
          slip.agent());
    }
    return slips.values();
  }

  private static ImmutableList<Outlay> distinct(Iterable<Outlay> outlays) {
    Map<String, Outlay> byId = new HashMap<>();
    for (Outlay outlay : outlays) {
      Outlay known = byId.putIfAbsent(outlay.id(), outlay);
      checkArgument(
          known == null || known.equals(outlay),
          "Argument 'outlays' must not have two different outlays of id '%s'",
          outlay.id());
    }
    return ImmutableList.sortedCopyOf(Outlay.BY_INSTANT, byId.values());
  }

  private static void checkCurrency(String name, Money amount, Money opening) {
    checkArgument(
        amount.getCurrencyUnit().equals(opening.getCurrencyUnit()),
        "Argument '%s' must be in %s but has value %s",
        name,
        opening.getCurrencyUnit(),
        amount);
  }
}
