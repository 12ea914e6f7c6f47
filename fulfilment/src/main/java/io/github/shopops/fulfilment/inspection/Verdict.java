package io.github.shopops.fulfilment.inspection;

import static java.util.Objects.requireNonNull;

import io.github.shopops.fulfilment.flow.Word;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a scan was.
 *
 * @param kind right, foreign or too many
 * @param parcel the parcel it counts for, null where it was wrong and nobody said whose it is
 */
public record Verdict(Kind kind, @Nullable ParcelId parcel) implements Serializable {
  /** The sorts of scans. */
  public enum Kind implements Word {
    /** The parcel needs it. */
    RIGHT,
    /** The parcel does not need such goods at all (错货). */
    FOREIGN,
    /** The parcel needs such goods, and has enough of them (多货). */
    TOO_MANY;

    @Override
    public String code() {
      return Word.code("inspection.verdict", this);
    }
  }

  /** Checks that there is a kind. */
  public Verdict {
    requireNonNull(kind, "kind");
  }
}
