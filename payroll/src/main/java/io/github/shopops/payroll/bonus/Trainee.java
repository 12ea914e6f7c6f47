package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A trainee who became able to work alone (出师).
 *
 * @param trainee the trainee's name or id
 * @param mentor who taught
 * @param readyAt when the trainee was ready
 */
public record Trainee(String trainee, AgentId mentor, Instant readyAt) implements Serializable {
  /** Orders trainees: the fastest first, those that tie by name. */
  static final Comparator<Trainee> FASTEST =
      Comparator.comparing(Trainee::readyAt).thenComparing(Trainee::trainee);

  /** Checks that the trainee is named. */
  public Trainee {
    requireNonNull(mentor, "mentor");
    requireNonNull(readyAt, "readyAt");
    checkArgument(
        !trainee.isBlank(), "Argument 'trainee' must not be blank but has value '%s'", trainee);
  }
}
