package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.order.SellerFlag;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a shop asks of its notes, and under which clause; what has no clause is not asked. This class is immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface NoteRules extends Serializable permits ImmutableNoteRules {
  /** Returns the format in which notes are read. */
  NoteFormat format();

  /** Returns how long after the payment the full note may come, inclusive. */
  Duration deadline();

  /** Returns the flag that goes with a special request. */
  SellerFlag requestFlag();

  /** Returns the clause that a note has its fields, such as {@code mural/N1}. */
  Optional<Clause> formatClause();

  /** Returns the clause that a note names one delivery, such as {@code mural/N2}. */
  Optional<Clause> deliveryClause();

  /** Returns the clause that a note names the recipient, such as {@code mural/N3}. */
  Optional<Clause> recipientClause();

  /** Returns the clause of the deadline, such as {@code mural/N4}. */
  Optional<Clause> deadlineClause();

  /** Returns the clause that the original stays and amendments have their time, such as {@code mural/N5}. */
  Optional<Clause> amendmentClause();

  /** Returns the clause that a note carries a work code, such as {@code shift/N7}. */
  Optional<Clause> workCodeClause();

  /** Returns the clause that a special request has its flag, such as {@code shift/N8}. */
  Optional<Clause> flagClause();

  /** Checks the deadline. */
  @Value.Check
  default void check() {
    checkArgument(
        !deadline().isNegative(),
        "Argument 'deadline' must not be negative but has value %s",
        deadline());
  }

  /** Builds rules; twenty minutes and the red flag to start with, and no clause. */
  final class Builder extends ImmutableNoteRules.Builder {
    Builder() {
      deadline(Duration.ofMinutes(20));
      requestFlag(SellerFlag.RED);
    }
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the rules of the custom-print shop (preset {@code mural}).
   *
   * @return clauses N1 to N5
   */
  static NoteRules mural() {
    return builder()
        .format(NoteFormat.mural())
        .formatClause(Catalogue.clause("mural/N1"))
        .deliveryClause(Catalogue.clause("mural/N2"))
        .recipientClause(Catalogue.clause("mural/N3"))
        .deadlineClause(Catalogue.clause("mural/N4"))
        .amendmentClause(Catalogue.clause("mural/N5"))
        .build();
  }

  /**
   * Returns the rules of a shop that asks nothing of its notes: they are read, and nothing in them is found fault with.
   *
   * @param format in which its notes are read
   * @return no clause
   */
  static NoteRules none(NoteFormat format) {
    return builder().format(format).build();
  }

  /**
   * Returns the rules of the two-shift service desk (preset {@code shift}), which has no format of its own.
   *
   * @param format in which its notes are read
   * @return clauses N7 and N8
   */
  static NoteRules shift(NoteFormat format) {
    return builder()
        .format(format)
        .workCodeClause(Catalogue.clause("shift/N7"))
        .flagClause(Catalogue.clause("shift/N8"))
        .build();
  }
}
