package io.github.shopops.payroll.grade;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a decision on a grade rests on. Facts about others, of later months and after the month are not looked at, and
 * the order of facts does not matter, so that a caller may hand in all that there are.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface GradeInput extends Serializable permits ImmutableGradeInput {
  /** Returns the month that is decided on; a decision that it carries already is not looked at. */
  CareerMonth current();

  /** Returns the first day employed (入职), empty for longer than records go back. */
  Optional<LocalDate> joined();

  /** Returns the months before, with what was decided in them. */
  ImmutableList<CareerMonth> history();

  /** Returns the assessments. */
  ImmutableList<Assessment> assessments();

  /** Returns who is decided on. */
  default AgentId agent() {
    return current().agent();
  }

  /** Returns the month that is decided on. */
  default YearMonth month() {
    return current().month();
  }

  /** Builds inputs. */
  final class Builder extends ImmutableGradeInput.Builder {
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
