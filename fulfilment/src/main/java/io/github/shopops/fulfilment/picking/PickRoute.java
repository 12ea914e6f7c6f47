package io.github.shopops.fulfilment.picking;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which order a picker walks the locations (拣货路线): the areas as listed, then any others; within an area by name,
 * numbers in it read as numbers, so that {@code A-2} comes before {@code A-10}; goods whose place nobody knows last.
 *
 * @param areas what the locations of each area begin with, first walked first; a location belongs to the longest that
 *     fits
 */
public record PickRoute(ImmutableList<String> areas) implements Serializable {
  /** The locations in the order of their names. */
  public static final PickRoute BY_NAME = new PickRoute(ImmutableList.of());

  private static final Pattern PARTS = Pattern.compile("[0-9]{1,64}|[^0-9]+");

  /** Checks that there is a list. */
  public PickRoute {
    requireNonNull(areas, "areas");
  }

  /**
   * Returns the order of locations, the unknown one last.
   *
   * @return a total order that agrees with equals
   */
  public Comparator<@Nullable String> locations() {
    return Comparator.nullsLast(Comparator.comparingInt(this::area)
        .thenComparing(PickRoute::compareNames)
        .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns the order of lines on a pick list: by location, then SKU, then quantity.
   *
   * @return a total order that agrees with equals
   */
  public Comparator<PickLine> lines() {
    return Comparator.comparing(PickLine::location, locations())
        .thenComparing(PickLine::sku)
        .thenComparingInt(PickLine::quantity);
  }

  private int area(String location) {
    int found = areas.size();
    int length = -1;
    for (int i = 0; i < areas.size(); i++) {
      String area = areas.get(i);
      if (location.startsWith(area) && area.length() > length) {
        found = i;
        length = area.length();
      }
    }
    return found;
  }

  /** Compares part by part, numbers before words and by their value. */
  private static int compareNames(String one, String other) {
    Matcher left = PARTS.matcher(one);
    Matcher right = PARTS.matcher(other);
    while (true) {
      boolean more = left.find();
      boolean otherMore = right.find();
      if (!more || !otherMore) {
        return Boolean.compare(more, otherMore);
      }
      int order = compareParts(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int compareParts(String one, String other) {
    boolean number = isNumber(one);
    boolean otherNumber = isNumber(other);
    if (number && otherNumber) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return number == otherNumber ? one.compareTo(other) : Boolean.compare(otherNumber, number);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }
}
