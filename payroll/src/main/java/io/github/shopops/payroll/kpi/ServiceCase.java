package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a buyer wants answered: a question, a complaint or an e-mail (K15, K16).
 *
 * @param id the case's id
 * @param agent who has to answer
 * @param kind what it is
 * @param openedAt when it came in
 * @param answeredAt when a person first answered, or null while nobody did
 * @param closedAt when it was settled, or null while it is not
 */
public record ServiceCase(
    String id,
    AgentId agent,
    Kind kind,
    Instant openedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant closedAt)
    implements Comparable<ServiceCase>, Serializable {
  private static final Comparator<Instant> AT_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private static final Comparator<ServiceCase> ORDER = Comparator.comparing(ServiceCase::openedAt)
      .thenComparing(ServiceCase::id)
      .thenComparing(ServiceCase::agent)
      .thenComparing(ServiceCase::kind)
      .thenComparing(ServiceCase::answeredAt, AT_LAST)
      .thenComparing(ServiceCase::closedAt, AT_LAST);

  /** What a case is. */
  public enum Kind {
    /** A question (疑问). */
    QUESTION,
    /** A complaint (投诉). */
    COMPLAINT,
    /** A letter by e-mail (邮件). */
    E_MAIL;

    /** Returns the kind as files write it, such as {@code e-mail}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks that nothing was answered or settled before it came in. */
  public ServiceCase {
    requireNonNull(id, "id");
    requireNonNull(agent, "agent");
    requireNonNull(kind, "kind");
    requireNonNull(openedAt, "openedAt");
    checkNotBefore("answeredAt", answeredAt, openedAt, id);
    checkNotBefore("closedAt", closedAt, openedAt, id);
  }

  private static void checkNotBefore(
      String name, @Nullable Instant instant, Instant openedAt, String id) {
    checkArgument(
        instant == null || !instant.isBefore(openedAt),
        "Argument '%s' of case '%s' must not be before %s but has value %s",
        name,
        id,
        openedAt,
        instant);
  }

  /** Orders by the instant it came in, then by id. */
  @Override
  public int compareTo(ServiceCase other) {
    return ORDER.compare(this, other);
  }
}
