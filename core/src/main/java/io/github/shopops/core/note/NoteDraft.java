package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been read of one text so far; the only thing that reading allocates beyond its result. */
final class NoteDraft extends NoteLayout {
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
  private @Nullable EnumSet<NoteWarning> warnings;

  @Nullable
  NoteCode error;

  @Nullable
  NoteField errorField;

  int errorAt;
  String suggestion = "";

  @Nullable
  NoteCode hold;

  @Nullable
  NoteField holdField;

  int holdAt = -1;

  NoteDraft(String raw, int today) {
    super(raw);
    this.today = today;
  }

  void warn(NoteWarning warning) {
    if (warnings == null) {
      warnings = EnumSet.of(warning);
    } else {
      warnings.add(warning);
    }
  }

  /** Notes why a field cannot be read; the first fault in field order stays. */
  void reject(NoteCode code, @Nullable NoteField field, int at) {
    if (error == null) {
      error = code;
      errorField = field;
      errorAt = at;
    }
  }

  /** Notes why a person must look; the first reason stays. */
  void hold(NoteCode code, @Nullable NoteField field, int at) {
    if (hold == null) {
      hold = code;
      holdField = field;
      holdAt = at;
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
    return warnings == null ? ImmutableSet.of() : Sets.immutableEnumSet(warnings);
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
