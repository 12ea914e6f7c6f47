package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of one order's note: the original and what was written after it (clause {@code mural/N5}). Nothing in it
 * is ever changed or dropped; the last entry is what holds.
 *
 * <p>This class is immutable and thread-safe; its {@code toString} hides the texts.
 *
 * @param entries in the order written, the original first, at least one
 */
public record NoteLog(ImmutableList<Entry> entries) implements Serializable {
  /**
   * One text, as it was written.
   *
   * @param when when, or null where nobody recorded it
   * @param who who, or null where nobody recorded it
   * @param what the text; blank where the note was cleared
   */
  public record Entry(@Nullable Instant when, @Nullable AgentId who, String what)
      implements Serializable {
    /** Checks that there is a text. */
    public Entry {
      requireNonNull(what, "what");
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return "Entry[when=" + when + ", who=" + who + ", what=####]";
    }
  }

  /** Checks that there is an original. */
  public NoteLog {
    checkArgument(!entries.isEmpty(), "Argument 'entries' must not be empty");
  }

  /**
   * Begins a history.
   *
   * @param when when the original was written, null if unknown
   * @param who who wrote it, null if unknown
   * @param what the original
   * @return the history of one entry
   */
  public static NoteLog of(@Nullable Instant when, @Nullable AgentId who, String what) {
    return new NoteLog(ImmutableList.of(new Entry(when, who, what)));
  }

  /**
   * Adds what the note says now. Only blanks at the edges are no change; going back to an earlier text is one, and so
   * is clearing the note.
   *
   * @param when when it was written, null if unknown
   * @param who who wrote it, null if unknown
   * @param what the whole text as it is now, or the amendment
   * @return the longer history, or this one if the text is that of the last entry
   */
  public NoteLog amend(@Nullable Instant when, @Nullable AgentId who, String what) {
    if (!isChange(what)) {
      return this;
    }
    return new NoteLog(ImmutableList.<Entry>builderWithExpectedSize(entries.size() + 1)
        .addAll(entries)
        .add(new Entry(when, who, what))
        .build());
  }

  /**
   * Returns whether a text differs from the last entry by more than blanks at its edges.
   *
   * @param what a text
   * @return whether it is a change
   */
  public boolean isChange(String what) {
    return !trimmed(what).equals(trimmed(effective().what()));
  }

  /**
   * Returns the text that everything began with.
   *
   * @return the first entry
   */
  public Entry original() {
    return entries.get(0);
  }

  /**
   * Returns the text that holds now.
   *
   * @return the last entry
   */
  public Entry effective() {
    return entries.get(entries.size() - 1);
  }

  /**
   * Returns what was written after the original.
   *
   * @return the amendments in the order written
   */
  public ImmutableList<Entry> amendments() {
    return entries.subList(1, entries.size());
  }

  /**
   * Recovers a history from software that appends each new text to the old ones and never overwrites (clause
   * {@code warehouse/N6}): {@code a}, edited to {@code ab} at the source, arrives as {@code aab}.
   *
   * <p>Each line is an entry. In a line, a new text begins where the beginning of the first is repeated: the
   * recipient with its comma, or without a comma the shortest text of two characters or more that stands twice in a
   * row. Texts that share no beginning cannot be told apart and stay one entry. Repetitions without a change
   * are dropped.
   *
   * @param imported the text that arrived, possibly empty
   * @return the history, without times and authors
   */
  public static NoteLog recover(String imported) {
    requireNonNull(imported, "imported");
    List<String> texts = RepeatedTexts.split(imported);
    NoteLog.Entry first = new Entry(null, null, texts.get(0));
    ImmutableList.Builder<Entry> entries = ImmutableList.<Entry>builder().add(first);
    String last = trimmed(first.what());
    for (String text : texts.subList(1, texts.size())) {
      String now = trimmed(text);
      if (!now.equals(last)) {
        entries.add(new Entry(null, null, text));
        last = now;
      }
    }
    return new NoteLog(entries.build());
  }

  private static String trimmed(String text) {
    int from = Chars.skipBlanks(text, 0, text.length());
    return text.substring(from, Chars.skipBlanksBack(text, from, text.length()));
  }

  /** Hides the texts. */
  @Override
  public String toString() {
    return "NoteLog[entries=" + entries + "]";
  }
}
