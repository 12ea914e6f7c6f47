package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * What a shop looks at when its warehouse closes, as data: every rule with clause, weight, switch and limit.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AuditPolicy extends Serializable permits ImmutableAuditPolicy {
  /** Returns how the warehouse works: its zone, and whether it ships before it inspects. */
  FulfilmentPolicy fulfilment();

  /** Returns when a day begins: what is done before it, such as by the late shift, belongs to the day before. */
  LocalTime dayBegins();

  /** Returns in which format notes are read. */
  NoteFormat notes();

  /** Returns which notes say that an order is not to move. */
  ImmutableSet<NoteCode> stopCodes();

  /** Returns how each rule is had; a rule that is not there is off. */
  @Value.NaturalOrder
  ImmutableSortedMap<AuditRule, RuleSetting> rules();

  /** Returns how many returns are handled in some time. */
  ReturnNorm returnNorm();

  /** Checks that exactly the rules with a unit have a limit, whole where it counts things. */
  @Value.Check
  default void check() {
    rules().forEach(AuditPolicy::checkLimit);
  }

  private static void checkLimit(AuditRule rule, RuleSetting setting) {
    BigDecimal limit = setting.limit();
    checkArgument(
        (limit == null) == (rule.unit() == AuditRule.Unit.NONE),
        "Argument 'limit' of rule %s must be counted in %s but has value %s",
        rule.code(),
        rule.unit(),
        limit);
    checkArgument(
        limit == null || !rule.unit().isWhole() || limit.scale() <= 0,
        "Argument 'limit' of rule %s must be whole but has value %s",
        rule.code(),
        limit);
  }

  /**
   * Returns whether a rule is looked at. Where parcels are shipped before they are inspected,
   * {@link AuditRule#SHIPPED_NOT_INSPECTED} is not.
   *
   * @param rule the rule
   * @return whether it is on
   */
  default boolean isOn(AuditRule rule) {
    RuleSetting setting = rules().get(rule);
    boolean inspectsLater =
        rule == AuditRule.SHIPPED_NOT_INSPECTED && fulfilment().shipsBeforeInspection();
    return setting != null && setting.enabled() && !inspectsLater;
  }

  /**
   * Returns the day that an instant belongs to.
   *
   * @param at the instant
   * @return the date in the shop's zone, or the one before it while the day has not begun
   */
  default LocalDate dayOf(Instant at) {
    var local = at.atZone(fulfilment().zone());
    return local.toLocalTime().isBefore(dayBegins())
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }

  /**
   * Has a rule otherwise.
   *
   * @param rule the rule
   * @param setting how to have it
   * @return the same policy otherwise
   */
  default AuditPolicy withRule(AuditRule rule, RuleSetting setting) {
    ImmutableMap<AuditRule, RuleSetting> changed = ImmutableMap.<AuditRule, RuleSetting>builder()
        .putAll(rules())
        .put(rule, setting)
        .buildKeepingLast();
    return new Builder().from(this).rules(changed).build();
  }

  /**
   * The warehouse of the documents, whose days begin at five, long after the late shift has gone home. It handles 60 returns in
   * 2 hours (L7).
   *
   * @param zone the shop's zone
   * @return the policy, all rules on
   */
  static AuditPolicy warehouse(ZoneId zone) {
    return builder()
        .fulfilment(FulfilmentPolicy.warehouse(zone))
        .dayBegins(LocalTime.of(5, 0))
        .notes(NoteFormat.mural())
        .addStopCodes(
            NoteCode.CANCEL_REQUEST,
            NoteCode.REFUND_MARKER,
            NoteCode.HOLD_REQUEST,
            NoteCode.AWAIT_NOTICE,
            NoteCode.TEST_ORDER,
            NoteCode.SHIPPED_CLAIM,
            NoteCode.SYSTEM_WRITTEN)
        .rules(WarehousePreset.rules())
        .returnNorm(new ReturnNorm(60, Duration.ofHours(2), Catalogue.clause("warehouse/L7")))
        .build();
  }

  /** Builds policies. */
  final class Builder extends ImmutableAuditPolicy.Builder {
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
