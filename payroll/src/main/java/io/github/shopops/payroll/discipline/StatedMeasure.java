package io.github.shopops.payroll.discipline;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A measure that a manager took (处分决定), whatever the count.
 *
 * <p>This class is immutable and thread-safe; its {@code toString} does not show the reason.
 */
@Value.Immutable
public sealed interface StatedMeasure extends Serializable permits ImmutableStatedMeasure {
  /** Returns the id under which it is filed. */
  String id();

  /** Returns against whom it was taken. */
  AgentId agent();

  /** Returns the day, in the shop's calendar. */
  LocalDate on();

  /** Returns the measure. */
  Measure measure();

  /** Returns why, in the manager's words. */
  @Value.Redacted
  String reason();

  /** Checks that it has an id and a reason. */
  @Value.Check
  default void check() {
    checkArgument(!id().isBlank(), "Argument 'id' must not be blank but has value '%s'", id());
    checkArgument(!reason().isBlank(), "Argument 'reason' of measure %s must not be blank", id());
  }

  /** Builds measures. */
  final class Builder extends ImmutableStatedMeasure.Builder {
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
