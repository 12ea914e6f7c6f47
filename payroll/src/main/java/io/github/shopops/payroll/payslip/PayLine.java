package io.github.shopops.payroll.payslip;

import static com.google.common.collect.Comparators.lexicographical;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * One line of a pay slip: what for, how much, under which clause, on which facts, by which arithmetic.
 *
 * @param kind what for
 * @param amount how much, negative where it is taken off
 * @param clause the clause that put it there
 * @param message the arithmetic, in one sentence
 * @param evidence the facts it rests on
 * @param flags what a reader should beware of
 */
public record PayLine(
    LineKind kind,
    Money amount,
    Clause clause,
    Message message,
    ImmutableList<Evidence> evidence,
    ImmutableSet<Flag> flags)
    implements Serializable {

  /** The order in which slips print lines: by kind, then clause, evidence, amount and text. */
  public static final Comparator<PayLine> AS_PRINTED = comparing(PayLine::kind)
      .thenComparing(PayLine::clause)
      .thenComparing(PayLine::evidence, lexicographical(Comparator.<Evidence>naturalOrder()))
      .thenComparing(PayLine::amount)
      .thenComparing(line -> line.message().toString());

  /** What a reader of a line should beware of. */
  public enum Flag {
    /** A fine without a loss, which has no express legal basis (law/decree-516). */
    LEGALLY_CONTESTED
  }

  /** Checks that nothing is null. */
  public PayLine {
    requireNonNull(kind, "kind");
    requireNonNull(amount, "amount");
    requireNonNull(clause, "clause");
    requireNonNull(message, "message");
    requireNonNull(evidence, "evidence");
    requireNonNull(flags, "flags");
  }

  /**
   * Makes a line without flags.
   *
   * @param kind what for
   * @param amount how much, negative where it is taken off
   * @param clause the clause that put it there
   * @param message the arithmetic, in one sentence
   * @param evidence the facts it rests on
   * @return the line
   */
  public static PayLine of(
      LineKind kind,
      Money amount,
      Clause clause,
      Message message,
      ImmutableList<Evidence> evidence) {
    return new PayLine(kind, amount, clause, message, evidence, ImmutableSet.of());
  }
}
