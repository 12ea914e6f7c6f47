package io.github.shopops.core.note;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.note.NoteLog.Entry;
import io.github.shopops.core.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the notes of an order against a shop's rules: in time, readable, original kept, amendments with their time,
 * work code, flag (clauses N1 to N5, N7 and N8). It finds; what a finding costs is the fines' business.
 *
 * <p>A note complete at exactly 20:00 minutes after the payment is in time. This class is immutable and thread-safe.
 */
public final class NoteAudit {
  private final NoteRules rules;
  private final NoteParser parser;

  private NoteAudit(NoteRules rules) {
    this.rules = rules;
    this.parser = NoteParser.of(rules.format());
  }

  /**
   * Makes an audit.
   *
   * @param rules what the shop asks
   * @return the audit
   */
  public static NoteAudit of(NoteRules rules) {
    return new NoteAudit(requireNonNull(rules, "rules"));
  }

  /**
   * Checks one order; an unpaid one needs no note yet.
   *
   * @param order the order, with the note as the platform shows it now
   * @param log the history of its note
   * @return what is found, the most serious first
   */
  public ImmutableList<Finding> audit(Order order, NoteLog log) {
    requireNonNull(log, "log");
    Instant paid = order.paidAt().orElse(null);
    if (paid == null) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Finding> found = ImmutableList.builder();
    NoteReading effective = read(log.effective(), paid);
    checkReading(order, effective, found);
    checkDeadline(order, log, paid, found);
    checkAmendments(order, log, found);
    checkWorkCode(order, log, found);
    checkFlag(order, effective, found);
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, found.build());
  }

  /** Reads an entry as of its own instant, or the payment's where it has none. */
  private NoteReading read(Entry entry, Instant paid) {
    return parser.parse(entry.what(), entry.when() == null ? paid : entry.when());
  }

  private void checkReading(
      Order order, NoteReading reading, ImmutableList.Builder<Finding> found) {
    boolean isUnreadable = reading.outcome() == NoteOutcome.REJECTED
        || reading.code().filter(NoteCode.NOT_BASE_FORMAT::equals).isPresent();
    if (isUnreadable) {
      add(found, clause(reading.field().orElse(null)), Severity.ERROR, order, reading.message());
    }
  }

  private Optional<Clause> clause(@Nullable NoteField field) {
    if (field == NoteField.DELIVERY) {
      return rules.deliveryClause().or(rules::formatClause);
    } else if (field == NoteField.CUSTOMER) {
      return rules.recipientClause().or(rules::formatClause);
    }
    return rules.formatClause();
  }

  /** Finds when the note was first complete: all fields there, whether or not somebody must look at it. */
  private void checkDeadline(
      Order order, NoteLog log, Instant paid, ImmutableList.Builder<Finding> found) {
    for (Entry entry : log.entries()) {
      if (read(entry, paid).note().filter(OrderNote::isComplete).isPresent()) {
        Instant when = entry.when() == null ? order.noteAt().orElse(null) : entry.when();
        checkInTime(order, paid, when, found);
        return;
      }
    }
    add(found, rules.deadlineClause(), Severity.ERROR, order, Message.of("note.audit.missing"));
  }

  private void checkInTime(
      Order order, Instant paid, @Nullable Instant when, ImmutableList.Builder<Finding> found) {
    if (when == null) {
      Message message = Message.of("note.audit.time-unknown");
      add(found, rules.deadlineClause(), Severity.WARNING, order, message);
      return;
    }
    Duration taken = Duration.between(paid, when);
    if (taken.compareTo(rules.deadline()) > 0) {
      Message message = Message.of("note.audit.late", taken, rules.deadline());
      add(found, rules.deadlineClause(), Severity.ERROR, order, message);
    }
  }

  private void checkAmendments(Order order, NoteLog log, ImmutableList.Builder<Finding> found) {
    boolean isTimeless = log.amendments().stream().anyMatch(entry -> entry.when() == null);
    if (isTimeless) {
      Message message = Message.of("note.audit.amendment-without-time");
      add(found, rules.amendmentClause(), Severity.ERROR, order, message);
    }
    boolean isLost =
        order.note().filter(now -> !now.contains(log.original().what().strip())).isPresent();
    if (isLost) {
      Message message = Message.of("note.audit.original-lost");
      add(found, rules.amendmentClause(), Severity.ERROR, order, message);
    }
  }

  private void checkWorkCode(Order order, NoteLog log, ImmutableList.Builder<Finding> found) {
    boolean hasCode =
        log.entries().stream().anyMatch(entry -> !WorkCodes.in(entry.what()).isEmpty());
    if (!hasCode) {
      Message message = Message.of("note.audit.work-code-missing");
      add(found, rules.workCodeClause(), Severity.WARNING, order, message);
    }
  }

  private void checkFlag(Order order, NoteReading reading, ImmutableList.Builder<Finding> found) {
    boolean hasFlag =
        order.flag().filter(flag -> flag.flag().equals(rules.requestFlag())).isPresent();
    if (!hasFlag && hasRequest(reading)) {
      Message message = Message.of("note.audit.flag-missing");
      add(found, rules.flagClause(), Severity.WARNING, order, message);
    }
  }

  /**
   * A special request is what the warehouse must do otherwise than usual: free text, a carrier, a hold. A note in another
   * form is one, unless it says no more than who sold the order.
   */
  private static boolean hasRequest(NoteReading reading) {
    boolean isAboutCarriers = reading
        .note()
        .filter(
            note -> !note.carriersAsked().isEmpty() || !note.carriersDenied().isEmpty())
        .isPresent();
    boolean isSaid = reading.outcome() == NoteOutcome.HELD
        || reading
            .note()
            .filter(note -> note.extras().stream().anyMatch(NoteAudit::isRequest))
            .isPresent();
    return isAboutCarriers || (isSaid && !WorkCodes.areAll(reading.raw()));
  }

  private static boolean isRequest(Extra extra) {
    return extra instanceof Extra.Note || extra instanceof Extra.OriginalOrder;
  }

  private static void add(
      ImmutableList.Builder<Finding> found,
      Optional<Clause> clause,
      Severity severity,
      Order order,
      Message message) {
    Evidence subject = Evidence.of(Evidence.Kind.ORDER, order.id().value());
    clause.ifPresent(asked -> found.add(Finding.of(asked, severity, subject, message)));
  }
}
