package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.OrderBook;
import java.io.Serializable;
import org.immutables.value.Value;

/** What is known about a shop's orders and who talked to whom. This class is immutable and thread-safe. */
@Value.Immutable
public sealed interface AttributionFacts extends Serializable permits ImmutableAttributionFacts {
  /** Returns the orders. */
  OrderBook orders();

  /** Returns the chat messages. */
  ContactLog contacts();

  /** Returns the people of the desk. */
  Roster roster();

  /** Returns what supervisors decided, in any order. */
  ImmutableList<Assignment> assignments();

  /** Builds facts; without contacts, people and assignments at the start. */
  final class Builder extends ImmutableAttributionFacts.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    Builder builder = new Builder();
    builder.contacts(ContactLog.empty()).roster(Roster.empty());
    return builder;
  }
}
