package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who was employed at which grade, from which day to which (在职情况).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Employment extends Serializable permits ImmutableEmployment {
  /** Returns who. */
  AgentId agent();

  /** Returns the grade as the shop writes it (级别), such as {@code 中级客服}; empty text where none is known. */
  @Value.Default
  default String grade() {
    return "";
  }

  /** Returns the first day of work (入职), empty where it lies before all that matters. */
  Optional<LocalDate> joined();

  /** Returns the last day of work (离职), itself still employed, empty while there is none. */
  Optional<LocalDate> left();

  /** Checks that nobody left before joining. */
  @Value.Check
  default void check() {
    checkArgument(
        joined().isEmpty()
            || left().isEmpty()
            || !left().get().isBefore(joined().get()),
        "Argument 'left' of %s must not be before %s but has value %s",
        agent(),
        joined().orElse(null),
        left().orElse(null));
  }

  /** Builds employments. */
  final class Builder extends ImmutableEmployment.Builder {
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
