package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The compensations and fines of closed months that are really still open: what the months should ever have claimed,
 * less what slips really deducted and did not pay back. In which month a claim was deducted does not matter.
 *
 * @param open what is still to be deducted
 * @param repaid what was deducted for claims that there should never have been
 */
record OpenClaims(
    ImmutableList<Receivable> open, ImmutableListMultimap<AgentId, Deduction> repaid) {

  static OpenClaims of(ImmutableList<BookedMonth> months, ImmutableList<MonthResult> recomputed) {
    Ledger ledger = new Ledger();
    for (int i = 0; i < recomputed.size(); i++) {
      MonthFacts facts = months.get(i).facts();
      facts.adjustments().repaid().forEach((agent, back) -> ledger.add(agent, back, 1));
      recomputed.get(i).payslips().values().forEach(slip -> ledger.add(slip, 1));
      months.get(i).issued().payslips().values().forEach(slip -> ledger.add(slip, -1));
      if (i == recomputed.size() - 1) {
        recomputed.get(i).closed().receivables().forEach(ledger::add);
      }
    }
    ledger.setOff();
    return ledger.result();
  }

  /** A claim without its amount. */
  private record Claim(
      AgentId agent,
      YearMonth since,
      LineKind kind,
      Clause clause,
      ImmutableList<Evidence> evidence)
      implements Comparable<Claim> {
    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::agent)
        .thenComparing(Claim::since)
        .thenComparing(Claim::kind)
        .thenComparing(Claim::clause)
        .thenComparing(claim -> claim.evidence().toString());

    boolean isLike(Claim other) {
      return agent.equals(other.agent) && since.equals(other.since) && kind == other.kind;
    }

    @Override
    public int compareTo(Claim other) {
      return ORDER.compare(this, other);
    }
  }

  /** What is due of each claim: above zero still to be deducted, below zero to be paid back. */
  private static final class Ledger {
    private final SortedMap<Claim, Money> due = new TreeMap<>();

    void add(Payslip slip, int sign) {
      slip.deductions().forEach(deduction -> add(slip.agent(), deduction, sign));
    }

    void add(AgentId agent, Deduction deduction, int sign) {
      Claim claim = new Claim(
          agent, deduction.since(), deduction.kind(), deduction.clause(), deduction.evidence());
      add(claim, deduction.amount().multipliedBy(sign));
    }

    void add(Receivable open) {
      add(
          new Claim(open.agent(), open.since(), open.kind(), open.clause(), open.evidence()),
          open.amount());
    }

    private void add(Claim claim, Money amount) {
      if (claim.kind() == LineKind.COMPENSATION || claim.kind() == LineKind.FINE) {
        due.merge(claim, amount, Money::plus);
      }
    }

    /** What was deducted for a claim that there is no more pays others of the same person, month and kind first. */
    void setOff() {
      for (Map.Entry<Claim, Money> revoked : due.entrySet()) {
        if (revoked.getValue().isNegative()) {
          revoked.setValue(
              setOff(revoked.getKey(), revoked.getValue().negated()).negated());
        }
      }
    }

    /** Pays the other claims like one, and returns what is left to pay back. */
    private Money setOff(Claim revoked, Money back) {
      Money left = back;
      for (Map.Entry<Claim, Money> other : due.entrySet()) {
        Money open = other.getValue();
        if (revoked.isLike(other.getKey()) && open.isPositive()) {
          Money paid = open.isGreaterThan(left) ? left : open;
          other.setValue(open.minus(paid));
          left = left.minus(paid);
        }
      }
      return left;
    }

    OpenClaims result() {
      ImmutableList.Builder<Receivable> open = ImmutableList.builder();
      ImmutableListMultimap.Builder<AgentId, Deduction> repaid = ImmutableListMultimap.builder();
      due.forEach((claim, amount) -> {
        if (amount.isPositive()) {
          open.add(new Receivable(
              claim.agent(),
              claim.since(),
              claim.kind(),
              claim.clause(),
              claim.evidence(),
              amount));
        } else if (amount.isNegative()) {
          repaid.put(
              claim.agent(),
              new Deduction(
                  claim.since(), claim.kind(), claim.clause(), claim.evidence(), amount.negated()));
        }
      });
      return new OpenClaims(open.build(), repaid.build());
    }
  }
}
