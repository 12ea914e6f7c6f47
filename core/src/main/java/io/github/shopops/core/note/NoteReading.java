package io.github.shopops.core.note;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What reading one text as a note came to. The text itself is always kept; {@code toString} hides it.
 */
public sealed interface NoteReading extends Serializable {
  /**
   * Returns the text as it was written.
   *
   * @return the text, unchanged
   */
  String raw();

  /**
   * Returns what became of it.
   *
   * @return the outcome
   */
  NoteOutcome outcome();

  /**
   * Returns why it was held, rejected or is no note.
   *
   * @return the code, empty where the note was accepted
   */
  default Optional<NoteCode> code() {
    return Optional.empty();
  }

  /**
   * Returns the field at fault.
   *
   * @return the field, empty where the text as a whole is meant
   */
  default Optional<NoteField> field() {
    return Optional.empty();
  }

  /**
   * Returns where in the text the fault is.
   *
   * @return an index of {@link #raw}, its length for a missing end; empty where the text as a whole is meant
   */
  default OptionalInt position() {
    return OptionalInt.empty();
  }

  /**
   * Returns what was probably meant, where that is obvious. It is never applied.
   *
   * @return such as {@code 3.60*2.80}
   */
  default Optional<String> suggestion() {
    return Optional.empty();
  }

  /**
   * Returns under which normalisations and assumptions it was read.
   *
   * @return the warnings
   */
  default ImmutableSet<NoteWarning> warnings() {
    return ImmutableSet.of();
  }

  /**
   * Returns what the note says.
   *
   * @return the note: whole where accepted, what could be read where held, else empty
   */
  default Optional<OrderNote> note() {
    return Optional.empty();
  }

  /**
   * Says the reading in one sentence for the shop's manager.
   *
   * @return the sentence
   */
  Message message();

  /**
   * Every field was read.
   *
   * @param raw the text as written
   * @param read what it says, complete
   * @param warnings under which normalisations and assumptions
   */
  record Accepted(String raw, OrderNote read, ImmutableSet<NoteWarning> warnings)
      implements NoteReading {
    /** Checks that nothing is null. */
    public Accepted {
      requireNonNull(raw, "raw");
      requireNonNull(read, "read");
      requireNonNull(warnings, "warnings");
    }

    @Override
    public NoteOutcome outcome() {
      return warnings.isEmpty() ? NoteOutcome.ACCEPTED : NoteOutcome.ACCEPTED_WITH_WARNINGS;
    }

    @Override
    public Optional<OrderNote> note() {
      return Optional.of(read);
    }

    @Override
    public Message message() {
      Message said = null;
      for (NoteWarning warning : warnings) {
        said = said == null ? warning.message() : Message.of("note.and", said, warning.message());
      }
      return said == null
          ? Message.of("note.accepted")
          : Message.of("note.accepted-with-warnings", said);
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return outcome() + "[read=" + read + ", warnings=" + warnings + "]";
    }
  }

  /**
   * A person must look.
   *
   * @param raw the text as written
   * @param reason why
   * @param where the field that is undecided, null where the text as a whole is
   * @param at an index of the text, −1 where the text as a whole is meant
   * @param read what could be read
   * @param warnings under which normalisations and assumptions
   */
  record Held(
      String raw,
      NoteCode reason,
      @Nullable NoteField where,
      int at,
      OrderNote read,
      ImmutableSet<NoteWarning> warnings)
      implements NoteReading {
    /** Checks that nothing else is null. */
    public Held {
      requireNonNull(raw, "raw");
      requireNonNull(reason, "reason");
      requireNonNull(read, "read");
      requireNonNull(warnings, "warnings");
    }

    @Override
    public NoteOutcome outcome() {
      return NoteOutcome.HELD;
    }

    @Override
    public Optional<NoteCode> code() {
      return Optional.of(reason);
    }

    @Override
    public Optional<NoteField> field() {
      return Optional.ofNullable(where);
    }

    @Override
    public OptionalInt position() {
      return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    @Override
    public Optional<OrderNote> note() {
      return Optional.of(read);
    }

    @Override
    public Message message() {
      return Message.of("note.held", reason.message());
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return "HELD[" + reason + ", read=" + read + ", warnings=" + warnings + "]";
    }
  }

  /**
   * Cannot be read.
   *
   * @param raw the text as written
   * @param reason why
   * @param where the field at fault, null where the text as a whole is
   * @param at an index of the text, −1 where the text as a whole is meant
   * @param meant what was probably meant, empty where that is not obvious
   */
  record Rejected(String raw, NoteCode reason, @Nullable NoteField where, int at, String meant)
      implements NoteReading {
    /** Checks that nothing else is null. */
    public Rejected {
      requireNonNull(raw, "raw");
      requireNonNull(reason, "reason");
      requireNonNull(meant, "meant");
    }

    @Override
    public NoteOutcome outcome() {
      return NoteOutcome.REJECTED;
    }

    @Override
    public Optional<NoteCode> code() {
      return Optional.of(reason);
    }

    @Override
    public Optional<NoteField> field() {
      return Optional.ofNullable(where);
    }

    @Override
    public OptionalInt position() {
      return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    @Override
    public Optional<String> suggestion() {
      return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
    }

    @Override
    public Message message() {
      return meant.isEmpty()
          ? Message.of("note.rejected", reason.message())
          : Message.of("note.rejected-with-suggestion", reason.message(), meant);
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return "REJECTED[" + reason + ", where=" + where + ", at=" + at + ", meant=" + meant + "]";
    }
  }

  /**
   * A text without order content.
   *
   * @param raw the text as written
   * @param reason what it is instead
   */
  record NotANote(String raw, NoteCode reason) implements NoteReading {
    /** Checks that nothing is null. */
    public NotANote {
      requireNonNull(raw, "raw");
      requireNonNull(reason, "reason");
    }

    @Override
    public NoteOutcome outcome() {
      return NoteOutcome.NOT_A_NOTE;
    }

    @Override
    public Optional<NoteCode> code() {
      return Optional.of(reason);
    }

    @Override
    public Message message() {
      return reason == NoteCode.SYSTEM_WRITTEN
          ? Message.of("note.system-written")
          : reason.message();
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return "NOT_A_NOTE[" + reason + "]";
    }
  }
}
