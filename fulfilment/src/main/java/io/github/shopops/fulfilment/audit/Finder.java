package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule as a shop has it, and the list that its findings go to. */
final class Finder {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private final AuditRule rule;
  private final RuleSetting setting;
  private final List<Finding> found;

  Finder(AuditRule rule, RuleSetting setting, List<Finding> found) {
    this.rule = rule;
    this.setting = setting;
    this.found = found;
  }

  RuleSetting setting() {
    return setting;
  }

  BigDecimal limit() {
    return requireNonNull(setting.limit(), "limit");
  }

  int whole() {
    return limit().intValueExact();
  }

  Duration days() {
    return Duration.ofDays(whole());
  }

  Duration hours() {
    return Duration.ofSeconds(limit().multiply(SECONDS_PER_HOUR).longValue());
  }

  /** Whether more hours than allowed are over since an instant; where none are allowed, the instant need not be known. */
  boolean isOverdue(@Nullable Instant since, Instant now) {
    return since == null
        ? limit().signum() == 0
        : Duration.between(since, now).compareTo(hours()) > 0;
  }

  /** Whether more days than allowed are over since an instant, each of 24 hours. */
  boolean isDaysAgo(Instant since, Instant now) {
    return Duration.between(since, now).compareTo(days()) > 0;
  }

  /**
   * Finds something.
   *
   * @param subject what it is about
   * @param evidence what it rests on, in any order
   * @param arguments what fills the rule's sentence
   */
  void add(Evidence subject, Stream<Evidence> evidence, Serializable... arguments) {
    found.add(new Finding(
        setting.clause(),
        setting.severity(),
        subject,
        Message.of(rule.code(), arguments),
        evidence.distinct().sorted().collect(ImmutableList.toImmutableList())));
  }
}
