package io.github.shopops.core.promotion.offer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;

/**
 * Whom an offer is for (适用人群).
 *
 * @param levels the membership levels, one of which the buyer must have; none means any buyer
 * @param tags what the buyer must be tagged with, all of it, such as {@code new-buyer} or {@code birthday}
 */
public record Audience(ImmutableSet<String> levels, ImmutableSet<String> tags)
    implements Serializable {
  private static final Audience EVERYONE = new Audience(ImmutableSet.of(), ImmutableSet.of());

  /** Sorts levels and tags. */
  public Audience {
    levels = ImmutableSortedSet.copyOf(requireNonNull(levels, "levels"));
    tags = ImmutableSortedSet.copyOf(requireNonNull(tags, "tags"));
  }

  /**
   * Returns the audience of all buyers.
   *
   * @return the audience
   */
  public static Audience everyone() {
    return EVERYONE;
  }

  /**
   * Makes the audience of some membership levels.
   *
   * @param levels any of which will do
   * @return the audience
   */
  public static Audience levels(String... levels) {
    return new Audience(ImmutableSet.copyOf(levels), ImmutableSet.of());
  }

  /**
   * Makes the audience of buyers with all of some tags.
   *
   * @param tags all of which are needed
   * @return the audience
   */
  public static Audience tagged(String... tags) {
    return new Audience(ImmutableSet.of(), ImmutableSet.copyOf(tags));
  }
}
