package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;
import static io.github.shopops.fulfilment.json.PolicyShapes.unknown;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.NoteShapes;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.ReturnNorm;
import io.github.shopops.fulfilment.audit.RuleSetting;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How audit policies look in JSON. A rule that is not among the {@code rules} is off; one that is there has whatever it
 * leaves out as the documents have it, and so has the policy.
 */
final class AuditPolicyShapes {
  private static final ImmutableSortedMap<AuditRule, RuleSetting> USUAL =
      AuditPolicy.warehouse(ZoneOffset.UTC).rules();

  private static final Shape<LocalTime> CLOCK =
      Scalars.text("json.type.clock", LocalTime::parse, LocalTime::toString);

  private static final Shape<Duration> WINDOW = Scalars.LENGTH.where(
      length -> length.compareTo(Duration.ofMinutes(1)) >= 0,
      "json.at-least",
      Duration.ofMinutes(1));

  /** Beyond it nothing could be counted. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static final Shape<BigDecimal> LIMIT = DECIMAL
      .where(limit -> limit.signum() >= 0, "json.at-least", 0)
      .where(limit -> limit.compareTo(LARGEST) <= 0, "json.too-large", LARGEST);

  private static final Shape<BigDecimal> WHOLE_LIMIT = Shape.of(
      place -> {
        BigDecimal limit = LIMIT.read(place);
        place.check(limit.stripTrailingZeros().scale() <= 0, "json.type.whole");
        return limit;
      },
      LIMIT::write);

  static final Shape<AuditPolicy> POLICY = PolicyShapes.declaring(AuditPolicyShapes::policy);

  private AuditPolicyShapes() {}

  private static Shape<AuditPolicy> policy(ImmutableList<Clause> own) {
    Shape<Clause> clause = ClauseShapes.cited(own);
    return Parts.<AuditPolicy>of()
        .usually("clauses", ClauseShapes.OWN, ImmutableList.of(), AuditPolicyShapes::own)
        .part("fulfilment", PolicyShapes.fulfilment(clause), AuditPolicy::fulfilment)
        .optional("dayBegins", CLOCK, AuditPolicy::dayBegins)
        .optional("stopCodes", set(choice(NoteCode.class)), AuditPolicy::stopCodes)
        .optional("returnNorm", norm(clause), AuditPolicy::returnNorm)
        .optional("rules", rules(clause), AuditPolicy::rules)
        .optional("notes", NoteShapes.FORMAT, AuditPolicy::notes)
        .make(AuditPolicyShapes::policy);
  }

  private static AuditPolicy policy(Parts parts) {
    FulfilmentPolicy fulfilment = parts.get("fulfilment");
    ZoneId zone = fulfilment.zone();
    AuditPolicy usual = AuditPolicy.warehouse(zone);
    return AuditPolicy.builder()
        .fulfilment(fulfilment)
        .dayBegins(parts.orElse("dayBegins", usual.dayBegins()))
        .notes(parts.orElse("notes", usual.notes()))
        .stopCodes(parts.orElse("stopCodes", usual.stopCodes()))
        .rules(parts.orElse("rules", usual.rules()))
        .returnNorm(parts.orElse("returnNorm", usual.returnNorm()))
        .build();
  }

  private static Shape<ReturnNorm> norm(Shape<Clause> clause) {
    return Parts.<ReturnNorm>of()
        .part("cases", COUNT, ReturnNorm::cases)
        .part("window", WINDOW, ReturnNorm::window)
        .part("clause", clause, ReturnNorm::clause)
        .make(parts ->
            new ReturnNorm(parts.<Integer>get("cases"), parts.get("window"), parts.get("clause")));
  }

  /** The rules by name, in the order in which they are declared. */
  private static Shape<ImmutableSortedMap<AuditRule, RuleSetting>> rules(Shape<Clause> clause) {
    Parts.Fields<ImmutableSortedMap<AuditRule, RuleSetting>> fields = Parts.of();
    for (AuditRule rule : AuditRule.values()) {
      fields.optional(name(rule), setting(rule, clause), rules -> rules.get(rule));
    }
    return fields.make(parts -> {
      ImmutableSortedMap.Builder<AuditRule, RuleSetting> rules = ImmutableSortedMap.naturalOrder();
      for (AuditRule rule : AuditRule.values()) {
        @Nullable RuleSetting setting = parts.orNull(name(rule));
        if (setting != null) {
          rules.put(rule, setting);
        }
      }
      return rules.buildOrThrow();
    });
  }

  private static String name(AuditRule rule) {
    return rule.code().substring("audit.".length());
  }

  private static Shape<RuleSetting> setting(AuditRule rule, Shape<Clause> clause) {
    RuleSetting usual = requireNonNull(USUAL.get(rule));
    Parts.Fields<RuleSetting> fields = Parts.<RuleSetting>of()
        .optional("enabled", YES_NO, RuleSetting::enabled)
        .optional("clause", clause, RuleSetting::clause)
        .optional("severity", choice(Severity.class), RuleSetting::severity);
    if (rule.unit() != AuditRule.Unit.NONE) {
      fields.optional(
          "limit", rule.unit().isWhole() ? WHOLE_LIMIT : LIMIT, AuditPolicyShapes::plainLimit);
    }
    return fields.make(parts -> new RuleSetting(
        parts.orElse("enabled", usual.enabled()),
        parts.orElse("clause", usual.clause()),
        parts.orElse("severity", usual.severity()),
        limit(parts.orNull("limit"), usual)));
  }

  private static @Nullable BigDecimal limit(@Nullable BigDecimal stated, RuleSetting usual) {
    return stated == null ? usual.limit() : stated;
  }

  /** A limit without an exponent: 30, not 3E+1. */
  private static @Nullable BigDecimal plainLimit(RuleSetting setting) {
    BigDecimal limit = setting.limit();
    return limit == null || limit.scale() >= 0 ? limit : limit.setScale(0);
  }

  private static ImmutableList<Clause> own(AuditPolicy policy) {
    return unknown(Stream.of(
            PolicyShapes.clauses(policy.fulfilment()),
            Stream.of(policy.returnNorm().clause()),
            policy.rules().values().stream().map(RuleSetting::clause))
        .flatMap(clauses -> clauses));
  }
}
