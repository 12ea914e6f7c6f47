package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * What a closed month turns out to pay or to claim under a kind of lines, against what it was settled with so far
 * (以前月份调整); clause shop/ADJUSTMENT.
 *
 * <p>Base pay of 1 500.00 that should have been 1 451.61 is a difference of −48.39. Commission is compared after what
 * returns took back of it and what was carried, so as it was paid. Compensations and fines are negative amounts.
 *
 * @param agent whose pay
 * @param month the closed month
 * @param kind the kind of lines; commission stands for clawback and its carry too
 * @param closed what issue and earlier adjustments amount to
 * @param recomputed what it should have been, as far as is known now
 */
public record Adjustment(
    AgentId agent, YearMonth month, LineKind kind, Money closed, Money recomputed)
    implements Comparable<Adjustment>, Serializable {
  private static final Comparator<Adjustment> ORDER = Comparator.comparing(Adjustment::agent)
      .thenComparing(Adjustment::month)
      .thenComparing(Adjustment::kind)
      .thenComparing(Adjustment::closed)
      .thenComparing(Adjustment::recomputed);

  /** Checks that nothing is null. */
  public Adjustment {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    requireNonNull(kind, "kind");
    requireNonNull(closed, "closed");
    requireNonNull(recomputed, "recomputed");
  }

  /**
   * Returns what is to be settled.
   *
   * @return recomputed less closed: above zero where the month paid too little, or claimed too much
   */
  public Money difference() {
    return recomputed.minus(closed);
  }

  /**
   * Returns whether a claim changed, which is then settled as a claim of its own month, and no line of its own.
   *
   * @return true for compensations and fines
   */
  public boolean isClaim() {
    return kind == LineKind.COMPENSATION || kind == LineKind.FINE;
  }

  /** The line that settles it: of earnings where it is above zero, else of what is claimed back. */
  PayLine line() {
    return PayLine.of(
        LineKind.ADJUSTMENT,
        difference(),
        clause(),
        Message.of("close.adjustment", kind.title(), month, closed, recomputed, difference()),
        ImmutableList.of(evidence()));
  }

  /** What a person should know where no line says it. */
  Finding finding() {
    return Finding.of(
        clause(),
        Severity.INFO,
        Evidence.of(Evidence.Kind.AGENT, agent.value()),
        Message.of(
            "close.adjustment.claim",
            agent.value(),
            kind.title(),
            month,
            closed.negated(),
            recomputed.negated()));
  }

  static Clause clause() {
    return Catalogue.clause("shop/ADJUSTMENT");
  }

  private Evidence evidence() {
    return Evidence.of(Evidence.Kind.MONTH, month.toString());
  }

  /** Orders by agent, month and kind. */
  @Override
  public int compareTo(Adjustment other) {
    return ORDER.compare(this, other);
  }
}
