package io.github.shopops.core.clause;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * A sentence that is not yet in any language: the key of a text and what to fill into it. {@link Explanations} says it.
 *
 * @param key the text's key in a resource bundle
 * @param arguments what fills {@code {0}}, {@code {1}} …; each a {@link String}, {@link Integer}, {@link Long},
 *     {@link BigDecimal}, {@link Money}, {@link Rate}, {@link Duration}, {@link LocalDate}, {@link LocalDateTime},
 *     {@link YearMonth}, {@link Clause} or another message
 */
public record Message(String key, ImmutableList<Serializable> arguments) implements Serializable {
  private static final ImmutableSet<Class<?>> SAYABLE = ImmutableSet.of(
      String.class,
      Integer.class,
      Long.class,
      BigDecimal.class,
      Money.class,
      Rate.class,
      Duration.class,
      LocalDate.class,
      LocalDateTime.class,
      YearMonth.class,
      Clause.class,
      Message.class);

  /** Checks that every argument can be said. */
  public Message {
    requireNonNull(key, "key");
    for (Serializable argument : arguments) {
      checkArgument(
          SAYABLE.contains(argument.getClass()),
          "Argument 'arguments' of message '%s' holds %s, a type that has no wording",
          key,
          argument.getClass());
    }
  }

  /**
   * Makes a message.
   *
   * @param key the text's key
   * @param arguments what fills it
   * @return the message
   * @throws IllegalArgumentException if an argument is of a type that has no wording
   */
  public static Message of(String key, Serializable... arguments) {
    return new Message(key, ImmutableList.copyOf(arguments));
  }
}
