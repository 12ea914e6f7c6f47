package io.github.shopops.core.note;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

  @Nullable
  List<NoteSize> moreSizes;

  @Nullable
  Artwork artwork;

  @Nullable
  ShipPromise ship;

  @Nullable
  Delivery delivery;

  @Nullable
  Extra extra;

  @Nullable
  List<Extra> moreExtras;

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
    if (size == null) {
      size = next;
    } else {
      moreSizes = moreSizes == null ? new ArrayList<>() : moreSizes;
      moreSizes.add(next);
    }
  }

  void add(Extra next) {
    if (extra == null) {
      extra = next;
    } else {
      moreExtras = moreExtras == null ? new ArrayList<>() : moreExtras;
      moreExtras.add(next);
    }
  }

  void forgetSizes() {
    size = null;
    moreSizes = null;
  }

  int panels() {
    return (size == null ? 0 : 1) + (moreSizes == null ? 0 : moreSizes.size());
  }

  ImmutableList<NoteSize> sizes() {
    return list(size, moreSizes);
  }

  private static <T> ImmutableList<T> list(@Nullable T first, @Nullable List<T> more) {
    if (first == null) {
      return ImmutableList.of();
    } else if (more == null) {
      return ImmutableList.of(first);
    } else if (more.size() == 1) {
      return ImmutableList.of(first, more.get(0));
    }
    return ImmutableList.<T>builderWithExpectedSize(more.size() + 1)
        .add(first)
        .addAll(more)
        .build();
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
