package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that a person did well (加分事项): a fact, rewarded by a score plan and by nothing here.
 *
 * @param id the merit's id
 * @param agent who did it
 * @param at when
 * @param kind what sort of thing
 */
public record Merit(String id, AgentId agent, Instant at, MeritKind kind) implements Serializable {
  /** Orders merits: by instant, then by id. */
  public static final Comparator<Merit> BY_OCCURRENCE =
      Comparator.comparing(Merit::at).thenComparing(Merit::id);

  /** Checks that it has an id. */
  public Merit {
    requireNonNull(agent, "agent");
    requireNonNull(at, "at");
    requireNonNull(kind, "kind");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
  }
}
