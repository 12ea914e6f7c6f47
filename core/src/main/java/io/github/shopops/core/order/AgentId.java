package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The id of a person on the customer-service desk (客服).
 *
 * @param value the id as text, not blank
 */
public record AgentId(String value) implements Comparable<AgentId>, Serializable {
  /** Checks that the id is not blank. */
  public AgentId {
    requireNonNull(value, "value");
    checkArgument(
        !value.isBlank(),
        "Argument 'value' of AgentId must not be blank but has value '%s'",
        value);
  }

  /**
   * Makes an id.
   *
   * @param value the id as text, not blank
   * @return the id
   */
  public static AgentId of(String value) {
    return new AgentId(value);
  }

  /** Orders as text. */
  @Override
  public int compareTo(AgentId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
