package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An assessment that somebody sat (考核), with its result in each skill.
 *
 * @param id the assessment's id
 * @param agent who sat it
 * @param on the day
 * @param passed the skills passed
 * @param failed the skills failed
 */
public record Assessment(
    String id,
    AgentId agent,
    LocalDate on,
    ImmutableSet<String> passed,
    ImmutableSet<String> failed)
    implements Serializable {
  /** Orders assessments: by day, then by id. */
  public static final Comparator<Assessment> BY_DAY =
      Comparator.comparing(Assessment::on).thenComparing(Assessment::id);

  /** Checks that there is an id, and that no skill is both passed and failed. */
  public Assessment {
    requireNonNull(id, "id");
    requireNonNull(agent, "agent");
    requireNonNull(on, "on");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
    checkArgument(
        Sets.intersection(passed, failed).isEmpty(),
        "Argument 'failed' must not name skills that assessment %s passed but has value %s",
        id,
        failed);
  }
}
