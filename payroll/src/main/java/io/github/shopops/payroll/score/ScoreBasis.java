package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a score is before plus and minus points: a closed choice.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface ScoreBasis extends Serializable {
  /**
   * The sum of components that somebody assesses (综合考评): 28 of 30, 20 of 20, 25 of 30 and 16 of 20 are 89.
   *
   * @param components the components, at least one, each code once
   */
  record Composite(ImmutableList<Component> components) implements ScoreBasis {
    /** Checks that there are components and that none comes twice. */
    public Composite {
      checkArgument(!components.isEmpty(), "Argument 'components' must not be empty");
      checkArgument(
          components.stream().map(Component::code).distinct().count() == components.size(),
          "Argument 'components' must have each code once but has value %s",
          components);
    }
  }

  /**
   * The same number for everybody, from which points are taken off.
   *
   * @param points the number, above zero
   */
  record Start(BigDecimal points) implements ScoreBasis {
    /** Checks that the number is above zero. */
    public Start {
      checkArgument(
          points.signum() > 0, "Argument 'points' must be above zero but has value %s", points);
      points = Exact.of(points);
    }
  }

  /**
   * One component of a composite.
   *
   * @param code such as {@code task}: lower-case words joined by hyphens
   * @param most its highest number of points, above zero
   */
  record Component(String code, BigDecimal most) implements Serializable {
    /** Checks the code's shape and that the number is above zero. */
    public Component {
      requireNonNull(code, "code");
      checkArgument(
          code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
          "Argument 'code' must be lower-case words joined by hyphens but has value '%s'",
          code);
      checkArgument(
          most.signum() > 0,
          "Argument 'most' must be above zero for '%s' but has value %s",
          code,
          most);
      most = Exact.of(most);
    }
  }
}
