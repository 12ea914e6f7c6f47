package io.github.shopops.core.note;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * What a note says otherwise than was confirmed to the buyer (clause {@code mural/N10}). It is no history: two texts
 * of one note are compared by {@link NoteLog#isChange}.
 *
 * @param differences in field order; empty where the note says what was confirmed
 */
public record NoteDiff(ImmutableList<Difference> differences) implements Serializable {
  /** What a difference is. */
  public enum Kind {
    /** Neighbouring digits of a size, or width and height, changed places (1.24 for 1.42): serious. */
    SIZE_TRANSPOSED("size-transposed", true),
    /** Another size, or another number of panels. */
    SIZE_WRONG("size-wrong", false),
    /** Another ship date or promise (the 20th for the 2nd): serious. */
    SHIP_DATE_MISTYPED("ship-date-mistyped", true),
    /** Another artwork, such as the colour of the lettering: serious. */
    ATTRIBUTE_WRONG("attribute-wrong", true),
    /** Another recipient. */
    RECIPIENT_WRONG("recipient-wrong", false),
    /** Another delivery. */
    DELIVERY_WRONG("delivery-wrong", false),
    /** Other extras or remarks. */
    EXTRAS_WRONG("extras-wrong", false);

    private final String key;
    private final boolean isSerious;

    Kind(String key, boolean isSerious) {
      this.key = key;
      this.isSerious = isSerious;
    }

    /**
     * Returns whether the clause names it as serious.
     *
     * @return true for the three kinds of {@code mural/N10}
     */
    public boolean isSerious() {
      return isSerious;
    }
  }

  /**
   * One field that differs.
   *
   * @param kind what the difference is
   * @param field where
   * @param confirmed what the buyer confirmed, as a note writes it
   * @param written what the note says
   */
  public record Difference(Kind kind, NoteField field, String confirmed, String written)
      implements Serializable {
    /** Checks that nothing is null. */
    public Difference {
      requireNonNull(kind, "kind");
      requireNonNull(field, "field");
      requireNonNull(confirmed, "confirmed");
      requireNonNull(written, "written");
    }

    /**
     * Says the difference.
     *
     * @return one sentence, without the recipient's name
     */
    public Message message() {
      return kind == Kind.RECIPIENT_WRONG
          ? Message.of("note.diff." + kind.key)
          : Message.of("note.diff." + kind.key, confirmed, written);
    }

    /** Hides what is written. */
    @Override
    public String toString() {
      return "Difference[kind=" + kind + ", field=" + field + "]";
    }
  }

  /** Checks that there is a list. */
  public NoteDiff {
    requireNonNull(differences, "differences");
  }

  /**
   * Compares a note with what was confirmed.
   *
   * @param confirmed what the buyer confirmed
   * @param written what the note says
   * @param formatter writes both sides of a difference
   * @return what differs
   */
  public static NoteDiff between(OrderNote confirmed, OrderNote written, NoteFormatter formatter) {
    ImmutableList.Builder<Difference> found = ImmutableList.builder();
    add(found, Kind.RECIPIENT_WRONG, NoteField.CUSTOMER, confirmed, written, formatter);
    Kind size =
        areTransposed(confirmed.sizes(), written.sizes()) ? Kind.SIZE_TRANSPOSED : Kind.SIZE_WRONG;
    add(found, size, NoteField.SIZE, confirmed, written, formatter);
    add(found, Kind.ATTRIBUTE_WRONG, NoteField.PATTERN, confirmed, written, formatter);
    add(found, Kind.SHIP_DATE_MISTYPED, NoteField.SHIP, confirmed, written, formatter);
    add(found, Kind.DELIVERY_WRONG, NoteField.DELIVERY, confirmed, written, formatter);
    add(found, Kind.EXTRAS_WRONG, NoteField.REMARKS, confirmed, written, formatter);
    return new NoteDiff(found.build());
  }

  private static void add(
      ImmutableList.Builder<Difference> found,
      Kind kind,
      NoteField field,
      OrderNote confirmed,
      OrderNote written,
      NoteFormatter formatter) {
    if (!value(confirmed, field).equals(value(written, field))) {
      found.add(new Difference(
          kind, field, formatter.field(confirmed, field), formatter.field(written, field)));
    }
  }

  private static Object value(OrderNote note, NoteField field) {
    return switch (field) {
      case CUSTOMER -> note.recipient();
      case SIZE -> note.sizes();
      case PATTERN -> note.artwork();
      case SHIP -> note.ship();
      case DELIVERY -> note.delivery();
      case REMARKS -> note.extras();
    };
  }

  /**
   * Returns the differences that the clause names as serious.
   *
   * @return those of the three kinds, in field order
   */
  public ImmutableList<Difference> seriousErrors() {
    return differences.stream()
        .filter(difference -> difference.kind().isSerious())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether anything differs.
   *
   * @return false where the note says what was confirmed
   */
  public boolean isDifferent() {
    return !differences.isEmpty();
  }

  private static boolean areTransposed(
      ImmutableList<NoteSize> confirmed, ImmutableList<NoteSize> written) {
    if (confirmed.size() != written.size()) {
      return false;
    }
    for (int i = 0; i < confirmed.size(); i++) {
      NoteSize one = confirmed.get(i);
      NoteSize other = written.get(i);
      boolean isExchanged =
          one.width().compareTo(other.height()) == 0 && one.height().compareTo(other.width()) == 0;
      boolean isTransposed =
          isTransposed(one.width().toPlainString(), other.width().toPlainString())
              && isTransposed(one.height().toPlainString(), other.height().toPlainString());
      if (!one.equals(other) && !isExchanged && !isTransposed) {
        return false;
      }
    }
    return true;
  }

  /** Whether two numbers are the same, or become so by exchanging two neighbouring digits of one. */
  private static boolean isTransposed(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String digits = one.replace(".", "");
    String others = other.replace(".", "");
    if (one.length() != other.length() || one.indexOf('.') != other.indexOf('.')) {
      return false;
    }
    int first = 0;
    while (digits.charAt(first) == others.charAt(first)) {
      first++;
    }
    return first + 1 < digits.length()
        && digits.charAt(first) == others.charAt(first + 1)
        && digits.charAt(first + 1) == others.charAt(first)
        && digits.substring(first + 2).equals(others.substring(first + 2));
  }
}
