package io.github.shopops.payroll.payslip;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Writes one slip: the wage first, then what the law lets be taken from it, claim by claim. */
final class SlipWriter {
  private final PayslipInput input;
  private final LegalPolicy policy;
  private final Optional<LegalVersion> law;
  private final RecoveryLimit limit;
  private final List<PayLine> lines = new ArrayList<>();
  private final ImmutableList.Builder<Deduction> deductions = ImmutableList.builder();
  private final List<Receivable> open = new ArrayList<>();
  private Money taken;

  SlipWriter(PayslipInput input, LegalPolicy policy) {
    this.input = input;
    this.policy = policy;
    this.law = policy.in(input.month());
    this.limit = RecoveryLimit.of(sum(input.earnings().stream()), LegalCheck.minimum(input), law);
    this.taken = Money.zero(input.currency());
  }

  Payslip write() {
    lines.addAll(input.earnings());
    ImmutableList<Receivable> carriedIn = ImmutableList.sortedCopyOf(input.carriedIn());
    carriedIn.forEach(claim -> lines.add(flagged(claim.carriedIn(), claim.kind())));
    input.deductions().forEach(line -> lines.add(flagged(line, line.kind())));
    settle(ImmutableList.<Receivable>builder()
        .addAll(carriedIn)
        .addAll(arisen(LineKind.ADJUSTMENT))
        .addAll(arisen(LineKind.COMPENSATION))
        .addAll(arisen(LineKind.FINE))
        .build());
    return Payslip.builder(input.agent(), input.month(), input.currency())
        .lines(ImmutableList.sortedCopyOf(PayLine.AS_PRINTED, lines))
        .deductions(deductions.build())
        .receivables(ImmutableList.sortedCopyOf(open))
        .findings(findings())
        .build();
  }

  /** Serves the claims in their order, until the limit is used up. */
  private void settle(ImmutableList<Receivable> claims) {
    Money room = limit.amount();
    for (Receivable claim : claims) {
      Money part = claim.amount().isGreaterThan(room) ? room : claim.amount();
      room = room.minus(part);
      taken = taken.plus(part);
      if (part.isPositive()) {
        deductions.add(
            new Deduction(claim.since(), claim.kind(), claim.clause(), claim.evidence(), part));
      }
      if (part.isLessThan(claim.amount())) {
        open.add(claim.withAmount(claim.amount().minus(part)));
        lines.add(claim.carriedOut(part, limit.message()));
      }
    }
  }

  /** Flags a line where it is, or carries, a claim of a kind to beware of. */
  private PayLine flagged(PayLine line, LineKind kind) {
    ImmutableSet<PayLine.Flag> flags = ImmutableSet.<PayLine.Flag>builder()
        .addAll(line.flags())
        .addAll(line.amount().isZero() ? ImmutableSet.of() : flags(kind))
        .build();
    return new PayLine(
        line.kind(), line.amount(), line.clause(), line.message(), line.evidence(), flags);
  }

  private ImmutableSet<PayLine.Flag> flags(LineKind kind) {
    return kind == LineKind.FINE && law.flatMap(LegalVersion::contestedFines).isPresent()
        ? ImmutableSet.of(PayLine.Flag.LEGALLY_CONTESTED)
        : ImmutableSet.of();
  }

  /** The month's claims of a kind in the order given, as what they would be if nothing could be deducted. */
  private ImmutableList<Receivable> arisen(LineKind kind) {
    return input.deductions().stream()
        .filter(line -> line.kind() == kind && line.amount().isNegative())
        .map(line -> new Receivable(
            input.agent(),
            input.month(),
            kind,
            line.clause(),
            line.evidence(),
            line.amount().negated()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Finding> findings() {
    boolean contested = lines.stream().anyMatch(SlipWriter::isContested);
    ImmutableList.Builder<Finding> findings =
        ImmutableList.<Finding>builder().addAll(input.findings());
    law.map(version -> new LegalCheck(input, version, policy).findings(contested, taken))
        .ifPresent(findings::addAll);
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings.build());
  }

  private Money sum(Stream<PayLine> summands) {
    return summands.map(PayLine::amount).reduce(Money.zero(input.currency()), Money::plus);
  }

  private static boolean isContested(PayLine line) {
    return line.flags().contains(PayLine.Flag.LEGALLY_CONTESTED);
  }
}
