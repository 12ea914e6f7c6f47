package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a note says (备注), field by field (clause {@code mural/N1}).
 *
 * <p>All five fields are there in a note that was accepted; in one that is held, those that could be read. This class
 * is immutable and thread-safe; its {@code toString} hides recipient and free text.
 */
@Value.Immutable
public sealed interface OrderNote extends Serializable permits ImmutableOrderNote {
  /** Returns the recipient's name, one line without a comma. */
  @Value.Parameter
  @Value.Redacted
  Optional<String> recipient();

  /** Returns the sizes in the order written, a size wanted twice standing twice. */
  @Value.Parameter
  ImmutableList<NoteSize> sizes();

  /** Returns the artwork. */
  @Value.Parameter
  @Value.Redacted
  Optional<Artwork> artwork();

  /** Returns when it is to be shipped. */
  @Value.Parameter
  Optional<ShipPromise> ship();

  /** Returns how it reaches the buyer. */
  @Value.Parameter
  Optional<Delivery> delivery();

  /** Returns the remarks in the order written, work codes excepted. */
  @Value.Parameter
  ImmutableList<Extra> extras();

  /** Returns the work codes (工号) anywhere in the text, in capitals. */
  @Value.Parameter
  ImmutableSet<String> workCodes();

  /** Returns the codes of the carriers asked for. */
  @Value.Parameter
  ImmutableSet<String> carriersAsked();

  /** Returns the codes of the carriers refused. */
  @Value.Parameter
  ImmutableSet<String> carriersDenied();

  /**
   * Returns whether all five fields are there.
   *
   * @return false for a note that could be read in part only
   */
  default boolean isComplete() {
    return recipient().isPresent()
        && !sizes().isEmpty()
        && artwork().isPresent()
        && ship().isPresent()
        && delivery().isPresent();
  }

  /** Checks that the recipient is one field. */
  @Value.Check
  default void check() {
    checkArgument(
        recipient().isEmpty()
            || (!recipient().get().isEmpty() && OneField.holds(recipient().get())),
        "Argument 'recipient' must be one line without commas or blanks at its edges");
  }

  /** Builds notes, from nothing. */
  final class Builder extends ImmutableOrderNote.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
