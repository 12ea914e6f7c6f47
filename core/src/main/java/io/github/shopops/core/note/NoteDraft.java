package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.note.Extra.OriginalOrder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read of one text so far; the only thing that reading allocates beyond its result. */
final class NoteDraft extends NoteLayout {
  private static final ImmutableList<NoteWarning> WARNINGS =
      ImmutableList.copyOf(NoteWarning.values());

  /** The day of writing. */
  final int today;

  @Nullable
  String recipient;

  @Nullable
  NoteSize size;

  private ImmutableList.@Nullable Builder<NoteSize> moreSizes;

  @Nullable
  Artwork artwork;

  @Nullable
  ShipPromise ship;

  @Nullable
  Delivery delivery;

  @Nullable
  private Extra extra;

  private ImmutableList.@Nullable Builder<Extra> moreExtras;

  private short panels;

  /** The warnings so far, a bit each. */
  private int warnings;

  @Nullable
  Flaw error;

  String suggestion = "";

  @Nullable
  Flaw hold;

  /**
   * Why a note is rejected or held.
   *
   * @param at an index of the text, −1 where the text as a whole is meant
   */
  record Flaw(NoteCode code, @Nullable NoteField field, int at) {}

  /** The link to another order that was read last. */
  @Nullable
  OriginalOrder linked;

  NoteDraft(String raw, int today) {
    super(raw);
    this.today = today;
  }

  @SuppressWarnings("EnumOrdinal") // the ordinals never leave the draft
  void warn(NoteWarning warning) {
    warnings |= 1 << warning.ordinal();
  }

  /** Notes why a field cannot be read; the first fault in field order stays. */
  void reject(NoteCode code, @Nullable NoteField field, int at) {
    if (error == null) {
      error = new Flaw(code, field, at);
    }
  }

  /** Notes why a person must look; the first reason stays. */
  void hold(NoteCode code, @Nullable NoteField field, int at) {
    if (hold == null) {
      hold = new Flaw(code, field, at);
    }
  }

  void add(NoteSize next) {
    panels++;
    if (size == null) {
      size = next;
    } else {
      moreSizes = moreSizes == null
          ? ImmutableList.<NoteSize>builderWithExpectedSize(2).add(size)
          : moreSizes;
      moreSizes.add(next);
    }
  }

  void add(Extra next) {
    if (extra == null) {
      extra = next;
    } else {
      moreExtras = moreExtras == null
          ? ImmutableList.<Extra>builderWithExpectedSize(2).add(extra)
          : moreExtras;
      moreExtras.add(next);
    }
  }

  void forgetSizes() {
    panels = 0;
    size = null;
    moreSizes = null;
  }

  int panels() {
    return panels;
  }

  ImmutableList<NoteSize> sizes() {
    return list(size, moreSizes);
  }

  private static <T> ImmutableList<T> list(
      @Nullable T one, ImmutableList.@Nullable Builder<T> several) {
    if (several != null) {
      return several.build();
    }
    return one == null ? ImmutableList.of() : ImmutableList.of(one);
  }

  ImmutableSet<NoteWarning> warnings() {
    if ((warnings & (warnings - 1)) == 0) {
      return warnings == 0
          ? ImmutableSet.of()
          : ImmutableSet.of(WARNINGS.get(Integer.numberOfTrailingZeros(warnings)));
    }
    Set<NoteWarning> all = EnumSet.noneOf(NoteWarning.class);
    for (int rest = warnings; rest != 0; rest &= rest - 1) {
      all.add(WARNINGS.get(Integer.numberOfTrailingZeros(rest)));
    }
    return Sets.immutableEnumSet(all);
  }

  OrderNote note(ImmutableSet<String> workCodes, Carriers carriers) {
    return ImmutableOrderNote.of(
        Optional.ofNullable(recipient),
        sizes(),
        Optional.ofNullable(artwork),
        Optional.ofNullable(ship),
        Optional.ofNullable(delivery),
        list(extra, moreExtras),
        workCodes,
        carriers.asked(),
        carriers.denied());
  }
}
